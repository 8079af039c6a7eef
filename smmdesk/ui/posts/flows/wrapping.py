"""Cells of a tree whose words wrap, each row as high as its fullest cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

_ASIDE, _ABOVE = 12, 4
_LINE_BREAKS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class WrappingDelegate(QStyledItemDelegate):
    """Reckons with the width of the column, which the tree does not tell when it asks for a height."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        width = self._tree.columnWidth(index.column()) - _ASIDE
        if index.column() == 0:
            width -= (2 if index.parent().isValid() else 1) * self._tree.indentation()
        if not text or self._tree.isFirstColumnSpanned(index.row(), index.parent()):
            return size
        room = QRect(0, 0, max(width, 40), 10_000)
        needed = option.fontMetrics.boundingRect(room, _LINE_BREAKS.value, str(text)).height()
        return QSize(size.width(), max(option.fontMetrics.lineSpacing(), needed) + 2 * _ABOVE)
