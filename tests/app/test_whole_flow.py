from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.bootstrap import Program
from smmdesk.domain.vetting import Status
from smmdesk.paths import resource_path
from smmdesk.ui.vetting.checklist_rows import ChecklistRow
from smmdesk.ui.vetting.page import VettingPage
from tests.app.conftest import Start

LONG = 60_000


def page_of(program: Program) -> VettingPage:
    page = program.window.pages[0]
    assert isinstance(page, VettingPage)
    return page


def row_of(page: VettingPage, criterion_id: str) -> ChecklistRow:
    return next(row for row in page.workbench.checklist.criteria if row.subject.id == criterion_id)


def status_of(program: Program, criterion_id: str) -> tuple[Status, bool]:
    """Return what the page shows for a criterion, and whether the owner decided it."""
    view = page_of(program)._loaded.view  # type: ignore[union-attr]
    assert view is not None
    finding = next(finding for finding in view.findings if finding.criterion_id == criterion_id)
    return finding.status, finding.overruled


def test_a_plan_is_opened_looked_at_overruled_undone_and_all_is_there_again(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, plan = tmp_path / "bakery.smmdesk", resource_path("samples", "demo", "nino.txt")
    program = start(workspace, plan)
    page = page_of(program)
    checklist = page.workbench.checklist
    qtbot.waitUntil(lambda: bool(checklist.criteria), timeout=LONG)

    # look at the evidence of a criterion that was found
    view = page._loaded.view  # type: ignore[union-attr]
    assert view is not None
    found = next(finding for finding in view.findings if finding.found.evidence)
    row = row_of(page, found.criterion_id)
    checklist.choose(row.subject)
    quote = found.found.evidence[0].quote
    assert quote in page.workbench.document.document.toPlainText()

    # overrule it with one key
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    checklist.list.setFocus()
    key = Qt.Key.Key_3 if found.status is not Status.ABSENT else Qt.Key.Key_1
    wanted = Status.ABSENT if key == Qt.Key.Key_3 else Status.CONCRETE
    qtbot.keyClick(QApplication.focusWidget() or checklist.list, key)
    qtbot.waitUntil(lambda: status_of(program, found.criterion_id) == (wanted, True))

    # undo, redo
    program.window.commands.undo.trigger()
    qtbot.waitUntil(lambda: status_of(program, found.criterion_id) == (found.status, False))
    program.window.commands.redo.trigger()
    qtbot.waitUntil(lambda: status_of(program, found.criterion_id) == (wanted, True))

    # close and open again: all is there
    program.window.close()
    again = start(workspace)
    qtbot.waitUntil(lambda: bool(page_of(again).workbench.checklist.criteria), timeout=LONG)
    assert status_of(again, found.criterion_id) == (wanted, True)
    assert quote in page_of(again).workbench.document.document.toPlainText()


def test_the_sample_shows_a_bakery_with_four_contractors(start: Start, qtbot: QtBot) -> None:
    from smmdesk.services.demo import demo_path

    program = start(demo_path(), demo=True)
    page = page_of(program)
    qtbot.waitUntil(lambda: page._loaded is not None, timeout=LONG)
    assert len(page._loaded.rows) == 4  # type: ignore[union-attr]
    assert program.memory.settings.recent == ()
