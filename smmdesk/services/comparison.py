"""Contractors side by side, by their newest plans or chosen ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.candidates import Candidate
from smmdesk.domain.checklist import Checklist
from smmdesk.domain.comparison import Comparison, compare, require_count
from smmdesk.domain.comparison_layout import comparison_layout
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Layout
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, Plan
from smmdesk.knowledge.verdict_text import phrases
from smmdesk.services.moments import utc_now
from smmdesk.services.offers import OfferService
from smmdesk.services.plan_views import contractor_of
from smmdesk.services.sources import source_of
from smmdesk.services.vetting import VettingService

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


class ComparisonService:
    """Runs on the database's thread; changes nothing (but that looking at a plan locks the weights)."""

    def __init__(
        self,
        database: Database,
        vetting: VettingService,
        offers: OfferService,
        load_checklist: Callable[[], Checklist],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._vetting = vetting
        self._offers = offers
        self._load_checklist = load_checklist
        self._now = now

    def compare(self, contractor_ids: Sequence[str], plan_ids: Mapping[str, str] | None = None) -> Comparison:
        """Return two to six contractors compared; *plan_ids* chooses older plans by contractor.

        One without a plan is there without scores. UserError for fewer or more than that, for one chosen
        twice, and where two of the plans are one and the same file.
        """
        require_count(len(contractor_ids))
        if len(set(contractor_ids)) < len(contractor_ids):
            raise UserError("compare_chosen_twice")
        chosen = plan_ids or {}
        candidates = [self._candidate(each, chosen.get(each)) for each in contractor_ids]
        return compare(candidates, self._vetting.weights().values, self._load_checklist())

    def layout(self, comparison: Comparison, language: Language) -> Layout:
        """Return a comparison as a document of today."""
        return comparison_layout(comparison, phrases(language), self._now().astimezone().date())

    def _candidate(self, contractor_id: str, plan_id: str | None) -> Candidate:
        with self._database.unit_of_work() as unit:
            contractor = contractor_of(unit, contractor_id)
            plan = _chosen(unit.plans(contractor_id), plan_id)
        return self._with_plan(contractor, plan) if plan else _candidate_of(contractor)

    def _with_plan(self, contractor: Contractor, plan: Plan) -> Candidate:
        view = self._vetting.open_plan(plan.id)
        return replace(
            _candidate_of(contractor),
            source=source_of(plan, self._now()),
            language=plan.language,
            findings=view.findings,
            flags=tuple(each.finding for each in view.flags if each.dismissal is None),
            offer=self._offers.of(view).offer,
        )


def _candidate_of(contractor: Contractor) -> Candidate:
    return Candidate(
        contractor.id,
        contractor.name,
        contractor.kind,
        contractor.employment,
        contractor.level,
        contractor.workplace,
    )


def _chosen(plans: Sequence[Plan], plan_id: str | None) -> Plan | None:
    """Return the plan with this id, or the newest; None where the contractor has none."""
    if plan_id is None:
        return plans[0] if plans else None
    for plan in plans:
        if plan.id == plan_id:
            return plan
    raise UserError("plan_gone")
