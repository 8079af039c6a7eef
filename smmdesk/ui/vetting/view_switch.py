"""At the right of the bar: what the page shows of the open plan."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from smmdesk.ui.vetting.painting import bold


class Shown(StrEnum):
    """What the page can show of a plan."""

    EVIDENCE = "evidence"
    DECISION = "decision"
    CONTRACT = "contract"


class ViewSwitch(QWidget):
    """``chosen(Shown)``: the user pressed a button; the actions of the page tell their keys."""

    chosen = Signal(object)

    def __init__(self, actions: dict[Shown, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._buttons: dict[Shown, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = group = QButtonGroup(self)
        for place, shown in zip(("first", "middle", "last"), Shown, strict=True):
            button = self._buttons[shown] = QPushButton(self)
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, shown=shown: self.chosen.emit(shown))
            group.addButton(button)
            row.addWidget(button)
        self._buttons[Shown.EVIDENCE].setChecked(True)
        self.retranslate()

    def show_chosen(self, shown: Shown | None) -> None:
        """Tick what is shown now; None: something else than a plan."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each is shown)
        self._group.setExclusive(True)

    def set_possible(self, possible: bool) -> None:
        """Allow the views of a plan, or say why there are none."""
        for shown, button in self._buttons.items():
            button.setEnabled(possible or shown is Shown.EVIDENCE)
        self.retranslate()

    def button(self, shown: Shown) -> QPushButton:
        """Return the button of a view."""
        return self._buttons[shown]

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._buttons[Shown.EVIDENCE].setText(self.tr("Evidence"))
        self._buttons[Shown.DECISION].setText(self.tr("Decision"))
        self._buttons[Shown.CONTRACT].setText(self.tr("Contract"))
        tips = {
            Shown.EVIDENCE: self.tr("What the plan says and what it lacks ({0})"),
            Shown.DECISION: self.tr("Price and quantities, and your answer ({0})"),
            Shown.CONTRACT: self.tr("What was promised, to hold it against what you get ({0})"),
        }
        for shown, button in self._buttons.items():
            words = QFontMetrics(bold(self.font())).horizontalAdvance(button.text())
            button.setMinimumWidth(words + 28)  # the chosen one is bold
            tip = tips[shown].format(self._actions[shown].shortcut().toString())
            button.setToolTip(tip if button.isEnabled() else self.tr("First check a plan"))
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(button.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
