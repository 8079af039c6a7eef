"""What two versions of a text have in common, word by word; in bounded time, however long they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

_MARKS = "\u0300-\u036f\u20d0-\u20f0\ufe0e\ufe0f\U0001f3fb-\U0001f3ff"
_TOKEN = re.compile(
    rf"\n|[^\S\n]+|[^\W_][\w{_MARKS}]*(?:[-'’][\w{_MARKS}]+)*"
    rf"|[\U0001f1e6-\U0001f1ff]{{2}}|.[{_MARKS}]*(?:\u200d.[{_MARKS}]*)*",
    re.DOTALL,
)
"""A line end, spaces, a word with its hyphens, a flag, or a sign: an emoji of several characters is one."""
_MOST_STEPS = 400_000
"""Steps of the exact search in one comparison: about a quarter of a second."""
_MOST_ALONE = 2
_MOST_CHANGES = 700
"""Added and removed words up to which a stretch is compared exactly."""


class Kind(StrEnum):
    """What happened to a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; two that follow each other are never of one kind."""

    kind: Kind
    text: str


@dataclass(slots=True)
class _Budget:
    left: int


_Pair = tuple[int, int]


def word_difference(before: str, after: str) -> tuple[Run, ...]:
    """Return the runs that lead from *before* to *after*.

    Those that are same or removed make up *before*, those that are same or added *after*. In a change the
    removed words stand first. Short texts get the shortest list of changes; where very long ones differ in
    most of their words, whole stretches may be given as replaced though some words in them are the same.
    """
    if before == after:
        return (Run(Kind.SAME, before),) if before else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pairs = _readable(old, new, _matches(old, new))
    return tuple(_runs(old, new, pairs))


def _matches(old: Sequence[str], new: Sequence[str]) -> list[_Pair]:
    """Return which words are matched, by their places, in order."""
    found: list[_Pair] = []
    budget = _Budget(_MOST_STEPS)
    open_parts = [(0, len(old), 0, len(new))]
    while open_parts:
        low, high, start, end = open_parts.pop()
        while low < high and start < end and old[low] == new[start]:
            found.append((low, start))
            low, start = low + 1, start + 1
        while low < high and start < end and old[high - 1] == new[end - 1]:
            high, end = high - 1, end - 1
            found.append((high, end))
        if low == high or start == end:
            continue
        budget.left -= (high - low + end - start) // 4
        exact = _shortest(old[low:high], new[start:end], budget)
        if exact is not None:
            found += [(low + one, start + other) for one, other in exact]
        elif budget.left > 0:
            anchors = _anchors(old[low:high], new[start:end])
            corners = [(-1, -1), *anchors, (high - low, end - start)]
            found += [(low + one, start + other) for one, other in anchors]
            if anchors:
                open_parts += [
                    (low + one + 1, low + next_one, start + other + 1, start + next_other)
                    for (one, other), (next_one, next_other) in pairwise(corners)
                ]
    return sorted(found)


def _shortest(old: Sequence[str], new: Sequence[str], budget: _Budget) -> list[_Pair] | None:
    """Return the matches of the shortest way from one to the other, or None where it is too long to seek.

    The greedy algorithm of E. Myers, An O(ND) Difference Algorithm and Its Variations (1986).
    """
    furthest = {1: 0}
    trail: list[dict[int, int]] = []
    for changes in range(min(_MOST_CHANGES, len(old) + len(new)) + 1):
        budget.left -= changes + 1
        if budget.left <= 0:
            return None
        trail.append(dict(furthest))
        for diagonal in range(-changes, changes + 1, 2):
            down = diagonal == -changes or (
                diagonal != changes and furthest[diagonal - 1] < furthest[diagonal + 1]
            )
            one = furthest[diagonal + 1] if down else furthest[diagonal - 1] + 1
            other, begun = one - diagonal, one
            while one < len(old) and other < len(new) and old[one] == new[other]:
                one, other = one + 1, other + 1
            furthest[diagonal] = one
            budget.left -= (one - begun) >> 3
            if one >= len(old) and other >= len(new):
                return _way_back(trail, len(old), len(new))
    return None


def _way_back(trail: list[dict[int, int]], one: int, other: int) -> list[_Pair]:
    pairs: list[_Pair] = []
    for changes in range(len(trail) - 1, -1, -1):
        furthest, diagonal = trail[changes], one - other
        down = diagonal == -changes or (
            diagonal != changes and furthest[diagonal - 1] < furthest[diagonal + 1]
        )
        was = diagonal + 1 if down else diagonal - 1
        before = furthest[was]
        while one > max(before, 0) and other > max(before - was, 0):
            one, other = one - 1, other - 1
            pairs.append((one, other))
        one, other = before, before - was
    return pairs


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[_Pair]:
    """Return matches of words that each side has once only, as many as stand in the same order."""
    once_old, once_new = _once(old), _once(new)
    shared = [(place, once_new[word]) for word, place in once_old.items() if word in once_new]
    return _rising(sorted(shared))


def _once(words: Sequence[str]) -> dict[str, int]:
    counts = Counter(words)
    return {word: place for place, word in enumerate(words) if counts[word] == 1}


def _rising(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return the longest part of *pairs* (in order of the first place) whose second places rise, too."""
    piles: list[int] = []
    tops: list[int] = []
    below: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        if pile == len(piles):
            piles.append(number)
            tops.append(place)
        else:
            piles[pile], tops[pile] = number, place
        below.append(piles[pile - 1] if pile else -1)
    chosen: list[_Pair] = []
    at = piles[-1] if piles else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = below[at]
    return chosen[::-1]


def _readable(old: Sequence[str], new: Sequence[str], pairs: Sequence[_Pair]) -> list[_Pair]:
    """Leave out a space or sign that alone stands between changes: a phrase reads better whole."""
    kept: list[_Pair] = []
    for island in _islands(pairs):
        (one, other), (last_one, last_other) = island[0], island[-1]
        at_start = (one, other) == (0, 0)
        at_end = (last_one + 1, last_other + 1) == (len(old), len(new))
        alone = len(island) <= _MOST_ALONE and not any(_carries(old[place]) for place, _ in island)
        if at_start or at_end or not alone:
            kept += island
    return kept


def _islands(pairs: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    island: list[_Pair] = []
    for pair in pairs:
        if island and (island[-1][0] + 1, island[-1][1] + 1) != pair:
            yield island
            island = []
        island.append(pair)
    if island:
        yield island


def _carries(token: str) -> bool:
    """Whether a match of this token says something: words and line ends do."""
    return token == "\n" or token[0].isalnum()


def _runs(old: Sequence[str], new: Sequence[str], pairs: Sequence[_Pair]) -> Iterator[Run]:
    one = other = 0
    same: list[str] = []
    for place, match in [*pairs, (len(old), len(new))]:
        if place > one or match > other:
            if same:
                yield Run(Kind.SAME, "".join(same))
                same = []
            if place > one:
                yield Run(Kind.REMOVED, "".join(old[one:place]))
            if match > other:
                yield Run(Kind.ADDED, "".join(new[other:match]))
        if place < len(old):
            same.append(old[place])
        one, other = place + 1, match + 1
    if same:
        yield Run(Kind.SAME, "".join(same))
