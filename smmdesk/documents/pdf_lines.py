"""The lines of a PDF page with their places, asked of PDFium in as few calls as will do.

Every call costs a microsecond, and PDFium itself takes some four milliseconds a page: the text is
fetched in one piece, the ends of each line are measured, and only lines that are wider than their
letters (tables, forms) are looked at word by word.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Collection
from statistics import median
from typing import TYPE_CHECKING

from smmdesk.documents.clean import clean, is_tidy

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

# What PDFium puts where a word is divided at the end of a line, in place of hyphen and line break.
_BROKEN_WORD = ("\ufffe", "\x02")
_BROKEN = re.compile("[\ufffe\x02]")
_HEAVY = re.compile(rb"bold|black|heavy|semib|demi", re.IGNORECASE)
_FONT_NAME_BYTES = 96
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

    *parted* says that it was cut off from what stands left of it: a column begins here. *source* is
    the text as PDFium gave it, from its character number *start* on.
    """

    __slots__ = ("bold", "bottom", "height", "left", "parted", "right", "source", "start", "text", "top")

    def __init__(
        self, text: str, left: float, right: float, bottom: float, top: float, bold: bool = False
    ) -> None:
        self.text = text
        self.left = left
        self.right = right
        self.bottom = bottom
        self.top = top
        self.bold = bold
        self.height = max(0.1, top - bottom)
        self.parted = False
        self.source = ""
        self.start = 0

    @property
    def letter_width(self) -> float:
        """How wide a letter is on average, in heights of the line."""
        return (self.right - self.left) / (len(self.text) * self.height)

    def same_line(self, other: Fragment) -> bool:
        """Whether both stand on one line."""
        if self.bottom >= other.top or other.bottom >= self.top:
            return False
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.6 * min(self.height, other.height)


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
        # The same four numbers (left, top, right, bottom), quicker to get at.
        self._floats = memoryview(self._box).cast("B").cast("f")
        self._name = ctypes.create_string_buffer(_FONT_NAME_BYTES)
        self._flags = ctypes.c_int()
        self._fonts: dict[bytes, bool] = {}
        self._tidy = False

    def fragments(self, most: int) -> list[Fragment]:
        count = self._page.count_chars()
        text = self._page.get_text_range(0, min(count, most)) if count > 0 else ""
        pieces = self._lines(text, count)
        if not pieces:
            return []
        self._find_bold(pieces)
        widths = [line[0].letter_width for line in pieces]
        usual = min(median(widths), _WIDEST_USUAL)
        self._cut([number for number, width in enumerate(widths) if width > _STRETCHED * usual], pieces)
        # What was cut shows where columns begin; lines close by may run across these edges.
        self._cut(_across_columns(pieces), pieces)
        return [piece for line in pieces for piece in line]

    def _cut(self, numbers: Collection[int], pieces: list[list[Fragment]]) -> None:
        if not numbers:
            return
        lefts = {round(piece.left) for line in pieces for piece in line}
        columns = frozenset(left + off for left in lefts for off in (-2, -1, 0, 1, 2))
        for number in numbers:
            if len(pieces[number]) == 1 and " " in pieces[number][0].source:
                pieces[number] = self._split(pieces[number][0], columns)

    def _lines(self, text: str, count: int) -> list[list[Fragment]]:
        # Where the text has as many units as the page has characters, positions are the same.
        aligned = len(text) == count == len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._tidy = is_tidy(text)
        broken = any(mark in text for mark in _BROKEN_WORD)
        lines: list[list[Fragment]] = []
        start = 0
        for line in text.split("\n"):
            parts = _BROKEN.split(line) if broken else (line,)
            for number, part in enumerate(parts, 1):
                if part and not part.isspace():
                    found = self._line(part, start if aligned else self._index(text, start))
                    if found:
                        lines.append(found)
                        found[-1].text += "-" if number < len(parts) else ""
                start += len(part) + 1
        return lines

    def _index(self, text: str, position: int) -> int:
        units = len(text[:position].encode("utf-16-le", "surrogatepass")) // 2
        return max(0, int(self._api.FPDFText_GetCharIndexFromTextIndex(self._handle, units)))

    def _line(self, line: str, index: int) -> list[Fragment]:
        stripped = line.strip()
        first = index + len(line) - len(line.lstrip())
        text = " ".join(stripped.split()) if self._tidy else clean(stripped)
        box, look, page = self._box, self._api.FPDFText_GetLooseCharBox, self._handle
        if not text or not look(page, first, box):
            return []
        left, top, _, bottom = self._floats
        if not look(page, first + len(stripped) - 1, box):
            return []
        _, _, right, last_bottom = self._floats
        fragment = Fragment(text, left, max(left, right), bottom, top)
        fragment.source, fragment.start = stripped, first
        if abs(last_bottom - bottom) > 0.5 * fragment.height or right < left:
            # PDFium also joins words that stand on different lines.
            return self._words(fragment)
        return [fragment]

    def _find_bold(self, pieces: list[list[Fragment]]) -> None:
        """Look at the fonts of lines that may be headings: those that leave room, and full ones above."""
        edge = max(line[0].right for line in pieces)
        below = False
        for line in reversed(pieces):
            whole = line[0]
            if below or whole.right < edge - 3 * whole.height:
                last = whole.start + len(whole.source) - 1
                whole.bold = bool(whole.source) and self._is_bold(whole.start) and self._is_bold(last)
            below = whole.bold

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

    def _words(self, whole: Fragment) -> list[Fragment]:
        """Return every word of a line that is none, at its own place."""
        words: list[Fragment] = []
        for word in re.finditer(r"\S+", whole.source):
            begin = self._corners(whole.start + word.start())
            end = self._corners(whole.start + word.end() - 1)
            text = clean(word.group())
            if begin is not None and end is not None and text:
                words.append(Fragment(text, begin[0], end[1], begin[2], begin[3]))
        return words

    def _split(self, whole: Fragment, columns: frozenset[int]) -> list[Fragment]:
        """Cut a line at its wide gaps, and at narrower ones where elsewhere a line begins."""
        pieces: list[Fragment] = []
        begin, left = 0, whole.left
        for gap in re.finditer(r"\s+", whole.source):
            before = self._corners(whole.start + gap.start() - 1)
            after = self._corners(whole.start + gap.end())
            if before is None or after is None:
                continue
            width = (after[0] - before[1]) / whole.height
            at_column = round(after[0]) in columns and after[0] > whole.left + 2
            if width > _WIDE_GAP or (width > _COLUMN_GAP and at_column):
                text = clean(whole.source[begin : gap.start()])
                pieces.append(Fragment(text, left, before[1], whole.bottom, whole.top, whole.bold))
                begin, left = gap.end(), after[0]
        last = clean(whole.source[begin:]) if pieces else whole.text
        pieces.append(Fragment(last, left, whole.right, whole.bottom, whole.top, whole.bold))
        for piece in pieces[1:]:
            piece.parted = True
        return [piece for piece in pieces if piece.text]

    def _corners(self, index: int) -> tuple[float, float, float, float] | None:
        box = self._box
        if not self._api.FPDFText_GetLooseCharBox(self._handle, index, box):
            return None
        left, top, right, bottom = self._floats
        return left, right, bottom, top


def _across_columns(pieces: list[list[Fragment]]) -> list[int]:
    """Return the numbers of uncut lines that run across the left edge of a column close by."""
    margin = min(line[0].left for line in pieces)
    suspects: set[int] = set()
    for number, line in enumerate(pieces):
        is_cell = line[0].left >= margin + _FARTHEST_INDENT
        if len(line) == 1 and not is_cell:
            continue
        edges = [piece.left for piece in line[0 if is_cell else 1 :]]
        for other in range(max(0, number - _NEAR), min(len(pieces), number + _NEAR + 1)):
            whole = pieces[other][0]
            if len(pieces[other]) == 1 and any(
                whole.left < edge - 2 and whole.right > edge + 2 for edge in edges
            ):
                suspects.add(other)
    return sorted(suspects)
