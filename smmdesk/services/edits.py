"""Mutations as edits: what was there before, what is there now, so that undo is exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change, Edit, Record, Topic
from smmdesk.domain.checklist import Weights
from smmdesk.domain.decision import Decision
from smmdesk.domain.letter import Letter
from smmdesk.domain.offer import Offer
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
}


class Edits:
    """Saves and deletes records in one unit of work and remembers how to take it back."""

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit
        self._edits: list[Edit] = []

    def save(self, record: Record) -> None:
        """Insert or replace a record; one that is already so is left alone."""
        before = self.unit.stored(record)
        if before != record:
            self.unit.save(record)
            self._edits.append(Edit(before, record))

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
