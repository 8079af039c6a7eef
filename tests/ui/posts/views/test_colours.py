from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour
from smmdesk.paths import resource_path
from smmdesk.ui.posts.colours import network_colour, paint_named, plain_paint, status_icon, status_paint
from smmdesk.ui.shared.theme import DARK, INKS, LIGHT, Tokens

AA = 4.5
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of WCAG 2.1."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@THEMES
@pytest.mark.parametrize("name", [*INKS, "bad", ""])
def test_words_are_readable_on_every_ground_and_every_ink_on_ground_and_panel(
    name: str, theme: Tokens
) -> None:
    paint = paint_named(name, theme)
    assert contrast(theme.colour("text"), paint.ground) >= AA
    assert contrast(theme.colour("muted"), paint.ground) >= AA
    assert contrast(paint.ink, paint.ground) >= AA
    assert contrast(paint.ink, theme.colour("panel")) >= AA


def test_each_colour_that_an_owner_can_choose_has_an_ink() -> None:
    assert set(INKS) == {colour.value for colour in Colour}


@THEMES
def test_no_two_statuses_look_alike_and_each_has_its_own_icon(theme: Tokens) -> None:
    inks = {status_paint(status, theme).ink.name() for status in PostStatus}
    icons = {status_icon(status) for status in PostStatus}
    assert len(inks) == len(icons) == len(PostStatus)
    assert all(resource_path("icons", f"{name}.svg").exists() for name in icons)


def test_a_network_that_the_program_does_not_know_keeps_its_colour() -> None:
    assert network_colour("newnet") is network_colour("newnet")
    assert network_colour("vk") is Colour.BLUE
    assert plain_paint(LIGHT).ink == LIGHT.colour("muted")
