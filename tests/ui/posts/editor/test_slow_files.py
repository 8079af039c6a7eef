"""Files that take their time to be read belong to the post they were dropped on, in the order they were given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.posts.editor.conftest import Kit


@pytest.fixture
def held(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Hold back what is read from files until it is called."""
    run, waiting = kit.tasks.run, []  # type: ignore[var-annotated]

    def hold(*args: Any, **keys: Any) -> None:
        if keys.pop("pool", False):
            waiting.append(lambda: run(*args, **keys))
        else:
            run(*args, **keys)

    monkeypatch.setattr(kit.tasks, "run", hold)

    def let_go() -> None:
        while waiting:
            waiting.pop(0)()

    return let_go


def test_a_file_goes_to_the_post_that_was_open_when_it_was_dropped(
    kit: Kit, picture: Path, held: Callable[[], None]
) -> None:
    first = kit.open()
    kit.frame.media.add_files([picture])
    second = kit.open(title="Other")
    held()
    assert [each.name for each in kit.saved(first.id).media] == ["croissant.png"]
    assert kit.saved(second.id).media == ()
    assert kit.frame.media.tiles == []
    kit.undo.undo()
    assert kit.saved(first.id).media == ()


def test_several_files_come_in_their_order_as_one_step(kit: Kit, picture: Path, tmp_path: Path) -> None:
    names = [f"{n}.png" for n in range(5)]
    image = QImage(str(picture))
    for name in names:
        assert image.save(str(tmp_path / name))
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    kit.open()
    kit.frame.media.add_files([tmp_path / names[0], broken, *(tmp_path / each for each in names[1:])])
    assert [each.name for each in kit.saved().media] == names
    assert not kit.frame.media.error.isHidden()
    assert kit.undo_texts == ["Add a file"]


def test_a_calendar_opens_on_the_screen_though_its_field_is_at_the_bottom(kit: Kit) -> None:
    kit.open()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    kit.editor.window().move(screen.right() - 430, screen.bottom() - 200)
    kit.frame.when.day.pick.click()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert screen.contains(QRect(popup.pos(), popup.size()))
    popup.close()
