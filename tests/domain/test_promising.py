"""Promises are suggested from what is concrete, in the plan's own words, with what, how many, when and by whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.plan import Block, BlockKind, Place, PlanText
from smmdesk.domain.promising import Draft, suggest_promises
from smmdesk.domain.vetting import Evidence, JudgedFinding, Mark, Override, Reason, Status
from tests.domain.assessing import EMPTY

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, tzinfo=UTC)
BY_ID = {each.criterion_id: each for each in EMPTY}


def plan(*lines: str, kinds: dict[int, BlockKind] | None = None) -> PlanText:
    return PlanText(
        tuple(
            Block((kinds or {}).get(n, BlockKind.PARAGRAPH), line, Place()) for n, line in enumerate(lines)
        ),
        "txt",
    )


def finding(
    criterion: str, text: PlanText, *blocks: int, status: Status = Status.CONCRETE, why: str = "has_count"
) -> JudgedFinding:
    evidence = tuple(
        Evidence(
            n, 0, len(text.blocks[n].text), text.blocks[n].text, Place(paragraph=n + 1), (Reason(why, "x"),)
        )
        for n in blocks
    )
    judged = BY_ID[criterion]
    return replace(judged, status=status, found=replace(judged.found, status=status, evidence=evidence))


def draft(line: str, criterion: str = "smm_publishing", why: str = "has_count") -> Draft:
    text = plan(line)
    (found,) = suggest_promises([finding(criterion, text, 0, why=why)], text, TODAY)
    return found


@pytest.mark.parametrize(
    ("line", "quantity"),
    [
        ("12 posts a month on Instagram.", Amount(12, 12, per=Per.MONTH)),
        ("Три поста в неделю, по вторникам.", Amount(3, 3, per=Per.WEEK)),
        ("2–3 ролика в месяц", Amount(2, 3, per=Per.MONTH)),
        ("Мы любим ваши торты.", None),
    ],
)
def test_how_many_per_period_is_taken_from_the_line(line: str, quantity: Amount | None) -> None:
    assert draft(line).quantity == quantity


@pytest.mark.parametrize(
    ("line", "starts_on", "due_on"),
    [
        ("До 10 декабря приведу страницы в порядок.", None, date(2026, 12, 10)),
        ("By 8 December we write three portraits.", None, date(2026, 12, 8)),
        ("С 1 декабря отвечаем на сообщения.", date(2026, 12, 1), None),
        ("From December 1 we post daily.", date(2026, 12, 1), None),
        ("On 15 January we drop two formats.", None, date(2027, 1, 15)),
        ("Goal by the end: to February 2027", None, None),
        ("Отчёт до 28 февраля 2028", None, date(2028, 2, 28)),
        ("С 01.12.2026 до 31.01.2027 ведём страницы.", date(2026, 12, 1), date(2027, 1, 31)),
        ("В декабре придумаем имя домику.", None, None),
        ("До 31 февраля всё будет.", None, None),
    ],
)
def test_from_when_and_by_when_are_taken_from_the_line(
    line: str, starts_on: date | None, due_on: date | None
) -> None:
    found = draft(line)
    assert (found.starts_on, found.due_on) == (starts_on, due_on)


@pytest.mark.parametrize(
    ("line", "by_whom"),
    [
        ("Elene Kapanadze, photo and video, one shooting day a month.", "Elene Kapanadze"),
        ("Тексты пишет копирайтер.", "копирайтер"),
        ("Отвечаем в течение часа.", ""),
        ("До Нового года, 25 Декабря, сделаем.", ""),
    ],
)
def test_by_whom_is_a_name_or_a_role_and_never_a_guess(line: str, by_whom: str) -> None:
    assert draft(line, why="has_name").by_whom == by_whom


def test_only_what_is_concrete_is_suggested_and_earlier_work_is_no_promise() -> None:
    text = plan("We post.", "Shown with leave.", "12 posts a month.")
    findings = [
        finding("smm_discussions", text, 0, status=Status.MENTIONED),
        finding("term_cases", text, 1),
        finding("smm_publishing", text, 2),
    ]
    assert [each.quote for each in suggest_promises(findings, text, TODAY)] == ["12 posts a month."]


def test_a_line_that_covers_two_criteria_is_one_promise() -> None:
    text = plan("12 posts a month, drafts three days before.")
    both = [finding("smm_publishing", text, 0), finding("term_approval", text, 0)]
    assert [each.criterion_id for each in suggest_promises(both, text, TODAY)] == ["smm_publishing"]


def test_headings_and_lines_that_only_introduce_are_no_promises() -> None:
    text = plan("What we do", "Every month:", "12 posts.", kinds={0: BlockKind.HEADING})
    found = suggest_promises([finding("smm_publishing", text, 0, 1, 2)], text, TODAY)
    assert [each.quote for each in found] == ["12 posts."]


def test_what_the_owner_marked_is_suggested_too() -> None:
    text = plan("Nothing.", "We answer within an hour.")
    override = Override(
        "p", "smm_discussions", NOW, Status.CONCRETE, (Mark(1, 0, 25, "We answer within an hour."),)
    )
    judged = replace(BY_ID["smm_discussions"], status=Status.CONCRETE, override=override)
    assert [each.what for each in suggest_promises([judged], text, TODAY)] == ["We answer within an hour"]


def test_a_long_line_is_shortened_at_a_word_and_its_quote_is_whole() -> None:
    line = "12 posts a month " + "about bread and cakes " * 20
    found = draft(line)
    assert len(found.what) <= 161
    assert found.what.endswith("…")
    assert found.quote == line
