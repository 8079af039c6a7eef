"""Posts of a period held against the limits, with the owner's own figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from smmdesk.domain.networks import Severity
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.domain.text import Language
from smmdesk.services.posts.limits import LimitService
from smmdesk.services.posts.service import PostService

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TUESDAY = date(2026, 11, 24)


def test_what_is_wrong_in_a_period_is_told_by_day(calendar: PostService, make: Callable[..., Post]) -> None:
    long = {"text": "я" * 300, "variants": (Variant("x"),)}
    later = make("Позже", day=TUESDAY + timedelta(days=2), **long)
    first = make("Сперва", day=TUESDAY, **long)
    outside = make("Вне", day=TUESDAY + timedelta(days=9), **long)
    out_already = make("Вышел", day=TUESDAY, status=PostStatus.PUBLISHED, **long)
    calendar.save(later, first, outside, out_already)
    found = LimitService(calendar).check(TUESDAY, TUESDAY + timedelta(days=6), Language.RU)
    assert [(each.title, each.day) for each in found] == [("Сперва", first.day), ("Позже", later.day)]
    assert found[0].problem.severity is Severity.ERROR
    assert found[0].text == "X (Твиттер): текст длиннее на 20 знаков по счёту X (300 из 280)."


def test_the_owners_figure_counts(calendar: PostService, make: Callable[..., Post]) -> None:
    calendar.save(make(day=TUESDAY, text="я" * 300, variants=(Variant("x"),)))
    calendar.keep(LimitOverride("x", "", "text_max", 25_000, NOON))
    assert LimitService(calendar).check(TUESDAY, TUESDAY, Language.EN) == ()
