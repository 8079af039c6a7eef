"""The rows of PDF pages to paragraphs, headings, list items and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from smmdesk.documents.flow import Flow
from smmdesk.documents.markers import split_marker
from smmdesk.documents.pdf_lines import Fragment
from smmdesk.documents.pdf_margins import body_height, drop_margins
from smmdesk.documents.pdf_rows import Row
from smmdesk.documents.wrapping import ends_sentence, hyphenated_words, join

_LARGER = 1.14
_LONGEST_HEADING = 160
_INDENT = (12.0, 100.0)


def lay_out(pages: Sequence[list[Row]], flow: Flow) -> None:
    """Hand the text of all pages to the flow."""
    drop_margins(pages)
    body = body_height(pages)
    heights = sorted({round(h, 0) for h in _heading_heights(pages, body)}, reverse=True)
    levels = {height: min(level, 4) for level, height in enumerate(heights, 1)}
    texts = "\n".join(row.first.text for rows in pages for row in rows)
    known = hyphenated_words(texts) if "-\n" in texts or "‐\n" in texts else frozenset()
    for number, rows in enumerate(pages, 1):
        flow.page = number
        _Page(rows, flow, body, levels, known).read(number > 1)


def _heading_heights(pages: Sequence[list[Row]], body: float) -> list[float]:
    return [row.first.height for rows in pages for row in rows if row.first.height > _LARGER * body]


class _Page:
    def __init__(
        self, rows: list[Row], flow: Flow, body: float, levels: dict[float, int], known: frozenset[str]
    ) -> None:
        self._rows = rows
        self._flow = flow
        self._body = body
        self._levels = levels
        self._known = known
        lines = [row.first for row in rows if row.is_line]
        self._left = _common_left(lines)
        self._right = max((line.right for line in lines), default=0.0)
        self._farthest = 1.3 * _pitch(lines, body)

    def read(self, goes_on: bool) -> None:
        """Hand the page's text to the flow; *goes_on* says that another page was before."""
        blocks = self._paragraphs()
        indents = [self._indent(block) if isinstance(block, list) else None for block in blocks]
        shared = Counter(
            indent
            for block, indent in zip(blocks, indents, strict=True)
            if indent is not None and isinstance(block, list) and not self._centred(block)
        )
        for number, (block, indent) in enumerate(zip(blocks, indents, strict=True)):
            if not isinstance(block, list):
                self._table(block[1])
                continue
            text = self._joined(block) if len(block) > 1 else block[0].text
            if number == 0 and goes_on and self._goes_on_from_last_page(text, block[0]):
                self._flow.join_last(text)
            else:
                self._add(text, block, indent is not None and shared[indent] >= 2)

    def _paragraphs(self) -> list[list[Fragment] | tuple[str, list[Row]]]:
        """Group the rows: lines of one paragraph, or ("table", rows of one table)."""
        blocks: list[list[Fragment] | tuple[str, list[Row]]] = []
        position = 0
        while position < len(self._rows):
            row = self._rows[position]
            table = self._table_at(position) if len(row.cells) > 1 else 0
            if table:
                blocks.append(("table", self._rows[position : position + table]))
                position += table
                continue
            for line in [row.first] if row.is_line else [line for cell in row.cells for line in cell.lines]:
                last = blocks[-1] if blocks else None
                if isinstance(last, list) and not self._parts(last, line):
                    last.append(line)
                else:
                    blocks.append([line])
            position += 1
        return blocks

    def _table_at(self, start: int) -> int:
        """Return how many rows the table beginning here has; 0 where none begins."""
        rows = self._rows
        end, many = start, 0
        while end < len(rows):
            if len(rows[end].cells) >= 2:
                many += 1
            elif many == 0 or not self._between_cells(end):
                break
            end += 1
        if many >= 2 or (many == 1 and len(rows[start].cells) >= 3):
            return end - start
        return 0

    def _between_cells(self, number: int) -> bool:
        """A single cell belongs to the table when the row above and the one below do, close by."""
        if number + 1 >= len(self._rows) or len(self._rows[number + 1].cells) < 2:
            return False
        line, below = self._rows[number].first, self._rows[number + 1].first
        above = self._rows[number - 1].first
        near = 4 * self._body
        return above.bottom - line.bottom < near and line.bottom - below.bottom < near and len(line.text) < 80

    def _table(self, rows: Sequence[Row]) -> None:
        number = self._flow.table()
        columns = _columns(rows)
        for row in rows:
            cells = [""] * len(columns)
            for cell in row.cells:
                column = min(range(len(columns)), key=lambda n: abs(columns[n] - cell.left))
                while column < len(columns) - 1 and cells[column]:
                    column += 1
                cells[column] = f"{cells[column]} {cell.text()}".strip()
            self._flow.row(cells, number)

    def _parts(self, block: list[Fragment], line: Fragment) -> bool:
        """Whether a new paragraph begins with this line."""
        last = block[-1]
        if abs(line.height - last.height) > 0.08 * last.height or line.bold != last.bold:
            return True
        distance = last.bottom - line.bottom
        if distance <= 0 or distance > self._farthest * max(1.0, last.height / self._body):
            return True
        ended = ends_sentence(last.text)
        if split_marker(line.text)[0] is not None:
            # A dash or a number may also be the middle of a sentence that fills the line before.
            same_edge = abs(line.left - last.left) < 1 and split_marker(block[0].text)[0] is None
            return ended or not same_edge or self._had_room(last, line)
        if line.left > last.left + 0.8 * line.height and not split_marker(block[0].text)[0]:
            return ended or line.text[:1].isupper()
        if self._had_room(last, line):
            return ended or not line.text[:1].islower()
        return False

    def _had_room(self, last: Fragment, line: Fragment) -> bool:
        """Whether the line's first word would have fitted on the line before."""
        letter = (line.right - line.left) / max(1, len(line.text))
        word = len(line.text.split(maxsplit=1)[0])
        return self._right - last.right > letter * (word + 1) * 1.1 + 0.4 * line.height

    def _joined(self, block: Sequence[Fragment]) -> str:
        if not any(line.text[-1] in "-‐" for line in block):
            return " ".join(line.text for line in block)
        result = ""
        for line in block:
            result = join(result, line.text, self._known)
        return result

    def _add(self, text: str, block: list[Fragment], in_list: bool) -> None:
        height = block[0].height
        if height > _LARGER * self._body and len(text) <= _LONGEST_HEADING and any(map(str.isalpha, text)):
            self._flow.heading(text, self._levels.get(round(height, 0), 1))
        elif in_list and not block[0].bold and split_marker(text)[0] is None:
            # A bullet that was drawn, not written, leaves only the indent.
            self._flow.item(text)
        else:
            self._flow.clean_paragraph(text, block[0].bold)

    def _indent(self, block: Sequence[Fragment]) -> int | None:
        """Return the left edge of a block that is indented as a list is; None of any other."""
        left = block[0].left if len(block) == 1 else min(line.left for line in block)
        return round(left) if _INDENT[0] <= left - self._left <= _INDENT[1] else None

    def _centred(self, block: Sequence[Fragment]) -> bool:
        line = block[0]
        return len(block) == 1 and abs((line.left - self._left) - (self._right - line.right)) < 10

    def _goes_on_from_last_page(self, text: str, first: Fragment) -> bool:
        last = self._flow.last
        if last is None or last.heading or last.cells or first.height > _LARGER * self._body:
            return False
        return text[:1].islower() and not ends_sentence(last.text) and split_marker(text)[0] is None


def _common_left(lines: Sequence[Fragment]) -> float:
    """The left edge of running text: the leftmost edge that at least a tenth of the lines keep."""
    counts = Counter(round(line.left) for line in lines)
    fewest = max(1, 0.1 * len(lines))
    frequent = [left for left, count in counts.items() if count >= fewest]
    return float(min(frequent, default=0))


def _pitch(lines: Sequence[Fragment], body: float) -> float:
    """The usual distance between two lines of a paragraph, in points."""
    steps = [
        above.bottom - below.bottom
        for above, below in pairwise(lines)
        if 0.7 * body < above.bottom - below.bottom < 2.2 * body
    ]
    if not steps:
        return 1.2 * body
    # Steps between paragraphs are larger; the lower half is within them.
    return median(sorted(steps)[: len(steps) // 2 + 1])


def _columns(rows: Sequence[Row]) -> list[float]:
    """The left edges of a table's columns: those of the row with the most cells, others fall in line."""
    widest = max(rows, key=lambda row: len(row.cells))
    best = [cell.left for cell in widest.cells]
    for row in rows:
        if len(row.cells) == len(best):
            best = [min(edge, cell.left) for edge, cell in zip(best, row.cells, strict=True)]
    return best
