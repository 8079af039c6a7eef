"""Posts as the views show them: one light line each, and what is wanted of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smmdesk.domain.posts.post import Post, PostStatus


@dataclass(frozen=True, slots=True)
class PostLine:
    """What a calendar shows of a post. *channels* are "network/format" of its variants, in order."""

    id: str
    title: str
    status: PostStatus
    day: date | None
    minute: int | None
    zone: str
    rubric_id: str
    campaign_id: str
    channels: tuple[str, ...]
    responsible: str
    series_id: str

    @property
    def networks(self) -> tuple[str, ...]:
        """Return the ids of its networks, each once."""
        return tuple(dict.fromkeys(channel.partition("/")[0] for channel in self.channels))


def line_of(post: Post) -> PostLine:
    """Return the line that stands for *post*."""
    return PostLine(
        post.id,
        post.title,
        post.status,
        post.day,
        post.minute,
        post.zone,
        post.rubric_id,
        post.campaign_id,
        tuple(f"{variant.network}/{variant.format}" for variant in post.variants),
        post.responsible,
        post.series_id,
    )


@dataclass(frozen=True, slots=True)
class PostFilter:
    """Which posts are wanted; an empty set wants all. "" in a set stands for "none" (no rubric, no network…).

    *text* is searched in everything that is written in a post, word by word from the word's beginning.
    """

    networks: frozenset[str] = frozenset()
    rubrics: frozenset[str] = frozenset()
    statuses: frozenset[PostStatus] = frozenset()
    campaigns: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether every post is wanted."""
        return self == PostFilter()


@dataclass(frozen=True, slots=True)
class Some:
    """The first posts of a day, a column or the tray, and how many there are in all."""

    count: int
    lines: tuple[PostLine, ...]


@dataclass(frozen=True, slots=True)
class PostFact:
    """What balance and limits are computed from: a post without its texts. *pictures* are its files' SHA-256."""

    id: str
    title: str
    status: PostStatus
    day: date
    minute: int | None
    zone: str
    rubric_id: str
    campaign_id: str
    goal: str
    channels: tuple[str, ...]
    pictures: tuple[str, ...]


class Order(StrEnum):
    """By what the list of posts is sorted; within it by day and hour."""

    DAY = "day"
    TITLE = "title"
    STATUS = "status"
    RUBRIC = "rubric"
    CAMPAIGN = "campaign"
    RESPONSIBLE = "responsible"
