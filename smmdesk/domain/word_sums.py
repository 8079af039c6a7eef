"""Sums written in words, in Russian and English: "тридцать пять тысяч", "fifteen hundred dollars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_UNITS = {
    "один": 1, "одна": 1, "одну": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4,
    "четырех": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6, "семь": 7, "семи": 7, "восемь": 8,
    "восьми": 8, "девять": 9, "девяти": 9, "полторы": 1.5, "полтора": 1.5, "a": 1, "an": 1,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TEENS = {
    "десять": 10, "десяти": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14,
    "пятнадцать": 15, "пятнадцати": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18,
    "девятнадцать": 19, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30, "сорок": 40, "сорока": 40,
    "пятьдесят": 50, "пятидесяти": 50, "шестьдесят": 60, "шестидесяти": 60, "семьдесят": 70,
    "восемьдесят": 80, "девяносто": 90, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_HUNDREDS = {
    "сто": 100, "ста": 100, "двести": 200, "двухсот": 200, "триста": 300, "трехсот": 300, "четыреста": 400,
    "пятьсот": 500, "пятисот": 500, "шестьсот": 600, "семьсот": 700, "восемьсот": 800, "девятьсот": 900,
}  # fmt: skip
_SMALL = {**_UNITS, **_TEENS, **_TENS, **_HUNDREDS}
_TIMES = {
    "тысяч": 1000, "тысячи": 1000, "тысяча": 1000, "тысячу": 1000, "тыс": 1000, "миллион": 1_000_000,
    "миллиона": 1_000_000, "миллионов": 1_000_000, "hundred": 100, "thousand": 1000,
    "million": 1_000_000,
}  # fmt: skip
_LARGE = ("тыс", "милли", "сот", "сто", "ста", "двести", "hundred", "thousand", "million")
"""Letters that any such number has: looked for first, since most lines have none."""
_WORD = rf"\b(?:{'|'.join(sorted((*_SMALL, *_TIMES), key=len, reverse=True))})\b"
_WORDS = re.compile(rf"{_WORD}(?:(?: and |[ -]){_WORD})*")
_AFTER_DIGITS = re.compile(r"\d[ \u00a0\u202f]?$")
_ARTICLES = ("a", "an")
_LEAST = 100
"""A smaller number in words counts posts or weeks: those are read elsewhere."""


def sums_in_words(line: str) -> Iterator[tuple[float, int, int]]:
    """Yield the numbers from a hundred on that a folded line has in words, with where they stand.

    "40 тысяч" is not one of them: there the digits say the number.
    """
    if not any(letters in line for letters in _LARGE):
        return
    for match in _WORDS.finditer(line):
        words = re.findall(r"\w+", match[0])
        if not _AFTER_DIGITS.search(line, max(0, match.start() - 2), match.start()):
            number = _number(words)
            if number >= _LEAST:
                yield number, match.start(), match.end()


def _number(words: list[str]) -> float:
    total, small = 0.0, 0.0
    for word in words:
        if word in _TIMES:
            times = _TIMES[word]
            if times == _HUNDREDS["сто"]:
                small = (small or 1) * times  # "fifteen hundred", "two thousand five hundred"
            else:
                total, small = total + (small or 1) * times, 0.0
        elif word in _SMALL and not (word in _ARTICLES and small):
            small += _SMALL[word]
    return total + small
