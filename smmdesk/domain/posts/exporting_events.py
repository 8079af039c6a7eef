"""What an event of a calendar file holds besides what calendars know: the cells of its posts as X- properties."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.exporting_cells import text_in
from smmdesk.domain.posts.exporting_rows import Row
from smmdesk.domain.posts.exporting_series import Recurrence

PREFIX = "X-SMMDESK-"
UNTITLED = f"{PREFIX}UNTITLED"
"""What stands as SUMMARY for want of a title."""
ZONE_SHOWN = f"{PREFIX}ZONE-SHOWN"
"""The zone that DTSTART is in; missing for an hour on whatever clock."""
OCCURRENCES = f"{PREFIX}OCCURRENCES"
"""On a series: JSON with the day, id and DATA of each occurrence that is just like the event."""
STARTS_ON = f"{PREFIX}STARTS-ON"
"""On a series: the day of DTSTART as it was written."""
UID_HOST = "smmdesk"

_OF_THE_EVENT = (Field.TITLE, Field.DATE, Field.TIME)


@dataclass(frozen=True, slots=True)
class Event:
    """An event of our own as it was read. *properties* are the X-SMMDESK-… ones by name, as plain text (they are
    written as VALUE=TEXT, which some programs leave out).

    *minute* is None for a whole day; *zone* is the name that DTSTART bears, "" for none. *excluded* are the
    days of EXDATE.
    """

    summary: str
    day: date
    minute: int | None
    zone: str
    properties: Mapping[str, str]
    excluded: Collection[date] = ()


def property_name(field: Field) -> str:
    """Return the property of a field, "X-SMMDESK-NETWORK-TEXTS"."""
    return PREFIX + field.value.upper().replace("_", "-")


def properties_of(row: Row) -> dict[str, str]:
    """Return the properties that hold the row's cells, but for those in properties of iCalendar's own."""
    return {
        property_name(field): text_in(cell)
        for field, cell in row.items()
        if cell is not None and field not in _OF_THE_EVENT
    }


def occurrences_of(recurrence: Recurrence) -> dict[str, str]:
    """Return the properties by which the plain occurrences of a series are told apart."""
    plain = [[each.day.isoformat(), each.post.id, text_in(each.row[Field.DATA])] for each in recurrence.plain]
    return {
        OCCURRENCES: json.dumps(plain, separators=(",", ":")),
        STARTS_ON: recurrence.starts_on.isoformat(),
    }


def rows_of(event: Event) -> tuple[Row, ...]:
    """Return the rows of the event's posts: one, or those of the plain occurrences of a series.

    What was changed in a calendar program – summary, day, hour, time zone – counts.
    """
    row: Row = dict.fromkeys(Field)
    row |= {
        field: event.properties[name] for field in Field if (name := property_name(field)) in event.properties
    }
    row[Field.TITLE] = None if event.summary == event.properties.get(UNTITLED) else event.summary
    row[Field.DATE] = event.day
    row[Field.TIME] = None if event.minute is None else time(*divmod(event.minute, 60))
    if event.minute is not None and event.zone != event.properties.get(ZONE_SHOWN, ""):
        row[Field.ZONE] = event.zone
    if OCCURRENCES not in event.properties:
        return (row,)
    starts_on = _day(event.properties.get(STARTS_ON))
    moved = event.day - starts_on if starts_on else timedelta()
    return tuple(row | cells for cells in _occurrences(event.properties[OCCURRENCES], moved, event.excluded))


def _occurrences(text: str, moved: timedelta, excluded: Collection[date]) -> Sequence[Row]:
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    found: list[Row] = []
    for each in listed if isinstance(listed, list) else ():
        if not (isinstance(each, list) and len(each) == 3 and all(isinstance(part, str) for part in each)):
            continue
        day = _day(each[0])
        if day is None or day in excluded or day + moved in excluded:
            continue
        found.append({Field.DATE: day + moved, Field.ID: each[1], Field.DATA: each[2]})
    return found


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
