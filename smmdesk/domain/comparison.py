"""Two to six contractors side by side: who leads, whether by enough, and how little would change that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smmdesk.domain.assessment import scores_of
from smmdesk.domain.candidates import Candidate, Outcome, Standing, Upset, outcome_of
from smmdesk.domain.checklist import Checklist
from smmdesk.domain.errors import UserError
from smmdesk.domain.picture import Picture, draw
from smmdesk.domain.pricing import PriceComparison, compare_prices
from smmdesk.domain.upsets import find_upsets
from smmdesk.domain.verdict_rules import apply_rules

FEWEST, MOST = 2, 6
_ALIKE = 0.8
_QUOTES_TO_TELL = 5
Note = tuple[str, tuple[tuple[str, str], ...]]
"""A code of ``wording/comparison.yaml`` with its parameters."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The compared in the order given, the outcome, and the smallest single changes that upset it.

    *notes* are codes of sentences about the compared themselves, with the names they speak of.
    """

    standings: tuple[Standing, ...]
    outcome: Outcome
    upsets: tuple[Upset, ...]
    prices: PriceComparison
    weights: Mapping[str, int]
    notes: tuple[Note, ...] = ()

    @property
    def robust(self) -> bool:
        """Whether the outcome survives any single change of a weight or a finding."""
        return not self.upsets

    def name_of(self, candidate_id: str) -> str:
        """Return a candidate's name; KeyError where it is not among the compared."""
        return {each.candidate.id: each.candidate.name for each in self.standings}[candidate_id]


def compare(candidates: Sequence[Candidate], weights: Mapping[str, int], checklist: Checklist) -> Comparison:
    """Return two to six candidates compared by these weights.

    UserError for fewer or more of them, and where two of them are one file.
    """
    _require_comparable(candidates)
    known = {each.id for each in checklist.criteria}
    weights = {criterion: weight for criterion, weight in weights.items() if criterion in known}
    pictures = {each.id: draw(each.findings, each.flags, weights) for each in candidates if each.has_plan}
    outcome = outcome_of(pictures)
    return Comparison(
        standings=tuple(_standing(each, pictures.get(each.id)) for each in candidates),
        outcome=outcome,
        upsets=find_upsets([each for each in candidates if each.has_plan], weights, outcome.winner),
        prices=compare_prices([(each.id, each.offer) for each in candidates]),
        weights=weights,
        notes=tuple(_notes(candidates)),
    )


def _standing(candidate: Candidate, picture: Picture | None) -> Standing:
    if picture is None:
        return Standing(candidate)
    return Standing(candidate, scores_of(picture), apply_rules(picture).verdict)


def require_count(count: int) -> None:
    """Raise UserError unless so many can be compared."""
    if count < FEWEST:
        raise UserError("compare_too_few")
    if count > MOST:
        raise UserError("compare_too_many", count=count)


def _require_comparable(candidates: Sequence[Candidate]) -> None:
    require_count(len(candidates))
    if len({each.id for each in candidates}) < len(candidates):
        raise ValueError("each candidate needs an id of its own")
    seen: dict[str, Candidate] = {}
    for candidate in candidates:
        if candidate.source is None:
            continue
        twin = seen.setdefault(candidate.source.sha256, candidate)
        if twin is not candidate:
            first = twin.source.file_name if twin.source else ""
            raise UserError("compare_same_file", first=first, second=candidate.source.file_name)


def _notes(candidates: Sequence[Candidate]) -> list[Note]:
    notes: list[Note] = []
    without = [each.name for each in candidates if not each.has_plan]
    notes += [("compare_without_plan", (("name", name),)) for name in without]
    if len({each.language for each in candidates if each.language}) > 1:
        notes.append(("compare_two_languages", ()))
    for number, one in enumerate(candidates):
        for other in candidates[number + 1 :]:
            if _look_alike(one, other):
                notes.append(("compare_look_alike", (("first", one.name), ("second", other.name))))
    return notes


def _look_alike(one: Candidate, other: Candidate) -> bool:
    """Two files that say nearly the same in the lines that were judged are versions of one plan."""
    lines, others = _judged_lines(one), _judged_lines(other)
    if min(len(lines), len(others)) < _QUOTES_TO_TELL:
        return False
    return len(lines & others) >= _ALIKE * len(lines | others)


def _judged_lines(candidate: Candidate) -> set[str]:
    return {
        " ".join(evidence.quote.casefold().split())
        for finding in candidate.findings
        for evidence in finding.found.evidence
    }
