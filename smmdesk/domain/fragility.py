"""How fragile a verdict is: every single change is tried by the very function that judges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from smmdesk.domain.picture import draw
from smmdesk.domain.verdict_rules import apply_rules
from smmdesk.domain.vetting import FlagFinding, JudgedFinding, Status, Turn, Verdict

MAX_WEIGHT = 10
_STEPS = (Status.ABSENT, Status.MENTIONED, Status.CONCRETE)
_FINDING, _FLAG, _WEIGHT = range(3)
_Rank = tuple[int, int, int]
"""Size, kind, number. The size of a change of finding is its steps (absent to concrete is two), of a weight
the points it moves, of a dropped flag one; of equal sizes findings go before flags, flags before weights."""


def find_turns(
    findings: Sequence[JudgedFinding],
    flags: Sequence[FlagFinding],
    weights: Mapping[str, int],
    verdict: Verdict,
) -> tuple[Turn, ...]:
    """Return the single changes that turn *verdict*, smallest first.

    Of several sizes of the same change that lead to the same verdict only the smallest is there.
    """
    found: dict[tuple[object, ...], tuple[_Rank, Turn]] = {}
    changes = (
        *_finding_changes(findings, flags, weights),
        *_flag_changes(findings, flags, weights),
        *_weight_changes(findings, flags, weights),
    )
    for rank, turn in changes:
        if turn.to_verdict is verdict:
            continue
        what = (rank[1:], turn.to_verdict)
        if what not in found or rank < found[what][0]:
            found[what] = (rank, turn)
    return tuple(turn for _, turn in sorted(found.values(), key=lambda pair: pair[0]))


def _decide(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> Verdict:
    return apply_rules(draw(findings, flags, weights)).verdict


def _finding_changes(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> Iterator[tuple[_Rank, Turn]]:
    changed = list(findings)
    for number, finding in enumerate(findings):
        for status in Status:
            if status is not finding.status:
                changed[number] = finding.with_status(status)
                size = abs(_STEPS.index(status) - _STEPS.index(finding.status))
                to_verdict = _decide(changed, flags, weights)
                turn = Turn(to_verdict, criterion_id=finding.criterion_id, to_status=status)
                yield (size, _FINDING, number), turn
        changed[number] = finding


def _flag_changes(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> Iterator[tuple[_Rank, Turn]]:
    for number, flag in enumerate(flags):
        others = [*flags[:number], *flags[number + 1 :]]
        yield (1, _FLAG, number), Turn(_decide(findings, others, weights), flag_id=flag.flag_id)


def _weight_changes(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> Iterator[tuple[_Rank, Turn]]:
    changed = dict(weights)
    for number, finding in enumerate(findings):
        criterion = finding.criterion_id
        before = weights.get(criterion, 0)
        for weight in range(MAX_WEIGHT + 1):
            if weight != before:
                changed[criterion] = weight
                turn = Turn(_decide(findings, flags, changed), criterion_id=criterion, to_weight=weight)
                yield (abs(weight - before), _WEIGHT, number), turn
        changed[criterion] = before
