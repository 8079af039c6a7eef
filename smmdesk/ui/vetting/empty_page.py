"""What the page shows before the first plan: what it is for, the first step, and a sample."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smmdesk.ui.shared.empty_card import EmptyCard
from smmdesk.ui.vetting.drop_zone import DropZone


class EmptyPage(EmptyCard):
    """``choose_files_requested()``, ``paste_requested()``, ``sample_requested()``,
    ``files_dropped(list[Path])``.
    """

    choose_files_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop_zone = DropZone(self.card, titled=True)
        self.check, self.paste, self.sample = self.button("primary"), self.button(), self.button("link")
        self.lay_out((self.check, self.paste, self.sample), above=(self.drop_zone,))
        self._connect_signals()
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Check a contractor's plan before you pay for it"))
        self.text.setText(
            self.tr(
                "Somebody offers to run your social networks and sends you a plan. Here you see what the"
                " plan promises in figures and dates, what it only names, and what it leaves out, each with"
                " the place in the plan. And you get the questions to ask before the money is gone."
            )
        )
        self.check.setText(self.tr("Check a plan…"))
        self.paste.setText(self.tr("Paste text…"))
        self.sample.setText(self.tr("Look at a sample"))
        self.note.setText(self.tr("The plan stays on this computer."))

    def _connect_signals(self) -> None:
        self.check.clicked.connect(self.choose_files_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.drop_zone.clicked.connect(self.choose_files_requested)
        self.drop_zone.files_dropped.connect(self.files_dropped)
