"""Choosing the backup to go back to. What is there now is backed up first, and the dialog says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QListWidgetItem, QWidget

from smmdesk.ui.shared.dialog import Dialog
from smmdesk.ui.shared.moments import moment_label
from smmdesk.ui.workspace_control import BackupFile


def reason_label(reason: str) -> str:
    """Return why a backup was made, in words; the code itself where it is unknown."""
    return {
        "auto": QCoreApplication.translate("RestoreDialog", "made while you worked"),
        "close": QCoreApplication.translate("RestoreDialog", "made on closing"),
        "hand": QCoreApplication.translate("RestoreDialog", "made by you"),
        "upgrade": QCoreApplication.translate("RestoreDialog", "made before an upgrade"),
        "restore": QCoreApplication.translate("RestoreDialog", "made before a restore"),
    }.get(reason, reason)


class RestoreDialog(Dialog):
    """Lists the backups, newest first. ``chosen(Path)``: go back to this one."""

    chosen = Signal(object)

    def __init__(self, backups: Sequence[BackupFile], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Restore from a backup"))
        self._folder = folder
        self._create_widgets(backups)
        self._connect_signals()
        self.resize(480, 400)

    def _create_widgets(self, backups: Sequence[BackupFile]) -> None:
        why = QLabel(
            self.tr("The workspace goes back to what it was then. What is in it now is backed up first."),
            self,
        )
        why.setWordWrap(True)
        why.setProperty("kind", "muted")
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Backups, newest first"))
        for backup in backups:
            row = QListWidgetItem(
                f"{moment_label(backup.made_at)} · {reason_label(backup.reason)}", self._list
            )
            row.setData(Qt.ItemDataRole.UserRole, backup.path)
        if backups:
            self._list.setCurrentRow(0)
        self.content.addWidget(why)
        if backups:
            self.content.addWidget(self._list, 1)
        else:
            self._list.hide()
            self.content.addWidget(QLabel(self.tr("There is no backup of this workspace yet."), self))
            self.content.addStretch(1)
        self._file = self.add_button(self.tr("From a &file…"))
        self._cancel = self.add_button(self.tr("Cancel"))
        self._restore = self.add_button(self.tr("&Restore"), primary=True)
        self._restore.setEnabled(bool(backups))

    def _connect_signals(self) -> None:
        self._file.clicked.connect(self._from_file)
        self._cancel.clicked.connect(self.reject)
        self._restore.clicked.connect(self._from_list)
        self._list.itemActivated.connect(self._from_list)

    def _from_list(self) -> None:
        row = self._list.currentItem()
        if row is not None:
            self._choose(row.data(Qt.ItemDataRole.UserRole))

    def _from_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), str(self._folder))
        if name:
            self._choose(Path(name))

    def _choose(self, path: Path) -> None:
        self.accept()
        self.chosen.emit(path)
