"""The cells of the list of posts, painted straight: a row costs little, so that scrolling stays smooth."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smmdesk.ui.posts.list_model import PostListModel
from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import Tokens, tokens

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
PAD, SQUARE, ICON = 5, 11, 14
MOST_KEPT = 2000


class ListDelegate(QStyledItemDelegate):
    """A quiet row; the chosen one on the accent's ground, that of a group in heavier words.

    It asks the model's rows themselves, and keeps texts laid out: most return while one scrolls.
    """

    def __init__(self, rows: PostListModel, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._theme: Tokens = tokens()
        self._fonts: tuple[QFont, QFont] | None = None
        self._texts: dict[tuple[str, int, bool], QStaticText] = {}

    def begin(self, font: QFont) -> None:
        """Take the theme and the font of the moment: called once for each painting of the table."""
        self._theme = tokens()
        if self._fonts is None or self._fonts[0] != font:
            heavy = QFont(font)
            heavy.setWeight(QFont.Weight.DemiBold)
            self._fonts = (QFont(font), heavy)
            self._texts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box, row, column = option.rect, index.row(), index.column()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_head = self._rows.is_head(row)
        if chosen or is_head:
            painter.fillRect(box, self._theme.colour("accent_ground" if chosen else "ground"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(box.left(), box.bottom() - 1, box.width(), 2, self._theme.colour("accent"))
        left = self._paint_mark(painter, self._rows.mark(row, column), box)
        self._paint_text(painter, self._rows.text(row, column), box.adjusted(left, 0, -PAD, 0), is_head)

    def _paint_mark(self, painter: QPainter, mark: QColor | str | None, box: QRect) -> int:
        """Paint the colour or the icon of a cell; return how far from its edge the words begin."""
        if isinstance(mark, QColor):
            painter.fillRect(box.left() + PAD, box.center().y() - SQUARE // 2, SQUARE, SQUARE, mark)
            return PAD + SQUARE + 7
        if mark:
            image = pixmap(mark, "muted", ICON, painter.device().devicePixelRatioF())
            painter.drawPixmap(box.left() + PAD, box.center().y() - ICON // 2, image)
            return PAD + ICON + 6
        return PAD

    def _paint_text(self, painter: QPainter, text: str, room: QRect, is_head: bool) -> None:
        if not text or self._fonts is None:
            return
        font = self._fonts[is_head]
        key = (text, room.width(), is_head)
        laid = self._texts.get(key)
        if laid is None:
            if len(self._texts) > MOST_KEPT:
                self._texts.clear()
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            laid = self._texts[key] = QStaticText(shown)
            laid.setTextFormat(Qt.TextFormat.PlainText)
            laid.prepare(QTransform(), font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        painter.drawStaticText(QPointF(room.left(), room.center().y() + 1 - laid.size().height() / 2), laid)
