"""Offered, denied, warned of or asked: the small words that turn a line round."""

import pytest

from smmdesk.domain.recognition.polarity import Polarity, PolarityCues
from smmdesk.domain.recognition.tokens import fold
from smmdesk.knowledge.recognition import load_cues


@pytest.fixture(scope="module")
def cues() -> PolarityCues:
    return load_cues()


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("We write 12 posts a month", "posts", Polarity.OFFERED),
        ("We do not do competitor analysis.", "competitor analysis", Polarity.DENIED),
        ("Competitor analysis is not included in the price", "Competitor analysis", Polarity.DENIED),
        ("No contests or giveaways.", "giveaways", Polarity.DENIED),
        ("We never buy followers, use bots or pods", "bots", Polarity.DENIED),
        (
            "Audience research, competitor review and ads are not included",
            "competitor review",
            Polarity.DENIED,
        ),
        ("8 posts, no stories", "posts", Polarity.OFFERED),
        ("No fewer than 12 posts a month", "posts", Polarity.OFFERED),
        ("Not only posts but also replies to comments", "replies to comments", Polarity.OFFERED),
        ("We don't run contests, but we reply to comments daily", "reply to comments", Polarity.OFFERED),
        ("Nothing is published without your approval", "published", Polarity.OFFERED),
        (
            "Anyone who guarantees followers is not being straight with you",
            "guarantees followers",
            Polarity.WARNED,
        ),
        ("Do you guarantee results?", "guarantee results", Polarity.ASKED),
        ("Анализ конкурентов не входит в стоимость", "Анализ конкурентов", Polarity.DENIED),
        ("Накрутку, гивы и массфолловинг не используем", "Накрутку", Polarity.DENIED),
        ("Без накрутки и ботов", "ботов", Polarity.DENIED),
        ("Не менее 12 постов в месяц", "постов", Polarity.OFFERED),
        ("Не только посты, но и ответы на комментарии", "ответы", Polarity.OFFERED),
        ("Без вашего согласия ничего не публикуем", "публикуем", Polarity.OFFERED),
        ("Не бывает месяца без отчёта", "отчёта", Polarity.OFFERED),
        ("Конкурсы не проводим, зато отвечаем на отзывы", "отвечаем на отзывы", Polarity.OFFERED),
        ("Если вам обещают тысячу подписчиков — бегите", "тысячу подписчиков", Polarity.WARNED),
        ("Гарантируете ли вы подписчиков?", "подписчиков", Polarity.ASKED),
    ],
)
def test_a_line_stands_to_what_it_names(
    cues: PolarityCues, text: str, about: str, expected: Polarity
) -> None:
    start = text.index(about)
    assert cues.of(fold(text), start, start + len(about)) is expected


def test_screening_for_bots_is_work_against_them(cues: PolarityCues) -> None:
    assert cues.fights(fold("We check influencers for bought followers"), 25)
    assert not cues.fights(fold("We start with bought followers"), 14)
