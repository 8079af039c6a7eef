"""Hints on shares: how many posts a rubric lacks and by when, what is too much, and when nothing is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.balance import ShareState, balance
from smmdesk.domain.posts.hint import HintSeverity
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour, PostChoices, PostsSetting, Rubric
from tests.domain.posts.fact_kit import (
    ADVICE,
    FIRST,
    FREE,
    LAST,
    OFFER,
    TALK,
    codes,
    day,
    fact,
    look,
    month,
    one,
    setting,
)

NINE_OF_ONE = ("free",) * 9


def test_a_rubric_below_its_plan_says_how_many_more_and_by_when() -> None:
    facts = month("advice", "advice", *["free"] * 21)
    hint = one(look(facts, setting(ADVICE, FREE)), "rubric_below_add")
    assert hint.params["rubric"] == "advice"
    assert (hint.params["percent"], hint.params["low"], hint.params["high"]) == (9, 15, 25)
    assert hint.params["count"] == 2  # four of 25 are 16 %
    assert hint.params["until"] == hint.days[-1]
    assert not {each.day for each in facts} & set(hint.days)


def test_days_for_more_posts_are_empty_ones_after_today_spread_over_what_is_left() -> None:
    facts = month(*NINE_OF_ONE)
    hint = one(
        look(facts, setting(replace(ADVICE, low=25, high=40), FREE), today=day(15)), "rubric_below_add"
    )
    assert hint.params["count"] == 3
    assert hint.days == (day(18), day(23), day(28))


def test_where_too_few_days_are_left_only_the_share_is_told() -> None:
    facts = month(*NINE_OF_ONE)
    kept = setting(replace(ADVICE, low=25, high=40), FREE)
    assert codes(look(facts, kept, today=day(29))) >= {"rubric_below"}
    assert codes(look(facts, kept, today=day(27))) >= {"rubric_below_add"}


def test_on_the_last_day_today_is_a_day_to_post_on() -> None:
    hint = one(
        look(month(*NINE_OF_ONE), setting(replace(ADVICE, low=10), FREE), today=LAST), "rubric_below_add"
    )
    assert hint.days == (LAST,)


@pytest.mark.parametrize(
    ("advice", "others", "told"),
    [
        (0, 6, True),
        (1, 9, False),
        (2, 17, False),
        (2, 18, True),
        (2, 21, True),
        (5, 15, False),
        (6, 15, False),
    ],
)
def test_a_plan_missed_by_part_of_a_post_is_not_worth_a_word(advice: int, others: int, told: bool) -> None:
    found = look(month(*["advice"] * advice, *["free"] * others), setting(ADVICE, FREE))
    assert any(code.startswith(("rubric_below", "rubric_above")) for code in codes(found)) is told


def test_of_a_month_gone_by_only_the_share_is_told_as_a_note() -> None:
    found = look(
        month("offer", *NINE_OF_ONE, status=PostStatus.PUBLISHED), setting(ADVICE, OFFER, FREE), day(2, 12)
    )
    hint = one(found, "rubric_was_below")
    assert (hint.severity, hint.days) == (HintSeverity.NOTE, ())
    assert not {"rubric_below", "rubric_below_add", "in_row", "silent", "network_unused"} & codes(found)


def test_several_rubrics_below_are_reckoned_together() -> None:
    rubrics = [Rubric(name, name, Colour.BLUE, 20, 40) for name in ("a", "b")]
    hints = look(month(*NINE_OF_ONE), setting(*rubrics, FREE))
    found = {hint.params["rubric"]: hint for hint in hints if hint.code == "rubric_below_add"}
    assert {rubric: hint.params["count"] for rubric, hint in found.items()} == {"a": 3, "b": 3}  # 3 of 15
    assert not set(found["a"].days) & set(found["b"].days)


def test_who_lacks_most_chooses_the_days_first_and_is_told_first() -> None:
    rubrics = [Rubric("a", "a", Colour.BLUE, 10, 30), Rubric("b", "b", Colour.BLUE, 20, 40)]
    found = [
        hint for hint in look(month(*NINE_OF_ONE), setting(*rubrics, FREE)) if hint.code == "rubric_below_add"
    ]
    assert [hint.params["rubric"] for hint in found] == ["b", "a"]


def test_of_two_rubrics_that_take_too_much_the_greater_is_told_first() -> None:
    rubrics = [Rubric(name, name, Colour.BLUE) for name in ("a", "b")]
    facts = month(*["a"] * 9, *["b"] * 11)
    found = [hint for hint in look(facts, setting(*rubrics)) if hint.code == "rubric_dominant"]
    assert [hint.params["rubric"] for hint in found] == ["b", "a"]


def test_a_rubric_whose_plan_no_whole_number_of_posts_meets_is_not_asked_for_more() -> None:
    narrow = Rubric("narrow", "Narrow", Colour.BLUE, 11, 12)
    found = look(month(*["free"] * 6), setting(narrow, FREE))
    assert "rubric_below_add" not in codes(found)


@pytest.mark.parametrize(("offers", "count"), [(5, 1), (8, 4)])
def test_a_rubric_above_its_plan_says_how_many_are_too_many(offers: int, count: int) -> None:
    facts = month(*["offer"] * offers, *["free"] * (10 - offers))
    hint = one(look(facts, setting(OFFER, FREE)), "rubric_above")
    assert (hint.params["count"], hint.severity) == (count, HintSeverity.ADVICE)
    assert len(hint.post_ids) == offers


def test_only_posts_that_can_still_be_changed_are_pointed_at() -> None:
    facts = month(*["offer"] * 6, *["free"] * 4)
    facts[4] = replace(facts[4], status=PostStatus.PUBLISHED)
    hint = one(look(facts, setting(OFFER, FREE), today=day(3)), "rubric_above")
    assert hint.post_ids == (facts[2].id, facts[3].id, facts[5].id)


def test_a_rubric_without_a_plan_is_pointed_out_over_forty_percent() -> None:
    found = look(month(*["free"] * 5, *["talk"] * 2, *["advice"] * 3), setting(FREE, TALK, ADVICE))
    assert one(found, "rubric_dominant").params["percent"] == 50
    found = look(month(*["free"] * 4, *["talk"] * 4, *["advice"] * 2), setting(FREE, TALK, ADVICE))
    assert "rubric_dominant" not in codes(found)


def test_a_rubric_that_the_owner_gave_more_room_is_not_pointed_out() -> None:
    found = look(month(*["free"] * 6, *["talk"] * 4), setting(replace(FREE, high=70), TALK, fun_high=50))
    assert not {"rubric_dominant", "rubric_above"} & codes(found)


def test_what_a_rubrics_hint_says_is_not_said_again_of_all_selling_posts() -> None:
    found = codes(look(month(*["offer"] * 6, *["free"] * 4), setting(OFFER, FREE)))
    assert "rubric_above" in found
    assert "promo_above" not in found
    facts = month(*["offer"] * 6, *["free"] * 4)
    hint = one(look(facts, setting(replace(OFFER, low=None, high=80), FREE), today=day(3)), "promo_above")
    assert hint.post_ids == tuple(each.id for each in facts[2:6])


@pytest.mark.parametrize(
    ("offers", "talks", "expected"),
    [(0, 0, "promo_none"), (1, 0, "promo_below"), (3, 3, "fun_above"), (5, 0, "promo_above")],
)
def test_selling_and_entertaining_posts_have_limits_of_their_own(
    offers: int, talks: int, expected: str
) -> None:
    facts = month(*["offer"] * offers, *["talk"] * talks, *["free"] * (10 - offers - talks))
    plain = replace(OFFER, low=None, high=90)
    assert expected in codes(
        look(facts, setting(plain, TALK, replace(FREE, high=100), replace(ADVICE, low=0)))
    )


@pytest.mark.parametrize("posts", range(6))
def test_on_so_few_posts_shares_are_not_judged(posts: int) -> None:
    facts = month(*["offer"] * posts)
    found = look(facts, setting(ADVICE, OFFER, FREE), today=day(posts + 1))
    assert codes(found) <= {"in_row"}


def test_an_empty_month_is_left_in_peace() -> None:
    occasions = setting(ADVICE, OFFER, TALK, networks=("vk", "telegram"))
    assert look([], occasions) == ()
    assert look([fact(day(20, 10))], occasions, today=day(5)) == ()


def test_posts_without_a_rubric_are_counted_and_where_none_has_one_that_is_all() -> None:
    found = look(month(*["free"] * 6, "", "gone"), setting(FREE))
    assert one(found, "no_rubric").params == {"count": 2}
    found = look(month(*[""] * 8), setting(ADVICE, FREE))
    assert codes(found) == {"no_rubrics", "few_formats"}
    assert "no_rubrics" not in codes(look(month(*[""] * 8), setting()))


def test_a_goal_that_other_months_serve_is_missed_and_posts_without_one_are_counted() -> None:
    facts = [fact(day(20, 10), goal="cpl"), *month(*["free"] * 5, goal="reach"), fact(day(9)), fact(day(10))]
    found = look(facts, setting(FREE))
    assert one(found, "goal_unserved").params == {"goal": "cpl"}
    assert one(found, "no_goal").params == {"count": 2}
    assert one(found, "no_goal").post_ids == (facts[-2].id, facts[-1].id)


def test_an_owner_who_works_without_goals_hears_nothing_of_them() -> None:
    assert not {"no_goal", "goal_unserved"} & codes(look(month(*["free"] * 8), setting(FREE)))


def test_a_network_whose_posts_are_all_alike_is_pointed_out() -> None:
    found = look(month(*["free"] * 6), setting(FREE))
    hint = one(found, "few_formats")
    assert (hint.params["count"], hint.params["least"], hint.params["formats"]) == (1, 3, ("vk/post",))


@pytest.mark.parametrize("channel", ["bluesky/post", "unheard/of"])
def test_a_network_with_one_format_or_an_unknown_one_is_not(channel: str) -> None:
    found = codes(look(month(*["free"] * 6, channels=(channel,)), setting(FREE)))
    assert not {"few_formats", "format_dominant"} & found


def test_one_format_over_sixty_percent_is_pointed_out() -> None:
    channels = [("vk/post",)] * 7 + [("vk/poll",), ("vk/clip",), ("vk/",)]
    facts = [fact(day(number), channels=each) for number, each in enumerate(channels, 1)]
    hint = one(look(facts, setting(FREE)), "format_dominant")
    assert (hint.params["format"], hint.params["percent"]) == ("vk/post", 80)


def test_networks_that_the_owner_does_not_work_with_are_left_alone() -> None:
    found = look(month(*["free"] * 8), setting(FREE, networks=("telegram",)))
    assert {hint.params.get("network") for hint in found} <= {None, "telegram"}


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        (((60, 80), (50, 60)), "targets_over"),
        (((10, 20), (10, 30)), "targets_under"),
        (((10, 20), (10, None)), None),
        (((50, 60), (50, 60)), None),
        (((50, 50), (50, 50)), None),
    ],
)
def test_plans_that_cannot_be_met_together_are_told(
    bands: tuple[tuple[int, int | None], ...], expected: str | None
) -> None:
    rubrics = [Rubric(str(number), "r", Colour.BLUE, *band) for number, band in enumerate(bands)]
    found = {code for code in codes(look(month("0"), setting(*rubrics))) if code.startswith("targets")}
    assert found == ({expected} if expected else set())


bands = st.tuples(st.integers(0, 40), st.integers(0, 60)).map(lambda pair: (pair[0], min(100, sum(pair))))


@given(
    st.lists(bands, min_size=1, max_size=5),
    st.lists(st.integers(0, 5), max_size=40),
    st.dates(date(2026, 10, 25), date(2026, 12, 5)),
)
def test_hints_never_contradict_the_shares_and_following_them_meets_the_plans(
    targets: list[tuple[int, int]], picks: list[int], today: date
) -> None:
    rubrics = [Rubric(f"r{number}", "r", Colour.BLUE, *band) for number, band in enumerate(targets)]
    kept = PostsSetting(rubrics=(*rubrics, FREE), choices=PostChoices(zone="UTC"))
    ids = [rubric.id for rubric in kept.rubrics]
    facts = [fact(day(number % 30 + 1), ids[pick % len(ids)]) for number, pick in enumerate(picks)]
    found = look(facts, kept, today)
    shares = {share.id: share for share in balance(facts, kept, FIRST, LAST).rubrics}
    added = []
    for hint in found:
        if "rubric" not in hint.params:
            continue
        share = shares[str(hint.params["rubric"])]
        assert hint.params["percent"] == share.percent
        expected = ShareState.BELOW if "below" in hint.code else ShareState.ABOVE
        assert share.state is (ShareState.NO_TARGET if hint.code == "rubric_dominant" else expected)
        if hint.code == "rubric_below_add":
            assert len(hint.days) == hint.params["count"] > 0
            assert all(max(FIRST, today) <= each <= LAST for each in hint.days)
            added += [fact(each, share.id) for each in hint.days]
        if hint.code == "rubric_above":
            assert 0 < int(str(hint.params["count"])) <= share.count
    after = {share.id: share for share in balance([*facts, *added], kept, FIRST, LAST).rubrics}
    for each in {each.rubric_id for each in added}:
        assert after[each].state is ShareState.WITHIN
