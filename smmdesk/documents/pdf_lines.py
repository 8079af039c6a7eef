"""The lines of a PDF page with their places, asked of PDFium in as few calls as will do.

Every call costs a microsecond, and PDFium itself takes some four milliseconds a page: the text is
fetched in one piece, the ends of each line are measured, and only lines that are wider than their
letters (tables, forms) are looked at word by word.
"""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from smmdesk.documents.clean import clean

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_LINE_END = re.compile("\r\n|\r|\n|\ufffe|\x02")
_BROKEN_WORD = ("\ufffe", "\x02")
_HEAVY = re.compile(rb"bold|black|heavy|semib|demi", re.IGNORECASE)
_FONT_NAME_BYTES = 96
# In widths of the line's height: a gap this wide always parts two columns, or does where one begins.
_WIDE_GAP = 1.5
_COLUMN_GAP = 0.6
_STRETCHED = 1.18
# Lines that begin farther in than this are no indented text but cells; they concern so many neighbours.
_FARTHEST_INDENT = 110.0
_NEAR = 3


class Fragment:
    """A piece of one line, in points from the lower left corner of the page."""

    __slots__ = ("bold", "bottom", "height", "left", "right", "text", "top")

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

    def fragments(self, most: int) -> list[Fragment]:
        count = self._page.count_chars()
        text = self._page.get_text_range(0, min(count, most)) if count > 0 else ""
        lines = [raw for raw in self._lines(text, count) if raw is not None]
        if not lines:
            return []
        widths = [_letter_width(raw.fragment) for raw in lines if len(raw.fragment.text) > 3]
        usual = median(widths) if widths else 1.0
        lefts = sorted({round(raw.fragment.left) for raw in lines})
        suspects = _beside_columns(lines)
        result: list[Fragment] = []
        for number, raw in enumerate(lines):
            stretched = _letter_width(raw.fragment) > _STRETCHED * usual
            if " " in raw.text and (stretched or number in suspects):
                result.extend(self._split(raw, lefts))
            else:
                result.append(raw.fragment)
        return result

    def _lines(self, text: str, count: int) -> list[_Raw | None]:
        # Where the text has as many units as the page has characters, positions are the same.
        units = (
            len(text) if text.isascii() or max(text) < "\U00010000" else len(text.encode("utf-16-le")) // 2
        )
        aligned = units == count == len(text)
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
        text = clean(stripped)
        box = self._box
        if not text or not self._api.FPDFText_GetLooseCharBox(self._handle, first, box):
            return None
        left, bottom, top = box.left, box.bottom, box.top
        if not self._api.FPDFText_GetLooseCharBox(self._handle, last, box):
            return None
        bold = self._is_bold(first) and self._is_bold(last)
        fragment = Fragment(text + tail, left, max(box.right, left), bottom, max(top, bottom), bold)
        return _Raw(stripped, first, fragment)

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

    def _split(self, raw: _Raw, lefts: list[int]) -> list[Fragment]:
        """Cut a line at its wide gaps, and at narrower ones where elsewhere a line begins."""
        whole = raw.fragment
        pieces: list[Fragment] = []
        begin, left = 0, whole.left
        for gap in re.finditer(r"\s+", raw.text):
            before = self._edges(raw.start + gap.start() - 1)
            after = self._edges(raw.start + gap.end())
            if before is None or after is None:
                continue
            width = (after[0] - before[1]) / whole.height
            at_column = any(abs(after[0] - known) <= 2 for known in lefts if known > whole.left + 2)
            if width > _WIDE_GAP or (width > _COLUMN_GAP and at_column):
                text = clean(raw.text[begin : gap.start()])
                pieces.append(Fragment(text, left, before[1], whole.bottom, whole.top, whole.bold))
                begin, left = gap.end(), after[0]
        last = clean(raw.text[begin:])
        pieces.append(Fragment(last, left, whole.right, whole.bottom, whole.top, whole.bold))
        return [piece for piece in pieces if piece.text]

    def _edges(self, index: int) -> tuple[float, float] | None:
        box = self._box
        if not self._api.FPDFText_GetLooseCharBox(self._handle, index, box):
            return None
        return box.left, box.right


def _beside_columns(lines: list[_Raw]) -> set[int]:
    """Return the numbers of lines that run across the left edge of a column beginning close by."""
    margin = min(raw.fragment.left for raw in lines)
    suspects: set[int] = set()
    for number, raw in enumerate(lines):
        edge = raw.fragment.left
        if edge < margin + _FARTHEST_INDENT:
            continue
        for other in range(max(0, number - _NEAR), min(len(lines), number + _NEAR + 1)):
            fragment = lines[other].fragment
            if fragment.left < edge - 2 and fragment.right > edge + 2:
                suspects.add(other)
    return suspects


def _letter_width(fragment: Fragment) -> float:
    return (fragment.right - fragment.left) / (len(fragment.text) * fragment.height)
