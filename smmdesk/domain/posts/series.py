"""A post that returns by a rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

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
        found = _weekly(rule, starts_on, most)
    else:
        found = [_step(rule, starts_on, number) for number in range(most)]
    return tuple(day for day in found if rule.until is None or day <= rule.until)


def _step(rule: Rule, start: date, number: int) -> date:
    if rule.frequency is Frequency.MONTHLY:
        return _month_later(start, number * rule.interval)
    days = 7 if rule.frequency is Frequency.WEEKLY else 1
    return start + timedelta(days=days * rule.interval * number)


def _month_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(start.day, (following - timedelta(days=1)).day))


def _weekly(rule: Rule, start: date, most: int) -> list[date]:
    monday = start - timedelta(days=start.weekday())
    wanted = sorted({start.weekday(), *rule.weekdays})
    found: list[date] = []
    while len(found) < most:
        days = [monday + timedelta(days=weekday) for weekday in wanted]
        found += [day for day in days if day >= start]
        monday += timedelta(weeks=rule.interval)
    return found[:most]
