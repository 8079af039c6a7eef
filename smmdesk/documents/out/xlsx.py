"""A layout as a workbook: the words on the first sheet, each table on one of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import Grid, one_line
from smmdesk.documents.out.xlsx_cells import Formats, SheetNames, safe_text
from smmdesk.documents.out.xlsx_sheets import write_table, write_words
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Layout, Table

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_MOST_ROWS = 1_048_575
_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def as_xlsx(layout: Layout) -> bytes:
    """Return the workbook: nothing in it is a formula, numbers are numbers, every sheet prints on A4.

    UserError where a table has more rows than a sheet can hold.
    """
    from xlsxwriter.workbook import Workbook

    tables = {number: Grid.of(each) for number, each in enumerate(layout.blocks) if isinstance(each, Table)}
    if any(len(grid.rows) > _MOST_ROWS for grid in tables.values()):
        raise UserError("out_too_long", name=one_line(layout.title))
    result = io.BytesIO()
    workbook = Workbook(result, _SAFE)
    _describe(workbook, layout)
    _fill(workbook, layout, tables)
    workbook.close()
    return result.getvalue()


def _fill(workbook: Workbook, layout: Layout, tables: dict[int, Grid]) -> None:
    formats, names = Formats(workbook), SheetNames()
    words = workbook.add_worksheet(names.new(one_line(layout.title)))
    sheets = {number: names.new(grid.caption) for number, grid in tables.items() if grid.header}
    write_words(words, layout, formats, sheets)
    for number, (index, name) in enumerate(sheets.items(), 1):
        sheet = workbook.add_worksheet(name)
        write_table(sheet, tables[index], formats, one_line(layout.footer))
        _announce(workbook, number, name, tables[index])


def _announce(workbook: Workbook, number: int, name: str, grid: Grid) -> None:
    """Give the sheet the name by which screen readers know its header row and column."""
    last = f"{_letters(len(grid.header))}{len(grid.rows) + 1}".lower()
    quoted = name.replace("'", "''")
    workbook.define_name(f"TitleRegion{number}.a1.{last}.{number + 1}", f"='{quoted}'!$A$1")


def _letters(column: int) -> str:
    """Return the letters of a column that is counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _describe(workbook: Workbook, layout: Layout) -> None:
    workbook.set_properties({"title": safe_text(one_line(layout.title))[:255], "author": "", "comments": ""})
    workbook.set_size(2400, 1400)
