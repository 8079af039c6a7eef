"""How many and how often, where a promise says it in its words only: "12 posts a month", "a post every other day"."""

from __future__ import annotations

import re
from typing import NamedTuple

from smmdesk.domain.figure_words import PERIODS
from smmdesk.domain.figures import folded
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.posts.delivery_reading import (
    BY_TIME,
    NUMBERS,
    counts_in,
    is_number,
    times_in,
    words_of,
)
from smmdesk.domain.promise import Promise

_BY_PERIOD = "|".join(
    f"(?P<p_{per.value}>{'|'.join(patterns)})" for per, patterns in PERIODS if per in BY_TIME
)
_NO_PERIOD = r"в день (?:рожд|город|открыт|выход|запуск|публик|оплат|подпис|съ[её]м|событ|праздн|побед)"
"""Days that only sound like "a day"."""
_PERIOD = re.compile(rf"(?!{_NO_PERIOD})(?:{_BY_PERIOD})")
_UNITS = {"д": Per.DAY, "н": Per.WEEK, "м": Per.MONTH, "d": Per.DAY, "w": Per.WEEK, "m": Per.MONTH}
_SECOND = {"other": 2, "second": 2, "второй": 2, "вторую": 2, "third": 3, "третий": 3, "третью": 3}
_UNIT = r"(?P<unit>дн(?:я|ей)|день|недел[июь]|месяц(?:а|ев)?|days?|weeks?|months?)\b"
_SOME = rf"(?P<every>\d{{1,2}}|{'|'.join(NUMBERS)})"
_EVERY = re.compile(
    rf"(?:раз в|(?:1|один|одну|одна|once|one)? ?(?:кажды[ей]|every)|once (?:in|every)) {_SOME} {_UNIT}"
    rf"|(?:кажд(?:ый|ую)|every) (?P<nth>{'|'.join(_SECOND)}) (?P<nth_unit>день|неделю|месяц|day|week|month)\b"
    r"|(?P<other>через день\b)|(?P<fortnight>every fortnight\b|a fortnight\b|fortnightly\b)"
)
"""Every so many days, weeks or months."""
_ONE = re.compile(
    r"\b(?:an?|one) (?:new )?(?P<a>post|story|reel|video|clip|carousel|article|poll|live ?stream)\b"
    r"|^(?:новый |новая )?(?P<b>пост|публикация|ролик|рилс|клип|карусель|статья|лонгрид|опрос|эфир)\b"
)
"""One thing without its number. In the middle of a Russian line it may be any post ("each post on its day")."""
_ONCE = re.compile(r"\b(?:(?P<two>twice|дважды)|once|раз(?= в ))\b")
_ANY_NUMBER = re.compile(rf"\d+|\b(?:{'|'.join(NUMBERS)})\b")
_VAGUE = re.compile(
    r"[~≈?]|\b(?:до|около|примерно|приблизительно|где-то|порядка|максимум|обычно|иногда|если|несколько|пара|пару|или"
    r"|либо|не|без|кроме|about|around|approximately|roughly|usually|sometimes|if|several|some|few|or|within|except"
    r"|without|not?|maximum|max(?= \d)|сто|сорок|пятьдесят"
    r"|дюжин\w*|десят(?:ок|ка|ки)|hundred|forty|fifty|dozens?)\b"
    r"|n't\b|\bas (?:needed|agreed)|up to|at most|more than"
    r"|по (?:возможности|необходимости|запросу|согласованию)|при необходимости|\b(?:перв|пробн|тестов)\w+"
    r"|\b(?:first|trial|test)\b"
)
_AT_LEAST = re.compile(r"\bне (?:менее|меньше|реже)\b|\b(?:no|not) (?:less|fewer) than\b|\bat least\b")
_BETWEEN = re.compile(r"[^,;|.!?:()\d]{0,60}|,? ?| ?\| ?")
_OTHER = re.compile(r"отч[её]т|правк|встреч|созвон|\breport|\bmeeting|\bcall")
"""Between a number and a period: the period is that of something else."""


