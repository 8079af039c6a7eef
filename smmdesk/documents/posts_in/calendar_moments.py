"""When an event of a calendar begins: whole days, hours on any clock, in UTC, in zones known and unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.moments import zone_named

_NO_DAY = re.compile(r"\s*(\d{4})(\d\d)(\d\d)")


@dataclass(frozen=True, slots=True)
class Start:
    """A beginning: a day, an hour on the clock of *zone* ("": whichever), or a moment in UTC."""

    at: date | datetime
    zone: str = ""
    remark: Reason | None = None

    @property
    def day(self) -> date:
        """The day on the clock that it is told by."""
        return self.at.date() if isinstance(self.at, datetime) else self.at

    @property
    def is_utc(self) -> bool:
        """Whether it is a moment, told in UTC."""
        return isinstance(self.at, datetime) and self.at.tzinfo is not None


def start_of(event: Any, name: str = "DTSTART") -> Start | Reason | None:
    """Return when an event begins, None where it does not say, or why it cannot be understood."""
    from icalendar.error import BrokenCalendarProperty

    value = event.get(name)
    if value is None:
        return None
    if isinstance(value, list):
        value = value[0]
    try:
        at = value.dt
    except (BrokenCalendarProperty, AttributeError, ValueError):
        return _broken(str(value))
    if not isinstance(at, date):  # a span of time, an hour without a day
        return _broken(str(value))
    zone = str(value.params.get("TZID", ""))
    return told(at, zone)


def told(at: date | datetime, named: str) -> Start:
    """Return the start as our records know it; *named* is the zone's name in the file."""
    if not isinstance(at, datetime):
        return Start(at)
    if at.tzinfo is None:
        remark = Reason("posts_in_note_unknown_zone", {"zone": named[:60]}) if named else None
        return Start(at, remark=remark)
    for name in (getattr(at.tzinfo, "key", ""), named):
        if name and name not in ("UTC", "Etc/UTC", "GMT", "Z") and _is_known(name):
            return Start(at.replace(tzinfo=None, fold=0), name)
    try:
        return Start(at.astimezone(UTC))
    except (OverflowError, ValueError):
        return Start(at.replace(tzinfo=None))


def _is_known(name: str) -> bool:
    try:
        zone_named(name)
    except UserError:
        return False
    return True


def _broken(text: str) -> Reason:
    found = _NO_DAY.match(text)
    if found:
        year, month, day = found.groups()
        return Reason("posts_in_no_such_day", {"text": f"{day}.{month}.{year}"})
    return Reason("posts_in_day_unclear", {"text": text[:40]})
