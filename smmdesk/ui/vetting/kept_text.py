"""A text that is kept as one goes: when the field is left, typing pauses, or the window closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

PAUSE_MS = 2500


class KeptText(QPlainTextEdit):
    """``noted(str)``: the text differs from what was kept."""

    noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep)
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._timer.start)

    def set_note(self, note: str) -> None:
        """Show what is kept; what is being typed stays."""
        note = note.strip()
        typing = self.hasFocus() and self.toPlainText().strip() != self._kept
        self._kept = note
        if not typing and self.toPlainText().strip() != note:
            self.setPlainText(note)
        if not typing:
            self._timer.stop()

    def keep(self) -> None:
        """Announce the text if it is not what was kept."""
        self._timer.stop()
        text = self.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.noted.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.keep()  # the window's own close comes after this, and ends the work on the file
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.keep()
            self.clearFocus()
            return
        super().keyPressEvent(event)
