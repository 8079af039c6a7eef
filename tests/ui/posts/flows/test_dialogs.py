"""The dialogs by themselves: ticks, meanings of columns, questions, sizes, keys, names for a screen reader."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QWidget
from pytestqt.qtbot import QtBot

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.importing import NO_FIELD, Outcome
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.posts.word_difference import Kind, Run
from smmdesk.services.posts.importing import ImportService
from smmdesk.services.posts.service import PostService
from smmdesk.ui.posts.flows.difference_view import DifferenceView
from smmdesk.ui.posts.flows.dry_run_model import Column, DryRunModel
from smmdesk.ui.posts.flows.import_dialog import ImportDialog
from smmdesk.ui.posts.flows.import_flow import ImportFlow
from smmdesk.ui.posts.flows.period_dialog import FileKind, PeriodDialog
from smmdesk.ui.shared.tasks import ImmediateTasks, Tasks
from tests.ui.desk_kit import named

from .conftest import NOON, PLAN, AtOnce, open_dialog

CALENDAR = "\r\n".join(
    (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//x//x",
        "BEGIN:VEVENT",
        "UID:weekly@x",
        "DTSTAMP:20261101T000000Z",
        "DTSTART:20261204T090000Z",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "SUMMARY:Совет",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
)
DOUBTFUL = "Date,Title,Copy\n03/04/2027,One,Text\n05/03/2027,Two,Text\n"


def shown(qtbot: QtBot, flow: ImportFlow, path: Path, text: str) -> ImportDialog:
    path.write_text(text, encoding="utf-8", newline="")
    return open_dialog(qtbot, flow, path)


def test_each_day_of_an_event_is_ticked_by_itself(
    qtbot: QtBot,
    flow: ImportFlow,
    calendar: PostService,
    tmp_path: Path,
) -> None:
    dialog = shown(qtbot, flow, tmp_path / "plan.ics", CALENDAR)
    assert dialog.mapper.isHidden()
    rows = dialog.model.rowCount()
    ticked = dialog.model.posts
    dialog.model.tick([0], False)
    assert dialog.model.is_ticked(0) is False
    assert all(dialog.model.is_ticked(row) for row in range(1, rows))
    assert dialog.model.posts < ticked
    dialog.model.tick([0], True)
    dialog.go.click()
    assert len(calendar.full(None, None)) == 3


def test_the_space_bar_ticks_all_chosen_rows_and_the_button_tells_how_many_posts_they_are(
    qtbot: QtBot,
    flow: ImportFlow,
    plan: Path,
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.posts == 0
    assert dialog.model.chosen == []
    assert not dialog.go.isEnabled()
    dialog.tick_all.click()
    assert dialog.model.posts == sum(len(row.posts) for row in dialog.model.chosen) > 0
    assert dialog.go.isEnabled()
    assert all(named(each) for each in dialog.findChildren(QComboBox) if not each.isHidden())
    dialog.reject()


def test_a_column_that_loses_its_meaning_to_another_shows_it(
    qtbot: QtBot,
    flow: ImportFlow,
    plan: Path,
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    title, text = dialog.mapper.choices[2], dialog.mapper.choices[3]
    assert title.currentData() == Field.TITLE
    text.setCurrentIndex(text.findData(Field.TITLE.value))
    text.activated.emit(text.currentIndex())
    assert title.currentData() == NO_FIELD
    dialog.reject()


def test_the_order_of_day_and_month_is_asked_and_the_answer_that_was_guessed_can_be_given(
    qtbot: QtBot,
    flow: ImportFlow,
    tmp_path: Path,
) -> None:
    dialog = shown(qtbot, flow, tmp_path / "plan.csv", DOUBTFUL)
    assert dialog._question.text
    guessed = dialog.mapper.day_first if dialog.mapper.day_first.isChecked() else dialog.mapper.month_first
    guessed.click()
    assert not dialog.mapper.mapping.sheets[0].asks
    qtbot.waitUntil(dialog.go.isEnabled)
    assert not dialog._question.text
    dialog.mapper.day_first.click()
    qtbot.waitUntil(dialog.go.isEnabled)
    post = dialog.model.row_at(dialog.model.index(0, 0)).post
    assert post is not None
    assert post.day == date(2027, 4, 3)
    dialog.reject()


def test_a_sheet_can_be_left_out_and_is_taken_again_once_a_column_of_it_means_something(
    qtbot: QtBot,
    flow: ImportFlow,
    tmp_path: Path,
) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for name in ("Ноябрь", "Декабрь"):
        sheet = book.create_sheet(name)
        sheet.append(["Дата", "Тема"])
        sheet.append(["01.12.2026", f"Хлеб {name}"])
    del book["Sheet"]
    book.save(tmp_path / "план.xlsx")
    dialog = open_dialog(qtbot, flow, tmp_path / "план.xlsx")
    mapper = dialog.mapper
    assert "Ноябрь" in dialog.model.about(dialog.model.index(0, 0))
    mapper.sheets.setCurrentIndex(1)
    mapper.used.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    mapper.choices[1].setCurrentIndex(mapper.choices[1].findData(Field.TEXT.value))
    mapper.choices[1].activated.emit(mapper.choices[1].currentIndex())
    assert mapper.used.isChecked()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.reject()


def test_what_goes_wrong_is_told_in_the_dialog_and_can_be_tried_again(
    qtbot: QtBot,
    calendar: PostService,
    sandbox: AtOnce,
    window: QWidget,
    plan: Path,
) -> None:
    class Stubborn(ImportService):
        tries = 0

        def carry_out(self, *args: object, **kwargs: object) -> Change:
            self.tries += 1
            if self.tries == 1:
                raise UserError("review_nothing")
            return super().carry_out(*args, **kwargs)  # type: ignore[arg-type]

    service = Stubborn(calendar, sandbox, now=lambda: NOON)
    dialog = open_dialog(qtbot, ImportFlow(lambda: service, calendar.setting, ImmediateTasks(), window), plan)
    dialog.go.click()
    assert dialog.error.text
    assert dialog.isVisible()
    assert dialog.go.isEnabled()
    dialog.go.click()
    assert len(calendar.full(None, None)) == 2


def test_while_posts_come_in_the_dialog_stays_and_takes_them_once(
    qtbot: QtBot,
    flow: ImportFlow,
    plan: Path,
) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    dialog.wait("…", held=True)
    dialog.reject()
    assert dialog.isVisible()
    dialog.model.tick([0], False)
    assert not dialog.go.isEnabled()
    dialog.wait("")
    dialog.reject()
    assert not dialog.isVisible()


def test_a_file_that_is_cancelled_while_it_is_read_makes_room_for_the_next(
    qtbot: QtBot,
    calendar: PostService,
    sandbox: AtOnce,
    window: QWidget,
    plan: Path,
    tmp_path: Path,
) -> None:
    begun, go_on = Event(), Event()

    class Slow(ImportService):
        def read(self, path: Path, progress, cancelled):  # type: ignore[no-untyped-def]
            if path.name == "slow.csv":
                begun.set()
                go_on.wait(10)
            return super().read(path, progress, cancelled)

    tasks, service = Tasks(), Slow(calendar, sandbox, now=lambda: NOON)
    flow = ImportFlow(lambda: service, calendar.setting, tasks, window)
    (tmp_path / "slow.csv").write_text(PLAN, encoding="utf-8")
    try:
        with qtbot.waitSignal(flow.opened, timeout=20_000) as opened:
            flow.begin([tmp_path / "slow.csv", plan])
            assert begun.wait(10)
            tasks.running[-1].cancel()
            go_on.set()
        assert opened.args[0].windowTitle().endswith(plan.name)
        opened.args[0].reject()
    finally:
        tasks.close()


def test_ticking_keeps_the_rules_of_models(qtbot: QtBot, flow: ImportFlow, plan: Path) -> None:
    dialog = open_dialog(qtbot, flow, plan)
    model = DryRunModel(PostsSetting(), ("Лист",))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_run(dialog._run)
    model.tick(range(model.rowCount()), False)
    assert model.ticks()[0] == 0
    model.show_only(Outcome.ADD)
    model.tick([0], True)
    assert model.ticks() == (1, 2)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert "Чем хранить хлеб" in model.data(model.index(0, Column.NUMBER), role)
    dialog.reject()


def test_a_difference_is_as_high_as_its_words_and_a_long_one_scrolls(qtbot: QtBot) -> None:
    view = DifferenceView("difference")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_runs([Run(Kind.SAME, "Лён, а не "), Run(Kind.REMOVED, "пакет"), Run(Kind.ADDED, "плёнка")])
    view.show()
    short = view.height()
    assert short < 60
    view.show_runs([Run(Kind.SAME, "Хлеб и соль. " * 40)])
    middle = view.height()
    assert short < middle
    view.show_runs([Run(Kind.SAME, "Хлеб и соль. " * 4000)])
    assert middle < view.height() < 400
    assert "Taken out" in view.accessibleDescription()


@pytest.mark.parametrize(
    ("day", "half_year"),
    [
        (date(2026, 12, 24), (date(2026, 12, 1), date(2027, 5, 31))),
        (date(2026, 7, 1), (date(2026, 7, 1), date(2026, 12, 31))),
        (date(2027, 9, 30), (date(2027, 9, 1), date(2028, 2, 29))),
    ],
)
def test_half_a_year_goes_over_the_end_of_the_year(
    qtbot: QtBot, day: date, half_year: tuple[date, date]
) -> None:
    dialog = PeriodDialog(("Export", "", "Go"), (FileKind(".pdf", "PDF", "x"),), day, PostFilter())
    qtbot.addWidget(dialog)
    dialog.choose_period(1)
    assert dialog.period == half_year


def test_wrong_dates_are_told_in_place_and_nothing_of_the_dialog_is_cut(qtbot: QtBot) -> None:
    hint = "Один файл для подрядчика или партнёра: он открывается без этой программы. " * 3
    dialog = PeriodDialog(
        ("Export", hint, "Go"), (FileKind(".pdf", "PDF", "x"),), date(2026, 11, 1), PostFilter()
    )
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog._hint.height() >= dialog._hint.heightForWidth(dialog._hint.width())
    dialog.choose_period(3)
    dialog.last.setDate(dialog.first.date().addDays(-1))
    assert dialog.error.text
    assert not dialog.go.isEnabled()
    dialog.last.setDate(dialog.first.date())
    assert not dialog.error.text
    for control in (*dialog.findChildren(QAbstractButton), *dialog.findChildren(QDateEdit)):
        if control.isVisible() and control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            assert named(control)


def test_a_dialog_is_no_larger_than_the_window_behind_it(
    qtbot: QtBot,
    flow: ImportFlow,
    plan: Path,
    window: QWidget,
) -> None:
    window.resize(QSize(1024, 700))
    dialog = open_dialog(qtbot, flow, plan)
    assert dialog.width() <= 1024
    assert dialog.height() <= 700
    dialog.reject()
