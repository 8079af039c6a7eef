"""From findings and red flags to a verdict with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from smmdesk.domain.checklist import Checklist, Side
from smmdesk.domain.fragility import find_turns, find_way_up
from smmdesk.domain.no_ads import says_no_ads
from smmdesk.domain.picture import Picture, draw
from smmdesk.domain.verdict_rules import THRESHOLDS, already_said, apply_rules
from smmdesk.domain.vetting import (
    Assessment,
    Check,
    CriterionFinding,
    FlagFinding,
    JudgedFinding,
    Override,
    Scores,
    Status,
    Verdict,
    VerdictReason,
)

NAMED_ABSENCES = 3
"""How many missing criteria, the heaviest first, are named among the reasons."""
MOST_REASONS = 5
"""More nobody reads; the checklist and the red flags show everything."""


@dataclass(frozen=True, slots=True)
class Rating:
    """The verdict without the question how fragile it is; cheap enough for long lists."""

    scores: Scores
    verdict: Verdict
    reasons: tuple[VerdictReason, ...]


def judge(check: Check, checklist: Checklist, overrides: Sequence[Override]) -> tuple[JudgedFinding, ...]:
    """Return one judged finding per criterion, in the checklist's order: the owner's word goes first.

    A criterion that the check does not know (it was made before the criterion came) counts as absent.
    Where the owner gave no status but marked evidence, the criterion is mentioned at least.
    """
    found = {finding.criterion_id: finding for finding in check.findings}
    decided = {override.criterion_id: override for override in overrides}
    judged = []
    for criterion in checklist.criteria:
        finding = found.get(criterion.id, CriterionFinding(criterion.id, Status.ABSENT))
        override = decided.get(criterion.id)
        status = _status(finding, override)
        judged.append(JudgedFinding(criterion.id, criterion.side, status, finding, override))
    return tuple(judged)


def rate(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> Rating:
    """Return scores, verdict and at most five reasons, those that weigh most first, mere counts last.

    *flags* are those that the owner has not dismissed.
    """
    picture = draw(findings, flags, weights, without_ads=says_no_ads(findings))
    decision = apply_rules(picture)
    return Rating(scores_of(picture), decision.verdict, _reasons(decision.reasons, findings, weights))


def assess(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> Assessment:
    """Return the rating, every smallest single change that turns its verdict, and the way to a better one.

    *flags* are those that the owner has not dismissed; a criterion without a weight weighs nothing.
    """
    rating = rate(findings, flags, weights)
    total = rating.scores.total
    return Assessment(
        scores=rating.scores,
        verdict=rating.verdict,
        reasons=rating.reasons,
        turns=find_turns(findings, flags, weights, rating.verdict),
        margin=min(abs(total - threshold) for threshold in THRESHOLDS),
        way_up=find_way_up(findings, flags, weights, rating.verdict),
    )


def scores_of(picture: Picture) -> Scores:
    """Return the scores rounded half up, as people round."""
    rounded = {side: _rounded(score) for side, score in picture.sides.items()}
    return Scores(
        smm=rounded.get(Side.SMM),
        strategy=rounded.get(Side.STRATEGY),
        terms=rounded.get(Side.TERMS),
        total=_rounded(picture.total),
    )


def _rounded(score: Fraction) -> int:
    return int(score + Fraction(1, 2))


def _status(finding: CriterionFinding, override: Override | None) -> Status:
    if override is None:
        return finding.status
    if override.status is not None:
        return override.status
    return Status.MENTIONED if override.marks and finding.status is Status.ABSENT else finding.status


def _reasons(
    deciding: tuple[VerdictReason, ...], findings: Sequence[JudgedFinding], weights: Mapping[str, int]
) -> tuple[VerdictReason, ...]:
    if deciding[0].code == "not_a_plan":
        return deciding[:1]
    said = already_said(deciding)
    absences = [reason for reason in _absences(findings, weights) if reason.code not in said]
    worst = (*deciding, *absences[:NAMED_ABSENCES])
    return (*worst[: MOST_REASONS - 1], VerdictReason("coverage", _coverage(findings)))


def _coverage(findings: Sequence[JudgedFinding]) -> tuple[tuple[str, int], ...]:
    params: list[tuple[str, int]] = []
    for side in Side:
        of_side = [finding for finding in findings if finding.side is side]
        params.append((side.value, sum(finding.status is Status.CONCRETE for finding in of_side)))
        params.append((f"{side.value}_all", len(of_side)))
    return tuple(params)


def _absences(findings: Sequence[JudgedFinding], weights: Mapping[str, int]) -> list[VerdictReason]:
    absent = [finding for finding in findings if finding.status is Status.ABSENT]
    absent = [finding for finding in absent if weights.get(finding.criterion_id, 0) > 0]
    absent.sort(key=lambda finding: -weights[finding.criterion_id])
    return [VerdictReason(f"absent_{finding.criterion_id}") for finding in absent]
