"""Paints the highlights of a document: a ground under the words, and a line under them by role.

The lines differ in shape, not in colour alone: solid for concrete, dashed for vague, a wave for a
red flag, dots for the owner's own marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTextBlock, QTextDocument, QTextLine

from smmdesk.ui.shared.theme import Tokens
from smmdesk.ui.vetting.highlights import Role

COLOURS = {Role.CONCRETE: "good", Role.VAGUE: "caution", Role.FLAG: "bad", Role.OWN: "accent"}
WAVE, WAVE_HEIGHT = 3.0, 5.0


def rectangles(document: QTextDocument, first: int, last: int) -> Iterator[QRectF]:
    """Yield where the characters *first* to *last* stand, one rectangle per line (the document's pixels)."""
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            box = _in_line(line, block, first, last)
            if box is not None:
                yield box.translated(corner)
        block = block.next()


def _in_line(line: QTextLine, block: QTextBlock, first: int, last: int) -> QRectF | None:
    start = max(first - block.position(), line.textStart())
    end = min(last - block.position(), line.textStart() + line.textLength())
    if start >= end:
        return None
    left, right = _x(line, start), _x(line, end)
    # The words themselves: a line is taller than they are.
    top = line.y() + line.height() - line.descent() - line.ascent()
    return QRectF(left - 2, top - 1, right - left + 4, line.ascent() + line.descent() + 3)


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # PySide returns the position with it
    return float(found[0] if isinstance(found, tuple) else found)


def paint_ground(painter: QPainter, box: QRectF, role: Role, theme: Tokens, chosen: bool) -> None:
    """Paint the ground of one rectangle; what is *chosen* gets an outline."""
    painter.setPen(QPen(theme.colour(COLOURS[role]), 1) if chosen else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{COLOURS[role]}_ground"))
    painter.drawRoundedRect(box, 3, 3)


def paint_line(painter: QPainter, box: QRectF, role: Role, theme: Tokens) -> None:
    """Paint the line under one rectangle."""
    left, right, y = box.left() + 1, box.right() - 1, box.bottom() - 0.5
    if role is Role.FLAG:
        tile = _wave(str(getattr(theme, COLOURS[role])), painter.device().devicePixelRatioF())
        painter.drawTiledPixmap(QRectF(left, y - 3, right - left, WAVE_HEIGHT), tile)
        return
    pen = QPen(theme.colour(COLOURS[role]), 2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if role is Role.VAGUE:
        pen.setDashPattern([3, 1.5])
    elif role is Role.OWN:
        pen.setDashPattern([1, 1])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


@lru_cache(maxsize=16)
def _wave(colour: str, ratio: float) -> QPixmap:
    """Return one wave as a tile: stroking a long path anew at each repaint takes milliseconds."""
    tile = QPixmap(round(2 * WAVE * ratio), round(WAVE_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.5))
    low, high = WAVE_HEIGHT - 1.0, 1.0
    painter.drawPolyline([QPointF(-WAVE, high), QPointF(0, low), QPointF(WAVE, high), QPointF(2 * WAVE, low)])
    painter.drawLine(QPointF(2 * WAVE, low), QPointF(3 * WAVE, high))
    painter.end()
    return tile
