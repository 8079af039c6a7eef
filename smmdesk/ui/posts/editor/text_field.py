"""The text of a post, with what is too long for the network shown where it is too long."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from smmdesk.ui.posts.editor.fields import TextField
from smmdesk.ui.shared.theme import tokens

LINES = 7
SHORT = 4_000
"""Up to so many characters are counted at each key; longer texts when the keys rest for a moment."""
REST_MS = 250


def units_before(text: str, index: int) -> int:
    """Return where Qt's cursor stands at character *index* of *text*: it counts in UTF-16 units."""
    head = text[:index]
    return index if head.isascii() else len(head.encode("utf-16-le", "surrogatepass")) // 2


def holds_files(data: QMimeData) -> bool:
    """Tell whether there are files or a picture in what is pasted, and no words that were copied with it."""
    if any(url.isLocalFile() for url in data.urls()):
        return True
    return data.hasImage() and not data.hasText()


class ExcessField(TextField):
    """``count_due()``: the text may be counted now. ``unlock_wanted()``: Enter was pressed in a locked text.

    ``files_given(QMimeData)``: files or a picture were pasted or dropped into the text; they belong to the post.
    """

    count_due = Signal()
    unlock_wanted = Signal()
    files_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, LINES)
        self._excess: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.count_due)
        self.textChanged.connect(self._rest_or_count)

    def show_excess(self, start: int | None, text: str) -> None:
        """Mark what of *text* stands from *start* on; None: it fits. An answer about an older text is ignored."""
        if text == self.value():
            self._excess = None if start is None else units_before(text, start)
            self._mark()

    def set_locked(self, locked: bool) -> None:
        """Let the text be read, and (not *locked*) written."""
        if locked != self.isReadOnly():
            self.setReadOnly(locked)
            self.setProperty("same", locked)
            self.style().unpolish(self)
            self.style().polish(self)

    def _rest_or_count(self) -> None:
        if self.document().characterCount() <= SHORT:
            self._rest.stop()
            self.count_due.emit()
        else:
            self._rest.start()

    def _mark(self) -> None:
        if self._excess is None:
            if self.extraSelections():
                self.setExtraSelections([])
            return
        theme = tokens(self.palette())
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._excess, self.document().characterCount() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(QColor(theme.bad_ground))
        mark.format.setForeground(QColor(theme.bad))
        self.setExtraSelections([mark])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.unlock_wanted.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return holds_files(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if holds_files(source):
            self.files_given.emit(source)
        else:
            super().insertFromMimeData(source)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_excess"):
            self._mark()
