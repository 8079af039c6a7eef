"""Puts the fragments of a PDF page back together: words to lines, lines to the cells of table rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from smmdesk.documents.markers import split_marker
from smmdesk.documents.pdf_lines import Fragment
from smmdesk.documents.wrapping import join

_LOOK_BACK = 12
_BARE_MARKER = re.compile(
    r"(?:[-*•–—·∙▪▫●◦‣⁃○■□►➢✓✔o→»]|\(?\d{1,3}(?:\.\d{1,2})*[.)]?|[a-zа-яA-ZА-Я]\)|[ivxIVX]+[.)])$"
)
_LEADERS = re.compile(r"\s*\.(?:\s?\.){3,}\s*\d*$")
_FEWEST_WORDS = 12
_SAME_WORD_GAP = 0.08
_SAME_LINE_GAP = 0.8


@dataclass(slots=True)
class Cell:
    """The lines of one cell, from above."""

    lines: list[Fragment] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Its leftmost edge."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """Its rightmost edge."""
        return max(line.right for line in self.lines)

    def text(self) -> str:
        """Its lines joined."""
        result = ""
        for line in self.lines:
            result = join(result, line.text)
        return result


class Row:
    """One line of running text (a single cell of a single line), or a row of cells.

    *first* is the upper left fragment.
    """

    __slots__ = ("cells", "first")

    def __init__(self, first: Fragment) -> None:
        self.first = first
        self.cells = [Cell([first])]

    @property
    def is_line(self) -> bool:
        """Whether it is one line of running text."""
        return len(self.cells) == 1 and len(self.cells[0].lines) == 1


def build_rows(fragments: Sequence[Fragment]) -> list[Row]:
    """Return the rows of a page in reading order."""
    rows: list[Row] = []
    if _is_scattered(fragments):
        fragments = _line_by_line(fragments)
    for fragment in _words_joined(fragments):
        home = _row_beside(rows, fragment)
        if home is not None:
            _fold(rows, home)
            rows[home].cells.append(Cell([fragment]))
        elif not _continues_cell(rows, fragment):
            rows.append(Row(fragment))
    for row in rows:
        if len(row.cells) > 1:
            _join_marker(row)
        if ".." in row.first.text or ". ." in row.first.text:
            row.first.text = _LEADERS.sub("", row.first.text) or row.first.text
    return rows


def _is_scattered(fragments: Sequence[Fragment]) -> bool:
    """Whether the page was drawn word by word in some other order than one reads.

    It jumps up again and again, and yet the words stand close to each other, unlike a table's cells.
    """
    if len(fragments) < _FEWEST_WORDS:
        return False
    words = sum(" " not in piece.text for piece in fragments)
    upward = sum(after.bottom > piece.bottom + 0.5 * piece.height for piece, after in pairwise(fragments))
    if words < 0.65 * len(fragments) or upward < 0.2 * len(fragments):
        return False
    neighbours = [(one, other) for one, other in pairwise(_line_by_line(fragments)) if one.same_line(other)]
    close = sum(other.left - one.right < _SAME_LINE_GAP * one.height for one, other in neighbours)
    return close > 0.6 * len(neighbours)


def _line_by_line(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Return the fragments from above, and within a line from the left."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda piece: -piece.top):
        if lines and lines[-1][0].same_line(fragment):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return [piece for line in lines for piece in sorted(line, key=lambda piece: piece.left)]


def _words_joined(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Join what PDFium gave word by word (or letter by letter) though it stands on one line."""
    joined: list[Fragment] = []
    for fragment in fragments:
        last = joined[-1] if joined else None
        if last is not None and not fragment.parted and last.same_line(fragment):
            gap = (fragment.left - last.right) / last.height
            if -0.5 < gap <= _SAME_LINE_GAP and not _BARE_MARKER.match(last.text):
                last.text += fragment.text if gap < _SAME_WORD_GAP else f" {fragment.text}"
                last.right = max(last.right, fragment.right)
                last.bold = last.bold and fragment.bold
                continue
        joined.append(fragment)
    return joined


def _row_beside(rows: Sequence[Row], fragment: Fragment) -> int | None:
    """Return the row that the fragment stands beside, to the right of all its cells so far."""
    if not rows or fragment.top < rows[-1].first.bottom + 0.3 * fragment.height:
        return None
    for number in range(len(rows) - 1, max(-1, len(rows) - 1 - _LOOK_BACK), -1):
        row = rows[number]
        if fragment.same_line(row.first) and fragment.left >= row.cells[-1].right - 1:
            between = rows[number + 1 :]
            column = all(
                len(other.cells) == 1
                and other.cells[0].right < fragment.left
                and abs(other.first.left - row.first.left) < 3 * row.first.height
                and not split_marker(other.first.text)[0]
                for other in between
            )
            return number if column else None
    return None


def _fold(rows: list[Row], home: int) -> None:
    """What came after the row's first cell and stands under it belongs to that cell."""
    for other in rows[home + 1 :]:
        rows[home].cells[-1].lines.extend(other.cells[0].lines)
    del rows[home + 1 :]


def _continues_cell(rows: Sequence[Row], fragment: Fragment) -> bool:
    """Add the fragment to a cell of the last row when it stands close below it; never to the first cell."""
    if not rows or len(rows[-1].cells) < 2:
        return False
    cells = rows[-1].cells
    for number in range(len(cells) - 1, 0, -1):
        lowest = cells[number].lines[-1]
        distance = lowest.bottom - fragment.bottom
        beside = abs(fragment.left - cells[number].left) <= 2 or (
            fragment.left > cells[number - 1].right and fragment.left >= cells[number].left - 2
        )
        if beside and 0 < distance <= 1.35 * lowest.height:
            cells[number].lines.append(fragment)
            return True
    return False


def _join_marker(row: Row) -> None:
    """A bullet far from its text is no cell of its own."""
    while len(row.cells) > 1 and len(row.cells[0].lines) == 1 and _BARE_MARKER.match(row.first.text):
        mark, text = row.first, row.cells[1].lines[0]
        if len(row.cells) > 2 and mark.text[:1].isalnum() and mark.text[-1:].isalnum():
            return
        text.text = f"{mark.text} {text.text}"
        text.left = mark.left
        del row.cells[0]
        row.first = text
