"""Counting a text: code points, UTF-16 units, grapheme clusters, bytes; and finding where a limit is passed.

All of it is linear in the length of the text, and quick for what most posts are made of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from smmdesk.domain.networks.records import Unit

Piece = tuple[int, int, int, int]
"""A stretch of text: where it starts and ends, what it counts, and what each character of it does.

The last is 0 for what cannot be cut: a link, an emoji, a grapheme.
"""

REFUSED_BY_X = ("\ufffe", "\ufeff", "\uffff")
"""Characters with which a text is refused (twitter-text, the rules that X publishes)."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# Letters, digits and signs that are a grapheme of their own unless something that joins follows them.
_PLAIN = (
    "\t\n\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u20a0-\u20bf\u2116"
    "\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff"
)
_PLAIN_RUN = re.compile(f"[{_PLAIN}]*")
# A pair of flag letters by itself: \X looks back over all of them at each, which takes for ever in a long row.
_JOINS = r"\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}"
_CLUSTERS = rf"[{_PLAIN}]+(?=[{_PLAIN}])|\p{{RI}}\p{{RI}}[{_JOINS}]*|\X"
_ROUNDS = 8


def code_points(text: str) -> int:
    """Return the number of Unicode code points."""
    return len(text)


def utf16(text: str) -> int:
    """Return the number of UTF-16 code units: what most programs call the length."""
    return len(text) + len(_ASTRAL.findall(text))


def utf8_bytes(text: str) -> int:
    """Return the number of bytes in UTF-8; a lone surrogate counts three."""
    return len(text.encode("utf-8", "surrogatepass"))


def graphemes(text: str) -> int:
    """Return the number of extended grapheme clusters (UAX #29): what a person takes for a character."""
    if is_plain(text):
        return len(text)
    return sum(cost for _, _, cost, _ in cluster_pieces(text))


def emoji_bytes(text: str) -> int:
    """Return the characters, each emoji counted as its bytes in UTF-8 (the rule of Threads)."""
    if is_plain(text):
        return len(text)
    from smmdesk.domain.networks.emoji import emoji_spans

    longer = sum(utf8_bytes(text[start:end]) - (end - start) for start, end in emoji_spans(text))
    return len(text) + longer


def is_plain(text: str) -> bool:
    """Tell whether every code point is a grapheme of its own and none is an emoji, at a glance."""
    return _PLAIN_RUN.fullmatch(text) is not None


def excess_of_utf16(text: str, limit: int) -> int:
    """Return the index of the first character that no longer fits into *limit* UTF-16 units."""
    pairs = 0
    for found in _ASTRAL.finditer(text):
        at = found.start()
        if at + pairs >= limit:
            break
        if at + pairs + 2 > limit:
            return at
        pairs += 1
    return min(len(text), max(limit, 0) - pairs)


def excess_of_bytes(text: str, limit: int) -> int:
    """Return the index of the first grapheme that no longer fits into *limit* bytes."""
    room = limit
    for start, end, _, each in cluster_pieces(text):
        size = utf8_bytes(text[start:end])
        if size > room:
            return start + _fitting(text[start:end], room) if each else start
        room -= size
    return len(text)


def excess_of_graphemes(text: str, limit: int) -> int:
    """Return the index of the first grapheme above *limit*."""
    return first_above(cluster_pieces(text), limit, len(text))


def excess_of_emoji_bytes(text: str, limit: int) -> int:
    """Return the index of the first character or emoji that no longer fits."""
    from smmdesk.domain.networks.emoji import emoji_spans

    at = used = 0
    for start, end in emoji_spans(text):
        if used + start - at > limit:
            break
        used += start - at
        size = utf8_bytes(text[start:end])
        if used + size > limit:
            return start
        used += size
        at = end
    return at + limit - used


def first_above(pieces: Iterator[Piece], limit: int, end: int) -> int:
    """Return where the first stretch begins that does not fit; inside one of plain characters, which of them."""
    used = 0
    for start, _, cost, each in pieces:
        if used + cost > limit:
            return start + ((limit - used) // each if each else 0)
        used += cost
    return end


def excess_of_pieces(text: str, pieces: Iterator[Piece], limit: int, count: Callable[[str], int]) -> int:
    """Return from where on a text of links and words is too long.

    What stands before it fits by itself too: where a cut word would become a link, the cut moves before it.
    """
    at = first_above(pieces, limit, len(text))
    for _ in range(_ROUNDS):
        if count(text[:at]) <= limit:
            return at
        at = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at), 0)
    return 0


def cluster_pieces(text: str) -> Iterator[Piece]:
    """Yield stretches of plain characters, and every other grapheme by itself."""
    for found in _clusters().finditer(text):
        start, end = found.span()
        if end - start > 1 and is_plain(text[start:end]):
            yield start, end, end - start, 1
        else:
            yield start, end, 1, 0


def _fitting(text: str, room: int) -> int:
    """Return how many characters from the front fit into *room* bytes."""
    return len(text.encode("utf-8", "surrogatepass")[:room].decode("utf-8", "ignore"))


@lru_cache(maxsize=1)
def _clusters() -> Any:
    import regex  # type: ignore[import-untyped]

    return regex.compile(_CLUSTERS)


COUNTERS: Mapping[Unit, Callable[[str], int]] = {
    Unit.CODE_POINTS: code_points,
    Unit.UTF16: utf16,
    Unit.GRAPHEMES: graphemes,
    Unit.EMOJI_BYTES: emoji_bytes,
    Unit.BYTES: utf8_bytes,
}
EXCESS: Mapping[Unit, Callable[[str, int], int]] = {
    Unit.CODE_POINTS: lambda text, limit: min(limit, len(text)),
    Unit.UTF16: excess_of_utf16,
    Unit.GRAPHEMES: excess_of_graphemes,
    Unit.EMOJI_BYTES: excess_of_emoji_bytes,
    Unit.BYTES: excess_of_bytes,
}
