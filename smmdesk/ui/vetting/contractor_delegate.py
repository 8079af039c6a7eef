"""Paints the rows of the list of contractors: name, score pill, second line, arrow for versions."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from smmdesk.domain.vetting import ContractorKind
from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.contractors_model import ROW_ROLE
from smmdesk.ui.vetting.painting import (
    Wrapped,
    bold,
    draw_icon,
    draw_pill,
    draw_row_ground,
    elided,
    pill_width,
    smaller,
)

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
PAD = 6
INDENT = 14
ARROW = 14
KIND_ICONS = {
    ContractorKind.AGENCY: "people",
    ContractorKind.FREELANCER: "person",
    ContractorKind.EMPLOYEE: "store",
}


class ContractorDelegate(QStyledItemDelegate):
    """All colours come from the tokens; all sizes from the font."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROW_ROLE)
        name = QFontMetrics(bold(option.font)).height()
        width = self._view.viewport().width() - _left(index) - 8 - (ARROW if row.versions else 0)
        return QSize(0, name + round(Wrapped(row.second, smaller(option.font), width).height) + 2 * PAD + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = tokens(option.palette)
        row, box, left = index.data(ROW_ROLE), option.rect, _left(index)
        painter.save()
        painter.setFont(option.font)
        draw_row_ground(painter, option, theme)
        top = box.top() + PAD
        pill_left = draw_pill(painter, (box.right() - 4, top - 1), row.pill, row.tone, theme)
        font = bold(option.font) if not index.parent().isValid() else option.font
        painter.setFont(font)
        painter.setPen(theme.text)
        line = QFontMetrics(bold(option.font)).height()
        start = box.left() + left
        if not row.is_version:
            draw_icon(painter, KIND_ICONS[row.contractor.kind], "muted", QRect(start, top, 14, line), 14)
            start += 19
        name = elided(row.name, font, pill_left - start - 6)
        painter.drawText(QRect(start, top, box.width(), line), Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(theme.muted)
        room = box.width() - left - 8 - (ARROW if row.versions else 0)
        Wrapped(row.second, smaller(option.font), room).draw(painter, box.left() + left, top + line)
        if row.versions:
            arrow = "down" if self._view.isExpanded(_plain(index)) else "right"
            draw_icon(painter, arrow, "muted", self._arrow(option), 12)
        painter.restore()

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: _Index) -> bool:
        """A click on the arrow shows or hides the versions."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            row = index.data(ROW_ROLE)
            if row.versions and self._arrow(option).adjusted(-6, -6, 6, 6).contains(
                event.position().toPoint()
            ):
                plain = _plain(index)
                self._view.setExpanded(plain, not self._view.isExpanded(plain))
                return True
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        row, box = index.data(ROW_ROLE), option.rect
        right = pill_width(row.pill, option.font) + 8
        editor.setGeometry(box.left(), box.top() + 2, box.width() - right, editor.sizeHint().height())

    def _arrow(self, option: QStyleOptionViewItem) -> QRect:
        box = option.rect
        return QRect(box.right() - 8 - ARROW, box.bottom() - PAD - ARROW - 2, ARROW, ARROW)


def _left(index: _Index) -> int:
    return 5 + (INDENT if index.parent().isValid() else 0)


def _plain(index: _Index) -> QModelIndex:
    """Return the index as the view wants it: never a persistent one."""
    return index.model().index(index.row(), index.column(), index.parent())
