"""Every command of the window: its text, its icon and its shortcut, in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from smmdesk.domain.text import Language
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.language import NAMES
from smmdesk.ui.shared.theme import Mode


class Actions(QObject):
    """The commands. They are named and their tooltips set by :meth:`retranslate`."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._create_file()
        self._create_edit()
        self._create_view()
        self._create_help()
        self.retranslate()

    @property
    def all(self) -> tuple[QAction, ...]:
        """Return all commands, in the order of the menus."""
        themes, languages = self.themes.values(), self.languages.values()
        return (*self.file, self.undo, self.redo, *themes, *languages, self.find, *self.help)

    def retranslate(self) -> None:
        """Set the texts and tooltips anew."""
        self._name_file()
        self._name_edit_and_help()
        self._name_view()
        for action in self.all:
            action.setToolTip(tooltip(action))

    def _make(self, shortcut: str, icon_name: str = "") -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if icon_name:
            action.setIcon(icon(icon_name, "muted"))
        self._window.addAction(action)
        return action

    def _create_file(self) -> None:
        self.new = self._make("Ctrl+Shift+N", "plus")
        self.open = self._make("Ctrl+Shift+O", "folder")
        self.profile = self._make("Ctrl+,", "store")
        self.back_up = self._make("Ctrl+Shift+B", "backup")
        self.restore = self._make("Ctrl+Shift+R", "refresh")
        self.quit = self._make("Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.file = (self.new, self.open, self.profile, self.back_up, self.restore, self.quit)

    def _create_edit(self) -> None:
        self.undo = self._make("Ctrl+Z", "undo")
        self.redo = self._make("Ctrl+Shift+Z", "redo")
        self.find = self._make("Ctrl+K", "search")

    def _create_view(self) -> None:
        group = QActionGroup(self)
        self.themes: dict[Mode, QAction] = {}
        for mode, shortcut in ((Mode.SYSTEM, "Ctrl+F6"), (Mode.LIGHT, "Ctrl+F7"), (Mode.DARK, "Ctrl+F8")):
            self.themes[mode] = self._make(shortcut)
            self.themes[mode].setCheckable(True)
            group.addAction(self.themes[mode])
        group = QActionGroup(self)
        self.languages: dict[Language, QAction] = {}
        for language, shortcut in ((Language.EN, "Ctrl+F9"), (Language.RU, "Ctrl+F10")):
            self.languages[language] = self._make(shortcut)
            self.languages[language].setCheckable(True)
            group.addAction(self.languages[language])

    def _create_help(self) -> None:
        self.shortcuts = self._make("F1", "keyboard")
        self.data_folder = self._make("Ctrl+Shift+D", "folder")
        self.about = self._make("Shift+F1", "info")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.help = (self.shortcuts, self.data_folder, self.about)

    def _name_file(self) -> None:
        self.new.setText(self.tr("&New workspace…"))
        self.open.setText(self.tr("&Open workspace…"))
        self.profile.setText(self.tr("Business &profile…"))
        self.back_up.setText(self.tr("&Back up now"))
        self.restore.setText(self.tr("&Restore from backup…"))
        self.quit.setText(self.tr("&Quit"))

    def _name_edit_and_help(self) -> None:
        self.undo.setText(self.tr("&Undo"))
        self.redo.setText(self.tr("&Redo"))
        self.find.setText(self.tr("&Find anything…"))
        self.shortcuts.setText(self.tr("Keyboard &shortcuts"))
        self.data_folder.setText(self.tr("Open &data folder"))
        self.about.setText(self.tr("&About SMM Desk"))

    def _name_view(self) -> None:
        self.themes[Mode.SYSTEM].setText(self.tr("As the &system"))
        self.themes[Mode.LIGHT].setText(self.tr("&Light"))
        self.themes[Mode.DARK].setText(self.tr("&Dark"))
        for action in self.themes.values():
            action.setIconText(self.tr("Theme: {0}").format(plain(action.text()).lower()))
        for language, action in self.languages.items():
            action.setText(NAMES[language])
            action.setIconText(self.tr("Language: {0}").format(NAMES[language]))


def name_of(action: QAction) -> str:
    """Return the command's name as it stands by itself, outside its menu."""
    return plain(action.iconText())


def plain(text: str) -> str:
    """Return a command's text without its mnemonic and its dots."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def shortcut_text(action: QAction) -> str:
    """Return the shortcut as this platform writes it, empty where there is none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def tooltip(action: QAction) -> str:
    """Return the command's name with its shortcut in brackets."""
    keys = shortcut_text(action)
    return f"{name_of(action)} ({keys})" if keys else name_of(action)
