"""Days by rule, the owner's own days, and how occasions stand in the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.day_rules import DayRule, Easter, easter_day, nth_weekday
from smmdesk.domain.posts.occasions import (
    Occasion,
    OccasionKind,
    Sureness,
    campaign_bars,
    days_of_own,
    in_order,
    merged,
    own_occasions,
)
from smmdesk.domain.posts.setting import Campaign, Colour, OwnOccasion
from smmdesk.domain.text import BilingualText, Language

SUN, THU, SAT = 6, 3, 5


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2000, (4, 23), (4, 30)),
        (2016, (3, 27), (5, 1)),
        (2024, (3, 31), (5, 5)),
        (2025, (4, 20), (4, 20)),
        (2026, (4, 5), (4, 12)),
        (2027, (3, 28), (5, 2)),
        (2028, (4, 16), (4, 16)),
        (2030, (4, 21), (4, 28)),
        (2038, (4, 25), (4, 25)),
        (2099, (4, 12), (4, 12)),
    ],
)
def test_easter_moves(year: int, western: tuple[int, int], orthodox: tuple[int, int]) -> None:
    assert easter_day(year, Easter.WESTERN) == date(year, *western)
    assert easter_day(year, Easter.ORTHODOX) == date(year, *orthodox)


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_as_another_program_reckons_it(year: int) -> None:
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    assert easter_day(year, Easter.WESTERN) == easter(year, EASTER_WESTERN)
    assert easter_day(year, Easter.ORTHODOX) == easter(year, EASTER_ORTHODOX)
    assert easter_day(year, Easter.ORTHODOX).weekday() == SUN


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        (DayRule(month=10, day=16), 2026, date(2026, 10, 16)),
        (DayRule(month=2, day=29), 2027, date(2027, 2, 28)),
        (DayRule(month=2, day=29), 2028, date(2028, 2, 29)),
        (DayRule(month=11, weekday=SUN, nth=-1), 2026, date(2026, 11, 29)),
        (DayRule(month=12, weekday=SUN, nth=-1), 2026, date(2026, 12, 27)),
        (DayRule(month=11, weekday=THU, nth=4, shift=1), 2026, date(2026, 11, 27)),
        (DayRule(month=11, weekday=THU, nth=4, shift=4), 2027, date(2027, 11, 29)),
        (DayRule(month=11, weekday=THU, nth=4, shift=5), 2028, date(2028, 11, 28)),
        (DayRule(easter=Easter.ORTHODOX, shift=-55), 2026, date(2026, 2, 16)),
        (DayRule(easter=Easter.WESTERN, shift=-21), 2026, date(2026, 3, 15)),
        (DayRule(day=256), 2026, date(2026, 9, 13)),
        (DayRule(day=256), 2028, date(2028, 9, 12)),
        (DayRule(month=1, day=6, weekday_after=2), 2026, date(2026, 1, 7)),
        (DayRule(month=1, day=6, weekday_after=2), 2027, date(2027, 1, 6)),
    ],
)
def test_a_rule_finds_its_day(rule: DayRule, year: int, expected: date) -> None:
    assert rule.first_day(year) == expected


@given(st.integers(2000, 2099), st.integers(1, 12), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1, -2]))
def test_the_nth_weekday_lies_where_it_should(year: int, month: int, weekday: int, nth: int) -> None:
    found = nth_weekday(year, month, weekday, nth)
    assert (found.year, found.month, found.weekday()) == (year, month, weekday)
    if nth > 0:
        assert (found.day - 1) // 7 + 1 == nth
    else:
        assert (found + timedelta(days=7 * -nth)).month != month
        assert (found + timedelta(days=7 * (-nth - 1))).month == month


def test_a_fifth_weekday_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="no such weekday"):
        nth_weekday(2026, 2, SUN, 5)


@pytest.mark.parametrize(
    ("occasion", "expected"),
    [
        (OwnOccasion("a", "Shop", 11, 14), (date(2026, 11, 14), date(2027, 11, 14))),
        (OwnOccasion("a", "Shop", 11, 14, 2027), (date(2027, 11, 14),)),
        (OwnOccasion("a", "Shop", 11, 14, 2031), ()),
        (OwnOccasion("a", "Leap", 2, 29), (date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29))),
        (OwnOccasion("a", "Leap", 2, 29, 2028), (date(2028, 2, 29),)),
    ],
)
def test_an_own_day_returns_each_year_unless_it_has_one(
    occasion: OwnOccasion, expected: tuple[date, ...]
) -> None:
    last = date(2028, 3, 31)
    assert days_of_own(occasion, date(2026, 1, 1), last) == expected
    found = list(own_occasions([occasion], date(2026, 1, 1), last))
    assert [each.first for each in found] == list(expected)
    assert all(each.kind is OccasionKind.OWN and each.id == "a" for each in found)


def test_years_far_away_are_not_gone_through() -> None:
    shop = OwnOccasion("a", "Shop", 11, 14)
    assert len(days_of_own(shop, date.min, date.max)) == 100


def test_a_campaign_is_a_bar_over_its_days_wherever_it_touches_the_period() -> None:
    campaign = Campaign("c", "Christmas", Colour.RUST, date(2026, 11, 25), date(2026, 12, 24))
    for first, last in ((date(2026, 11, 1), date(2026, 11, 25)), (date(2026, 12, 24), date(2026, 12, 31))):
        (bar,) = campaign_bars([campaign], first, last)
        assert (bar.first, bar.last, bar.id, bar.colour, bar.is_bar) == (
            campaign.starts_on,
            campaign.ends_on,
            "c",
            Colour.RUST,
            True,
        )
    assert not list(campaign_bars([campaign], date(2026, 12, 25), date(2026, 12, 31)))


def occasion(first: date, last: date, name: str = "x", kind: OccasionKind = OccasionKind.PUBLIC) -> Occasion:
    return Occasion(BilingualText(name, name), first, last, kind)


def test_a_feast_of_several_days_is_one_bar_and_a_break_parts_it() -> None:
    days = [date(2027, 1, number) for number in (1, 2, 3, 5)]
    found = merged([*(occasion(each, each) for each in days), occasion(days[1], days[1], "y")])
    assert [(each.name.en, each.first.day, each.last.day) for each in found] == [
        ("x", 1, 3),
        ("y", 2, 2),
        ("x", 5, 5),
    ]


def test_days_stand_in_order_with_bars_first() -> None:
    one = date(2026, 11, 1)
    found = in_order(
        [
            occasion(one, one, "sale", OccasionKind.SALES),
            occasion(one, one, "shop", OccasionKind.OWN),
            occasion(one, one + timedelta(days=3), "bar", OccasionKind.CAMPAIGN),
            occasion(one - timedelta(days=1), one, "before"),
        ]
    )
    assert [each.name.en for each in found] == ["before", "bar", "shop", "sale"]


def test_a_day_that_is_only_reckoned_says_so() -> None:
    one = date(2027, 5, 16)
    feast = Occasion(
        BilingualText("Eid al-Adha", "Курбан-байрам"), one, one, OccasionKind.PUBLIC, certain=False
    )
    assert feast.label(Language.EN) == "Eid al-Adha (date may move)"
    assert feast.label(Language.RU) == "Курбан-байрам (дата примерная)"
    assert occasion(one, one).label(Language.RU) == "x"


@pytest.mark.parametrize(
    ("days", "confidence", "english", "russian"),
    [
        (1, Sureness.LOW, "Realtor's Day (date not certain)", "День риелтора (дата неточная)"),
        (9, Sureness.LOW, "Realtor's Day (dates not certain)", "День риелтора (сроки примерные)"),
        (1, Sureness.MEDIUM, "Realtor's Day", "День риелтора"),
        (9, Sureness.HIGH, "Realtor's Day", "День риелтора"),
    ],
)
def test_a_day_known_from_memory_only_says_so(
    days: int, confidence: Sureness, english: str, russian: str
) -> None:
    first, name = date(2027, 2, 8), BilingualText("Realtor's Day", "День риелтора")
    last = first + timedelta(days=days - 1)
    day = Occasion(name, first, last, OccasionKind.PROFESSIONAL, confidence=confidence)
    assert (day.label(Language.EN), day.label(Language.RU)) == (english, russian)


@pytest.mark.parametrize(
    ("english", "russian", "shown"),
    [
        ("World Bread Day", "Всемирный день хлеба", ("Bread Day", "День хлеба")),
        ("International Men's Day", "Международный мужской день", ("Men's Day", "Мужской день")),
        ("Halloween", "Хеллоуин", ("Halloween", "Хеллоуин")),
    ],
)
def test_where_there_is_little_room_a_name_begins_with_what_it_is_about(
    english: str, russian: str, shown: tuple[str, str]
) -> None:
    day, kind = date(2026, 10, 16), OccasionKind.FEAST
    sure = Occasion(BilingualText(english, russian), day, day, kind)
    unsure = Occasion(sure.name, day, day, kind, certain=False)
    for language, name in zip((Language.EN, Language.RU), shown, strict=True):
        assert sure.brief(language) == name
        assert unsure.brief(language) == f"≈ {name}"
