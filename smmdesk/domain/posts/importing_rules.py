"""A calendar's rule (RFC 5545, RRULE) as a rule of ours, where ours can say the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.series import Frequency, Rule

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_LONGEST_STEP = 99
_KNOWN = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST"}
)


def rule_parts(text: str) -> dict[str, str]:
    """Return the parts of a rule by name; what is no part is left out."""
    pairs = (part.split("=", 1) for part in text.strip().upper().split(";") if "=" in part)
    return {name.strip(): value.strip() for name, value in pairs}


def rule_of(text: str, starts_on: date) -> Rule | None:
    """Return the rule that puts posts on the same days, None where ours cannot.

    UNTIL must be a day (20260331). Ours begins with *starts_on* itself, and takes a short month's last day.
    """
    parts = rule_parts(text)
    if not set(parts) <= _KNOWN:
        return None
    try:
        interval = int(parts.get("INTERVAL", "1"))
        count = int(parts["COUNT"]) if "COUNT" in parts else None
        until = _day(parts["UNTIL"]) if "UNTIL" in parts else None
        frequency, step, weekdays = _frequency(parts, interval, starts_on)
        return Rule(frequency, step, weekdays, until, count)
    except (ValueError, KeyError, UserError):
        return None


def _frequency(
    parts: Mapping[str, str], interval: int, starts_on: date
) -> tuple[Frequency, int, tuple[int, ...]]:
    """Return frequency, step and days of the week; ValueError or KeyError for what ours cannot say."""
    frequency = parts["FREQ"]
    given = {name for name in parts if name.startswith("BY")}
    if frequency == "DAILY" and not given:
        return Frequency.DAILY, interval, ()
    if frequency == "WEEKLY" and given <= {"BYDAY"}:
        weekdays = tuple(sorted({_DAYS[day] for day in parts["BYDAY"].split(",")})) if given else ()
        if weekdays and starts_on.weekday() not in weekdays:
            raise ValueError("ours begins with the first day")
        if interval > 1 and len(weekdays) > 1 and parts.get("WKST", "MO") != "MO":
            raise ValueError("our weeks begin on Monday")
        return Frequency.WEEKLY, interval, weekdays if len(weekdays) > 1 else ()
    if frequency == "MONTHLY" and _same_day(parts, given, starts_on):
        return Frequency.MONTHLY, interval, ()
    if frequency == "YEARLY" and starts_on.day <= 28 and _same_date(parts, given, starts_on):
        if interval * 12 > _LONGEST_STEP:
            raise ValueError("too long a step")
        return Frequency.MONTHLY, interval * 12, ()
    raise ValueError(frequency)


def _same_day(parts: Mapping[str, str], given: set[str], starts_on: date) -> bool:
    day = starts_on.day
    if not given or (given == {"BYMONTHDAY"} and parts["BYMONTHDAY"] == str(day)):
        return day <= 28
    if given == {"BYMONTHDAY"}:
        return day == 31 and parts["BYMONTHDAY"] == "-1"
    if given == {"BYMONTHDAY", "BYSETPOS"} and parts["BYSETPOS"] == "-1":
        return parts["BYMONTHDAY"] == ",".join(map(str, range(28, day + 1)))
    return False


def _same_date(parts: Mapping[str, str], given: set[str], starts_on: date) -> bool:
    own = {"BYMONTH": str(starts_on.month), "BYMONTHDAY": str(starts_on.day)}
    return given <= set(own) and all(parts[name] == own[name] for name in given)


def _day(text: str) -> date:
    return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
