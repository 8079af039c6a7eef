"""The questions letter: polite, numbered, grouped, with the words it asks about; and back from its text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.checklist import Severity
from smmdesk.domain.layout import Bullets, Heading, Paragraph
from smmdesk.domain.letter import Question, Topic, as_text, from_text, letter, most_important, questions
from smmdesk.domain.plan import Place
from smmdesk.domain.profile import Profile
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import (
    Contractor,
    ContractorKind,
    Evidence,
    FlagFinding,
    JudgedFinding,
    Mark,
    Override,
    Reason,
    Status,
)
from smmdesk.knowledge.verdict_text import phrases
from tests.domain.assessing import CHECKLIST, EMPTY, FULL, WEIGHTS, flag, some_findings, some_flags

NOW = datetime(2026, 11, 24, tzinfo=UTC)
SOURCE = Source("offer.docx", "ab" * 32, date(2026, 11, 24))
BAKERY = Profile(name="Рожь и корица")


def quoted(finding: JudgedFinding, status: Status, quote: str, *missing: str) -> JudgedFinding:
    evidence = (Evidence(0, 0, len(quote), quote, Place()),)
    found = replace(
        finding.found, status=status, evidence=evidence, missing=tuple(Reason(code) for code in missing)
    )
    return replace(finding, status=status, found=found)


def ask(
    *findings: JudgedFinding, flags: tuple[FlagFinding, ...] = (), language: Language = Language.RU
) -> tuple[Question, ...]:
    return questions(findings, flags, phrases(language))


@pytest.mark.parametrize("language", list(Language))
def test_missing_comes_first_then_vague_then_flags_the_weightiest_first_in_each(language: Language) -> None:
    findings = [each.with_status(Status.MENTIONED) if n % 2 else each for n, each in enumerate(EMPTY)]
    asked = ask(*findings, flags=(flag("kpi_later"),), language=language)
    topics = [each.topic for each in asked]
    assert topics == sorted(topics, key=list(Topic).index)
    assert len(asked) == 24
    for topic in (Topic.MISSING, Topic.VAGUE):
        weights = [WEIGHTS[each.id] for each in asked if each.topic is topic]
        assert weights == sorted(weights, reverse=True)


def test_what_is_concrete_or_weighs_nothing_is_not_asked_about() -> None:
    assert ask(*FULL) == ()
    nothing_weighs = dict.fromkeys(WEIGHTS, 0)
    assert questions(EMPTY, (), phrases(Language.RU), nothing_weighs) == ()


def test_a_vague_line_is_quoted_and_asked_for_what_it_lacks() -> None:
    (asked,) = ask(quoted(EMPTY[1], Status.MENTIONED, "Качественный постинг.", "no_count", "no_period"))
    assert asked.quote == "Качественный постинг."
    assert "«Качественный постинг»" in asked.text
    assert "сколько, как часто" in asked.text


def test_a_denied_task_is_asked_about_with_the_words_of_the_denial() -> None:
    (asked,) = ask(
        quoted(EMPTY[2], Status.ABSENT, "On comments we do not answer.", "denied"), language=Language.EN
    )
    assert "“On comments we do not answer”" in asked.text
    assert "not included" in asked.text


def test_the_owners_own_mark_is_the_quote_that_is_asked_about() -> None:
    finding = quoted(EMPTY[1], Status.MENTIONED, "found by the program")
    override = Override("p", finding.criterion_id, NOW, marks=(Mark(0, 0, 4, "mine"),))
    (asked,) = ask(replace(finding, override=override))
    assert asked.quote == "mine"


def test_a_flag_is_asked_about_without_calling_it_names() -> None:
    raised = replace(
        flag("bought_followers"), evidence=(Evidence(0, 0, 3, "500 фолловеров за ночь", Place()),)
    )
    (asked,) = ask(flags=(raised,))
    name = CHECKLIST.flag("bought_followers").name.ru
    assert "500 фолловеров за ночь" in asked.text
    assert asked.about == name
    text = as_text(letter((asked,), None, BAKERY, phrases(Language.RU), SOURCE))
    assert name not in text


@pytest.mark.parametrize("language", list(Language))
def test_questions_are_numbered_through_all_groups(language: Language) -> None:
    findings = [each.with_status(Status.MENTIONED) if n % 2 else each for n, each in enumerate(EMPTY)]
    asked = ask(*findings, flags=(flag("kpi_later"),), language=language)
    text = as_text(letter(asked, None, BAKERY, phrases(language), SOURCE))
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", text, re.MULTILINE)]
    assert numbers == list(range(1, len(asked) + 1))
    headings = [phrases(language).say(f"letter_{topic}") for topic in (*Topic, "rest")]
    assert [line for line in text.splitlines() if line in headings] == headings


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_number_of_questions_agrees_with_its_noun_in_russian(count: int) -> None:
    asked = ask(*EMPTY)[:1] * count
    text = as_text(letter(asked, None, BAKERY, phrases(Language.RU), SOURCE))
    noun = {1: "вопрос.", 2: "вопроса.", 5: "вопросов."}[count]
    assert f"{count} {noun}" in text


RAISED = ("repetitive_year", "bought_followers", "no_client_access")


@pytest.mark.parametrize("language", list(Language))
def test_eight_questions_are_put_and_the_rest_is_left_for_when_there_is_time(language: Language) -> None:
    said = phrases(language)
    asked = ask(*EMPTY, flags=tuple(map(flag, RAISED)), language=language)
    text = as_text(letter(asked, None, BAKERY, said, SOURCE))
    put, rest = text.split(said.say("letter_rest"))
    assert len(re.findall(r"^\d+\. ", put, re.MULTILINE)) == 8
    assert said.say("letter_opening", count=8) in put
    assert all(each.text in put or each.about in rest for each in asked)
    alone = as_text(letter(asked, None, BAKERY, said, SOURCE, with_rest=False))
    assert said.say("letter_rest") not in alone


def test_red_flags_are_put_first_by_severity_then_the_weightiest_criteria() -> None:
    raised = tuple(map(flag, RAISED))
    first = most_important(ask(*EMPTY, flags=raised))
    assert {each.id for each in first if each.topic is Topic.FLAG} == set(RAISED)
    left = [WEIGHTS[each.criterion_id] for each in EMPTY if each.criterion_id not in {q.id for q in first}]
    assert min(WEIGHTS[each.id] for each in first if each.topic is not Topic.FLAG) >= max(left)
    severe = most_important(ask(flags=raised), 2)
    order = list(Severity)
    assert max(order.index(CHECKLIST.flag(each.id).severity) for each in severe) <= min(
        order.index(CHECKLIST.flag(each).severity) for each in set(RAISED) - {each.id for each in severe}
    )


def test_one_line_of_the_plan_is_asked_about_once_while_there_is_anything_else_to_ask() -> None:
    line = "Статистику присылаю по запросу."
    raised = replace(flag("report_on_request"), evidence=(Evidence(0, 0, 3, line, Place()),))
    findings = [
        quoted(each, Status.MENTIONED, line) if each.criterion_id == "term_reporting" else each
        for each in EMPTY
    ]
    first = most_important(ask(*findings, flags=(raised,)))
    assert len(first) == 8
    assert [each.id for each in first if each.quote == line] == ["report_on_request"]
    both = most_important(ask(*(each for each in findings if each.found.evidence), flags=(raised,)))
    assert len(both) == 2


LAW = next(each for each in EMPTY if each.criterion_id == "term_ad_law")
BUDGET = next(each for each in EMPTY if each.criterion_id == "term_ad_budget")
PRICE = next(each for each in EMPTY if each.criterion_id == "term_price_scope")


@pytest.mark.parametrize(
    ("quote", "said", "not_said"),
    [
        ("Рекламный бюджет 20 000 рублей в месяц.", "erid", "#ad"),
        ("Реклама в инстаграме, 300 лари в месяц.", "#ad", "erid"),
        ("Meta ads, £300 a month.", "#ad", "erid"),
    ],
)
def test_the_law_is_asked_about_as_it_is_in_the_plans_market(quote: str, said: str, not_said: str) -> None:
    asked = ask(LAW, quoted(BUDGET, Status.MENTIONED, quote))
    (law,) = [each for each in asked if each.id == "term_ad_law"]
    assert said in law.text
    assert not_said not in law.text


@pytest.mark.parametrize(
    ("quote", "law"),
    [
        ("Ведение страницы за 30 000 рублей в месяц.", False),
        ("Рекламу не ведём.", False),
        ("Договоримся с тремя блогерами за 30 000 рублей.", True),
        ("Bloggers from the next street come for a coffee.", True),
    ],
)
def test_the_law_is_asked_about_only_where_ads_or_bloggers_are_planned(quote: str, law: bool) -> None:
    finding = BUDGET if "не ведём" in quote else PRICE
    asked = ask(LAW, quoted(finding, Status.MENTIONED, quote))
    assert ("term_ad_law" in {each.id for each in asked}) is law


@pytest.mark.parametrize(
    ("kind", "name", "greeting"),
    [
        (ContractorKind.FREELANCER, "Нино", "Здравствуйте, Нино!"),
        (ContractorKind.EMPLOYEE, "Анна Петрова", "Здравствуйте, Анна Петрова!"),
        (ContractorKind.AGENCY, "Маяк", "Здравствуйте!"),
        (ContractorKind.FREELANCER, "kp final 2", "Здравствуйте!"),
    ],
)
def test_a_person_is_greeted_by_name_but_no_agency_and_no_file(
    kind: ContractorKind, name: str, greeting: str
) -> None:
    contractor = Contractor("c", name, kind, NOW)
    text = as_text(letter(ask(*EMPTY), contractor, BAKERY, phrases(Language.RU), SOURCE))
    assert text.splitlines()[0] == greeting


def test_russian_addresses_the_contractor_as_vy_and_never_as_ty() -> None:
    findings = [quoted(each, Status.MENTIONED, "слова", "no_count") for each in EMPTY]
    raised = tuple(flag(each.id) for each in CHECKLIST.flags)
    text = as_text(letter(ask(*findings, flags=raised), None, BAKERY, phrases(Language.RU), SOURCE))
    assert re.search(r"\b[Вв]ы\b|\b[Вв]ам\b", text)
    assert not re.search(r"\b(?:ты|тебе|тебя|твой|твоя|твои|твоё)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("language", list(Language))
def test_with_nothing_to_ask_the_letter_says_so(language: Language) -> None:
    layout = letter((), None, Profile(), phrases(language), SOURCE)
    assert not any(isinstance(block, Bullets | Heading) for block in layout.blocks)
    assert phrases(language).say("letter_nothing_to_ask") in as_text(layout)


def test_the_document_names_the_file_its_hash_and_the_date() -> None:
    footer = letter((), None, BAKERY, phrases(Language.RU), SOURCE).footer
    assert all(part in footer for part in ("offer.docx", "ab" * 32, "24 ноября 2026"))


@settings(max_examples=40, deadline=None)
@given(some_findings, some_flags, st.sampled_from(Language))
def test_a_letter_that_was_not_edited_comes_back_from_its_text(
    findings: tuple[JudgedFinding, ...], flags: tuple[FlagFinding, ...], language: Language
) -> None:
    said = phrases(language)
    layout = letter(questions(findings, flags, said), None, BAKERY, said, SOURCE)
    assert from_text(as_text(layout), said, SOURCE) == layout


def test_an_edited_letter_keeps_the_owners_words_order_and_numbers() -> None:
    body = "Привет!\n\nЧто-то своё\n3. Третий вопрос?\n4) Четвёртый\n\n7. Седьмой\n"
    layout = from_text(body, phrases(Language.RU), SOURCE)
    assert layout.blocks == (
        Paragraph("Привет!"),
        Paragraph("Что-то своё"),
        Bullets(("Третий вопрос?", "Четвёртый"), numbered=True, start=3),
        Bullets(("Седьмой",), numbered=True, start=7),
    )


@given(st.text(max_size=300))
def test_whatever_the_owner_types_becomes_a_document_with_all_its_letters(body: str) -> None:
    text = as_text(from_text(body, phrases(Language.EN), SOURCE))
    assert [letter for letter in text if letter.isalpha()] == [letter for letter in body if letter.isalpha()]
