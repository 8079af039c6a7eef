"""The owner's word about one criterion, as steps from one override to the next."""

from __future__ import annotations

from dataclasses import replace

from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Evidence, Mark, Override, Status


def says_nothing(override: Override) -> bool:
    """Return whether the override holds no status, mark or note, and so need not be kept."""
    return override.status is None and not override.marks and not override.note


def with_mark(override: Override, mark: Mark) -> Override:
    """Return the override with one more mark; what the owner called absent becomes mentioned.

    Where the owner gave no status, :func:`smmdesk.domain.assessment.judge` counts it as mentioned at least.
    """
    status = Status.MENTIONED if override.status is Status.ABSENT else override.status
    marks = override.marks if mark in override.marks else (*override.marks, mark)
    return replace(override, status=status, marks=marks)


def without_mark(override: Override, mark: Mark) -> Override:
    """Return the override without this mark."""
    return replace(override, marks=tuple(each for each in override.marks if each != mark))


def mark_of(evidence: Evidence) -> Mark:
    """Return the stretch of the plan that a piece of evidence quotes."""
    return Mark(evidence.block, evidence.start, evidence.end, evidence.quote)


def require_mark_in(text: PlanText, mark: Mark) -> None:
    """Raise ValueError unless the mark is a stretch of this text and quotes it as it stands there."""
    inside = 0 <= mark.block < len(text.blocks)
    if not inside or not 0 <= mark.start < mark.end <= len(text.blocks[mark.block].text):
        raise ValueError(f"{mark} lies outside the text")
    if text.blocks[mark.block].text[mark.start : mark.end] != mark.quote:
        raise ValueError(f"{mark} does not quote the text")
