"""The weighted length of X (twitter-text, configuration of version 3).

The text is taken in NFC. A link weighs 23 however long it is, an emoji 2 with all that is joined to it; letters
of most alphabets weigh 1 (U+0000–U+10FF and some signs), everything else 2.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from smmdesk.domain.networks.links import links
from smmdesk.domain.networks.units import Piece, cluster_pieces

LINK_WEIGHT, HEAVY = 23, 2
_HEAVY = re.compile("[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_STRETCHES = re.compile(
    "[\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+|[^\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]+"
)


def weighted(text: str) -> int:
    """Return the weight of a text."""
    text = unicodedata.normalize("NFC", text)
    total = at = 0
    for start, end in links(text):
        if start < at:
            continue
        total += _weight(text[at:start]) + LINK_WEIGHT
        at = end
    return total + _weight(text[at:])


def _weight(text: str) -> int:
    heavy = len(_HEAVY.findall(text))
    if not heavy:
        return len(text)
    return len(text) + heavy - sum(_spared(text[start:end]) for start, end in _emoji(text))


def _spared(emoji: str) -> int:
    return len(emoji) + len(_HEAVY.findall(emoji)) - HEAVY


def _emoji(text: str) -> Iterator[tuple[int, int]]:
    from smmdesk.domain.networks.emoji import emoji_spans

    return emoji_spans(text)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the text piece by piece, with indices of the text as it stands, whether it is in NFC or not."""
    if unicodedata.is_normalized("NFC", text):
        yield from _pieces(text)
        return
    composed, places = _composed(text)
    for start, end, cost, each in _pieces(composed):
        if not each or end - start == places[end] - places[start]:
            yield places[start], places[end], cost, each
            continue
        for at in range(start, end):
            yield places[at], places[at + 1], each, 0


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for start, end in links(text):
        if start < at:
            continue
        yield from _words(text, at, start)
        yield start, end, LINK_WEIGHT, 0
        at = end
    yield from _words(text, at, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    if not _HEAVY.search(text, start, end):
        if end > start:
            yield start, end, end - start, 1
        return
    at = start
    for first, last in _emoji(text[start:end]):
        yield from _stretches(text, at, start + first)
        at = start + last
        yield start + first, at, HEAVY, 0
    yield from _stretches(text, at, end)


def _stretches(text: str, start: int, end: int) -> Iterator[Piece]:
    for found in _STRETCHES.finditer(text, start, end):
        each = HEAVY if _HEAVY.match(text, found.start()) else 1
        yield found.start(), found.end(), each * (found.end() - found.start()), each


def _composed(text: str) -> tuple[str, list[int]]:
    """Return the text in NFC, and for each of its characters (and its end) where it stands in the text.

    What is composed never reaches beyond a grapheme cluster, so each is composed by itself.
    """
    parts: list[str] = []
    places: list[int] = []
    for start, end, _, each in cluster_pieces(text):
        part = text[start:end] if each else unicodedata.normalize("NFC", text[start:end])
        parts.append(part)
        places += range(start, end) if each else [start] * len(part)
    return "".join(parts), [*places, len(text)]
