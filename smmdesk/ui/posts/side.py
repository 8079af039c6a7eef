"""Fills the panel at the right: the balance of the month, what to look at, what was agreed."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from smmdesk.domain.posts.balance import Share, ShareState
from smmdesk.domain.posts.post import Post
from smmdesk.domain.text import Language
from smmdesk.ui.posts.balance_card import BalanceCard
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.look_list import LookItem
from smmdesk.ui.posts.looking import check_posts, look_items, read_open
from smmdesk.ui.posts.names import Names, month_name
from smmdesk.ui.posts.post_paint import PostPaint
from smmdesk.ui.posts.services import Services
from smmdesk.ui.posts.share_bar import ShareRow
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.theme import Tone

if TYPE_CHECKING:
    from smmdesk.services.posts.balance import BalanceView

PAUSE_MS = 120
"""Who leafs through months does not wait for each one's balance."""
_NO_RUBRIC = frozenset({"no_rubric", "no_rubrics"})


class Side(QObject):
    """Reads after a short pause, once it is known what the page stands on."""

    def __init__(self, card: BalanceCard, services: Services, latest: Latest, paint: PostPaint) -> None:
        super().__init__(card)
        self._card = card
        self._services = services
        self._latest = latest
        self._paint = paint
        self._names = Names()
        self._ready = False
        self._day = services.now().astimezone().date()
        self._view: BalanceView | None = None
        self._shown_month = self.month
        self._unfit: tuple[LookItem, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._read)

    @property
    def month(self) -> tuple[date, date]:
        """Return the first and the last day of the month whose balance is shown."""
        days = calendar.monthrange(self._day.year, self._day.month)[1]
        return self._day.replace(day=1), self._day.replace(day=days)

    def set_names(self, names: Names) -> None:
        """Take the setting that was read last."""
        self._names, self._ready = names, True

    def show_day(self, day: date) -> None:
        """Show the balance of the month of this day."""
        before, self._day = self.month, day
        if self.month != before or self._view is None:
            self.read()

    def read(self) -> None:
        """Read again, soon, if there was something to read yet."""
        if self._ready:
            self._timer.start()

    def repaint(self) -> None:
        """Show the same balance anew: in other colours, in another language."""
        if self._view is not None:
            self._show(self._view, self._shown_month)

    # --- internals -----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read the parts one after the other, so that whoever leafs on is served between them."""
        services, month, language = self._services, self.month, current_language()
        today = services.now().astimezone().date()
        self._latest.read(
            "balance",
            lambda: services.balance.look(*month, language, today),
            lambda view: self._take_balance(view, month),
        )

    def _take_balance(self, view: BalanceView, month: tuple[date, date]) -> None:
        if month != self.month:
            return
        if self._shown_month != month:
            self._unfit = ()  # they were those of another month
        self._view, self._shown_month = view, month
        self.repaint()
        service, today = self._services.posts, self._services.now().astimezone().date()
        self._latest.read(
            "open posts",
            lambda: read_open(service, *month, today),
            lambda posts: self._check(posts, month),
        )

    def _check(self, posts: tuple[Post, ...], month: tuple[date, date]) -> None:
        services, setting, language = self._services, self._names.setting, current_language()
        self._latest.read(
            "checked posts",
            lambda: check_posts(services, posts, setting, language),
            lambda unfit: self._take_unfit(unfit, month),
            pool=True,
        )
        self._latest.read(
            "delivery",
            lambda: _delivery_lines(services, *month, language),
            lambda lines: self._card.show_agreed("\n".join(lines)),
        )

    def _take_unfit(self, unfit: tuple[LookItem, ...], month: tuple[date, date]) -> None:
        if month == self.month:
            self._unfit = unfit
            self.repaint()

    def _show(self, view: BalanceView, month: tuple[date, date]) -> None:
        name = month_name(month[0], with_year=month[0].year != self._services.now().year, heading=False)
        shares = [(share.id, self._row(share)) for share in view.balance.rubrics]
        self._card.show_balance(name, shares, self._note(view))
        self._card.show_items(look_items(view.hints, self._unfit), view.balance.total > 0)

    def _note(self, view: BalanceView) -> str:
        balance = view.balance
        if not balance.total:
            return self.tr("No posts in this month yet.")
        if not _NO_RUBRIC.isdisjoint(each.hint.code for each in view.hints):
            return ""  # a hint says it, and shows the posts
        if not balance.sorted:
            return self.tr("No post of this month has a rubric yet.")
        without = balance.total - balance.sorted
        return self.tr("%n post(s) without a rubric are not counted.", "", without) if without else ""

    def _row(self, share: Share) -> ShareRow:
        tones = {ShareState.BELOW: Tone.CAUTION, ShareState.ABOVE: Tone.CAUTION, ShareState.WITHIN: Tone.GOOD}
        words = {
            ShareState.BELOW: self.tr("below plan"),
            ShareState.ABOVE: self.tr("above plan"),
            ShareState.WITHIN: self.tr("as planned"),
        }
        tip = self.tr("{0} of {1} posts").format(share.count, share.total)
        word = words.get(share.state, "")
        colour = self._paint.of_value(share.id, ColourBy.RUBRIC)
        return ShareRow(
            self._names.rubric(share.id),
            share.percent,
            share.low,
            share.high,
            colour,
            tones.get(share.state),
            " · ".join(part for part in (tip, word) if part),
        )


def _delivery_lines(services: Services, first: date, last: date, language: Language) -> tuple[str, ...]:
    """Return how the promises stand in a month; none where nothing was promised. On the worker."""
    from smmdesk.knowledge.delivery_text import delivery_lines

    delivery = services.delivery.look(first, last)
    return delivery_lines(delivery, language) if delivery.rows else ()
