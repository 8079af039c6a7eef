"""The views of the page, made when first wanted: which one is shown, what it reads, what is done in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from smmdesk.domain.posts.lines import PostFilter, PostLine
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.list_view import PostList
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.page_actions import View
from smmdesk.ui.posts.post_paint import PostPaint
from smmdesk.ui.posts.reading import Span, read_occasions, read_span

if TYPE_CHECKING:
    from smmdesk.domain.posts.occasions import Occasion
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.board_view import PostBoard
    from smmdesk.ui.posts.views.base import CalendarView

    AnyView: TypeAlias = "CalendarView | PostList | PostBoard"

AROUND = timedelta(days=40)
"""Occasions are read for some days more than are shown, so that one step on finds them there."""


BOARD_MOST = 100
"""Posts of one status on the board; the others are a click away, in the list."""


class ViewDeck(QObject):
    """``opened(str)``, ``created(day, minute | None)``, ``chosen(tuple)``: as of every view.
    ``dropped(ids, day, minute | KEEP, copy)``; ``status_dropped(ids, PostStatus, copy)`` on the board.
    ``menu_requested(QPoint, ids, day | None)``. ``moved()``: other days are shown.
    ``view_wanted(View, day | None)``: a click on a day or month leads there. ``all_of_status(PostStatus)``.
    """

    opened = Signal(str)
    created = Signal(object, object)
    chosen = Signal(object)
    dropped = Signal(object, object, object, bool)
    status_dropped = Signal(object, object, bool)
    menu_requested = Signal(QPoint, object, object)
    moved = Signal()
    view_wanted = Signal(object, object)
    all_of_status = Signal(object)

    def __init__(
        self,
        stack: QStackedWidget,
        service: Callable[[], PostService],
        latest: Latest,
        paint: PostPaint,
        today: Callable[[], date],
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._service = service
        self._latest = latest
        self._paint = paint
        self._today = today
        self._names = Names()
        self._wanted = PostFilter()
        self._views: dict[View, AnyView] = {}
        self._asked: dict[View, tuple[date, date, int]] = {}
        self._spans: dict[View, Span] = {}
        self._occasions: Sequence[Occasion] = ()
        self._occasions_of: object = None
        self.view = View.MONTH
        self.day = today()

    # --- public --------------------------------------------------------------------------------

    @property
    def calendar(self) -> CalendarView | None:
        """Return the view of days that is shown; None for the list and the board."""
        from smmdesk.ui.posts.views.base import CalendarView

        view = self._views.get(self.view)
        return view if isinstance(view, CalendarView) else None

    @property
    def list(self) -> PostList | None:
        """Return the list while it is shown."""
        view = self._views.get(self.view)
        return view if isinstance(view, PostList) else None

    def widget(self) -> QWidget:
        """Return the view that is shown."""
        shown = self._stack.currentWidget()
        assert shown is not None  # the month is there from the first
        return shown

    def show(self, view: View, day: date | None = None) -> None:
        """Show a view, and in one of days the day (by default that of the view before)."""
        self.view = view
        self.day = day or self.day
        shown = self._views.get(view) or self._make(view)
        chosen = self.selected()
        self._stack.setCurrentWidget(shown)
        if self.calendar is not None:
            self.calendar.show_day(self.day)
        shown.select(chosen)
        self.reload()

    def set_names(self, names: Names) -> None:
        """Take the setting that was read last."""
        self._names = names
        self._occasions_of = None

    def set_filter(self, wanted: PostFilter) -> None:
        """Take which posts are shown from now on."""
        self._wanted = wanted

    def reload(self) -> None:
        """Read anew what is shown; it stays on the screen until then."""
        from smmdesk.ui.posts.board_view import PostBoard

        shown = self._views.get(self.view)
        if isinstance(shown, PostList):
            shown.load(self._wanted, self._names)
        elif isinstance(shown, PostBoard):
            self._read_board(shown)
        elif shown is not None and self.view in self._asked:
            self._read_span(self.view)

    def repaint(self) -> None:
        """Show the same posts in other colours."""
        if self.view in self._spans:
            self._show_span(self._spans[self.view])
        shown = self.widget()
        shown.update()
        for child in shown.findChildren(QWidget):
            child.update()

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the posts chosen in the view that is shown."""
        shown = self._stack.currentWidget()
        return next((view.selected() for view in self._views.values() if view is shown), ())

    def select(self, ids: Sequence[str]) -> None:
        """Choose these posts."""
        shown = self._views.get(self.view)
        if shown is not None:
            shown.select(tuple(ids))

    def lines(self) -> dict[str, PostLine]:
        """Return the posts that the view shows now, by id."""
        from smmdesk.ui.posts.board_view import PostBoard

        shown = self._views.get(self.view)
        if isinstance(shown, PostList):
            return {line.id: line for line in shown.selected_lines()}
        if isinstance(shown, PostBoard):
            return {line.id: line for column in shown.columns.values() for line in column.model.lines}
        span = self._spans.get(self.view)
        return {line.id: line for some in span.days.values() for line in some.lines} if span else {}

    def title(self) -> str:
        """Return what is shown: "November 2026"."""
        calendar = self.calendar
        if calendar is not None:
            return calendar.title()
        if self.view.is_calendar:
            return ""  # nothing was read yet
        return self.tr("All posts") if self.view is View.LIST else self.tr("Posts by status")

    def show_today(self) -> None:
        """Show today, in the month where no days are shown; in the list its posts."""
        posts = self.list
        if posts is not None:
            posts.go_to(self._today())
            self.reload()
        else:
            self.show(self.view if self.view.is_calendar else View.MONTH, self._today())

    def turn(self, steps: int) -> None:
        """Go back or forth in a view of days."""
        calendar = self.calendar
        if calendar is not None:
            calendar.turn(steps)

    def current_day(self) -> date | None:
        """Return the day where a new post belongs; None where no days are shown."""
        calendar = self.calendar
        return calendar.current_day() if calendar is not None else None

    # --- internals -----------------------------------------------------------------------------

    def _make(self, view: View) -> AnyView:
        if view is View.LIST:
            made: AnyView = self._make_list()
        elif view is View.BOARD:
            made = self._make_board()
        else:
            made = self._make_calendar(view)
        self._views[view] = made
        self._stack.addWidget(made)
        return made

    def _make_list(self) -> PostList:
        made = PostList(self._service, self._paint, self._latest, self._stack)
        made.go_to(self._today())
        made.opened.connect(self.opened)
        made.chosen.connect(self.chosen)
        made.menu_requested.connect(lambda point: self.menu_requested.emit(point, made.selected(), None))
        return made

    def _make_board(self) -> PostBoard:
        from smmdesk.ui.posts.board_view import PostBoard

        made = PostBoard(self._paint, self._stack)
        made.opened.connect(self.opened)
        made.chosen.connect(self.chosen)
        made.dropped.connect(self.status_dropped)
        made.all_wanted.connect(self.all_of_status)
        made.menu_requested.connect(lambda point: self.menu_requested.emit(point, made.selected(), None))
        return made

    def _make_calendar(self, view: View) -> CalendarView:
        made = _calendar_class(view)(self._stack)
        made.span_wanted.connect(lambda first, last, per_day: self._span_wanted(view, first, last, per_day))
        made.opened.connect(self.opened)
        made.created.connect(self.created)
        made.selection_changed.connect(self.chosen)
        made.dropped.connect(self.dropped)
        made.moved_to.connect(self._moved_to)
        made.day_chosen.connect(lambda day: self.view_wanted.emit(View.DAY, day))
        made.month_chosen.connect(lambda day: self.view_wanted.emit(View.MONTH, day))
        made.menu_wanted.connect(self.menu_requested)
        return made

    def _moved_to(self, day: date) -> None:
        self.day = day
        self.moved.emit()

    def _span_wanted(self, view: View, first: date, last: date, per_day: int) -> None:
        self._asked[view] = (first, last, per_day)
        self._read_span(view)

    def _read_span(self, view: View) -> None:
        first, last, per_day = self._asked[view]
        service, wanted = self._service, self._wanted
        self._latest.read(
            f"span {view.value}",
            lambda: read_span(service(), view, first, last, per_day, wanted),
            self._show_span,
        )
        self._read_occasions(first, last)

    def _read_occasions(self, first: date, last: date) -> None:
        """Read the holidays off to the side: the library that knows them takes a while to load."""
        known = self._occasions_of
        names = self._names
        if isinstance(known, tuple) and known[0] is names and known[1] <= first and last <= known[2]:
            return
        low = max(date.min.toordinal(), first.toordinal() - AROUND.days)
        high = min(date.max.toordinal(), last.toordinal() + AROUND.days)
        begin, end = date.fromordinal(low), date.fromordinal(high)
        self._latest.read(
            "occasions",
            lambda: read_occasions(names, begin, end),
            lambda found: self._show_occasions((names, begin, end), found),
            pool=True,
        )

    def _show_occasions(self, known: tuple[Names, date, date], found: Sequence[Occasion]) -> None:
        self._occasions_of, self._occasions = known, found
        if self.view in self._spans:
            self._show_span(self._spans[self.view])

    def _show_span(self, span: Span) -> None:
        from smmdesk.ui.posts.views.data import Paints, ViewData

        self._spans[span.view] = span
        calendar = self.calendar
        if calendar is None or span.view is not self.view:
            return
        calendar.set_data(
            ViewData(
                span.days,
                span.counts,
                span.rubric_counts,
                self._occasions,
                (),
                self._names.setting,
                Paints(self._paint.by),
                self._today(),
            )
        )

    def _read_board(self, board: PostBoard) -> None:
        service, wanted, names = self._service, self._wanted, self._names
        self._latest.read(
            "board", lambda: service().board(wanted, BOARD_MOST), lambda found: board.show_posts(found, names)
        )


def _calendar_class(view: View) -> type[CalendarView]:
    if view is View.DAY:
        from smmdesk.ui.posts.views.day import DayView

        return DayView
    if view is View.WEEK:
        from smmdesk.ui.posts.views.week import WeekView

        return WeekView
    if view is View.HALF_YEAR:
        from smmdesk.ui.posts.views.half_year import HalfYearView

        return HalfYearView
    if view is View.YEAR:
        from smmdesk.ui.posts.views.year import YearView

        return YearView
    from smmdesk.ui.posts.views.month import MonthView

    return MonthView
