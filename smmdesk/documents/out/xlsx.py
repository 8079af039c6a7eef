"""A layout as a workbook: the words on the first sheet, the tables on others."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import Grid, one_line
from smmdesk.documents.out.xlsx_cells import Formats, SheetNames, safe_text
from smmdesk.documents.out.xlsx_tables import TableSheet, write_tables
from smmdesk.documents.out.xlsx_words import write_words
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Layout, Table

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_MOST_ROWS = 1_000_000
_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def as_xlsx(layout: Layout) -> bytes:
    """Return the workbook: nothing in it is a formula, numbers are numbers, every sheet prints on A4.

    Tables with the same columns share a sheet, one under the other. UserError where they are longer
    than a sheet can be.
    """
    from xlsxwriter.workbook import Workbook

    names = SheetNames()
    words = names.new(one_line(layout.title))
    sheets = _sheets(layout, names)
    if any(each.length > _MOST_ROWS for each in sheets):
        raise UserError("out_too_long", name=one_line(layout.title))
    result = io.BytesIO()
    workbook = Workbook(result, _SAFE)
    workbook.set_properties({"title": safe_text(one_line(layout.title))[:255], "author": "", "comments": ""})
    formats = Formats(workbook)
    write_words(workbook.add_worksheet(words), layout, formats, _links(sheets))
    for number, sheet in enumerate(sheets, 1):
        write_tables(workbook.add_worksheet(sheet.name), sheet, formats, one_line(layout.footer))
        _announce(workbook, number, sheet)
    workbook.close()
    return result.getvalue()


def _sheets(layout: Layout, names: SheetNames) -> list[TableSheet]:
    """Put tables whose columns bear the same names (but for the first) on one sheet."""
    sheets: list[TableSheet] = []
    for number, block in enumerate(layout.blocks):
        if not isinstance(block, Table) or not (grid := Grid.of(block)).header:
            continue
        fitting = next((each for each in sheets if each.columns == grid.header[1:]), None)
        if fitting is None:
            fitting = TableSheet(names.new(grid.caption), grid.header[1:])
            sheets.append(fitting)
        fitting.grids[number] = grid
    return sheets


def _links(sheets: list[TableSheet]) -> dict[int, tuple[str, str]]:
    """Return where each table stands and what it is called, by its number among the blocks."""
    links = {}
    for sheet in sheets:
        quoted = sheet.name.replace("'", "''")
        for number, row in sheet.first_rows().items():
            links[number] = (f"internal:'{quoted}'!A{row + 1}", sheet.grids[number].caption or sheet.name)
    return links


def _announce(workbook: Workbook, number: int, sheet: TableSheet) -> None:
    """Give the sheet the name by which screen readers know its header row and column."""
    last = f"{_letters(len(sheet.columns) + 1)}{sheet.length}".lower()
    quoted = sheet.name.replace("'", "''")
    workbook.define_name(f"TitleRegion{number}.a1.{last}.{number + 1}", f"='{quoted}'!$A$1")


def _letters(column: int) -> str:
    """Return the letters of a column that is counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
