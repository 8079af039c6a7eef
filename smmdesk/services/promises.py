"""The contract ledger: promises suggested from a plan, edited and kept by the owner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.promise import Promise
from smmdesk.domain.promising import suggest_promises
from smmdesk.domain.vetting import Contractor
from smmdesk.services.edits import Edits
from smmdesk.services.moments import utc_now
from smmdesk.services.plan_views import contractor_of
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PlanView

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a contractor promised: *kept* by the owner, in order, and *suggested* from one plan.

    A suggestion is a promise that is not saved yet; the lines that are kept already are not suggested.
    """

    contractor: Contractor
    kept: tuple[Promise, ...]
    suggested: tuple[Promise, ...]


class PromiseService:
    """Runs on the database's thread. A mutation returns the change it made."""

    def __init__(
        self, database: Database, vetting: VettingService, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._vetting = vetting
        self._now = now

    def ledger(self, contractor_id: str, plan_id: str | None = None) -> Ledger:
        """Return a contractor's ledger with suggestions from *plan_id*, by default the newest plan."""
        with self._database.unit_of_work() as unit:
            contractor = contractor_of(unit, contractor_id)
            plans, kept = unit.plans(contractor_id), unit.promises(contractor_id)
        chosen = plan_id or (plans[0].id if plans else None)
        if chosen is None:
            return Ledger(contractor, kept, ())
        known = {(each.plan_id, each.quote) for each in kept}
        suggested = self._suggested(self._vetting.open_plan(chosen))
        return Ledger(
            contractor, kept, tuple(each for each in suggested if (each.plan_id, each.quote) not in known)
        )

    def keep(self, promises: Sequence[Promise]) -> Change:
        """Add promises at the end of the ledger, or replace those that are there; all of them or none.

        UserError where one says nothing, or is due before it starts.
        """
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            for promise in promises:
                contractor_of(unit, promise.contractor_id)
                edits.save(self._placed(_checked(promise), edits))
            return edits.commit()

    def delete(self, promise: Promise) -> Change:
        """Take a promise out of the ledger."""
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            edits.delete(promise)
            return edits.commit()

    def blank(self, contractor_id: str, plan_id: str = "") -> Promise:
        """Return an empty promise for the owner to fill in; it is not kept yet."""
        return Promise(uuid4().hex, contractor_id, plan_id, "", "", self._now(), confirmed=True)

    def _placed(self, promise: Promise, edits: Edits) -> Promise:
        before = edits.unit.stored(promise)
        if before is not None:
            same = replace(promise, changed_at=before.changed_at, position=before.position)
            return before if same == before else replace(same, changed_at=self._now())
        last = max((each.position for each in edits.unit.promises(promise.contractor_id)), default=0)
        return replace(promise, changed_at=self._now(), position=last + 1)

    def _suggested(self, view: PlanView) -> tuple[Promise, ...]:
        now = self._now()
        added = view.plan.added_at.astimezone().date()
        return tuple(
            Promise(
                id=uuid4().hex,
                contractor_id=view.contractor.id,
                plan_id=view.plan.id,
                criterion_id=draft.criterion_id,
                what=draft.what,
                changed_at=now,
                quantity=draft.quantity,
                starts_on=draft.starts_on,
                due_on=draft.due_on,
                by_whom=draft.by_whom,
                quote=draft.quote,
                place=draft.place,
            )
            for draft in suggest_promises(view.findings, view.text, added)
        )


def _checked(promise: Promise) -> Promise:
    what = promise.what.strip()
    if not what:
        raise UserError("promise_needs_what")
    if promise.starts_on and promise.due_on and promise.due_on < promise.starts_on:
        raise UserError("promise_due_before_start")
    return replace(promise, what=what, by_whom=promise.by_whom.strip())
