"""What the rules of a verdict look at: scores, counts and the flags by severity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.vetting import FlagFinding, JudgedFinding, Status

STATUS_POINTS = {Status.CONCRETE: 20, Status.MENTIONED: 7, Status.ABSENT: 0}
"""What a status is worth of its criterion's weight, in twentieths: a task that is only named is worth a
third at most (0.35), because nothing of it can be demanded later. A judgement of ours, not research."""


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the rules look at. Scores are exact, 0–100; a side whose weights are all 0 is left out."""

    sides: Mapping[Side, Fraction]
    total: Fraction
    concrete_by_side: Mapping[Side, int]
    concrete: int
    mentioned: int
    flags: tuple[tuple[str, Severity], ...]
    statuses: Mapping[str, Status]
    """Of the criteria that have a weight."""
    without_ads: bool = False
    """The plan says itself that ads are not part of it."""

    def of(self, *severities: Severity) -> list[str]:
        """Return the ids of the flags of these severities, those of the first severity first."""
        return [flag for wanted in severities for flag, severity in self.flags if severity is wanted]

    def lacks(self, *criteria: str) -> bool:
        """Return whether all these criteria have a weight and are missing in the plan."""
        return all(self.statuses.get(criterion) is Status.ABSENT for criterion in criteria)


def draw(
    findings: Sequence[JudgedFinding],
    flags: Sequence[FlagFinding],
    weights: Mapping[str, int],
    *,
    without_ads: bool = False,
) -> Picture:
    """Return the picture of a plan; a criterion without a weight weighs nothing.

    *without_ads* is handed through: it changes no verdict, only the words about one.
    """
    weighed = dict.fromkeys(Side, 0)
    earned = dict.fromkeys(Side, 0)
    concrete = dict.fromkeys(Side, 0)
    statuses = {}
    for finding in findings:
        weight = weights.get(finding.criterion_id, 0)
        weighed[finding.side] += weight
        earned[finding.side] += weight * STATUS_POINTS[finding.status]
        concrete[finding.side] += finding.status is Status.CONCRETE and weight > 0
        if weight:
            statuses[finding.criterion_id] = finding.status
    return Picture(
        sides={side: _score(earned[side], weighed[side]) for side in Side if weighed[side]},
        total=_score(sum(earned.values()), sum(weighed.values())),
        concrete_by_side=concrete,
        concrete=sum(finding.status is Status.CONCRETE for finding in findings),
        mentioned=sum(finding.status is Status.MENTIONED for finding in findings),
        flags=tuple((flag.flag_id, flag.severity) for flag in flags),
        statuses=statuses,
        without_ads=without_ads,
    )


def _score(earned: int, weighed: int) -> Fraction:
    return Fraction(100 * earned, STATUS_POINTS[Status.CONCRETE] * weighed) if weighed else Fraction(0)
