"""Judgements are told in whole sentences, with names instead of ids."""

from __future__ import annotations

import pytest

from smmdesk.domain.plan import Place
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import (
    Assessment,
    Reason,
    Scores,
    Status,
    Turn,
    Verdict,
    VerdictReason,
    WayUp,
)
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.verdict_text import (
    fragility_text,
    phrases,
    place_text,
    reason_text,
    turn_text,
    verdict_reason_text,
)

CHECKLIST = load_checklist()
KPI = CHECKLIST.criterion("dig_kpi").name.en
LATER = CHECKLIST.flag("kpi_later").name.en


def test_red_flags_stand_in_a_reason_by_name() -> None:
    reason = VerdictReason(
        "critical_flags", (("count", 2), ("flags", "no_client_access contractor_owns_accounts"))
    )
    english = verdict_reason_text(reason, CHECKLIST, Language.EN)
    names = [CHECKLIST.flag(each).name for each in ("no_client_access", "contractor_owns_accounts")]
    assert english == (
        f"Do not pay until these 2 things are gone from the contract: “{names[0].en}”, “{names[1].en}”."
    )
    assert f"пока из договора не уберут 2 вещи: «{names[0].ru}», «" in verdict_reason_text(
        reason, CHECKLIST, Language.RU
    )


@pytest.mark.parametrize(
    ("count", "named", "more"), [(3, 3, ""), (4, 4, ""), (5, 3, " and 2 more"), (13, 3, " and 10 more")]
)
def test_at_most_three_flags_are_named_and_the_rest_is_counted(count: int, named: int, more: str) -> None:
    flags = [each.id for each in CHECKLIST.flags[:count]]
    text = phrases(Language.EN).flag_names(flags)
    assert sum(f"“{CHECKLIST.flag(each).name.en}”" in text for each in flags) == named
    assert text.endswith(f"”{more}")


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
    assert text == "Concrete: SMM tasks 4 of 4, strategy 3 of 7, terms 9 of 12."


@pytest.mark.parametrize(
    ("turn", "text"),
    [
        (
            Turn(Verdict.TRUST, criterion_id="dig_kpi", to_status=Status.CONCRETE),
            f"It would become “trust” if this were promised in detail: “{KPI}”.",
        ),
        (
            Turn(Verdict.ASK_FIRST, criterion_id="dig_kpi", to_weight=0),
            f"If “{KPI}” did not matter to you at all, it would become “ask first”.",
        ),
        (
            Turn(Verdict.DO_NOT_TRUST, flag_id="kpi_later"),
            f"It would become “do not trust” if this were taken out or put right: “{LATER}”.",
        ),
    ],
)
def test_a_turn_is_a_sentence(turn: Turn, text: str) -> None:
    assert turn_text(turn, CHECKLIST, Language.EN) == text


def assessment_of(verdict: Verdict, *turns: Turn, way_up: WayUp | None = None) -> Assessment:
    return Assessment(Scores(50, 50, 50, 50), verdict, (), turns, 0, way_up)


@pytest.mark.parametrize(
    ("assessment", "english", "russian"),
    [
        (
            assessment_of(Verdict.ASK_FIRST, way_up=WayUp(Verdict.TRUST, ("kpi_later",), ())),
            f"It would become “trust” if this were taken out or put right: “{LATER}”.",
            "Вердикт станет «можно доверять», если из плана уберут или исправят: «",
        ),
        (
            assessment_of(Verdict.ASK_FIRST, way_up=WayUp(Verdict.TRUST, (), ("dig_kpi",))),
            f"It would become “trust” if this were promised in detail: “{KPI}”.",
            "Вердикт станет «можно доверять», если подробно пропишут: «",
        ),
        (
            assessment_of(Verdict.ASK_FIRST, way_up=WayUp(Verdict.TRUST, ("kpi_later",), ("dig_kpi",))),
            f"It would become “trust” with these taken out or put right: “{LATER}”, and these promised in "
            f"detail: “{KPI}”.",
            ", а подробно пропишут: «",
        ),
        (
            assessment_of(Verdict.DO_NOT_TRUST),
            "Corrections would not help here: ask for another plan.",
            "Поправками тут не помочь: попросите другой план.",
        ),
        (
            assessment_of(Verdict.TRUST),
            "It stands firmly: no single point would change it.",
            "Вердикт держится прочно",
        ),
        (
            assessment_of(
                Verdict.TRUST,
                Turn(Verdict.ASK_FIRST, criterion_id="dig_kpi", to_status=Status.MENTIONED),
                Turn(Verdict.ASK_FIRST, criterion_id="dig_kpi", to_status=Status.ABSENT),
                Turn(Verdict.ASK_FIRST, criterion_id="dig_kpi", to_weight=2),
                Turn(Verdict.ASK_FIRST, criterion_id="dig_market", to_weight=1),
            ),
            f"It would become “ask first” if this turned out to be only words: “{KPI}”. "
            f"If “{KPI}” mattered 2 out of 10 to you, it would become “ask first”.",
            "» — только слова. Если пункт «",
        ),
    ],
)  # fmt: skip
def test_what_would_change_the_verdict_is_told_in_two_sentences_at_most(
    assessment: Assessment, english: str, russian: str
) -> None:
    assert fragility_text(assessment, CHECKLIST, Language.EN) == english
    assert russian in fragility_text(assessment, CHECKLIST, Language.RU)


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
