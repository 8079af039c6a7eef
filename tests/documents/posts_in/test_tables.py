"""Spreadsheets, delimited texts and Word tables as contractors send them, and as they should not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from docx import Document
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from smmdesk.documents.posts_in.bounds import Bounds
from smmdesk.documents.posts_in.delimited import sniffed
from smmdesk.documents.posts_in.read import read_table
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import Sheet, Table
from tests.documents.making import with_member

TODAY = date(2026, 11, 24)


def read(data: bytes, name: str = "plan.csv", bounds: Bounds | None = None) -> Table:
    return read_table(data, name, TODAY, bounds=bounds or Bounds())


def refused(data: bytes, name: str, bounds: Bounds | None = None) -> UserError:
    with pytest.raises(UserError) as caught:
        read(data, name, bounds)
    assert caught.value.params["name"] == name
    return caught.value


def only(table: Table) -> Sheet:
    (sheet,) = table.sheets
    return sheet


def cells(table: Table) -> list[tuple[Any, ...]]:
    return [row.cells for row in only(table).rows]


def workbook(fill: Callable[[Any], None], **options: Any) -> bytes:
    book = Workbook()
    for name, value in options.items():
        setattr(book, name, value)
    fill(book.active)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


PLAN = "Дата;Тема;Соцсети\n3 марта;Хлеб;ВК\n4 марта;Пирог;ТГ\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "koi8-r"])
def test_a_delimited_text_is_read_in_each_encoding(encoding: str) -> None:
    table = read(PLAN.encode(encoding))
    assert only(table).header == ("Дата", "Тема", "Соцсети")
    assert cells(table) == [("3 марта", "Хлеб", "ВК"), ("4 марта", "Пирог", "ТГ")]
    assert [row.number for row in only(table).rows] == [2, 3]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_cells_is_found(sign: str) -> None:
    text = PLAN.replace(";", sign)
    assert sniffed(text) == sign
    assert cells(read(text.encode()))[0] == ("3 марта", "Хлеб", "ВК")


def test_commas_in_texts_do_not_hide_the_semicolons() -> None:
    text = "Дата;Тема;Текст\n" + "".join(f"{day}.03;Хлеб;раз, два, три, четыре\n" for day in range(1, 20))
    assert sniffed(text) == ";"


def test_the_first_line_may_name_the_sign() -> None:
    assert cells(read(b"sep=|\nDate|Title\n2026-03-03|a,b;c\n"))[0] == ("2026-03-03", "a,b;c")


def test_a_quoted_cell_keeps_its_lines_and_quotes() -> None:
    text = 'Дата;Тема;Текст\r\n03.03;Хлеб;"Строка\r\nи ""ещё"" одна;"\r\n04.03;Пирог;Вкусно\r\n'
    found = cells(read(text.encode()))
    assert found == [("03.03", "Хлеб", 'Строка\nи "ещё" одна;'), ("04.03", "Пирог", "Вкусно")]


def test_a_quote_that_does_not_close_takes_only_its_own_row() -> None:
    text = 'Дата;Тема;Текст\n03.03;"Хлеб;один\n04.03;Пирог;два\n05.03;Торт;три\n'
    rows = only(read(text.encode())).rows
    assert [row.broken.code if row.broken else row.cells[1] for row in rows] == [
        "posts_in_open_quote",
        "Пирог",
        "Торт",
    ]
    assert [row.number for row in rows] == [2, 3, 4]


def test_quotes_within_quotes_are_read_as_they_are_meant() -> None:
    found = cells(read('Дата;Тема\n3 марта;"Кафе "Ромашка" открылось"\n4 марта;Пирог\n'.encode()))
    assert "Ромашка" in found[0][1]
    assert found[1] == ("4 марта", "Пирог")


def test_a_file_full_of_open_quotes_is_refused_soon() -> None:
    text = "Дата;Тема\n" + '03.03;"Хлеб\n\n' * 3001
    assert refused(text.encode(), "q.csv").code == "posts_in_broken_quotes"


def test_titles_above_the_header_are_told_from_it() -> None:
    sheet = only(read(f"Пекарня «Крокус»;;\nКонтент-план на март 2026;;\n;;\n{PLAN}".encode()))
    assert sheet.header == ("Дата", "Тема", "Соцсети")
    assert sheet.header_number == 4
    assert "март 2026" in sheet.title
    assert [row.number for row in sheet.rows] == [5, 6]


def test_a_header_that_is_repeated_is_no_post() -> None:
    assert len(cells(read((PLAN + PLAN).encode()))) == 4


def test_a_table_without_a_header_is_read_all_the_same() -> None:
    sheet = only(read("3 марта;Печём хлеб;ВК\n4 марта;Печём пирог;ТГ\n".encode()))
    assert sheet.header_number is None
    assert len(sheet.rows) == 2


@pytest.mark.parametrize("rows", [200_000, 400_000])
def test_a_table_of_hundreds_of_thousands_of_rows_is_refused(rows: int) -> None:
    error = refused(b"Date,Title\n" + b"2026-03-03,x\n" * rows, "huge.csv")
    assert error.code == "posts_in_too_many_rows"


def test_a_row_of_a_thousand_columns_is_refused() -> None:
    assert refused(b"Date,Title\n" + b"x," * 1000 + b"\n", "wide.csv").code == "posts_in_too_many_columns"


def test_a_cell_beyond_any_text_takes_only_its_own_row() -> None:
    data = b"Date,Title\n2026-03-03," + b"x" * 300_000 + b"\n2026-03-04,Bread\n"
    rows = only(read(data)).rows
    assert rows[0].broken is not None
    assert rows[1].cells[1] == "Bread"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.csv", "document_empty"),
        (b"\x00\x01\x02\xff" * 500, "a.csv", "posts_in_wrong_kind"),
        (b"%PDF-1.4 plan", "a.pdf", "posts_in_wrong_kind"),
        (b"hello", "plan.ics", "posts_in_no_calendar"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "a.xls", "document_old_excel"),
        (b"\n \n;;\n", "a.csv", "posts_in_no_rows"),
        (b"PK\x03\x04 not a zip", "a.xlsx", "document_damaged"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, name: str, code: str) -> None:
    assert refused(data, name).code == code


# --- workbooks -----------------------------------------------------------------------------------


def test_cells_keep_what_they_are() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Дата", "Время", "Тема", "Охват"])
        sheet.append([datetime(2026, 3, 3), time(10, 5), "Хлеб", 46084])
        sheet.append([datetime(2026, 3, 4, 18, 30), 0.5, "Пирог", 1.5])

    table = read(workbook(fill), "plan.xlsx")
    assert cells(table) == [
        (datetime(2026, 3, 3), time(10, 5), "Хлеб", 46084),
        (datetime(2026, 3, 4, 18, 30), 0.5, "Пирог", 1.5),
    ]


def test_a_workbook_of_a_mac_counts_its_days_from_1904() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Дата", "Тема"])
        sheet.append([datetime(2026, 3, 3), "Хлеб"])
        sheet.append([44622, "Пирог"])

    table = read(workbook(fill, epoch=CALENDAR_MAC_1904), "mac.xlsx")
    assert cells(table)[0][0] == datetime(2026, 3, 3)
    assert table.serials_begin == date(1904, 1, 1)


def test_a_day_beyond_the_calendar_is_an_error_of_its_cell_only() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Дата", "Тема"])
        sheet.append([9_999_999, "Хлеб"])
        sheet["A2"].number_format = "dd.mm.yyyy"

    (row,) = only(read(workbook(fill), "far.xlsx")).rows
    assert row.cells[1] == "Хлеб"
    assert [remark.code for remark in row.remarks] == ["posts_in_note_error_cell"]


def test_merged_cells_count_for_each_row_they_cover() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["План на март", None, None, None])
        sheet.merge_cells("A1:D1")
        sheet.append(["Дата", "Тема", "Соцсети", None])
        sheet.append([None, None, "ВК", "ТГ"])
        sheet.merge_cells("C2:D2")
        sheet.append(["3 марта", "Хлеб", "+", None])
        sheet.append([None, "Пирог", None, "+"])
        sheet.merge_cells("A4:A5")

    sheet = only(read(workbook(fill), "merged.xlsx"))
    assert sheet.header == ("Дата", "Тема", "ВК", "ТГ")
    assert [row.cells[:2] for row in sheet.rows] == [("3 марта", "Хлеб"), ("3 марта", "Пирог")]


def test_a_sheet_merged_a_million_times_over_does_no_harm() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Дата", "Тема"])
        sheet.append(["3 марта", "Хлеб"])
        sheet.append(["4 марта", "Пирог"])
        sheet.merge_cells("A2:B3")

    def spread(xml: bytes) -> bytes:
        return xml.replace(b'ref="A2:B3"', b'ref="A2:XFD1048576"')

    data = with_member(workbook(fill), "xl/worksheets/sheet1.xml", spread)
    assert cells(read(data, "giant.xlsx")) == [("3 марта", None)]


def test_a_formula_without_its_result_is_told() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Дата", "Тема", "Текст"])
        sheet.append(["3 марта", "=A2&B3", "Хлеб"])

    (row,) = only(read(workbook(fill), "formula.xlsx")).rows
    assert row.cells == ("3 марта", None, "Хлеб")
    assert [(remark.code, remark.params["cell"]) for remark in row.remarks] == [
        ("posts_in_note_formula", "B2")
    ]


def test_hidden_sheets_and_empty_ones_are_left_out() -> None:
    book = Workbook()
    book.active.append(["Дата", "Тема"])  # type: ignore[union-attr]
    book.active.append(["3 марта", "Хлеб"])  # type: ignore[union-attr]
    hidden = book.create_sheet("Архив")
    hidden.append(["Дата", "Тема"])
    hidden.append(["3 марта", "Старое"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Пусто")
    target = io.BytesIO()
    book.save(target)
    assert len(read(target.getvalue(), "sheets.xlsx").sheets) == 1


def test_a_workbook_that_unpacks_to_gigabytes_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 80_000_000)
    assert refused(target.getvalue(), "bomb.xlsx").code == "document_bomb"


def test_a_workbook_with_entities_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>')
    assert refused(target.getvalue(), "entities.xlsx").code == "document_xml_unsafe"


def test_a_sheet_of_too_many_rows_is_refused() -> None:
    def fill(sheet: Any) -> None:
        sheet.append(["Дата", "Тема"])
        for number in range(60):
            sheet.append(["3 марта", f"Хлеб {number}"])

    error = refused(workbook(fill), "long.xlsx", Bounds(rows=50))
    assert error.code == "posts_in_too_many_rows"


# --- Word ----------------------------------------------------------------------------------------


def word(*tables: list[list[str]], merged: bool = False) -> bytes:
    document = Document()
    for rows in tables:
        document.add_heading("Март")
        table = document.add_table(len(rows), len(rows[0]))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
        if merged:
            table.cell(1, 0).merge(table.cell(2, 0))
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def test_each_table_of_a_document_is_a_sheet() -> None:
    rows = [["Дата", "Тема", "Текст"], ["3 марта", "Хлеб", "Одна строка\nи вторая"], ["4 марта", "Пирог", ""]]
    table = read(word(rows, rows), "plan.docx")
    assert [sheet.name for sheet in table.sheets] == ["Март", "Март"]
    assert [row.cells for row in table.sheets[0].rows] == [
        ("3 марта", "Хлеб", "Одна строка\nи вторая"),
        ("4 марта", "Пирог", None),
    ]


def test_a_day_merged_down_a_word_table_counts_for_each_row() -> None:
    rows = [["Дата", "Тема"], ["3 марта", "Хлеб"], ["", "Пирог"]]
    assert [row[0] for row in cells(read(word(rows, merged=True), "plan.docx"))] == ["3 марта", "3 марта"]


def test_a_document_without_a_table_is_refused() -> None:
    assert refused(word(), "letter.docx").code == "posts_in_no_table"
