"""What the banner's Undo takes back: the edit it tells of, as long as that is the last one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.profile import Profile
from tests.ui.desk_kit import DeskKit, make_desk


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> DeskKit:
    kit = make_desk(qapp, tmp_path / "settings.json")
    qtbot.addWidget(kit.window)
    kit.window.show()
    kit.control.open(tmp_path / "bakery.smmdesk", create=True)
    return kit


def test_undo_in_the_banner_is_of_what_it_tells_and_of_nothing_before_it(opened: DeskKit) -> None:
    """Whoever has taken the edit back by the keys, or edited something else, must not undo another one there."""
    opened.window.banner.clear()  # the greeting of a new workspace
    for name in ("First", "Second", "Third"):
        opened.page.edited(opened.page.service.save_profile(Profile(name=name)), name, f"{name} is kept.")
    banner = opened.window.banner
    assert banner.text == "Third is kept."
    opened.window.commands.undo.trigger()
    assert banner.text == ""
    assert opened.page.service.profile().name == "Second"
    opened.page.edited(opened.page.service.save_profile(Profile(name="Fourth")), "Fourth", "Fourth is kept.")
    opened.page.edited(opened.page.service.save_profile(Profile(name="Fifth")), "Fifth")
    assert banner.text == ""
