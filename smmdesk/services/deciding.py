"""The owner's decision about a contractor: yes, no or wait, with the reason and what was known then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from smmdesk.domain.changes import Change
from smmdesk.domain.decision import Answer, Decision
from smmdesk.domain.errors import UserError
from smmdesk.domain.vetting import Contractor, Plan
from smmdesk.services.edits import Edits
from smmdesk.services.moments import utc_now
from smmdesk.services.plan_views import contractor_of
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PlanView

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """What was decided about a contractor, newest first, and what has changed since.

    *newer_plan* is a plan that came after the newest decision's; *weights_changed* says that the weights
    are not those of the decision any more. The decision itself stays as it was.
    """

    contractor: Contractor
    decisions: tuple[Decision, ...]
    newer_plan: Plan | None
    weights_changed: bool

    @property
    def current(self) -> Decision | None:
        """The newest decision."""
        return self.decisions[0] if self.decisions else None


class DecisionService:
    """Runs on the database's thread. A mutation returns the change it made."""

    def __init__(
        self, database: Database, vetting: VettingService, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._vetting = vetting
        self._now = now

    def view(self, contractor_id: str) -> DecisionsView:
        """Return what was decided about a contractor; UserError where it is gone."""
        weights = self._vetting.weights().values
        with self._database.unit_of_work() as unit:
            contractor = contractor_of(unit, contractor_id)
            decisions, plans = unit.decisions(contractor_id), unit.plans(contractor_id)
        current = decisions[0] if decisions else None
        newest = plans[0] if plans else None
        newer = newest if current and newest and newest.version > (current.version or 0) else None
        frozen = current.weights if current else None
        changed = frozen is not None and dict(frozen) != dict(weights)
        return DecisionsView(contractor, decisions, newer, changed)

    def decide(self, contractor_id: str, answer: Answer, reason: str, plan_id: str | None = None) -> Change:
        """Keep a decision with score, verdict and weights as they are now; UserError without a reason.

        *plan_id* is the plan it is about, by default the newest. A contractor without a plan can be
        decided about too.
        """
        if not reason.strip():
            raise UserError("decision_needs_reason")
        with self._database.unit_of_work() as unit:
            contractor_of(unit, contractor_id)
            plans = unit.plans(contractor_id)
        chosen = plan_id or (plans[0].id if plans else None)
        view = self._vetting.open_plan(chosen) if chosen else None
        if view is not None and view.contractor.id != contractor_id:
            raise ValueError("the plan is another contractor's")
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            contractor_of(unit, contractor_id)
            edits.save(self._decision(contractor_id, answer, reason.strip(), view))
            return edits.commit()

    def take_back(self, decision: Decision) -> Change:
        """Delete a decision, as if it had not been made; the one before it counts again."""
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            edits.delete(decision)
            return edits.commit()

    def _decision(self, contractor_id: str, answer: Answer, reason: str, view: PlanView | None) -> Decision:
        if view is None:
            return Decision(uuid4().hex, contractor_id, answer, reason, self._now())
        return Decision(
            id=uuid4().hex,
            contractor_id=contractor_id,
            answer=answer,
            reason=reason,
            decided_at=self._now(),
            plan_id=view.plan.id,
            file_name=view.plan.file_name,
            version=view.plan.version,
            total=view.assessment.scores.total,
            verdict=view.assessment.verdict,
            weights=dict(view.weights.values),
        )
