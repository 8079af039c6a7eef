"""A plan as its page and the list show it: the check, the owner's word, and the verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smmdesk.domain.assessment import assess, judge, rate
from smmdesk.domain.checklist import Checklist, Weights
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Check, Contractor, FlagFinding, JudgedFinding, Plan
from smmdesk.services.views import ContractorRow, FlagView, PlanRow, PlanView

if TYPE_CHECKING:
    from smmdesk.storage.unit_of_work import UnitOfWork


class PlanViews:
    """Builds views within one unit of work, by one checklist and one set of weights."""

    def __init__(self, unit: UnitOfWork, checklist: Checklist, weights: Weights) -> None:
        self._unit = unit
        self._checklist = checklist
        self._weights = weights

    def rows(self, engine_version: str) -> tuple[ContractorRow, ...]:
        """Return all contractors by name, each with the plans newest first."""
        plans: dict[str, list[PlanRow]] = {}
        for plan in self._unit.plans():
            plans.setdefault(plan.contractor_id, []).append(self._row(plan, engine_version))
        everyone = self._unit.contractors()
        return tuple(ContractorRow(each, tuple(plans.get(each.id, ()))) for each in everyone)

    def view(self, plan: Plan, check: Check, read_only_reasons: tuple[str, ...]) -> PlanView:
        """Return all that the page of a plan shows."""
        findings, flags = self._judged(plan, check)
        return PlanView(
            plan=plan,
            contractor=contractor_of(self._unit, plan.contractor_id),
            text=text_of(self._unit, plan),
            check=check,
            findings=findings,
            flags=flags,
            assessment=assess(findings, _standing(flags), self._weights.values),
            weights=self._weights,
            read_only_reasons=read_only_reasons,
        )

    def _row(self, plan: Plan, engine_version: str) -> PlanRow:
        check = self._unit.check(plan.id, engine_version)
        if check is None:
            return PlanRow(plan, None, None)
        findings, flags = self._judged(plan, check)
        rating = rate(findings, _standing(flags), self._weights.values)
        return PlanRow(plan, rating.scores.total, rating.verdict)

    def _judged(self, plan: Plan, check: Check) -> tuple[tuple[JudgedFinding, ...], tuple[FlagView, ...]]:
        dismissals = {each.flag_id: each for each in self._unit.dismissals(plan.id)}
        flags = tuple(FlagView(each, dismissals.get(each.flag_id)) for each in check.flags)
        return judge(check, self._checklist, self._unit.overrides(plan.id)), flags


def _standing(flags: tuple[FlagView, ...]) -> tuple[FlagFinding, ...]:
    return tuple(each.finding for each in flags if each.dismissal is None)


def plan_of(unit: UnitOfWork, plan_id: str) -> Plan:
    """Return the plan; UserError where it was deleted meanwhile."""
    plan = unit.plan(plan_id)
    if plan is None:
        raise UserError("plan_gone")
    return plan


def contractor_of(unit: UnitOfWork, contractor_id: str) -> Contractor:
    """Return the contractor; UserError where it was deleted meanwhile."""
    contractor = unit.contractor(contractor_id)
    if contractor is None:
        raise UserError("contractor_gone")
    return contractor


def text_of(unit: UnitOfWork, plan: Plan) -> PlanText:
    """Return the text of a plan, which the workspace keeps as long as the plan."""
    text = unit.plan_text(plan.sha256)
    if text is None:
        raise UserError("original_damaged", name=plan.file_name)
    return text
