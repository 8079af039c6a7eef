"""Days settled by what stands around them: the year left out, and which of 03.04 is the month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.importing_dates import DayWords

_USUALLY_AHEAD = timedelta(days=60)
"""Plans are made for the weeks to come: where nothing else tells the year, the day nearest to this is meant."""


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Whether the day stands before the month, and whether anything in the sheet says so."""

    day_first: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class SettledDay:
    """A day, or why there is none; *notes* for the owner. *guessed*: only today's date told the year."""

    day: date | None = None
    minute: int | None = None
    reason: Reason | None = None
    notes: tuple[Reason, ...] = ()
    guessed: bool = False


def order_of(words: Iterable[DayWords], russian: bool, today: date) -> DayOrder:
    """Return which number is the day, told by those above 12, by the days of the week, else by language.

    Dots are written day first everywhere. A slash is doubtful unless the table is Russian.
    """
    numbers = [each for each in words if each.by_numbers]
    firsts = sum((each.first or 0) > 12 for each in numbers)
    seconds = sum((each.second or 0) > 12 for each in numbers)
    if firsts or seconds:
        return DayOrder(firsts >= seconds, not (firsts and seconds))
    by_weekday = [
        _fits(each, True, today) - _fits(each, False, today) for each in numbers if each.weekday is not None
    ]
    if sum(by_weekday):
        return DayOrder(sum(by_weekday) > 0, True)
    if not any(each.by_slash for each in numbers):
        return DayOrder(True, True)
    if all(each.first == each.second for each in numbers):
        return DayOrder(True, True)
    if russian:
        return DayOrder(True, True)
    return DayOrder(_orderly(numbers, True) > _orderly(numbers, False), False)


def _fits(words: DayWords, day_first: bool, today: date) -> int:
    day, month = (words.first, words.second) if day_first else (words.second, words.first)
    years = (words.year,) if words.year else range(today.year - 1, today.year + 2)
    return sum(_weekday(year, month or 0, day or 0) == words.weekday for year in years)


def _weekday(year: int, month: int, day: int) -> int | None:
    made = _date(year, month, day)
    return None if made is None else made.weekday()


def _orderly(numbers: Sequence[DayWords], day_first: bool) -> int:
    """Return how many days follow the one before closely: plans are written in order."""
    days = [
        (each.second or 0) * 31 + (each.first or 0)
        if day_first
        else (each.first or 0) * 31 + (each.second or 0)
        for each in numbers
    ]
    return sum(0 <= after - before <= 14 for before, after in pairwise(days))


@dataclass(slots=True)
class DaySettler:
    """Settles the days of a sheet one after the other, each by the one before it.

    *year* and *month* are those that the sheet's title or name tells; a heading between the rows may change them.
    """

    today: date
    day_first: bool
    year: int | None = None
    month: int | None = None
    near: date | None = None
    _anchored: bool = field(default=False)

    def heading(self, month: int, year: int | None) -> None:
        """A heading between the rows names a month: the days below it belong there."""
        self.month = month
        if year is not None:
            self.year, self.near = year, None

    def settle(self, words: DayWords) -> SettledDay:
        """Return the day that is meant."""
        if words.first is None:
            return SettledDay(reason=None, notes=(Reason("posts_note_only_month", {}),))
        day, month = words.first, words.second
        if month is None:
            month = self.month or (self.near.month if self.near else None)
            if month is None:
                return SettledDay(reason=Reason("posts_in_no_month", {"text": str(day)}))
        elif words.by_numbers:
            day, month = self._ordered(day, month)
        made, guessed = self._with_year(day, month, words)
        if made is None:
            return SettledDay(reason=_no_such_day(day, month, words.year))
        self.near = made
        return SettledDay(made, words.minute, None, tuple(_notes(words, made)), guessed)

    def _ordered(self, first: int, second: int) -> tuple[int, int]:
        """Return (day, month); the other way round where only that is a day."""
        day, month = (first, second) if self.day_first else (second, first)
        return (month, day) if month > 12 >= day >= 1 and month <= 31 else (day, month)

    def _with_year(self, day: int, month: int, words: DayWords) -> tuple[date | None, bool]:
        if words.year is not None:
            return _date(words.year, month, day), False
        guessed = self.near is None and self.year is None
        middle = self._expected(month)
        years = sorted(
            range(middle.year - 1, middle.year + 2), key=lambda year: _apart(year, month, day, middle)
        )
        days = [made for year in years if (made := _date(year, month, day)) is not None]
        if words.weekday is not None:
            days.sort(key=lambda made: made.weekday() != words.weekday)
        if self.year is not None and self.near is None:
            days.sort(key=lambda made: made.year != self.year)
        return (days[0] if days else None), guessed

    def _expected(self, month: int) -> date:
        if self.near is not None:
            return self.near
        if self.year is not None:
            return date(self.year, self.month or month if 1 <= month <= 12 else 6, 15)
        return self.today + _USUALLY_AHEAD


def _apart(year: int, month: int, day: int, middle: date) -> int:
    made = _date(year, month, day)
    return abs((made - middle).days) if made is not None else 10_000


def _date(year: int, month: int, day: int) -> date | None:
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if is_near(made) else None


def is_near(day: date) -> bool:
    """Whether a day is one that posts can be planned for, rather than a slip: 1990 to 2199."""
    return 1990 <= day.year <= 2199


def _no_such_day(day: int, month: int, year: int | None) -> Reason:
    text = f"{day:02}.{month:02}" + (f".{year}" if year else "")
    return Reason("posts_in_no_such_day", {"text": text})


def _notes(words: DayWords, made: date) -> Iterable[Reason]:
    if words.weekday is not None and made.weekday() != words.weekday:
        yield Reason("posts_note_other_weekday", {"day": made.isoformat(), "weekday": made.weekday()})
    if words.is_range:
        yield Reason("posts_note_range", {"day": made.isoformat()})
    if words.rest:
        yield Reason("posts_note_beside_day", {"text": words.rest[:60]})
