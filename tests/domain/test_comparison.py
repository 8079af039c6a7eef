"""Who wins, by how much, and every single change that would upset it: against trying everything."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from smmdesk.domain.assessment import rate
from smmdesk.domain.candidates import Candidate, Upset
from smmdesk.domain.comparison import compare
from smmdesk.domain.errors import UserError
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, Offer
from smmdesk.domain.picture import STATUS_POINTS
from smmdesk.domain.plan import Place
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Evidence, JudgedFinding, Status, Verdict
from tests.domain.assessing import (
    CHECKLIST,
    EMPTY,
    FULL,
    STEPS,
    WEIGHTS,
    findings_of,
    flag,
    some_findings,
    some_flags,
    some_weights,
)

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HALF = findings_of(smm="cccc", strategy="cccc", terms="cccccc")


def candidate(name: str, findings: Sequence[JudgedFinding] = FULL, flags: Sequence[str] = ()) -> Candidate:
    source = Source(f"{name}.txt", name.encode().hex().ljust(64, "0"), date(2026, 11, 24))
    raised = tuple(flag(each) for each in flags)
    return Candidate(name, name.title(), source=source, findings=tuple(findings), flags=raised)


def priced(name: str, amount: Amount | None, confirmed: bool = True) -> Candidate:
    price = Confirmed(confirmed, amount)
    return replace(candidate(name), offer=Offer(name, NOW, price=price))


# --- the winner, reckoned without the code under test --------------------------------------------


def plain_winner(candidates: Sequence[Candidate], weights: dict[str, int]) -> str | None:
    """The rule as the owner is told it, in plain sums."""
    if len(candidates) < 2 or not sum(weights.get(each.criterion_id, 0) for each in candidates[0].findings):
        return None
    points = {
        each.id: sum(STATUS_POINTS[f.status] * weights.get(f.criterion_id, 0) for f in each.findings)
        for each in candidates
    }
    best, second = sorted(points.values(), reverse=True)[:2]
    leader = next(each for each in candidates if points[each.id] == best)
    if 10 * (best - second) <= best:
        return None
    distrusted = rate(leader.findings, leader.flags, weights).verdict is Verdict.DO_NOT_TRUST
    return None if distrusted else leader.id


def all_upsets(candidates: Sequence[Candidate], weights: dict[str, int]) -> list[tuple[int, Upset]]:
    """Every single change that leads to another winner, with its size."""
    now = plain_winner(candidates, weights)
    changes: list[tuple[int, Upset]] = []
    for one, status in itertools.product(candidates, Status):
        for number, finding in enumerate(one.findings):
            if finding.status is not status:
                other = list(one.findings)
                other[number] = finding.with_status(status)
                others = [replace(c, findings=tuple(other)) if c is one else c for c in candidates]
                size = abs(STEPS.index(status) - STEPS.index(finding.status))
                to_winner = plain_winner(others, weights)
                changes.append((size, Upset(to_winner, finding.criterion_id, one.id, to_status=status)))
    for criterion, weight in itertools.product(weights, range(11)):
        if weight != weights[criterion]:
            to_winner = plain_winner(candidates, {**weights, criterion: weight})
            size = abs(weight - weights[criterion])
            changes.append((size, Upset(to_winner, criterion, to_weight=weight)))
    return [(size, upset) for size, upset in changes if upset.to_winner != now]


def what(upset: Upset) -> tuple[str | None, str, bool, str | None]:
    return upset.candidate_id, upset.criterion_id, upset.to_weight is None, upset.to_winner


some_candidates = st.lists(st.tuples(some_findings, some_flags), min_size=2, max_size=4).map(
    lambda drawn: [
        replace(candidate("abcdef"[number], findings), flags=flags)
        for number, (findings, flags) in enumerate(drawn)
    ]
)


def close(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Make all but the first copies of the first with one finding less: comparisons on the edge."""
    first = candidates[0]
    lesser = list(first.findings)
    for number in (0, 9, 11, 16):
        lesser[number] = lesser[number].with_status(Status.ABSENT)
    return [first, *(replace(each, findings=tuple(lesser)) for each in candidates[1:])]


