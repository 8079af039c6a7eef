"""What the page shows before the first post: what it is for, the first step, a plan to import, a sample."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

WIDTH = 560


class EmptyPage(QWidget):
    """``begin_requested()``: rubrics and the first post. ``import_requested()``, ``sample_requested()``."""

    begin_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = QFrame(self)
        self._card.setProperty("kind", "card")
        self._card.setMaximumWidth(WIDTH)
        self._title, self._text, self._how = (QLabel(self._card) for _ in range(3))
        self._title.setProperty("kind", "heading")
        self._how.setProperty("kind", "caption")
        for label in (self._title, self._text, self._how):
            label.setWordWrap(True)
        self.begin, self.import_, self.sample = (QPushButton(self._card) for _ in range(3))
        self.begin.setProperty("kind", "primary")
        self.sample.setProperty("kind", "link")
        self._lay_out()
        self.begin.clicked.connect(self.begin_requested)
        self.import_.clicked.connect(self.import_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Plan what you post, and keep it in balance"))
        self._text.setText(
            self.tr(
                "Here you see what goes out where and when: weeks and months ahead, in every network, without"
                " going online. The calendar tells you when there is too much advertising and too little"
                " advice, when a text is too long for a network, and what your contractor still owes you."
            )
        )
        self._how.setText(
            self.tr(
                "The first step makes a handful of rubrics, kinds of posts that return, for you to change as"
                " you like. A content plan of your contractor can be dropped here as a file: XLSX, CSV, ICS"
                " or DOCX."
            )
        )
        self.begin.setText(self.tr("Make rubrics and the first post"))
        self.import_.setText(self.tr("Import a plan…"))
        self.sample.setText(self.tr("Look at a sample"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._text)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.begin, self.import_, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._how)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 8)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
