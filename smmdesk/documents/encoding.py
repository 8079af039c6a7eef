"""Which encoding a text file is in: byte-order marks, UTF-8, UTF-16, else the old Cyrillic ones."""

from __future__ import annotations

import codecs
import re

from smmdesk.domain.errors import UserError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CYRILLIC = ("cp1251", "cp866", "koi8-r", "mac-cyrillic")
_SAMPLE = 60_000
_WORD = re.compile("[А-Яа-яЁё]{2,}")
# The ten letters that make up 60 % of Russian running text.
_COMMON = frozenset("оеаинтсрвл")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01


def decode(data: bytes) -> str:
    """Return the text of a plain-text file; UserError ``document_unknown_type`` when it is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _proven(data[len(mark) :].decode(encoding, errors="replace"))
    wide = _wide_encoding(data)
    if wide:
        return _proven(data.decode(wide, errors="replace"))
    try:
        return _proven(data.decode("utf-8"))
    except UnicodeDecodeError as problem:
        # A file cut off in the middle of its last letter is still UTF-8.
        if problem.start >= len(data) - 3 and problem.start > 0:
            return _proven(data[: problem.start].decode("utf-8"))
    return _proven(_decode_single_byte(data))


def _proven(text: str) -> str:
    if text.count("\ufffd") + len(_CONTROLS.findall(text)) > max(2, len(text) * _CONTROL_SHARE):
        raise UserError("document_unknown_type")
    return text


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters leave zeros in every other byte, Cyrillic leaves fours."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2], sample[1::2]
    highs = b"\x00\x04"
    even_share = sum(even.count(high) for high in highs) / len(even)
    odd_share = sum(odd.count(high) for high in highs) / len(odd)
    if odd_share > 0.85 and even_share < 0.3:
        return "utf-16-le"
    if even_share > 0.85 and odd_share < 0.3:
        return "utf-16-be"
    return None


def _decode_single_byte(data: bytes) -> str:
    sample = data[:_SAMPLE]
    # ASCII letters with a few lonely signs between them (pound, dash, é) are Western.
    if not re.search(rb"[\x80-\xff]{3,}", sample):
        return data.decode("cp1252", errors="replace")
    best = max(_CYRILLIC, key=lambda name: _looks_russian(sample.decode(name, errors="replace")))
    if _looks_russian(sample.decode(best, errors="replace")) < 0.5:
        return data.decode("cp1252", errors="replace")
    return data.decode(best, errors="replace")


def _looks_russian(text: str) -> float:
    """Share of non-ASCII characters in words cased like words, weighted by how common their letters are."""
    foreign = sum(1 for letter in text if letter > "\x7f")
    score = 0.0
    for word in _WORD.findall(text):
        if word[1:].islower() or word.isupper():
            lowered = word.lower()
            score += len(word) * 0.5 + sum(letter in _COMMON for letter in lowered) * 0.85
    return score / max(1, foreign)