@settings(max_examples=40, deadline=None, phases=[Phase.reuse, Phase.generate])
@given(some_candidates | some_candidates.map(close), st.just(dict(WEIGHTS)) | some_weights)
def test_the_winner_and_the_upsets_are_those_that_trying_everything_finds(
    candidates: list[Candidate], weights: dict[str, int]
) -> None:
    comparison = compare(candidates, weights, CHECKLIST)
    expected = all_upsets(candidates, weights)
    assert comparison.outcome.winner == plain_winner(candidates, weights)
    assert {what(each) for each in comparison.upsets} == {what(upset) for _, upset in expected}
    assert comparison.robust == (not expected)
    sizes = []
    for upset in comparison.upsets:
        smallest = min(size for size, other in expected if what(other) == what(upset))
        sizes.append(next(size for size, other in expected if other == upset))
        assert sizes[-1] == smallest
    assert sizes == sorted(sizes)


def test_a_large_lead_wins_and_survives_any_single_change() -> None:
    comparison = compare([candidate("a", EMPTY), candidate("b", FULL)], WEIGHTS, CHECKLIST)
    assert comparison.outcome.code == "winner"
    assert comparison.outcome.winner == "b"
    assert comparison.robust


def lead(best: int, second: int) -> tuple[list[Candidate], dict[str, int]]:
    """Two plans with these totals out of 100 points of weight."""
    weights = dict.fromkeys(WEIGHTS, 0)
    ids = list(WEIGHTS)
    weights.update({ids[0]: 10 * second // 10, ids[1]: best - second, ids[2]: 100 - best})
    steps = [Status.CONCRETE, Status.CONCRETE, Status.ABSENT]
    one = [f.with_status(s) for f, s in zip(FULL, steps, strict=False)]
    other = [one[0], one[1].with_status(Status.ABSENT), one[2]]
    return [candidate("a", one), candidate("b", other)], weights


@pytest.mark.parametrize(("best", "second", "code"), [(50, 45, "no_winner_close"), (100, 89, "winner")])
def test_a_lead_of_exactly_a_tenth_is_not_enough(best: int, second: int, code: str) -> None:
    candidates, weights = lead(best, second)
    outcome = compare(candidates, weights, CHECKLIST).outcome
    assert outcome.leader == "a"
    assert outcome.margin == Fraction(best - second, best)
    assert outcome.code in (code, "no_winner_distrusted")
    if best == 50:
        assert outcome.code == code


def test_equal_plans_tie_whichever_comes_first() -> None:
    for names in ("ab", "ba"):
        outcome = compare([candidate(name) for name in names], WEIGHTS, CHECKLIST).outcome
        assert (outcome.code, outcome.winner) == ("no_winner_tie", None)


def test_a_plan_that_is_not_trusted_does_not_win_by_points() -> None:
    flags = ["bought_followers", "fake_reviews"]
    comparison = compare([candidate("a", FULL, flags), candidate("b", HALF)], WEIGHTS, CHECKLIST)
    assert comparison.outcome.code == "no_winner_distrusted"
    assert comparison.outcome.leader == "a"


def test_a_contractor_without_a_plan_is_shown_and_never_wins() -> None:
    comparison = compare([candidate("a", HALF), Candidate("b", "Bella")], WEIGHTS, CHECKLIST)
    assert comparison.outcome.code == "no_winner_one_plan"
    assert comparison.standings[1].scores is None
    assert ("compare_without_plan", (("name", "Bella"),)) in comparison.notes
    nobody = compare([Candidate("a", "A"), Candidate("b", "B")], WEIGHTS, CHECKLIST)
    assert nobody.outcome.code == "no_winner_no_plans"


def test_plans_without_a_point_have_no_winner() -> None:
    outcome = compare([candidate("a", EMPTY), candidate("b", EMPTY)], WEIGHTS, CHECKLIST).outcome
    assert outcome.code == "no_winner_all_zero"


@pytest.mark.parametrize(("count", "code"), [(0, "compare_too_few"), (1, "compare_too_few"),
                                             (7, "compare_too_many"), (50, "compare_too_many")])  # fmt: skip
def test_fewer_than_two_and_more_than_six_are_refused(count: int, code: str) -> None:
    with pytest.raises(UserError) as refused:
        compare([candidate(f"c{number}") for number in range(count)], WEIGHTS, CHECKLIST)
    assert refused.value.code == code


def test_one_file_under_two_names_is_refused_with_both_names() -> None:
    one = candidate("a")
    assert one.source is not None
    twin = replace(candidate("b"), source=replace(one.source, file_name="copy of a.txt"))
    with pytest.raises(UserError) as refused:
        compare([one, twin], WEIGHTS, CHECKLIST)
    assert refused.value.code == "compare_same_file"
    assert refused.value.params == {"first": "a.txt", "second": "copy of a.txt"}


def quoting(one: Candidate, lines: Sequence[str]) -> Candidate:
    findings = list(one.findings)
    for number, line in enumerate(lines):
        evidence = Evidence(number, 0, len(line), line, Place())
        findings[number] = replace(
            findings[number], found=replace(findings[number].found, evidence=(evidence,))
        )
    return replace(one, findings=tuple(findings))


def test_two_versions_of_one_plan_under_different_names_are_said_to_be_alike() -> None:
    lines = [f"line {number}" for number in range(10)]
    one, other = quoting(candidate("a"), lines), quoting(candidate("b"), [*lines[:9], "line ten"])
    notes = compare([one, other], WEIGHTS, CHECKLIST).notes
    assert ("compare_look_alike", (("first", "A"), ("second", "B"))) in notes
    different = quoting(candidate("b"), [f"other {number}" for number in range(10)])
    assert not compare([one, different], WEIGHTS, CHECKLIST).notes


def test_plans_in_two_languages_are_compared_with_a_note() -> None:
    one, other = replace(candidate("a"), language=Language.EN), replace(candidate("b"), language=Language.RU)
    assert ("compare_two_languages", ()) in compare([one, other], WEIGHTS, CHECKLIST).notes


# --- prices --------------------------------------------------------------------------------------


def monthly(low: float, high: float | None = None, currency: str = "RUB", **more: object) -> Amount:
    return replace(Amount(low, high or low, currency, Per.MONTH), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "code", "cheapest"),
    [
        (monthly(40_000), monthly(50_000), "price_cheapest", "a"),
        (monthly(50_000), monthly(40_000, 45_000), "price_cheapest", "b"),
        (monthly(40_000), monthly(40_000), "price_overlap", None),
        (monthly(30_000, 50_000), monthly(40_000), "price_overlap", None),
        (monthly(30_000, open_ended=True), monthly(40_000), "price_overlap", None),
        (monthly(30_000), monthly(40_000, open_ended=True), "price_cheapest", "a"),
        (monthly(500, currency="EUR"), monthly(40_000), "price_currencies_differ", None),
        (monthly(40_000, currency=""), monthly(50_000), "price_currency_missing", None),
        (monthly(1_000), monthly(11_000, per=Per.YEAR), "price_cheapest", "b"),
        (monthly(1_000), monthly(900, per=Per.ONCE), "price_periods_differ", None),
    ],
)
def test_prices_are_ranked_only_where_that_is_honest(
    first: Amount, second: Amount, code: str, cheapest: str | None
) -> None:
    prices = compare([priced("a", first), priced("b", second)], WEIGHTS, CHECKLIST).prices
    assert (prices.code, prices.cheapest, prices.left_out) == (code, cheapest, ())


def test_a_price_that_is_not_confirmed_or_missing_is_left_out_and_never_counts_as_zero() -> None:
    candidates = [
        priced("a", monthly(50_000)),
        priced("b", monthly(10), confirmed=False),
        priced("c", None),
        candidate("d"),
        priced("e", monthly(60_000)),
    ]
    prices = compare(candidates, WEIGHTS, CHECKLIST).prices
    assert (prices.cheapest, prices.left_out) == ("a", ("b", "c", "d"))
    assert compare(candidates[:2], WEIGHTS, CHECKLIST).prices.code == "price_too_few_confirmed"
