"""Paints the cells of tables with room around their words, which wrap, and a line under each row."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from smmdesk.ui.shared.theme import tokens

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
ASIDE, ABOVE = 6, 6


class RoomyDelegate(QStyledItemDelegate):
    """All colours come from the tokens."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        inner = QStyleOptionViewItem(option)
        if inner.rect.width() > 0:
            inner.rect = QRect(0, 0, max(1, inner.rect.width() - 2 * ASIDE), inner.rect.height())
        size = super().sizeHint(inner, index)
        return QSize(size.width() + 2 * ASIDE, size.height() + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, box = tokens(option.palette), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_ground"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.colour("line"))
        super().paint(painter, self._inner(option), index)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        return super().editorEvent(event, model, self._inner(option), index)

    def _inner(self, option: QStyleOptionViewItem) -> QStyleOptionViewItem:
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(ASIDE, 0, -ASIDE, 0)
        dropped = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        inner.state = option.state & ~(dropped | QStyle.StateFlag.State_MouseOver)
        return inner
