"""What the page shows before the first plan: what it is for, the first step, and a sample."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.ui.vetting.drop_zone import DropZone

WIDTH = 560


class EmptyPage(QWidget):
    """``choose_files_requested()``, ``paste_requested()``, ``sample_requested()``,
    ``files_dropped(list[Path])``.
    """

    choose_files_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Check a contractor's plan before you pay for it"))
        self._text.setText(
            self.tr(
                "Somebody offers to run your social networks and sends you a plan. Here you see what the"
                " plan promises in figures and dates, what it only names, and what it leaves out, each with"
                " the place in the plan. And you get the questions to ask before the money is gone."
            )
        )
        self.check.setText(self.tr("Check a plan…"))
        self.paste.setText(self.tr("Paste text…"))
        self.sample.setText(self.tr("Look at a sample"))
        self._private.setText(self.tr("The plan stays on this computer."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._card = QFrame(self)
        self._card.setProperty("kind", "card")
        self._card.setMaximumWidth(WIDTH)
        self._title, self._text, self._private = (QLabel(self._card) for _ in range(3))
        self._title.setProperty("kind", "heading")
        self._private.setProperty("kind", "caption")
        for label in (self._title, self._text, self._private):
            label.setWordWrap(True)
        self.drop_zone = DropZone(self._card, titled=True)
        self.check = QPushButton(self._card)
        self.check.setProperty("kind", "primary")
        self.paste = QPushButton(self._card)
        self.sample = QPushButton(self._card)
        self.sample.setProperty("kind", "link")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for widget in (self._title, self._text, self.drop_zone):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.check, self.paste, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._private)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 8)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)

    def _connect_signals(self) -> None:
        self.check.clicked.connect(self.choose_files_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.drop_zone.clicked.connect(self.choose_files_requested)
        self.drop_zone.files_dropped.connect(self.files_dropped)
