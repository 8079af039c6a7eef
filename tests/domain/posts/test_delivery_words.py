"""A promise that says its number and period only in words is counted where the words leave no doubt."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery import delivery
from smmdesk.domain.posts.delivery_counting import Ground
from smmdesk.domain.posts.delivery_reading import Subject, Thing, subject_of
from smmdesk.domain.posts.delivery_records import Deal, DeliveryRow
from smmdesk.domain.posts.delivery_words import period_said, quantity_said
from smmdesk.domain.promise import Promise

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def promise(what: str, quantity: Amount | None = None, quote: str = "") -> Promise:
    return Promise("p", "c", "", "smm_publishing", what, NOW, quantity, quote=quote)


def row(what: str) -> DeliveryRow:
    ground = Ground(*NOVEMBER, NOW, "UTC", lambda _network, _format: FormatKind.FEED)
    return delivery([Deal("c", "Анна", (promise(what),))], [], ground).rows[0]


@pytest.mark.parametrize(
    ("what", "low", "per", "thing"),
    [
        ("12 постов во ВКонтакте в месяц", 12, Per.MONTH, Thing.POST),
        ("3 сторис в неделю в Инстаграм", 3, Per.WEEK, Thing.STORY),
        ("two reels a week", 2, Per.WEEK, Thing.VIDEO),
        ("по 2 поста в день", 2, Per.DAY, Thing.POST),
        ("a post every other day", 0.5, Per.DAY, Thing.POST),
        ("пост через день", 0.5, Per.DAY, Thing.POST),
        ("Одна статья раз в две недели", 0.5, Per.WEEK, Thing.ARTICLE),
        ("2 reels every two weeks", 1, Per.WEEK, Thing.VIDEO),
        ("Один опрос каждую вторую неделю", 0.5, Per.WEEK, Thing.POLL),
        ("a live stream every 2 months", 0.5, Per.MONTH, Thing.LIVE),
        ("Пост раз в неделю", 1, Per.WEEK, Thing.POST),
        ("Один пост раз в неделю", 1, Per.WEEK, Thing.POST),
        ("Stories twice a week", 2, Per.WEEK, Thing.STORY),
        ("Сторис 2 раза в неделю", 2, Per.WEEK, Thing.STORY),
        ("3 раза в неделю выкладываем посты", 3, Per.WEEK, Thing.POST),
        ("Posts | 12 | per month", 12, Per.MONTH, Thing.POST),
        ("Посты: 12 в месяц", 12, Per.MONTH, Thing.POST),
        ("Каждую неделю 3 поста", 3, Per.WEEK, Thing.POST),
        ("не менее 12 постов в месяц", 12, Per.MONTH, Thing.POST),
        ("a story a day on Instagram", 1, Per.DAY, Thing.STORY),
        ("4 карусели в квартал", 4, Per.QUARTER, Thing.CAROUSEL),
        ("12 posts a month in MAX", 12, Per.MONTH, Thing.POST),
    ],
)
def test_words_that_leave_no_doubt_are_counted(what: str, low: float, per: Per, thing: Thing) -> None:
    assert quantity_said(promise(what)) == Amount(low, low, per=per)
    found = row(what)
    assert found.why_not is None
    assert found.from_words
    assert found.subject.things == (thing,)


def test_a_span_is_read_from_its_lower_to_its_upper_end() -> None:
    assert quantity_said(promise("10–12 постов в месяц")) == Amount(10, 12, per=Per.MONTH)
    assert row("10–12 постов в месяц").due == 10


def test_every_other_day_is_fifteen_posts_in_november() -> None:
    assert row("a post every other day").due == 15


@pytest.mark.parametrize(
    "what",
    [
        "регулярные посты",
        "посты каждый день",
        "несколько постов в неделю",
        "до 12 постов в месяц",
        "около 12 постов в месяц",
        "up to 12 posts a month",
        "12 постов и 8 сторис в месяц",
        "12 постов в месяц, 3 сторис в неделю",
        "три поста в неделю и сторис каждый день",
        "12 постов",
        "0 постов в месяц",
        "12 постов, отчёт раз в месяц",
        "12 постов и отчёт раз в месяц",
        "12 постов в день рождения пекарни",
        "12 постов в месяц не входят в цену",
        "12 posts within a month",
        "двадцать пять постов в месяц",
        "twenty-five posts a month",
        "сто пять постов в месяц",
        "согласуем каждый пост в день выхода",
        "12 постов в месяц, каждый на 1000 знаков",
        "2 круга правок на каждый пост в месяц",
        "12 или 15 постов в месяц",
        "a few posts a week",
    ],
)
def test_several_numbers_and_vague_words_stay_uncountable(what: str) -> None:
    found = row(what)
    assert found.why_not is not None
    assert not found.from_words
    assert found.due == 0


def test_the_number_in_the_ledger_stands_above_the_words() -> None:
    ground = Ground(*NOVEMBER, NOW, "UTC", lambda _network, _format: FormatKind.FEED)
    kept = promise("12 постов в месяц", Amount(8, 8, per=Per.MONTH))
    (found,) = delivery([Deal("c", "Анна", (kept,))], [], ground).rows
    assert (found.due, found.from_words) == (8, False)


def test_networks_are_read_with_the_number() -> None:
    said = promise("12 постов во ВКонтакте в месяц")
    assert subject_of(promise(said.what, quantity_said(said))) == Subject((Thing.POST,), ("vk",))


@pytest.mark.parametrize(
    ("what", "number", "per"),
    [
        ("3 сторис в неделю", 3, Per.WEEK),
        ("3 сторис в неделю", 5, Per.WEEK),
        ("12 posts a month and 3 stories a week", 3, Per.WEEK),
        ("12 posts a month and 3 stories a week", 12, Per.MONTH),
        ("12 posts a month and 3 stories a week", 7, None),
        ("посты и сторис", 3, None),
        ("пост в день рождения", 1, None),
    ],
)
def test_the_period_of_a_number_is_that_of_the_words(what: str, number: float, per: Per | None) -> None:
    assert period_said(promise(what), number, number) is per


WORDS = (
    *("12", "3", "a", "one", "два", "пост", "posts", "сторис", "в", "неделю"),
    *("month", "раз", "every", "через", "день", "|", ",", "до"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    said = quantity_said(promise(text))
    assert said is None or said.high >= said.low > 0
