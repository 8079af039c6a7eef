"""How much of a promise falls into a period: by whole days where a month is only part of it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from smmdesk.domain.money import Per
from smmdesk.domain.promise import Promise

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Part:
    """From the lower to the upper end of what is promised; *pro_rata* where a part of a period was reckoned."""

    low: float = 0.0
    high: float = 0.0
    pro_rata: bool = False


def promised_in(promise: Promise, first: date, last: date) -> Part:
    """Return what a promise with a quantity comes to from *first* to *last*, both within.

    A number without a period is due as a whole on its day, which must be named.
    """
    quantity = promise.quantity
    if quantity is None:
        return Part()
    start = max(first, promise.starts_on or first)
    end = min(last, promise.due_on or last)
    if quantity.per in (Per.NONE, Per.ONCE):
        due = promise.due_on is not None and first <= promise.due_on <= last
        return Part(quantity.low, quantity.high) if due else Part()
    if end < start:
        return Part()
    times = periods_in(quantity.per, start, end)
    whole = abs(times - round(times)) < 1e-9
    return Part(quantity.low * times, quantity.high * times, not whole)


def periods_in(per: Per, first: date, last: date) -> float:
    """Return how many days, weeks, months, quarters or years lie from *first* to *last*, both within.

    Of a month (quarter, year) that is only partly within, the days count by their share of it.
    """
    days = (last - first).days + 1
    if days <= 0:
        return 0.0
    if per is Per.DAY:
        return float(days)
    if per is Per.WEEK:
        return days / 7
    if per is Per.MONTH:
        return sum(((end - start).days + 1) / _days_of(start, 1) for start, end in months(first, last))
    if per is Per.QUARTER:
        return sum(
            ((end - start).days + 1) / _days_of(_quarter(start), 3) for start, end in months(first, last)
        )
    if per is Per.YEAR:
        return sum(
            ((end - start).days + 1) / _days_of(start.replace(day=1, month=1), 12)
            for start, end in months(first, last)
        )
    return 0.0


def months(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield the months of a period, each as far as it lies within."""
    start = first
    while start <= last:
        end = start.replace(day=monthrange(start.year, start.month)[1])
        yield start, min(last, end)
        if end == date.max:
            return
        start = end + _ONE_DAY


def _quarter(day: date) -> date:
    return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)


def _days_of(day: date, count: int) -> int:
    """Return the days of *count* months from the month of *day* on."""
    places = (day.year * 12 + day.month - 1 + number for number in range(count))
    return sum(monthrange(place // 12, place % 12 + 1)[1] for place in places)
