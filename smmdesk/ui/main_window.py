"""The one window: menus, tabs on top, a banner, the pages, the status bar.

It routes: a change made on one page goes to all pages and onto the undo stack; files dropped
anywhere go to the page that takes them; Ctrl+K asks the commands and every page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QStatusBar,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from smmdesk.ui.menus import Menus

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from smmdesk.domain.changes import Change
    from smmdesk.ui.notice_page import NoticePage
    from smmdesk.ui.shared.page import FindItem, Page
    from smmdesk.ui.shared.tasks import Tasks
    from smmdesk.ui.shared.theme import Tone

FIRST_SIZE = QSize(1360, 850)
SMALLEST = QSize(860, 560)
MOST_FLOATING, FLOATS_ABOVE = 760, 14
"""Pixels of width of news over the page, and of room under them."""


class MainWindow(QMainWindow):
    """``edited(Change, undo text)``: a page changed data. ``closing()``: the window goes away."""

    edited = Signal(object, str)
    closing = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[Page] = []
        self._tab_actions: list[QAction] = []
        self._waiting_files: list[Path] = []
        self._was_painted = False
        self._furnished = False
        self._create_widgets()
        self._lay_out()
        self.setAcceptDrops(True)
        self.setMinimumSize(SMALLEST)
        self.resize(FIRST_SIZE)
        self.setWindowTitle("SMM Desk")

    def furnish(self, tasks: Tasks) -> None:
        """Add all that the first paint does not need: the commands, the banner, the status bar's content."""
        from smmdesk.ui.actions import Actions
        from smmdesk.ui.shared.banner import Banner
        from smmdesk.ui.status_bar import DeskStatusBar

        self.commands = Actions(self)
        self.menus.fill(self.commands)
        self.banner = Banner(self)
        self._banner_layout.addWidget(self.banner)
        self.status = DeskStatusBar(tasks, self.commands.find, self)
        self.setStatusBar(self.status)
        self._tabs.currentChanged.connect(self._tab_chosen)
        self.banner.shown.connect(self._place_banner)
        self.commands.quit.triggered.connect(self.close)
        self._furnished = True

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return the pages behind the tabs, in order."""
        return tuple(self._pages)

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show these pages instead of the ones before, and the first of them."""
        for old in self._pages:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._pages = list(pages)
        for page in pages:
            self._stack.addWidget(page)
            page.changed.connect(self._page_changed)
            page.told.connect(self._page_told)
            page.front_wanted.connect(partial(self._show_page, page))
        self._show_tabs()
        if pages:
            self._stack.setCurrentWidget(pages[0])
            self._take_waiting_files()

    def show_notice(self, notice: NoticePage) -> None:
        """Show a plain page in the place of the tabs' pages."""
        if self._stack.indexOf(notice) < 0:
            self._stack.addWidget(notice)
        self._stack.setCurrentWidget(notice)

    def spread(self, change: Change) -> None:
        """Hand a change to every page; each decides whether to reload."""
        for page in self._pages:
            page.apply_change(change)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Give files to the page that takes them, now or as soon as it is there."""
        self._waiting_files.extend(paths)
        self._take_waiting_files()

    def come_to_front(self) -> None:
        """Show the window above the others, as it was."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def find_items(self) -> list[FindItem]:
        """Return all that Ctrl+K can find: what the pages offer, then the commands."""
        from smmdesk.ui.actions import name_of, shortcut_text
        from smmdesk.ui.shared.page import FindItem

        items = [
            item._replace(go=partial(self._go_on_page, page, item.go))
            for page in self._pages
            for item in page.find_items()
        ]
        command = self.tr("command")
        for action in (*self._tab_actions, *self.commands.all):
            if action.isEnabled() and action is not self.commands.find:
                text, keys = name_of(action), shortcut_text(action)
                items.append(FindItem(text, command, action.trigger, "keyboard", keys))
        return items

    def shortcut_groups(self) -> list[tuple[str, Sequence[QAction]]]:
        """Return the commands for the F1 sheet: the window's, then each page's own."""
        commands = self.commands
        groups: list[tuple[str, Sequence[QAction]]] = [(page.title(), page.actions()) for page in self._pages]
        views = (*self._tab_actions, *commands.themes.values(), *commands.languages.values())
        return [
            *groups,
            (self.tr("Edit"), (commands.undo, commands.redo, commands.find)),
            (self.tr("View"), views),
            (self.tr("File"), commands.file),
            (self.tr("Help"), commands.help),
        ]

    # --- Qt ------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self._furnished:
                self.commands.retranslate()
            self._name_tabs()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            self.painted.emit()
        return done

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_files(paths)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.menus = Menus(self)
        if self.menus.isNativeMenuBar():
            self.setMenuBar(self.menus)
        else:
            self.setMenuWidget(_menu_row(self.menus, self))
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setIconSize(QSize(16, 16))
        self._tabs.addTab(self.tr("Vetting"))  # until its page is there
        self._stack = QStackedWidget(self)
        self.setStatusBar(QStatusBar(self))

    def _lay_out(self) -> None:
        row = QFrame(self)
        row.setObjectName("tabRow")
        tabs = QVBoxLayout(row)
        tabs.setContentsMargins(10, 0, 10, 0)
        tabs.addWidget(self._tabs)
        row.setMinimumHeight(40)
        self._banner_box = QWidget(self)
        self._banner_layout = QVBoxLayout(self._banner_box)
        self._banner_layout.setContentsMargins(14, 10, 14, 0)
        central = QWidget(self)
        column = self._column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self._banner_box)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(central)
        self._banner_box.hide()

    def _place_banner(self, shown: bool) -> None:
        """Lay passing news over the foot of the page: nothing under the pointer may move away because of them.

        What stays until it is dealt with takes its room above the page.
        """
        self._banner_box.hide()
        self._column.removeWidget(self._banner_box)
        if not shown:
            return
        if self.banner.is_passing:
            self._float_banner()
        else:
            self._column.insertWidget(1, self._banner_box)
        self._banner_box.show()
        self._banner_box.raise_()

    def _float_banner(self) -> None:
        central = self.centralWidget()
        if central is not None:
            width = min(MOST_FLOATING, central.width())
            height = self._banner_box.heightForWidth(width)
            height = max(height, self._banner_box.sizeHint().height()) + FLOATS_ABOVE
            left = (central.width() - width) // 2
            self._banner_box.setGeometry(left, central.height() - height, width, height - FLOATS_ABOVE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._furnished and self._banner_box.isVisible() and self.banner.is_passing:
            self._float_banner()

    def _page_changed(self, change: Change, undo_text: str) -> None:
        self.edited.emit(change, undo_text)
        self.spread(change)

    def _page_told(self, text: str, tone: Tone, undo: bool) -> None:
        self.banner.say(text, tone, undo)

    def _show_tabs(self) -> None:
        while self._tabs.count():
            self._tabs.removeTab(0)
        for old in self._tab_actions:
            self.removeAction(old)
            old.deleteLater()
        self._tab_actions = [self._tab_action(number) for number in range(len(self._pages))]
        from smmdesk.ui.shared.icons import icon

        for page in self._pages:
            self._tabs.addTab(icon(page.icon_name, "accent"), page.title())
        self.menus.show_tabs(self._tab_actions)
        self._name_tabs()

    def _tab_action(self, number: int) -> QAction:
        from PySide6.QtGui import QAction, QKeySequence

        action = QAction(self)
        action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
        action.triggered.connect(lambda: self._tabs.setCurrentIndex(number))
        self.addAction(action)
        return action

    def _name_tabs(self) -> None:
        from smmdesk.ui.actions import tooltip

        for number, (page, action) in enumerate(zip(self._pages, self._tab_actions, strict=True)):
            action.setText(page.title())
            self._tabs.setTabText(number, page.title())
            self._tabs.setTabToolTip(number, tooltip(action))
        self._tabs.setAccessibleName(self.tr("Tabs"))

    def _go_on_page(self, page: Page, go: Callable[[], object]) -> None:
        """Go to what was found, on the page it was found on."""
        self._show_page(page)
        go()

    def _show_page(self, page: Page) -> None:
        if page in self._pages:
            self._tabs.setCurrentIndex(self._pages.index(page))

    def _tab_chosen(self, number: int) -> None:
        if 0 <= number < len(self._pages):
            self._stack.setCurrentWidget(self._pages[number])

    def _take_waiting_files(self) -> None:
        if self._pages and self._waiting_files:
            files, self._waiting_files = self._waiting_files, []
            for page in self._pages:
                taken = [path for path in files if self._page_for(path) is page]
                if taken:
                    self._tabs.setCurrentIndex(self._pages.index(page))
                    page.open_files(taken)

    def _page_for(self, path: Path) -> Page:
        """Return the page that a file is for: the one in front, if it takes it, or else the first that does."""
        front = self._pages[max(self._tabs.currentIndex(), 0)]
        return next((page for page in (front, *self._pages) if page.takes(path)), self._pages[0])


def _menu_row(menus: Menus, parent: QWidget) -> QWidget:
    """Return the menu bar with the program's name before it."""
    row = QFrame(parent)
    row.setObjectName("menuRow")
    name = QLabel("SMM Desk", row)
    name.setObjectName("programName")
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(name)
    line.addWidget(menus, 1)
    return row