class _Number(NamedTuple):
    low: float
    high: float
    span: tuple[int, int]


def quantity_said(promise: Promise) -> Amount | None:
    """Return how many of what is published in which period, where the words say just one number and one period.

    None where there is anything that may mean another number: "up to", "about", a second number, a second
    period, a refusal.
    """
    text = _plain(promise)
    if _VAGUE.search(_AT_LEAST.sub("", text)):
        return None
    every = _EVERY.search(text)
    rest = _EVERY.sub(lambda match: "§" * len(match[0]), text)
    periods = [every] if every else list(_PERIOD.finditer(rest))
    number = _number(rest)
    if number is None or not number.low or len(_pers(rest)) + len(_EVERY.findall(text)) != 1:
        return None
    rest = _ONCE.sub(lambda match: " " * len(match[0]), rest)
    if not any(_is_near(rest, number.span, match.span()) for match in periods):
        return None
    share, per = _share(every) if every else (1.0, _per(periods[0]))
    return Amount(number.low * share, number.high * share, per=per)


def period_said(promise: Promise, low: float, high: float) -> Per | None:
    """Return the period that the words say for the number *low* to *high*, else the only one; None: they do not."""
    text = _plain(promise)
    periods = list(_PERIOD.finditer(text))
    if len(_pers(text)) == 1:
        return _per(periods[0])
    for count in (*counts_in(text), *times_in(text)):
        if is_number(count, low, high):
            near = [match for match in periods if _is_near(text, count.span(), match.span())]
            if near:
                return _per(min(near, key=lambda match: abs(match.start() - count.end())))
    return None


def _plain(promise: Promise) -> str:
    return " ".join(folded(words_of(promise)).split()).rstrip(" .;…")


def _number(text: str) -> _Number | None:
    """Return the only number of a text, if it counts what is published or how often."""
    counts = counts_in(text) or times_in(text)
    found = [_Number(*_value(match), match.span()) for match in counts]
    found = found or [_Number(1, 1, match.span()) for match in _ONE.finditer(text)]
    found = found or [
        _Number(*((2, 2) if match["two"] else (1, 1)), match.span()) for match in _ONCE.finditer(text)
    ]
    if len(found) != 1:
        return None
    start, end = found[0].span
    numbers = [start <= match.start() < end for match in _ANY_NUMBER.finditer(text)]
    most = 1 + (found[0].low < found[0].high)  # "twenty five posts" has two words, and is not five posts
    return found[0] if all(numbers) and len(numbers) <= most else None


def _value(match: re.Match[str]) -> tuple[float, float]:
    if match["word"]:
        number = float(NUMBERS[match["word"]])
        return number, number
    low = float(match["low"])
    return low, max(low, float(match["high"] or low))


def _share(every: re.Match[str]) -> tuple[float, Per]:
    if every["other"]:
        return 1 / 2, Per.DAY
    if every["fortnight"]:
        return 1 / 2, Per.WEEK
    if every["nth"]:
        return 1 / _SECOND[every["nth"]], _UNITS[every["nth_unit"][0]]
    said = every["every"]
    number = int(said) if said.isdigit() else NUMBERS[said]
    return 1 / max(number, 1), _UNITS[every["unit"][0]]


def _pers(text: str) -> frozenset[Per]:
    return frozenset(_per(match) for match in _PERIOD.finditer(text))


def _per(match: re.Match[str]) -> Per:
    return Per((match.lastgroup or "").removeprefix("p_"))


def _is_near(text: str, number: tuple[int, int], period: tuple[int, int]) -> bool:
    """Whether a period is said of a number: in the same breath, with nothing else between them."""
    if number[0] <= period[0] and period[1] <= number[1]:
        return True
    between = text[number[1] : period[0]] if period[0] >= number[1] else text[period[1] : number[0]]
    return bool(_BETWEEN.fullmatch(between)) and not _OTHER.search(between)
