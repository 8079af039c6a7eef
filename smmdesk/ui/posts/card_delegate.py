"""A post as a small card: a strip in its colour, the title in two lines, a quiet line below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.lines_model import LINE_ROLE
from smmdesk.ui.shared.theme import tokens

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
STRIP, PAD, GAP = 3, 8, 6
TITLE_LINES = 2
MOST_KEPT = 4000
CLOSE = 3
"""Pixels by which the width that a font tells may differ from that of the words laid out."""


class CardDelegate(QStyledItemDelegate):
    """*colour_of* gives a post's colour, *about* the words of the quiet line (empty: none)."""

    def __init__(
        self,
        colour_of: Callable[[PostLine], QColor],
        about: Callable[[PostLine], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._colour_of = colour_of
        self._about = about
        self._font: QFont | None = None
        self._heights = (0, 0)
        self._widths: dict[str, int] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(LINE_ROLE)
        if line is None:
            return
        theme = tokens(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(0, 0, -1, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("accent") if chosen else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_ground" if chosen else "ground"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.fillRect(QRect(box.left(), box.top(), STRIP, box.height()), self._colour_of(line))
        words = box.adjusted(STRIP + PAD, PAD - 2, -PAD, -PAD + 2)
        title = _Title(index.data() or "", option.font, words.width())
        painter.setPen(theme.colour("text"))
        title.layout.draw(painter, QPointF(words.topLeft()))
        caption = _caption(option.font)
        painter.setFont(caption)
        painter.setPen(theme.colour("muted"))
        room = QRect(
            words.left(), words.top() + title.height + 1, words.width(), words.height() - title.height
        )
        text = QFontMetrics(caption).elidedText(self._about(line), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = index.data(LINE_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else option.rect.width()
        if line is None:
            return QSize(width, 0)
        # A title that is wider than the card takes two lines, whatever its words: it is broken only where it is close.
        room = width - 1 - STRIP - 2 * PAD
        text, small = self._line_heights(option.font)
        lines = self._lines_of(line.title or index.data() or "", option.font, room)
        below = small + 1 if line.channels or line.rubric_id or line.day else 0
        return QSize(width, lines * text + below + 2 * (PAD - 2) + GAP)

    def _lines_of(self, title: str, font: QFont, room: int) -> int:
        spare = room - self._width_of(title, font)
        if abs(spare) <= CLOSE:
            return min(_broken(title, font, room)[0].lineCount(), TITLE_LINES)
        return 1 if spare > 0 else TITLE_LINES

    def _width_of(self, title: str, font: QFont) -> int:
        width = self._widths.get(title)
        if width is None:
            if len(self._widths) > MOST_KEPT:
                self._widths.clear()
            width = self._widths[title] = QFontMetrics(font).horizontalAdvance(title)
        return width

    def _line_heights(self, font: QFont) -> tuple[int, int]:
        """Return the heights of a line of the title and of the quiet line; a new font forgets the old widths."""
        if self._font is None or font != self._font:
            self._font = QFont(font)
            self._widths.clear()
            self._heights = (QFontMetrics(font).height(), QFontMetrics(_caption(font)).height())
        return self._heights


def _caption(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(9, font.pixelSize() - 1))
    return small


class _Title:
    """A title broken into two lines at most; what does not fit ends in dots."""

    def __init__(self, text: str, font: QFont, width: int) -> None:
        self.layout, self.height = _broken(text, font, width)
        if self.layout.lineCount() > TITLE_LINES:
            start = self.layout.lineAt(TITLE_LINES - 1).textStart()
            last = QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
            self.layout, self.height = _broken(f"{text[:start].rstrip()}\u2028{last}", font, width + 1)


def _broken(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top, made = 0.0, 0
    line = layout.createLine()
    while line.isValid() and made <= TITLE_LINES:
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
        made += 1
        line = layout.createLine()
    layout.endLayout()
    return layout, round(top)
