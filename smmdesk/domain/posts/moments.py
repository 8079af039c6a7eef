"""The moment a post goes out: a day and an hour in a time zone, with the hours that clocks skip or repeat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from smmdesk.domain.errors import UserError

_OUT_OF_REACH = (OverflowError, ValueError, OSError)
"""What Python says of moments that its dates, or the machine's clock, cannot hold."""


class Clock(StrEnum):
    """How an hour stands on the clocks of its day."""

    USUAL = "usual"
    SKIPPED = "skipped"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time (UTC). An hour that clocks skip is moved on by the gap; of a doubled one it is the first."""

    utc: datetime
    clock: Clock


@lru_cache(maxsize=64)
def zone_named(name: str) -> ZoneInfo:
    """Return the zone with this IANA name; UserError where there is none."""
    try:
        if name not in _names():
            raise KeyError(name)
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise UserError("post_unknown_zone", zone=name[:60]) from error


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(available_timezones())


def moment_of(day: date, minute: int, zone: str) -> Moment:
    """Return when it is *minute* minutes after midnight of *day* in *zone* ("": the machine's own).

    Where no clock reaches (the ends of the calendar, on Windows also all before 1970), it is that hour of UTC.
    UserError for an unknown zone.
    """
    wall = datetime.combine(day, time(minute // 60, minute % 60))
    try:
        return _moment(wall, zone)
    except _OUT_OF_REACH:
        return Moment(wall.replace(tzinfo=UTC), Clock.USUAL)


def _moment(wall: datetime, zone: str) -> Moment:
    early, late = _in_zone(wall, zone), _in_zone(wall.replace(fold=1), zone)
    before, after = early.utcoffset(), late.utcoffset()
    clock = Clock.USUAL
    if before != after and before is not None and after is not None:
        clock = Clock.DOUBLED if before > after else Clock.SKIPPED
    return Moment(early.astimezone(UTC), clock)


def local_of(moment: datetime, zone: str) -> tuple[date, int]:
    """Return the day and the minute of an aware *moment* on the clocks of *zone* ("": the machine's own)."""
    where = zone_named(zone) if zone else None
    try:
        local = moment.astimezone(where)
    except _OUT_OF_REACH:
        local = moment
    return local.date(), local.hour * 60 + local.minute


def _in_zone(wall: datetime, zone: str) -> datetime:
    """Return an aware moment whose offset is the one that *wall*, with its fold, has in *zone*."""
    if zone:
        return wall.replace(tzinfo=zone_named(zone))
    offset = wall.astimezone().utcoffset()
    # A skipped hour asked for by the machine's own clock comes back moved on: its offset is the later one.
    return wall.replace(tzinfo=timezone(offset or timedelta()), fold=0)
