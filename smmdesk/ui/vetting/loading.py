"""What the page shows, read in one go on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smmdesk.services.vetting import VettingService
from smmdesk.services.views import ContractorRow, PlanView
from smmdesk.ui.vetting.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge, the contractors, and the open plan (None where there is none)."""

    knowledge: Knowledge
    rows: tuple[ContractorRow, ...]
    view: PlanView | None


def load(
    service: VettingService, load_knowledge: Callable[[], Knowledge], plan_id: str, contractor_id: str
) -> Loaded:
    """Read all; opens *plan_id*, else the newest plan of *contractor_id*, else the first one there is."""
    knowledge = load_knowledge()
    rows = service.overview()
    chosen = _choose(rows, plan_id, contractor_id)
    view = service.open_plan(chosen) if chosen else None
    if chosen in unchecked(rows):
        rows = service.overview()  # opening it has checked it
    return Loaded(knowledge, rows, view)


def unchecked(rows: tuple[ContractorRow, ...]) -> list[str]:
    """Return the ids of plans without a check by this version of the program."""
    return [each.plan.id for row in rows for each in row.plans if each.total is None]


def _choose(rows: tuple[ContractorRow, ...], plan_id: str, contractor_id: str) -> str:
    plans = [each.plan for row in rows for each in row.plans]
    if any(plan.id == plan_id for plan in plans):
        return plan_id
    of_same = [plan.id for plan in plans if plan.contractor_id == contractor_id]
    return (of_same or [plan.id for plan in plans] or [""])[0]
