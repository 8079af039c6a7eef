"""The length that Mastodon counts: graphemes, a link as 23 of them, of "@name@server" only "@name"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smmdesk.domain.networks.links import Grammar, links
from smmdesk.domain.networks.units import Piece, cluster_pieces, graphemes

_SPACES = r"\s\x85\xa0"
_BEYOND = "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000efffd"
MASTODON_LINKS = Grammar(
    "https?",
    rf"^{_SPACES}<>()?",
    "?!*\"'「」<>;:=,.$%[]~&|@",
    rf"a-zA-Z0-9!?*'();:&=+$/%#\[\]\-_.,~|@\^{_BEYOND}",
    "!?*'();:+$%[].,~|@^",
    brackets_end=True,
)
_MENTION = re.compile(
    r"(?<![=/\w])@([a-z0-9_]++(?:[.-]++[a-z0-9_]++)*+)(@\w++(?:[.-]++\w++)*+)?", re.IGNORECASE
)


def shortened(text: str, link_length: int) -> int:
    """Return the length of a text in which each link counts *link_length*."""
    if "@" not in text and "://" not in text:
        return graphemes(text)
    total = at = 0
    for start, end, cost in sorted(_entities(text, link_length)):
        if start < at:  # within the one before
            continue
        total += graphemes(text[at:start]) + cost
        at = end
    return total + graphemes(text[at:])


def pieces(text: str, link_length: int) -> Iterator[Piece]:
    """Yield the text piece by piece."""
    at = 0
    for start, end, cost in sorted(_entities(text, link_length)):
        if start < at:  # within the one before
            continue
        yield from _words(text, at, start)
        yield start, end, cost, 0
        at = end
    yield from _words(text, at, len(text))


def _entities(text: str, link_length: int) -> Iterator[tuple[int, int, int]]:
    for start, end in links(text, MASTODON_LINKS, bare=False):
        yield start, end, link_length
    for found in _MENTION.finditer(text):
        yield found.start(), found.end(), len(found.group(1)) + 1


def _words(text: str, start: int, end: int) -> Iterator[Piece]:
    for first, last, cost, each in cluster_pieces(text[start:end]):
        yield start + first, start + last, cost, each
