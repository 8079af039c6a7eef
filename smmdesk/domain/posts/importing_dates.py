"""What a cell says of a day: in words, in numbers, with or without a year, as people write it.

Reading has two steps. This one takes a cell by itself; importing_years settles, from the cells around it, the year
that it leaves out and which of 03.04 is the month.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing import SERIALS_BEGIN, Cell, Reason
from smmdesk.domain.posts.importing_times import read_time_text
from smmdesk.domain.posts.importing_words import MONTHS, WEEKDAYS

FIRST_SERIAL, LAST_SERIAL = 20_000, 80_000
"""Plain numbers that are taken for the days a spreadsheet counts: 1954 to 2119."""


@dataclass(frozen=True, slots=True)
class DayWords:
    """A day as it is written: *first* and *second* are day and month, in an order not yet known if *by_numbers*.

    Without *second* it is a day of a month that is named elsewhere, without *first* a month alone. *minute* is the
    hour that stands with it, *until* the day of the month a range ends with, *rest* what else stands there.
    """

    first: int | None
    second: int | None = None
    year: int | None = None
    by_numbers: bool = False
    by_slash: bool = False
    weekday: int | None = None
    minute: int | None = None
    moment: datetime | None = None
    is_range: bool = False
    rest: str = ""


_MONTH_NUMBERS = {word: number for number, words in enumerate(MONTHS, 1) for word in words}
_WEEKDAY_NUMBERS = {word: number for number, words in enumerate(WEEKDAYS) for word in words}
_MONTH_WORD = "(" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + ")"
_NTH = r"(?:st|nd|rd|th|-?(?:го|ое|ого|е|я|й))?"
# Two digits behind a space may be the hour: only 20 to 49 are a year.
_YEAR = r"(\d{4}|['’]\d{2}|[2-4]\d)(?![\d:])"
_NO_HOUR = r"(?!\s*(?:ч|h|am|pm|утра|дня|вечера))"
_TILL = r"\s*(?:[–—-]|по|до|to|till|until)\s*"

_ISO = re.compile(r"(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2})(?![\d:]))?(?![\d:])")
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}}){_NTH}\s*[-./]?\s*(?:of )?{_MONTH_WORD}(?![a-zа-я])\.?(?:[ ,./-]+{_YEAR}{_NO_HOUR})?"
)
_MONTH_DAY = re.compile(
    rf"{_MONTH_WORD}(?![a-zа-я])\.?\s*[-./]?\s*(?:the )?(\d{{1,2}})(?![\d:]){_NTH}"
    rf"(?:(?:\s*,\s*|[ ./-]+){_YEAR}{_NO_HOUR})?"
)
_MONTH_ALONE = re.compile(rf"{_MONTH_WORD}\.?,?(?:\s+{_YEAR})?(?: г(?:\.|ода?)?)?")
_BARE = re.compile(rf"(\d{{1,2}}){_NTH}(?: числа?)?")
_RANGE_WORDS = re.compile(rf"(?:с |from )?(\d{{1,2}}){_NTH}{_TILL}\d{{1,2}}{_NTH}\s*(?={_MONTH_WORD})")
_RANGE_NUMBERS = re.compile(rf"(?:с |from )?(\d{{1,2}})(?:{_TILL})\d{{1,2}}(?=[./]\d)")
_RANGE_ALONE = re.compile(r"(?:с )?(\d{1,2})\s*[–—-]\s*\d{1,2}")
_SEVERAL = re.compile(
    rf"\d{{1,2}}(?:\s*(?:[,;+/&]|и|and)\s*\d{{1,2}})+\s*{_MONTH_WORD}|(?:\d{{1,2}}\.\d{{1,2}}[^\d]{{1,3}}){{2,}}\d{{1,2}}\."
)
_WEEKDAY = re.compile(
    r"(?<![\w.])(" + "|".join(sorted(_WEEKDAY_NUMBERS, key=len, reverse=True)) + r")(?![\w])\.?,?"
)
_TIME_FIRST = re.compile(r"((?:в |at )?\d{1,2}:\d{2}(?:\s?[ap]m)?)[\s,;]+(.+)")
_NOISE = re.compile(r"(?<=\d)\s*(?:г\.|года?\b|г\b)|[()\[\]]")
_RANGE_END = re.compile(rf"{_TILL}(?:\d.*)")
_BEFORE = re.compile(
    r"(w/c|wc|week of|week commencing|week beginning|неделя с|нед\.? с|до|к|by|until|~|около|примерно|on|на|от)\.?\s+"
)
"""What people write before a day; most of it means that the day is not quite settled, and the owner is told."""
_SAYS_NOTHING = frozenset({"on", "на", "от"})
_NO_DAY = frozenset(
    {"", "-", "–", "—", "?", "??", "???", "нет", "tbd", "tba", "тбд", "без даты", "уточнить", "n/a"}
)
_ISO_MOMENT = re.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)")


def read_day(cell: Cell, serials_begin: date = SERIALS_BEGIN) -> DayWords | Reason | None:
    """Return what a cell says of a day, None where it names none, or why it cannot be read."""
    if cell is None:
        return None
    if isinstance(cell, str):
        return read_day_text(cell)
    if isinstance(cell, datetime):
        minute = cell.hour * 60 + cell.minute
        if cell.tzinfo is not None:
            return DayWords(cell.day, cell.month, cell.year, minute=minute, moment=cell)
        return DayWords(cell.day, cell.month, cell.year, minute=minute or None)
    if isinstance(cell, date):
        return DayWords(cell.day, cell.month, cell.year)
    if isinstance(cell, bool | time):
        return Reason("posts_in_day_unclear", {"text": str(cell)})
    return _of_number(cell, serials_begin)


def _of_number(number: float, serials_begin: date) -> DayWords | Reason | None:
    whole, rest = divmod(number, 1)
    if FIRST_SERIAL <= number < LAST_SERIAL:
        day = serials_begin + timedelta(days=int(whole))
        return DayWords(day.day, day.month, day.year, minute=round(rest * 1440) % 1440 or None)
    if rest == 0:
        return read_day_text(str(int(whole)))
    if 1 <= number < 32:
        # 3.03 is how 03.03 looks once a spreadsheet took it for a number; 10.1 was 10.10.
        hundredths = round(rest * 100)
        month = hundredths if hundredths <= 12 else round(rest * 10)
        return DayWords(int(whole), month)
    return Reason("posts_in_day_unclear", {"text": f"{number:g}"})


@lru_cache(maxsize=8192)
def read_day_text(text: str) -> DayWords | Reason | None:
    """Return the same for a text."""
    words = plain(text.replace("\xa0", " "))
    if words in _NO_DAY:
        return None
    moment = _moment(words)
    if moment is not None:
        return read_day(moment)
    if words.isdigit() and len(words) == 5 and FIRST_SERIAL <= int(words) < LAST_SERIAL:
        return _of_number(int(words), SERIALS_BEGIN)
    minute: int | None = None
    early = _TIME_FIRST.fullmatch(words)
    if early:
        read = read_time_text(early[1])
        if isinstance(read, Reason):
            return read
        minute, words = read, early[2]
    weekday, words = _without_weekday(words)
    before = _BEFORE.match(words)
    if before and before.end() < len(words):
        words = words[before.end() :]
    if not words:
        return Reason("posts_in_only_weekday", {"text": text.strip()[:40]})
    found = _day_in(words)
    if found is None:
        code = "posts_in_several_days" if _SEVERAL.search(words) else "posts_in_day_unclear"
        return Reason(code, {"text": text.strip()[:60]})
    day, rest = found
    read_all = _with_rest(day, rest, weekday, minute, text)
    if before and before[1] not in _SAYS_NOTHING and isinstance(read_all, DayWords) and not read_all.rest:
        return replace(read_all, rest=before[1])
    return read_all


def _moment(words: str) -> datetime | None:
    if not _ISO_MOMENT.fullmatch(words):
        return None
    try:
        return datetime.fromisoformat(words.upper())
    except ValueError:
        return None


def _without_weekday(words: str) -> tuple[int | None, str]:
    found = _WEEKDAY.search(words)
    if found is None:
        return None, _NOISE.sub("", words).strip(" ,.")
    rest = words[: found.start()] + " " + words[found.end() :]
    return _WEEKDAY_NUMBERS[found[1]], " ".join(_NOISE.sub("", rest).split()).strip(" ,.–—-")


def _day_in(words: str) -> tuple[DayWords, str] | None:
    """Return the day that *words* begin with, and what follows."""
    is_range = False
    for pattern in (_RANGE_WORDS, _RANGE_NUMBERS):
        ranged = pattern.match(words)
        if ranged:
            is_range = True
            words = (
                f"{ranged[1]} {words[ranged.end() :]}"
                if pattern is _RANGE_WORDS
                else ranged[1] + words[ranged.end() :]
            )
            break
    if _SEVERAL.match(words):
        return None
    for read in (_iso, _in_words, _in_numbers):
        found = read(words)
        if found is not None:
            day, end = found
            rest = words[end:].strip()
            if _RANGE_END.fullmatch(rest):
                return _until(day, rest), ""
            return replace(day, is_range=is_range), rest
    return _alone(words)


def _until(day: DayWords, rest: str) -> DayWords:
    """Return the first day of a range; a year behind its last day holds for the first as well."""
    last = read_day_text(re.sub(rf"\A{_TILL}", "", rest))
    year = day.year
    if year is None and isinstance(last, DayWords) and last.year is not None:
        goes_round = (last.second or 0) < (day.second or 0)
        year = last.year - 1 if goes_round and not day.by_numbers else last.year
    return replace(day, year=year, is_range=True)


def _iso(words: str) -> tuple[DayWords, int] | None:
    found = _ISO.match(words) or _COMPACT.match(words)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    end = found.end() + (words[found.end() : found.end() + 1] == "t")
    return DayWords(day, month, year), end


def _in_words(words: str) -> tuple[DayWords, int] | None:
    found = _DAY_MONTH.match(words)
    if found:
        day, month, year = found.groups()
        return DayWords(int(day), _MONTH_NUMBERS[month], _year(year)), found.end()
    found = _MONTH_DAY.match(words)
    if found:
        month, day, year = found.groups()
        return DayWords(int(day), _MONTH_NUMBERS[month], _year(year)), found.end()
    return None


def _in_numbers(words: str) -> tuple[DayWords, int] | None:
    found = _NUMBERS.match(words)
    if found is None:
        return None
    first, sign, second, year = found.groups()
    if sign == "-" and year is None and not (first.startswith("0") or second.startswith("0")):
        return None  # 3-5 are days, 03-05 is a day of May
    return DayWords(int(first), int(second), _year(year), True, sign == "/"), found.end()


def _alone(words: str) -> tuple[DayWords, str] | None:
    found = _MONTH_ALONE.fullmatch(words)
    if found:
        return DayWords(None, _MONTH_NUMBERS[found[1]], _year(found[2])), ""
    for pattern in (_BARE, _RANGE_ALONE):
        found = pattern.fullmatch(words)
        if found:
            return DayWords(int(found[1]), is_range=pattern is _RANGE_ALONE), ""
    return None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text.lstrip("'’"))
    return number if number >= 100 else 2000 + number


def _with_rest(
    day: DayWords, rest: str, weekday: int | None, minute: int | None, text: str
) -> DayWords | Reason:
    """Add the hour that follows the day; what else follows is only remembered."""
    rest = rest.strip(" ,;|.@")
    if rest and minute is None:
        read = read_time_text(rest)
        if not isinstance(read, Reason):
            minute, rest = read, ""
        elif any(letter.isdigit() for letter in rest):
            return Reason("posts_in_day_unclear", {"text": text.strip()[:60]})
    return DayWords(
        day.first,
        day.second,
        day.year,
        day.by_numbers,
        day.by_slash,
        weekday,
        minute,
        None,
        day.is_range,
        rest,
    )


def month_named_in(text: str) -> tuple[int, int | None] | None:
    """Return (month, year or None) that a title, the name of a sheet or of a file speaks of."""
    words = plain(text.replace("_", " ").replace("-", " "))
    found = re.search(rf"(?<![a-zа-я])({_MONTH_WORD[1:-1]}|{_LOCATIVES})(?![a-zа-я])", words)
    year = year_named_in(text)
    if found is None:
        numbers = re.search(r"(?<!\d)(0?[1-9]|1[0-2])[ .](20\d\d)(?!\d)", words)
        return (int(numbers[1]), int(numbers[2])) if numbers else None
    word = found[1]
    return _MONTH_NUMBERS.get(word) or _MONTH_NUMBERS[_locative_base(word)], year


_LOCATIVES = "(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)"


def _locative_base(word: str) -> str:
    stem = word[:-1]
    return next(known for known in (f"{stem}ь", stem, f"{stem}й") if known in _MONTH_NUMBERS)


def year_named_in(text: str) -> int | None:
    """Return the year (2000 to 2099) that a title speaks of."""
    found = re.search(r"(?<!\d)(20\d\d)(?!\d)", text)
    return int(found[1]) if found else None


def weekday_named(text: str) -> int | None:
    """Return the day of the week (Monday is 0) that a text is the name of."""
    return _WEEKDAY_NUMBERS.get(plain(text).strip(" .,()"))
