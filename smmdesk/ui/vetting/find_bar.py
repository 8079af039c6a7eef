"""Ctrl+F: find words in the plan that is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.theme import tokens

MOST_SHOWN = 500


class FindBar(QWidget):
    """Finds in *view* as one types. ``closed()``: the focus may go back to the document."""

    closed = Signal()

    def __init__(self, view: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._found: list[QTextCursor] = []
        self._current = -1
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()
        self.hide()

    def open(self) -> None:
        """Show the bar with what is selected in the document, ready to type in."""
        selected = self._view.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self._line.setText(selected)
        self.show()
        self._line.setFocus()
        self._line.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and forget what was found."""
        self.hide()
        self._view.setExtraSelections([])
        self.closed.emit()

    def step(self, by: int) -> None:
        """Go to the next (1) or the one before (-1), round the end."""
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._show()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._line.setPlaceholderText(self.tr("Find in this plan"))
        self._line.setAccessibleName(self.tr("Find in this plan"))
        for button, text in (
            (self._back, self.tr("The one before (Shift+Enter)")),
            (self._next, self.tr("The next one (Enter)")),
            (self._close, self.tr("Close (Esc)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _create_widgets(self) -> None:
        self._line = QLineEdit(self)
        self._line.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._count = QLabel(self)
        self._count.setProperty("kind", "caption")
        self._back, self._next, self._close = (QToolButton(self, autoRaise=True) for _ in range(3))
        for button, name in ((self._back, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, "muted"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        for widget in (self._count, self._back, self._next, self._close):
            row.addWidget(widget)

    def _connect_signals(self) -> None:
        self._line.textChanged.connect(self._search)
        self._back.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_bar)

    def _search(self) -> None:
        self._found = _all(self._view.document(), self._line.text()) if self.isVisible() else []
        here = self._view.textCursor().selectionStart()
        after = [number for number, each in enumerate(self._found) if each.selectionStart() >= here]
        self._current = after[0] if after else 0
        self._show()

    def _show(self) -> None:
        self._view.setExtraSelections([_selection(each, self._view) for each in self._found])
        if self._found:
            self._view.setTextCursor(self._found[self._current])
            self._view.ensureCursorVisible()
        self._say_count()

    def _say_count(self) -> None:
        if not self._line.text():
            self._count.clear()
        elif not self._found:
            self._count.setText(self.tr("nothing found"))
        else:
            self._count.setText(self.tr("{0} of {1}").format(self._current + 1, len(self._found)))


def _all(document: QTextDocument, words: str) -> list[QTextCursor]:
    """Return the places of *words*, whatever their case; at most the first 500."""
    found: list[QTextCursor] = []
    cursor = document.find(words) if words else QTextCursor()
    while not cursor.isNull() and len(found) < MOST_SHOWN:
        found.append(cursor)
        cursor = document.find(words, cursor)
    return found


def _selection(cursor: QTextCursor, view: QTextEdit) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    theme = tokens(view.palette())
    selection.cursor = cursor
    selection.format.setBackground(theme.colour("accent_ground"))
    selection.format.setForeground(theme.colour("accent"))
    return selection
