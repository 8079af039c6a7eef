"""Scores, verdicts and their reasons, in tables and as laws that always hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.assessment import MOST_REASONS, assess, judge, rate
from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.plan import Place
from smmdesk.domain.text import Language
from smmdesk.domain.verdict_rules import ASK_FROM, DECEPTION, TRUST_FROM
from smmdesk.domain.vetting import (
    Check,
    CriterionFinding,
    Evidence,
    FlagFinding,
    JudgedFinding,
    Mark,
    Override,
    Status,
    Verdict,
)
from tests.domain.assessing import (
    CHECKLIST,
    EMPTY,
    FULL,
    NOW,
    STEPS,
    STRICTNESS,
    WEIGHTS,
    findings_of,
    flag,
    some_findings,
    some_flags,
    some_weights,
)


def codes(findings: tuple[JudgedFinding, ...], *flags: str) -> list[str]:
    reasons = rate(findings, [flag(flag_id) for flag_id in flags], WEIGHTS).reasons
    return [reason.code for reason in reasons]


# --- judging ------------------------------------------------------------------------------------


def test_the_owners_word_goes_before_the_recognisers() -> None:
    check = Check(Language.EN, (CriterionFinding("dig_kpi", Status.CONCRETE),), ())
    override = Override("plan", "dig_kpi", NOW, status=Status.ABSENT, note="only words")
    judged = {finding.criterion_id: finding for finding in judge(check, CHECKLIST, [override])}
    assert judged["dig_kpi"].status is Status.ABSENT
    assert judged["dig_kpi"].overruled
    assert judged["dig_kpi"].found.status is Status.CONCRETE
    assert not judged["dig_market"].overruled


@pytest.mark.parametrize(
    ("found", "judged"),
    [
        (Status.ABSENT, Status.MENTIONED),
        (Status.MENTIONED, Status.MENTIONED),
        (Status.CONCRETE, Status.CONCRETE),
    ],
)
def test_marked_evidence_makes_a_missing_task_mentioned_and_lowers_nothing(
    found: Status, judged: Status
) -> None:
    check = Check(Language.EN, (CriterionFinding("dig_kpi", found),), ())
    override = Override("plan", "dig_kpi", NOW, marks=(Mark(0, 0, 4, "text"),))
    by_id = {finding.criterion_id: finding for finding in judge(check, CHECKLIST, [override])}
    assert by_id["dig_kpi"].status is judged
    assert not by_id["dig_kpi"].overruled


def test_a_note_alone_changes_nothing() -> None:
    override = Override("plan", "dig_kpi", NOW, note="ask about it")
    by_id = {f.criterion_id: f for f in judge(Check(Language.EN, (), ()), CHECKLIST, [override])}
    assert by_id["dig_kpi"].status is Status.ABSENT


def test_every_criterion_is_judged_once_in_order_even_if_the_check_does_not_know_it() -> None:
    judged = judge(Check(Language.EN, (CriterionFinding("gone_since", Status.CONCRETE),), ()), CHECKLIST, ())
    assert [finding.criterion_id for finding in judged] == [criterion.id for criterion in CHECKLIST.criteria]


# --- scores -------------------------------------------------------------------------------------


def test_all_concrete_is_100_all_named_35_and_nothing_0() -> None:
    named = findings_of(smm="mmmm", strategy="mmmmmmm", terms="mmmmmmmmmmmm")
    for findings, score in ((FULL, 100), (named, 35), (EMPTY, 0)):
        scores = rate(findings, (), WEIGHTS).scores
        assert (scores.smm, scores.strategy, scores.terms, scores.total) == (score,) * 4


def test_a_side_is_weighed_by_its_own_criteria() -> None:
    scores = rate(findings_of(smm="ac"), (), {**WEIGHTS, "smm_communities": 3, "smm_publishing": 1}).scores
    assert scores.smm == round(100 * 1 / (3 + 1 + WEIGHTS["smm_discussions"] + WEIGHTS["smm_activities"]))
    assert scores.strategy == 0


def test_a_side_without_weight_has_no_score_and_holds_nothing_back() -> None:
    weights = {**WEIGHTS, **{f.criterion_id: 0 for f in FULL if f.side is Side.STRATEGY}}
    rating = rate(findings_of(smm="cccc", terms="c" * 12), (), weights)
    assert rating.scores.strategy is None
    assert rating.verdict is Verdict.TRUST


def test_without_any_weight_there_is_nothing_to_trust() -> None:
    rating = rate(FULL, (), {})
    assert rating.scores.total == 0
    assert rating.verdict is Verdict.DO_NOT_TRUST


# --- verdicts -----------------------------------------------------------------------------------

ALL_TERMS = "c" * 12
SMALL_HONEST = findings_of(smm="accm", strategy="macacac", terms="ccacccacccca")

PRICE_LIST = findings_of(smm="cccc", strategy="aacmccc", terms="ccacccccccca")
HALF = findings_of(smm="cccc", strategy="caaaaaa", terms="ccca")

VERDICTS = [
    ("a full plan", FULL, [], Verdict.TRUST, "nothing_against"),
    ("a full plan with mild flags", FULL, ["price_too_good", "all_platforms"], Verdict.TRUST, "mild_flags"),
    ("a small honest package", SMALL_HONEST, [], Verdict.TRUST, "nothing_against"),
    ("no strategy at all", findings_of(smm="cccc", terms=ALL_TERMS), [],
     Verdict.ASK_FIRST, "weak_strategy"),
    ("strategy only named", findings_of(smm="cccc", strategy="mmmmmmm", terms=ALL_TERMS), [],
     Verdict.ASK_FIRST, "weak_strategy"),
    ("no daily work", findings_of(strategy="ccccccc", terms=ALL_TERMS), [], Verdict.ASK_FIRST, "weak_smm"),
    ("no terms", findings_of(smm="cccc", strategy="ccccccc"), [], Verdict.ASK_FIRST, "weak_terms"),
    ("every right word and no number", findings_of(smm="mmmm", strategy="mmmmmmm", terms="mmmmmaaaaaaa"), [],
     Verdict.ASK_FIRST, "only_words"),
    ("less than half", HALF, [],
     Verdict.ASK_FIRST, "half_empty"),
    ("promises only", findings_of(smm="maaa", strategy="mmaaaaa", terms="mm"), [],
     Verdict.DO_NOT_TRUST, "hardly_anything"),
    ("another text", EMPTY, [], Verdict.DO_NOT_TRUST, "not_a_plan"),
    ("another text that names a thing", findings_of(terms="m"), [], Verdict.DO_NOT_TRUST, "not_a_plan"),
    ("one high flag", FULL, ["kpi_later"], Verdict.ASK_FIRST, "high_flags"),
    ("three high flags", FULL, ["kpi_later", "hidden_ad_budget", "long_lockin"],
     Verdict.ASK_FIRST, "high_flags"),
    ("four serious flags", FULL, ["kpi_later", "hidden_ad_budget", "long_lockin", "no_client_access"],
     Verdict.ASK_FIRST, "critical_flags"),
    ("five serious flags", FULL,
     ["kpi_later", "hidden_ad_budget", "long_lockin", "no_client_access", "no_contract"],
     Verdict.DO_NOT_TRUST, "many_serious_flags"),
    ("accounts kept by the contractor", FULL, ["contractor_owns_accounts", "no_client_access"],
     Verdict.ASK_FIRST, "critical_flags"),
    ("one deception in a strong plan", FULL, ["bought_followers"], Verdict.ASK_FIRST, "one_deception"),
    ("one deception in a weak plan", findings_of(smm="cccc"), ["bought_followers"],
     Verdict.DO_NOT_TRUST, "deception"),
    ("two deceptions", FULL, ["bought_followers", "fake_reviews"], Verdict.DO_NOT_TRUST, "deception"),
    ("three serious flags in a plan that says little", HALF,
     ["kpi_later", "hidden_ad_budget", "guaranteed_followers"], Verdict.DO_NOT_TRUST, "serious_and_weak"),
    ("two serious flags in a plan that says little", HALF,
     ["kpi_later", "hidden_ad_budget"], Verdict.ASK_FIRST, "high_flags"),
    ("four serious flags in half a plan", SMALL_HONEST,
     ["kpi_later", "hidden_ad_budget", "long_lockin", "password_demand"],
     Verdict.DO_NOT_TRUST, "serious_and_weak"),
    ("a deception and money to a private card", FULL, ["bought_followers", "no_contract"],
     Verdict.DO_NOT_TRUST, "deception"),
    ("a password asked for", FULL, ["password_demand"], Verdict.ASK_FIRST, "critical_flags"),
    ("all money in advance", FULL, ["prepayment_full"], Verdict.ASK_FIRST, "high_flags"),
    ("a price list with a doubtful report", PRICE_LIST, ["bare_figures_report"], Verdict.ASK_FIRST, "blind"),
    ("a price list without doubts", PRICE_LIST, [], Verdict.TRUST, "no_study"),
    ("two medium flags", FULL, ["cats_content", "price_too_good"], Verdict.TRUST, "mild_flags"),
    ("three medium flags", FULL, ["cats_content", "price_too_good", "secret_method"],
     Verdict.ASK_FIRST, "many_medium_flags"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("_name", "findings", "flags", "verdict", "reason"), VERDICTS, ids=[v[0] for v in VERDICTS]
)
def test_the_verdict_follows_the_rules(
    _name: str, findings: tuple[JudgedFinding, ...], flags: list[str], verdict: Verdict, reason: str
) -> None:
    rating = rate(findings, [flag(flag_id) for flag_id in flags], WEIGHTS)
    assert rating.verdict is verdict
    assert reason in [each.code for each in rating.reasons]


def test_the_reasons_end_with_how_much_is_concrete() -> None:
    last = rate(findings_of(smm="cccc", strategy="cccmaaa"), (), WEIGHTS).reasons[-1]
    assert last.code == "coverage"
    assert dict(last.params) == {
        "smm": 4, "smm_all": 4, "strategy": 3, "strategy_all": 7, "terms": 0, "terms_all": 12,
    }  # fmt: skip


def test_the_heaviest_missing_criteria_are_named() -> None:
    findings = [
        f.with_status(Status.ABSENT) if f.criterion_id in ("term_access", "term_team") else f for f in FULL
    ]
    named = [code for code in codes(tuple(findings)) if code.startswith("absent_")]
    assert named == ["absent_term_access", "absent_term_team"]


def test_of_a_text_that_is_no_plan_nothing_else_is_said() -> None:
    assert codes(EMPTY) == ["not_a_plan"]


def test_what_a_reason_says_is_not_said_again() -> None:
    assert "half_empty" not in codes(findings_of(smm="mmmm", strategy="mmmmmmm", terms="mmmmm"))
    named = codes(PRICE_LIST, "bare_figures_report")
    assert named[0] == "blind"
    assert not {"absent_dig_market", "absent_dig_audience", "absent_term_kpi_agreed"} & set(named)


def test_deceptions_are_named_once_and_the_worst_flags_first() -> None:
    flags = ["kpi_later", "long_lockin", "bought_followers", "password_demand", "fake_reviews"]
    reasons = {each.code: dict(each.params) for each in rate(FULL, [flag(f) for f in flags], WEIGHTS).reasons}
    assert next(iter(reasons)) == "deception"
    assert reasons["many_serious_flags"] == {"count": 5, "flags": "password_demand kpi_later long_lockin"}


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        ("No paid ads, so no ad budget to worry about.", "honest_without_ads"),
        ("Таргетированную рекламу не веду.", "honest_without_ads"),
        ("We do not run ads without your consent.", "nothing_against"),
        ("В Инстаграме* рекламу не запускаем.", "nothing_against"),
        ("Ad spend is not included, you pay Meta yourself.", "nothing_against"),
    ],
)
def test_a_plan_that_refuses_to_run_ads_is_trusted_with_the_fee_only(quote: str, code: str) -> None:
    evidence = Evidence(0, 0, len(quote), quote, Place())
    found = tuple(
        CriterionFinding(
            each.criterion_id, each.status, (evidence,) if each.criterion_id == "term_ad_budget" else ()
        )
        for each in SMALL_HONEST
    )
    reasons = rate(judge(Check(Language.EN, found, ()), CHECKLIST, ()), (), WEIGHTS).reasons
    assert reasons[0].code == code


def test_a_reason_about_flags_names_them() -> None:
    reasons = rate(FULL, [flag("kpi_later"), flag("long_lockin")], WEIGHTS).reasons
    params = next(dict(reason.params) for reason in reasons if reason.code == "high_flags")
    assert params == {"count": 2, "flags": "kpi_later long_lockin"}


# --- laws ---------------------------------------------------------------------------------------


@given(some_findings, some_flags, some_weights, st.integers(0, 22))
def test_a_better_finding_never_lowers_a_score_or_worsens_the_verdict(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], weights: dict[str, int], which: int
) -> None:
    better = list(findings)
    step = STEPS.index(findings[which].status)
    better[which] = findings[which].with_status(STEPS[min(step + 1, 2)])
    before, after = rate(findings, flags, weights), rate(better, flags, weights)
    assert after.scores.total >= before.scores.total
    for side in ("smm", "strategy", "terms"):
        assert (getattr(after.scores, side) or 0) >= (getattr(before.scores, side) or 0)
    assert STRICTNESS.index(after.verdict) <= STRICTNESS.index(before.verdict)


@given(some_findings, some_flags, some_weights)
def test_dropping_a_flag_never_worsens_the_verdict(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], weights: dict[str, int]
) -> None:
    before = rate(findings, flags, weights).verdict
    for number in range(len(flags)):
        after = rate(findings, flags[:number] + flags[number + 1 :], weights).verdict
        assert STRICTNESS.index(after) <= STRICTNESS.index(before)


@given(some_findings, some_flags, some_weights)
def test_a_critical_or_high_flag_never_lets_trust_through(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], weights: dict[str, int]
) -> None:
    rating = rate(findings, flags, weights)
    assert 0 <= rating.scores.total <= 100
    if any(each.severity in (Severity.CRITICAL, Severity.HIGH) for each in flags):
        assert rating.verdict is not Verdict.TRUST
    if rating.verdict is Verdict.TRUST:
        assert rating.scores.total >= TRUST_FROM
    if rating.scores.total < ASK_FROM:
        assert rating.verdict is Verdict.DO_NOT_TRUST


@given(some_findings, some_flags, some_weights)
def test_at_most_five_different_reasons_are_given(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], weights: dict[str, int]
) -> None:
    given_codes = [reason.code for reason in rate(findings, flags, weights).reasons]
    assert 1 <= len(given_codes) == len(set(given_codes)) <= MOST_REASONS


@given(some_findings, some_flags, some_weights)
def test_multiplying_all_weights_by_the_same_number_changes_nothing(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], weights: dict[str, int]
) -> None:
    tripled = {criterion: 3 * weight for criterion, weight in weights.items()}
    once, thrice = rate(findings, flags, weights), rate(findings, flags, tripled)
    assert (once.scores, once.verdict) == (thrice.scores, thrice.verdict)


@given(some_findings, some_flags, some_weights)
def test_the_assessment_holds_the_same_rating(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], weights: dict[str, int]
) -> None:
    rating, assessment = rate(findings, flags, weights), assess(findings, flags, weights)
    assert (assessment.scores, assessment.verdict, assessment.reasons) == (
        rating.scores, rating.verdict, rating.reasons,
    )  # fmt: skip
    assert assessment.margin == min(abs(rating.scores.total - each) for each in (ASK_FROM, TRUST_FROM))


def test_deceptions_are_critical_flags_of_the_list() -> None:
    assert all(CHECKLIST.flag(flag_id).severity is Severity.CRITICAL for flag_id in DECEPTION)
