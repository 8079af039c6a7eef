"""A rule at work: its repetitions are posts like any other, which can be moved, changed and ticked off one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.series import Rule, Series, days_of
from smmdesk.domain.posts.shaping import copied
from smmdesk.services.edits import Edits

_DONE = (PostStatus.PUBLISHED, PostStatus.MISSED)


def begin(edits: Edits, post: Post, rule: Rule, now: datetime) -> list[Post]:
    """Save the series of *post* under *rule*, and return its posts, which are still to be saved."""
    if post.day is None:
        raise UserError("post_repeat_undated")
    series = Series(uuid4().hex, rule, post.day)
    edits.save(series)
    made = [replace(post, series_id=series.id, series_day=post.day)]
    for day in days_of(rule, post.day):
        if day != post.day:
            copy = copied(post, uuid4().hex, now, day)
            made.append(replace(copy, status=_fresh(post.status), series_id=series.id, series_day=day))
    return made


def stop(edits: Edits, post: Post, from_day: date) -> None:
    """End the series of *post* after *from_day*: what is planned later goes, but for what was done and for
    *post* itself, which is then a post of its own."""
    series = edits.unit.posts.series(post.series_id)
    if series is None:
        return
    occurrences = edits.unit.posts.of_series(series.id)
    last = max(from_day, series.starts_on)
    going = [each for each in occurrences if _rule_day(each) > last and each.status not in _DONE]
    taken_out = [each for each in going if each.id != post.id]
    edits.delete_posts(taken_out)
    edits.save_posts([_single(each) for each in going if each.id == post.id])
    if len(occurrences) - len(going) <= 1:
        edits.save_posts([_single(each) for each in occurrences if each not in going])
        edits.delete(series)
        return
    rule = replace(series.rule, until=last, count=None)
    # The days behind the new end stay excluded: an import of the same calendar must not bring them back.
    excluded = {*series.excluded, *map(_rule_day, taken_out)}
    edits.save(replace(series, rule=rule, excluded=tuple(sorted(excluded))))


def later_than(occurrences: Sequence[Post], post: Post) -> list[Post]:
    """Return the repetitions after *post* that are still to come."""
    return [
        each
        for each in occurrences
        if each.id != post.id and _rule_day(each) > _rule_day(post) and each.status not in _DONE
    ]


def _single(post: Post) -> Post:
    return replace(post, series_id="", series_day=None)


def _fresh(status: PostStatus) -> PostStatus:
    """Return the status of a repetition: approved ones are, but nothing is published before its time."""
    return PostStatus.DRAFT if status in (*_DONE, PostStatus.IDEA) else status


def _rule_day(post: Post) -> date:
    return post.series_day or post.day or date.min + timedelta(days=1)
