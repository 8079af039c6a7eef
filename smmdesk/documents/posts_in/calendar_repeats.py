"""What repeats in a calendar: kept as a rule where ours can say the same, else as one row for each day.

Rules can be made to do harm: every second for ever, or a day that never comes. What repeats more often than daily
is refused unseen; the others run against a budget of time and number, and the process can be killed.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from smmdesk.documents.posts_in.bounds import Bounds
from smmdesk.documents.posts_in.calendar_moments import Start, told
from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.importing import Cell, Extra, Reason
from smmdesk.domain.posts.importing_rules import rule_of, rule_parts
from smmdesk.domain.posts.importing_years import is_near

_AHEAD = timedelta(days=366)
_BEHIND = timedelta(days=62)
_OLDEST_RULE = timedelta(days=200)
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})

More = tuple[dict[str, Cell], list[Reason]]


class Repeats:
    """Works out the repetitions of the events of one file."""

    def __init__(self, today: date, bounds: Bounds) -> None:
        self._today = today
        self._bounds = bounds
        self._left = bounds.all_repetitions
        self._deadline = time.monotonic() + bounds.repeating_seconds

    def of(self, event: Any, start: Start | None, changed: Collection[date]) -> Iterator[More]:
        """Yield what each row of the event has besides the event's own cells, and notes.

        *changed* are the days of its rule that have an event of their own.
        """
        rule = _rule_text(event)
        if (
            start is None
            or not is_near(start.day)
            or (not rule and "RDATE" not in event)
            or "RECURRENCE-ID" in event
        ):
            yield {}, []
            return
        if rule_parts(rule).get("FREQ") in _TOO_OFTEN or "BROKEN" in rule_parts(rule):
            yield {}, [Reason("posts_in_note_too_often", {})]
            return
        kept = self._as_rule(event, start, rule)
        if kept is not None:
            yield kept
            return
        yield from self._one_by_one(event, start, changed)

    def _as_rule(self, event: Any, start: Start, rule: str) -> More | None:
        """Return the rule as a row keeps it; None where ours cannot say it, or it began long ago."""
        if "RDATE" in event or start.is_utc or start.day < self._today - _OLDEST_RULE:
            return None
        notes: list[Reason] = []
        parts = rule_parts(rule)
        if "UNTIL" in parts:
            rule = _with_last_day(event, start, rule)
        elif "COUNT" not in parts:
            until = max(start.day, self._today) + _AHEAD
            rule += f";UNTIL={until:%Y%m%d}"
            notes.append(Reason("posts_in_note_no_end", {"day": until.isoformat()}))
        if rule_of(rule, start.day) is None:
            return None
        excluded = " ".join(sorted(day.isoformat() for day in _excluded(event)))
        return {Field.REPEATS: rule, Extra.EXCLUDED: excluded or None}, notes

    def _one_by_one(self, event: Any, start: Start, changed: Collection[date]) -> Iterator[More]:
        if time.monotonic() > self._deadline or self._left <= 0:
            yield {}, [Reason("posts_in_note_rules_too_long", {})]
            return
        moments = self._moments(event, start)
        if moments is None:
            yield {}, [Reason("posts_in_note_rule_broken", {})]
            return
        most = min(self._bounds.repetitions, self._left)
        cut = len(moments) > most
        for at in moments[:most]:
            self._left -= 1
            begins = told(at, start.zone)
            if begins.day in changed:
                continue
            notes = [Reason("posts_in_note_repeats_cut", {"most": most})] if cut and at == moments[0] else []
            cells: dict[str, Cell] = {Extra.SERIES_DAY: begins.day, **_at(begins)}
            yield cells, notes

    def _moments(self, event: Any, start: Start) -> list[date | datetime] | None:
        import recurring_ical_events
        from icalendar import Calendar

        calendar = Calendar()
        calendar.add_component(event)
        first = max(start.day, self._today - _BEHIND)
        last = max(start.day, self._today) + _AHEAD
        try:
            found = recurring_ical_events.of(calendar).between(first, last)
        except Exception:
            # Broken rules end in all kinds of errors of two libraries.
            return None
        moments = [each["DTSTART"].dt for each in found]
        return sorted(moments, key=_sort_key)


def _sort_key(at: date | datetime) -> tuple[int, int]:
    return at.toordinal(), at.hour * 60 + at.minute if isinstance(at, datetime) else -1


def _at(begins: Start) -> dict[str, Cell]:
    from smmdesk.documents.posts_in.calendar_file import moment_cells

    return moment_cells(begins)


def _rule_text(event: Any) -> str:
    """Return the rule as text; two rules at once cannot be kept and are worked out one by one."""
    value = event.get("RRULE")
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(_rule_words(each) for each in value) + ";TWO=1"
    return _rule_words(value)


def _rule_words(value: Any) -> str:
    return value.to_ical().decode() if hasattr(value, "to_ical") else "BROKEN=1"


def _with_last_day(event: Any, start: Start, rule: str) -> str:
    """Return the rule with UNTIL as the last day on which it still holds, on the clock of its start."""
    until = next(iter(event["RRULE"].get("UNTIL", [])), None)
    kept = ";".join(part for part in rule.split(";") if not part.upper().startswith("UNTIL="))
    if isinstance(until, datetime) and isinstance(start.at, datetime):
        begins = event["DTSTART"].dt
        if until.tzinfo is not None and begins.tzinfo is not None:
            until = until.astimezone(begins.tzinfo)
        last = until.date() - timedelta(days=until.time() < begins.time())
    elif isinstance(until, datetime):
        last = until.astimezone(UTC).date() if until.tzinfo else until.date()
    else:
        last = until or start.day
    return f"{kept};UNTIL={last:%Y%m%d}"


def _excluded(event: Any) -> set[date]:
    values = event.get("EXDATE", [])
    found: set[date] = set()
    for value in values if isinstance(values, list) else [values]:
        for each in getattr(value, "dts", ()):
            found.add(each.dt.date() if isinstance(each.dt, datetime) else each.dt)
    return found
