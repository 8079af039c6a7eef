"""Finds what a PDF repeats on its pages: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from smmdesk.documents.pdf_rows import Row

_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page|стр(?:аница|\.)?|с\.|p\.)?\s*\d{1,4}(?:\s*(?:/|of|из)\s*\d{1,4})?[-–—\s.]*$",
    re.IGNORECASE,
)
_EDGE_ROWS = 2
_SHARE = 0.6
# Longer lines with other numbers on each page are text.
_LONGEST_COUNTED = 45


def drop_margins(pages: Sequence[list[Row]]) -> None:
    """Take page numbers away everywhere, and what is repeated on most pages from all but the first."""
    edges = [[(_key(row), row) for row in _edges(rows)] for rows in pages]
    counts = Counter(key for page in edges for key in {key for key, _ in page})
    repeated = {key for key, count in counts.items() if count >= 3 and count >= _SHARE * len(pages)}
    seen: set[str] = set()
    for rows, page in zip(pages, edges, strict=True):
        dropped: set[int] = set()
        for key, row in page:
            is_number = _is_page_number(row) and (len(pages) > 1 or _stands_apart(row, rows))
            if is_number or (key in repeated and key in seen):
                dropped.add(id(row))
            seen.add(key)
        if dropped:
            rows[:] = [row for row in rows if id(row) not in dropped]


def _edges(rows: Sequence[Row]) -> list[Row]:
    """The highest and the lowest rows of a page."""
    by_height = sorted(rows, key=lambda row: -row.first.top)
    top, bottom = by_height[:_EDGE_ROWS], by_height[_EDGE_ROWS:][-_EDGE_ROWS:]
    return top + bottom


def _key(row: Row) -> str:
    """What is the same on two pages when a header is repeated: its text but for numbers, and its height."""
    text = " ".join(cell.text() for cell in row.cells).lower()
    if len(text) <= _LONGEST_COUNTED:
        text = re.sub(r"\d+", "#", text)
    return f"{round(row.first.top / 6)} {text}"


def _is_page_number(row: Row) -> bool:
    text = row.first.text
    return row.is_line and len(text) <= 20 and _PAGE_NUMBER.match(text) is not None


def _stands_apart(row: Row, rows: Sequence[Row]) -> bool:
    distances = (abs(other.first.bottom - row.first.bottom) for other in rows if other is not row)
    return min(distances, default=0.0) > 2.5 * row.first.height


def body_height(pages: Sequence[list[Row]]) -> float:
    """Return the font height in which most of the text is set, in points."""
    weights: dict[float, int] = defaultdict(int)
    # Some thirty pages, evenly chosen, tell as much as all of them.
    for rows in pages[:: len(pages) // 30 + 1]:
        for row in rows:
            weights[round(row.first.height, 1)] += len(row.first.text)
    return max(weights, key=lambda height: weights[height]) if weights else 1.0
