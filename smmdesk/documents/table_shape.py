"""Tables that hold data against tables that only place text on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smmdesk.documents.clean import clean

_MOST_PARAGRAPHS = 12
_MOST_SPANNED = 100


@dataclass(frozen=True, slots=True)
class SpanningCell:
    """A cell's text and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


def is_layout(paragraphs: Sequence[Sequence[int]], nested: bool) -> bool:
    """Whether a table is only a frame for running text.

    *paragraphs* counts the paragraphs of each cell, row by row. A frame has one column, or another
    table inside, or whole pages in a cell.
    """
    if nested or max((len(row) for row in paragraphs), default=0) <= 1:
        return True
    return any(count > _MOST_PARAGRAPHS for row in paragraphs for count in row)


def cell_text(paragraphs: Sequence[str]) -> str:
    """Return the paragraphs of a cell on one line, parted by semicolons where they have no ending."""
    result = ""
    for paragraph in paragraphs:
        for line in paragraph.splitlines():
            text = clean(line)
            if not text:
                continue
            if result:
                result += " " if result[-1] in ".,;:!?…—–-(" else "; "
            result += text
    return result


def place_cells(rows: Sequence[Sequence[SpanningCell]]) -> Iterator[list[str]]:
    """Yield the rows with each text in its column; what a merged cell covers besides stays empty."""
    covered: dict[int, int] = {}
    for row in rows:
        cells: list[str] = []
        for cell in row:
            _pass_covered(cells, covered)
            width = min(cell.columns, _MOST_SPANNED)
            for column in range(len(cells), len(cells) + width):
                covered[column] = min(cell.rows, len(rows)) - 1
            cells.extend([cell.text, *[""] * (width - 1)])
        _pass_covered(cells, covered)
        yield cells


def _pass_covered(cells: list[str], covered: dict[int, int]) -> None:
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append("")
