"""Fills the panel at the right: the balance of the month, what to look at, what was agreed."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from smmdesk.domain.posts.balance import Balance, Share, ShareState
from smmdesk.domain.posts.hint import HintSeverity
from smmdesk.ui.posts.balance_card import BalanceCard
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.look_list import LookItem
from smmdesk.ui.posts.names import Names, day_text, month_name
from smmdesk.ui.posts.post_paint import PostPaint
from smmdesk.ui.posts.services import Services
from smmdesk.ui.posts.share_bar import ShareRow
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.theme import Tone

if TYPE_CHECKING:
    from smmdesk.services.posts.balance import BalanceView, HintView

PAUSE_MS = 120
"""Who leafs through months does not wait for each one's balance."""
TONES = {
    HintSeverity.SERIOUS: Tone.BAD,
    HintSeverity.ADVICE: Tone.CAUTION,
    HintSeverity.NOTE: Tone.INFO,
}


class Side(QObject):
    """Reads after a short pause, once it is known what the page stands on."""

    def __init__(self, card: BalanceCard, services: Services, latest: Latest, paint: PostPaint) -> None:
        super().__init__(card)
        self._card = card
        self._services = services
        self._latest = latest
        self._paint = paint
        self._names = Names()
        self._day = services.now().astimezone().date()
        self._view: BalanceView | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._read)

    @property
    def month(self) -> tuple[date, date]:
        """Return the first and the last day of the month whose balance is shown."""
        days = calendar.monthrange(self._day.year, self._day.month)[1]
        return self._day.replace(day=1), self._day.replace(day=days)

    def set_names(self, names: Names) -> None:
        """Take the setting that was read last."""
        self._names = names

    def show_day(self, day: date) -> None:
        """Show the balance of the month of this day."""
        before, self._day = self.month, day
        if self.month != before or self._view is None:
            self.read()

    def read(self) -> None:
        """Read again, soon."""
        self._timer.start()

    def repaint(self) -> None:
        """Show the same balance anew: in other colours, in another language."""
        if self._view is not None:
            self._show(self._view, self.month)

    # --- internals -----------------------------------------------------------------------------

    def _read(self) -> None:
        services, month, language = self._services, self.month, current_language()
        today = services.now().astimezone().date()
        self._latest.read(
            "balance",
            lambda: services.balance.look(*month, language, today),
            lambda view: self._show(view, month),
        )

    def _show(self, view: BalanceView, month: tuple[date, date]) -> None:
        self._view = view
        name = month_name(month[0], with_year=month[0].year != self._services.now().year)
        shares = [(share.id, self._row(share)) for share in view.balance.rubrics]
        self._card.show_balance(name, shares, self._note(view.balance))
        self._card.show_items([_item(each) for each in view.hints])

    def _note(self, balance: Balance) -> str:
        if not balance.total:
            return self.tr("No posts in this month yet.")
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


def _item(each: HintView) -> LookItem:
    days = ", ".join(day_text(day) for day in each.hint.days[:8])
    return LookItem(each.text, TONES[each.severity], each.hint.post_ids, days)
