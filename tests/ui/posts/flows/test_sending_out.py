"""Out of the calendar through the window: a file of a period, a review pack and its answer, plan against fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.review_merge import STATUS
from smmdesk.domain.promise import Promise
from smmdesk.domain.vetting import Contractor, ContractorKind
from smmdesk.services.posts.delivery import DeliveryService
from smmdesk.services.posts.exporting import ExportService
from smmdesk.services.posts.reviewing import ReviewService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
from smmdesk.ui.posts.flows.delivery_dialog import DeliveryDialog
from smmdesk.ui.posts.flows.difference_view import DifferenceView
from smmdesk.ui.posts.flows.export_flow import ExportFlow
from smmdesk.ui.posts.flows.flows import money_text
from smmdesk.ui.posts.flows.period_dialog import FileKind, PeriodDialog, Wanted
from smmdesk.ui.posts.flows.review_dialog import ReviewDialog
from smmdesk.ui.posts.flows.review_flow import ReviewFlow
from smmdesk.ui.posts.names import Names
from smmdesk.ui.shared.tasks import ImmediateTasks

from .conftest import NOON, AtOnce

TUESDAY = date(2026, 11, 24)
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))


def post(title: str, day: date, **fields: object) -> Post:
    fields.setdefault("status", PostStatus.TO_APPROVE)
    return Post(title, title, NOON, NOON, day=day, variants=(Variant("vk"),), **fields)  # type: ignore[arg-type]


def now() -> datetime:
    return NOON


@pytest.mark.parametrize(
    ("number", "period"),
    [
        (0, (date(2026, 11, 1), date(2026, 11, 30))),
        (1, (date(2026, 11, 1), date(2027, 4, 30))),
        (2, (None, None)),
        (3, (date(2026, 11, 1), date(2026, 11, 30))),
    ],
)
def test_the_month_shown_half_a_year_everything_or_two_dates_can_be_chosen(
    qtbot: QtBot, number: int, period: tuple[date | None, date | None]
) -> None:
    kinds = (FileKind(".pdf", "PDF", ""), FileKind(".ics", "Calendar", ""))
    dialog = PeriodDialog(("Export", "", "Go"), kinds, TUESDAY, PostFilter(text="хлеб"))
    qtbot.addWidget(dialog)
    dialog.choose_period(number)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    (wanted,) = chosen.args
    assert (wanted.first, wanted.last) == period
    assert wanted.wanted == PostFilter(text="хлеб")
    assert wanted.ending == ".pdf"


def test_two_dates_the_wrong_way_round_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = PeriodDialog(("Export", "", "Go"), (FileKind(".pdf", "PDF", ""),), TUESDAY, PostFilter())
    qtbot.addWidget(dialog)
    dialog.choose_period(3)
    dialog.last.setDate(dialog.first.date().addDays(-1))
    assert not dialog.go.isEnabled()


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".ics", ".html", ".pdf"])
def test_the_calendar_is_saved_in_every_format_and_the_window_says_what_is_in_it(
    qtbot: QtBot, calendar: PostService, window: QWidget, tmp_path: Path, ending: str
) -> None:
    calendar.save(post("Чем хранить хлеб", TUESDAY), post("потом", date(2027, 3, 1)))
    flow = ExportFlow(lambda: ExportService(calendar), lambda: "Пекарня", ImmediateTasks(), window)
    target = tmp_path / f"calendar{ending}"
    with qtbot.waitSignal(flow.told) as told:
        flow.save(Wanted(date(2026, 11, 1), date(2026, 11, 30), PostFilter(), ending), target)
    assert target.stat().st_size > 100
    assert target.name in told.args[0]
    assert re.search(r"\b1\b", told.args[0])


@pytest.fixture
def review(
    database: Database, calendar: PostService, sandbox: AtOnce, window: QWidget
) -> Callable[[], ReviewFlow]:
    service = ReviewService(database, calendar, sandbox, now)
    return lambda: ReviewFlow(lambda: service, ImmediateTasks(), window)


def test_a_pack_comes_back_and_what_was_answered_is_seen_and_taken_over(
    qtbot: QtBot, calendar: PostService, review: Callable[[], ReviewFlow], tmp_path: Path
) -> None:
    calendar.save(post("Хлеб", DECEMBER[0], text="Лён, а не пакет"), post("Торт", DECEMBER[0]))
    flow, pack = review(), tmp_path / "pack.xlsx"
    with qtbot.waitSignal(flow.told):
        flow.send(Wanted(*DECEMBER, PostFilter(), ".xlsx"), pack)
    answer(pack, "Хлеб", "Лён, а не плёнка")
    with qtbot.waitSignal(flow.opened) as opened:
        flow.take(pack)
    (dialog,) = opened.args
    assert isinstance(dialog, ReviewDialog)
    assert dialog.list.count() == 1
    assert dialog.taken == {("Хлеб", STATUS), ("Хлеб", "text")}
    dialog.boxes["Хлеб", STATUS].setChecked(False)
    with qtbot.waitSignal(flow.edited):
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    after = calendar.post("Хлеб")
    assert after is not None
    assert (after.text, after.status) == ("Лён, а не плёнка", PostStatus.TO_APPROVE)
    assert [remark.comment for remark in calendar.remarks("Хлеб")] == ["Точнее"]


def answer(pack: Path, title: str, text: str) -> None:
    """Fill in the table as a contractor would: a mark, a comment, another text."""
    book = load_workbook(pack)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == "Лён, а не пакет":
                    cell.value = text
                    fill(sheet, cell.row)
    book.save(pack)
    assert title


def fill(sheet, row: int) -> None:  # type: ignore[no-untyped-def]
    header = next(
        cells for cells in sheet.iter_rows() if {"Comment", "Комментарий"} & {cell.value for cell in cells}
    )
    for cell in header:
        if cell.value in ("Comment", "Комментарий"):
            sheet.cell(row, cell.column).value = "Точнее"
        if cell.value in ("Mark", "Решение", "Your answer", "Ваш ответ"):
            sheet.cell(row, cell.column).value = "approve"


def test_plan_against_fact_shows_promises_beside_posts_and_goes_from_month_to_month(
    qtbot: QtBot, database: Database, calendar: PostService
) -> None:
    with database.unit_of_work() as unit:
        unit.save(Contractor("c", "Нино", ContractorKind.FREELANCER, NOON, ""))
        twelve = Amount(12, 12, "", Per.MONTH)
        unit.save(Promise("p", "c", "", "smm_publishing", "12 постов в месяц", NOON, twelve, confirmed=True))
        unit.commit()
    calendar.save(post("Хлеб", DECEMBER[0]), post("Торт", DECEMBER[0]))
    service = DeliveryService(database, calendar, now)
    dialog = DeliveryDialog(service.look(*DECEMBER), Names(), money_text)
    qtbot.addWidget(dialog)
    group = dialog.tree.topLevelItem(0)
    assert group is not None
    assert group.text(0) == "Нино"
    assert [group.child(0).text(column) for column in range(1, 5)] == ["12", "2", "0", "0"]
    with qtbot.waitSignal(dialog.period_wanted) as wanted:
        qtbot.mouseClick(dialog.forth, Qt.MouseButton.LeftButton)
    assert wanted.args == [date(2027, 1, 1), date(2027, 1, 31)]
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "12 постов в месяц\t12\t2" in QGuiApplication.clipboard().text()


def test_an_empty_ledger_says_where_promises_are_written(
    qtbot: QtBot, database: Database, calendar: PostService
) -> None:
    dialog = DeliveryDialog(DeliveryService(database, calendar, now).look(*DECEMBER), Names(), money_text)
    qtbot.addWidget(dialog)
    assert dialog.summary.text()
    assert dialog.tick_off.isHidden()


def test_long_texts_are_compared_off_the_window_and_shown_when_that_is_done(
    qtbot: QtBot, calendar: PostService, review: Callable[[], ReviewFlow], tmp_path: Path
) -> None:
    long = "Лён, а не пакет. " * 200
    calendar.save(post("Хлеб", DECEMBER[0], text=long))
    flow, pack = review(), tmp_path / "pack.xlsx"
    flow.send(Wanted(*DECEMBER, PostFilter(), ".xlsx"), pack)
    book = load_workbook(pack)
    for cell in (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row):
        if cell.value == long.strip() or cell.value == long:
            cell.value = long + "И соль."
    book.save(pack)
    with qtbot.waitSignal(flow.opened) as opened:
        flow.take(pack)
    (view,) = opened.args[0].findChildren(DifferenceView)
    assert "И соль" in view.toPlainText()
    assert "И соль" in view.accessibleDescription()
    opened.args[0].reject()
