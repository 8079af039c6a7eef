"""The use cases of the calendar: what is done to posts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from smmdesk.domain.changes import Change, Record
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts import shaping
from smmdesk.domain.posts.evergreen import ready
from smmdesk.domain.posts.post import Post, PostKind, PostStatus
from smmdesk.domain.posts.series import Rule
from smmdesk.domain.posts.setting import Campaign, Rubric
from smmdesk.domain.posts.shaping import KEEP, Keep
from smmdesk.services.edits import Edits
from smmdesk.services.posts import repeating
from smmdesk.services.posts.reading import PostReader

LARGEST_MEDIA = 25 * 2**20
"""Bytes of a file that may be kept in the workspace: more would make every backup slow."""


class PostService(PostReader):
    """Posts and what they stand on. Every method runs on the database's thread; a mutation returns its change."""

    def new_post(self, day: date | None = None, minute: int | None = None, title: str = "") -> Post:
        """Return a new post that is not saved yet."""
        now = self._now()
        status = PostStatus.IDEA if day is None else PostStatus.DRAFT
        return Post(uuid4().hex, title, now, now, status=status, day=day, minute=minute)

    def save(self, *posts: Post) -> Change:
        """Keep posts as they are now; a new one without a day goes to the end of the tray."""
        with self._editing() as edits:
            self._save(edits, posts)
            return edits.commit()

    def save_many(self, posts: Sequence[Post], records: Sequence[Record] = ()) -> Change:
        """Keep many posts and what they stand on, as one step."""
        with self._editing() as edits:
            for record in records:
                edits.save(record)
            self._save(edits, posts)
            return edits.commit()

    def delete(self, ids: Sequence[str]) -> Change:
        """Delete posts with the remarks on them. An occurrence of a series stays excluded from it."""
        with self._editing() as edits:
            posts = edits.unit.posts.many(ids)
            for remark in edits.unit.posts.remarks_on(ids):
                edits.delete(remark)
            self._exclude(edits, posts)
            edits.delete_posts(posts)
            return edits.commit()

    def put(self, ids: Sequence[str], day: date | None, minute: int | Keep | None = KEEP) -> Change:
        """Move posts to a day (None: to the tray), and to an hour where one is given; nothing else changes."""
        return self._change(ids, lambda post: shaping.put(post, day, minute))

    def shift(self, ids: Sequence[str], days: int) -> Change:
        """Move posts by a number of days; those of the tray stay there."""
        return self._change(ids, lambda post: shaping.shift(post, days))

    def copy(self, ids: Sequence[str], day: date | Keep | None = KEEP) -> Change:
        """Add drafts with the same content, on the same days or on another one."""
        with self._editing() as edits:
            made = [
                shaping.copied(post, uuid4().hex, self._now(), day) for post in edits.unit.posts.many(ids)
            ]
            self._save(edits, made)
            return edits.commit()

    def set_status(self, ids: Sequence[str], status: PostStatus) -> Change:
        """Give posts a status."""
        return self._change(ids, lambda post: replace(post, status=status))

    def set_rubric(self, ids: Sequence[str], rubric_id: str) -> Change:
        """Give posts a rubric ("": none)."""
        return self._change(ids, lambda post: replace(post, rubric_id=rubric_id))

    def set_campaign(self, ids: Sequence[str], campaign_id: str) -> Change:
        """Give posts a campaign ("": none)."""
        return self._change(ids, lambda post: replace(post, campaign_id=campaign_id))

    def set_responsible(self, ids: Sequence[str], responsible: str) -> Change:
        """Make someone responsible for posts."""
        return self._change(ids, lambda post: replace(post, responsible=responsible.strip()))

    def add_network(self, ids: Sequence[str], network: str) -> Change:
        """Plan posts for one more network, with their own text."""
        return self._change(ids, lambda post: shaping.with_network(post, network))

    def remove_network(self, ids: Sequence[str], network: str) -> Change:
        """Take posts out of a network, with the texts they had for it."""
        return self._change(ids, lambda post: shaping.without_network(post, network))

    def publish(self, ids: Sequence[str], moment: datetime | None = None, url: str = "") -> Change:
        """Tick posts off as published; without a *moment*, at the one they were planned for."""
        with self._reading() as posts:
            zone = posts.setting().choices.zone
        now = self._now()
        return self._change(ids, lambda post: shaping.published(post, moment, now, zone, url))

    def keep(self, *records: Record) -> Change:
        """Keep rubrics, campaigns, occasions, overrides, choices, mappings or remarks."""
        with self._editing() as edits:
            for record in records:
                edits.save(record)
            return edits.commit()

    def forget(self, *records: Record) -> Change:
        """Delete such records; posts of a rubric or campaign lose it."""
        with self._editing() as edits:
            for record in records:
                if isinstance(record, Rubric):
                    losing = edits.unit.posts.with_value("rubric_id", record.id)
                    edits.save_posts([replace(post, rubric_id="") for post in losing])
                elif isinstance(record, Campaign):
                    losing = edits.unit.posts.with_value("campaign_id", record.id)
                    edits.save_posts([replace(post, campaign_id="") for post in losing])
                edits.delete(record)
            return edits.commit()

    def add_media(self, name: str, data: bytes) -> str:
        """Keep a file in the workspace and return its SHA-256; UserError over 25 MB."""
        if len(data) > LARGEST_MEDIA:
            raise UserError("post_media_too_big", name=name, megabytes=LARGEST_MEDIA // 2**20)
        sha256 = hashlib.sha256(data).hexdigest()
        with self._database.unit_of_work() as unit:
            unit.posts.add_media(sha256, name, data)
            unit.commit()
        return sha256

    # --- models and repetition ---

    def repeat(self, post_id: str, rule: Rule) -> Change:
        """Repeat a post by a rule from its day on; an earlier rule of it gives way, its later posts with it.

        UserError where the post has no day. Repetitions that the owner has published stay as they are.
        """
        with self._editing() as edits:
            post = _found(edits.unit.posts.get(post_id))
            if post.series_id:
                repeating.stop(edits, post, _day_before(_day_of(post)))
                post = _found(edits.unit.posts.get(post_id))
            self._save(edits, repeating.begin(edits, post, rule, self._now()))
            return edits.commit()

    def stop_repeating(self, post_id: str, from_day: date) -> Change:
        """Take out the unpublished repetitions of a post after *from_day*, and end its rule there."""
        with self._editing() as edits:
            repeating.stop(edits, _found(edits.unit.posts.get(post_id)), from_day)
            return edits.commit()

    def save_following(self, post: Post) -> Change:
        """Keep a repetition, and give its content and hour to the unpublished ones after it."""
        with self._editing() as edits:
            later = repeating.later_than(edits.unit.posts.of_series(post.series_id), post)
            self._save(edits, [post, *(shaping.alike(each, post) for each in later)])
            return edits.commit()

    def make_model(
        self, post_id: str, kind: PostKind, pause_days: int = 0, most_repeats: int = 0
    ) -> tuple[Post, Change]:
        """Add a template or an evergreen with the content of a post (or model), which stays what it is."""
        with self._editing() as edits:
            post = _found(edits.unit.posts.get(post_id))
            model = replace(
                shaping.copied(post, uuid4().hex, self._now(), None),
                kind=kind,
                pause_days=pause_days,
                most_repeats=most_repeats,
                origin_id="",
            )
            self._save(edits, [model])
            return model, edits.commit()

    def use_model(self, model_id: str, day: date | None = None) -> tuple[Post, Change]:
        """Add a draft made from a template or an evergreen."""
        with self._editing() as edits:
            model = _found(edits.unit.posts.get(model_id))
            made = replace(
                shaping.copied(model, uuid4().hex, self._now(), day),
                kind=PostKind.POST,
                origin_id=model.id,
                pause_days=0,
                most_repeats=0,
            )
            self._save(edits, [made])
            return made, edits.commit()

    def ready_evergreens(self, day: date) -> tuple[Post, ...]:
        """Return the evergreens that may be used on a day, the one that rested longest first."""
        with self._reading() as posts:
            evergreens = [model for model in posts.models() if model.kind is PostKind.EVERGREEN]
            return ready(evergreens, posts.made_from([model.id for model in evergreens]), day)

    # --- internals ------------------------------------------------------------------------------

    @contextmanager
    def _editing(self) -> Iterator[Edits]:
        with self._database.unit_of_work() as unit:
            yield Edits(unit)

    def _save(self, edits: Edits, posts: Sequence[Post]) -> None:
        position = edits.unit.posts.last_position()
        placed = []
        for post in posts:
            if post.day is None and post.position == 0 and post.kind is PostKind.POST:
                position += 1
                post = replace(post, position=position)  # noqa: PLW2901
            placed.append(shaping.clean(post))
        edits.save_posts(placed, self._now())

    def _change(self, ids: Sequence[str], step: Callable[[Post], Post]) -> Change:
        with self._editing() as edits:
            posts = edits.unit.posts.many(ids)
            self._save(edits, [after for post in posts if (after := step(post)) != post])
            return edits.commit()

    def _exclude(self, edits: Edits, posts: Sequence[Post]) -> None:
        for series_id, days in _series_days(posts).items():
            series = edits.unit.posts.series(series_id)
            if series is not None:
                edits.save(replace(series, excluded=tuple(sorted({*series.excluded, *days}))))


def _series_days(posts: Sequence[Post]) -> Mapping[str, set[date]]:
    found: dict[str, set[date]] = {}
    for post in posts:
        if post.series_id and post.series_day:
            found.setdefault(post.series_id, set()).add(post.series_day)
    return found


def _found(post: Post | None) -> Post:
    if post is None:
        raise UserError("post_gone")
    return post


def _day_before(day: date) -> date:
    return max(day, date.min + timedelta(days=1)) - timedelta(days=1)


def _day_of(post: Post) -> date:
    if post.day is None:
        raise UserError("post_repeat_undated")
    return post.day
