"""Mutations as edits: what was there before, what is there now, so that undo is exact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change, Edit, Record, Topic
from smmdesk.domain.checklist import Weights
from smmdesk.domain.decision import Decision
from smmdesk.domain.letter import Letter
from smmdesk.domain.offer import Offer
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.review import SentPack
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import (
    Campaign,
    ImportMapping,
    LimitOverride,
    OwnOccasion,
    PostChoices,
    Remark,
    Rubric,
)
from smmdesk.domain.posts.shaping import clean
from smmdesk.domain.profile import Profile
from smmdesk.domain.promise import Promise
from smmdesk.domain.vetting import Contractor, Example, FlagDismissal, Override, Plan
from smmdesk.storage.kept_check import KeptCheck

if TYPE_CHECKING:
    from smmdesk.storage.unit_of_work import UnitOfWork

_TOPICS = {
    Profile: Topic.PROFILE,
    Contractor: Topic.CONTRACTORS,
    Plan: Topic.PLANS,
    Override: Topic.FINDINGS,
    FlagDismissal: Topic.FINDINGS,
    KeptCheck: Topic.FINDINGS,
    Weights: Topic.WEIGHTS,
    Example: Topic.EXAMPLES,
    Offer: Topic.OFFERS,
    Letter: Topic.LETTERS,
    Promise: Topic.PROMISES,
    Decision: Topic.DECISIONS,
    Post: Topic.POSTS,
    Series: Topic.POSTS,
    SentPack: Topic.REMARKS,
    Rubric: Topic.POST_SETTING,
    Campaign: Topic.POST_SETTING,
    OwnOccasion: Topic.POST_SETTING,
    LimitOverride: Topic.POST_SETTING,
    PostChoices: Topic.POST_SETTING,
    ImportMapping: Topic.POST_SETTING,
    Remark: Topic.REMARKS,
}


class Edits:
    """Saves and deletes records in one unit of work and remembers how to take it back."""

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit
        self._edits: list[Edit] = []

    def save(self, record: Record) -> None:
        """Insert or replace a record; one that is already so is left alone."""
        if not isinstance(record, KeptCheck):  # large, and made of texts that were read, not typed or pasted
            record = clean(record)
        before = self.unit.stored(record)
        if before != record:
            self.unit.save(record)
            self._edits.append(Edit(before, record))

    def save_posts(self, posts: Sequence[Post], changed_at: datetime | None = None) -> None:
        """Insert or replace many posts at once; those that are already so are left alone, the others stamped."""
        before = {post.id: post for post in self.unit.posts.many(post.id for post in posts)}
        anew = [post for post in posts if before.get(post.id) != post]
        if changed_at is not None:
            anew = [replace(post, changed_at=changed_at) for post in anew]
        self.unit.posts.save_all(anew)
        self._edits.extend(Edit(before.get(post.id), post) for post in anew)

    def delete_posts(self, posts: Sequence[Post]) -> None:
        """Delete many posts at once; those that are not there are left alone."""
        there = self.unit.posts.many(post.id for post in posts)
        self.unit.posts.delete_all(post.id for post in there)
        self._edits.extend(Edit(post, None) for post in there)

    def apply_posts(self, edits: Sequence[Edit]) -> None:
        """Carry out those edits that are of posts, all at once."""
        self.delete_posts(
            [edit.before for edit in edits if isinstance(edit.before, Post) and edit.after is None]
        )
        self.save_posts([edit.after for edit in edits if isinstance(edit.after, Post)])

    def delete(self, record: Record) -> None:
        """Delete a record; one that is not there is left alone."""
        before = self.unit.stored(record)
        if before is not None:
            self.unit.delete(record)
            self._edits.append(Edit(before, None))

    def commit(self) -> Change:
        """Make it lasting and return what was changed: nothing at all where no record differs."""
        if self._edits:
            self.unit.commit()
        return Change(self.topics, tuple(self._edits))

    @property
    def topics(self) -> frozenset[Topic]:
        """What was changed so far."""
        return frozenset(_TOPICS[type(edit.after or edit.before)] for edit in self._edits)
