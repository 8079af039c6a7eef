"""Days that a rule gives for each year: "16 October", "the last Sunday of November", "47 days before Easter"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_YEAR, LAST_YEAR = 2000, 2099
"""Beyond them nobody plans posts, and calendars of feasts are guesswork."""


class Easter(StrEnum):
    """Whose Easter a day hangs on."""

    WESTERN = "western"
    ORTHODOX = "orthodox"


@dataclass(frozen=True, slots=True)
class DayRule:
    """How a day is found in a year: by *month* and *day*; by the *nth* *weekday* (Monday is 0) of *month*,
    counted from its end where *nth* is negative; by *easter*; or as the *day* of the year where there is no
    *month*. *shift* days are added, and *length* is how many days it lasts.

    *weekday_after* moves a day on to the first such weekday on or after it.
    """

    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    easter: Easter | None = None
    shift: int = 0
    length: int = 1
    weekday_after: int | None = None

    def first_day(self, year: int) -> date:
        """Return the day in a year, the first where it lasts several. 29 February is the 28th in common years."""
        found = self._anchor(year) + timedelta(days=self.shift)
        if self.weekday_after is not None:
            found += timedelta(days=(self.weekday_after - found.weekday()) % 7)
        return found

    def _anchor(self, year: int) -> date:
        if self.easter is not None:
            return easter_day(year, self.easter)
        if self.nth:
            return nth_weekday(year, self.month, self.weekday, self.nth)
        if not self.month:
            return date(year, 1, 1) + timedelta(days=self.day - 1)
        return day_in_year(year, self.month, self.day)


def day_in_year(year: int, month: int, day: int) -> date:
    """Return the day; 29 February is the 28th in common years."""
    if (month, day) == (2, 29):
        return date(year, 3, 1) - timedelta(days=1)
    return date(year, month, day)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the *nth* *weekday* of a month; -1 is the last one. ValueError where the month has none."""
    if nth > 0:
        first = date(year, month, 1)
        found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        last = date(year + (month == 12), month % 12 + 1, 1) - timedelta(days=1)
        found = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))
    if found.month != month:
        raise ValueError(f"no such weekday in {year}-{month}")
    return found


def easter_day(year: int, whose: Easter) -> date:
    """Return Easter Sunday on the civil calendar.

    Western: the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8); Orthodox: the Julian one,
    moved on by the days between both calendars.
    """
    return _western(year) if whose is Easter.WESTERN else _orthodox(year)


def _western(year: int) -> date:
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, odd = divmod(century, 4)
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - moved + 15) % 30
    week = (32 + 2 * odd + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _orthodox(year: int) -> date:
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)
