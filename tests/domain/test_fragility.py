"""Every single change that turns the verdict is found, and no other."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.assessment import assess, rate
from smmdesk.domain.fragility import MAX_WEIGHT
from smmdesk.domain.vetting import FlagFinding, JudgedFinding, Status, Turn, Verdict, WayUp
from tests.domain.assessing import (
    EMPTY,
    FULL,
    STEPS,
    STRICTNESS,
    WEIGHTS,
    findings_of,
    flag,
    some_findings,
    some_flags,
    some_weights,
)

Case = tuple[tuple[JudgedFinding, ...], tuple[FlagFinding, ...], dict[str, int]]
cases = st.tuples(some_findings, some_flags, st.just(dict(WEIGHTS)) | some_weights)


def all_changes(case: Case) -> list[tuple[int, Turn]]:
    """Every single change with its size, judged without the code under test."""
    findings, flags, weights = case
    changes: list[tuple[int, Turn]] = []
    for finding, status in itertools.product(findings, Status):
        if finding.status is not status:
            other = [f.with_status(status) if f is finding else f for f in findings]
            size = abs(STEPS.index(status) - STEPS.index(finding.status))
            turn = Turn(rate(other, flags, weights).verdict, finding.criterion_id, to_status=status)
            changes.append((size, turn))
    for gone in flags:
        left = [each for each in flags if each is not gone]
        changes.append((1, Turn(rate(findings, left, weights).verdict, flag_id=gone.flag_id)))
    for criterion, weight in itertools.product(weights, range(MAX_WEIGHT + 1)):
        if weight != weights[criterion]:
            verdict = rate(findings, flags, {**weights, criterion: weight}).verdict
            changes.append((abs(weight - weights[criterion]), Turn(verdict, criterion, to_weight=weight)))
    return changes


def size_of(turn: Turn, changes: list[tuple[int, Turn]]) -> int:
    return next(size for size, change in changes if change == turn)


def what(turn: Turn) -> tuple[str | None, bool, str | None, Verdict]:
    return turn.criterion_id, turn.to_weight is None, turn.flag_id, turn.to_verdict


@settings(max_examples=25, deadline=None)
@given(cases)
def test_the_turns_are_those_that_trying_everything_finds(case: Case) -> None:
    findings, flags, weights = case
    assessment = assess(findings, flags, weights)
    changes = all_changes(case)
    turning = [(size, turn) for size, turn in changes if turn.to_verdict is not assessment.verdict]
    assert {what(turn) for turn in assessment.turns} == {what(turn) for _, turn in turning}
    for turn in assessment.turns:
        smallest = min(size for size, other in turning if what(other) == what(turn))
        assert size_of(turn, turning) == smallest
    sizes = [size_of(turn, turning) for turn in assessment.turns]
    assert sizes == sorted(sizes)


def test_a_verdict_that_hangs_on_one_flag_says_so_first() -> None:
    turns = assess(FULL, [flag("kpi_later")], WEIGHTS).turns
    assert turns[0] == Turn(Verdict.TRUST, flag_id="kpi_later")


def test_a_full_plan_is_turned_by_nothing() -> None:
    assert assess(FULL, (), WEIGHTS).turns == ()


def test_a_verdict_on_the_edge_names_the_finding_that_turns_it() -> None:
    on_the_edge = findings_of(smm="cccc", strategy="caaaaaa", terms="cccccccccccc")
    turns = assess(on_the_edge, (), WEIGHTS).turns
    assert turns
    assert turns[0].to_verdict is Verdict.TRUST
    assert turns[0].to_status in (Status.MENTIONED, Status.CONCRETE)


@settings(max_examples=40, deadline=None)
@given(cases)
def test_the_way_up_leads_up_and_nothing_of_it_can_be_left_out(case: Case) -> None:
    findings, flags, weights = case
    assessment = assess(findings, flags, weights)
    way = assessment.way_up
    if way is None:
        return

    def verdict(raised: set[str], dropped: set[str]) -> int:
        better = [f.with_status(Status.CONCRETE) if f.criterion_id in raised else f for f in findings]
        left = [each for each in flags if each.flag_id not in dropped]
        return STRICTNESS.index(rate(better, left, weights).verdict)

    raised, dropped = set(way.criteria), set(way.flags)
    target = STRICTNESS.index(way.to_verdict)
    assert target == STRICTNESS.index(assessment.verdict) - 1
    assert verdict(raised, dropped) <= target
    assert all(verdict(raised - {each}, dropped) > target for each in raised)
    assert all(verdict(raised, dropped - {each}) > target for each in dropped)


def test_there_is_no_way_up_from_the_best_verdict_or_from_no_plan() -> None:
    assert assess(FULL, (), WEIGHTS).way_up is None
    assert assess(EMPTY, (), WEIGHTS).way_up is None


def test_serious_flags_are_struck_out_and_mild_ones_stay_where_promises_are_enough() -> None:
    way = assess(FULL, [flag("kpi_later"), flag("cats_content")], WEIGHTS).way_up
    assert way == WayUp(Verdict.TRUST, ("kpi_later",), ())
