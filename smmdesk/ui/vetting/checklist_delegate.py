"""Paints the rows of the checklist: icon, name, pill, and a quiet second line."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from smmdesk.ui.shared.theme import Tokens, Tone, tokens
from smmdesk.ui.vetting.checklist_model import ROW_ROLE
from smmdesk.ui.vetting.checklist_rows import ChecklistRow
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
TEXT_LEFT = 30
PAD = 6
NARROW = 330


class ChecklistDelegate(QStyledItemDelegate):
    """All colours come from the tokens; all sizes from the font."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        font = option.font
        if index.data(ROW_ROLE) is None:
            return QSize(0, QFontMetrics(smaller(font, 2)).height() + (20 if index.row() else 10))
        name = self._name(index.data(ROW_ROLE), font, self._view.viewport().width())
        return QSize(0, round(name.height) + QFontMetrics(smaller(font)).height() + 2 * PAD + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = tokens(option.palette)
        painter.save()
        painter.setFont(option.font)
        row = index.data(ROW_ROLE)
        if row is None:
            _paint_group(painter, option, str(index.data()), theme)
        else:
            self._paint_row(painter, option, row, theme)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ChecklistRow, theme: Tokens
    ) -> None:
        box, top, font = option.rect, option.rect.top() + PAD, smaller(option.font)
        draw_row_ground(painter, option, theme)
        name = self._name(row, option.font, box.width())
        under = top + round(name.height)
        narrow = box.width() < NARROW
        corner = (box.right() - 4, (under if narrow else top) - 1)
        tone = None if row.quiet else row.tone
        pill = draw_pill(painter, corner, row.pill, tone, theme, "pencil" if row.own else "")
        _paint_icon(painter, option, row)
        painter.setPen(theme.muted if row.quiet else theme.text)
        name.draw(painter, box.left() + TEXT_LEFT, top)
        painter.setPen(theme.muted)
        painter.setFont(font)
        left, right = box.left() + TEXT_LEFT, pill - 4 if narrow else box.right() - 6
        words = QRect(left, under, right - left, QFontMetrics(font).height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, elided(row.detail, font, words.width()))

    def _name(self, row: ChecklistRow, font: QFont, width: int) -> Wrapped:
        """Return the name on two lines at most: beside the pill, or over it in a narrow panel."""
        name_font = bold(font)
        name_font.setStrikeOut(row.quiet)
        if width < NARROW:
            return Wrapped(row.name, name_font, width - TEXT_LEFT - 6, lines=2)
        room = width - TEXT_LEFT - pill_width(row.pill, font, row.own) - 14
        return Wrapped(row.name, name_font, room, lines=2)


def _paint_icon(painter: QPainter, option: QStyleOptionViewItem, row: ChecklistRow) -> None:
    role = "muted" if row.quiet else "accent" if row.tone is Tone.INFO else row.tone.value
    box = QRect(option.rect.left() + 5, option.rect.top() + PAD, 16, QFontMetrics(bold(option.font)).height())
    draw_icon(painter, row.icon, role, box, 14)


def _paint_group(painter: QPainter, option: QStyleOptionViewItem, title: str, theme: Tokens) -> None:
    font = bold(smaller(option.font, 2))
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
    painter.setFont(font)
    painter.setPen(theme.muted)
    box = option.rect.adjusted(2, 0, -2, -4)
    text = elided(title, font, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
