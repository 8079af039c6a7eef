"""A post that returns by a rule."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from enum import StrEnum
from itertools import count, islice

from smmdesk.domain.errors import UserError

MOST_OCCURRENCES = 400
"""More than a daily post for a year: a rule without an end stops here."""


class Frequency(StrEnum):
    """The step of a rule."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Rule:
    """When a post returns: every *interval* days, weeks (on *weekdays*, Monday is 0) or months, until a day
    (within it) or for a number of times. A month too short for the day takes its last day.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    until: date | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        """UserError for a step or a number below one."""
        if not 1 <= self.interval <= 99 or (self.count is not None and self.count < 1):
            raise UserError("series_bad_rule")


@dataclass(frozen=True, slots=True)
class Series:
    """A rule at work. *excluded* are the days on which it was taken out."""

    id: str
    rule: Rule
    starts_on: date
    excluded: tuple[date, ...] = ()

    @property
    def key(self) -> str:
        """The id."""
        return self.id


def days_of(rule: Rule, starts_on: date) -> tuple[date, ...]:
    """Return the days of the rule from *starts_on* on, which is the first; 400 at most."""
    most = min(rule.count or MOST_OCCURRENCES, MOST_OCCURRENCES)
    if rule.frequency is Frequency.WEEKLY and rule.weekdays:
        found = _weekly(rule, starts_on)
    else:
        found = _steps(rule, starts_on)
    return tuple(day for day in islice(found, most) if rule.until is None or day <= rule.until)


def _steps(rule: Rule, start: date) -> Iterator[date]:
    for number in count():
        if rule.frequency is Frequency.MONTHLY:
            day = _month_later(start, number * rule.interval)
        else:
            days = 7 if rule.frequency is Frequency.WEEKLY else 1
            day = _day_at(start.toordinal() + days * rule.interval * number)
        if day is None:
            return
        yield day


def _month_later(start: date, months: int) -> date | None:
    """Return the same day of a later month, or its last; None beyond the end of the calendar."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])) if year <= MAXYEAR else None


def _weekly(rule: Rule, start: date) -> Iterator[date]:
    monday = start.toordinal() - start.weekday()
    wanted = sorted({start.weekday(), *rule.weekdays})
    while True:
        for weekday in wanted:
            day = _day_at(monday + weekday)
            if day is None:
                return
            if day >= start:
                yield day
        monday += 7 * rule.interval


def _day_at(ordinal: int) -> date | None:
    """Return the day with this number; None beyond the end of the calendar."""
    return date.fromordinal(ordinal) if ordinal <= date.max.toordinal() else None
