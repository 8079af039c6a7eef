"""What is done with the chosen posts: by keys, by the menu, by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.shaping import Keep
from smmdesk.ui.posts.bulk_menu import BulkMenu
from smmdesk.ui.posts.commands import PostCommands
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.page_actions import PageActions, View
from smmdesk.ui.posts.reading import table_text
from smmdesk.ui.posts.services import Services
from smmdesk.ui.posts.tray import Tray
from smmdesk.ui.posts.view_deck import ViewDeck
from smmdesk.ui.shared.tasks import Tasks


class Acting(QObject):
    """``told(str)``: a sentence for the banner. ``post_wanted(str)``: a post shall be opened, by its id.
    ``new_wanted(day)``: a new one. ``view_wanted(View, day)``: other days shall be shown.
    """

    told = Signal(str)
    post_wanted = Signal(str)
    new_wanted = Signal(object)
    view_wanted = Signal(object, object)

    def __init__(
        self,
        parts: tuple[ViewDeck, Tray, PageActions],
        services: Services,
        tasks: Tasks,
        commands: PostCommands,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._deck, self._tray, actions = parts
        self._services = services
        self._tasks = tasks
        self._commands = commands
        self._window = window
        self._names = Names()
        self.menu = BulkMenu(commands, actions, self.with_selected, window)
        self._connect_signals()

    def set_names(self, names: Names) -> None:
        """Take the setting that was read last."""
        self._names = names

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the chosen posts, in the view or in the tray."""
        return tuple(dict.fromkeys((*self._deck.selected(), *self._tray.list.selected())))

    def with_selected(self, act: Callable[[Sequence[str]], object]) -> None:
        """Do something with the chosen posts; those of the list that were not read yet are read first."""
        posts = self._deck.list
        if posts is not None and posts.unread():
            service = self._services.posts
            self._tasks.run(lambda: posts.read_selected(service), act, owner=self)
        else:
            act(self.selected())

    def with_some(self, act: Callable[[Sequence[str]], object]) -> None:
        """Do something with the chosen posts, or tell that there are none: a key that does nothing puzzles."""

        def act_or_tell(ids: Sequence[str]) -> None:
            if ids:
                act(ids)
            else:
                self.told.emit(self.tr("Choose a post first."))

        self.with_selected(act_or_tell)

    def show_posts(self, ids: Sequence[str]) -> None:
        """Show posts that somebody speaks of: one is opened, many are chosen where they are."""
        if len(ids) == 1:
            self.post_wanted.emit(ids[0])
        elif ids:
            service = self._services.posts
            self._tasks.run(lambda: service.posts(ids[:1]), lambda posts: self._go_to(posts, ids), owner=self)

    def show_day(self, day: date) -> None:
        """Show a day that somebody proposes for a post, with the cursor on it."""
        self.view_wanted.emit(self._deck.view if self._deck.view.is_calendar else View.MONTH, day)

    def find(self, post_id: str) -> None:
        """Open a post that was found, and show where it stands: on its day, or in the tray."""
        service = self._services.posts
        self._tasks.run(lambda: service.posts([post_id]), self._show_found, owner=self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the page's actions do with the chosen posts, by the actions' names."""
        commands, chosen = self._commands, self.with_some
        return {
            "duplicate": partial(chosen, commands.duplicate),
            "delete": partial(chosen, commands.delete),
            "to_tray": partial(chosen, lambda ids: commands.put(ids, None)),
            **{
                name: partial(chosen, partial(commands.shift, days=days))
                for name, days in (("later", 1), ("earlier", -1), ("week_later", 7), ("week_earlier", -7))
            },
            "copy_table": self.copy_table,
        }

    def copy_table(self) -> None:
        """Put the chosen posts on the clipboard as a table."""
        lines = {**self._deck.lines(), **{line.id: line for line in self._tray.model.lines}}
        chosen = [lines[post_id] for post_id in self.selected() if post_id in lines]
        if chosen:
            QGuiApplication.clipboard().setText(table_text(chosen, self._names))
            self.told.emit(self.tr("%n posts are copied as a table.", "", len(chosen)))

    def open_menu(self, point: QPoint, ids: Sequence[str], day: date | None) -> None:
        """Show the menu of these posts, or that of a day without one."""
        if ids:
            self.menu.make(len(ids), self._names).popup(point)
        elif day is not None:
            self._day_menu(day).popup(point)

    # --- internals -----------------------------------------------------------------------------

    def _connect_signals(self) -> None:
        deck, tray = self._deck, self._tray
        deck.chosen.connect(self._chosen_in_view)
        deck.dropped.connect(self._dropped)
        deck.status_dropped.connect(self._status_dropped)
        deck.menu_requested.connect(self.open_menu)
        tray.chosen.connect(self._chosen_in_tray)
        tray.dropped.connect(self._commands.to_tray)
        tray.menu_requested.connect(lambda point: self.open_menu(point, tray.list.selected(), None))
        self._commands.added.connect(deck.select)
        self._commands.failed.connect(deck.reload)

    def _go_to(self, posts: Sequence[Post], ids: Sequence[str]) -> None:
        day = posts[0].day if posts else None
        if day is not None:
            self.show_day(day)
        self._deck.select(ids)
        self._deck.widget().setFocus()

    def _show_found(self, posts: Sequence[Post]) -> None:
        for post in posts:
            if post.day is not None and self._deck.view.is_calendar:
                self.show_day(post.day)
            (self._deck if post.day is not None else self._tray.list).select([post.id])
            self.post_wanted.emit(post.id)

    def _chosen_in_view(self, ids: Sequence[str]) -> None:
        """Posts are chosen in the view or in the tray, not in both."""
        if ids:
            self._tray.list.select(())

    def _chosen_in_tray(self, ids: Sequence[str]) -> None:
        if ids:
            self._deck.select(())

    def _dropped(self, ids: Sequence[str], day: date | None, minute: int | Keep | None, copy: bool) -> None:
        (self._commands.put_copies if copy else self._commands.put)(ids, day, minute)

    def _status_dropped(self, ids: Sequence[str], status: PostStatus, copy: bool) -> None:
        (self._commands.copy_with_status if copy else self._commands.set_status)(ids, status)

    def _day_menu(self, day: date) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("New post here"), lambda: self.new_wanted.emit(day))
        menu.addAction(self.tr("Show this day"), lambda: self.view_wanted.emit(View.DAY, day))
        return menu
