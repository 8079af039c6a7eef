"""Rows are known again, however many there are and however many of them moved."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from smmdesk.domain.posts.importing_draft import Draft, PlannedChannel
from smmdesk.domain.posts.importing_match import assign_keys, match_moved
from smmdesk.domain.posts.post import Post, Variant

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FIRST = date(2026, 12, 1)


def draft(number: int, day: date, title: str, **values: object) -> Draft:
    return Draft(0, number, {"day": day, **values}, (PlannedChannel("vk"),), title=title)


def test_a_plan_moved_by_a_day_is_matched_without_comparing_every_post_with_every_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    count = 1500
    days = [FIRST + timedelta(days=number) for number in range(count)]
    posts = [
        Post(f"{number}", f"Пост {number}", NOON, NOON, day=day, variants=(Variant("vk"),))
        for number, day in enumerate(days)
    ]
    drafts = [
        draft(number, day + timedelta(days=1), f"Пост {number}" if number % 2 else f"Иной {number}")
        for number, day in enumerate(days)
    ]
    assign_keys(drafts)
    compared = 0

    def counting(one: Post, other: object) -> bool:
        nonlocal compared
        compared += 1
        return one is other

    monkeypatch.setattr(Post, "__eq__", counting)
    found = match_moved(drafts, posts)
    assert all(found[number].id == f"{number}" for number in range(1, count, 2))
    assert compared < 10 * count


def test_rows_alike_but_for_their_texts_are_told_apart_and_twins_left_out() -> None:
    drafts = [draft(number, FIRST, "Пост", text=f"Текст {number % 3}") for number in range(5)]
    assign_keys(drafts)
    assert len({each.key for each in drafts[:3]}) == 3
    assert [each.reason and each.reason.params["row"] for each in drafts] == [None, None, None, 0, 1]
