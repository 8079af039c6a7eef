from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

import smmdesk.ui
from smmdesk.paths import resource_path
from smmdesk.ui.shared.theme import (
    DARK,
    LIGHT,
    PAIRS,
    Mode,
    Theme,
    Tokens,
    make_palette,
    make_style_sheet,
    tokens,
)

AA = 4.5
COLOUR = re.compile(
    r"""#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?\b|rgba?\(|QColor\(["'\d]|GlobalColor\.(?!transparent)"""
)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(theme: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= AA


def test_every_ink_of_the_style_sheet_is_tested_on_its_ground() -> None:
    inks = {ink for ink, _ in PAIRS}
    used = set(
        re.findall(r"[{; ]color: @(\w+)", resource_path("themes", "desk.qss").read_text(encoding="utf-8"))
    )
    # Words that cannot be chosen now are exempt from WCAG's minimum.
    assert used - {"disabled", "accent_hover"} <= inks


def test_no_colour_stands_outside_the_table() -> None:
    folder = Path(smmdesk.ui.__file__).parent
    files = [path for path in folder.rglob("*.py") if path.name != "theme.py"]
    files += resource_path("themes").glob("*")
    files += (path for path in resource_path("icons").glob("*.svg") if path.stem != "app")
    found = {path.name: COLOUR.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: colours for name, colours in found.items() if colours} == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled_in(theme: Tokens) -> None:
    sheet = make_style_sheet(theme)
    assert "@" not in sheet
    assert theme.accent in sheet
    for path in re.findall(r'url\("(.+?)"\)', sheet):
        assert Path(path).is_file()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_theme_is_read_back_from_the_palette(theme: Tokens) -> None:
    assert tokens(make_palette(theme)) is theme


def test_a_switch_takes_effect_at_once_in_an_open_window(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, Mode.LIGHT)
    card = QFrame()
    card.setProperty("kind", "card")
    card.resize(60, 60)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitExposed(card)
    assert card.grab().toImage().pixelColor(30, 30) == QColor(LIGHT.panel)
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(Mode.DARK)
    assert card.grab().toImage().pixelColor(30, 30) == QColor(DARK.panel)
    assert tokens() is DARK


class Littering(QFrame):
    """Leaves garbage that holds windows, and asks for a collection, at every change of the style."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for _ in range(200):
                left: list[object] = [QFrame()]
                left.append(left)


def test_garbage_is_not_collected_while_qt_goes_through_its_widgets(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, Mode.LIGHT)
    for _ in range(20):
        frame = Littering()
        qtbot.addWidget(frame)
        frame.show()
        ring: list[object] = [QFrame() for _ in range(50)]
        ring.append(ring)
    del ring
    for mode in (Mode.DARK, Mode.LIGHT, Mode.DARK):
        theme.set_mode(mode)
    assert gc.isenabled()
    assert tokens() is DARK


def test_the_base_size_is_13_pixels_or_what_the_user_set_larger(qapp: QApplication) -> None:
    font = qapp.font()
    font.setPixelSize(9)
    qapp.setFont(font)
    Theme(qapp, Mode.LIGHT)
    assert qapp.font().pixelSize() == 13
    font.setPixelSize(20)
    qapp.setFont(font)
    Theme(qapp, Mode.LIGHT)
    assert qapp.font().pixelSize() == 20
