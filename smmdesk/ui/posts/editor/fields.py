"""Fields that keep what is typed as one goes: after a pause, and when they are left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

PAUSE_MS = 800


def plain(text: str) -> str:
    """Return *text* with the line breaks that a text field has."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n").replace("\u2028", "\n")


class LineField(QLineEdit):
    """``noted(str)``: the text differs from what was kept. ``left()``: the stay in the field is over.

    Not *pausing*, it keeps only what is finished (Enter, leaving the field): half a day or half a link is none.
    """

    noted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, pausing: bool = True) -> None:
        super().__init__(parent)
        self._kept = ""
        self._typing = False
        self._pausing = pausing
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep)
        self.textEdited.connect(self._text_edited)
        self.returnPressed.connect(self.keep)

    def show_value(self, text: str) -> None:
        """Show what is kept; the cursor, and words that are still being typed, stay where nothing differs."""
        if self._typing and text == self._kept:
            return
        self._timer.stop()
        self._typing = False
        self._kept = text
        if self.text() == text or (self.hasFocus() and self.text().strip() == text):
            return
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def keep(self) -> None:
        """Announce the text if it is not what was kept."""
        self._timer.stop()
        self._typing = False
        text = self.text().strip()
        if text != self._kept:
            self._kept = text
            self.noted.emit(text)

    def drop(self) -> None:
        """Forget what is being typed: the field is for another record now."""
        self._timer.stop()
        self._typing = False

    def _text_edited(self) -> None:
        self._typing = True
        if self._pausing:
            self._timer.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
        self.left.emit()

    def focusNextPrevChild(self, next_: bool) -> bool:
        self.keep()  # a window that is not active sends no focus events
        return super().focusNextPrevChild(next_)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)


class TextField(QPlainTextEdit):
    """``noted(str)``: the text differs from what was kept. ``left()``: the stay in the field is over.

    Tab goes to the next field. No-break spaces stay what they are (Qt's own toPlainText loses them).
    """

    noted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, lines: int = 3) -> None:
        super().__init__(parent)
        self._kept = self._before = ""
        self._typing = self._showing = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.keep)
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._text_changed)
        self.set_lines(lines)

    def set_lines(self, lines: int) -> None:
        """Be so many lines high, or higher where there is room to spare."""
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 18)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def value(self) -> str:
        """Return the text as it stands in the field."""
        return plain(self.document().toRawText())

    def show_value(self, text: str) -> None:
        """Show what is kept; the cursor, words that are still being typed, and what can be undone in the field
        stay where nothing differs.
        """
        text = plain(text)
        if self._typing and text == self._kept:
            return
        self._timer.stop()
        self._typing = False
        self._kept = self._before = text
        if self.value() == text:
            return
        self._showing = True
        place = self.textCursor().position()
        self.setPlainText(text)
        if self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._showing = False

    def keep(self) -> None:
        """Announce the text if it is not what was kept."""
        self._timer.stop()
        self._typing = False
        text = self.value()
        if text != self._kept:
            self._before, self._kept = self._kept, text
            self.noted.emit(text)

    def refuse(self) -> None:
        """Leave the words in the field that could not be kept, until they are changed."""
        self._kept, self._typing = self._before, True

    def move_to_end(self) -> None:
        """Put the cursor behind the last character."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _text_changed(self) -> None:
        if not self._showing:
            self._typing = True
            self._timer.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the editor closes
            return
        super().keyPressEvent(event)


class ErrorLabel(QLabel):
    """What is wrong with the field above it; no room is taken while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "error")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def say(self, text: str) -> None:
        """Show the sentence; an empty one takes the label away."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class CloseWatch(QObject):
    """``closing()``: the window is about to close, and what is typed must be kept before it does."""

    closing = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._watched: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """Watch this window and no other."""
        if self._watched is not window:
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.closing.emit()
        return super().eventFilter(watched, event)
