"""Which single change of a weight or a finding would make another winner: all of them are tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from smmdesk.domain.candidates import Candidate, Upset, outcome_of
from smmdesk.domain.fragility import MAX_WEIGHT
from smmdesk.domain.picture import draw
from smmdesk.domain.vetting import Status

_STEPS = (Status.ABSENT, Status.MENTIONED, Status.CONCRETE)
_Rank = tuple[int, int, int]
"""Size of the change (steps of a status, points of a weight), then findings before weights, then order."""


def find_upsets(
    candidates: Sequence[Candidate], weights: Mapping[str, int], winner: str | None
) -> tuple[Upset, ...]:
    """Return the single changes after which somebody else wins, or nobody, or somebody at last.

    Smallest first; of several sizes of one change with the same result only the smallest is there.
    *candidates* all have plans.
    """
    found: dict[tuple[object, ...], tuple[_Rank, Upset]] = {}
    for rank, upset in (*_finding_changes(candidates, weights), *_weight_changes(candidates, weights)):
        if upset.to_winner == winner:
            continue
        what = (upset.candidate_id, upset.criterion_id, upset.to_weight is None, upset.to_winner)
        if what not in found or rank < found[what][0]:
            found[what] = (rank, upset)
    return tuple(upset for _, upset in sorted(found.values(), key=lambda pair: pair[0]))


def _finding_changes(
    candidates: Sequence[Candidate], weights: Mapping[str, int]
) -> Iterator[tuple[_Rank, Upset]]:
    pictures = {each.id: draw(each.findings, each.flags, weights) for each in candidates}
    order = 0
    for candidate in candidates:
        changed = list(candidate.findings)
        for number, finding in enumerate(candidate.findings):
            order += 1
            for status in _STEPS:
                if status is finding.status:
                    continue
                changed[number] = finding.with_status(status)
                picture = draw(changed, candidate.flags, weights)
                winner = outcome_of({**pictures, candidate.id: picture}).winner
                size = abs(_STEPS.index(status) - _STEPS.index(finding.status))
                upset = Upset(winner, finding.criterion_id, candidate.id, to_status=status)
                yield (size, 0, order), upset
            changed[number] = finding


def _weight_changes(
    candidates: Sequence[Candidate], weights: Mapping[str, int]
) -> Iterator[tuple[_Rank, Upset]]:
    criteria = [finding.criterion_id for finding in candidates[0].findings] if candidates else []
    for number, criterion in enumerate(criteria):
        before = weights.get(criterion, 0)
        for weight in range(MAX_WEIGHT + 1):
            if weight == before:
                continue
            changed = {**weights, criterion: weight}
            pictures = {each.id: draw(each.findings, each.flags, changed) for each in candidates}
            upset = Upset(outcome_of(pictures).winner, criterion, to_weight=weight)
            yield (abs(weight - before), 1, number), upset
