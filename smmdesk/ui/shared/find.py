"""Ctrl+K: a palette that finds commands and whatever the pages offer, by any part of any word."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.page import FindItem
from smmdesk.ui.shared.theme import tokens

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
SHOWN = 40
WIDTH, HEIGHT = 560, 420


def folded(text: str) -> str:
    """Return *text* as it is compared: composed, without case, with ё as е."""
    return unicodedata.normalize("NFC", text).casefold().replace("ё", "е")


def find(items: Sequence[FindItem], words: str) -> list[FindItem]:
    """Return the items that hold every one of *words*, those that begin with them first."""
    wanted = folded(words).split()
    ranked: list[tuple[int, int, FindItem]] = []
    for place, item in enumerate(items):
        text = folded(f"{item.text} {item.kind}")
        if all(word in text for word in wanted):
            rank = 0 if wanted and text.startswith(wanted[0]) else 1
            if rank and wanted and not all(f" {word}" in f" {text}" for word in wanted):
                rank = 2
            ranked.append((rank, place, item))
    ranked.sort(key=lambda entry: entry[:2])
    return [item for _, _, item in ranked[:SHOWN]]


class FindPalette(QDialog):
    """The palette. *collect* is asked for the items each time it opens."""

    def __init__(self, collect: Callable[[], Sequence[FindItem]], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._collect = collect
        self._items: Sequence[FindItem] = ()
        self._create_widgets()
        self._lay_out()
        self._connect_signals()

    def open_over(self, window: QWidget) -> None:
        """Show the palette near the top of *window*, empty and ready to type in."""
        self._items = self._collect()
        self._line.setPlaceholderText(self.tr("Find a command, a contractor, a criterion, a red flag…"))
        self._line.setAccessibleName(self.tr("Find anything"))
        self._list.setAccessibleName(self.tr("Found"))
        self._hint.setText(self.tr("Enter opens · arrows choose · Esc closes"))
        self._line.clear()
        self._show_found("")
        width = min(WIDTH, window.width() - 32)
        self.resize(width, min(HEIGHT, window.height() - 80))
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 56)))
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key()), 0
            )
            if step and self._list.count():
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
                return True
        return super().eventFilter(watched, event)

    def _create_widgets(self) -> None:
        self._line = QLineEdit(self)
        self._line.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._line.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setIconSize(QSize(16, 16))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_RowDelegate(self._list))
        self._hint = QLabel(self)
        self._hint.setProperty("kind", "caption")
        self.setObjectName("findPalette")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        column.addWidget(self._hint)

    def _connect_signals(self) -> None:
        self._line.textChanged.connect(self._show_found)
        self._line.returnPressed.connect(self._go)
        self._list.itemClicked.connect(self._go)

    def _show_found(self, words: str) -> None:
        self._list.clear()
        for item in find(self._items, words):
            entry = QListWidgetItem(icon(item.icon or "right", "muted"), item.text)
            entry.setData(Qt.ItemDataRole.UserRole, item)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text}, {_tail(item)}")
            self._list.addItem(entry)
        if self._list.count():
            self._list.setCurrentRow(0)
        else:
            nothing = QListWidgetItem(self.tr("Nothing found. Try part of a word."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)

    def _go(self) -> None:
        entry = self._list.currentItem()
        item = entry.data(Qt.ItemDataRole.UserRole) if entry is not None else None
        if item is not None:
            self.hide()
            item.go()


def _tail(item: FindItem) -> str:
    return " · ".join(part for part in (item.kind, item.shortcut) if part)


class _RowDelegate(QStyledItemDelegate):
    """Writes what the item is at the right end of its row, quietly."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        item = index.data(Qt.ItemDataRole.UserRole)
        tail = option.fontMetrics.horizontalAdvance(_tail(item)) + 24 if item else 0
        room = option.rect.width() - tail - 40
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, max(room, 40))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        item = index.data(Qt.ItemDataRole.UserRole)
        if item:
            painter.setPen(tokens(option.palette).colour("muted"))
            box = option.rect.adjusted(0, 0, -10, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _tail(item))
