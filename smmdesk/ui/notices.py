"""The plain page shown while no workspace is open, and what can be done then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from smmdesk.domain.errors import UserError
from smmdesk.ui.main_window import MainWindow
from smmdesk.ui.notice_page import Choice, NoticePage
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.workspace_dialogs import WorkspaceDialogs

RESTORABLE = frozenset({"workspace_damaged", "workspace_missing", "workspace_not_ours"})
PASSING = frozenset({"workspace_busy_opening", "workspace_cannot_open", "workspace_missing"})
"""What may have mended itself, or been mended, a moment later: the disk is connected, the other program ended."""


class Notices(QObject):
    """Shows why there is no workspace, in the language of the moment."""

    def __init__(self, window: MainWindow, dialogs: WorkspaceDialogs) -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs
        self._page = NoticePage(window)
        self._page.hide()
        self._again: Callable[[], None] | None = None

    def show_failure(self, path: Path, error: UserError) -> None:
        """Say why *path* could not be opened, and offer what helps."""
        self._again = lambda: self.show_failure(path, error)
        restore = Choice(self.tr("Restore a backup…"), lambda: self._dialogs.ask_restore(path))
        again = Choice(self.tr("Try again"), lambda: self._dialogs.open(path))
        choices = [again] if error.code in PASSING else []
        if error.code in RESTORABLE:
            choices.append(restore)
        if error.code == "workspace_damaged":
            choices.append(Choice(self.tr("Save what can be read…"), lambda: self._dialogs.ask_salvage(path)))
        title = self.tr("“{0}” could not be opened").format(path.stem)
        self._page.show_notice(title, error_sentence(error), [*choices, *self._others()], Tone.BAD)
        self._window.show_notice(self._page)

    def show_restoring(self) -> None:
        """Say that a backup takes the place of the workspace just now; there is nothing to choose meanwhile."""
        self._again = self.show_restoring
        title = QCoreApplication.translate("WorkspaceControl", "Restoring the backup…")
        self._page.show_notice(title, "", [])
        self._window.show_notice(self._page)

    def show_elsewhere(self, path: Path) -> None:
        """Say that another window has *path*."""
        self._again = lambda: self.show_elsewhere(path)
        title = self.tr("“{0}” is open in another window").format(path.stem)
        text = self.tr("One workspace can be open in one window at a time.")
        self._page.show_notice(title, text, self._others())
        self._window.show_notice(self._page)

    def retranslate(self) -> None:
        """Show the notice anew if it is in view."""
        if self._again is not None and self._page.isVisible():
            self._again()

    def _others(self) -> list[Choice]:
        return [
            Choice(self.tr("Open another workspace…"), self._dialogs.ask_open),
            Choice(self.tr("Make a new workspace…"), self._dialogs.ask_new),
        ]
