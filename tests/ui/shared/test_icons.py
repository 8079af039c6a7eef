from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

import smmdesk.ui
from smmdesk.paths import resource_path
from smmdesk.ui.shared.icons import icon, pixmap
from smmdesk.ui.shared.theme import DARK, LIGHT, Mode, Theme

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg") if path.stem != "app")


def inks(image: QImage) -> set[str]:
    """Return the colours of the opaque pixels."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*spot).name() for spot in spots if image.pixelColor(*spot).alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_each_icon_is_drawn_in_the_colour_of_its_role(name: str, qapp: QApplication) -> None:
    Theme(qapp, Mode.LIGHT)
    assert inks(pixmap(name, "accent", 32).toImage()) == {LIGHT.accent}


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_sharp_at_three_times_the_size() -> None:
    image = pixmap("check", "text", 16, 3.0)
    assert image.size() == QSize(48, 48)
    assert image.devicePixelRatio() == 3.0
    assert icon("check").pixmap(QSize(16, 16), 3.0).size() == QSize(48, 48)


def test_an_icon_made_before_a_switch_follows_it(qapp: QApplication) -> None:
    theme = Theme(qapp, Mode.LIGHT)
    made = icon("flag", "bad")
    assert inks(made.pixmap(32, 32).toImage()) == {LIGHT.bad}
    theme.set_mode(Mode.DARK)
    assert inks(made.pixmap(32, 32).toImage()) == {DARK.bad}


def test_an_icon_that_cannot_be_used_now_is_quiet(qapp: QApplication) -> None:
    Theme(qapp, Mode.LIGHT)
    image = icon("flag", "bad").pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert inks(image) == {QColor(LIGHT.disabled).name()}


def test_an_unknown_icon_is_found_out_when_it_is_made() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such icon")


def test_every_icon_named_in_the_code_exists() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(smmdesk.ui.__file__).parent.rglob("*.py")
    )
    named = set(re.findall(r"""\b(?:icon|pixmap)\(\s*["'](\w+)["']""", code))
    named |= set(re.findall(r"""\bicon_name(?:: ClassVar\[str\])? = ["'](\w+)["']""", code))
    assert named
    assert named <= set(NAMES)
