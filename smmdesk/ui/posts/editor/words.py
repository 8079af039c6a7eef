"""Words for what a post can be, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.posts.setting import Colour, Mark
from smmdesk.ui.shared.language import current_language

if TYPE_CHECKING:
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.posts.post import Variant


def mark_word(mark: Mark) -> str:
    """Return what a reviewer says about a post."""
    return {
        Mark.APPROVE: QCoreApplication.translate("PostWords", "Approved"),
        Mark.CHANGES: QCoreApplication.translate("PostWords", "Changes asked"),
        Mark.HOLD: QCoreApplication.translate("PostWords", "Hold it"),
        Mark.NONE: QCoreApplication.translate("PostWords", "Remark"),
    }[mark]


MARK_TONES = {Mark.APPROVE: "good", Mark.CHANGES: "caution", Mark.HOLD: "bad", Mark.NONE: "none"}


def colour_word(colour: Colour) -> str:
    """Return the name of a colour, for those who cannot see it."""
    return {
        Colour.BLUE: QCoreApplication.translate("PostWords", "Blue"),
        Colour.VIOLET: QCoreApplication.translate("PostWords", "Violet"),
        Colour.GREEN: QCoreApplication.translate("PostWords", "Green"),
        Colour.RUST: QCoreApplication.translate("PostWords", "Rust"),
        Colour.TEAL: QCoreApplication.translate("PostWords", "Teal"),
        Colour.AMBER: QCoreApplication.translate("PostWords", "Amber"),
        Colour.PINK: QCoreApplication.translate("PostWords", "Pink"),
        Colour.OLIVE: QCoreApplication.translate("PostWords", "Olive"),
        Colour.SLATE: QCoreApplication.translate("PostWords", "Slate"),
        Colour.BROWN: QCoreApplication.translate("PostWords", "Brown"),
    }[colour]


def network_name(networks: Networks, network_id: str) -> str:
    """Return a network's name; its id where the knowledge has none (a post of a newer version)."""
    found = next((each for each in networks.all() if each.id == network_id), None)
    return network_id if found is None else found.name.in_language(current_language())


def format_name(networks: Networks, network_id: str, format_id: str) -> str:
    """Return a format's name; "" for one the knowledge does not have."""
    found = next((each for each in networks.all() if each.id == network_id), None)
    if found is None:
        return format_id
    format_ = next((each for each in found.formats if each.id == format_id), None)
    return format_id if format_ is None else format_.name.in_language(current_language())


def variant_name(networks: Networks, variant: Variant) -> str:
    """Return "VK", or "VK · Story" where the format is not the usual one."""
    name = network_name(networks, variant.network)
    if not variant.format:
        return name
    return f"{name} · {format_name(networks, variant.network, variant.format)}"
