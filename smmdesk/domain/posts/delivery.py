"""Plan against fact: what a contractor promised, beside the posts that are planned and those that went out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery_counting import Counter, Ground, kinds_of, summed
from smmdesk.domain.posts.delivery_parts import breakdown, cost_of, totals
from smmdesk.domain.posts.delivery_reading import KINDS, Subject, Thing, WhyNot, subject_of
from smmdesk.domain.posts.delivery_records import Deal, Delivery, DeliveryRow, MonthPart
from smmdesk.domain.posts.delivery_span import months, promised_in
from smmdesk.domain.posts.delivery_words import quantity_said
from smmdesk.domain.posts.lines import line_of
from smmdesk.domain.posts.post import Post, PostKind
from smmdesk.domain.posts.setting import Rubric
from smmdesk.domain.promise import Promise


def delivery(deals: Sequence[Deal], posts: Sequence[Post], ground: Ground) -> Delivery:
    """Return what was promised in the period beside the *posts* of its days."""
    dated = [
        post
        for post in posts
        if post.kind is PostKind.POST and post.day is not None and ground.first <= post.day <= ground.last
    ]
    counter = Counter(ground)
    rows = [row for deal in deals for row in _rows(deal, dated, counter)]
    open_late = [post for post in dated if counter.is_overdue(post)]
    return Delivery(
        ground.first,
        ground.last,
        ground.today,
        tuple(rows),
        totals(rows),
        tuple(breakdown(rows, dated, counter)),
        tuple(cost_of(deal, rows, dated, counter) for deal in deals),
        counter.count(dated, Subject()),
        tuple(line_of(post) for post in open_late),
    )


class _Read(NamedTuple):
    """A promise as it is counted; where only its words say a number, it carries that one."""

    promise: Promise
    found: Subject | WhyNot
    from_words: bool


def _read(promise: Promise, rubrics: Sequence[Rubric]) -> _Read:
    said = quantity_said(promise) if promise.quantity is None else None
    if said is not None:
        promise = replace(promise, quantity=said)
    return _Read(promise, subject_of(promise, rubrics), said is not None)


def _rows(deal: Deal, posts: Sequence[Post], counter: Counter) -> Iterable[DeliveryRow]:
    read = [_read(promise, counter.ground.rubrics) for promise in deal.promises]
    own = [each.found for each in read if isinstance(each.found, Subject)]
    for promise, found, from_words in read:
        if isinstance(found, WhyNot):
            yield DeliveryRow(promise, deal.name, why_not=found)
            continue
        kinds = _without_others(found, own)
        for network in found.networks if found.each else ("",):
            networks = (network,) if network else found.networks
            subject = Subject(found.things, networks, found.rubrics)
            row = _row(promise, deal.name, subject, network, kinds, posts, counter)
            yield replace(row, from_words=from_words)


def _without_others(subject: Subject, promised: Sequence[Subject]) -> frozenset[FormatKind] | None:
    """Return the kinds of a subject. Where videos, say, are promised apart, a video is none of the posts."""
    kinds = kinds_of(subject.things)
    if kinds is None or Thing.POST not in subject.things:
        return kinds
    apart = {thing for other in promised for thing in other.things} - set(subject.things)
    for thing in apart - {Thing.POST}:
        kinds -= KINDS[thing]
    return kinds


def _row(
    promise: Promise,
    name: str,
    subject: Subject,
    network: str,
    kinds: frozenset[FormatKind] | None,
    posts: Sequence[Post],
    counter: Counter,
) -> DeliveryRow:
    ground = counter.ground
    start, end = (
        max(ground.first, promise.starts_on or ground.first),
        min(ground.last, promise.due_on or ground.last),
    )
    within = [post for post in posts if post.day is not None and start <= post.day <= end]
    parts = []
    for first, last in months(ground.first, ground.last):
        of_month = [post for post in within if post.day is not None and first <= post.day <= last]
        parts.append(
            MonthPart(first, promised_in(promise, first, last), counter.count(of_month, subject, kinds))
        )
    yesterday = min(ground.last, ground.today - timedelta(days=1))
    return DeliveryRow(
        promise,
        name,
        subject,
        None,
        network,
        promised_in(promise, ground.first, ground.last),
        promised_in(promise, ground.first, yesterday),
        summed(part.count for part in parts),
        tuple(parts),
    )
