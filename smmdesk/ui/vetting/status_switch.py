"""Three buttons side by side: concrete, vague, missing. Pressing one overrules the program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from smmdesk.domain.vetting import Status
from smmdesk.ui.shared.labels import status_label
from smmdesk.ui.vetting.painting import bold

KEYS = {Status.CONCRETE: "1", Status.MENTIONED: "2", Status.ABSENT: "3"}


class StatusSwitch(QWidget):
    """``pressed(Status)``: the user pressed a button."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Status, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        group = QButtonGroup(self)
        for place, status in zip(("first", "middle", "last"), Status, strict=True):
            button = self._buttons[status] = QPushButton(self)
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setCheckable(True)
            button.setStyleSheet("padding: 6px 4px;")  # Russian words must fit into a narrow panel
            button.clicked.connect(lambda _checked=False, status=status: self.pressed.emit(status))
            group.addButton(button)
            row.addWidget(button, 1)
        self.retranslate()

    def set_status(self, status: Status) -> None:
        """Show which status counts now."""
        self._buttons[status].setChecked(True)

    def button(self, status: Status) -> QPushButton:
        """Return the button of a status."""
        return self._buttons[status]

    def retranslate(self) -> None:
        """Set the texts anew."""
        for status, button in self._buttons.items():
            button.setText(status_label(status))
            words = QFontMetrics(bold(self.font())).horizontalAdvance(button.text())
            button.setMinimumWidth(words + 10)  # the chosen one is bold
            button.setToolTip(self.tr("Judge it so yourself ({0})").format(KEYS[status]))
            button.setAccessibleName(self.tr("Judge as {0}").format(status_label(status)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
