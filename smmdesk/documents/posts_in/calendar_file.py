"""ICS: events as rows. Our own come back whole; others with what calendars know of them."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from smmdesk.documents.clean import clean, clean_lines
from smmdesk.documents.posts_in.bounds import BOUNDS, Bounds
from smmdesk.documents.posts_in.calendar_blocks import Block, Blocks, blocks_of
from smmdesk.documents.posts_in.calendar_moments import Start, start_of
from smmdesk.documents.posts_in.calendar_repeats import Repeats
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.exporting_events import PREFIX, UNTITLED, ZONE_SHOWN, rows_of
from smmdesk.domain.posts.exporting_events import Event as OwnEvent
from smmdesk.domain.posts.importing import ICS_COLUMNS, Cell, Extra, Reason, Sheet, Table, TableRow

_TAGS = re.compile(r"<(?:br|/p|/div|/li)\s*/?>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?>", re.IGNORECASE)

Cells = dict[str, Cell]


def read_calendar(data: bytes, name: str, today: date, bounds: Bounds = BOUNDS) -> Table:
    """Return the events; UserError where the file is no calendar. Rules that end never go on for a year."""
    from icalendar.timezone import tzp

    blocks = blocks_of(data, bounds)
    if not blocks.events:
        raise UserError("posts_in_no_events")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tzp.use_default()  # forgets the time zones that an earlier file brought along
        try:
            rows = list(_Events(blocks, today, bounds).rows())
        finally:
            tzp.use_default()
    header = tuple(ICS_COLUMNS)
    return Table(name, "ics", (Sheet("", header, tuple(rows)),))


class _Events:
    """Turns the events of one file into rows, numbered as they stand in it."""

    def __init__(self, blocks: Blocks, today: date, bounds: Bounds) -> None:
        self._blocks = blocks
        self._repeats = Repeats(today, bounds)
        self._parsed: list[tuple[int, Any]] = []

    def rows(self) -> Iterator[TableRow]:
        self._register_zones()
        broken: list[TableRow] = []
        for number, block in enumerate(self._blocks.events, 1):
            event = _parsed(block)
            if isinstance(event, Reason):
                broken.append(TableRow(number, (None,) * len(ICS_COLUMNS), event))
            else:
                self._parsed.append((number, event))
        changed = _changed_days(self._parsed)
        made = [row for number, event in self._parsed for row in self._of_event(number, event, changed)]
        yield from sorted([*broken, *made], key=lambda row: row.number)

    def _register_zones(self) -> None:
        from icalendar import Timezone
        from icalendar.timezone import tzp

        for block in self._blocks.zones[:200]:
            try:
                zone = Timezone.from_ical(block.text)
                if "TZID" in zone:
                    tzp.cache_timezone_component(zone)
            except Exception:
                continue

    def _of_event(self, number: int, event: Any, changed: Mapping[str, set[date]]) -> Iterator[TableRow]:
        start = start_of(event)
        if isinstance(start, Reason):
            yield TableRow(number, (None,) * len(ICS_COLUMNS), start)
            return
        if _text(event, "STATUS").upper() == "CANCELLED" and not _is_own(event):
            yield TableRow(number, (None,) * len(ICS_COLUMNS), Reason("posts_in_cancelled", _named(event)))
            return
        if _is_own(event) and start is not None:
            yield from _own_rows(number, event, start)
            return
        cells, remarks = _cells(event, start)
        if start is not None and start.remark is not None:
            remarks.append(start.remark)
        uid = str(cells[Extra.UID] or "")
        for more, notes in self._repeats.of(event, start, changed.get(uid, set())):
            yield _row(number, cells | more, [*remarks, *notes])


def _parsed(block: Block) -> Any:
    """Return the event, or why it is none."""
    from icalendar import Event

    title = next((line.partition(":")[2] for line in block.lines if line.upper().startswith("SUMMARY")), "")
    said: dict[str, str | int] = {"text": clean(title)[:60]}
    if not block.whole:
        return Reason("posts_in_event_cut_off", said)
    try:
        event = Event.from_ical(block.text)
    except Exception:
        # What a foreign library raises over foreign lines is not documented anywhere.
        return Reason("posts_in_event_broken", said)
    return event if getattr(event, "name", "") == "VEVENT" else Reason("posts_in_event_broken", said)


def _changed_days(events: Sequence[tuple[int, Any]]) -> dict[str, set[date]]:
    """Return, by UID, the days of a rule that have an event of their own."""
    found: dict[str, set[date]] = {}
    for _, event in events:
        replaced = start_of(event, "RECURRENCE-ID")
        if isinstance(replaced, Start):
            found.setdefault(_text(event, "UID"), set()).add(replaced.day)
    return found


def _is_own(event: Any) -> bool:
    return f"{PREFIX}ID" in event


def _own_rows(number: int, event: Any, start: Start) -> Iterator[TableRow]:
    """Yield the rows of our own event: one, or one for each post of a series."""
    minute = start.at.hour * 60 + start.at.minute if isinstance(start.at, datetime) else None
    properties = {str(name).upper(): _raw(event, name) for name in event if str(name).startswith(PREFIX)}
    zone = start.zone or ("UTC" if start.is_utc else "")
    if properties.get(ZONE_SHOWN, "") == "UTC":
        zone = "UTC"
    shown = OwnEvent(
        _raw(event, "SUMMARY") or properties.get(UNTITLED, ""),
        start.day,
        minute,
        zone,
        properties,
        _days_of(event, "EXDATE"),
    )
    for row in rows_of(shown):
        yield _row(number, {field.value: cell for field, cell in row.items()}, [])


def _days_of(event: Any, name: str) -> frozenset[date]:
    values = event.get(name, [])
    found = set()
    for value in values if isinstance(values, list) else [values]:
        for each in getattr(value, "dts", ()):
            at = each.dt
            found.add(at.date() if isinstance(at, datetime) else at)
    return frozenset(found)


def _cells(event: Any, start: Start | None) -> tuple[Cells, list[Reason]]:
    """Return what a foreign event says, by field, and what of it could not be read."""
    cells: Cells = {
        Field.TITLE: clean(_text(event, "SUMMARY")) or None,
        Field.TEXT: _plain_text(_text(event, "DESCRIPTION")) or None,
        Field.LINK: _text(event, "URL") or None,
        Field.NOTES: clean(_text(event, "LOCATION")) or None,
        Field.MEDIA: "\n".join(_attached(event)) or None,
        Extra.CATEGORIES: ", ".join(_categories(event)) or None,
        Extra.UID: _text(event, "UID")[:500] or None,
    }
    if start is not None:
        cells |= moment_cells(start)
    replaced = start_of(event, "RECURRENCE-ID")
    if isinstance(replaced, Start):
        cells[Extra.SERIES_DAY] = replaced.day
    broken = [name for name, _ in event.errors if name]
    remarks = [Reason("posts_in_note_property", {"name": str(name)[:40]}) for name in broken[:3]]
    return cells, remarks


def moment_cells(start: Start) -> Cells:
    """Return the cells that tell a beginning."""
    if not isinstance(start.at, datetime):
        return {Field.DATE: start.at}
    if start.is_utc:
        return {Field.DATE: start.at}
    hour = time(start.at.hour, start.at.minute)
    return {Field.DATE: start.at.date(), Field.TIME: hour, Field.ZONE: start.zone or None}


def _text(event: Any, name: str) -> str:
    return clean_lines(_raw(event, name))


def _raw(event: Any, name: str) -> str:
    value = event.get(name)
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if value is not None else ""


def _named(event: Any) -> dict[str, str | int]:
    return {"text": clean(_text(event, "SUMMARY"))[:60]}


def _plain_text(text: str) -> str:
    """Return a description without the HTML that Google and Outlook write into it."""
    if not re.search(r"<(?:br|p|a|b|ul|li|div|span|html)[\s/>]", text, re.IGNORECASE):
        return text.strip()
    return html.unescape(_ANY_TAG.sub("", _TAGS.sub("\n", text))).strip()


def _attached(event: Any) -> Iterator[str]:
    values = event.get("ATTACH", [])
    for value in (values if isinstance(values, list) else [values])[:50]:
        text = str(value)
        if text.startswith(("http://", "https://", "file:")):
            yield text[:2000]


def _categories(event: Any) -> Iterator[str]:
    values = event.get("CATEGORIES", [])
    for value in values if isinstance(values, list) else [values]:
        for each in getattr(value, "cats", ()):
            if said := clean(str(each))[:100]:
                yield said


def _row(number: int, cells: Cells, remarks: Sequence[Reason]) -> TableRow:
    return TableRow(number, tuple(cells.get(name) for name in ICS_COLUMNS), None, tuple(remarks))
