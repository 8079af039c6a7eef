"""List markers at the start of a line: dashes, bullets, emoji, numbers, letters."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DASHES = r"[-*+•–—―·∙▪▫●◦‣⁃○■□◆◇►▸▹▶➤➢➔→»✓✔✗✘☑✅❌➕]"
# A dash or an asterisk needs a space after it ("-5 %", "*footnote"); a drawn bullet does not.
_BULLET = re.compile(rf"(?:{_DASHES}+\ufe0f?|>{{1,3}}|o(?=\t))\s+|[•▪●◦‣■►▸➤✓✔✅❌]\ufe0f?(?=\w)")
_CHECKBOX = re.compile(r"\[[ xXхХ]\]\s+")
_EMOJI = re.compile(
    "(?:[\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff\U0001f000-\U0001faff]\ufe0f?\u200d?)+\\s*(?=\\S)"
)
_KEYCAP = re.compile("([0-9])\ufe0f?\u20e3\\s*")
_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})[.)]?\s+(?=[^\W\d_a-zа-яё]|[(\[«\"“])")
_NUMBER = re.compile(r"\(?(\d{1,3})(?:[.)]|\.\))\s+(?=\S)|№\s?(\d{1,2})[.):]?\s+(?=\S)")
_LETTER = re.compile(r"\(?([a-zа-яA-ZА-Я])\)\s+(?=\S)")
_ROMAN = re.compile(r"([IVX]{1,5})[.)]\s+(?=\S)")
_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Marker:
    """How a line is marked: *sign* for bullets, *number* with *depth* ("2.1" has depth 2), or a letter."""

    kind: str
    sign: str = ""
    number: tuple[int, ...] = ()

    @property
    def depth(self) -> int:
        """How many parts the number has; 0 for bullets and letters."""
        return len(self.number)


def split_marker(text: str) -> tuple[Marker | None, str]:
    """Return the marker that *text* begins with, if any, and the text without it."""
    # Most lines begin with a word; they are let through without trying any pattern.
    if text[:1].isalpha() and text[1:2] not in ".)\t" and text[0] not in "IVX":
        return None, text
    bullet = _BULLET.match(text)
    if bullet:
        rest = text[bullet.end() :]
        box = _CHECKBOX.match(rest)
        return Marker("bullet", bullet.group().strip()), rest[box.end() :] if box else rest
    box = _CHECKBOX.match(text)
    if box:
        return Marker("bullet", "[ ]"), text[box.end() :]
    return _split_number(text) or _split_emoji(text) or (None, text)


def _split_number(text: str) -> tuple[Marker, str] | None:
    dotted = _DOTTED.match(text)
    if dotted:
        return Marker("number", "", tuple(map(int, dotted[1].split(".")))), text[dotted.end() :]
    number = _NUMBER.match(text)
    if number:
        return Marker("number", "", (int(number[1] or number[2]),)), text[number.end() :]
    roman = _ROMAN.match(text)
    if roman:
        return Marker("number", "", (_roman_value(roman[1]),)), text[roman.end() :]
    letter = _LETTER.match(text)
    if letter:
        return Marker("letter", letter[1]), text[letter.end() :]
    return None


def _roman_value(numeral: str) -> int:
    values = [_VALUES[sign] for sign in numeral]
    return sum(
        -value if value < later else value for value, later in zip(values, [*values[1:], 0], strict=True)
    )


def _split_emoji(text: str) -> tuple[Marker, str] | None:
    keycap = _KEYCAP.match(text)
    if keycap:
        return Marker("number", "", (int(keycap[1]),)), text[keycap.end() :]
    emoji = _EMOJI.match(text)
    if emoji:
        return Marker("emoji", emoji.group().strip()), text[emoji.end() :]
    return None


def strip_marker(text: str) -> str:
    """Return *text* without a list marker at its start."""
    return split_marker(text)[1] if text else text
