"""Counts the posts that a promise speaks of: planned, gone out, late."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from smmdesk.domain.errors import UserError
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery_reading import KINDS, Subject, Thing
from smmdesk.domain.posts.delivery_records import Count
from smmdesk.domain.posts.moments import local_of, moment_of
from smmdesk.domain.posts.post import MINUTES_A_DAY, Post, PostStatus, Variant
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


class Counter:
    """Counts posts of a subject."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    def variants(
        self, post: Post, subject: Subject, kinds: frozenset[FormatKind] | None = None
    ) -> list[Variant]:
        """Return the variants of a post that the subject speaks of."""
        found = [each for each in post.variants if not subject.networks or each.network in subject.networks]
        wanted = kinds if kinds is not None else kinds_of(subject.things)
        return [
            each
            for each in found
            if wanted is None or self.ground.kind_of(each.network, each.format) in wanted
        ]

    def takes(self, post: Post, subject: Subject, kinds: frozenset[FormatKind] | None = None) -> bool:
        """Whether a post is one of those that the subject speaks of."""
        if subject.rubrics and post.rubric_id not in subject.rubrics:
            return False
        anything = not subject.networks and set(subject.things) <= {Thing.POST}
        # A post without a network yet is a post all the same; of what format it will be is not known.
        return bool(self.variants(post, subject, kinds)) or (anything and not post.variants)

    def count(
        self, posts: Iterable[Post], subject: Subject, kinds: frozenset[FormatKind] | None = None
    ) -> Count:
        """Return the posts that the subject speaks of, each once."""
        planned = published = 0
        late = []
        for post in posts:
            if post.status in (PostStatus.ON_HOLD, PostStatus.MISSED) or not self.takes(post, subject, kinds):
                continue
            planned += 1
            variants = self.variants(post, subject, kinds)
            out = post.status is PostStatus.PUBLISHED or any(each.published_at for each in variants)
            published += out
            if self._went_out_late(post, variants) if out else self.is_overdue(post):
                late.append(post.id)
        return Count(planned, published, tuple(late))

    def is_overdue(self, post: Post) -> bool:
        """Whether a post is still to go out though its hour (without one: its day) has passed."""
        if not post.status.is_open or post.day is None:
            return False
        minute, more = (MINUTES_A_DAY - 1, 1) if post.minute is None else (post.minute, 0)
        try:
            moment = moment_of(post.day, minute, post.zone or self.ground.zone)
        except UserError:  # a zone that this machine does not know, or no longer
            moment = moment_of(post.day, minute, "")
        return moment.utc + timedelta(minutes=more) <= self.ground.now

    def _went_out_late(self, post: Post, variants: Sequence[Variant]) -> bool:
        moments = [each.published_at for each in variants if each.published_at]
        if not moments or post.day is None:
            return False
        day = _day_of(min(moments), post.zone or self.ground.zone)
        return day > post.day


def _day_of(moment: datetime, zone: str) -> date:
    try:
        return local_of(moment, zone)[0]
    except UserError:  # a zone that this machine does not know, or no longer
        return local_of(moment, "")[0]


def kinds_of(things: Sequence[Thing]) -> frozenset[FormatKind] | None:
    """Return the kinds of formats of some things; None: any, and a format of an unknown kind as well."""
    return frozenset().union(*(KINDS[thing] for thing in things)) if things else None
