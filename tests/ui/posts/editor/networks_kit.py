"""A few networks with known limits, so that a test does not change when the knowledge does."""

from __future__ import annotations

from datetime import date

from smmdesk.domain.networks import (
    Confidence,
    Fold,
    Format,
    FormatKind,
    Limit,
    Network,
    Networks,
    Shape,
    Unit,
)
from smmdesk.domain.networks.records import Attached, Source
from smmdesk.domain.text import BilingualText

CHECKED = date(2026, 11, 23)


def both(en: str, ru: str = "") -> BilingualText:
    return BilingualText(en, ru or en)


def limit(
    name: str, value: float | None, confidence: Confidence = Confidence.AGREED, unit: str = "text"
) -> Limit:
    return Limit(name, value, unit, confidence, ("A", "B"), CHECKED, both("As of today.", "На сегодня."))


MORE = both("more", "ещё")
VK = Network(
    "vk",
    both("VK", "ВКонтакте"),
    Unit.UTF16,
    (
        Format(
            "wall_post",
            both("Post", "Запись"),
            FormatKind.FEED,
            (limit("text_max", 16384, Confidence.CONFLICT), limit("images_max", 10, unit="count")),
            fold=Fold(280, MORE, Confidence.UNVERIFIED),
        ),
        Format("story", both("Story", "История"), FormatKind.STORY, shape=Shape(0.5625, Confidence.AGREED)),
        Format("clip", both("Clip", "Клип"), FormatKind.VIDEO, shape=Shape(0.5625, Confidence.AGREED)),
        Format("article", both("Article", "Статья"), FormatKind.ARTICLE, (limit("title_max", 80),)),
    ),
    post_url="https://vk.com",
)
TELEGRAM = Network(
    "telegram",
    both("Telegram"),
    Unit.CODE_POINTS,
    (
        Format(
            "text",
            both("Post", "Пост"),
            FormatKind.FEED,
            (limit("text_max", 4096),),
            attached=Attached.NOTHING,
        ),
        Format(
            "media_caption",
            both("Photo with a caption", "Фото с подписью"),
            FormatKind.FEED,
            (limit("text_max", 1024),),
        ),
        Format("poll", both("Poll", "Опрос"), FormatKind.POLL, (limit("poll_question_max", 300),)),
    ),
    post_url="https://web.telegram.org",
)
BLUESKY = Network(
    "bluesky",
    both("Bluesky"),
    Unit.GRAPHEMES,
    (
        Format(
            "post",
            both("Post", "Пост"),
            FormatKind.FEED,
            (limit("text_max", 300, Confidence.SINGLE), limit("bytes_max", 3000, unit="bytes")),
        ),
    ),
)
INSTAGRAM = Network(
    "instagram",
    both("Instagram"),
    Unit.UTF16,
    (
        Format(
            "feed",
            both("Post", "Публикация"),
            FormatKind.FEED,
            (limit("text_max", 2200), limit("hashtags_max", 5, unit="count")),
            fold=Fold(125, MORE, Confidence.SINGLE),
        ),
        Format("reel", both("Reel", "Reels"), FormatKind.VIDEO, shape=Shape(0.5625, Confidence.AGREED)),
    ),
)
OTHERS = tuple(
    Network(each, both(name), Unit.CODE_POINTS, (Format("post", both("Post"), FormatKind.FEED),))
    for each, name in (("youtube", "YouTube"), ("tiktok", "TikTok"), ("dzen", "Dzen"), ("x", "X"))
)


def some_networks() -> Networks:
    sources = {each: Source(each, f"https://example.org/{each}", "2026-11-01") for each in ("A", "B")}
    return Networks((VK, TELEGRAM, INSTAGRAM, BLUESKY, *OTHERS), sources)
