"""A sheet with tables: a header that stays in sight, and cells to reckon with."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import COLUMNS_UPRIGHT, SIGNS, Grid, with_sign
from smmdesk.documents.out.xlsx_cells import Formats, is_number, number_format, safe_text
from smmdesk.documents.out.xlsx_pages import set_height, set_up
from smmdesk.domain.layout import Cell

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTH = 130
_NARROWEST, _WIDEST = 9, 60


@dataclass(slots=True)
class TableSheet:
    """A sheet and its tables, by the numbers of their blocks; *columns* are their names but for the first."""

    name: str
    columns: tuple[str, ...]
    grids: dict[int, Grid] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """Rows with the header, and with a line for each caption where there are several tables."""
        return 1 + sum(len(grid.rows) + self._captions for grid in self.grids.values())

    @property
    def _captions(self) -> int:
        return 1 if len(self.grids) > 1 else 0

    def first_rows(self) -> dict[int, int]:
        """Return where each table begins, counted from 0: at its caption, or at the header."""
        rows, row = {}, self._captions
        for number, grid in self.grids.items():
            rows[number] = row
            row += len(grid.rows) + self._captions
        return rows


def write_tables(sheet: Worksheet, tables: TableSheet, formats: Formats, footer: str) -> None:
    """Write tables from A1 on: header frozen, repeated on paper, with filters where it is one table."""
    grids = list(tables.grids.values())
    set_up(sheet, footer, landscape=len(tables.columns) >= COLUMNS_UPRIGHT)
    writer = _Tables(sheet, formats, grids[0])
    writer.header()
    for grid in grids:
        writer.add(grid, captioned=len(grids) > 1)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    if len(grids) == 1:
        sheet.autofilter(0, 0, max(1, len(grids[0].rows)), len(tables.columns))


class _Tables:
    """Writes row after row."""

    def __init__(self, sheet: Worksheet, formats: Formats, first: Grid) -> None:
        self._sheet = sheet
        self._formats = formats
        self._first = first
        self._widths = [max(_NARROWEST, min(_WIDEST, share * _WIDTH)) for share in first.shares]
        self._rows = count(1)

    def header(self) -> None:
        names = [safe_text(name) for name in self._first.header]
        for column, (name, width) in enumerate(zip(names, self._widths, strict=True)):
            self._sheet.set_column(column, column, width)
            form = self._formats.header(self._first.numeric[column])
            if name:
                self._sheet.write_string(0, column, name, form)
            else:
                self._sheet.write_blank(0, column, None, form)
        set_height(self._sheet, 0, list(zip(names, self._widths, strict=True)))

    def add(self, grid: Grid, captioned: bool) -> None:
        if captioned:
            row = next(self._rows)
            form = self._formats.caption()
            self._sheet.write_string(row, 0, safe_text(grid.caption), form)
            for column in range(1, len(grid.header)):
                self._sheet.write_blank(row, column, None, form)
        for cells in grid.rows:
            row = next(self._rows)
            shown = [self._put(row, column, cell) for column, cell in enumerate(cells)]
            set_height(self._sheet, row, list(zip(shown, self._widths, strict=True)))

    def _put(self, row: int, column: int, cell: Cell) -> str:
        """Write one cell and return what it shows."""
        form = self._formats
        if cell.value is not None and is_number(cell.value):
            shape = number_format(cell.text, cell.value, SIGNS.get(cell.tone, ""))
            self._sheet.write_number(row, column, cell.value, form.cell(cell.tone, shape))
            return cell.text
        text = with_sign(safe_text(cell.text), cell.tone)
        if text:
            self._sheet.write_string(row, column, text, form.cell(cell.tone))
        else:
            self._sheet.write_blank(row, column, None, form.cell(cell.tone))
        return text
