"""What posts look like: the colours of rubrics, networks and statuses, in light and in dark.

All come from the theme's table. Grounds are an ink mixed into the panel, so that text stays readable on them.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor

from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour
from smmdesk.ui.shared.theme import DARK, INKS, LIGHT, Tokens, tokens


class Paint(NamedTuple):
    """A strong colour for bars and words, and a quiet one to write on."""

    ink: QColor
    ground: QColor


_NETWORKS = {
    "vk": Colour.BLUE,
    "telegram": Colour.TEAL,
    "instagram": Colour.PINK,
    "ok": Colour.AMBER,
    "odnoklassniki": Colour.AMBER,
    "youtube": Colour.RUST,
    "rutube": Colour.BROWN,
    "tiktok": Colour.SLATE,
    "dzen": Colour.OLIVE,
    "facebook": Colour.VIOLET,
    "whatsapp": Colour.GREEN,
    "max": Colour.VIOLET,
    "x": Colour.SLATE,
    "bluesky": Colour.TEAL,
    "mastodon": Colour.VIOLET,
    "threads": Colour.BROWN,
    "linkedin": Colour.BLUE,
    "pinterest": Colour.RUST,
}
_STATUSES = {
    PostStatus.IDEA: "olive",
    PostStatus.DRAFT: "slate",
    PostStatus.TO_APPROVE: "amber",
    PostStatus.CHANGES_ASKED: "rust",
    PostStatus.APPROVED: "teal",
    PostStatus.SCHEDULED: "blue",
    PostStatus.PUBLISHED: "green",
    PostStatus.MISSED: "bad",
    PostStatus.ON_HOLD: "brown",
}
_ICONS = {
    PostStatus.IDEA: "bulb",
    PostStatus.DRAFT: "pencil",
    PostStatus.TO_APPROVE: "question",
    PostStatus.CHANGES_ASKED: "note",
    PostStatus.APPROVED: "check",
    PostStatus.SCHEDULED: "clock",
    PostStatus.PUBLISHED: "checks",
    PostStatus.MISSED: "warning",
    PostStatus.ON_HOLD: "pause",
}


def ink(colour: Colour) -> QColor:
    """Return the strong colour of a rubric or campaign in the theme that is on."""
    return paint_named(colour.value, tokens()).ink


def ground(colour: Colour) -> QColor:
    """Return the quiet colour that goes under text, in the theme that is on."""
    return paint_named(colour.value, tokens()).ground


def network_colour(network_id: str) -> Colour:
    """Return the colour of a network; one the program does not know has always the same as well."""
    colours = tuple(Colour)
    return _NETWORKS.get(network_id) or colours[zlib.crc32(network_id.encode("utf-8")) % len(colours)]


def network_ink(network_id: str) -> QColor:
    """Return the strong colour of a network in the theme that is on."""
    return ink(network_colour(network_id))


def status_ink(status: PostStatus) -> QColor:
    """Return the strong colour of a status in the theme that is on."""
    return status_paint(status, tokens()).ink


def status_icon(status: PostStatus) -> str:
    """Return the name of the icon that stands for a status, so that colour never says it alone."""
    return _ICONS[status]


def status_paint(status: PostStatus, theme: Tokens) -> Paint:
    """Return the colours of a status in a theme."""
    return paint_named(_STATUSES[status], theme)


def plain_paint(theme: Tokens) -> Paint:
    """Return the colours of a post without a rubric or network."""
    return paint_named("", theme)


def paint_named(name: str, theme: Tokens) -> Paint:
    """Return the colours of a name of Colour, of "bad", or of nothing ("")."""
    return _paint(name, theme.dark)


@lru_cache(maxsize=64)
def _paint(name: str, dark: bool) -> Paint:
    theme = DARK if dark else LIGHT
    if name == "bad":
        return Paint(theme.colour("bad"), theme.colour("bad_ground"))
    strong = QColor(INKS[name][dark]) if name else theme.colour("muted")
    return Paint(strong, mixed(strong, theme.colour("panel"), 0.14 if dark else 0.10))


def mixed(top: QColor, under: QColor, share: float) -> QColor:
    """Return *share* (0–1) of one colour laid over another."""
    rest = 1 - share
    return QColor(
        round(top.red() * share + under.red() * rest),
        round(top.green() * share + under.green() * rest),
        round(top.blue() * share + under.blue() * rest),
    )
