"""The lines of a PDF page with their places, asked of PDFium in as few calls as will do.

Every call costs a microsecond, and PDFium itself takes some four milliseconds a page: the text is
fetched in one piece, the ends of each line are measured, and only lines that are wider than their
letters (tables, forms) are looked at word by word.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from smmdesk.documents.clean import clean, is_tidy

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_LINE_END = re.compile("\r\n|\r|\n|\ufffe|\x02")
_BROKEN_WORD = ("\ufffe", "\x02")
_HEAVY = re.compile(rb"bold|black|heavy|semib|demi", re.IGNORECASE)
_FONT_NAME_BYTES = 96
# Longer lines are no headings; their font does not matter.
_LONGEST_BOLD = 80
# In widths of the line's height: a gap this wide always parts two columns, or does where one begins.
_WIDE_GAP = 1.5
_COLUMN_GAP = 0.6
_STRETCHED = 1.18
# Lines of running text are never wider per letter, in heights; pages full of tables are.
_WIDEST_USUAL = 0.5
# Lines that begin farther in than this are no indented text but cells; they concern so many neighbours.
_FARTHEST_INDENT = 110.0
_NEAR = 3


class Fragment:
    """A piece of one line, in points from the lower left corner of the page.

    *parted* says that it was cut off from what stands left of it: a column begins here.
    """

    __slots__ = ("bold", "bottom", "height", "left", "parted", "right", "text", "top")

    def __init__(
        self, text: str, left: float, right: float, bottom: float, top: float, bold: bool = False
    ) -> None:
        self.text = text
        self.left = left
        self.right = right
        self.bottom = bottom
        self.top = top
        self.bold = bold
        self.height = max(top - bottom, 0.1)
        self.parted = False

    def same_line(self, other: Fragment) -> bool:
        """Whether both stand on one line."""
        if self.bottom >= other.top or other.bottom >= self.top:
            return False
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.6 * min(self.height, other.height)


@dataclass(slots=True)
class _Raw:
    text: str
    start: int
    fragment: Fragment
    crooked: bool = False


def page_fragments(page: PdfTextPage, most: int) -> list[Fragment]:
    """Return the visible fragments of a page in the order of its content; *most* characters are read."""
    _, low, _, high = page.page.get_cropbox()
    fragments = _Measure(page).fragments(most)
    return [piece for piece in fragments if piece.top > low and piece.bottom < high]


class _Measure:
    def __init__(self, page: PdfTextPage) -> None:
        import pypdfium2.raw as pdfium

        self._page = page
        self._handle = page.raw
        self._api = pdfium
        self._box = pdfium.FS_RECTF()
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._fonts: dict[bytes, bool] = {}
        self._tidy = False

    def fragments(self, most: int) -> list[Fragment]:
        count = self._page.count_chars()
        text = self._page.get_text_range(0, min(count, most)) if count > 0 else ""
        lines = [raw for raw in self._lines(text, count) if raw is not None]
        if not lines:
            return []
        widths = [_letter_width(raw.fragment) for raw in lines if len(raw.fragment.text) > 3]
        usual = min(median(widths), _WIDEST_USUAL) if widths else _WIDEST_USUAL
        pieces = [self._words(raw) if raw.crooked else [raw.fragment] for raw in lines]
        stretched = [n for n, raw in enumerate(lines) if _letter_width(raw.fragment) > _STRETCHED * usual]
        self._cut(stretched, lines, pieces)
        # What was cut shows where columns begin; lines close by may run across these edges.
        self._cut(_across_columns(pieces), lines, pieces)
        return [piece for line in pieces for piece in line]

    def _cut(self, numbers: Iterable[int], lines: list[_Raw], pieces: list[list[Fragment]]) -> None:
        lefts = {round(piece.left) for line in pieces for piece in line}
        columns = frozenset(left + off for left in lefts for off in (-2, -1, 0, 1, 2))
        for number in numbers:
            if " " in lines[number].text and len(pieces[number]) == 1:
                pieces[number] = self._split(lines[number], columns)

    def _lines(self, text: str, count: int) -> list[_Raw | None]:
        # Where the text has as many units as the page has characters, positions are the same.
        units = (
            len(text) if text.isascii() or max(text) < "\U00010000" else len(text.encode("utf-16-le")) // 2
        )
        aligned = units == count == len(text)
        self._tidy = is_tidy(text)
        lines: list[_Raw | None] = []
        start = 0
        for end in [*_LINE_END.finditer(text), None]:
            stop = end.start() if end else len(text)
            line = text[start:stop]
            if line.strip():
                tail = "-" if end and end.group() in _BROKEN_WORD else ""
                lines.append(self._line(line, start if aligned else self._index(text, start), tail))
            start = end.end() if end else stop
        return lines

    def _index(self, text: str, position: int) -> int:
        units = len(text[:position].encode("utf-16-le", "surrogatepass")) // 2
        return max(0, int(self._api.FPDFText_GetCharIndexFromTextIndex(self._handle, units)))

    def _line(self, line: str, index: int, tail: str) -> _Raw | None:
        stripped = line.strip()
        first = index + len(line) - len(line.lstrip())
        last = first + len(stripped) - 1
        text = " ".join(stripped.split()) if self._tidy else clean(stripped)
        box = self._box
        if not text or not self._api.FPDFText_GetLooseCharBox(self._handle, first, box):
            return None
        left, bottom, top = box.left, box.bottom, box.top
        if not self._api.FPDFText_GetLooseCharBox(self._handle, last, box):
            return None
        bold = len(text) <= _LONGEST_BOLD and self._is_bold(first) and self._is_bold(last)
        fragment = Fragment(text + tail, left, max(box.right, left), bottom, max(top, bottom), bold)
        # PDFium also joins words that stand on different lines.
        crooked = abs(box.bottom - bottom) > 0.5 * fragment.height or box.right < left
        return _Raw(stripped, first, fragment, crooked)

    def _is_bold(self, index: int) -> bool:
        length = self._api.FPDFText_GetFontInfo(
            self._handle, index, self._name, _FONT_NAME_BYTES, self._flags
        )
        if not 0 < length <= _FONT_NAME_BYTES:
            return False
        name = self._name.value
        if name not in self._fonts:
            self._fonts[name] = _HEAVY.search(name) is not None
        return self._fonts[name]

    def _words(self, raw: _Raw) -> list[Fragment]:
        """Return every word of a line that is none, at its own place."""
        words: list[Fragment] = []
        for word in re.finditer(r"\S+", raw.text):
            begin = self._corners(raw.start + word.start())
            end = self._corners(raw.start + word.end() - 1)
            text = clean(word.group())
            if begin is not None and end is not None and text:
                words.append(Fragment(text, begin[0], end[1], begin[2], begin[3], raw.fragment.bold))
        return words or [raw.fragment]

    def _split(self, raw: _Raw, columns: frozenset[int]) -> list[Fragment]:
        """Cut a line at its wide gaps, and at narrower ones where elsewhere a line begins."""
        whole = raw.fragment
        pieces: list[Fragment] = []
        begin, left = 0, whole.left
        for gap in re.finditer(r"\s+", raw.text):
            before = self._corners(raw.start + gap.start() - 1)
            after = self._corners(raw.start + gap.end())
            if before is None or after is None:
                continue
            width = (after[0] - before[1]) / whole.height
            at_column = round(after[0]) in columns and after[0] > whole.left + 2
            if width > _WIDE_GAP or (width > _COLUMN_GAP and at_column):
                text = clean(raw.text[begin : gap.start()])
                pieces.append(Fragment(text, left, before[1], whole.bottom, whole.top, whole.bold))
                begin, left = gap.end(), after[0]
        last = clean(raw.text[begin:])
        pieces.append(Fragment(last, left, whole.right, whole.bottom, whole.top, whole.bold))
        for piece in pieces[1:]:
            piece.parted = True
        return [piece for piece in pieces if piece.text]

    def _corners(self, index: int) -> tuple[float, float, float, float] | None:
        box = self._box
        if not self._api.FPDFText_GetLooseCharBox(self._handle, index, box):
            return None
        return box.left, box.right, box.bottom, box.top


def _across_columns(pieces: list[list[Fragment]]) -> list[int]:
    """Return the numbers of uncut lines that run across the left edge of a column close by."""
    margin = min(line[0].left for line in pieces)
    suspects: set[int] = set()
    for number, line in enumerate(pieces):
        edges = [piece.left for piece in line[1:]]
        if line[0].left >= margin + _FARTHEST_INDENT:
            edges.append(line[0].left)
        if not edges:
            continue
        for other in range(max(0, number - _NEAR), min(len(pieces), number + _NEAR + 1)):
            whole = pieces[other][0]
            if len(pieces[other]) == 1 and any(
                whole.left < edge - 2 and whole.right > edge + 2 for edge in edges
            ):
                suspects.add(other)
    return sorted(suspects)


def _letter_width(fragment: Fragment) -> float:
    return (fragment.right - fragment.left) / (len(fragment.text) * fragment.height)
