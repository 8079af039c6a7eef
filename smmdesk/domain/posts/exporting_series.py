"""A series of posts as calendars know it: a rule, days left out, and occurrences that differ (RFC 5545)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.exporting_rows import Row
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.series import Frequency, Series, days_of

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = {Frequency.DAILY: "DAILY", Frequency.WEEKLY: "WEEKLY", Frequency.MONTHLY: "MONTHLY"}
_OF_ITS_OWN = {Field.ID, Field.DATA, Field.DATE, Field.REPEATS}
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A post with its cells; *day* is where the rule put it."""

    post: Post
    row: Row
    day: date


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A series in an export. *model* looks like most of the occurrences; *plain* are just like it, *changed* not.

    *excluded* are days of the rule without a post. All lies between *starts_on* and *until*.
    """

    series: Series
    model: Occurrence
    starts_on: date
    until: date
    plain: tuple[Occurrence, ...]
    changed: tuple[Occurrence, ...]
    excluded: tuple[date, ...]

    @property
    def rule(self) -> dict[str, str | int | list[str] | list[int]]:
        """The rule's parts by their names in RFC 5545, without its end.

        What iCalendar would take from the first day stands in words here: it may not be the series' first day.
        """
        rule, first = self.series.rule, self.series.starts_on
        parts: dict[str, str | int | list[str] | list[int]] = {"FREQ": _STEPS[rule.frequency]}
        if rule.interval > 1:
            parts["INTERVAL"] = rule.interval
        if rule.frequency is Frequency.WEEKLY:
            parts["BYDAY"] = [_DAYS[day] for day in sorted({first.weekday(), *rule.weekdays})]
            parts["WKST"] = "MO"
        if rule.frequency is Frequency.MONTHLY:
            parts |= _month_day(first.day)
        return parts


def _month_day(day: int) -> dict[str, str | int | list[str] | list[int]]:
    """A month too short for the day takes its last one; RFC 5545 alone would leave it out."""
    if day <= 28:
        return {"BYMONTHDAY": [day]}
    if day == 31:
        return {"BYMONTHDAY": [-1]}
    return {"BYMONTHDAY": list(range(28, day + 1)), "BYSETPOS": -1}


def recurrences(
    rows: Sequence[tuple[Post, Row]], names: ExportNames
) -> tuple[tuple[Recurrence, ...], tuple[tuple[Post, Row], ...]]:
    """Return the series among dated posts, and the posts that stand by themselves.

    An occurrence stands by itself where its series or its day of the rule is unknown, or where it has an hour
    and the others have none (a calendar cannot hold that in one series).
    """
    groups: dict[str, list[Occurrence]] = {}
    single: list[tuple[Post, Row]] = []
    taken: set[tuple[str, date]] = set()
    known = {
        series_id: _days(names.series[series_id])
        for series_id in {post.series_id for post, _ in rows} & set(names.series)
    }
    for post, row in rows:
        day = post.series_day or post.day
        if (
            post.series_id in known
            and day in known[post.series_id]
            and (post.series_id, day) not in taken
            and day
        ):
            taken.add((post.series_id, day))
            groups.setdefault(post.series_id, []).append(Occurrence(post, row, day))
        else:
            single.append((post, row))
    found = []
    for series_id, group in groups.items():
        made, others = _recurrence(names.series[series_id], group, known[series_id])
        single += [(each.post, each.row) for each in others]
        if made is not None:
            found.append(made)
    return tuple(found), tuple(single)


def _days(series: Series) -> frozenset[date]:
    return frozenset(days_of(series.rule, series.starts_on))


def _recurrence(
    series: Series, group: Sequence[Occurrence], days: frozenset[date]
) -> tuple[Recurrence | None, Sequence[Occurrence]]:
    model = _model(group)
    fitting = [each for each in group if (each.post.minute is None) == (model.post.minute is None)]
    if len(fitting) < _FEWEST:
        return None, group
    fitting.sort(key=lambda each: each.day)
    first, last = fitting[0].day, fitting[-1].day
    there = {each.day for each in fitting}
    look = _look(model)
    plain = tuple(each for each in fitting if each.post.day == each.day and _look(each) == look)
    changed = tuple(each for each in fitting if each not in plain)
    missing = tuple(sorted(day for day in days if first <= day <= last and day not in there))
    others = [each for each in group if each not in fitting]
    return Recurrence(series, model, first, last, plain, changed, missing), others


def _model(group: Sequence[Occurrence]) -> Occurrence:
    """Return one that looks like most; of those one that stands on its day of the rule."""
    looks = Counter(map(_look, group))
    return max(group, key=lambda each: (each.post.day == each.day, looks[_look(each)]))


def _look(occurrence: Occurrence) -> tuple[object, ...]:
    """Return all that calendars show of an occurrence besides its day."""
    return tuple(cell for field, cell in occurrence.row.items() if field not in _OF_ITS_OWN)
