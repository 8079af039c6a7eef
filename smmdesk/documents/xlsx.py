"""XLSX to pieces: the values that Excel showed last, row by row, with sheet and cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from smmdesk.documents.clean import clean
from smmdesk.documents.collector import Collector
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.markers import split_marker
from smmdesk.documents.xlsx_values import shown
from smmdesk.documents.zips import DocumentZip
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

# (row number, (column number, text) of the cells that hold something)
_Row = tuple[int, list[tuple[int, str]]]


def read_xlsx(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of all visible sheets; formulas count by their last value."""
    DocumentZip(data, limits).check()
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    try:
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if len(sheets) > limits.sheets:
            raise UserError("document_too_long")
        collector = Collector(limits)
        budget = limits.sheet_cells
        for sheet in sheets:
            rows, used = _rows(sheet, limits, budget)
            budget -= used
            _Sheet(collector, sheet.title, len(sheets) > 1).read(rows)
        return collector.finish("xlsx", len(sheets))
    finally:
        book.close()


def _rows(sheet: Any, limits: Limits, budget: int) -> tuple[list[_Row], int]:
    """Return the rows that hold something, and how many cells hold something."""
    # The size that the file states is often wrong, and may be wrong on purpose.
    sheet.reset_dimensions()
    rows: list[_Row] = []
    used = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [(column, text) for column, cell in enumerate(row, 1) if (text := _text(cell))]
        if not cells:
            continue
        used += len(cells)
        rows.append((number, cells))
        if len(rows) > limits.sheet_rows or used > budget or cells[-1][0] > limits.sheet_columns:
            raise UserError("document_too_long")
    return rows, used


def _text(cell: Any) -> str:
    value = cell.value
    return "" if value is None else shown(value, cell.number_format)


class _Sheet:
    def __init__(self, collector: Collector, title: str, one_of_many: bool) -> None:
        self._collector = collector
        self._title = title
        self._named = one_of_many

    def read(self, rows: Sequence[_Row]) -> None:
        """Add the sheet's rows: runs of rows with several cells are tables, single cells are text."""
        if self._named and rows:
            self._collector.heading(clean(self._title), 1, sheet=self._title)
        for group in _groups(rows):
            if len(group) == 1 and len(group[0][1]) == 1:
                number, cells = group[0]
                self._single(number, *cells[0])
            else:
                self._table(group)

    def _table(self, group: Sequence[_Row]) -> None:
        table = self._collector.table()
        first = min(cells[0][0] for _, cells in group)
        for number, cells in group:
            texts = [""] * (cells[-1][0] - first + 1)
            for column, text in cells:
                texts[column - first] = "; ".join(filter(None, map(clean, text.splitlines())))
            self._collector.row(texts, table, self._title, _address(number, cells[0][0]))

    def _single(self, number: int, column: int, text: str) -> None:
        """A cell alone in its row is running text; its lines may be a list."""
        address = _address(number, column)
        lines = [clean(line) for line in text.splitlines()]
        for line in filter(None, lines):
            marker, rest = split_marker(line)
            if marker is not None and rest:
                self._collector.item(rest, max(0, marker.depth - 1), sheet=self._title, cell=address)
            elif _is_title(line) and len(lines) == 1:
                self._collector.heading(line, 2, sheet=self._title, cell=address)
            else:
                self._collector.paragraph(line, sheet=self._title, cell=address)


def _groups(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield rows that follow each other and have several cells together; others alone.

    Within a table a row with a single cell (an empty price) stays in it, unless it stands in the
    first column as a title does.
    """
    group: list[_Row] = []
    for position, (number, cells) in enumerate(rows):
        adjoins = bool(group) and number == group[-1][0] + 1
        follows = position + 1 < len(rows) and rows[position + 1][0] == number + 1
        inside = adjoins and follows and len(rows[position + 1][1]) > 1 and not _is_title(cells[0][1])
        if len(cells) > 1 or inside:
            if group and not adjoins:
                yield group
                group = []
            group.append((number, cells))
            continue
        if group:
            yield group
            group = []
        yield [(number, cells)]
    if group:
        yield group


def _is_title(text: str) -> bool:
    from smmdesk.documents.heading_signs import is_capitals, is_lead_in, is_section, is_short_title

    text = text.strip()
    return is_capitals(text) or is_section(text) or is_lead_in(text) or is_short_title(text)


def _address(row: int, column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
