"""Tables that hold data against tables that only place text on the page."""

from __future__ import annotations

from collections.abc import Sequence

from smmdesk.documents.clean import clean

_MOST_PARAGRAPHS = 12


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
