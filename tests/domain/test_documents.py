"""Reports, comparisons and differences as documents: all there, in both languages, nothing shown as 0."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.assessment import assess
from smmdesk.domain.candidates import Candidate
from smmdesk.domain.comparison import compare
from smmdesk.domain.comparison_layout import comparison_layout, outcome_text, upset_text
from smmdesk.domain.decision import Answer, Decision
from smmdesk.domain.layout import Bullets, Cell, Heading, Layout, Paragraph, Table
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, Offer, OfferField
from smmdesk.domain.offer_text import offer_cell, value_text
from smmdesk.domain.plan import Place
from smmdesk.domain.report import ReportData, report_layout
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import (
    ContractorKind,
    Employment,
    Evidence,
    FlagDismissal,
    FlagFinding,
    JudgedFinding,
    Level,
    Override,
    Status,
    Workplace,
)
from smmdesk.knowledge.verdict_text import phrases
from tests.domain.assessing import (
    CHECKLIST,
    EMPTY,
    FULL,
    WEIGHTS,
    findings_of,
    flag,
    some_findings,
    some_flags,
)

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
SOURCE = Source("offer.docx", "ab" * 32, date(2026, 11, 24), pages=3, version=2)
RU, EN = phrases(Language.RU), phrases(Language.EN)


def texts(layout: Layout) -> Iterator[str]:
    """Every text of a document."""
    yield layout.title
    yield layout.footer
    for block in layout.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                yield text
            case Bullets(items):
                yield from items
            case Table(caption, header, rows):
                yield caption
                yield from header
                yield from (cell.text for row in rows for cell in row)


def tables(layout: Layout) -> list[Table]:
    return [block for block in layout.blocks if isinstance(block, Table)]


def report_of(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...] = (), **more: object
) -> ReportData:
    data = ReportData(SOURCE, findings, flags, assess(findings, flags, WEIGHTS), WEIGHTS)
    return replace(data, **more)  # type: ignore[arg-type]


@settings(max_examples=15, deadline=None)
@given(some_findings, some_flags, st.sampled_from(Language))
def test_every_table_has_a_full_header_and_rows_of_its_width(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], language: Language
) -> None:
    candidates = [
        Candidate("a", "A", source=SOURCE, findings=findings, flags=flags),
        Candidate("b", "B"),
        Candidate("c", "C", source=replace(SOURCE, sha256="cd" * 32), findings=FULL),
    ]
    said = phrases(language)
    comparison = compare(candidates, WEIGHTS, CHECKLIST)
    for layout in (
        report_layout(report_of(findings, flags), said),
        comparison_layout(comparison, said, date(2026, 11, 24)),
    ):
        assert layout.language is language
        for table in tables(layout):
            assert table.caption
            assert all(table.header)
            assert {len(row) for row in table.rows} <= {len(table.header)}
            assert len(table.widths) == len(table.header)
        assert not any("{" in text for text in texts(layout))
        levels = [block.level for block in layout.blocks if isinstance(block, Heading)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("language", list(Language))
def test_a_report_has_verdict_all_criteria_flags_questions_date_file_and_hash(language: Language) -> None:
    said = phrases(language)
    quote = Evidence(0, 0, 5, "900 лари в месяц.", Place(page=2))
    findings = (*EMPTY[:-1], replace(EMPTY[-1], status=Status.CONCRETE))
    findings = (
        *findings[:-1],
        replace(findings[-1], found=replace(findings[-1].found, evidence=(quote,))),
    )
    raised = (replace(flag("bought_followers"), evidence=(quote,)),)
    dismissed = ((flag("cats_content"), FlagDismissal("p", "cats_content", "мы приют", NOW)),)
    data = report_of(findings, raised, contractor="Нино", dismissed=dismissed)
    said_texts = "\n".join(texts(report_layout(data, said)))
    expected = [
        said.say(f"verdict_{data.assessment.verdict.value}"),
        *(said.criterion(each.id) for each in CHECKLIST.criteria),
        said.flag("bought_followers"),
        said.flag("cats_content"),
        "мы приют",
        "900 лари в месяц",
        said.place(Place(page=2)),
        CHECKLIST.flag("bought_followers").ask.in_language(language),
        "offer.docx",
        "ab" * 32,
        said.date(date(2026, 11, 24)),
        "Нино",
    ]
    assert [text for text in expected if text not in said_texts] == []


def test_a_report_tells_the_owners_judgement_and_note_from_the_programs() -> None:
    override = Override("p", FULL[0].criterion_id, NOW, Status.ABSENT, note="спросила по телефону")
    findings = (replace(FULL[0], status=Status.ABSENT, override=override), *FULL[1:])
    said = "\n".join(texts(report_layout(report_of(findings), RU)))
    assert "нет (решение владельца)" in said
    assert "спросила по телефону" in said


def test_a_report_shows_the_decision_with_its_date_and_reason() -> None:
    decision = Decision("d", "c", Answer.WAIT, "ждём вторую версию", NOW)
    said = "\n".join(texts(report_layout(report_of(EMPTY, decision=decision), RU)))
    assert "Подождать, 24 ноября 2026 г." in said
    assert "ждём вторую версию" in said


def test_a_side_that_does_not_count_is_not_shown_as_zero() -> None:
    weights = {key: 0 if key.startswith("smm_") else weight for key, weight in WEIGHTS.items()}
    data = ReportData(SOURCE, FULL, (), assess(FULL, (), weights), weights)
    scores = tables(report_layout(data, EN))[0]
    assert [row[1].value for row in scores.rows] == [None, 100, 100]
    assert scores.rows[0][1].text == EN.say("report_no_score")


def test_a_comparison_shows_who_they_are_and_what_is_not_known() -> None:
    one = Candidate(
        "a", "Нино", ContractorKind.EMPLOYEE, Employment.PART_TIME, Level.SENIOR, Workplace.HYBRID,
        source=SOURCE, findings=FULL,
        offer=Offer("p", NOW, price=Confirmed(True, Amount(900, 900, "GEL", Per.MONTH))),
    )  # fmt: skip
    comparison = compare([one, Candidate("b", "Маяк")], WEIGHTS, CHECKLIST)
    glance = tables(comparison_layout(comparison, RU, date(2026, 11, 24)))[0]
    rows = {row[0].text: row[1:] for row in glance.rows}
    assert [cell.text for cell in rows["Как работает на вас"]] == ["частичная занятость", "нет данных"]
    assert [cell.text for cell in rows["Где работает"]] == ["частично на месте", "нет данных"]
    assert rows["Цена"][0] == Cell("900\u00a0GEL в месяц", 900)
    for name in ("Цена", "Тревожные признаки", "Общий балл из 100"):
        assert rows[name][1].value is None
        assert "0" not in rows[name][1].text
    assert rows["Вердикт"][1].text == "плана нет"


def test_a_comparison_has_no_row_that_nobody_has_data_for() -> None:
    plans = [
        Candidate("a", "Нино", source=SOURCE, findings=FULL),
        Candidate("b", "Маяк", source=replace(SOURCE, sha256="cd" * 32), findings=EMPTY),
    ]
    layout = comparison_layout(compare(plans, WEIGHTS, CHECKLIST), RU, date(2026, 11, 24))
    nothing = RU.say("no_data")
    for table in tables(layout):
        assert not any(all(cell.text == nothing for cell in row[1:]) for row in table.rows)
    names = {row[0].text for row in tables(layout)[0].rows}
    assert {RU.say("report_verdict"), RU.say("compare_total")} <= names
    assert not names & {RU.say(code) for code in ("compare_employment", "compare_level", "offer_price")}


@pytest.mark.parametrize(
    ("second", "english", "russian"),
    [
        (findings_of(smm="cccc"), "points of 100: that is enough", "балл"),
        (FULL, "exactly the same score", "одинаковый балл"),
    ],
)
def test_the_lead_is_told_in_points_and_never_in_shares_of_a_score(
    second: tuple[JudgedFinding, ...], english: str, russian: str
) -> None:
    one = Candidate("a", "Anna", source=SOURCE, findings=FULL)
    other = Candidate("b", "Ben", source=replace(SOURCE, sha256="cd" * 32), findings=second)
    comparison = compare([one, other], WEIGHTS, CHECKLIST)
    assert english in outcome_text(comparison, EN)
    assert russian in outcome_text(comparison, RU)
    assert "%" not in outcome_text(comparison, EN) + outcome_text(comparison, RU)
    one_total, other_total = (each.scores.total for each in comparison.standings if each.scores)
    if one_total > other_total:
        assert f" {one_total - other_total} points" in outcome_text(comparison, EN)


def test_the_smallest_upsets_are_told_in_words() -> None:
    one = Candidate("a", "Anna", source=SOURCE, findings=FULL)
    close = findings_of(smm="cccc", strategy="cccccca", terms="cccccccccccc")
    other = Candidate("b", "Ben", source=replace(SOURCE, sha256="cd" * 32), findings=close)
    comparison = compare([one, other], WEIGHTS, CHECKLIST)
    assert comparison.upsets
    for upset in comparison.upsets:
        sentence = upset_text(upset, comparison, EN)
        assert sentence.endswith("would win.")
        assert EN.criterion(upset.criterion_id) in sentence


@pytest.mark.parametrize(
    ("amount", "english", "russian"),
    [
        (Amount(590, 590, "USD", Per.MONTH, open_ended=True), "from $590 a month", "от 590\u00a0$ в месяц"),
        (
            Amount(45_000, 60_000, "RUB", Per.MONTH),
            "45,000–60,000\u00a0RUB a month",
            "45\u00a0000–60\u00a0000\u00a0₽ в месяц",
        ),
        (Amount(1200.5, 1200.5, "GBP", Per.ONCE), "£1,200.50 once", "1\u00a0200,50\u00a0£ разово"),
        (Amount(0, 120, "GEL", Per.MONTH), "up to 120\u00a0GEL a month", "до 120\u00a0GEL в месяц"),
        (Amount(3, 4, per=Per.WEEK), "3–4 a week", "3–4 в неделю"),
        (Amount(0, 0), "0", "0"),
    ],
)
def test_sums_are_written_as_each_language_writes_them(amount: Amount, english: str, russian: str) -> None:
    assert EN.amount(amount) == english
    assert RU.amount(amount) == russian


@pytest.mark.parametrize(
    ("field", "amount", "russian"),
    [
        (OfferField.MINIMUM_MONTHS, Amount(1, 1), "1 месяц"),
        (OfferField.MINIMUM_MONTHS, Amount(3, 3), "3 месяца"),
        (OfferField.MINIMUM_MONTHS, Amount(3, 3, open_ended=True), "от 3 месяцев"),
        (OfferField.MINIMUM_MONTHS, Amount(3, 6), "3–6 месяцев"),
        (OfferField.NOTICE_DAYS, Amount(21, 21), "21 день"),
        (OfferField.NOTICE_DAYS, Amount(14, 14), "14 дней"),
    ],
)
def test_months_and_days_agree_with_their_number(field: OfferField, amount: Amount, russian: str) -> None:
    assert value_text(field, Confirmed(True, amount), RU) == russian


def test_a_figure_says_whether_it_was_confirmed_is_not_stated_or_is_not_known() -> None:
    amount = Amount(900, 900, "GEL", Per.MONTH)
    offer = Offer("p", NOW, price=Confirmed(False, amount), posts=Confirmed(True))
    unconfirmed = offer_cell(OfferField.PRICE, offer, EN)
    assert (unconfirmed.text, unconfirmed.value) == ("900\u00a0GEL a month (not confirmed yet)", None)
    assert offer_cell(OfferField.POSTS, offer, EN).text == "not stated in the plan"
    assert offer_cell(OfferField.VIDEOS, offer, EN).text == "no data"
    assert offer_cell(OfferField.VIDEOS, None, EN).text == "no data"
