"""The weights of the criteria: the lock at the first opened plan, and changes after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Edit
from smmdesk.domain.checklist import Checklist, Weights
from smmdesk.domain.errors import UserError
from smmdesk.services.edits import Edits

if TYPE_CHECKING:
    from smmdesk.storage.unit_of_work import UnitOfWork

HIGHEST_WEIGHT = 10


def weights_of(unit: UnitOfWork, checklist: Checklist) -> Weights:
    """Return the workspace's weights; criteria without one get the checklist's own."""
    kept = unit.weights() or Weights({})
    values = {each.id: kept.values.get(each.id, each.weight) for each in checklist.criteria}
    return replace(kept, values=values)


def locked_weights(unit: UnitOfWork, checklist: Checklist, now: datetime) -> Weights:
    """Return the weights, locked and kept if this is the first time that a plan is opened.

    The lock is no edit: it cannot be undone.
    """
    weights = weights_of(unit, checklist)
    if weights.locked_at is None:
        weights = replace(weights, locked_at=now)
        unit.save(weights)
        unit.commit()
    return weights


def change_weights(
    edits: Edits, checklist: Checklist, values: Mapping[str, int], note: str, now: datetime
) -> None:
    """Keep new weights; UserError where they are locked and there is no note, ValueError beyond 0–10."""
    known = {each.id for each in checklist.criteria}
    if not known.issuperset(values) or not all(0 <= value <= HIGHEST_WEIGHT for value in values.values()):
        raise ValueError(f"weights are for known criteria and go from 0 to {HIGHEST_WEIGHT}")
    before = weights_of(edits.unit, checklist)
    after = replace(before, values={**before.values, **values}, note=note)
    if after == before:
        return
    if before.locked_at is not None:
        if not note:
            raise UserError("weights_need_note")
        after = replace(after, changed_at=now)
    edits.save(after)


def apply_weights(edits: Edits, checklist: Checklist, edit: Edit, now: datetime) -> None:
    """Undo or redo a change of the weights.

    One from before the lock may come back too, but the lock stays and the change is dated.
    """
    locked_at = weights_of(edits.unit, checklist).locked_at
    wanted = edit.after
    if wanted is None and edit.before is not None and locked_at is None:
        edits.delete(edit.before)
        return
    if not isinstance(wanted, Weights):
        wanted = Weights({each.id: each.weight for each in checklist.criteria})
    if locked_at is not None and wanted.locked_at is None:
        wanted = replace(wanted, locked_at=locked_at, changed_at=now)
    edits.save(wanted)
