"""Rows that repeat by a rule: one series, and a post for each of its days."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from copy import copy
from datetime import date

from smmdesk.domain.posts.importing_draft import Draft
from smmdesk.domain.posts.importing_match import key_of
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.series import Series, days_of


def series_days(draft: Draft, elsewhere: Collection[date]) -> tuple[date, ...]:
    """Return the days of a row's rule, without those left out and those that have a row of their own."""
    if draft.rule is None or draft.day is None:
        return ()
    days = days_of(draft.rule, draft.day)
    return tuple(day for day in days if day not in draft.excluded and day not in elsewhere)


class SeriesPlan:
    """The series among the rows of a table, by the UID of their event."""

    def __init__(
        self, drafts: Sequence[Draft], before: Mapping[str, Post], new_id: Callable[[], str]
    ) -> None:
        self._masters = {draft.uid: draft for draft in drafts if draft.rule is not None and draft.uid}
        self._changed: dict[str, set[date]] = {}
        for draft in drafts:
            if draft.uid in self._masters and draft.rule is None and draft.series_day is not None:
                self._changed.setdefault(draft.uid, set()).add(draft.series_day)
        self._before = before
        self._new_id = new_id
        self._ids: dict[str, tuple[str, bool]] = {}

    def changed_days(self, draft: Draft) -> frozenset[date]:
        """Return the days of a row's rule that have rows of their own."""
        return frozenset(self._changed.get(draft.uid, ()))

    def series_of(self, draft: Draft) -> tuple[Series, bool]:
        """Return the series of a row that repeats, and whether it is a new one."""
        assert draft.rule is not None
        assert draft.day is not None
        series_id, new = self._series_id(draft)
        excluded = tuple(sorted(draft.excluded))
        return Series(series_id, draft.rule, draft.day, excluded), new

    def on_day(self, draft: Draft, day: date) -> Draft:
        """Return what a row that repeats says of one of its days."""
        made = copy(draft)
        made.rule = None
        made.series_day = day
        made.values = {
            **draft.values,
            "day": day,
            "series_id": self._series_id(draft)[0],
            "series_day": day,
        }
        made.key = key_of(made, day)
        return made

    def placed(self, draft: Draft) -> Draft:
        """Return the row of a single day of a series as part of that; any other as it is."""
        master = self._masters.get(draft.uid) if draft.uid and draft.series_day is not None else None
        if master is None or draft.rule is not None:
            return draft
        made = copy(draft)
        made.values = {
            **draft.values,
            "series_id": self._series_id(master)[0],
            "series_day": draft.series_day,
        }
        return made

    def _series_id(self, draft: Draft) -> tuple[str, bool]:
        """Return the id under which the series came in before, else a new one."""
        if draft.uid not in self._ids:
            keys = (key_of(draft, day) for day in series_days(draft, frozenset()))
            known = (post.series_id for key in keys if (post := self._before.get(key)) and post.series_id)
            found = next(known, "")
            self._ids[draft.uid] = (found or self._new_id(), not found)
        return self._ids[draft.uid]
