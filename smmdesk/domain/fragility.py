"""How fragile a verdict is: every single change is tried by the very function that judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from smmdesk.domain.checklist import Severity
from smmdesk.domain.picture import draw
from smmdesk.domain.verdict_rules import apply_rules
from smmdesk.domain.vetting import FlagFinding, JudgedFinding, Status, Turn, Verdict, WayUp

MAX_WEIGHT = 10
_STEPS = (Status.ABSENT, Status.MENTIONED, Status.CONCRETE)
_FINDING, _FLAG, _WEIGHT = range(3)
_STRICTNESS = (Verdict.TRUST, Verdict.ASK_FIRST, Verdict.DO_NOT_TRUST)
_BETTER = {Verdict.ASK_FIRST: Verdict.TRUST, Verdict.DO_NOT_TRUST: Verdict.ASK_FIRST}
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


def find_way_up(
    findings: Sequence[JudgedFinding],
    flags: Sequence[FlagFinding],
    weights: Mapping[str, int],
    verdict: Verdict,
) -> WayUp | None:
    """Return what together leads to the next better verdict, or None.

    Starts from a plan with everything concrete and no flag, and takes back what is not needed, the lightest
    criteria and the mildest flags first: so few and weighty things remain. Flags that only call for a question
    are taken back before the criteria, serious ones after them.
    """
    target = _BETTER.get(verdict)
    if target is None or _no_plan(findings, flags, weights):
        return None
    light_first = sorted(
        (each for each in findings if each.status is not Status.CONCRETE),
        key=lambda each: (weights.get(each.criterion_id, 0), each.status is Status.MENTIONED),
    )
    mild_first = sorted(flags, key=lambda flag: -list(Severity).index(flag.severity))

    def reached(raised: set[str], dropped: set[str]) -> bool:
        better = [
            each.with_status(Status.CONCRETE) if each.criterion_id in raised else each for each in findings
        ]
        left = [flag for flag in flags if flag.flag_id not in dropped]
        return _STRICTNESS.index(_decide(better, left, weights)) <= _STRICTNESS.index(target)

    raised = {each.criterion_id for each in light_first}
    dropped = {flag.flag_id for flag in flags}
    if not reached(raised, dropped):
        return None

    def take_back(those: Iterable[FlagFinding]) -> None:
        for flag in those:
            if reached(raised, dropped - {flag.flag_id}):
                dropped.remove(flag.flag_id)

    take_back(flag for flag in mild_first if flag.severity in (Severity.LOW, Severity.MEDIUM))
    for each in light_first:
        if reached(raised - {each.criterion_id}, dropped):
            raised.remove(each.criterion_id)
    take_back(flag for flag in mild_first if flag.flag_id in dropped)
    return WayUp(
        target,
        tuple(flag.flag_id for flag in reversed(mild_first) if flag.flag_id in dropped),
        tuple(each.criterion_id for each in reversed(light_first) if each.criterion_id in raised),
    )


def _no_plan(
    findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding], weights: Mapping[str, int]
) -> bool:
    return any(reason.code == "not_a_plan" for reason in apply_rules(draw(findings, flags, weights)).reasons)


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
