"""What the delegates and the painted buttons share: pills, wrapped text, icons, fonts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import Tokens, Tone

PILL_PAD = 8
ICON = 16


def smaller(font: QFont, step: int = 1) -> QFont:
    """Return *font*, *step* pixels smaller."""
    result = QFont(font)
    result.setPixelSize(max(9, font.pixelSize() - step))
    return result


def bold(font: QFont) -> QFont:
    """Return *font* in the weight of names and headings."""
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result


def pill_width(text: str, font: QFont, icon: bool = False) -> int:
    """Return how wide the pill with *text* is, in logical pixels."""
    extra = 14 if icon else 0
    return QFontMetrics(bold(smaller(font, 2))).horizontalAdvance(text) + 2 * PILL_PAD + extra


def draw_pill(
    painter: QPainter,
    right_top: tuple[int, int],
    text: str,
    tone: Tone | None,
    theme: Tokens,
    icon: str = "",
) -> int:
    """Draw a pill whose right upper corner is *right_top*; return its left edge.

    With an *icon* (the owner's own word) it also gets an outline.
    """
    base = painter.font()
    font = bold(smaller(base, 2))
    width, height = pill_width(text, base, bool(icon)), QFontMetrics(font).height() + 4
    box = QRect(right_top[0] - width, right_top[1], width, height)
    ink, ground = theme.tone(tone) if tone else (theme.muted, theme.ground)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1) if icon else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
    painter.setPen(ink)
    painter.setFont(font)
    words = box.adjusted(14 if icon else 0, 0, 0, 0)
    if icon:
        role = "muted" if tone is None else "accent" if tone is Tone.INFO else tone.value
        draw_icon(painter, icon, role, QRect(box.left() + 6, box.top(), 12, height), 11)
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return box.left()


def draw_icon(painter: QPainter, name: str, role: str, box: QRect, size: int = ICON) -> None:
    """Draw an icon in the middle of *box*, sharp at any scale."""
    image = pixmap(name, role, size, painter.device().devicePixelRatioF())
    corner = QPointF(box.x() + (box.width() - size) / 2, box.y() + (box.height() - size) / 2)
    painter.drawPixmap(QRectF(corner.x(), corner.y(), size, size), image, QRectF(image.rect()))


def draw_row_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Tokens) -> None:
    """Draw what lies under a row: a line below it, or the ground of the chosen or hovered row."""
    box = option.rect
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if not chosen:
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_ground" if chosen else "ground"))
        painter.drawRoundedRect(QRectF(box).adjusted(0, 0, 0, -1), 6, 6)
    if chosen and option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -1.5), 6, 6)


def elided(text: str, font: QFont, width: int) -> str:
    """Return *text* cut with dots where it is wider than *width*."""
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


class Wrapped:
    """A text broken into lines of a width; long words (addresses) are broken too.

    With *lines* it has no more than so many: the last one ends in dots.
    """

    def __init__(self, text: str, font: QFont, width: float, lines: int = 0) -> None:
        self._break(text, font, width)
        if lines and self._layout.lineCount() > lines:
            start = self._layout.lineAt(lines - 1).textStart()
            last = elided(text[start:], font, int(width))
            self._break(text[:start].rstrip() + "\u2028" + last if lines > 1 else last, font, width + 1)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it with its left upper corner at x, y, in the painter's pen."""
        self._layout.draw(painter, QPointF(x, y))

    def _break(self, text: str, font: QFont, width: float) -> None:
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top = 0.0
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
            line = self._layout.createLine()
        self._layout.endLayout()
        self.height = top
