"""The months of an export, week by week."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from smmdesk.domain.posts.exporting import PostsExport

MOST_EMPTY_MONTHS = 24
"""Of a longer period only the months with posts are shown."""

_CODES = """
AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT
PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW
"""
SUNDAY_FIRST = frozenset(_CODES.split())
"""Countries whose weeks begin on Sunday (Unicode CLDR, weekData firstDay)."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its weeks, filled up with the days before and after it (None where there is no such day)."""

    year: int
    month: int
    weeks: tuple[tuple[date | None, ...], ...]

    def holds(self, day: date | None) -> bool:
        """Whether the day is one of this month's."""
        return day is not None and (day.year, day.month) == (self.year, self.month)


def week_begins(country: str) -> int:
    """Return the first day of the week in a country (Monday is 0)."""
    return 6 if country.upper() in SUNDAY_FIRST else 0


def months_of(export: PostsExport) -> tuple[Month, ...]:
    """Return the months to show: those of the period asked for, else those that have posts; never none."""
    first, last = export.span
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if (export.first and export.last and count <= MOST_EMPTY_MONTHS) or not export.by_day:
        wanted = [divmod(first.year * 12 + first.month - 1 + number, 12) for number in range(max(1, count))]
        wanted = wanted[:MOST_EMPTY_MONTHS]
    else:
        wanted = sorted({(day.year, day.month - 1) for day in export.by_day})
    calendar = Calendar(export.week_begins)
    return tuple(_month(calendar, year, month + 1) for year, month in wanted)


def are_apart(months: tuple[Month, ...]) -> bool:
    """Whether months without posts are left out between others."""
    numbers = [each.year * 12 + each.month for each in months]
    return any(after - before > 1 for before, after in pairwise(numbers))


def _month(calendar: Calendar, year: int, month: int) -> Month:
    weeks: list[list[date | None]] = [[]]
    for other_year, other_month, day in calendar.itermonthdays3(year, month):
        if len(weeks[-1]) == 7:
            weeks.append([])
        weeks[-1].append(date(other_year, other_month, day) if 1 <= other_year <= 9999 else None)
    return Month(year, month, tuple(tuple(week) for week in weeks))
