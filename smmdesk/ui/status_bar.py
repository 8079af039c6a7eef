"""The slim bar at the bottom: saved, where, when backed up; what is being done; Ctrl+K."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from smmdesk.ui.actions import shortcut_text, tooltip
from smmdesk.ui.shared.busy import BusyIndicator
from smmdesk.ui.shared.moments import moment_label
from smmdesk.ui.shared.tasks import Tasks


class DeskStatusBar(QStatusBar):
    """Always tells where the data is; nothing has to be saved by hand."""

    def __init__(self, tasks: Tasks, find: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._find = find
        self._name = ""
        self._folder = ""
        self._backup: datetime | None = None
        self._read_only = False
        self.setSizeGripEnabled(False)
        self.setContentsMargins(6, 0, 6, 0)
        self._saved = QLabel(self)
        self._button = QPushButton(self)
        self._button.setProperty("kind", "link")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(find.trigger)
        self.addWidget(self._saved)
        self.addWidget(BusyIndicator(tasks, self))
        self.addPermanentWidget(self._button)
        self.retranslate()

    def show_saved(self, name: str, folder: str, backup: datetime | None, read_only: bool = False) -> None:
        """Say that all is saved in the workspace *name*; an empty name: none is open."""
        self._name, self._folder, self._backup, self._read_only = name, folder, backup, read_only
        self._show()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._button.setText(self.tr("{0} find anything").format(shortcut_text(self._find)))
        self._button.setToolTip(tooltip(self._find))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self) -> None:
        if not self._name:
            self._saved.setText("")
            return
        state = self.tr("For viewing only") if self._read_only else self.tr("Saved")
        parts = [state, self.tr("local file “{0}”").format(self._name)]
        if self._backup is None:
            parts.append(self.tr("no backup yet"))
        else:
            parts.append(self.tr("last backup {0}").format(moment_label(self._backup)))
        self._saved.setText(" · ".join(parts))
        self._saved.setToolTip(self._folder)
