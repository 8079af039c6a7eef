"""From three plans to a decision, in the whole program with its real recogniser, threads and file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smmdesk.bootstrap import Program
from smmdesk.domain.decision import Answer
from smmdesk.domain.vetting import Plan
from smmdesk.paths import resource_path
from smmdesk.ui.vetting.page import VettingPage
from smmdesk.ui.vetting.view_switch import Shown
from tests.app.conftest import Start

LONG = 60_000
LEFT = Qt.MouseButton.LeftButton
SAMPLES = resource_path("samples", "demo")


def page_of(program: Program) -> VettingPage:
    page = program.window.pages[0]
    assert isinstance(page, VettingPage)
    return page


def settle(program: Program, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not program.tasks.running, timeout=LONG)


def plan_named(program: Program, name: str) -> Plan:
    loaded = page_of(program)._loaded
    assert loaded is not None
    plans = [each.plan for row in loaded.rows for each in row.plans]
    return next(plan for plan in plans if plan.file_name == name)


def open_plan(program: Program, qtbot: QtBot, name: str) -> None:
    page = page_of(program)
    wanted = plan_named(program, name).id
    page._open(wanted)
    settle(program, qtbot)
    assert page._loaded is not None
    assert page._loaded.view is not None
    assert page._loaded.view.plan.id == wanted


def test_letter_version_comparison_decision_ledger_and_report_are_there_after_a_restart(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = tmp_path / "bakery.smmdesk"
    names = ("lighthouse-first-offer.txt", "nino.txt", "growth-rocket.md")
    program = start(workspace, *(SAMPLES / name for name in names))
    page = page_of(program)
    qtbot.waitUntil(lambda: page._loaded is not None and len(page._loaded.rows) == 3, timeout=LONG)
    settle(program, qtbot)
    bench = page.workbench

    open_plan(program, qtbot, names[0])
    qtbot.mouseClick(bench.verdict.questions, LEFT)
    settle(program, qtbot)
    assert "1. " in bench.letter.text
    bench.letter.body.setPlainText("Only one thing: when do you start?")
    bench.letter.body.keep()
    settle(program, qtbot)

    first = plan_named(program, names[0])
    page.add_files([SAMPLES / "lighthouse-second-offer.docx"], first.contractor_id)
    qtbot.waitUntil(bench.difference.isVisible, timeout=LONG)
    settle(program, qtbot)
    assert bench.difference.list.toPlainText()

    qtbot.mouseClick(page.bar.compare, LEFT)
    qtbot.waitUntil(lambda: page.compare.model.columnCount() == 4, timeout=LONG)

    page.show_view(Shown.DECISION)
    qtbot.waitUntil(bench.decision.isVisible, timeout=LONG)
    qtbot.mouseClick(bench.decision.answer.answers[Answer.YES], LEFT)
    bench.decision.answer.reason.setPlainText("The second offer answers everything")
    qtbot.mouseClick(bench.decision.answer.decide, LEFT)
    settle(program, qtbot)

    page.show_view(Shown.CONTRACT)
    qtbot.waitUntil(bench.ledger.isVisible, timeout=LONG)
    qtbot.mouseClick(bench.ledger.take_all, LEFT)
    settle(program, qtbot)
    promised = bench.ledger.model.rowCount()
    assert promised > 0

    qtbot.mouseClick(page.bar.report, LEFT)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    report = tmp_path / "report.pdf"
    dialog.fileSelected.emit(str(report))
    dialog.close()
    qtbot.waitUntil(report.exists, timeout=LONG)
    settle(program, qtbot)
    assert program.window.banner.text == f"Saved: {report}"
    program.window.close()

    again = start(workspace)
    page = page_of(again)
    qtbot.waitUntil(lambda: page._loaded is not None, timeout=LONG)
    settle(again, qtbot)
    open_plan(again, qtbot, "lighthouse-second-offer.docx")
    assert page.workbench.difference.isVisible()
    page.show_view(Shown.CONTRACT)
    settle(again, qtbot)
    assert page.workbench.ledger.model.rowCount() == promised
    page.show_view(Shown.DECISION)
    settle(again, qtbot)
    decisions = page.workbench.decision.answer._decisions
    assert decisions is not None
    assert decisions.current is not None
    assert decisions.current.reason == "The second offer answers everything"
    page.show_view(Shown.EVIDENCE)
    open_plan(again, qtbot, names[0])
    page.open_letter()
    settle(again, qtbot)
    assert page.workbench.letter.text == "Only one thing: when do you start?"
