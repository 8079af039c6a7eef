"""Shares of a month: what counts, what is missing, and how a share stands to its target."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.balance import Share, ShareState, balance
from smmdesk.domain.posts.heat import heat
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour, Rubric
from tests.domain.posts.fact_kit import (
    ADVICE,
    FIRST,
    FREE,
    LAST,
    OFFER,
    RULES,
    TALK,
    day,
    fact,
    month,
    setting,
)

ALL = (ADVICE, OFFER, TALK, FREE)


@pytest.mark.parametrize(
    ("count", "total", "low", "high", "percent", "state"),
    [
        (0, 0, 10, 20, None, ShareState.NO_DATA),
        (0, 10, None, None, 0, ShareState.NO_TARGET),
        (0, 10, 10, 20, 0, ShareState.BELOW),
        (0, 10, 0, 20, 0, ShareState.WITHIN),
        (1, 10, 10, 20, 10, ShareState.WITHIN),
        (2, 10, 10, 20, 20, ShareState.WITHIN),
        (3, 10, 10, 20, 30, ShareState.ABOVE),
        (1, 3, 34, None, 33, ShareState.BELOW),
        (2, 3, None, 67, 67, ShareState.WITHIN),  # 66.7 is shown as 67, so it is not above 67
        (1, 8, None, 12, 13, ShareState.ABOVE),
        (1, 200, 1, 5, 1, ShareState.WITHIN),  # half a percent is shown as one
    ],
)
def test_a_share_is_judged_as_it_is_shown(
    count: int, total: int, low: int | None, high: int | None, percent: int | None, state: ShareState
) -> None:
    share = Share("x", count, total, low, high)
    assert (share.percent, share.state) == (percent, state)


def test_an_empty_month_has_no_data_instead_of_zero_percent() -> None:
    found = balance([], setting(*ALL), FIRST, LAST)
    assert (found.total, found.sorted, found.aimed) == (0, 0, 0)
    shares = (*found.rubrics, found.promo, found.fun)
    assert {share.state for share in shares} == {ShareState.NO_DATA}
    assert not found.networks
    assert not found.formats
    assert not found.goals


def test_posts_missed_and_on_hold_do_not_count() -> None:
    facts = [fact(day(3), "offer", status=status) for status in PostStatus]
    found = balance(facts, setting(*ALL), FIRST, LAST)
    assert (found.total, found.left_out) == (len(PostStatus) - 2, 2)


def test_days_outside_the_period_do_not_count() -> None:
    facts = [fact(on) for on in (day(31, 10), FIRST, LAST, day(1, 12))]
    assert balance(facts, setting(FREE), FIRST, LAST).total == 2


def test_posts_without_a_rubric_or_with_one_that_is_gone_are_left_out_of_the_shares() -> None:
    found = balance(month("advice", "offer", "", "gone"), setting(ADVICE, OFFER), FIRST, LAST)
    assert (found.total, found.sorted) == (4, 2)
    assert [(share.id, share.percent) for share in found.rubrics] == [("advice", 50), ("offer", 50)]


def test_where_no_rubric_sells_the_share_of_selling_posts_is_unknown() -> None:
    found = balance(month("advice", "free"), setting(ADVICE, FREE), FIRST, LAST)
    assert found.promo.percent is None
    assert found.fun.percent is None


def test_selling_and_entertaining_posts_have_the_owners_bands() -> None:
    kept = setting(*ALL, promo_low=30, promo_high=35, fun_high=10)
    found = balance(month("offer", "talk", "free", "free"), kept, FIRST, LAST)
    assert (found.promo.percent, found.promo.low, found.promo.high) == (25, 30, 35)
    assert (found.fun.percent, found.fun.low, found.fun.high) == (25, None, 10)


def test_a_closed_rubric_stands_only_where_it_has_posts_and_has_no_target() -> None:
    closed = replace(ADVICE, closed=True)
    assert [each.id for each in balance(month("free"), setting(closed, FREE), FIRST, LAST).rubrics] == [
        "free"
    ]
    found = balance(month("advice", "free"), setting(closed, FREE), FIRST, LAST).rubrics[0]
    assert (found.id, found.state) == ("advice", ShareState.NO_TARGET)


def test_rubrics_stand_in_the_owners_order() -> None:
    rubrics = [Rubric(name, name, Colour.BLUE, position=9 - number) for number, name in enumerate("abc")]
    found = balance([], setting(*rubrics), FIRST, LAST)
    assert [share.id for share in found.rubrics] == ["c", "b", "a"]


def test_networks_are_counted_by_post_and_the_owners_stand_first_even_without_posts() -> None:
    facts = [
        fact(day(1), channels=("telegram/post",)),
        fact(day(2), channels=("vk/post", "vk/story", "ok/post")),
    ]
    found = balance(facts, setting(FREE, networks=("instagram", "vk")), FIRST, LAST)
    assert [(share.id, share.count, share.percent) for share in found.networks] == [
        ("instagram", 0, 0),
        ("vk", 1, 50),
        ("telegram", 1, 50),
        ("ok", 1, 50),
    ]


def test_the_usual_format_is_counted_by_its_own_name() -> None:
    facts = [
        fact(day(1), channels=("vk/",)),
        fact(day(2), channels=("vk/post",)),
        fact(day(3), channels=("x/",)),
    ]
    found = balance(facts, setting(FREE), FIRST, LAST, RULES)
    assert [(share.id, share.count) for share in found.formats["vk"]] == [("post", 2)]
    assert [(share.id, share.count) for share in found.formats["x"]] == [("", 1)]


def test_goals_are_shares_of_the_posts_that_have_one() -> None:
    facts = [fact(day(number), goal=goal) for number, goal in enumerate(("reach", "reach", "cpl", ""), 1)]
    found = balance(facts, setting(FREE), FIRST, LAST)
    assert [(share.id, share.count, share.percent) for share in found.goals] == [
        ("reach", 2, 67),
        ("cpl", 1, 33),
    ]
    assert (found.total, found.aimed) == (4, 3)


any_fact = st.builds(
    fact,
    st.dates(date(2026, 7, 1), date(2026, 12, 31)),
    st.sampled_from(["advice", "offer", "talk", "free", "", "gone"]),
    st.none() | st.integers(0, 1439),
    channels=st.lists(
        st.sampled_from(["vk/post", "vk/", "vk/story", "telegram/post"]), max_size=3, unique=True
    ).map(tuple),
    status=st.sampled_from(PostStatus),
    pictures=st.lists(st.sampled_from(["", "a", "b"]), max_size=2).map(tuple),
    goal=st.sampled_from(["", "reach", "cpl"]),
)


@given(st.lists(any_fact, max_size=60))
def test_the_counts_of_a_balance_add_up(facts: list[PostFact]) -> None:
    found = balance(facts, setting(*ALL), FIRST, LAST)
    assert sum(share.count for share in found.rubrics) == found.sorted <= found.total
    assert sum(share.count for share in found.goals) == found.aimed <= found.total
    assert found.total + found.left_out == sum(FIRST <= each.day <= LAST for each in facts)
    percents = [share.percent for share in found.rubrics if share.percent is not None]
    assert not percents or abs(sum(percents) - 100) <= len(percents) / 2
    for shares in found.formats.values():
        assert sum(share.count for share in shares) == shares[0].total


@given(st.lists(any_fact, max_size=60), st.integers(0, 6))
def test_the_map_of_half_a_year_counts_each_post_once_by_month_and_by_week(
    facts: list[PostFact], week_start: int
) -> None:
    first, last = date(2026, 7, 1), date(2026, 12, 31)
    found = heat(facts, setting(*ALL), first, last, week_start)
    whole = balance(facts, setting(*ALL), first, last)
    assert len(found.months) == 6
    assert all(each.weekday() == week_start for each in found.weeks)
    assert found.weeks[0] <= first < found.weeks[1]
    assert found.weeks[-1] <= last < found.weeks[-1] + timedelta(days=7)
    for row, share in zip(found.rows, whole.rubrics, strict=True):
        assert row.rubric_id == share.id
        assert sum(cell.count for cell in row.months) == sum(cell.count for cell in row.weeks) == share.count
    for number, start in enumerate(found.months):
        end = (start.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        assert [row.months[number].count for row in found.rows] == [
            share.count for share in balance(facts, setting(*ALL), start, end).rubrics
        ]


def test_a_month_without_posts_has_no_data_on_the_map() -> None:
    found = heat([fact(day(3))], setting(FREE), date(2026, 7, 1), date(2026, 12, 31))
    assert [cell.percent for cell in found.rows[0].months] == [None, None, None, None, 100, None]


def test_the_map_ends_with_the_calendar() -> None:
    found = heat([], setting(FREE), date(1, 1, 1), date(1, 1, 31), 6)
    assert found.weeks[0] == date(1, 1, 1)
    assert heat([], setting(FREE), date(9999, 12, 1), date.max).months == (date(9999, 12, 1),)
