"""Sums and counts in a line of a plan, in Russian and English: "45 тыс", "£1,200", "from $590/mo"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from smmdesk.domain.figure_words import CURRENCY_WORDS, PERIODS, SIGNS
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.word_sums import sums_in_words

_GAP = r"[ \u00a0\u202f]"
_NUMBER = (
    rf"\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:,\d{{1,2}}(?!\d))?"
    r"|\d{1,3}(?:[,.']\d{3})+(?!\d)(?:\.\d{1,2}(?!\d))?"
    r"|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
)
_THOUSANDS = rf"(?P<{{0}}k>k|к|тыс(?:яч\w?)?\.?|т(?=\.?{_GAP}?р\b))"
_TIMES = rf"(?:{_GAP}?(?:{_THOUSANDS}|(?P<{{0}}m>млн\.?|million|mln))(?![a-zа-я]))?"
_SIGN = r"(?:us|ca|c|au|a|nz)?\$|[£€₽₸₾₴]"
_NAME = "|".join(words for words, _ in CURRENCY_WORDS)
_OPEN = (
    r"(?:\bfrom|\bstarting (?:at|from)|\bstarts at|\bat least|\bminimum"
    r"|\bот|\bначиная (?:с|от)|\bне менее|\bминимум)"
)
_UP_TO = r"(?:\bup to|\bno more than|\bдо|\bне более|\bне больше)"
_SUM = re.compile(
    rf"(?:(?P<open>{_OPEN})|(?P<upto>{_UP_TO}))?{_GAP}?"
    rf"(?P<sign>{_SIGN}|\b(?:usd|eur|gbp|cad|aud|nzd|gel|rub|chf|aed)\b)?{_GAP}?"
    rf"(?<![\d.,])(?P<low>{_NUMBER}){_TIMES.format('low')}(?P<plus>\+)?"
    rf"(?:{_GAP}?(?:{_SIGN}|руб\w*\.?)?{_GAP}?(?:[-–—]|\bto\b|\band(?= ?[$£€])|\bдо\b)"
    rf"{_GAP}?(?:{_SIGN})?{_GAP}?"
    rf"(?P<high>{_NUMBER}){_TIMES.format('high')})?"
    rf"(?P<unit>\.?{_GAP}?(?:(?:{_SIGN})(?!{_GAP}?\d)|(?:{_NAME})(?![a-zа-я])))?"
)

_UNIT_AFTER = re.compile(rf"{_GAP}(?:(?:{_SIGN})|(?:{_NAME})(?![a-zа-я]))")
_SAYS_THOUSANDS = re.compile(
    r"\d[ \u00a0\u202f]?(?:k|к|тыс|т\.)|\b(?:тысяч|тыс\b|миллион|thousand|hundred|million)"
)
_THOUSAND = 1000
_PERIOD = re.compile("|".join(f"(?P<{per.value}>{'|'.join(patterns)})" for per, patterns in PERIODS))
_NEAR_AFTER, _NEAR_BEFORE = 34, 26
_DIGIT = re.compile(r"\d")
_LONGEST_MONTH = 11
_WIDEST = 12
_LARGEST = 1e9
"""A longer row of digits is an account or a phone, not a sum."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount with the characters of the line it stands in."""

    amount: Amount
    start: int
    end: int

    @property
    def is_money(self) -> bool:
        """Whether a currency is named."""
        return bool(self.amount.currency)


