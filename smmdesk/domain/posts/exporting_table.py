"""Posts as a table, for XLSX and CSV alike, and the table's rows as cells by field again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from smmdesk.domain.posts.columns import CellValue, Field, field_of, header, unguarded
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_rows import Row, row_of

PIECE = 16_000
"""Characters of a cell: a spreadsheet takes 32,767 UTF-16 units, and a character may be two of them."""

Column = tuple[Field, int]


@dataclass(frozen=True, slots=True)
class PostTable:
    """Column by column what the cells hold; a text too long for one cell goes on in a column of its own."""

    columns: tuple[Column, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[CellValue, ...], ...]

    def is_empty(self, number: int) -> bool:
        """Whether no row has anything in this column."""
        return all(row[number] is None for row in self.rows)


def table_of(export: PostsExport, with_setting: bool) -> PostTable:
    """Return all posts, those without a day at the end.

    *with_setting*: where there is no sheet for them, rubrics and campaigns go with the first post that has them.
    """
    rows = list(_rows(export, with_setting))
    parts = dict.fromkeys(Field, 1)
    for row in rows:
        for field, cell in row.items():
            parts[field] = max(parts[field], len(pieces(cell)) if isinstance(cell, str) else 1)
    columns = tuple((field, part + 1) for field in Field for part in range(parts[field]))
    names = tuple(header(field, export.names.language, part) for field, part in columns)
    return PostTable(columns, names, tuple(tuple(_cell(row, *column) for column in columns) for row in rows))


def row_from(names: Sequence[str], cells: Sequence[CellValue]) -> Row:
    """Return the cells of a row by field, long texts joined, the guard against formulas taken off.

    Columns with other headers are left out. Of two columns for one field the first counts.
    """
    found: dict[Column, CellValue] = {}
    for name, cell in zip(names, cells, strict=False):
        column = field_of(name)
        if column is not None and column not in found:
            found[column] = unguarded(cell) if isinstance(cell, str) else cell
    row: Row = {}
    for field, part in sorted(found, key=lambda column: column[1]):
        cell, before = found[field, part], row.get(field)
        row[field] = cell if part == 1 or before is None else f"{before}{'' if cell is None else cell}"
    return row


def pieces(text: str) -> list[str]:
    """Return *text* in pieces that fit a cell, none of which begins or ends with a space if that can be."""
    found = []
    start = 0
    while len(text) - start > PIECE:
        end = next(islice(_cuts(text, start), 1), start + PIECE)
        found.append(text[start:end])
        start = end
    return [*found, text[start:]]


def _cuts(text: str, start: int) -> Iterable[int]:
    for end in range(start + PIECE, start + 1, -1):
        if not text[end - 1].isspace() and not text[end].isspace():
            yield end


def _cell(row: Row, field: Field, part: int) -> CellValue:
    cell = row[field]
    if not isinstance(cell, str):
        return cell if part == 1 else None
    found = pieces(cell)
    return found[part - 1] if part <= len(found) else None


def _rows(export: PostsExport, with_setting: bool) -> Iterable[Row]:
    told: set[tuple[str, str]] = set()
    for post in (*export.dated, *export.undated):
        setting = {("rubric", post.rubric_id), ("campaign", post.campaign_id)}
        yield row_of(post, export.names, with_setting and not setting <= told)
        told |= setting
