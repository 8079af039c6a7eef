from __future__ import annotations

import datetime
import io

import openpyxl
import pytest
import xlsxwriter
from openpyxl.workbook import Workbook

from smmdesk.documents.limits import Limits
from smmdesk.documents.read import read_plan
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import Place
from tests.documents.making import outline, with_member


def book_bytes(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_rows_keep_cells_sheet_and_address() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Контент"
    for address, value in (("B2", "Дата"), ("C2", "Тема"), ("D2", "Цена"), ("B3", "1 июня"), ("D3", 1500)):
        sheet[address] = value
    plan = read_plan(book_bytes(book), "plan.xlsx")
    assert (plan.format, plan.pages) == ("xlsx", 1)
    assert [block.cells for block in plan.blocks] == [("Дата", "Тема", "Цена"), ("1 июня", "", "1500")]
    assert [block.place for block in plan.blocks] == [
        Place(sheet="Контент", cell="B2"),
        Place(sheet="Контент", cell="B3"),
    ]


def test_values_are_read_as_they_are_shown() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["Месяц", datetime.date(2026, 6, 1), datetime.datetime(2026, 6, 2, 12, 30), 0.15, 45000, 300.5, True]
    )
    for column, form in ((4, "0%"), (5, '#,##0 "₽"'), (6, "[$$-409]#,##0.00")):
        sheet.cell(1, column).number_format = form
    cells = read_plan(book_bytes(book), "plan.xlsx").blocks[0].cells
    assert cells == ("Месяц", "01.06.2026", "02.06.2026 12:30", "15%", "45000 ₽", "$300.5", "+")


def test_formulas_count_by_their_last_value_and_errors_by_nothing() -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Итого", 1, 2])
    sheet.write_formula(0, 3, "=B1+C1", value=3)
    sheet.write_formula(0, 4, "=1/0", value="#DIV/0!")
    book.close()
    assert read_plan(target.getvalue(), "plan.xlsx").blocks[0].cells == ("Итого", "1", "2", "3")


def test_several_sheets_are_named_and_hidden_ones_are_not_read() -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = "План"
    first.append(["Пост", "Дата"])
    book.create_sheet("Тайное").append(["не", "читать"])
    book["Тайное"].sheet_state = "hidden"
    book.create_sheet("Цены").append(["Старт", 100])
    plan = read_plan(book_bytes(book), "plan.xlsx")
    assert plan.pages == 2
    assert outline(plan) == [("h", "План"), ("tr", "Пост | Дата"), ("h", "Цены"), ("tr", "Старт | 100")]


def test_single_cells_are_titles_text_and_lists() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Что входит"
    sheet["A2"] = "Мы ведём две соцсети и отвечаем на вопросы до вечера.\n- посты\n- сторис"
    sheet["A4"] = "• Не входит: съёмка"
    assert outline(read_plan(book_bytes(book), "plan.xlsx")) == [
        ("h", "Что входит"),
        ("p", "Мы ведём две соцсети и отвечаем на вопросы до вечера."),
        ("li", "посты"),
        ("li", "сторис"),
        ("li", "Не входит: съёмка"),
    ]


def test_a_sheet_that_states_a_wrong_size_is_read_whole() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(5):
        sheet.append([f"Пост {number}", number])
    data = with_member(
        book_bytes(book), "xl/worksheets/sheet1.xml", lambda old: old.replace(b'ref="A1:B5"', b'ref="A1"')
    )
    assert b'ref="A1"' in openpyxl_sheet(data)
    assert len(read_plan(data, "plan.xlsx").blocks) == 5


def openpyxl_sheet(data: bytes) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    "limits",
    [
        Limits(sheet_rows=3),
        Limits(sheet_cells=6),
        Limits(sheet_columns=1),
        Limits(blocks=3),
        Limits(sheets=0),
    ],
)
def test_a_sheet_beyond_the_limits_is_refused(limits: Limits) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number in range(5):
        sheet.append([f"Пост {number}", number])
    with pytest.raises(UserError) as caught:
        read_plan(book_bytes(book), "plan.xlsx", limits)
    assert caught.value.code == "document_too_long"
