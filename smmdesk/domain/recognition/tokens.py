"""Words of a line with their places, spelled the one way that patterns and the line model expect."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"#?[^\W\d_]+(?:['’][^\W\d_]+)?"  # a word, also with a hash or an apostrophe
    r"|\d+(?:[.,\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?"  # a number, also with thousands set apart
    r"|[%$£€₽₸+✓✔✅✗✘❌×]"
)
_CURRENCY = {"$", "£", "€", "₽"}

_ENGLISH_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen sixteen twenty thirty forty fifty "
    "sixty ninety hundred thousand dozen couple once twice pair"
)
_RUSSIAN_NUMBERS = (
    "один одна одно одну одной два две двух двумя три трех тремя четыре четырех пять пяти шесть шести семь семи "
    "восемь восьми девять девяти десять десяти одиннадцать двенадцать двенадцати пятнадцать пятнадцати "
    "шестнадцать двадцать двадцати тридцать сорок пятьдесят шестьдесят сто ста двести триста пятьсот тысяча "
    "тысячи тысяч полтора полторы полутора десяток дюжина пара пару двое трое"
)
_NUMBER_WORDS = frozenset(f"{_ENGLISH_NUMBERS} {_RUSSIAN_NUMBERS}".split())


class Token(NamedTuple):
    """One word, number or sign: *text* is lower-cased, ё written as е; *start* and *end* count characters."""

    text: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """Return the words, numbers and money signs of *text* in order; hyphens split words."""
    return [Token(fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return *word* lower-cased, with ё as е and one kind of apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'")


def is_number(token: str) -> bool:
    """Tell whether *token* is a number in figures or in words (12, twelve, двенадцать)."""
    return token[0].isdigit() or token in _NUMBER_WORDS


def is_currency(token: str) -> bool:
    """Tell whether *token* is a sign of money."""
    return token in _CURRENCY


_EN_ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "ing", "ies", "edly", "ed", "es", "ers", "er", "ly", "s", "e", "y",
)  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(token: str) -> str:
    """Return a rough stem: numbers become ``#``, Russian words keep five letters, English ones lose an ending.

    The line model is trained on these stems; a coarse cut generalises better there than an exact one.
    """
    if is_number(token):
        return "#"
    if token.isascii():
        word = token.split("'", maxsplit=1)[0] if token.endswith(("'s", "'ll", "'re", "'ve", "'d")) else token
        for ending in _EN_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word[: -len(ending)][:7]
        return word[:7]
    if len(token) <= 4:
        return token[:3] if len(token) == 4 else token
    return token[:5] if len(token) > 6 else token[: max(3, len(token) - 2)]
