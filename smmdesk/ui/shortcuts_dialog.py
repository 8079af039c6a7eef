"""F1: every key the window knows, on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from smmdesk.ui.actions import name_of, shortcut_text
from smmdesk.ui.shared.dialog import Dialog

Group = tuple[str, Sequence[QAction]]


class ShortcutsDialog(Dialog):
    """Lists the commands of each group that have a shortcut, in two columns of groups."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Keyboard shortcuts"))
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for name, actions in groups:
            self._add_group(grid, name, [action for action in actions if not action.shortcut().isEmpty()])
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(sheet)
        area.setAccessibleName(self.windowTitle())
        self.content.addWidget(area)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)
        self.resize(480, 560)

    def _add_group(self, grid: QGridLayout, name: str, actions: Sequence[QAction]) -> None:
        if not actions:
            return
        row = grid.rowCount()
        heading = QLabel(name.upper(), grid.parentWidget())
        heading.setProperty("kind", "section")
        grid.addWidget(heading, row, 0, 1, 2)
        for action in actions:
            row += 1
            keys = QLabel(shortcut_text(action), grid.parentWidget())
            keys.setProperty("kind", "muted")
            grid.addWidget(QLabel(name_of(action), grid.parentWidget()), row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
