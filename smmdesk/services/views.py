"""What the services hand to the pages: frozen, complete, and free of the database."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.checklist import Weights
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.vetting import (
    Assessment,
    Check,
    Contractor,
    FlagDismissal,
    FlagFinding,
    JudgedFinding,
    Plan,
    Verdict,
)

PROGRESS_READING = "progress_reading"
PROGRESS_CHECKING = "progress_checking"
"""What ``progress`` is told, as codes of ``wording/errors_storage.yaml`` (the page puts them in words)."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the list; *total* (0–100) and *verdict* are None until it has been checked."""

    plan: Plan
    total: int | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ContractorRow:
    """A contractor in the list, with the plans newest first."""

    contractor: Contractor
    plans: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan that was read and checked, but is not kept yet."""

    file: PlanFile
    text: PlanText
    check: Check


@dataclass(frozen=True, slots=True)
class FlagView:
    """A raised red flag, and the owner's dismissal of it where there is one."""

    finding: FlagFinding
    dismissal: FlagDismissal | None


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the page of one plan shows.

    *findings* stand in the checklist's order. *read_only_reasons* holds codes of the sentences that
    say why nothing can be changed; it is empty where everything can.
    """

    plan: Plan
    contractor: Contractor
    text: PlanText
    check: Check
    findings: tuple[JudgedFinding, ...]
    flags: tuple[FlagView, ...]
    assessment: Assessment
    weights: Weights
    read_only_reasons: tuple[str, ...] = ()
