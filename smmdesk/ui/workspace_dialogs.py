"""The dialogs of the File and Help menus; each opens beside the window and blocks nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from smmdesk.domain.profile import Profile
from smmdesk.paths import data_folder
from smmdesk.ui.main_window import MainWindow
from smmdesk.ui.shared.find import FindPalette
from smmdesk.ui.workspace_control import BackupFile, WorkspaceControl

SUFFIX = ".smmdesk"


class WorkspaceDialogs(QObject):
    """Asks for files and choices, and hands the answers to the control."""

    def __init__(self, window: MainWindow, control: WorkspaceControl, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._control = control
        self._restoring: Path | None = None
        self._palette: FindPalette | None = None
        self._connect_signals()

    def folder(self) -> Path:
        """Return the folder to start looking in: the open workspace's, else the user's data folder."""
        return self._control.path.parent if self._control.path is not None else data_folder()

    def ask_new(self) -> None:
        """Ask where to make a new workspace, and make it."""
        path = self._ask_target(self.tr("New workspace"), self.folder() / (self.tr("My business") + SUFFIX))
        if path is not None:
            self._control.open(path, create=True)

    def ask_salvage(self, damaged: Path) -> None:
        """Ask where to put what can still be read from a damaged workspace, and put it there."""
        suggestion = damaged.with_name(f"{damaged.stem} 2{SUFFIX}")
        path = self._ask_target(self.tr("Save what can be read"), suggestion)
        if path is not None:
            self._control.salvage(damaged, path)

    def ask_open(self) -> None:
        """Ask which workspace to open, and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open workspace"), str(self.folder()), self._filter()
        )
        if name:
            self._control.open(Path(name))

    def open(self, path: Path) -> None:
        """Open *path* without asking."""
        self._control.open(path)

    def ask_restore(self, path: Path | None = None) -> None:
        """Offer the backups of *path* (else of the open workspace)."""
        self._restoring = path or self._control.path
        if self._restoring is not None:
            self._control.find_backups(self._restoring)

    def _connect_signals(self) -> None:
        actions = self._window.commands
        actions.new.triggered.connect(self.ask_new)
        actions.open.triggered.connect(self.ask_open)
        actions.profile.triggered.connect(self._control.read_profile)
        actions.back_up.triggered.connect(self._control.back_up)
        actions.restore.triggered.connect(lambda _checked=False: self.ask_restore())
        actions.find.triggered.connect(self._find)
        actions.shortcuts.triggered.connect(self._show_shortcuts)
        actions.about.triggered.connect(self._show_about)
        self._control.profile_read.connect(self._show_profile)
        self._control.backups_found.connect(self._show_backups)

    def _show_profile(self, profile: Profile) -> None:
        from smmdesk.ui.profile_dialog import ProfileDialog, first_profile

        dialog = ProfileDialog(first_profile() if profile == Profile() else profile, self._window)
        dialog.accepted_profile.connect(self._control.save_profile)
        dialog.open()

    def _show_backups(self, backups: Sequence[BackupFile]) -> None:
        from smmdesk.ui.restore_dialog import RestoreDialog

        path = self._restoring
        if path is None:
            return
        dialog = RestoreDialog(backups, path.parent, self._window)
        dialog.chosen.connect(lambda backup: self._control.restore(path, backup))
        dialog.open()

    def _find(self) -> None:
        if self._palette is None:
            self._palette = FindPalette(self._window.find_items, self._window)
        self._palette.open_over(self._window)

    def _show_shortcuts(self) -> None:
        from smmdesk.ui.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self._window.shortcut_groups(), self._window).open()

    def _show_about(self) -> None:
        from smmdesk.ui.about_dialog import AboutDialog

        AboutDialog(self._window).open()

    def _ask_target(self, title: str, suggestion: Path) -> Path | None:
        """Ask for a new file; nothing is ever made over one that is there, so Qt need not ask."""
        free = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self._window, title, str(suggestion), self._filter(), options=free
        )
        if not name:
            return None
        # A dot in the name is no ending ("Bakery St. Anna").
        return Path(name if name.lower().endswith(SUFFIX) else name + SUFFIX)

    def _filter(self) -> str:
        return self.tr("Workspaces") + f" (*{SUFFIX});;" + self.tr("All files") + " (*)"
