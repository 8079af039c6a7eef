"""“Mark as evidence for…”: a small list of the criteria that narrows as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from smmdesk.ui.shared.find import folded
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.checklist_rows import ChecklistRow

SIZE = QSize(420, 380)


class CriterionPicker(QDialog):
    """``picked(Subject)``: the user chose a criterion; the list closes."""

    picked = Signal(object)

    def __init__(self, rows: Sequence[ChecklistRow], quote: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("findPalette")
        self._rows = rows
        self._create_widgets(quote)
        self._lay_out()
        self._connect_signals()
        self._narrow("")

    def open_near(self, point: QPoint, first: ChecklistRow | None) -> None:
        """Show the list with its corner at *point*, as far as the screen allows; *first* is chosen."""
        self.resize(SIZE)
        area = self.screen().availableGeometry()
        x = min(point.x(), area.right() - self.width())
        y = min(point.y(), area.bottom() - self.height())
        self.move(max(x, area.left()), max(y, area.top()))
        if first is not None and first in self._rows:
            self._list.setCurrentRow(list(self._rows).index(first))
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._list.count():
                row = self._list.currentRow() + step
                self._list.setCurrentRow(max(0, min(self._list.count() - 1, row)))
                return True
        return super().eventFilter(watched, event)

    def _create_widgets(self, quote: str) -> None:
        self._title = QLabel(self.tr("Mark as evidence for…"), self)
        self._title.setProperty("kind", "heading")
        self._quote = QLabel(quote, self)
        self._quote.setProperty("kind", "muted")
        self._quote.setWordWrap(True)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("Type part of a criterion's name"))
        self._line.setAccessibleName(self._title.text())
        self._line.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._line.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Criteria"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        for widget in (self._title, self._quote, self._line):
            column.addWidget(widget)
        column.addWidget(self._list, 1)

    def _connect_signals(self) -> None:
        self._line.textChanged.connect(self._narrow)
        self._line.returnPressed.connect(self._take)
        self._list.itemClicked.connect(self._take)

    def _narrow(self, words: str) -> None:
        self._list.clear()
        wanted = folded(words).split()
        for row in self._rows:
            if all(word in folded(row.name) for word in wanted):
                role = row.tone.value if row.tone.value != "info" else "accent"
                item = QListWidgetItem(icon(row.icon, role), row.name)
                item.setToolTip(row.name)
                item.setData(Qt.ItemDataRole.UserRole, row.subject)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
                self._list.addItem(item)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _take(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            subject = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.picked.emit(subject)
