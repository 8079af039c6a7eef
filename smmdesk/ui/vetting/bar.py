"""The bar over the page: its one primary action, with an arrow for the other ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.page_actions import PageActions


class Bar(QWidget):
    """The buttons trigger the page's actions."""

    def __init__(self, actions: PageActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._create_widgets()
        self._lay_out()
        self._connect_signals()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.check.setText(self.tr("Check a plan…"))
        self.check.setToolTip(self.tr("Choose files with plans (Ctrl+O or N)"))
        self.arrow.setToolTip(self.tr("Other ways to check a plan"))
        self.arrow.setAccessibleName(self.arrow.toolTip())

    def _create_widgets(self) -> None:
        self.check = QPushButton(icon("plus", "on_accent"), "", self)
        self.arrow = QPushButton(icon("down", "on_accent"), "", self)
        self.arrow.setFixedWidth(30)
        for button in (self.check, self.arrow):
            button.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.check)
        row.addWidget(self.arrow)
        row.addStretch(1)

    def _connect_signals(self) -> None:
        self.check.clicked.connect(self._actions.check.trigger)
        self.arrow.clicked.connect(self._open_menu)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self._actions.check)
        menu.addAction(self._actions.paste)
        menu.popup(self.arrow.mapToGlobal(QPoint(0, self.arrow.height() + 2)))
