"""Rubrics over half a year, by month and by week: where a map of colours shows what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from smmdesk.domain.posts.balance import Share, counts
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.setting import PostsSetting


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One rubric (its id) over the periods; a share without total has no data, which is not 0 %."""

    rubric_id: str
    months: tuple[Share, ...]
    weeks: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """*months* and *weeks* are the first days of the periods; the shares of a row stand in their order.

    The shares of a week have no target: so few posts always miss one.
    """

    months: tuple[date, ...]
    weeks: tuple[date, ...]
    rows: tuple[HeatRow, ...]


def heat(
    facts: Iterable[PostFact], setting: PostsSetting, first: date, last: date, week_start: int = 0
) -> Heat:
    """Return the shares by month and by week of the *facts* within *first* and *last*.

    *week_start* is the weekday on which weeks begin, Monday is 0. The first and the last period may reach
    over the ends; posts outside the ends are not counted.
    """
    months, weeks = _months(first, last), _weeks(first, last, week_start)
    known = {rubric.id for rubric in setting.rubrics}
    by_day = Counter(
        (fact.day, fact.rubric_id)
        for fact in facts
        if first <= fact.day <= last and fact.rubric_id in known and counts(fact)
    )
    by_month: Counter[tuple[date, str]] = Counter()
    by_week: Counter[tuple[date, str]] = Counter()
    for (day, rubric), count in by_day.items():
        for counted, start in ((by_month, day.replace(day=1)), (by_week, _week_of(day, week_start))):
            counted[start, rubric] += count
            counted[start, ""] += count
    used = {rubric for _, rubric in by_day}
    ordered = sorted(setting.rubrics, key=lambda rubric: (rubric.position, rubric.name))
    return Heat(
        months,
        weeks,
        tuple(
            HeatRow(
                each.id,
                tuple(
                    Share(each.id, by_month[month, each.id], by_month[month, ""], each.low, each.high)
                    for month in months
                ),
                tuple(Share(each.id, by_week[week, each.id], by_week[week, ""]) for week in weeks),
            )
            for each in ordered
            if not each.closed or each.id in used
        ),
    )


def _week_of(day: date, week_start: int) -> date:
    """Return the first day of the week; near the first day of all days, that one."""
    return date.fromordinal(max(1, day.toordinal() - (day.weekday() - week_start) % 7))


def _months(first: date, last: date) -> tuple[date, ...]:
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(date(number // 12, number % 12 + 1, 1) for number in numbers)


def _weeks(first: date, last: date, week_start: int) -> tuple[date, ...]:
    start = _week_of(first, week_start)
    count = (last - start).days // 7 + 1
    return tuple(start + timedelta(weeks=number) for number in range(max(0, count)))
