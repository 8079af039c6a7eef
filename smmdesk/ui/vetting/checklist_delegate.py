"""Paints the rows of the checklist: icon, name, pill, and a quiet second line."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from smmdesk.ui.shared.theme import Tokens, Tone, tokens
from smmdesk.ui.vetting.checklist_model import ROW_ROLE
from smmdesk.ui.vetting.checklist_rows import ChecklistRow
from smmdesk.ui.vetting.painting import bold, draw_icon, draw_pill, draw_row_ground, elided, smaller

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
TEXT_LEFT = 30
PAD = 6


class ChecklistDelegate(QStyledItemDelegate):
    """All colours come from the tokens; all sizes from the font."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        font = option.font
        if index.data(ROW_ROLE) is None:
            return QSize(0, QFontMetrics(smaller(font, 2)).height() + (20 if index.row() else 10))
        lines = QFontMetrics(bold(font)).height() + QFontMetrics(smaller(font)).height()
        return QSize(0, lines + 2 * PAD + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = tokens(option.palette)
        painter.save()
        painter.setFont(option.font)
        row = index.data(ROW_ROLE)
        if row is None:
            _paint_group(painter, option, str(index.data()), theme)
        else:
            _paint_row(painter, option, row, theme)
        painter.restore()


def _paint_group(painter: QPainter, option: QStyleOptionViewItem, title: str, theme: Tokens) -> None:
    font = bold(smaller(option.font, 2))
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    painter.setFont(font)
    painter.setPen(theme.muted)
    box = option.rect.adjusted(2, 0, -2, -4)
    text = elided(title, font, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: ChecklistRow, theme: Tokens) -> None:
    box = option.rect
    draw_row_ground(painter, option, theme)
    name_font, detail_font = bold(option.font), smaller(option.font)
    top = box.top() + PAD
    line = QFontMetrics(name_font).height()
    left = draw_pill(
        painter, (box.right() - 4, top - 1), row.pill, None if row.quiet else row.tone, theme, _own_icon(row)
    )
    role = "muted" if row.quiet else "accent" if row.tone is Tone.INFO else row.tone.value
    draw_icon(painter, row.icon, role, QRect(box.left() + 5, top, 16, line), 14)
    painter.setPen(theme.muted if row.quiet else theme.text)
    name_font.setStrikeOut(row.quiet)
    painter.setFont(name_font)
    name = elided(row.name, name_font, left - box.left() - TEXT_LEFT - 8)
    painter.drawText(QRect(box.left() + TEXT_LEFT, top, box.width(), line), Qt.AlignmentFlag.AlignLeft, name)
    painter.setPen(theme.muted)
    painter.setFont(detail_font)
    detail = elided(row.detail, detail_font, box.width() - TEXT_LEFT - 6)
    under = QRect(box.left() + TEXT_LEFT, top + line, box.width(), QFontMetrics(detail_font).height())
    painter.drawText(under, Qt.AlignmentFlag.AlignLeft, detail)


def _own_icon(row: ChecklistRow) -> str:
    return "pencil" if row.own else ""
