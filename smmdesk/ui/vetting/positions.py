"""Where the characters of a plan's blocks stand in the shown document, and back.

A QTextDocument counts UTF-16 units, the plan counts characters: an emoji is two of the former and
one of the latter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Mark


def units(text: str) -> int:
    """Return how many UTF-16 units *text* takes."""
    if text.isascii() or not text or max(text) <= "\uffff":
        return len(text)
    return len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters *start* to *end* of a block stand at *position* of the document, *length* units long."""

    block: int
    start: int
    end: int
    position: int
    length: int


class Positions:
    """The segments of a document in order; filled as the document is built."""

    def __init__(self, text: PlanText) -> None:
        self._text = text
        self._segments: list[Segment] = []
        self._starts: list[int] = []
        self._of_block: dict[int, list[Segment]] = {}

    def add(self, block: int, start: int, end: int, position: int) -> None:
        """Note that a stretch of a block was written at *position*."""
        length = units(self._text.blocks[block].text[start:end])
        segment = Segment(block, start, end, position, length)
        self._segments.append(segment)
        self._starts.append(position)
        self._of_block.setdefault(block, []).append(segment)

    def spans(self, block: int, start: int, end: int) -> list[tuple[int, int]]:
        """Return the stretches of the document that show these characters (one per table cell)."""
        text = self._text.blocks[block].text if block < len(self._text.blocks) else ""
        spans = []
        for segment in self._of_block.get(block, ()):
            first, last = max(start, segment.start), min(end, segment.end)
            if first < last:
                at = segment.position + units(text[segment.start : first])
                spans.append((at, at + units(text[first:last])))
        return spans

    def block_at(self, position: int) -> int | None:
        """Return the number of the block shown at or before *position*."""
        found = bisect_right(self._starts, position) - 1
        return self._segments[max(found, 0)].block if self._segments else None

    def marks(self, first: int, last: int) -> list[Mark]:
        """Return what a selection of the document covers, one mark per block, blanks trimmed."""
        by_block: dict[int, tuple[int, int]] = {}
        for segment in self._covered(first, last):
            start, end = self._characters(segment, first, last)
            if start < end:
                known = by_block.get(segment.block, (start, end))
                by_block[segment.block] = (min(known[0], start), max(known[1], end))
        marks = (self._mark(block, *ends) for block, ends in by_block.items())
        return [mark for mark in marks if mark is not None]

    def _covered(self, first: int, last: int) -> Iterator[Segment]:
        number = max(bisect_right(self._starts, first) - 1, 0)
        while number < len(self._segments) and self._segments[number].position < last:
            yield self._segments[number]
            number += 1

    def _characters(self, segment: Segment, first: int, last: int) -> tuple[int, int]:
        text = self._text.blocks[segment.block].text[segment.start : segment.end]
        before = max(0, first - segment.position)
        until = max(0, min(segment.length, last - segment.position))
        return segment.start + _characters(text, before), segment.start + _characters(text, until)

    def _mark(self, block: int, start: int, end: int) -> Mark | None:
        text = self._text.blocks[block].text
        start, end = whole_words(text, start, end)
        quote = text[start:end]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Mark(block, start, start + len(quote), quote) if quote else None


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch widened to whole words, where it begins or ends inside one."""
    if text[start:end].strip():
        while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
    return start, end


def _characters(text: str, count: int) -> int:
    """Return how many characters the first *count* UTF-16 units of *text* make."""
    if units(text) == len(text):
        return min(count, len(text))
    taken = 0
    for number, letter in enumerate(text):
        if taken >= count:
            return number
        taken += units(letter)
    return len(text)
