"""A date from a spoilt table, however absurd, breaks nothing that the calendar does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from smmdesk.domain.posts.post import Post, Variant
from smmdesk.domain.posts.series import Frequency, Rule
from smmdesk.domain.posts.setting import PostChoices
from smmdesk.services.posts.delivery import DeliveryService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

from .conftest import NOON

ENDS = (date.min, date.max)
ZONES = ("", "Europe/Moscow", "America/Los_Angeles")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("minute", [None, 0, 24 * 60 - 1])
@pytest.mark.parametrize("day", ENDS)
def test_posts_at_the_ends_of_the_calendar_are_late_due_and_ticked_off_as_any_other(
    calendar: PostService, make: Callable[..., Post], day: date, minute: int | None, zone: str
) -> None:
    calendar.keep(PostChoices(zone=zone))
    calendar.save(make(day=day, minute=minute, variants=(Variant("vk"),)))
    assert bool(calendar.overdue(NOON)) == (day == date.min)
    assert len(calendar.overdue(datetime.max.replace(tzinfo=UTC))) == 1
    at = datetime.combine(day, time(12), UTC)
    assert all(line.minute is not None for line in calendar.due(at.replace(hour=0), at.replace(hour=23)))
    calendar.publish(["post-1"])
    (after,) = calendar.posts(["post-1"])
    published_at = after.variants[0].published_at
    assert published_at is not None
    assert published_at <= NOON


@pytest.mark.parametrize("day", ENDS)
def test_a_post_at_an_end_of_the_calendar_repeats_and_stops(
    calendar: PostService, make: Callable[..., Post], day: date
) -> None:
    calendar.save(make(day=day))
    for frequency in Frequency:
        calendar.repeat("post-1", Rule(frequency, count=3))
        assert len(calendar.full(None, None)) == (3 if day == date.min else 1)
    calendar.stop_repeating("post-1", day)
    assert len(calendar.full(None, None)) == 1


def test_plan_against_fact_looks_at_all_days_there_are(
    database: Database, calendar: PostService, make: Callable[..., Post]
) -> None:
    for day in ENDS:
        calendar.save(make(day=day, minute=24 * 60 - 1, variants=(Variant("vk"),)))
    delivery = DeliveryService(database, calendar, lambda: NOON)
    assert len(delivery.look(date.min, date.max).to_tick_off) == 1
