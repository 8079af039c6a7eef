"""What the page shows before the first post: what it is for, the first step, a plan to import, a sample."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smmdesk.ui.shared.empty_card import EmptyCard


class EmptyPage(EmptyCard):
    """``begin_requested()``: rubrics and the first post. ``import_requested()``, ``sample_requested()``."""

    begin_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin, self.import_, self.sample = self.button("primary"), self.button(), self.button("link")
        self.lay_out((self.begin, self.import_, self.sample))
        self.begin.clicked.connect(self.begin_requested)
        self.import_.clicked.connect(self.import_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Plan what you post, and keep it in balance"))
        self.text.setText(
            self.tr(
                "Here you see what goes out where and when: weeks and months ahead, in every network, without"
                " going online. The calendar tells you when there is too much advertising and too little"
                " advice, when a text is too long for a network, and what your contractor still owes you."
            )
        )
        self.note.setText(
            self.tr(
                "The first step makes a handful of rubrics, kinds of posts that return, for you to change as"
                " you like. A content plan of your contractor can be dropped here as a file: XLSX, CSV, ICS"
                " or DOCX."
            )
        )
        self.begin.setText(self.tr("Make rubrics and the first post"))
        self.import_.setText(self.tr("Import a plan…"))
        self.sample.setText(self.tr("Look at a sample"))
