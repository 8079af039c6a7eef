"""Judgements are told in whole sentences, with names instead of ids."""

from __future__ import annotations

import pytest

from smmdesk.domain.plan import Place
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Reason, Status, Turn, Verdict, VerdictReason
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.verdict_text import place_text, reason_text, turn_text, verdict_reason_text

CHECKLIST = load_checklist()


def test_red_flags_stand_in_a_reason_by_name() -> None:
    reason = VerdictReason(
        "critical_flags", (("count", 2), ("flags", "no_client_access contractor_owns_accounts"))
    )
    english = verdict_reason_text(reason, CHECKLIST, Language.EN)
    assert english.startswith(
        "2 critical red flags: “You get no access to pages or ad accounts”, “Pages or ad"
    )
    assert "2 критических признака: «Вам не дают доступ" in verdict_reason_text(
        reason, CHECKLIST, Language.RU
    )


@pytest.mark.parametrize(
    ("count", "words"), [(1, "изменить в плане: «"), (2, "плане 2 вещи: «"), (5, "плане 5 вещей: «")]
)
def test_russian_counts_right(count: int, words: str) -> None:
    reason = VerdictReason("high_flags", (("count", count), ("flags", "kpi_later")))
    assert words in verdict_reason_text(reason, CHECKLIST, Language.RU)


def test_coverage_tells_each_side() -> None:
    params = (
        ("smm", 4), ("smm_all", 4), ("strategy", 3), ("strategy_all", 7), ("terms", 9), ("terms_all", 12),
    )  # fmt: skip
    text = verdict_reason_text(VerdictReason("coverage", params), CHECKLIST, Language.EN)
    assert text == "Can be checked later: SMM tasks 4 of 4, strategy 3 of 7, terms 9 of 12."


@pytest.mark.parametrize(
    ("turn", "text"),
    [
        (
            Turn(Verdict.TRUST, criterion_id="dig_kpi", to_status=Status.CONCRETE),
            "If “Clear figures to judge the work by (KPI)” counted as concrete, it would be: trust.",
        ),
        (
            Turn(Verdict.ASK_FIRST, criterion_id="dig_kpi", to_weight=0),
            "If “Clear figures to judge the work by (KPI)” weighed 0, it would be: ask first.",
        ),
        (
            Turn(Verdict.DO_NOT_TRUST, flag_id="kpi_later"),
            "Without the red flag “Figures will be chosen later” it would be: do not trust.",
        ),
    ],
)
def test_a_turn_is_a_sentence(turn: Turn, text: str) -> None:
    assert turn_text(turn, CHECKLIST, Language.EN) == text


@pytest.mark.parametrize(
    ("place", "english", "russian"),
    [
        (Place(page=2, paragraph=5), "p. 2", "с. 2"),
        (Place(paragraph=7), "paragraph 7", "абзац 7"),
        (Place(sheet="Цены"), "sheet Цены", "лист Цены"),
        (Place(sheet="Prices", cell="B4"), "sheet Prices, B4", "лист Prices, B4"),
        (Place(), "", ""),
    ],
)
def test_a_place_is_told_as_people_tell_it(place: Place, english: str, russian: str) -> None:
    assert (place_text(place, Language.EN), place_text(place, Language.RU)) == (english, russian)


def test_a_reason_quotes_the_words_it_is_about() -> None:
    assert reason_text(Reason("has_count", "12 posts"), Language.EN) == "says how many: 12 posts"
    assert reason_text(Reason("no_deadline"), Language.RU) == "не назван срок"
