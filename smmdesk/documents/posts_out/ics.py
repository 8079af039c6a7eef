"""Posts as a calendar file (iCalendar, RFC 5545) for Google, Apple and Outlook."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from smmdesk.documents.posts_out.ics_text import description_of
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_cells import text_in
from smmdesk.domain.posts.exporting_events import (
    UID_HOST,
    UNTITLED,
    ZONE_SHOWN,
    occurrences_of,
    properties_of,
)
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.exporting_rows import Row, row_of, settled
from smmdesk.domain.posts.exporting_series import Recurrence, recurrences
from smmdesk.domain.posts.moments import zone_named
from smmdesk.domain.posts.post import Post, PostStatus

if TYPE_CHECKING:
    from icalendar import Calendar, Event

_MINUTES = 15
"""A post has no length, and calendars hide events without one."""
_MOST_SEQUENCE = 2**31 - 1
_SURE = (PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHED)
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+\Z")


def as_ics(export: PostsExport) -> bytes:
    """Return the calendar with every post that has a day; those of the tray have no place in one."""
    from icalendar import Calendar

    from smmdesk.documents.posts_out.ics_value import Text

    names = export.names
    calendar = Calendar()
    calendar.add("PRODID", f"-//SMM Desk//Posts//{names.language.value.upper()}")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", Text(text_in(settled(export.title))))
    if zone := _zone(names.zone, names):
        calendar.add("X-WR-TIMEZONE", zone)
    rows = [(post, row_of(post, names, with_setting=True)) for post in export.dated]
    series, single = recurrences(rows, names)
    events = [event for each in series for event in _series(each, names)]
    events += [_event(post, row, names, f"{post.id}@{UID_HOST}") for post, row in single]
    _add_zones(calendar, export)
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _series(recurrence: Recurrence, names: ExportNames) -> Iterable[Event]:
    model, uid = recurrence.model, f"series-{recurrence.series.id}@{UID_HOST}"
    master = _event(model.post, model.row, names, uid, recurrence.starts_on)
    post = model.post
    end = _start(post, recurrence.until, names)
    if isinstance(end, datetime) and end.tzinfo is not None:
        end = end.astimezone(UTC)
    master.add("RRULE", {**recurrence.rule, "UNTIL": end})
    for day in recurrence.excluded:
        master.add("EXDATE", _start(post, day, names))
    _add_texts(master, occurrences_of(recurrence))
    yield master
    for each in recurrence.changed:
        event = _event(each.post, each.row, names, uid)
        event.add("RECURRENCE-ID", _start(post, each.day, names))
        yield event


def _event(post: Post, row: Row, names: ExportNames, uid: str, day: date | None = None) -> Event:
    """Return the event of a post, on another *day* where it stands for a series."""
    from icalendar import Event

    from smmdesk.documents.posts_out.ics_value import Text

    event = Event()
    event.add("UID", uid)
    _add_moments(event, post)
    start = _start(post, day or post.day or date.min, names)
    event.add("DTSTART", start)
    if (end := _end(start)) is not None:
        event.add("DTEND", end)
    title = text_in(row[Field.TITLE]) or names.say("posts_out_untitled")
    event.add("SUMMARY", Text(title))
    for name, value in _more(post, row, names).items():
        event.add(name, value)
    event.add("STATUS", "CONFIRMED" if post.status in _SURE else "TENTATIVE")
    event.add("TRANSP", "TRANSPARENT")
    properties = properties_of(row)
    if row[Field.TITLE] is None:
        properties[UNTITLED] = title
    if isinstance(start, datetime) and start.tzinfo is not None:
        properties[ZONE_SHOWN] = _zone(post.zone, names)
    _add_texts(event, properties)
    return event


def _add_texts(component: Event, texts: Mapping[str, str]) -> None:
    """Add properties that calendars do not know."""
    from smmdesk.documents.posts_out.ics_value import stated

    for name, text in texts.items():
        component.add(name, stated(text))


def _add_moments(event: Event, post: Post) -> None:
    """DTSTAMP is the moment of the last change, so that the same posts always give the same file."""
    event.add("DTSTAMP", post.changed_at.astimezone(UTC))
    event.add("CREATED", post.created_at.astimezone(UTC))
    event.add("LAST-MODIFIED", post.changed_at.astimezone(UTC))
    seconds = int((post.changed_at - post.created_at).total_seconds())
    event.add("SEQUENCE", max(0, min(_MOST_SEQUENCE, seconds)))


def _more(post: Post, row: Row, names: ExportNames) -> Mapping[str, Any]:
    from smmdesk.documents.posts_out.ics_value import Text

    found: dict[str, Any] = {}
    if text := description_of(post, row, names):
        found["DESCRIPTION"] = Text(text)
    if categories := [text_in(row[field]) for field in (Field.RUBRIC, Field.CAMPAIGN) if row[field]]:
        found["CATEGORIES"] = categories
    addresses = (*(variant.url for variant in post.variants), post.link)
    if address := next(filter(_ADDRESS.match, addresses), None):
        found["URL"] = address
    return found


def _start(post: Post, day: date, names: ExportNames) -> date | datetime:
    """Return a day, or an hour in its time zone; where that is unknown, on whatever clock."""
    if post.minute is None:
        return day
    zone = _zone(post.zone, names)
    return datetime.combine(day, time(*divmod(post.minute, 60)), zone_named(zone) if zone else None)


def _end(start: date | datetime) -> date | datetime | None:
    try:
        length = timedelta(minutes=_MINUTES) if isinstance(start, datetime) else timedelta(days=1)
        return start + length
    except OverflowError:  # the last day there is
        return None


def _zone(zone: str, names: ExportNames) -> str:
    """Return the zone, or the calendar's, if it is a known one."""
    zone = zone or names.zone
    try:
        return zone_named(zone).key if zone else ""
    except UserError:
        return ""


def _add_zones(calendar: Calendar, export: PostsExport) -> None:
    """Add the rules of every time zone that is used, for the years of the posts."""
    from icalendar import Timezone

    used = {_zone(post.zone, export.names) for post in export.dated if post.minute is not None} - {""}
    days = [post.day for post in export.dated if post.day]
    for zone in sorted(used):
        first = date(min(max(days[0].year, 1970), 2100), 1, 1)
        last = date(min(max(days[-1].year + 2, 1972), 2102), 1, 1)
        calendar.add_component(Timezone.from_tzid(zone, first_date=first, last_date=last))
