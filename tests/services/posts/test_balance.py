"""The balance of a real calendar, with sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from smmdesk.domain.posts.hint import HintSeverity
from smmdesk.domain.posts.post import Media, MediaKind, Post, PostStatus, Variant
from smmdesk.domain.posts.setting import PostChoices
from smmdesk.domain.text import Language
from smmdesk.knowledge.networks import load_networks
from smmdesk.knowledge.posts import default_rubrics, rules
from smmdesk.services.posts.balance import (
    MOST_HINTS,
    BalanceService,
    half_year_of,
    week_start,
    with_networks,
)
from smmdesk.services.posts.service import PostService

FIRST, LAST, TODAY = date(2026, 12, 1), date(2026, 12, 31), date(2026, 11, 24)
Make = Callable[..., Post]


@pytest.fixture
def balance(calendar: PostService) -> BalanceService:
    calendar.keep(*default_rubrics(Language.RU), PostChoices(zone="Asia/Almaty", networks=("vk", "telegram")))
    return BalanceService(calendar)


def test_an_empty_calendar_has_no_data_and_no_hints(balance: BalanceService) -> None:
    view = balance.look(FIRST, LAST, Language.RU, TODAY)
    assert view.hints == ()
    assert view.balance.total == 0
    assert {share.percent for share in view.balance.rubrics} == {None}
    assert [month.month for month in view.heat.months] == [7, 8, 9, 10, 11, 12]


def test_a_calendar_is_judged_in_the_language_asked_for(
    balance: BalanceService, calendar: PostService, make: Make
) -> None:
    rubrics = ["offers"] * 4 + ["proof", "people", "talk", "talk"]
    posts = [
        make(
            f"Пост {number}", day=FIRST + timedelta(days=number), rubric_id=rubric, variants=(Variant("vk"),)
        )
        for number, rubric in enumerate(rubrics)
    ]
    calendar.save(*posts, make("Без дня"))
    russian = balance.look(FIRST, LAST, Language.RU, TODAY)
    assert russian.balance.total == 8
    told = [view.text for view in russian.hints]
    assert "ВКонтакте: 4 предложения подряд, 1–4 декабря. Вставьте между ними что-нибудь полезное." in told
    assert "Telegram: в декабре нет ни одного поста." in told
    assert any(text.startswith("Рубрики «Советы» меньше, чем по плану (0%, план 25–35%)") for text in told)
    english = balance.look(FIRST, LAST, Language.EN, TODAY)
    assert [view.hint for view in english.hints] == [view.hint for view in russian.hints]
    assert any("4 offers in a row, 1–4 December" in view.text for view in english.hints)
    assert english.hint_count == len(english.hints)
    assert list(english.hints) == sorted(english.hints, key=lambda view: view.severity)


def test_pictures_are_remembered_from_before_the_period(
    balance: BalanceService, calendar: PostService, make: Make
) -> None:
    cake = Media("cake.jpg", "/cake.jpg", MediaKind.IMAGE, sha256="ab" * 32)
    before = make(
        "Торт", day=date(2026, 11, 3), variants=(Variant("vk"),), media=(cake,), status=PostStatus.PUBLISHED
    )
    again = make("Торт снова", day=date(2026, 12, 5), variants=(Variant("vk"),), media=(cake,))
    calendar.save(before, again)
    views = balance.look(FIRST, LAST, Language.RU, TODAY).hints
    (view,) = [view for view in views if view.hint.code == "same_picture"]
    assert view.text == "«Торт снова», 5 декабря: та же картинка, что и 3 ноября."
    assert view.severity is HintSeverity.ADVICE
    assert set(view.hint.post_ids) == {before.id, again.id}


def test_models_and_the_tray_are_no_part_of_the_balance(
    balance: BalanceService, calendar: PostService, make: Make
) -> None:
    from smmdesk.domain.posts.post import PostKind

    post = make("Совет", day=date(2026, 12, 5), rubric_id="advice")
    calendar.save(post, make("Идея", rubric_id="advice"))
    calendar.make_model(post.id, PostKind.EVERGREEN)
    assert balance.look(FIRST, LAST, Language.RU, TODAY).balance.total == 1


def test_a_spoilt_import_does_not_drown_the_panel(
    balance: BalanceService, calendar: PostService, make: Make
) -> None:
    posts = [
        make(
            str(number),
            day=FIRST + timedelta(days=number % 31),
            minute=600 + number % 7,
            variants=(Variant("vk"),),
        )
        for number in range(400)
    ]
    occasion = [
        make(
            f"{number}", day=FIRST + timedelta(days=number % 31), minute=60 * number % 1440, zone="Mars/Base"
        )
        for number in range(200)
    ]
    calendar.save(*posts, *occasion)
    view = balance.look(FIRST, LAST, Language.EN, TODAY)
    assert len(view.hints) == MOST_HINTS < view.hint_count


def test_the_map_of_any_period_can_be_had(balance: BalanceService, calendar: PostService, make: Make) -> None:
    calendar.save(make("Совет", day=date(2027, 3, 5), rubric_id="advice"))
    found = balance.heat(date(2027, 1, 1), date(2027, 6, 30))
    advice = next(row for row in found.rows if row.rubric_id == "advice")
    assert [cell.percent for cell in advice.months] == [None, None, 100, None, None, None]
    assert all(week.weekday() == 0 for week in found.weeks)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 1), (date(2026, 1, 1), date(2026, 6, 30))),
        (date(2026, 6, 30), (date(2026, 1, 1), date(2026, 6, 30))),
        (date(2026, 7, 1), (date(2026, 7, 1), date(2026, 12, 31))),
        (date.max, (date(9999, 7, 1), date.max)),
    ],
)
def test_halves_of_a_year(day: date, expected: tuple[date, date]) -> None:
    assert half_year_of(day) == expected


def test_the_ends_of_the_calendar_are_looked_at_too(balance: BalanceService) -> None:
    assert balance.look(date(9999, 12, 1), date.max, Language.RU, TODAY).balance.total == 0
    assert balance.look(date.min, date(1, 1, 31), Language.RU, TODAY).balance.total == 0


def test_weeks_begin_as_the_country_says() -> None:
    assert [week_start(country) for country in ("RU", "KZ", "DE", "US", "")] == [0, 0, 0, 6, 0]


def test_the_rules_know_the_networks_formats() -> None:
    known = with_networks(rules(), load_networks())
    for network in load_networks().all():
        assert known.usual_formats[network.id] == network.format().id
        assert known.formats_of[network.id] >= 1
    assert any(channel.startswith("instagram/") for channel in known.stories)
    assert not any(
        channel == f"{network}/{usual}"
        for network, usual in known.usual_formats.items()
        for channel in known.stories
    )
