"""The hour of a post, in every form that people write it in."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import lru_cache

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing import Cell, Reason
from smmdesk.domain.posts.post import MINUTES_A_DAY

_HALVES = {
    "am": 0,
    "a.m.": 0,
    "a.m": 0,
    "утра": 0,
    "ночи": 0,
    "pm": 12,
    "p.m.": 12,
    "p.m": 12,
    "вечера": 12,
    "дня": 12,
}
_NAMED = {"полдень": 720, "в полдень": 720, "noon": 720, "midday": 720, "полночь": 0, "midnight": 0}
# A part of the day is no hour: the post keeps its day, and nothing is wrong.
_VAGUE = frozenset(
    {"утро", "утром", "день", "днем", "вечер", "вечером", "ночь", "ночью", "morning", "afternoon", "evening"}
    | {"", "-", "–", "—", "?", "tbd", "весь день", "all day", "любое", "any", "any time", "night", "noon-ish"}
)
_HALF = r"(a\.?m\.?|p\.?m\.?|утра|дня|вечера|ночи)"
_BEFORE = r"(?:в|к|at|около|с|from|после|~)?\s*"
_TIME = re.compile(
    _BEFORE + r"(\d{1,2})\s*(?:[:.\-h]|ч(?:ас(?:а|ов)?)?\.?)\s*(\d{2})"
    rf"(?::\d{{2}}(?:\.\d+)?)?\s*(?:м(?:ин(?:ут)?)?\.?(?![а-я])|m(?:in)?(?![a-z]))?\s*{_HALF}?"
)
_HOUR = re.compile(_BEFORE + rf"(\d{{1,2}})\s*(?:ч(?:ас(?:а|ов)?)?\.?|h|o'clock)?\s*{_HALF}?")
_RUN_TOGETHER = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_AFTER = re.compile(
    r"\s*(?:[–—-]|до|to|until).*|z|"
    r"\s*[(,;]?\s*(?:по )?(?:мск|москв\w*|msk|gmt|utc|cet|cest|[ecmp][sd]t|bst)(?:[+-]\d+)?\)?"
)


def read_time(cell: Cell) -> int | Reason | None:
    """Return the minutes after midnight that a cell states, None where it states none, or why it cannot be read.

    Knows 10:00, 10.00, 10-00, «в 10», 10 am, 7 вечера, 19ч, 19 ч 30 мин, 1030, a range's beginning, and the
    fractions of a day that spreadsheets keep.
    """
    if cell is None or isinstance(cell, bool):
        return None
    if isinstance(cell, datetime | time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, str):
        return read_time_text(cell)
    if isinstance(cell, int | float):
        return _of_number(cell)
    return Reason("posts_in_time_unclear", {"text": cell.isoformat()})


def _of_number(number: float) -> int | Reason | None:
    if 0 <= number < 1:
        return min(round(number * MINUTES_A_DAY), MINUTES_A_DAY - 1)
    hour, rest = divmod(number, 1)
    minutes = round(rest * 100)
    # 10 and 10.3 are how 10:00 and 10.30 look once a spreadsheet took them for numbers.
    if hour < 24 and minutes < 60:
        return int(hour) * 60 + minutes
    if 20_000 <= number < 80_000:
        return round(rest * MINUTES_A_DAY) % MINUTES_A_DAY
    return read_time_text(f"{number:g}")


@lru_cache(maxsize=4096)
def read_time_text(text: str) -> int | Reason | None:
    """Return the same for a text."""
    words = plain(text)
    if words in _VAGUE:
        return None
    if words in _NAMED:
        return _NAMED[words]
    found = _RUN_TOGETHER.fullmatch(words)
    if found:
        return int(found[1]) * 60 + int(found[2])
    for pattern in (_TIME, _HOUR):
        found = pattern.match(words)
        if found and (found.end() == len(words) or _AFTER.fullmatch(words, found.end())):
            return _minute(found, text)
    return Reason("posts_in_time_unclear", {"text": text.strip()[:40]})


def _minute(found: re.Match[str], text: str) -> int | Reason:
    parts = found.groups()
    hour, minute, half = int(parts[0]), int(parts[1]) if len(parts) == 3 else 0, parts[-1]
    if half is not None:
        if not 1 <= hour <= 12:
            half = None if hour < 24 else half
        elif half == "дня" and hour == 11:  # eleven is morning, whatever people call it
            return hour * 60 + minute
        else:
            hour = hour % 12 + _HALVES[half]
    if hour > 23 or minute > 59:
        return Reason("posts_in_no_such_time", {"text": text.strip()[:40]})
    return hour * 60 + minute
