"""What a mutation changed: the pages reload by it, and undo turns it round."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Topic(StrEnum):
    """A kind of data that pages show."""

    PROFILE = "profile"
    CONTRACTORS = "contractors"
    PLANS = "plans"
    FINDINGS = "findings"
    WEIGHTS = "weights"
    EXAMPLES = "examples"
    OFFERS = "offers"
    LETTERS = "letters"
    PROMISES = "promises"
    DECISIONS = "decisions"
    POSTS = "posts"
    POST_SETTING = "post_setting"
    REMARKS = "remarks"


class Record(Protocol):
    """A frozen dataclass that storage can save, and find again by its key."""

    @property
    def key(self) -> str:
        """Return what identifies the record among those of its class."""
        ...


@dataclass(frozen=True, slots=True)
class Edit:
    """One record before and after; None means that it did not or does not exist."""

    before: Record | None
    after: Record | None

    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """What one user action changed: topics to reload, and edits to undo (in order)."""

    topics: frozenset[Topic]
    edits: tuple[Edit, ...] = field(default=())

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.topics, tuple(edit.inverse() for edit in reversed(self.edits)))
