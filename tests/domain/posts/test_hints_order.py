"""Hints on what follows what: offers in a row, silent networks, repeated pictures, forgotten days; which come first."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.balance import counts
from smmdesk.domain.posts.hint import Hint, HintSeverity, ranked
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import OwnOccasion, PostsSetting
from tests.domain.posts.fact_kit import (
    ADVICE,
    BEFORE,
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

SHOP = setting(OFFER, FREE)


# --- offers in a row ---------------------------------------------------------------------------------


def test_three_offers_in_a_row_are_pointed_out_with_their_days() -> None:
    facts = month("free", "offer", "offer", "offer", "free")
    hint = one(look(facts, SHOP), "in_row")
    assert hint.params == {"count": 3, "first": day(2), "last": day(4), "networks": ("vk",)}
    assert hint.post_ids == tuple(each.id for each in facts[1:4])
    assert hint.days == (day(2), day(3), day(4))


@pytest.mark.parametrize(
    "rubrics",
    [("offer", "offer"), ("offer", "offer", "free", "offer"), ("offer", "offer", "", "offer"), ("free",) * 3],
)
def test_two_offers_or_others_in_between_are_no_run(rubrics: tuple[str, ...]) -> None:
    assert "in_row" not in codes(look(month(*rubrics), SHOP))


def test_people_see_runs_network_by_network() -> None:
    offers = [fact(day(number), "offer", channels=("vk/post", "telegram/post")) for number in (1, 3, 5)]
    between = [fact(day(number), "free", channels=("telegram/post",)) for number in (2, 4)]
    assert one(look([*offers, *between], SHOP), "in_row").params["networks"] == ("vk",)
    assert one(look(offers, SHOP), "in_row").params["networks"] == ("vk", "telegram")


def test_a_run_that_is_part_of_a_longer_one_is_not_told_twice() -> None:
    both = [fact(day(number), "offer", channels=("vk/post", "telegram/post")) for number in (1, 2, 3)]
    more = [fact(day(4), "offer", channels=("vk/post",))]
    hint = one(look([*both, *more], SHOP), "in_row")
    assert (hint.params["count"], hint.params["networks"]) == (4, ("vk",))


def test_posts_of_one_day_follow_their_hours_and_those_without_come_last() -> None:
    facts = [
        fact(day(3), "offer", 600),
        fact(day(3), "offer"),
        fact(day(3), "free", 700),
        fact(day(4), "offer", 1),
    ]
    assert "in_row" not in codes(look(facts, SHOP))
    facts = [
        fact(day(3), "offer", 600),
        fact(day(3), "free"),
        fact(day(3), "offer", 700),
        fact(day(3), "offer", 1),
    ]
    assert one(look(facts, SHOP), "in_row").post_ids == (facts[3].id, facts[0].id, facts[2].id)


def test_a_run_that_nobody_can_change_any_more_is_left_alone() -> None:
    assert "in_row" not in codes(look(month("offer", "offer", "offer", "free"), SHOP, today=day(4)))
    published = month("offer", "offer", "offer", status=PostStatus.PUBLISHED)
    assert "in_row" not in codes(look(published, SHOP))


def test_a_run_may_begin_in_the_month_before() -> None:
    facts = [fact(day(30, 10), "offer"), fact(day(31, 10), "offer"), fact(day(1), "offer")]
    assert one(look(facts, SHOP), "in_row").params["first"] == day(30, 10)


# --- silent networks ----------------------------------------------------------------------------------


def silent(facts: list[PostFact], today: date = BEFORE, **choices: object) -> list[Hint]:
    found = look(facts, replace_networks(**choices), today)
    return [hint for hint in found if hint.code in ("silent", "silent_since", "network_unused")]


def replace_networks(networks: tuple[str, ...] = (), **choices: object) -> PostsSetting:
    return setting(FREE, networks=networks, **choices)


def test_a_network_silent_until_today_with_nothing_planned_is_the_worst() -> None:
    facts = [fact(day(1)), fact(day(11), channels=("telegram/post",))]
    (hint,) = silent(facts, today=day(10))
    assert hint.code == "silent"  # the calendar goes on to the 11th
    facts[1] = fact(day(10), channels=("telegram/post",))
    (hint,) = silent(facts, today=day(10))
    assert hint.code == "silent_since"
    assert hint.params == {"network": "vk", "count": 9, "day": day(1)}


def test_a_gap_between_two_posts_is_told_with_its_days() -> None:
    (hint,) = silent([fact(day(2)), fact(day(12))])
    assert hint.params == {"network": "vk", "count": 9, "first": day(3), "last": day(11)}


@pytest.mark.parametrize(("last", "told"), [(10, False), (11, True)])
def test_a_gap_as_long_as_the_owner_allows_is_none(last: int, told: bool) -> None:
    assert bool(silent([fact(day(2)), fact(day(last))], silent_days=7)) is told


def test_gaps_that_are_over_are_left_alone() -> None:
    assert not silent([fact(day(1)), fact(day(12)), fact(day(14))], today=day(13))


def test_a_gap_is_marked_on_the_days_of_the_month_that_it_touches() -> None:
    (hint,) = silent([fact(day(20, 10)), fact(day(15))])
    assert (hint.params["first"], hint.days) == (day(21, 10), (day(14),))
    (hint,) = silent([fact(day(31, 10)), fact(day(16)), fact(LAST)])
    assert hint.days == (FIRST, day(15))
    facts = [fact(day(20)), fact(LAST, channels=("telegram/post",))]
    assert silent(facts)[0].days == (day(21), LAST)


def test_a_post_on_the_first_or_the_last_day_is_a_post_of_the_month() -> None:
    others = [fact(day(number), channels=("telegram/post",)) for number in range(1, 7)]
    for on in (FIRST, LAST):
        found = silent([*others, fact(on)], silent_days=30, networks=("vk", "telegram"))
        assert not found


def test_where_the_whole_plan_ends_no_network_is_blamed() -> None:
    assert not silent([fact(day(1)), fact(day(3)), fact(day(2), channels=("telegram/post",))])


def test_a_month_just_begun_is_not_silent() -> None:
    assert not silent([fact(day(28))])
    assert not silent([fact(day(3))], today=day(3), networks=("vk", "telegram"))


def test_a_network_of_the_owners_without_any_post_is_told_once_there_are_enough_others() -> None:
    facts = [fact(day(number)) for number in range(1, 7)]
    (hint,) = silent(facts, networks=("vk", "instagram"))
    assert (hint.code, hint.params) == ("network_unused", {"network": "instagram"})
    assert not silent(facts[:5], networks=("vk", "instagram"))


def test_networks_in_use_but_not_chosen_are_left_alone() -> None:
    facts = [fact(day(2), channels=("ok/post",)), *(fact(day(number)) for number in (2, 8, 14, 20))]
    assert not silent(facts, networks=("vk",))
    assert {hint.params["network"] for hint in silent(facts)} == {"ok"}


def test_a_post_missed_or_on_hold_does_not_break_the_silence() -> None:
    facts = [fact(day(2)), fact(day(7), status=PostStatus.MISSED), fact(day(12))]
    assert silent(facts)


# --- pictures -----------------------------------------------------------------------------------------


def test_the_same_picture_is_told_with_the_day_it_was_seen() -> None:
    facts = [
        fact(date(2026, 10, 3), pictures=("cake",)),
        fact(day(5), pictures=("bread", "cake"), title="Cake"),
    ]
    hint = one(look(facts, SHOP), "same_picture")
    assert hint.params == {"title": "Cake", "day": day(5), "other": date(2026, 10, 3)}
    assert hint.post_ids == tuple(each.id for each in facts)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ({"pictures": ("",)}, {"pictures": ("",)}, False),  # files that could not be read
        ({"channels": ("vk/post",)}, {"channels": ("telegram/post",)}, False),
        ({"channels": ("vk/post",)}, {"channels": ("vk/story",)}, True),
        ({"channels": ()}, {"channels": ("vk/post",)}, True),
        ({"on": day(6, 9)}, {}, True),  # 60 days before
        ({"on": day(5, 9)}, {}, False),  # 61 days before
        ({"status": PostStatus.MISSED}, {}, False),
        ({}, {"status": PostStatus.PUBLISHED}, False),
    ],
)
def test_a_picture_counts_as_seen_where_the_same_people_saw_it_lately(
    first: dict[str, object], second: dict[str, object], told: bool
) -> None:
    facts = [
        fact(**{"on": day(1), "pictures": ("x",), **first}),  # type: ignore[arg-type]
        fact(**{"on": day(5), "pictures": ("x",), **second}),  # type: ignore[arg-type]
    ]
    assert ("same_picture" in codes(look(facts, SHOP))) is told


def test_a_picture_used_again_and_again_is_one_hint() -> None:
    facts = [fact(day(number), pictures=("x", "x")) for number in (1, 4, 8)]
    hint = one(look(facts, SHOP), "same_picture_often")
    assert hint.params == {"count": 3, "first": day(1), "last": day(8)}


def test_an_album_used_again_is_one_hint() -> None:
    facts = [fact(day(number), pictures=("x", "y")) for number in (1, 4)]
    assert len([hint for hint in look(facts, SHOP) if hint.code == "same_picture"]) == 1


# --- the owner's own days -----------------------------------------------------------------------------


@pytest.mark.parametrize(("planned", "told"), [(14, False), (11, False), (10, True), (15, True)])
def test_an_own_day_without_a_post_on_it_or_just_before_is_told(planned: int, told: bool) -> None:
    kept = replace(SHOP, occasions=(OwnOccasion("b", "Birthday", 11, 14),))
    assert ("own_occasion" in codes(look([fact(day(planned))], kept))) is told


def test_an_own_day_gone_by_is_left_alone() -> None:
    kept = replace(SHOP, occasions=(OwnOccasion("b", "Birthday", 11, 14),))
    assert "own_occasion" not in codes(look([fact(day(20))], kept, today=day(15)))


# --- all of them --------------------------------------------------------------------------------------


def test_the_worst_come_first_but_no_kind_crowds_out_the_others() -> None:
    many = [Hint("clock_skipped", {}, HintSeverity.SERIOUS, weight=number) for number in range(9)]
    others = [Hint("no_goal", {}, HintSeverity.NOTE), Hint("silent", {}, HintSeverity.ADVICE)]
    found = ranked([*others, *many])
    assert [hint.code for hint in found[:5]] == ["clock_skipped"] * 2 + ["silent"] + ["clock_skipped"] * 2
    assert [hint.weight for hint in found[:2]] == [8, 7]


def test_what_can_be_mended_soonest_goes_first_among_equals() -> None:
    kinds = ("same_picture", "in_row", "new_kind", "rubric_below_add", "silent")
    found = ranked([Hint(kind, {}, HintSeverity.ADVICE, weight=ord(kind[0])) for kind in kinds])
    assert [hint.code for hint in found] == [
        "rubric_below_add",
        "in_row",
        "silent",
        "same_picture",
        "new_kind",
    ]


def test_only_hours_that_cannot_be_are_serious() -> None:
    facts = [
        fact(day(number), "offer", 600, channels=("vk/post",), pictures=("x",)) for number in (2, 3, 4, 20)
    ]
    found = look([*facts, fact(day(5), minute=1, zone="Mars/Base")], setting(OFFER, FREE, networks=("vk",)))
    assert {"in_row", "silent", "same_picture_often", "zone_unknown"} <= codes(found)
    assert found[0].code == "zone_unknown"
    assert [hint.code for hint in found if hint.severity is HintSeverity.SERIOUS] == ["zone_unknown"]


any_fact = st.builds(
    fact,
    st.dates(date(2026, 10, 1), date(2026, 12, 5)),
    st.sampled_from(["advice", "offer", "talk", "free", ""]),
    st.none() | st.integers(0, 1439),
    channels=st.lists(st.sampled_from(["vk/post", "vk/story", "telegram/"]), max_size=2, unique=True).map(
        tuple
    ),
    status=st.sampled_from(PostStatus),
    pictures=st.lists(st.sampled_from(["", "a", "b", "c"]), max_size=2).map(tuple),
    goal=st.sampled_from(["", "reach"]),
    zone=st.sampled_from(["", "Asia/Almaty", "Mars/Base"]),
)


@given(st.lists(any_fact, max_size=50), st.dates(date(2026, 10, 20), date(2026, 12, 10)))
def test_whatever_is_planned_hints_speak_of_posts_and_days_that_are_there(
    facts: list[PostFact], today: date
) -> None:
    kept = setting(ADVICE, OFFER, TALK, FREE, networks=("vk", "telegram", "instagram"))
    found = look(facts, kept, today)
    counted = {each.id: each for each in facts if counts(each)}
    assert list(found) == list(look(list(facts), kept, today))
    for hint in found:
        assert set(hint.post_ids) <= counted.keys()
        if hint.code in ("in_row", "too_close", "same_picture_often"):
            assert hint.params["count"] == len(hint.post_ids) > 1
            assert any(counted[each].status.is_open and counted[each].day >= today for each in hint.post_ids)
        if hint.code == "in_row":
            assert {counted[each].rubric_id for each in hint.post_ids} == {"offer"}
        if hint.code == "silent":
            start, end, network = hint.params["first"], hint.params["last"], str(hint.params["network"])
            assert isinstance(start, date)
            assert isinstance(end, date)
            assert end - start == timedelta(days=int(str(hint.params["count"])) - 1) >= timedelta(days=7)
            assert not any(
                start <= each.day <= end and any(channel.startswith(network) for channel in each.channels)
                for each in counted.values()
            )
    if not any(FIRST <= each.day <= LAST for each in counted.values()):
        assert not found


def test_the_time_for_a_hundred_thousand_posts_grows_with_their_number_only() -> None:
    """Eight times as many posts take about eight times as long; with the square it would be sixty-four times."""
    days = [FIRST - timedelta(days=60) + timedelta(days=number) for number in range(90)]
    facts = [
        fact(
            days[number % 90],
            ("offer", "free", "talk")[number // 90 % 3],
            number % 1440,
            channels=(("vk/post",), ("telegram/post",))[number % 2],
            pictures=(str(number // 3),),
        )
        for number in range(100_000)
    ]
    kept = setting(ADVICE, OFFER, TALK, FREE)

    def seconds(some: list[PostFact]) -> float:
        start = time.process_time()  # not the wall's clock: other work on the machine must not count
        assert look(some, kept)
        return time.process_time() - start

    few = min(seconds(facts[: len(facts) // 8]) for _ in range(3))
    assert seconds(facts) < 24 * few
