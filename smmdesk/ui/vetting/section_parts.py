"""The small widgets that sections are put together from; each can be filled anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from smmdesk.domain.vetting import Evidence, Mark, Status
from smmdesk.ui.shared.icons import icon


class TitleRow(QWidget):
    """A small heading. ``copy_pressed(str)``: the text under it is wanted on the clipboard."""

    copy_pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._title = QLabel(self)
        self._title.setProperty("kind", "section")
        self.button = QToolButton(self, autoRaise=True)
        self.button.setIcon(icon("copy", "muted"))
        self.button.clicked.connect(lambda: self.copy_pressed.emit(self._text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self.button)

    def fill(self, title: str, copied: str) -> None:
        """Show *title*; the button is there where *copied* is not empty."""
        self._text = copied
        self._title.setText(title)
        self.button.setVisible(bool(copied))
        self.button.setToolTip(self.tr("Copy the question"))
        self.button.setAccessibleName(self.tr("Copy the question"))


class Paragraph(QLabel):
    """Words of the knowledge files, wrapped, to be read or selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class Answers(QWidget):
    """Under a candidate: yes. ``confirmed(Evidence, Status)``."""

    confirmed = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._candidate: Evidence | None = None
        self.named, self.concrete = link(self, "tilde"), link(self, "check")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 4)
        row.setSpacing(2)
        for button, status in ((self.named, Status.MENTIONED), (self.concrete, Status.CONCRETE)):
            row.addWidget(button)
            button.clicked.connect(
                lambda _checked=False, status=status: self.confirmed.emit(self._candidate, status)
            )
        row.addStretch(1)
        self.retranslate()

    def fill(self, candidate: Evidence) -> None:
        """Ask about this line."""
        self._candidate = candidate
        for button in (self.named, self.concrete):
            button.setAccessibleDescription(candidate.quote)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.named.setText(self.tr("Yes, it is named here"))
        self.concrete.setText(self.tr("Yes, and concrete"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class RemoveMark(QWidget):
    """Under the owner's own mark. ``removed(Mark)``."""

    removed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self.button = link(self, "close")
        self.button.clicked.connect(lambda: self.removed.emit(self._mark))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 4)
        row.addWidget(self.button)
        row.addStretch(1)

    def fill(self, mark: Mark) -> None:
        """Offer to take this mark away."""
        self._mark = mark
        self.button.setText(self.tr("Take my mark away"))
        self.button.setAccessibleDescription(mark.quote)


def link(parent: QWidget, icon_name: str) -> QPushButton:
    """Return a quiet button without a text yet."""
    button = QPushButton(icon(icon_name, "accent"), "", parent)
    button.setProperty("kind", "link")
    return button
