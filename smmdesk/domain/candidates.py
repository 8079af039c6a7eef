"""Who is compared, and who of them wins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from smmdesk.domain.offer import Offer
from smmdesk.domain.picture import Picture
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.verdict_rules import apply_rules
from smmdesk.domain.vetting import (
    ContractorKind,
    Employment,
    FlagFinding,
    JudgedFinding,
    Level,
    Scores,
    Status,
    Verdict,
    Workplace,
)

MARGIN = Fraction(1, 10)
"""Part of the best total by which the best must be ahead of the second to win; less is within the play
of the judgement itself."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One contractor to compare; *source* is None and *findings* are empty where there is no plan.

    *flags* are those that the owner has not dismissed. *id* is the contractor's, or any other that is
    unique among the compared.
    """

    id: str
    name: str
    kind: ContractorKind | None = None
    employment: Employment | None = None
    level: Level | None = None
    workplace: Workplace | None = None
    source: Source | None = None
    language: Language | None = None
    findings: tuple[JudgedFinding, ...] = ()
    flags: tuple[FlagFinding, ...] = ()
    offer: Offer | None = None

    @property
    def has_plan(self) -> bool:
        """Whether there is anything to judge."""
        return self.source is not None and bool(self.findings)


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate with scores and verdict; both None where there is no plan."""

    candidate: Candidate
    scores: Scores | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who wins, if anybody: a code of ``wording/comparison.yaml`` says why or why not.

    *leader* has the highest total even where nobody wins; *margin* is by which part of its total it is
    ahead of the second (None where there is no second).
    """

    code: str
    winner: str | None = None
    leader: str | None = None
    margin: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Upset:
    """A single change that makes another winner, or none: of a finding of one candidate, or of a weight."""

    to_winner: str | None
    criterion_id: str
    candidate_id: str | None = None
    to_status: Status | None = None
    to_weight: int | None = None


def outcome_of(pictures: Mapping[str, Picture]) -> Outcome:
    """Return who wins: the highest total, over 10 % ahead of the second, and not one that is distrusted.

    The order of the candidates does not matter, but for which of equals is called the leader.
    """
    if not pictures:
        return Outcome("no_winner_no_plans")
    leader = max(pictures, key=lambda each: pictures[each].total)
    best = pictures[leader].total
    others = [pictures[each].total for each in pictures if each != leader]
    if best == 0:
        return Outcome("no_winner_all_zero")
    if not others:
        return Outcome("no_winner_one_plan", leader=leader)
    margin = (best - max(others)) / best
    if margin == 0:
        return Outcome("no_winner_tie", leader=leader, margin=margin)
    if margin <= MARGIN:
        return Outcome("no_winner_close", leader=leader, margin=margin)
    if apply_rules(pictures[leader]).verdict is Verdict.DO_NOT_TRUST:
        return Outcome("no_winner_distrusted", leader=leader, margin=margin)
    return Outcome("winner", leader, leader, margin)
