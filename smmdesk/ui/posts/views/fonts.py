"""The fonts of a view, and texts in them: measured once, cut to a width, drawn without measuring again."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QStaticText,
    QTextLayout,
    QTextOption,
)

KEPT = 6000
"""Texts kept at once; twice a half-year of days with many posts."""
_PLAIN = re.compile(
    r"[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201e\u2026\u2116\u2212]*"
)
"""Letters that stand side by side and none upon another: their widths add up."""


class Face(StrEnum):
    """The fonts by their use."""

    BASE = "base"
    SMALL = "small"
    BOLD = "bold"
    CAPTION = "caption"
    TINY = "tiny"


class Cut(NamedTuple):
    """A text as it is drawn, and its width."""

    text: str
    width: int


class Fonts:
    """Made anew when the font changes."""

    def __init__(self, font: QFont) -> None:
        size = font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()
        self.of = {
            Face.BASE: _sized(font, size, False),
            Face.SMALL: _sized(font, size - 1, False),
            Face.BOLD: _sized(font, size - 1, True),
            Face.CAPTION: _sized(font, size - 2, False),
            Face.TINY: _sized(font, size - 2, True),
        }
        self._metrics = {face: QFontMetrics(each) for face, each in self.of.items()}
        self.height = {face: metrics.height() for face, metrics in self._metrics.items()}
        self.ascent = {face: metrics.ascent() for face, metrics in self._metrics.items()}
        self._exact = {face: QFontMetricsF(each) for face, each in self.of.items()}
        self._letters: dict[Face, dict[str, float]] = {face: {} for face in Face}
        self._cut: dict[tuple[str, Face, int], Cut] = {}
        self._wrapped: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self._fixed: dict[tuple[str, Face], tuple[QStaticText, int]] = {}

    def width(self, text: str, face: Face) -> int:
        """Return how wide a text is."""
        return self._metrics[face].horizontalAdvance(text)

    def cut(self, text: str, face: Face, width: int) -> Cut:
        """Return *text* with dots at its end where it is wider than *width*."""
        key = (text, face, width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > KEPT:
                self._cut.clear()
            # A long title is not measured to its end: nobody sees what lies beyond.
            start = text[: 12 + width // 2].replace("\n", " ")
            found = self._cut[key] = self._measured(start, face, width)
        return found

    def wrap(self, text: str, width: int, lines: int) -> tuple[str, ...]:
        """Return *text* in the small font as at most *lines* lines; the last one is cut."""
        key = (text, width, lines)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > KEPT:
                self._wrapped.clear()
            found = self._wrapped[key] = self._broken(text[: 20 + lines * width // 2], width, lines)
        return found

    def fixed(self, text: str, face: Face) -> tuple[QStaticText, int]:
        """Return a text that is drawn over and over (an hour, a number), and its width."""
        found = self._fixed.get((text, face))
        if found is None:
            if len(self._fixed) > KEPT:
                self._fixed.clear()
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            found = self._fixed[text, face] = (static, self.width(text, face))
        return found

    def draw(self, painter: QPainter, left: int, base: int, text: str, face: Face) -> int:
        """Draw such a text with its base line at *base*; return its width."""
        static, width = self.fixed(text, face)
        painter.setFont(self.of[face])
        painter.drawStaticText(left, base - self.ascent[face], static)
        return width

    def _measured(self, text: str, face: Face, width: int) -> Cut:
        if not _PLAIN.fullmatch(text):
            shown = self._metrics[face].elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
            return Cut(shown, self.width(shown, face))
        letters, exact = self._letters[face], self._exact[face]
        room = width - self._letter("…", letters, exact)
        total = kept_width = 0.0
        kept = 0
        for number, letter in enumerate(text, 1):
            total += self._letter(letter, letters, exact)
            if total <= room:
                kept, kept_width = number, total
            elif total > width:
                break
        else:
            return Cut(text, round(total))
        return Cut(f"{text[:kept].rstrip()}…" if width > 0 else "", round(kept_width + width - room))

    @staticmethod
    def _letter(letter: str, letters: dict[str, float], exact: QFontMetricsF) -> float:
        found = letters.get(letter)
        if found is None:
            found = letters[letter] = exact.horizontalAdvance(letter)
        return found

    def _broken(self, text: str, width: int, lines: int) -> tuple[str, ...]:
        layout = QTextLayout(text.replace("\n", " "), self.of[Face.SMALL])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= lines:
            row = layout.createLine()
            if not row.isValid():
                break
            row.setLineWidth(max(1, width))
            starts.append(row.textStart())
        layout.endLayout()
        shown = [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
        if len(shown) > lines:
            shown[lines - 1 :] = [self.cut(text[starts[lines - 1] :].strip(), Face.SMALL, width).text]
        return tuple(shown)


def _sized(font: QFont, size: int, heavy: bool) -> QFont:
    result = QFont(font)
    result.setPixelSize(max(9, size))
    if heavy:
        result.setWeight(QFont.Weight.DemiBold)
    return result
