"""Raw rows to a sheet: where its header stands, what is above it, which rows count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from smmdesk.documents.clean import clean, clean_lines, is_tidy
from smmdesk.documents.posts_in.bounds import Bounds
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import Cell, Reason, Sheet, TableRow
from smmdesk.domain.posts.importing_headers import (
    SEARCHED_ROWS,
    header_index,
    is_own,
    merged_header,
    second_header,
)


@dataclass(slots=True)
class RawRow:
    """A row as the file holds it, with its number there; *wide* are cells merged over several columns.

    *broken* and *remarks* are as in TableRow. *spread* repeats the merged cells, for a header over several columns.
    """

    number: int
    cells: list[Cell]
    broken: Reason | None = None
    remarks: list[Reason] = field(default_factory=list)
    spread: list[Cell] | None = None


def column_letter(column: int) -> str:
    """Return the letters that a spreadsheet puts above a column (0 is A)."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def sheet_of(name: str, rows: Sequence[RawRow], bounds: Bounds) -> Sheet | None:
    """Return the sheet that these rows make, None where they hold nothing."""
    kept = [
        row for row in rows if row.broken is not None or any(cell not in (None, "") for cell in row.cells)
    ]
    if not kept:
        return None
    if len(kept) > bounds.rows:
        raise UserError("posts_in_too_many_rows", rows=bounds.rows)
    width = max(_width(row.cells) for row in kept)
    if width > bounds.columns:
        raise UserError("posts_in_too_many_columns", columns=bounds.columns)
    index = header_index([row.spread or row.cells for row in kept[:SEARCHED_ROWS]])
    header, body, number, title = _without_header(kept, index)
    header = (*header, *[""] * width)[: max(width, _width(header))]
    return Sheet(
        clean(name),
        header,
        tuple(_rows(body, len(header), is_own(header))),
        number,
        title,
    )


def _without_header(
    rows: Sequence[RawRow], index: int | None
) -> tuple[tuple[str, ...], Sequence[RawRow], int | None, str]:
    if index is None:
        return (), rows, None, ""
    top = rows[index]
    header = tuple(_name(cell) for cell in top.spread or top.cells)
    body = rows[index + 1 :]
    if body and second_header(header, body[0].cells):
        header, body = merged_header(header, body[0].cells), body[1:]
    else:
        header = tuple(_name(cell) for cell in top.cells)
    above = [str(cell) for row in rows[:index] for cell in row.cells if isinstance(cell, str)]
    own = [cell for cell in header if cell]
    body = [row for row in body if not _repeats(row, own)]
    return header, body, top.number, clean(" ".join(above))[:300]


def _repeats(row: RawRow, header: Sequence[str]) -> bool:
    """Whether a row says the header once more, as those of a new page do."""
    filled = (cell for cell in row.cells if cell not in (None, ""))
    first = next(filled, None)
    if not header or not isinstance(first, str) or first[:1] != header[0][:1]:
        return False
    return [_name(first), *map(_name, filled)] == list(header)


def _name(cell: Cell) -> str:
    return clean(cell)[:120] if isinstance(cell, str) else "" if cell is None else str(cell)


def _width(cells: Sequence[Cell]) -> int:
    width = len(cells)
    while width and cells[width - 1] in (None, ""):
        width -= 1
    return width


def clean_cell(text: str) -> str | None:
    """Return a cell's text in NFC without what cannot be seen; None where nothing is left."""
    if (text.isascii() and text.isprintable()) or is_tidy(text):
        return text.strip() or None
    return clean_lines(text).strip() or None


def _rows(body: Sequence[RawRow], width: int, raw: bool) -> Iterator[TableRow]:
    """Yield the rows. What this program wrote stays to the letter (*raw*): nothing of it may be lost."""
    for row in body:
        cells = _cells(row, width)
        if not raw:
            cells = tuple(clean_cell(cell) if isinstance(cell, str) else cell for cell in cells)
        yield TableRow(row.number, cells, row.broken, tuple(row.remarks))


def _cells(row: RawRow, width: int) -> tuple[Cell, ...]:
    cells = row.cells[:width]
    return tuple(cells) if len(cells) == width else (*cells, *[None] * (width - len(cells)))
