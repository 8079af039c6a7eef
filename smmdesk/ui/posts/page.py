"""The page of the post calendar: what goes out where and when, and whether it is in balance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.acting import Acting
from smmdesk.ui.posts.bar import Bar
from smmdesk.ui.posts.commands import PostCommands
from smmdesk.ui.posts.desk import Desk
from smmdesk.ui.posts.dimensions import Dimension, with_values
from smmdesk.ui.posts.empty_page import EmptyPage
from smmdesk.ui.posts.filtering import Filtering
from smmdesk.ui.posts.finding import Finding
from smmdesk.ui.posts.habits import habits, take_up
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.opening import Opening
from smmdesk.ui.posts.page_actions import PageActions, View
from smmdesk.ui.posts.post_paint import PostPaint
from smmdesk.ui.posts.reading import Ground, import_rest, make_rubrics, read_ground
from smmdesk.ui.posts.search import Search
from smmdesk.ui.posts.services import Services
from smmdesk.ui.posts.side import Side
from smmdesk.ui.posts.view_deck import ViewDeck
from smmdesk.ui.posts.views.dragging import HoldToTurn
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.page import FindItem, Page
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Tone

DAY_CHECK_MS = 60_000
MANAGED = ("rubrics", "campaigns", "occasions", "limits", "settings")
IMPORTED = frozenset({".ics", ".csv", ".tsv", ".xlsx", ".docx"})
ANSWERS = frozenset({".html", ".htm"})
"""A review comes back as a page; the same signal takes it, and finds out."""


class CalendarPage(Page):
    """``import_wanted(list[Path])`` (an empty list: no file is chosen yet), ``export_wanted()``,
    ``review_wanted()``, ``delivery_wanted()``: these dialogs are wanted.
    ``sample_requested()``: the user wants to look at the sample workspace.
    ``spread(Change)``: something was changed, here, on another page, or by an undo.
    """

    spread = Signal(object)

    import_wanted = Signal(object)
    export_wanted = Signal()
    review_wanted = Signal()
    delivery_wanted = Signal()
    sample_requested = Signal()

    shows: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.POSTS,
            Topic.POST_SETTING,
            Topic.REMARKS,
            Topic.PROMISES,
            Topic.OFFERS,
            Topic.DECISIONS,
            Topic.PROFILE,
        }
    )
    icon_name: ClassVar[str] = "calendar"

    def __init__(self, services: Services, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._tasks = tasks
        self._latest = Latest(tasks, self)
        self._ground: Ground | None = None
        self._today = self.today()
        self._asked = False
        self._create_widgets()
        self._create_helpers()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Calendar")

    def today(self) -> date:
        """Return the day it is here and now."""
        return self.services.now().astimezone().date()

    @property
    def ground(self) -> Ground | None:
        """Return the setting the page stands on, once it was read."""
        return self._ground

    @property
    def wanted(self) -> PostFilter:
        """Return which posts are shown: for an export or a review pack of what one sees."""
        return self.filtering.wanted

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the chosen posts, in the view or in the tray."""
        return self.acting.selected()

    def reload(self) -> None:
        self._asked = True
        self._latest.read("ground", partial(read_ground, self.services), self._show_ground)

    def warm(self) -> None:
        """Read what the page shows before anybody looks, so that it is there at once."""
        if not self._asked:
            self.reload()

    def apply_change(self, change: Change) -> None:
        """Read again only what the change touches."""
        self.spread.emit(change)
        if not self._asked or not change.topics & self.shows:
            return
        self.opening.apply_change(change)
        if (
            change.topics & {Topic.POST_SETTING, Topic.PROFILE}
            or self._ground is None
            or self._ground.is_empty
        ):
            self.reload()
        elif Topic.POSTS in change.topics:
            self._read_posts()
            self._latest.read("people", partial(read_ground, self.services), self._take_ground)
        elif change.topics & {Topic.PROMISES, Topic.OFFERS, Topic.DECISIONS}:
            self.side.read()

    def retranslate(self) -> None:
        self.actions_of_page.retranslate()
        self.bar.retranslate()
        self._show_title()
        self.filtering.show()
        self.side.read()

    def find_items(self) -> Sequence[FindItem]:
        return self.finding.items(self.actions())

    def takes(self, path: Path) -> bool:
        return path.suffix.lower() in IMPORTED | ANSWERS

    def open_files(self, paths: Sequence[Path]) -> None:
        """Offer to take over the plans, and the answers to a review, among *paths*."""
        plans = [path for path in paths if self.takes(path)]
        if plans:
            self.import_wanted.emit(plans)
        elif paths:
            text = self.tr("A content plan is imported from XLSX, CSV, ICS or DOCX.")
            self.told.emit(text, Tone.CAUTION, False)

    def remembered(self) -> Mapping[str, str]:
        return habits(self.deck, self.paint, self.desk)

    def recall(self, choices: Mapping[str, str]) -> None:
        take_up(choices, self.deck, self.paint, self.desk)
        self._show_title()

    def show_post(self, post_id: str) -> None:
        """Open a post, from wherever it was found."""
        self.opening.open(post_id)

    def show_view(self, view: View, day: date | None = None) -> None:
        """Show the posts in another way, and a day."""
        self.deck.show(view, day)
        self._show_title()
        self.side.show_day(self.deck.day)
        if not self._typing():
            self.deck.widget().setFocus()

    def show_filter(self, wanted: PostFilter) -> None:
        """Show these posts alone."""
        self.filtering.want(wanted)

    # --- slots ---------------------------------------------------------------------------------

    def begin_post(self) -> None:
        """Open a new post on the day the cursor stands on; in the list and on the board one without a day."""
        self._outer.setCurrentWidget(self.desk)
        self.opening.begin(self.deck.current_day())

    def go_today(self) -> None:
        """Show today."""
        self.deck.show_today()
        self._moved()

    def begin(self) -> None:
        """Make a handful of rubrics, and open the first post."""
        self._tasks.run(partial(make_rubrics, self.services, current_language()), self._begun, owner=self)

    # --- Qt ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.warm()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.opening.post_id:
            self.opening.close()
        elif self.desk.is_narrow and self.desk.side_shown:
            self.desk.show_side(False)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.actions_of_page = PageActions(self)
        self.paint = PostPaint()
        self.bar = Bar(self.actions_of_page, self)
        self.empty = EmptyPage(self)
        self.desk = Desk(self.paint.of_line, self)
        self._outer = QStackedWidget(self)
        self.search = Search(self.bar.search, self.services.find, self._latest, self.paint.of_line, self)

    def _create_helpers(self) -> None:
        services, tasks = self.services, self._tasks
        self.deck = ViewDeck(self.desk.stack, lambda: services.posts, self._latest, self.paint, self.today)
        self.commands = PostCommands(lambda: services.posts, tasks, self)
        parts = (self.deck, self.desk.left.tray, self.actions_of_page)
        self.acting = Acting(parts, services, tasks, self.commands, self)
        self.filtering = Filtering(self.desk, self.paint)
        self.opening = Opening(self.desk, services, tasks, self._latest)
        self.side = Side(self.desk.balance, services, self._latest, self.paint)
        self.finding = Finding(services, self._latest, self.acting.find, self)
        self._day_timer = QTimer(self, interval=DAY_CHECK_MS)
        self._day_timer.start()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self._outer, 1)
        for widget in (QWidget(self), self.empty, self.desk):
            self._outer.addWidget(widget)

    def _connect_signals(self) -> None:
        self._connect_views()
        self._connect_panels()
        actions = self.actions_of_page
        actions.connect_all(
            {
                "post": self.begin_post,
                "today": self.go_today,
                "back": partial(self.deck.turn, -1),
                "forth": partial(self.deck.turn, 1),
                "find": self._begin_search,
                "open": self._open_selected,
                **self.acting.slots(),
                "panel": lambda: self.desk.show_side(not self.desk.side_shown),
                "close_post": self.opening.close,
                "import_": lambda: self.import_wanted.emit([]),
                "export": self.export_wanted.emit,
                "review": self.review_wanted.emit,
                "delivery": self.delivery_wanted.emit,
                "templates": partial(self.opening.manage, "models"),
                **{name: partial(self.opening.manage, name) for name in MANAGED},
            }
        )
        for view, action in actions.views.items():
            action.triggered.connect(lambda _checked=False, view=view: self.show_view(view))

    def _connect_views(self) -> None:
        deck, tray = self.deck, self.desk.left.tray
        for button, steps in ((self.bar.back, -1), (self.bar.forth, 1)):
            HoldToTurn(button, partial(deck.turn, steps))
        deck.opened.connect(self.show_post)
        deck.created.connect(self.opening.begin)
        deck.moved.connect(self._moved)
        deck.view_wanted.connect(self.show_view)
        deck.all_of_status.connect(self._show_status)
        tray.opened.connect(self.show_post)
        self.commands.edited.connect(self.edited)
        self.acting.told.connect(lambda text: self.told.emit(text, Tone.INFO, False))
        self.acting.post_wanted.connect(self.show_post)
        self.acting.new_wanted.connect(self.opening.begin)
        self.acting.view_wanted.connect(self.show_view)
        self.filtering.changed.connect(self._filter_changed)
        self.filtering.coloured.connect(self._recoloured)

    def _connect_panels(self) -> None:
        balance = self.desk.balance
        balance.posts_chosen.connect(self.acting.show_posts)
        balance.day_chosen.connect(self.acting.show_day)
        balance.delivery_pressed.connect(self.delivery_wanted)
        self.search.opened.connect(self.acting.find)
        self.search.all_wanted.connect(self._show_found)
        self.opening.changed.connect(self.changed)
        self.opening.told.connect(lambda text: self.told.emit(text, Tone.INFO, False))
        self.bar.side.setChecked(self.desk.side_shown)
        self.desk.arranged.connect(lambda: self.bar.side.setChecked(self.desk.side_shown))
        self.opening.closed.connect(self._post_closed)
        self.empty.begin_requested.connect(self.begin)
        self.empty.import_requested.connect(lambda: self.import_wanted.emit([]))
        self.empty.sample_requested.connect(self.sample_requested)
        self._day_timer.timeout.connect(self._check_day)

    def _filter_changed(self) -> None:
        self.deck.set_filter(self.filtering.wanted)
        self._read_posts()

    def _recoloured(self) -> None:
        self.deck.repaint()
        self.desk.left.tray.list.viewport().update()

    def _show_ground(self, ground: Ground) -> None:
        """Show all anew: the setting, and with it the posts."""
        first = self._ground is None
        self._take_ground(ground)
        self.deck.set_names(ground.names)
        self.side.set_names(ground.names)
        self._read_posts()
        if first:
            self.show_view(self.deck.view, self.deck.day)
            self._latest.read("rest", import_rest, lambda _: None, pool=True)

    def _take_ground(self, ground: Ground) -> None:
        """Take the setting; where it is the same, its names stay the same object."""
        if self._ground is not None and self._ground.names.setting == ground.names.setting:
            ground = Ground(self._ground.names, ground.is_empty, ground.author)
        self._ground = ground
        self.paint.set_names(ground.names)
        self.search.set_names(ground.names)
        self.opening.set_ground(ground)
        self.acting.set_names(ground.names)
        shown = self.empty if ground.is_empty and not self.opening.post_id else self.desk
        self._outer.setCurrentWidget(shown)
        self.filtering.set_names(ground.names)

    def _read_posts(self) -> None:
        """Read what posts there are, for every part that shows some."""
        if self._ground is None:
            return
        service, wanted, names = self.services.posts, self.filtering.wanted, self._ground.names
        self._latest.read(
            "tray",
            lambda: service.tray(wanted),
            lambda some: self.desk.left.tray.show_posts(some, names),
        )
        self.deck.reload()
        self.side.read()
        self.finding.read_soon()

    def _show_title(self) -> None:
        self.bar.show_view(self.deck.view, self.deck.title())

    def _moved(self) -> None:
        self._show_title()
        self.side.show_day(self.deck.day)

    def _show_status(self, status: PostStatus) -> None:
        self.show_view(View.LIST)
        self.show_filter(with_values(self.wanted, Dimension.STATUS, frozenset({status.value})))

    def _show_found(self, text: str) -> None:
        self.show_view(View.LIST)
        self.show_filter(PostFilter(text=text))

    def _open_selected(self) -> None:
        ids = self.selected()
        if ids:
            self.show_post(ids[0])

    def _begun(self, change: Change) -> None:
        self.edited(change, self.tr("Make rubrics"))
        self.begin_post()

    def _begin_search(self) -> None:
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _typing(self) -> bool:
        return self.bar.search.hasFocus() or bool(self.opening.post_id)

    def _post_closed(self) -> None:
        if self._ground is not None and self._ground.is_empty:
            self.reload()
        self.deck.widget().setFocus()

    def _check_day(self) -> None:
        if self.today() != self._today:
            self._today = self.today()
            self.deck.reload()
            self.side.read()
