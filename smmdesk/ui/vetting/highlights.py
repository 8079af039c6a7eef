"""Which stretches of the plan are highlighted, in which role, and what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from smmdesk.domain.vetting import JudgedFinding, Status
from smmdesk.services.views import PlanView
from smmdesk.ui.vetting.checklist_rows import Subject


class Role(StrEnum):
    """How a stretch is drawn; the order is the order of painting, the last on top."""

    VAGUE = "vague"
    CONCRETE = "concrete"
    FLAG = "flag"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Highlight:
    """Characters *start* to *end* of the text of block number *block*."""

    block: int
    start: int
    end: int
    role: Role
    subject: Subject


def highlights_of(view: PlanView) -> tuple[Highlight, ...]:
    """Return all highlights of a plan: of what counts as covered, of standing flags, of own marks."""
    found = [*_of_findings(view), *_of_flags(view)]
    order = list(Role)
    return tuple(sorted(found, key=lambda each: (order.index(each.role), each.block, each.start)))


def _of_findings(view: PlanView) -> Iterator[Highlight]:
    for judged in view.findings:
        subject = Subject(judged.criterion_id)
        if judged.status is not Status.ABSENT:
            for each in judged.found.evidence:
                yield Highlight(each.block, each.start, each.end, _role(judged, bool(each.why)), subject)
        if judged.override is not None:
            for mark in judged.override.marks:
                yield Highlight(mark.block, mark.start, mark.end, Role.OWN, subject)


def _role(judged: JudgedFinding, has_details: bool) -> Role:
    """Only what counts is green: a concrete finding's lines with checkable details, or the owner's word."""
    if judged.status is Status.CONCRETE and (has_details or judged.overruled):
        return Role.CONCRETE
    return Role.VAGUE


def _of_flags(view: PlanView) -> Iterator[Highlight]:
    for flag in view.flags:
        if flag.dismissal is None:
            subject = Subject(flag.finding.flag_id, is_flag=True)
            for each in flag.finding.evidence:
                yield Highlight(each.block, each.start, each.end, Role.FLAG, subject)
