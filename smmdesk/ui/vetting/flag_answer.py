"""Under a red flag: dismiss it with a reason, in place, or let it count again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.vetting import FlagDismissal


class FlagAnswer(QWidget):
    """``dismissed(str)``: with this reason. ``restored()``."""

    dismissed = Signal(str)
    restored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dismissal: FlagDismissal | None = None
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_dismissal(self, dismissal: FlagDismissal | None, other_flag: bool) -> None:
        """Show whether the flag counts; *other_flag* says that what was typed belongs to another one."""
        self._dismissal = dismissal
        if other_flag or dismissal is not None:
            self.reason.clear()
            self._set_wrong(False)
        self._ask.setVisible(dismissal is None)
        self._said.setVisible(dismissal is not None)
        self.restore.setVisible(dismissal is not None)
        self._say()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.reason.setPlaceholderText(self.tr("Why does it not count here?"))
        self.reason.setAccessibleName(self.tr("Reason for dismissing this red flag"))
        self.dismiss.setText(self.tr("Dismiss"))
        self.restore.setText(self.tr("Let it count again"))
        self._error.setText(self.tr("Write the reason in a few words: you will want to know it later."))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._ask = QWidget(self)
        self.reason = QLineEdit(self._ask)
        self.dismiss = QPushButton(self._ask)
        self._error = QLabel(self)
        self._error.setProperty("kind", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self.restore = QPushButton(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._ask)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        for widget in (self._ask, self._error, self._said, self.restore):
            column.addWidget(widget)

    def _connect_signals(self) -> None:
        self.reason.returnPressed.connect(self._dismiss)
        self.reason.textChanged.connect(lambda: self._set_wrong(False))
        self.dismiss.clicked.connect(self._dismiss)
        self.restore.clicked.connect(self.restored)

    def _dismiss(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.dismissed.emit(reason)
        else:
            self._set_wrong(True)
            self.reason.setFocus()

    def _set_wrong(self, wrong: bool) -> None:
        self._error.setVisible(wrong)
        self.reason.setProperty("wrong", wrong)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)

    def _say(self) -> None:
        if self._dismissal is not None:
            self._said.setText(self.tr("You dismissed it: {0}").format(self._dismissal.reason))
