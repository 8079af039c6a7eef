"""Counts the posts that a promise speaks of: planned, gone out, not ticked off, late."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from smmdesk.domain.errors import UserError
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery_reading import KINDS, Subject, Thing
from smmdesk.domain.posts.delivery_records import Count
from smmdesk.domain.posts.moments import local_of, moment_of
from smmdesk.domain.posts.post import MINUTES_A_DAY, Post, PostStatus
from smmdesk.domain.posts.setting import Rubric

KindOf = Callable[[str, str], FormatKind | None]
"""The kind of a network's format, None where it is not known."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What everything is reckoned from: the period (both days within), the moment, the calendar's zone."""

    first: date
    last: date
    now: datetime
    zone: str
    kind_of: KindOf
    rubrics: tuple[Rubric, ...] = ()

    @property
    def today(self) -> date:
        """The day it is in the calendar's zone."""
        return _day_of(self.now, self.zone)


@dataclass(frozen=True, slots=True)
class _Channel:
    """A variant as it is counted; *out_on* is the day it went out, by the clocks of the post's zone."""

    network: str
    kind: FormatKind | None
    out_on: date | None


@dataclass(frozen=True, slots=True)
class _Look:
    """A post as it is counted: what is the same whatever it is counted for is found out once."""

    counts: bool
    overdue: bool
    channels: tuple[_Channel, ...]


class Counter:
    """Counts posts of a subject."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._looks: dict[str, _Look] = {}

    def takes(self, post: Post, subject: Subject, kinds: frozenset[FormatKind] | None = None) -> bool:
        """Whether a post is one of those that the subject speaks of; *kinds* in place of the subject's own."""
        return self._channels(post, subject, kinds_of(subject.things) if kinds is None else kinds) is not None

    def count(
        self, posts: Iterable[Post], subject: Subject, kinds: frozenset[FormatKind] | None = None
    ) -> Count:
        """Return the posts that the subject speaks of, each once; *kinds* in place of the subject's own."""
        wanted = kinds_of(subject.things) if kinds is None else kinds
        planned = published = 0
        unticked, late = [], []
        for post in posts:
            look = self._look(post)
            channels = self._channels(post, subject, wanted) if look.counts else None
            if channels is None:
                continue
            planned += 1
            days = [channel.out_on for channel in channels if channel.out_on]
            out = bool(days) or post.status is PostStatus.PUBLISHED
            published += out
            went_late = bool(days) and post.day is not None and min(days) > post.day
            if out and went_late:
                late.append(post.id)
            elif not out and look.overdue:
                unticked.append(post.id)
        return Count(planned, published, tuple(unticked), tuple(late))

    def is_overdue(self, post: Post) -> bool:
        """Whether a post is still to go out though its hour (without one: its day) has passed."""
        return self._look(post).overdue

    def _channels(
        self, post: Post, subject: Subject, kinds: frozenset[FormatKind] | None
    ) -> tuple[_Channel, ...] | None:
        """Return what of a post the subject speaks of, None where it speaks of another."""
        if subject.rubrics and post.rubric_id not in subject.rubrics:
            return None
        channels = self._look(post).channels
        if not channels:
            # A post without a network yet is a post all the same; of what format it will be is not known.
            anything = not subject.networks and set(subject.things) <= {Thing.POST}
            return () if anything else None
        found = tuple(
            channel
            for channel in channels
            if (not subject.networks or channel.network in subject.networks)
            and (kinds is None or channel.kind in kinds)
        )
        return found or None

    def _look(self, post: Post) -> _Look:
        look = self._looks.get(post.id)
        if look is None:
            look = self._looks[post.id] = self._seen(post)
        return look

    def _seen(self, post: Post) -> _Look:
        zone = post.zone or self.ground.zone
        channels = tuple(
            _Channel(
                each.network,
                self.ground.kind_of(each.network, each.format),
                _day_of(each.published_at, zone) if each.published_at else None,
            )
            for each in post.variants
        )
        counts = post.status not in (PostStatus.ON_HOLD, PostStatus.MISSED)
        return _Look(counts, post.status.is_open and _is_over(post, zone, self.ground.now), channels)


def kinds_of(things: Sequence[Thing]) -> frozenset[FormatKind] | None:
    """Return the kinds of formats of some things; None: any, and a format of an unknown kind as well."""
    return frozenset().union(*(KINDS[thing] for thing in things)) if things else None


def summed(counts: Iterable[Count]) -> Count:
    """Return counts of different posts together."""
    every = tuple(counts)
    return Count(
        sum(count.planned for count in every),
        sum(count.published for count in every),
        tuple(post_id for count in every for post_id in count.unticked),
        tuple(post_id for count in every for post_id in count.late),
    )


def _is_over(post: Post, zone: str, now: datetime) -> bool:
    if post.day is None:
        return False
    minute, more = (MINUTES_A_DAY - 1, 1) if post.minute is None else (post.minute, 0)
    try:
        moment = moment_of(post.day, minute, zone)
    except UserError:  # a zone that this machine does not know, or no longer
        moment = moment_of(post.day, minute, "")
    return moment.utc <= now - timedelta(minutes=more)


def _day_of(moment: datetime, zone: str) -> date:
    try:
        return local_of(moment, zone)[0]
    except UserError:  # a zone that this machine does not know, or no longer
        return local_of(moment, "")[0]
