"""Workspaces are opened, left and closed on the worker, while the window goes on living."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.profile import Profile
from smmdesk.services.workspace import WorkspaceService
from smmdesk.ui.notice_page import NoticePage
from smmdesk.ui.shared.instance import WorkspaceLock
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.workspace_control import WorkspaceControl
from tests.ui.desk_kit import DeskKit, make_desk, workspaces


class Shelf:
    """Three workspaces; ``closed`` tells which were let go."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.a, self.b, self.c = (folder / f"{name}.smmdesk" for name in "abc")
        for path in (self.a, self.b, self.c):
            WorkspaceService.create(path).close()
        self.closed: list[Path] = []
        close = WorkspaceService.close

        def watched(service: WorkspaceService, back_up: bool = True) -> None:
            self.closed.append(service.path)
            close(service, back_up)

        monkeypatch.setattr(WorkspaceService, "close", watched)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    return Shelf(tmp_path, monkeypatch)


@pytest.fixture
def kit(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[DeskKit]:
    kit = make_desk(qapp, tmp_path / "settings.json", tasks=Tasks())
    qtbot.addWidget(kit.window)
    yield kit
    kit.control.close()


def wait_for(qtbot: QtBot, control: WorkspaceControl, path: Path) -> None:
    qtbot.waitUntil(lambda: control.path == path, timeout=15_000)


def test_of_two_workspaces_opened_at_once_the_last_stays_and_the_others_are_closed(
    kit: DeskKit, shelf: Shelf, qtbot: QtBot
) -> None:
    kit.control.open(shelf.a)
    wait_for(qtbot, kit.control, shelf.a)
    kit.control.open(shelf.b)
    kit.control.open(shelf.c)
    wait_for(qtbot, kit.control, shelf.c)
    qtbot.waitUntil(lambda: shelf.closed == [shelf.a, shelf.b])
    qtbot.waitUntil(lambda: WorkspaceLock().take(shelf.b))


def test_an_edit_made_while_another_workspace_opens_is_kept_where_it_was_made(
    kit: DeskKit, shelf: Shelf, qtbot: QtBot
) -> None:
    kit.control.open(shelf.a)
    wait_for(qtbot, kit.control, shelf.a)
    first = kit.control.service
    assert first is not None
    kit.control.open(shelf.b)
    order: list[Path] = []

    def late() -> None:
        order.extend(shelf.closed)
        first.save_profile(Profile(name="late"))

    kit.tasks.run(late)
    wait_for(qtbot, kit.control, shelf.b)
    qtbot.waitUntil(lambda: shelf.closed == [shelf.a])
    assert order == []
    assert WorkspaceService.open(shelf.a).profile() == Profile(name="late")


def test_a_window_closed_while_its_workspace_opens_closes_that_too(
    kit: DeskKit, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_open = threading.Event()
    ways = workspaces()

    def slowly(path: Path) -> WorkspaceService:
        may_open.wait(10)
        return ways.open(path)

    monkeypatch.setattr(kit.control, "_ways", replace(ways, open=slowly))
    kit.control.open(shelf.a)
    threading.Timer(0.3, may_open.set).start()
    kit.control.close()
    assert shelf.closed == [shelf.a]


def test_undo_goes_to_the_workspace_it_was_asked_for(kit: DeskKit, shelf: Shelf, qtbot: QtBot) -> None:
    kit.control.open(shelf.a)
    wait_for(qtbot, kit.control, shelf.a)
    kit.control.save_profile(Profile(name="Krokus"))
    qtbot.waitUntil(kit.desk.undo.stack.canUndo)
    gate = threading.Event()
    kit.tasks.run(lambda: gate.wait(10))
    kit.desk.undo.undo()
    kit.desk.undo.serve(_refuse)  # what opening another workspace does
    gate.set()
    qtbot.waitUntil(lambda: not kit.tasks.running)
    assert kit.control.service is not None
    assert kit.control.service.profile() == Profile()


def _refuse(_change: object) -> None:
    raise AssertionError("the other workspace was changed")


def test_how_much_was_salvaged_is_still_told_when_the_rescued_workspace_is_open(
    kit: DeskKit, shelf: Shelf, qtbot: QtBot, tmp_path: Path
) -> None:
    service = WorkspaceService.open(shelf.a)
    service.save_profile(Profile(name="Krokus"))
    service.close()
    kit.control.salvage(shelf.a, tmp_path / "rescued.smmdesk")
    wait_for(qtbot, kit.control, tmp_path / "rescued.smmdesk")
    qtbot.waitUntil(lambda: not kit.tasks.running)
    assert "could be read" in kit.window.banner.text


def test_a_start_is_heard_while_the_first_is_still_opening(
    kit: DeskKit, shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Path] = []
    monkeypatch.setattr(kit.control._listener, "listen", heard.append)
    gate = threading.Event()
    kit.tasks.run(lambda: gate.wait(10))
    kit.control.open(shelf.a)
    assert heard == [shelf.a]
    gate.set()
    wait_for(qtbot, kit.control, shelf.a)


def test_while_a_backup_is_restored_the_old_pages_are_gone_and_nothing_can_be_edited(
    kit: DeskKit, shelf: Shelf, qtbot: QtBot
) -> None:
    kit.control.open(shelf.a)
    wait_for(qtbot, kit.control, shelf.a)
    kit.window.show()
    qtbot.waitExposed(kit.window)
    with qtbot.waitSignal(kit.control.backed_up, timeout=15_000) as made:
        kit.control.back_up()
    gate = threading.Event()
    kit.tasks.run(lambda: gate.wait(10))
    kit.control.restore(shelf.a, made.args[0])
    assert kit.window.pages == ()
    page = kit.window.findChild(NoticePage)
    assert page is not None
    assert page.isVisible()
    assert "Restoring" in page.accessibleName()
    assert not kit.window.commands.profile.isEnabled()
    gate.set()
    wait_for(qtbot, kit.control, shelf.a)
    assert len(kit.window.pages) == 1
    assert kit.page.isVisible()
    assert kit.window.commands.profile.isEnabled()


def test_a_closed_window_is_gone_before_the_last_backup_is_made(
    kit: DeskKit, shelf: Shelf, qtbot: QtBot
) -> None:
    kit.control.open(shelf.a)
    wait_for(qtbot, kit.control, shelf.a)
    kit.window.show()
    qtbot.waitExposed(kit.window)
    seen: list[bool] = []
    kit.tasks.run(lambda: time.sleep(0.3) or seen.append(kit.window.isVisible()))
    kit.window.close()
    assert seen == [False]
    assert shelf.closed == [shelf.a]
