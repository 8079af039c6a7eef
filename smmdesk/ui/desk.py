"""The desk: what the commands of the window do, and what the window shows of the workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.paths import default_workspace
from smmdesk.ui.main_window import MainWindow
from smmdesk.ui.memory import Memory
from smmdesk.ui.notices import Notices
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.language import Translations, current_language
from smmdesk.ui.shared.page import Page
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Mode, Theme, Tone
from smmdesk.ui.shared.undo import UndoStack
from smmdesk.ui.workspace_control import Opened, WorkspaceControl
from smmdesk.ui.workspace_dialogs import WorkspaceDialogs

if TYPE_CHECKING:
    from smmdesk.services.workspace import WorkspaceService


@dataclass(frozen=True, slots=True)
class Features:
    """The pages of an open workspace, and the service's method that carries out edits (undo, redo)."""

    pages: Sequence[Page]
    apply: Callable[[Change], Change]


@dataclass(frozen=True, slots=True)
class Parts:
    """What the desk is put together from."""

    window: MainWindow
    control: WorkspaceControl
    tasks: Tasks
    memory: Memory
    theme: Theme
    translations: Translations
    make_features: Callable[[WorkspaceService], Features]


class Desk(QObject):
    """Connects the parts."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._name = self._business = ""
        self._last_backup: datetime | None = None
        self._read_only = False
        self._rescued = ""
        self.undo = UndoStack(_nothing_open, parts.tasks, self)
        self.dialogs = WorkspaceDialogs(parts.window, parts.control, self)
        self.notices = Notices(parts.window, self.dialogs)
        self._connect_window()
        self._connect_control()
        self._show_choices()
        self._show_undo()
        parts.window.menus.show_recent([Path(name) for name in parts.memory.settings.recent])

    # --- slots -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._parts.window and event.type() == QEvent.Type.LanguageChange:
            self._show_undo()
            self._show_title()
            self.notices.retranslate()
        return False

    def _opened(self, news: Opened) -> None:
        from smmdesk.services.demo import is_demo

        parts = self._parts
        features = parts.make_features(news.service)
        self.undo.serve(features.apply)
        parts.window.set_pages(features.pages)
        for page in features.pages:
            parts.memory.restore_page(page)
        features.pages[0].reload()  # the others read when they are looked at, or a little later
        self._last_backup, self._read_only = news.last_backup, news.read_only
        self._show_name(news.profile)
        path = parts.control.path
        if path is not None and not is_demo(path):  # the sample is gone when the program ends
            parts.memory.keep_recent(path)
            parts.window.menus.show_recent([Path(name) for name in parts.memory.settings.recent])
        parts.window.banner.clear()
        if news.warning is not None:
            self._user_error(news.warning)
        elif self._rescued:
            parts.window.banner.say(self._rescued, Tone.GOOD)
        elif news.is_new:
            self._offer_profile()
        self._rescued = ""
        self._show_choices()

    def _failed(self, path: Path, error: UserError) -> None:
        self._rescued = ""
        if self._parts.control.service is not None:
            self._user_error(error)
        else:
            self._parts.window.set_pages(())
            self.notices.show_failure(path, error)
            self._show_choices()

    def _restoring(self) -> None:
        """Take the pages away: what they show is no longer, and an edit would go nowhere."""
        self._parts.window.set_pages(())
        self.undo.serve(_nothing_open)
        self.notices.show_restoring()
        self._show_choices()

    def _backed_up(self, path: Path, moment: datetime | None) -> None:
        self._last_backup = moment
        self._show_status()
        self._parts.window.banner.say(self.tr("A backup was made: {0}").format(path.name), Tone.GOOD)

    def _salvaged(self, target: Path, count: int) -> None:
        self._rescued = self.tr("%n records could be read and are here.", "", count)
        self._parts.control.open(target)

    def _profile_saved(self, profile: Profile, change: Change) -> None:
        self._edited(change, self.tr("Edit the business profile"))
        self._parts.window.spread(change)
        self._show_name(profile)
        if profile.language is not current_language():
            self._switch_language(profile.language)

    def _edited(self, change: Change, undo_text: str) -> None:
        if undo_text:
            self.undo.push(change, undo_text)

    def _undone(self, change: Change) -> None:
        self._parts.window.spread(change)
        for edit in change.edits:
            if isinstance(edit.after or edit.before, Profile):
                self._show_name(edit.after if isinstance(edit.after, Profile) else Profile())

    def _user_error(self, error: UserError) -> None:
        self._parts.window.banner.say(error_sentence(error), Tone.BAD)

    def _switch_theme(self, mode: Mode) -> None:
        self._parts.theme.set_mode(mode)
        self._parts.memory.keep_theme(mode)
        self._show_choices()

    def _switch_language(self, language: Language) -> None:
        self._parts.translations.switch(language)
        self._parts.memory.keep_language(language)
        self._show_choices()

    def _closing(self) -> None:
        self._parts.memory.keep_window(self._parts.window)
        self._parts.window.hide()  # the last backup may take a while: no frozen window for it
        self._parts.control.close()

    def _called(self, files: list[Path]) -> None:
        self._parts.window.come_to_front()
        self._parts.window.open_files(files)

    def _elsewhere(self, path: Path) -> None:
        text = self.tr("“{0}” is open in another window, which is in front now.").format(path.stem)
        if self._parts.control.service is not None:
            self._parts.window.banner.say(text)
        else:
            self.notices.show_elsewhere(path)

    # --- internals -------------------------------------------------------------------------------

    def _connect_window(self) -> None:
        window, actions = self._parts.window, self._parts.window.commands
        window.installEventFilter(self)
        window.edited.connect(self._edited)
        window.closing.connect(self._closing)
        window.banner.undo_requested.connect(self.undo.undo)
        window.menus.recent_chosen.connect(self._parts.control.open)
        actions.undo.triggered.connect(self.undo.undo)
        actions.redo.triggered.connect(self.undo.redo)
        for mode, action in actions.themes.items():
            action.triggered.connect(lambda _checked=False, mode=mode: self._switch_theme(mode))
        for language, action in actions.languages.items():
            action.triggered.connect(
                lambda _checked=False, language=language: self._switch_language(language)
            )
        actions.data_folder.triggered.connect(self._open_folder)
        self.undo.changed.connect(self._undone)
        stack = self.undo.stack
        stack.indexChanged.connect(window.banner.forget_undo)
        for signal in (
            stack.undoTextChanged,
            stack.redoTextChanged,
            stack.canUndoChanged,
            stack.canRedoChanged,
        ):
            signal.connect(self._show_undo)

    def _connect_control(self) -> None:
        control = self._parts.control
        control.opened.connect(self._opened)
        control.failed.connect(self._failed)
        control.restoring.connect(self._restoring)
        control.elsewhere.connect(self._elsewhere)
        control.backed_up.connect(self._backed_up)
        control.profile_saved.connect(self._profile_saved)
        control.salvaged.connect(self._salvaged)
        control.called.connect(self._called)
        self._parts.tasks.user_error.connect(self._user_error)

    def _offer_profile(self) -> None:
        self._parts.window.banner.say(
            self.tr(
                "Your workspace is ready. Say in a few words what you sell, and plans are understood better."
            ),
            action=(self.tr("Describe the business…"), self._parts.control.read_profile),
        )

    def _show_choices(self) -> None:
        """Tick what is chosen in the menus, and allow what can be done now."""
        actions = self._parts.window.commands
        actions.themes[self._parts.theme.mode].setChecked(True)
        actions.languages[current_language()].setChecked(True)
        is_open = self._parts.control.service is not None
        for action in (actions.profile, actions.back_up, actions.restore):
            action.setEnabled(is_open)

    def _show_undo(self) -> None:
        actions, stack = self._parts.window.commands, self.undo.stack
        for action, text, can in (
            (actions.undo, stack.undoText(), stack.canUndo()),
            (actions.redo, stack.redoText(), stack.canRedo()),
        ):
            action.setEnabled(can)
            base = self.tr("&Undo") if action is actions.undo else self.tr("&Redo")
            action.setText(f"{base}: {text}" if text else base)

    def _show_name(self, profile: Profile) -> None:
        self._business = profile.name
        self._show_title()

    def _show_title(self) -> None:
        """Show the business's name, else the file's; the usual file, which nobody named, is "My business"."""
        path = self._parts.control.path
        file_name = "" if path is None else path.stem
        if path is not None and path.name == default_workspace().name:
            file_name = self.tr("My business")
        self._name = self._business or file_name
        self._parts.window.setWindowTitle(f"{self._name} — SMM Desk" if self._name else "SMM Desk")
        self._show_status()

    def _show_status(self) -> None:
        path = self._parts.control.path
        self._parts.window.status.show_saved(self._name, str(path or ""), self._last_backup, self._read_only)

    def _open_folder(self) -> None:
        path = self._parts.control.path
        folder = path.parent if path is not None else self.dialogs.folder()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _nothing_open(_change: Change) -> Change:
    raise RuntimeError("no workspace is open")
