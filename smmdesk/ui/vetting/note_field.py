"""The owner's note on a criterion."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from smmdesk.ui.vetting.kept_text import KeptText

LINES = 3


class NoteField(KeptText):
    """A few lines, kept as one goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 16)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.setPlaceholderText(self.tr("For yourself: what you asked, what they answered"))
        self.setAccessibleName(self.tr("Your note"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
