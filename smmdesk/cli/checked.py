"""A plan as the terminal's reports see it."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.offer import Offer
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.vetting import Assessment, Check, JudgedFinding


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan with all that is known about it; *name* is the path as it was given.

    *offer* holds the figures read from it, where a document asks for them.
    """

    name: str
    file: PlanFile
    text: PlanText
    check: Check
    findings: tuple[JudgedFinding, ...]
    assessment: Assessment
    checklist: Checklist
    offer: Offer | None = None
