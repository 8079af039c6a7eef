"""Tables of a DOCX file: each is a sheet, named by the heading or the line above it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from smmdesk.documents.clean import clean
from smmdesk.documents.docx import flat_blocks, table_cells, table_rows
from smmdesk.documents.docx_paragraph import paragraph_text
from smmdesk.documents.docx_parts import DocxParts
from smmdesk.documents.docx_styles import W
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.posts_in.bounds import BOUNDS, Bounds
from smmdesk.documents.posts_in.shape import RawRow, sheet_of
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import Cell, Sheet, Table

_MOST_SPANNED = 100


def read_word_tables(data: bytes, name: str, limits: Limits = LIMITS, bounds: Bounds = BOUNDS) -> Table:
    """Return the tables of the document; UserError where it has none."""
    parts = DocxParts(data, limits)
    reader = _Reader(bounds)
    reader.walk(parts.body, 0)
    if not reader.sheets:
        raise UserError("posts_in_no_table")
    return Table(name, "docx", tuple(reader.sheets))


class _Reader:
    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._cells = bounds.cells
        self._above = ""
        self.sheets: list[Sheet] = []

    def walk(self, parent: Element, depth: int) -> None:
        """Read the tables under *parent*; one that only frames others is looked into."""
        if depth > self._bounds.nesting:
            return
        for node in flat_blocks(parent):
            if node.tag == f"{W}p":
                self._above = clean(paragraph_text(node).text) or self._above
            elif self._is_frame(node):
                for row in table_rows(node):
                    for _, cell, _ in table_cells(row):
                        self.walk(cell, depth + 1)
            else:
                self._table(node)

    def _is_frame(self, table: Element) -> bool:
        return table.find(f".//{W}tc//{W}tbl") is not None

    def _table(self, table: Element) -> None:
        rows: list[RawRow] = []
        for number, node in enumerate(table_rows(table), 1):
            if number > self._bounds.rows:
                raise UserError("posts_in_too_many_rows", rows=self._bounds.rows)
            rows.append(self._row(number, node, rows[-1] if rows else None))
        made = sheet_of(self._above[:80] or f"{len(self.sheets) + 1}", rows, self._bounds)
        if made is not None:
            self.sheets.append(made)
        if len(self.sheets) > self._bounds.sheets:
            raise UserError("posts_in_too_many_sheets", sheets=self._bounds.sheets)

    def _row(self, number: int, node: Element, above: RawRow | None) -> RawRow:
        cells: list[Cell] = []
        spread: list[Cell] = []
        for span, cell, goes_on in table_cells(node):
            column = len(cells)
            value: Cell = _text(cell).strip() or None
            if goes_on and value is None and above is not None and column < len(above.cells):
                value = above.cells[column]
            width = min(span, _MOST_SPANNED)
            cells += [value, *[None] * (width - 1)]
            spread += [value] * width
        self._cells -= len(cells)
        if self._cells < 0:
            raise UserError("posts_in_too_many_rows", rows=self._bounds.rows)
        return RawRow(number, cells, spread=spread if spread != cells else None)


def _text(cell: Element) -> str:
    """Return the paragraphs of a cell on lines of their own: a post's text has several."""
    return "\n".join(paragraph_text(node).text for node in flat_blocks(cell) if node.tag == f"{W}p")
