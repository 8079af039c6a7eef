"""Small changes of a post, as one asks for them in a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from operator import is_
from typing import TypeVar

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.moments import moment_of
from smmdesk.domain.posts.post import CheckItem, Post, PostStatus, Variant

R = TypeVar("R")
_ALWAYS_WHOLE = frozenset({type(None), bool, int, float, date, datetime})


class Keep(Enum):
    """Stands for "as it is"."""

    KEEP = 0


KEEP = Keep.KEEP


def put(post: Post, day: date | None, minute: int | Keep | None = KEEP) -> Post:
    """Return the post on another day (None: in the tray), and at another hour where one is given."""
    at = post.minute if isinstance(minute, Keep) else minute
    return replace(post, day=day, minute=at, position=0 if day is None and post.day else post.position)


def shift(post: Post, days: int) -> Post:
    """Return the post that many days later; one without a day, or beyond the calendar's ends, as it is."""
    if post.day is None or not date.min.toordinal() <= post.day.toordinal() + days <= date.max.toordinal():
        return post
    return replace(post, day=post.day + timedelta(days=days))


def copied(post: Post, new_id: str, now: datetime, day: date | Keep | None = KEEP) -> Post:
    """Return a draft with the content of *post*: not published, of no series, nothing ticked off."""
    when = post.day if isinstance(day, Keep) else day
    return replace(
        post,
        id=new_id,
        created_at=now,
        changed_at=now,
        status=PostStatus.IDEA if when is None else PostStatus.DRAFT,
        day=when,
        due_on=None,
        variants=tuple(replace(variant, url="", published_at=None) for variant in post.variants),
        checklist=tuple(CheckItem(item.text) for item in post.checklist),
        series_id="",
        series_day=None,
        source_key="",
        source_state="",
        position=0,
    )


def with_network(post: Post, network: str) -> Post:
    """Return the post planned for one more network in its usual format."""
    if network in post.networks:
        return post
    return replace(post, variants=(*post.variants, Variant(network)))


def without_network(post: Post, network: str) -> Post:
    """Return the post without its variants for a network."""
    return replace(post, variants=tuple(each for each in post.variants if each.network != network))


def published(post: Post, moment: datetime | None, now: datetime, zone: str, url: str = "") -> Post:
    """Return the post as published: at *moment*, else as planned if that has passed, else now."""
    at = moment or _planned(post, zone) or now
    at = min(at, now) if moment is None else at
    variants = tuple(
        replace(each, published_at=each.published_at or at, url=each.url or url) for each in post.variants
    )
    return replace(post, status=PostStatus.PUBLISHED, variants=variants)


def alike(post: Post, pattern: Post) -> Post:
    """Return a repetition with the content and the hour of another; its day and what was done to it stay."""
    ticked = {item.text for item in post.checklist if item.done}
    own = {variant.network + "/" + variant.format: variant for variant in post.variants}
    variants = tuple(
        replace(each, url=before.url, published_at=before.published_at)
        if (before := own.get(f"{each.network}/{each.format}"))
        else replace(each, url="", published_at=None)
        for each in pattern.variants
    )
    return replace(
        pattern,
        id=post.id,
        created_at=post.created_at,
        changed_at=post.changed_at,
        status=post.status,
        day=post.day,
        due_on=post.due_on,
        variants=variants,
        checklist=tuple(CheckItem(item.text, item.text in ticked) for item in pattern.checklist),
        series_id=post.series_id,
        series_day=post.series_day,
        source_key=post.source_key,
        source_state=post.source_state,
    )


def clean(record: R) -> R:
    """Return the record without what no file can keep: halves of characters that a broken paste leaves behind."""
    changes: dict[str, object] = {}
    kind: type = type(record)
    for name in _field_names(kind):
        before = getattr(record, name)
        after = _cleaned(before)
        if after is not before:
            changes[name] = after
    return replace(record, **changes) if changes else record  # type: ignore[type-var]


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _cleaned(value: object) -> object:
    """Return the value itself where it is whole: most are, and an import of a whole plan passes through here."""
    kind = type(value)
    if kind is str:
        assert isinstance(value, str)
        return value if value.isascii() else _whole(value)
    if kind is tuple:
        assert isinstance(value, tuple)
        after = tuple([_cleaned(item) for item in value])
        return value if all(map(is_, value, after)) else after
    if kind in _ALWAYS_WHOLE or isinstance(value, Enum):
        return value
    if isinstance(value, Mapping):
        return {key: _cleaned(item) for key, item in value.items()}
    return clean(value) if is_dataclass(kind) else value


def _whole(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _planned(post: Post, zone: str) -> datetime | None:
    if post.day is None:
        return None
    minute = 12 * 60 if post.minute is None else post.minute
    try:
        return moment_of(post.day, minute, post.zone or zone).utc
    except UserError:  # a zone that this machine does not know, or no longer
        return moment_of(post.day, minute, "").utc
