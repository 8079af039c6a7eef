"""What a page shows before there is anything: a card with what it is for, and buttons for the first step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

WIDTH = 560


class EmptyCard(QWidget):
    """Subclasses make their buttons, call :meth:`lay_out`, and set the texts in :meth:`retranslate`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.card.setMaximumWidth(WIDTH)
        self.heading, self.text, self.note = (QLabel(self.card) for _ in range(3))
        self.heading.setProperty("kind", "heading")
        self.note.setProperty("kind", "caption")
        for label in (self.heading, self.text, self.note):
            label.setWordWrap(True)

    def button(self, kind: str = "") -> QPushButton:
        """Return a new button of the card; *kind* is "primary", "link" or plain."""
        button = QPushButton(self.card)
        if kind:
            button.setProperty("kind", kind)
        return button

    def retranslate(self) -> None:
        """Set the texts anew."""
        raise NotImplementedError

    def lay_out(self, buttons: Sequence[QPushButton], above: Sequence[QWidget] = ()) -> None:
        """Put the *buttons* into a row under the text, and other widgets *above* them."""
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for widget in (self.heading, self.text, *above):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.note)
        self._centre()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _centre(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 8)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
