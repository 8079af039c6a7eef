"""The commands of the page: texts, shortcuts, icons. They stand on the F1 sheet as the page's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from smmdesk.ui.shared.icons import icon


class View(StrEnum):
    """How the posts are shown."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    HALF_YEAR = "half_year"
    YEAR = "year"
    LIST = "list"
    BOARD = "board"

    @property
    def is_calendar(self) -> bool:
        """Whether days stand in it, so that one can go back and forth."""
        return self not in (View.LIST, View.BOARD)


VIEW_KEYS = {
    View.DAY: "D",
    View.WEEK: "W",
    View.MONTH: "M",
    View.HALF_YEAR: "H",
    View.YEAR: "Y",
    View.LIST: "L",
    View.BOARD: "B",
}


class PageActions(QObject):
    """Created for a page; :meth:`retranslate` names them. A letter alone acts where nothing is typed."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.post = self._make("plus", "N")
        self.today = self._make("calendar", "T")
        self.back = self._make("left", "Alt+Left")
        self.forth = self._make("right", "Alt+Right")
        self.views = {view: self._make("", key) for view, key in VIEW_KEYS.items()}
        self.find = self._make("search", "Ctrl+F")
        self.open = self._make("pencil", "Return")
        self.duplicate = self._make("copy", "Ctrl+D")
        self.copy_table = self._make("copy", "Ctrl+C")
        self.delete = self._make("trash", "Del")
        self.to_tray = self._make("drop", "U")
        self.later, self.earlier = self._make("", "+"), self._make("", "-")
        self.week_later, self.week_earlier = self._make("", "Ctrl++"), self._make("", "Ctrl+-")
        for action, keys in ((self.later, ("+", "=")), (self.week_later, ("Ctrl++", "Ctrl+="))):
            action.setShortcuts([QKeySequence(key) for key in keys])  # the same key, with Shift and without
        self.panel = self._make("balance", "Ctrl+B")
        self.close_post = self._make("close", "Esc")
        self._make_dialogs()
        for action in (self.open, self.close_post):
            # The views take these keys themselves; the page never has the focus, so this only tells them.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def more(self) -> tuple[tuple[QAction, ...], ...]:
        """Return the commands of the bar's menu, in groups."""
        return (
            (self.import_, self.export),
            (self.review, self.delivery),
            (self.rubrics, self.campaigns, self.occasions, self.templates),
            (self.limits, self.settings),
        )

    @property
    def of_selection(self) -> tuple[QAction, ...]:
        """Return the commands that need a post to be chosen."""
        by_days = (self.later, self.earlier, self.week_later, self.week_earlier)
        return (self.open, self.duplicate, self.copy_table, self.delete, self.to_tray, *by_days)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.post.setText(self.tr("New post"))
        self.today.setText(self.tr("Go to today"))
        self.back.setText(self.tr("Go back"))
        self.forth.setText(self.tr("Go forward"))
        self.find.setText(self.tr("Find in posts"))
        self.open.setText(self.tr("Open the post"))
        self.duplicate.setText(self.tr("Duplicate"))
        self.copy_table.setText(self.tr("Copy as a table"))
        self.delete.setText(self.tr("Delete"))
        self.to_tray.setText(self.tr("Take off the calendar"))
        self.later.setText(self.tr("Move a day later"))
        self.earlier.setText(self.tr("Move a day earlier"))
        self.week_later.setText(self.tr("Move a week later"))
        self.week_earlier.setText(self.tr("Move a week earlier"))
        self.panel.setText(self.tr("Show or hide the balance"))
        self.close_post.setText(self.tr("Close the post"))
        self._name_views()
        self._name_dialogs()

    def connect_all(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect each action by its name to what it does."""
        for name, slot in slots.items():
            action: QAction = getattr(self, name)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def _make_dialogs(self) -> None:
        self.import_ = self._make("drop", "Ctrl+O")
        self.export = self._make("export", "Ctrl+E")
        self.review = self._make("people", "Ctrl+R")
        self.delivery = self._make("check", "Ctrl+Shift+F")
        self.rubrics = self._make("flag", "Ctrl+Shift+U")
        self.campaigns = self._make("marker", "Ctrl+Shift+C")
        self.occasions = self._make("store", "Ctrl+Shift+Y")
        self.limits = self._make("warning", "Ctrl+Shift+L")
        self.templates = self._make("document", "Ctrl+T")
        self.settings = self._make("clock", "Ctrl+Shift+P")

    def _name_views(self) -> None:
        texts = {
            View.DAY: self.tr("Show a day"),
            View.WEEK: self.tr("Show a week"),
            View.MONTH: self.tr("Show a month"),
            View.HALF_YEAR: self.tr("Show half a year"),
            View.YEAR: self.tr("Show a year"),
            View.LIST: self.tr("Show the list"),
            View.BOARD: self.tr("Show the board"),
        }
        for view, action in self.views.items():
            action.setText(texts[view])

    def _name_dialogs(self) -> None:
        self.import_.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export…"))
        self.review.setText(self.tr("Review pack…"))
        self.delivery.setText(self.tr("Plan against fact…"))
        self.rubrics.setText(self.tr("Rubrics…"))
        self.campaigns.setText(self.tr("Campaigns…"))
        self.occasions.setText(self.tr("Own occasions…"))
        self.limits.setText(self.tr("Limits of the networks…"))
        self.templates.setText(self.tr("Templates and evergreen posts…"))
        self.settings.setText(self.tr("Calendar settings…"))

    def _make(self, icon_name: str, shortcut: str) -> QAction:
        action = QAction(self._page)
        if icon_name:
            action.setIcon(icon(icon_name, "muted"))
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._page.addAction(action)
        return action
