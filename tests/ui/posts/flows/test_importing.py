"""A contractor's plan comes in through the window: seen first, chosen row by row, never twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.importing import NO_FIELD, Outcome
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.services.posts.service import PostService
from smmdesk.ui.posts.flows.dry_run_model import Column, DryRunModel
from smmdesk.ui.posts.flows.import_flow import ImportFlow

from .conftest import open_dialog


def test_a_plan_is_shown_row_by_row_and_the_good_rows_come_in(
    qtbot: QtBot, flow: ImportFlow, plan: Path, calendar: PostService
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    outcomes = [dialog.model.row_at(dialog.model.index(row, 0)).outcome for row in range(3)]
    assert outcomes == [Outcome.ADD, Outcome.ADD, Outcome.SKIP]
    assert dialog.model.data(dialog.model.index(2, Column.ABOUT), Qt.ItemDataRole.DisplayRole)
    assert "2" in dialog.go.text()
    assert calendar.full(None, None, with_tray=True) == ()
    with qtbot.waitSignal(flow.edited) as edited:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert "2" in edited.args[2]
    assert [post.title for post in calendar.full(None, None)] == ["Чем хранить хлеб", "Новый круассан"]
    assert {rubric.name for rubric in calendar.setting().rubrics} == {"Совет", "Продукт"}


def test_what_is_not_ticked_stays_out_and_a_second_time_nothing_is_new(
    qtbot: QtBot, flow: ImportFlow, plan: Path, calendar: PostService
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    first = dialog.model.index(0, Column.NUMBER)
    assert dialog.model.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert [post.title for post in calendar.full(None, None)] == ["Новый круассан"]
    again = open_dialog(qtbot, flow, plan)
    counts = {outcome: again._run.counts[outcome] for outcome in Outcome}
    assert counts == {Outcome.ADD: 1, Outcome.CHANGE: 0, Outcome.SAME: 1, Outcome.SKIP: 1}
    again.reject()


def test_another_meaning_of_a_column_is_previewed_anew_and_remembered(
    qtbot: QtBot, flow: ImportFlow, plan: Path, calendar: PostService
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    rubric = dialog.mapper.choices[5]
    rubric.setCurrentIndex(rubric.findData(NO_FIELD))
    rubric.activated.emit(rubric.currentIndex())
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(dialog.go.isEnabled)
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert calendar.setting().rubrics == ()
    again = open_dialog(qtbot, flow, plan)
    assert again.mapper.choices[5].currentData() == NO_FIELD
    again.reject()


def test_a_kind_of_rows_is_shown_alone_without_losing_the_ticks(
    qtbot: QtBot, flow: ImportFlow, plan: Path
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    qtbot.mouseClick(dialog.outcomes[Outcome.SKIP], Qt.MouseButton.LeftButton)
    assert dialog.model.rowCount() == 1
    assert len(dialog.model.chosen) == 2
    dialog.reject()


def test_the_model_keeps_the_rules_of_models(qtbot: QtBot, flow: ImportFlow, plan: Path) -> None:
    model = DryRunModel(PostsSetting())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog = open_dialog(qtbot, flow, plan)
    model.show_run(dialog._run)
    model.show_only(Outcome.ADD)
    model.show_only(None)
    assert model.rowCount() == 3
    dialog.reject()


def test_what_cannot_be_read_is_told_and_the_next_file_is_shown(
    qtbot: QtBot, flow: ImportFlow, plan: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "сломан.xlsx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    tasks = flow._tasks
    told: list[object] = []
    tasks.user_error.connect(told.append)
    with qtbot.waitSignal(flow.opened) as opened:
        flow.begin([broken, plan])
    assert len(told) == 1
    opened.args[0].reject()
