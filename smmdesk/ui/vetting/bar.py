"""The bar over the page: its one primary action, what to do with a checked plan, the views at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.page_actions import PageActions
from smmdesk.ui.vetting.view_switch import Shown, ViewSwitch


class Bar(QWidget):
    """The buttons trigger the page's actions, and are enabled as those are."""

    def __init__(self, actions: PageActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._reasons: dict[QAction, str] = {}
        self._create_widgets()
        self._lay_out()
        self._connect_signals()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.check.setText(self.tr("Check a plan…"))
        self.check.setToolTip(self.tr("Choose files with plans (Ctrl+O or N)"))
        self.arrow.setToolTip(self.tr("Other ways to check a plan"))
        self.arrow.setAccessibleName(self.arrow.toolTip())
        self.compare.setText(self.tr("Compare contractors"))
        self.letter.setText(self.tr("Questions letter"))
        self.report.setText(self.tr("Export report"))
        self.switch.retranslate()
        self._show_state()

    def set_possible(self, has_plan: bool, contractors: int) -> None:
        """Allow what can be done now; what cannot says why in its tooltip."""
        no_plan = "" if has_plan else self.tr("First check a plan")
        few = "" if contractors > 1 else self.tr("There must be two contractors at least")
        actions = self._actions
        self._reasons = {actions.compare: few, actions.letter: no_plan, actions.report: no_plan}
        for action, reason in self._reasons.items():
            action.setEnabled(not reason)
        for action in (actions.decision, actions.contract):
            action.setEnabled(has_plan)
        self.switch.set_possible(has_plan)
        self._show_state()

    def _create_widgets(self) -> None:
        self.check = QPushButton(icon("plus", "on_accent"), "", self)
        self.arrow = QPushButton(icon("down", "on_accent"), "", self)
        self.arrow.setFixedWidth(30)
        for button in (self.check, self.arrow):
            button.setProperty("kind", "primary")
        self.compare, self.letter, self.report = (QPushButton(self) for _ in range(3))
        self._buttons = {
            self._actions.compare: self.compare,
            self._actions.letter: self.letter,
            self._actions.report: self.report,
        }
        actions = self._actions
        views = {
            Shown.EVIDENCE: actions.evidence,
            Shown.DECISION: actions.decision,
            Shown.CONTRACT: actions.contract,
        }
        self.switch = ViewSwitch(views, self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.check)
        row.addWidget(self.arrow)
        for button in self._buttons.values():
            row.addSpacing(6)
            row.addWidget(button)
        row.addStretch(1)
        row.addSpacing(8)
        row.addWidget(self.switch)

    def _connect_signals(self) -> None:
        self.check.clicked.connect(self._actions.check.trigger)
        self.arrow.clicked.connect(self._open_menu)
        for action, button in self._buttons.items():
            button.clicked.connect(action.trigger)

    def _show_state(self) -> None:
        for action, button in self._buttons.items():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            reason = self._reasons.get(action, "")
            button.setEnabled(action.isEnabled())
            button.setToolTip(reason or f"{action.text().rstrip('…')} ({keys})")
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(reason)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self._actions.check)
        menu.addAction(self._actions.paste)
        menu.popup(self.arrow.mapToGlobal(QPoint(0, self.arrow.height() + 2)))
