"""The workbook, read back by openpyxl."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from smmdesk.documents.out.xlsx import as_xlsx
from smmdesk.documents.out.xlsx_cells import SheetNames, number_format, safe_text
from smmdesk.domain.layout import Cell, Layout, Table
from smmdesk.domain.text import Language
from tests.documents.out.layouts import FORMULAS, MARKUP, SHA, WORDS, hostile, long_document, sample


def opened(layout: Layout) -> Workbook:
    return load_workbook(io.BytesIO(as_xlsx(layout)))


@pytest.mark.parametrize("language", list(Language))
def test_words_and_table_stand_on_sheets_of_their_own(language: Language) -> None:
    words = WORDS[language]
    first, table = opened(sample(language)).worksheets
    lines = [row[0] for row in first.iter_rows(values_only=True) if row[0]]
    assert lines[0] == words["title"]
    assert f"! {words['verdict']}" in lines
    assert f"3. {words['ask']} 3" in lines
    assert f"→ {words['caption']}" in lines
    assert SHA in lines[-1]
    rows = list(table.iter_rows(values_only=True))
    assert rows[0] == words["header"]
    assert rows[1] == (words["row"], f"✓ {words['found']}", words["quote"], 45000)


@pytest.mark.parametrize("language", list(Language))
def test_a_number_is_a_number_that_looks_like_its_words(language: Language) -> None:
    cell = opened(sample(language)).worksheets[1]["D2"]
    assert cell.data_type == "n"
    before, after = ("from ", " ₽ a month") if language is Language.EN else ("от ", " ₽ в месяц")
    assert cell.number_format == f'"{before}"#,##0"{after}"'


def test_the_header_stays_in_sight_and_every_sheet_prints_on_a4() -> None:
    book = opened(sample(Language.RU))
    table = book.worksheets[1]
    assert table.freeze_panes == "B2"
    assert table.print_title_rows == "$1:$1"
    assert table.auto_filter.ref == "A1:D4"
    for sheet in book.worksheets:
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert int(sheet.page_setup.fitToHeight) == 0
        assert "&P / &N" in str(sheet.oddFooter.right.text)
        assert sheet.column_dimensions["A"].width > 8


def test_tables_with_the_same_columns_share_a_sheet() -> None:
    one = Table("Задачи", ("Пункт", "Маяк", "Мария"), ((Cell("посты"), Cell("да"), Cell("нет")),))
    two = Table("Условия", ("Условие", "Маяк", "Мария"), ((Cell("цена"), Cell("нет"), Cell("да")),))
    other = Table("Файлы", ("Кто", "Файл"), ((Cell("Маяк"), Cell("a.pdf")),))
    book = opened(Layout("Сравнение", Language.RU, (one, two, other)))
    assert book.sheetnames == ["Сравнение", "Задачи", "Файлы"]
    rows = [row[0] for row in book["Задачи"].iter_rows(values_only=True)]
    assert rows == ["Пункт", "Задачи", "посты", "Условия", "цена"]
    cells = [row[0] for row in book.worksheets[0].iter_rows()]
    links = [cell.hyperlink.location for cell in cells if cell.hyperlink]
    assert links == ["'Задачи'!A2", "'Задачи'!A4", "'Файлы'!A1"]


def test_no_hostile_text_becomes_a_formula_or_a_link_outside() -> None:
    data = as_xlsx(hostile())
    book = load_workbook(io.BytesIO(data))
    kinds, texts = set(), []
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                kinds.add(cell.data_type)
                if isinstance(cell.value, str):
                    texts.append(cell.value)
    assert "f" not in kinds
    assert not [text for text in texts if text[0] in "=+-@\t\r＝"]
    assert "'=1+1" in texts
    assert f"'{FORMULAS[0]}" in texts
    assert MARKUP in texts
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b'TargetMode="External"' not in everything
    assert b"<f>" not in everything


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+7 999 123-45-67", "'+7 999 123-45-67"),
        ("-5", "-5"),
        ("+12,5 %", "+12,5 %"),
        ("-1 000", "-1 000"),
        ("- пункт", "'- пункт"),
        ("@shop", "'@shop"),
        ("a=1", "a=1"),
        ("–5", "–5"),
        ("", ""),
    ],
)
def test_what_a_spreadsheet_could_run_gets_an_apostrophe_and_numbers_do_not(text: str, safe: str) -> None:
    assert safe_text(text) == safe


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("45", 45.0, "#,##0"),
        ("45 000 ₽", 45000.0, '#,##0" ₽"'),
        ("$1,200.50 a month", 1200.5, '"$"#,##0.##" a month"'),
        ("12 + 4 штуки", 12.0, "#,##0"),
        ("семь", 7.0, "#,##0"),
        ('он сказал "5"', 5.0, '"он сказал ”"#,##0"”"'),
    ],
)
def test_a_number_keeps_the_words_around_it(text: str, value: float, shape: str) -> None:
    assert number_format(text, value) == shape


def test_sheets_have_names_that_excel_takes() -> None:
    names = SheetNames()
    made = [names.new(wish) for wish in ("a/b:c*[d]?", "x" * 50, "X" * 50, "", "'quoted'", "History")]
    assert made == ["a b c d", "x" * 31, "X" * 29 + " 2", "1", "quoted", "History 2"]


def test_a_document_as_long_as_a_plan_of_300_pages_is_whole() -> None:
    book = opened(long_document(1500))
    texts = [str(row[0]) for row in book.worksheets[0].iter_rows(values_only=True) if row[0]]
    assert sum(text.startswith("Начало") for text in texts) == 1500
    cells = [row[0] for row in book.worksheets[1].iter_rows(values_only=True)]
    assert "ячейка1490-11" in cells


def test_an_overlong_cell_is_cut_not_lost() -> None:
    book = opened(Layout("x", Language.EN, (Table("t", ("a", "b"), ((Cell("y" * 40_000), Cell("")),)),)))
    text = book.worksheets[1]["A2"].value
    assert isinstance(text, str)
    assert len(text) == 32_767
    assert text.endswith("…")
