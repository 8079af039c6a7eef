"""The groups of the list of posts, and the stretches of posts that are read as one scrolls. Runs on the worker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from smmdesk.domain.posts.lines import Order, PostFilter, PostLine, Some
from smmdesk.ui.posts.dimensions import Dimension, choices, values_of, with_values
from smmdesk.ui.posts.names import Names

BLOCK = 100
"""Posts read at once."""


class Group(StrEnum):
    """What the list is grouped by."""

    NONE = "none"
    MONTH = "month"
    RUBRIC = "rubric"
    STATUS = "status"
    NETWORK = "network"
    CAMPAIGN = "campaign"
    PERSON = "person"

    @property
    def dimension(self) -> Dimension | None:
        """The side of a post it groups by; None for months and for no groups."""
        return {
            Group.RUBRIC: Dimension.RUBRIC,
            Group.STATUS: Dimension.STATUS,
            Group.NETWORK: Dimension.NETWORK,
            Group.CAMPAIGN: Dimension.CAMPAIGN,
            Group.PERSON: Dimension.PERSON,
        }.get(self)


class Reader(Protocol):
    """What the list asks of the service of posts."""

    def counts(self, first: date, last: date, wanted: PostFilter) -> dict[date, int]:
        """Return the number of posts of each day."""
        ...

    def page(self, wanted: PostFilter, order: Order, descending: bool, offset: int, limit: int) -> Some:
        """Return a stretch of posts."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """How the list shall be."""

    wanted: PostFilter = field(default_factory=PostFilter)
    group: Group = Group.NONE
    order: Order = Order.DAY
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A group: its *value* ("2026-11", a rubric's id, "" none), and where its posts are found."""

    value: str
    wanted: PostFilter
    offset: int
    count: int


def read_sections(reader: Reader, asked: Asked, names: Names) -> tuple[Section, ...]:
    """Return the groups that have posts; without groups, one with all."""
    if asked.group is Group.MONTH:
        return _months(reader, asked)
    dimension = asked.group.dimension
    if dimension is None:
        return (Section("", asked.wanted, 0, _count(reader, asked.wanted)),)
    allowed = values_of(asked.wanted, dimension)
    found = []
    for choice in choices(dimension, names):
        if allowed and choice.value not in allowed:
            continue
        wanted = with_values(asked.wanted, dimension, frozenset({choice.value}))
        count = _count(reader, wanted)
        if count:
            found.append(Section(choice.value, wanted, 0, count))
    return tuple(found)


def count_posts(reader: Reader, asked: Asked, sections: Sequence[Section]) -> int:
    """Return how many posts the list holds; one for several networks stands in each of their groups."""
    if asked.group is Group.NETWORK:
        return _count(reader, asked.wanted)
    return sum(section.count for section in sections)


def read_block(reader: Reader, asked: Asked, section: Section, block: int) -> tuple[PostLine, ...]:
    """Return the posts of one stretch of a group."""
    start = block * BLOCK
    length = min(BLOCK, section.count - start)
    if length <= 0:
        return ()
    return reader.page(section.wanted, asked.order, asked.descending, section.offset + start, length).lines


def read_row(reader: Reader, asked: Asked, sections: Sequence[Section], day: date) -> int:
    """Return the row at which the posts of *day* and later ones begin; 0 where the list is not in such an order."""
    if asked.order is not Order.DAY or asked.descending or asked.group not in (Group.NONE, Group.MONTH):
        return 0
    if asked.group is Group.MONTH:
        month = f"{day.year:04}-{day.month:02}"
        earlier = [section for section in sections if section.value and section.value < month]
        return sum(section.count + 1 for section in earlier)
    return (
        sum(reader.counts(date.min, day - timedelta(days=1), asked.wanted).values()) if day > date.min else 0
    )


def read_ids(reader: Reader, asked: Asked, section: Section, first: int, count: int) -> tuple[str, ...]:
    """Return the ids of some posts of a group that one chose without having seen them."""
    some = reader.page(section.wanted, asked.order, asked.descending, section.offset + first, count)
    return tuple(line.id for line in some.lines)


def _months(reader: Reader, asked: Asked) -> tuple[Section, ...]:
    """Return the months; the posts without a day are the last ones of the list in either direction."""
    months: Counter[str] = Counter()
    for day, count in reader.counts(date.min, date.max, asked.wanted).items():
        months[f"{day.year:04}-{day.month:02}"] += count
    found, offset = [], 0
    for month in sorted(months, reverse=asked.descending):
        found.append(Section(month, asked.wanted, offset, months[month]))
        offset += months[month]
    undated = _count(reader, asked.wanted) - offset
    if undated > 0:
        found.append(Section("", asked.wanted, offset, undated))
    return tuple(found)


def _count(reader: Reader, wanted: PostFilter) -> int:
    return reader.page(wanted, Order.DAY, False, 0, 0).count
