"""Hints on hours: posts too close to each other, and hours that clocks skip or repeat."""

from __future__ import annotations

from datetime import date

import pytest

from smmdesk.domain.posts.post import PostStatus
from tests.domain.posts.fact_kit import (
    BEFORE,
    FIRST,
    FREE,
    LAST,
    OFFER,
    codes,
    day,
    fact,
    look,
    one,
    setting,
)

SHOP = setting(OFFER, FREE)


@pytest.mark.parametrize(("second", "told"), [(600, True), (659, True), (660, False)])
def test_posts_closer_than_the_owner_allows_are_told(second: int, told: bool) -> None:
    facts = [fact(day(3), minute=600, title="A"), fact(day(3), minute=second, title="B")]
    found = look(facts, setting(FREE, apart_minutes=60))
    assert ("too_close" in codes(found)) is told
    if told:
        hint = one(found, "too_close")
        assert hint.params["titles"] == ("A", "B")
        assert (hint.params["count"], hint.params["networks"], hint.params["day"]) == (2, ("vk",), day(3))


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"channels": ("telegram/post",)}, "another network"),
        ({"channels": ("vk/story",)}, "a story"),
        ({"channels": ()}, "no network"),
        ({"minute": None}, "no hour"),
        ({"status": PostStatus.ON_HOLD}, "on hold"),
        ({"zone": "Asia/Tokyo"}, "nine hours apart"),
        ({"zone": "Nowhere/Land"}, "an unknown zone"),
    ],
)
def test_posts_that_do_not_meet_are_not_too_close(more: dict[str, object], why: str) -> None:
    other = fact(**{"on": day(3), "minute": 610, **more})  # type: ignore[arg-type]
    assert "too_close" not in codes(look([fact(day(3), minute=600), other], setting(FREE))), why


def test_hours_are_compared_across_time_zones_and_midnight() -> None:
    facts = [fact(day(3), minute=23 * 60 + 50), fact(day(4), minute=9 * 60 + 10, zone="Asia/Tokyo")]
    assert one(look(facts, setting(FREE)), "too_close").post_ids == (facts[0].id, facts[1].id)


@pytest.mark.parametrize(
    ("one_day", "other_day", "today"),
    [(day(31, 10), FIRST, BEFORE), (LAST, day(1, 12), BEFORE), (day(9), day(10), day(10))],
)
def test_neighbours_over_the_edge_of_what_can_be_changed_are_seen(
    one_day: date, other_day: date, today: date
) -> None:
    facts = [fact(one_day, minute=1430), fact(other_day, minute=10)]
    assert "too_close" in codes(look(facts, setting(FREE), today))


def test_one_pair_in_two_networks_is_one_hint() -> None:
    facts = [fact(day(3), minute=minute, channels=("vk/post", "telegram/post")) for minute in (600, 610)]
    assert one(look(facts, setting(FREE)), "too_close").params["networks"] == ("vk", "telegram")


def test_the_owner_may_switch_it_off() -> None:
    facts = [fact(day(3), minute=600), fact(day(3), minute=600)]
    assert "too_close" not in codes(look(facts, setting(FREE, apart_minutes=0)))


BERLIN = {"zone": "Europe/Berlin"}


def test_an_hour_that_clocks_skip_is_told_with_the_one_it_would_be() -> None:
    facts = [fact(date(2027, 3, 28), minute=150, title="Early")]
    found = look(facts, setting(FREE, **BERLIN), date(2027, 3, 1), date(2027, 3, 1), date(2027, 3, 31))
    hint = one(found, "clock_skipped")
    assert hint.params == {"title": "Early", "day": date(2027, 3, 28), "time": 150, "moved": 210}


def test_an_hour_that_comes_twice_is_told() -> None:
    facts = [fact(date(2026, 10, 25), minute=150), fact(date(2026, 10, 25), minute=300)]
    found = look(facts, setting(FREE, **BERLIN), date(2026, 10, 1), date(2026, 10, 1), date(2026, 10, 31))
    assert one(found, "clock_doubled").post_ids == (facts[0].id,)


def test_a_zone_that_nobody_knows_is_told() -> None:
    hint = one(look([fact(day(3), minute=600, zone="Mars/Base")], setting(FREE)), "zone_unknown")
    assert hint.params["zone"] == "Mars/Base"


def test_hours_gone_by_are_left_alone() -> None:
    facts = [fact(day(3), minute=600), fact(day(3), minute=600), fact(day(3), minute=9, zone="Mars/Base")]
    assert not {"too_close", "zone_unknown"} & codes(look(facts, setting(FREE), today=day(4)))
