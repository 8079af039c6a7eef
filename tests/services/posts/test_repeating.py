"""Posts that return: by a rule, from a template, from the evergreen queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import CheckItem, Post, PostKind, PostStatus, Variant
from smmdesk.domain.posts.series import MOST_OCCURRENCES, Frequency, Rule, days_of
from smmdesk.services.posts.service import PostService

from .conftest import TUESDAY

Make = Callable[..., Post]
WEEKLY = Rule(Frequency.WEEKLY, count=4)


@pytest.mark.parametrize(
    ("rule", "start", "expected"),
    [
        (Rule(Frequency.DAILY, 2, count=3), date(2026, 2, 27), ["2026-02-27", "2026-03-01", "2026-03-03"]),
        (Rule(Frequency.WEEKLY, until=date(2026, 12, 8)), TUESDAY, ["2026-11-24", "2026-12-01", "2026-12-08"]),
        (Rule(Frequency.WEEKLY, 2, (1, 4), count=4), TUESDAY,
         ["2026-11-24", "2026-11-27", "2026-12-08", "2026-12-11"]),
        (Rule(Frequency.WEEKLY, 1, (0,), count=3), TUESDAY, ["2026-11-24", "2026-11-30", "2026-12-01"]),
        (Rule(Frequency.MONTHLY, count=3), date(2027, 1, 31), ["2027-01-31", "2027-02-28", "2027-03-31"]),
        (Rule(Frequency.MONTHLY, 12, count=2), date(2028, 2, 29), ["2028-02-29", "2029-02-28"]),
    ],
)  # fmt: skip
def test_a_rule_puts_a_post_on_the_days_one_would_count_on_the_fingers(
    rule: Rule, start: date, expected: list[str]
) -> None:
    assert [day.isoformat() for day in days_of(rule, start)] == expected


@given(
    st.sampled_from(Frequency),
    st.integers(1, 99),
    st.sets(st.integers(0, 6)),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
def test_any_rule_ends_begins_with_its_first_day_and_goes_forward(
    frequency: Frequency, interval: int, weekdays: set[int], start: date
) -> None:
    days = days_of(Rule(frequency, interval, tuple(weekdays)), start)
    assert len(days) == MOST_OCCURRENCES
    assert days[0] == start
    assert list(days) == sorted(set(days))


def test_repetitions_are_drafts_with_the_same_content_and_their_own_day(
    calendar: PostService, make: Make
) -> None:
    post = make("Совет вторника", day=TUESDAY, minute=600, variants=(Variant("vk"),))
    calendar.save(post)
    calendar.repeat(post.id, WEEKLY)
    series_id = calendar.post(post.id).series_id  # type: ignore[union-attr]
    made = calendar.occurrences(series_id)
    assert [each.day for each in made] == [TUESDAY + timedelta(weeks=each) for each in range(4)]
    assert {(each.title, each.minute, each.status) for each in made} == {
        ("Совет вторника", 600, PostStatus.DRAFT)
    }
    assert made[0].id == post.id


def test_a_repetition_that_was_deleted_is_an_exception_of_the_rule(calendar: PostService, make: Make) -> None:
    post = make(day=TUESDAY)
    calendar.save(post)
    calendar.repeat(post.id, WEEKLY)
    second = calendar.occurrences(calendar.post(post.id).series_id)[1]  # type: ignore[union-attr]
    calendar.delete([second.id])
    series = calendar.series(second.series_id)
    assert series is not None
    assert series.excluded == (TUESDAY + timedelta(weeks=1),)


def test_changing_this_and_those_after_leaves_what_is_out_and_what_is_before(
    calendar: PostService, make: Make
) -> None:
    post = make("старое", day=TUESDAY, variants=(Variant("vk"),))
    calendar.save(post)
    calendar.repeat(post.id, WEEKLY)
    first, second, third, fourth = calendar.occurrences(calendar.post(post.id).series_id)  # type: ignore[union-attr]
    calendar.publish([third.id])
    calendar.save_following(replace(second, title="новое", minute=700))
    after = calendar.occurrences(first.series_id)
    assert [(each.title, each.minute) for each in after] == [
        ("старое", None), ("новое", 700), ("старое", None), ("новое", 700),
    ]  # fmt: skip
    assert [each.day for each in after] == [first.day, second.day, third.day, fourth.day]


def test_what_is_ticked_in_one_repetition_stays_as_it_is_in_the_others(
    calendar: PostService, make: Make
) -> None:
    post = make(day=TUESDAY, checklist=(CheckItem("фото"), CheckItem("текст")))
    calendar.save(post)
    calendar.repeat(post.id, WEEKLY)
    first, second, *_ = calendar.occurrences(calendar.post(post.id).series_id)  # type: ignore[union-attr]
    calendar.save(replace(second, checklist=(CheckItem("фото"), CheckItem("текст", True))))
    first = replace(first, checklist=(CheckItem("фото", True), CheckItem("текст"), CheckItem("сверка", True)))
    calendar.save_following(first)
    done = [[item.done for item in each.checklist] for each in calendar.occurrences(first.series_id)]
    assert done == [[True, False, True], [False, True, False], [False] * 3, [False] * 3]


def test_the_end_of_a_rule_takes_what_is_planned_after_it_and_keeps_what_is_out(
    calendar: PostService, make: Make
) -> None:
    post = make(day=TUESDAY)
    calendar.save(post)
    calendar.repeat(post.id, WEEKLY)
    first, second, third, fourth = calendar.occurrences(calendar.post(post.id).series_id)  # type: ignore[union-attr]
    calendar.publish([fourth.id])
    calendar.stop_repeating(second.id, TUESDAY + timedelta(weeks=1))
    assert [each.id for each in calendar.occurrences(first.series_id)] == [first.id, second.id, fourth.id]
    assert calendar.post(third.id) is None
    calendar.stop_repeating(first.id, TUESDAY)
    assert calendar.post(second.id) is None


def test_a_new_rule_in_the_middle_of_a_series_leaves_the_days_before_it(
    calendar: PostService, make: Make
) -> None:
    post = make(day=TUESDAY)
    calendar.save(post)
    calendar.repeat(post.id, WEEKLY)
    old = calendar.post(post.id).series_id  # type: ignore[union-attr]
    third = calendar.occurrences(old)[2]
    calendar.repeat(third.id, Rule(Frequency.DAILY, count=3))
    series = calendar.series(old)
    assert series is not None
    assert days_of(series.rule, series.starts_on) == (TUESDAY, TUESDAY + timedelta(weeks=1))
    assert len(calendar.occurrences(old)) == 2
    assert len(calendar.occurrences(calendar.post(third.id).series_id)) == 3  # type: ignore[union-attr]


def test_only_a_post_with_a_day_can_return(calendar: PostService, make: Make) -> None:
    post = make()
    calendar.save(post)
    with pytest.raises(UserError, match="post_repeat_undated"):
        calendar.repeat(post.id, WEEKLY)
    with pytest.raises(UserError, match="post_gone"):
        calendar.repeat("nothing", WEEKLY)


def test_an_evergreen_rests_for_its_pause_and_is_used_no_more_often_than_allowed(
    calendar: PostService, make: Make
) -> None:
    post = make("Как хранить хлеб", status=PostStatus.APPROVED)
    calendar.save(post)
    model, _ = calendar.make_model(post.id, PostKind.EVERGREEN, pause_days=30, most_repeats=2)
    assert calendar.ready_evergreens(TUESDAY) == calendar.models() == (model,)
    used, _ = calendar.use_model(model.id, TUESDAY)
    assert (used.kind, used.status, used.day) == (PostKind.POST, PostStatus.DRAFT, TUESDAY)
    for days, free in ((0, False), (29, False), (-29, False), (30, True), (-30, True)):
        assert bool(calendar.ready_evergreens(TUESDAY + timedelta(days=days))) is free
    calendar.use_model(model.id, TUESDAY + timedelta(days=30))
    assert calendar.ready_evergreens(TUESDAY + timedelta(days=365)) == ()


def test_models_are_in_no_view_of_the_calendar(calendar: PostService, make: Make) -> None:
    post = make("Хлеб", day=TUESDAY)
    calendar.save(post)
    calendar.make_model(post.id, PostKind.TEMPLATE)
    assert calendar.tray().count == 0
    assert [line.id for line in calendar.search("хлеб")] == [post.id]
    assert len(calendar.full(None, None, with_tray=True)) == 1