def folded(text: str) -> str:
    """Return *text* in lower case with ё as е, letter for letter."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two characters
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lower.replace("ё", "е")


def figures_in(line: str) -> Iterator[Figure]:
    """Yield the figures of a folded line in order, sums of money and bare numbers alike.

    A bare number with thousands in words ("45 тыс") is a sum whose currency is not named: the caller
    knows what it is about. Numbers inside words, dates and times are left out.
    """
    figures = [*_in_digits(line), *_in_words(line)]
    yield from sorted(figures, key=lambda each: each.start)


def _in_digits(line: str) -> Iterator[Figure]:
    if not _DIGIT.search(line):
        return
    for match in _SUM.finditer(line):
        start, end = match.start("low"), match.end()
        if match["sign"]:
            start = match.start("sign")
        if _inside_word(line, start, end, match) or _is_time_or_date(line, match):
            continue
        amount = _amount(match)
        if amount.high <= _LARGEST:
            yield Figure(replace(amount, per=period_near(line, start, end)), start, end)


def _in_words(line: str) -> Iterator[Figure]:
    """Yield sums in words with the currency that follows; one without thousands needs a currency."""
    for number, start, end in sums_in_words(line):
        unit = _UNIT_AFTER.match(line, end)
        currency = currency_in(unit[0]) if unit else ""
        if number <= _LARGEST and (currency or number >= _THOUSAND):
            after = unit.end() if unit else end
            yield Figure(Amount(number, number, currency, period_near(line, start, after)), start, after)


def in_thousands(line: str, figure: Figure) -> bool:
    """Return whether the figure says thousands in words or by a k."""
    return bool(_SAYS_THOUSANDS.search(line, figure.start, figure.end))


def period_near(line: str, start: int, end: int) -> Per:
    """Return the period said right after the characters *start* to *end* of a folded line, else before."""
    # "30 тыс. руб. в месяц": the dot of an abbreviation ends no sentence.
    after = re.split(r"[;|]|[.!?](?:\s|$)", line[end : end + _NEAR_AFTER].lstrip("."))[0]
    # Where another number comes first, the period may be that one's.
    after = re.split(r"\d", after)[0] if not _PERIOD.match(after.lstrip()) else after
    found = _PERIOD.search(after)
    if found is None:
        before = re.split(r"[;|,]|[.!?]\s|\d", line[max(0, start - _NEAR_BEFORE) : start])[-1]
        found = _PERIOD.search(before)
    return Per(found.lastgroup) if found and found.lastgroup else Per.NONE


def period_in(text: str) -> Per:
    """Return the first period said in a folded text (a heading, the head of a table's column)."""
    found = _PERIOD.search(text)
    return Per(found.lastgroup) if found and found.lastgroup else Per.NONE


def currency_in(text: str) -> str:
    """Return the currency that a folded text names (the head of a table's column), or an empty string."""
    for sign, code in sorted(SIGNS.items(), key=lambda pair: -len(pair[0])):
        if sign in text:
            return code
    for pattern, code in CURRENCY_WORDS:
        if re.search(rf"(?<![a-zа-я])(?:{pattern})(?![a-zа-я])", text):
            return code
    return ""


def periods_in(text: str) -> frozenset[Per]:
    """Return every period said in a folded text."""
    return frozenset(Per(match.lastgroup) for match in _PERIOD.finditer(text) if match.lastgroup)


def _amount(match: re.Match[str]) -> Amount:
    low = _number(match["low"]) * _factor(match, "low")
    high = _number(match["high"]) * _factor(match, "high") if match["high"] else low
    if match["high"] and _factor(match, "high") > 1 and _factor(match, "low") == 1 and low < high:
        scaled = low * _factor(match, "high")
        low = scaled if scaled <= high else low  # "30–45 тыс" means thousands on both sides
    high = max(low, high)
    if match["high"] and _currency(match) and high > _WIDEST * low:
        low = high  # "Stage 5 – 280 000 ₽" is no range
    if match["upto"] and not match["high"]:
        low = 0.0
    open_ended = bool(match["plus"]) or (bool(match["open"]) and not match["high"])
    return Amount(low, high, _currency(match), open_ended=open_ended)


def _number(text: str) -> float:
    digits = re.sub(r"[ \u00a0\u202f']", "", text)
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+(?:\.\d{1,2})?", digits):
        head = re.fullmatch(r"(\d{1,3}(?:[,.]\d{3})+)(\.\d{1,2})?", digits)
        assert head is not None
        return float(re.sub(r"[,.]", "", head[1]) + (head[2] or ""))
    return float(digits.replace(",", "."))


def _factor(match: re.Match[str], side: str) -> int:
    if match[f"{side}m"]:
        return 1_000_000
    return 1000 if match[f"{side}k"] else 1


def _currency(match: re.Match[str]) -> str:
    for text in (match["sign"], match["unit"]):
        word = (text or "").strip(" .\u00a0\u202f")
        if word in SIGNS:
            return SIGNS[word]
        for pattern, code in CURRENCY_WORDS:
            if word and re.fullmatch(pattern, word):
                return code
    return ""


def _inside_word(line: str, start: int, end: int, match: re.Match[str]) -> bool:
    before, after = line[start - 1 : start], line[end : end + 1]
    return before.isalpha() or (before in "_#@№" and bool(before)) or (after.isalpha() and not match["unit"])


_DATE_AFTER = re.compile(
    r"[ \u00a0](?:январ|феврал|март|апрел|ма[яе]\b|июн|июл|август|сентябр|октябр|ноябр|декабр|числ"
    r"|jan|feb|mar(?:ch)?\b|apr|may\b|june|july|aug|sept|oct|nov|dec)|[.:/]\d|-?(?:st|nd|rd|th|го|му|е|й)\b|%"
)
_DATE_BEFORE = re.compile(r"(?:[.:/]|(?:january|february|march|april|may|june|july|august|september|october"
                          r"|november|december) )$")  # fmt: skip


def _is_time_or_date(line: str, match: re.Match[str]) -> bool:
    if match["sign"] or match["unit"]:
        return False
    start = match.start("low")
    before = line[max(0, start - _LONGEST_MONTH) : start]
    return bool(_DATE_AFTER.match(line, match.end()) or _DATE_BEFORE.search(before))
