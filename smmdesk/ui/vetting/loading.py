"""What the page shows, read in one go on the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smmdesk.services.views import ContractorRow, PlanView
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.services import Services
from smmdesk.ui.vetting.view_switch import Shown

if TYPE_CHECKING:
    from smmdesk.services.deciding import DecisionsView
    from smmdesk.services.offers import OfferView
    from smmdesk.services.promises import Ledger
    from smmdesk.services.versions import VersionsView


@dataclass(frozen=True, slots=True)
class Deciding:
    """What the decision view shows: the figures of the plan, and what was decided."""

    offer: OfferView
    decisions: DecisionsView


@dataclass(frozen=True, slots=True)
class Loaded:
    """The knowledge, the contractors, and the open plan (None where there is none).

    *questions* is how many there are to send. *versions* is there for a later version of a plan;
    *deciding* and *ledger* only where their view is shown.
    """

    knowledge: Knowledge
    rows: tuple[ContractorRow, ...]
    view: PlanView | None
    questions: int = 0
    versions: VersionsView | None = None
    deciding: Deciding | None = None
    ledger: Ledger | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to open: *plan_id*, else the newest plan of *contractor_id*, else the first one there is."""

    plan_id: str = ""
    contractor_id: str = ""
    shown: Shown = Shown.EVIDENCE


def load(services: Services, load_knowledge: Callable[[], Knowledge], wanted: Wanted) -> Loaded:
    """Read all that *wanted* asks for."""
    knowledge = load_knowledge()
    rows = services.vetting.overview()
    chosen = _choose(rows, wanted)
    if not chosen:
        return Loaded(knowledge, rows, None)
    view = services.vetting.open_plan(chosen)
    if chosen in unchecked(rows):
        rows = services.vetting.overview()  # opening it has checked it
    return Loaded(
        knowledge,
        rows,
        view,
        _questions(view, knowledge),
        services.versions.difference(chosen) if _has_earlier(rows, view) else None,
        _deciding(services, view) if wanted.shown is Shown.DECISION else None,
        services.promises.ledger(view.contractor.id, chosen) if wanted.shown is Shown.CONTRACT else None,
    )


def unchecked(rows: tuple[ContractorRow, ...]) -> list[str]:
    """Return the ids of plans without a check by this version of the program."""
    return [each.plan.id for row in rows for each in row.plans if each.total is None]


def _choose(rows: tuple[ContractorRow, ...], wanted: Wanted) -> str:
    plans = [each.plan for row in rows for each in row.plans]
    if any(plan.id == wanted.plan_id for plan in plans):
        return wanted.plan_id
    of_same = [plan.id for plan in plans if plan.contractor_id == wanted.contractor_id]
    return (of_same or [plan.id for plan in plans] or [""])[0]


def _questions(view: PlanView, knowledge: Knowledge) -> int:
    from smmdesk.domain.letter import most_important
    from smmdesk.services.letters import questions_of

    return len(most_important(questions_of(view, knowledge.phrases().language)))


def _has_earlier(rows: tuple[ContractorRow, ...], view: PlanView) -> bool:
    return any(
        each.plan.version < view.plan.version
        for row in rows
        if row.contractor.id == view.contractor.id
        for each in row.plans
    )


def _deciding(services: Services, view: PlanView) -> Deciding:
    return Deciding(services.offers.of(view), services.decisions.view(view.contractor.id))
