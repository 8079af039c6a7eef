"""XLSX: values as Excel showed them last, merged cells filled, formulas without a value told."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.posts_in.bounds import BOUNDS, Bounds
from smmdesk.documents.posts_in.shape import RawRow, column_letter, sheet_of
from smmdesk.documents.zips import DocumentZip
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import SERIALS_BEGIN, Cell, Reason, Sheet, Table

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_ERROR = re.compile(r"#[A-Z/0]+[!?]?")

Box = tuple[int, int, int, int]
"""First row, first column, last row, last column; rows from 1, columns from 0."""


def read_workbook(data: bytes, name: str, limits: Limits = LIMITS, bounds: Bounds = BOUNDS) -> Table:
    """Return the visible sheets; UserError for what is no workbook, or a hostile one."""
    archive = DocumentZip(data, limits)
    archive.check()
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # openpyxl warns of days beyond the calendar and of extensions it does not know.
        warnings.simplefilter("ignore")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            if len(shown) > bounds.sheets:
                raise UserError("posts_in_too_many_sheets", sheets=bounds.sheets)
            sheets = _Sheets(data, archive, bounds).read(shown)
            begin = book.epoch.date() if isinstance(book.epoch, datetime) else SERIALS_BEGIN
        finally:
            book.close()
    if not sheets:
        raise UserError("posts_in_no_rows")
    return Table(name, "xlsx", tuple(sheets), begin)


class _Sheets:
    """Reads the sheets one after the other with one budget of cells."""

    def __init__(self, data: bytes, archive: DocumentZip, bounds: Bounds) -> None:
        self._data = data
        self._archive = archive
        self._bounds = bounds
        self._cells = bounds.cells

    def read(self, sheets: Sequence[Any]) -> list[Sheet]:
        """Return those sheets that hold something."""
        found = []
        for sheet in sheets:
            xml = self._archive.read(sheet._worksheet_path)
            boxes = merged_boxes(xml, self._bounds)
            rows = self._rows(sheet)
            if _FORMULA.search(xml):
                _tell_unknown(rows, self._formulas(sheet.title))
            fill_merged(rows, boxes)
            made = sheet_of(sheet.title, rows, self._bounds)
            if made is not None:
                found.append(made)
        return found

    def _rows(self, sheet: Any) -> list[RawRow]:
        # The size that the file states is often wrong, and may be wrong on purpose.
        sheet.reset_dimensions()
        rows: list[RawRow] = []
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            width = len(values)
            while width and values[width - 1] is None:
                width -= 1
            if not width:
                continue
            if width > self._bounds.columns:
                raise UserError("posts_in_too_many_columns", columns=self._bounds.columns)
            self._cells -= width
            if len(rows) > self._bounds.rows or self._cells < 0:
                raise UserError("posts_in_too_many_rows", rows=self._bounds.rows)
            rows.append(_row(number, values[:width]))
        return rows

    def _formulas(self, title: str) -> Iterator[tuple[int, int]]:
        """Yield the cells (row from 1, column from 0) that hold a formula."""
        from openpyxl import load_workbook

        book = load_workbook(BytesIO(self._data), read_only=True, data_only=False, keep_links=False)
        try:
            sheet: Any = book[title]
            sheet.reset_dimensions()
            for number, row in enumerate(sheet.iter_rows(), 1):
                for column, cell in enumerate(row):
                    if cell.data_type == "f":
                        yield number, column
        finally:
            book.close()


def _row(number: int, values: Sequence[Any]) -> RawRow:
    row = RawRow(number, [])
    for column, value in enumerate(values):
        if isinstance(value, str) and _ERROR.fullmatch(value):
            params: dict[str, str | int] = {"cell": f"{column_letter(column)}{number}", "text": value}
            row.remarks.append(Reason("posts_in_note_error_cell", params))
            row.cells.append(None)
        else:
            row.cells.append(cell_of(value))
    return row


def cell_of(value: Any) -> Cell:
    """Return a value as our records know it; a length of time over a day is no hour and becomes a text."""
    if value is None or isinstance(value, bool | int | float | datetime | date | time):
        return value.replace(tzinfo=None) if isinstance(value, datetime) else value
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return time(*divmod(minutes, 60)) if 0 <= minutes < 1440 else str(value)
    return str(value).strip() or None


def _tell_unknown(rows: Sequence[RawRow], formulas: Iterator[tuple[int, int]]) -> None:
    """Add a remark for each formula whose value the file does not hold."""
    by_number = {row.number: row for row in rows}
    for number, column in formulas:
        row = by_number.get(number)
        if row is not None and (column >= len(row.cells) or row.cells[column] is None):
            cell = f"{column_letter(column)}{number}"
            if len(row.remarks) < 5 and not any(remark.params.get("cell") == cell for remark in row.remarks):
                row.remarks.append(Reason("posts_in_note_formula", {"cell": cell}))


def merged_boxes(xml: bytes, bounds: Bounds) -> list[Box]:
    """Return the merged ranges of a sheet; UserError where there are absurdly many."""
    boxes: list[Box] = []
    for found in _MERGED.finditer(xml):
        left, top, right, bottom = found.groups()
        boxes.append((int(top), _column(left), int(bottom), _column(right)))
        if len(boxes) > bounds.merged:
            raise UserError("posts_in_too_many_rows", rows=bounds.rows)
    return boxes


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    return column - 1


def fill_merged(rows: list[RawRow], boxes: Sequence[Box], bounds: Bounds = BOUNDS) -> None:
    """Give each row the cell that is merged over it.

    Down the rows the value is repeated: three posts of one day. Along a row it is not: that is a title, and only
    a header over several columns counts for each of them (*spread*).
    """
    by_number = {row.number: row for row in rows}
    budget = bounds.merged_cells
    for top, left, bottom, right in boxes:
        first = by_number.get(top)
        value = first.cells[left] if first is not None and left < len(first.cells) else None
        if value is None:
            continue
        for number in range(top, min(bottom, rows[-1].number) + 1):
            row = by_number.get(number)
            if row is None:
                continue
            budget -= right - left + 1
            if budget < 0:
                return
            if number > top:
                _put(row.cells, left, value)
            if right > left:
                row.spread = list(row.cells) if row.spread is None else row.spread
                for column in range(left, min(right, bounds.columns) + 1):
                    _put(row.spread, column, value)


def _put(cells: list[Cell], column: int, value: Cell) -> None:
    if column >= len(cells):
        cells.extend([None] * (column + 1 - len(cells)))
    if cells[column] is None:
        cells[column] = value
