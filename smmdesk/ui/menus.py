"""The menu bar: the commands of :class:`Actions` in their menus, and the recent workspaces."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

if TYPE_CHECKING:
    from smmdesk.ui.actions import Actions

RECENT_SHOWN = 8


class Menus(QMenuBar):
    """File, Edit, View, Help. ``recent_chosen(Path)``: the user picked a recent workspace."""

    recent_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._create_menus()
        self.retranslate()

    def fill(self, actions: Actions) -> None:
        """Put the commands into the menus."""
        self._file.addActions([actions.new, actions.open])
        self._file.addMenu(self._recent)
        self._file.addSeparator()
        self._file.addAction(actions.profile)
        self._file.addSeparator()
        self._file.addActions([actions.back_up, actions.restore])
        self._file.addSeparator()
        self._file.addAction(actions.quit)
        self._edit.addActions([actions.undo, actions.redo])
        self._edit.addSeparator()
        self._edit.addAction(actions.find)
        self._view_end = self._view.addSeparator()
        self._view.addMenu(self._theme)
        self._view.addMenu(self._language)
        self._theme.addActions(list(actions.themes.values()))
        self._language.addActions(list(actions.languages.values()))
        self._help.addActions([actions.shortcuts, actions.data_folder])
        self._help.addSeparator()
        self._help.addAction(actions.about)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the recent workspaces, newest first."""
        self._recent.clear()
        for number, path in enumerate(paths[:RECENT_SHOWN], 1):
            action = self._recent.addAction(f"&{number}  {path.stem}")
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self.recent_chosen.emit(path))
        self._recent.setEnabled(bool(paths))

    def show_tabs(self, tabs: Sequence[QAction]) -> None:
        """List the commands that go to a tab, at the top of the View menu."""
        for action in tabs:
            self._view.insertAction(self._view_end, action)

    def retranslate(self) -> None:
        """Set the titles of the menus anew."""
        self._file.setTitle(self.tr("&File"))
        self._recent.setTitle(self.tr("Recent"))
        self._edit.setTitle(self.tr("&Edit"))
        self._view.setTitle(self.tr("&View"))
        self._theme.setTitle(self.tr("&Theme"))
        self._language.setTitle(self.tr("&Language"))
        self._help.setTitle(self.tr("&Help"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_menus(self) -> None:
        self._file, self._edit = QMenu(self), QMenu(self)
        self._view, self._help = QMenu(self), QMenu(self)
        self._recent = QMenu(self._file)
        self._recent.setToolTipsVisible(True)
        self._recent.setEnabled(False)
        self._theme, self._language = QMenu(self._view), QMenu(self._view)
        for menu in (self._file, self._edit, self._view, self._help):
            self.addMenu(menu)
