"""The networks are whole: both languages, sources for every figure that claims one, sentences for every problem."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from smmdesk.domain.networks import Attached, Confidence, Format, FormatKind, Limit, Network, problems
from smmdesk.domain.posts.post import Media, MediaKind, Post, Variant
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.domain.text import BilingualText, Language
from smmdesk.knowledge.networks import channel_name, load_networks, post_url, problem_sentence
from smmdesk.knowledge.wording import load_wording

NETWORKS = load_networks()
DOMAIN = Path(__file__).resolve().parents[2] / "smmdesk" / "domain" / "networks"
ALL_FORMATS = [(network, format_) for network in NETWORKS.all() for format_ in network.formats]
ALL_LIMITS = [
    pytest.param(limit, id=f"{network.id}-{format_.id}-{limit.name}")
    for network, format_ in ALL_FORMATS
    for limit in format_.limits
]
CYRILLIC = re.compile("[А-Яа-яЁё]")


def texts(network: Network) -> list[BilingualText]:
    found = [network.unit_note, network.hashtags, network.mentions, network.links, network.scheduling]
    found += [network.legal, network.note]
    for format_ in network.formats:
        found += [format_.note, format_.fold.label if format_.fold else None]
        found += [limit.note for limit in format_.limits]
    return [text for text in found if text is not None]


def test_every_network_and_format_of_the_trade_is_there() -> None:
    wanted = {
        "vk": "wall_post story clip comment_reply",
        "telegram": "text rich_message media_caption poll story",
        "max": "post",
        "odnoklassniki": "topic comment",
        "instagram": "feed_image carousel reel story",
        "facebook_page": "post reel story",
        "youtube": "video shorts community_post",
        "tiktok": "video photo_carousel",
        "x": "post long_post article",
        "linkedin_page": "post document comment",
        "pinterest": "pin carousel",
        "threads": "post carousel",
        "bluesky": "post",
        "mastodon": "post poll",
        "dzen": "article post video",
        "rutube": "video",
    }
    for network_id, formats in wanted.items():
        assert set(formats.split()) <= {format_.id for format_ in NETWORKS.get(network_id).formats}


@pytest.mark.parametrize("network", NETWORKS.all(), ids=lambda network: network.id)
def test_what_is_said_of_a_network_stands_in_both_languages(network: Network) -> None:
    for text in texts(network):
        assert text.en.strip()
        assert text.ru.strip()
        assert not CYRILLIC.search(text.en)
        assert CYRILLIC.search(text.ru) or not re.search("[A-Za-z]{3}", text.en)
    assert network.post_url is None or network.post_url.startswith("https://")
    ids = [format_.id for format_ in network.formats]
    assert len(set(ids)) == len(ids)
    assert network.post_formats
    assert all(format_.kind is not FormatKind.COMMENT for format_ in network.post_formats)


@pytest.mark.parametrize("limit", ALL_LIMITS)
def test_a_figure_has_the_sources_that_its_confidence_claims(limit: Limit) -> None:
    assert limit.checked_on is not None
    assert limit.checked_on >= date(2026, 11, 23)
    assert set(limit.sources) <= set(NETWORKS.sources)
    if limit.confidence is Confidence.AGREED:  # a source can itself stand for several pages that agree
        told = [NETWORKS.sources[name].reference for name in limit.sources]
        assert len(told) >= 2 or ";" in told[0] or "," in told[0]
    elif limit.confidence in (Confidence.SINGLE, Confidence.OFFICIAL):
        assert limit.sources
        official = any(NETWORKS.sources[name].is_official for name in limit.sources)
        assert official == (limit.confidence is Confidence.OFFICIAL)
    assert limit.value is None or limit.value >= 0
    if limit.value is None:
        assert limit.confidence is not Confidence.AGREED


@pytest.mark.parametrize(
    ("network", "format_"),
    ALL_FORMATS,
    ids=[f"{network.id}-{format_.id}" for network, format_ in ALL_FORMATS],
)
def test_figures_of_a_format_do_not_contradict_each_other(network: Network, format_: Format) -> None:
    for low, high in (
        ("images_min", "images_max"),
        ("image_ratio_min", "image_ratio_max"),
        ("video_seconds_min", "video_seconds_max"),
        ("video_seconds_advised", "video_seconds_max"),
        ("video_ratio_min", "video_ratio_max"),
        ("text_advised", "text_max"),
        ("hashtags_advised", "hashtags_max"),
    ):
        least, most = format_.value(low), format_.value(high)
        assert least is None or most is None or least <= most
    if format_.kind is FormatKind.VIDEO:
        assert format_.attached is Attached.VIDEO
    if format_.shape is not None:
        assert 0.2 < format_.shape.ratio < 5
    assert all(re.fullmatch(r"\d{3,4}x\d{3,4}", size) for size in format_.image_px)
    assert network.format(format_.id) is format_


@pytest.mark.parametrize(
    ("name", "network_id"),
    [
        ("vk", "vk"),
        ("ВК", "vk"),
        ("вконтакте", "vk"),
        ("tg", "telegram"),
        ("Телеграм", "telegram"),
        ("ig", "instagram"),
        ("Инстаграм", "instagram"),
        ("fb", "facebook_page"),
        ("x", "x"),
        ("Twitter", "x"),
        ("bsky", "bluesky"),
        ("ok", "odnoklassniki"),
        ("ok.ru", "odnoklassniki"),
        ("Одноклассники", "odnoklassniki"),
        ("yt", "youtube"),
        ("tik-tok", "tiktok"),
        ("LinkedIn", "linkedin_page"),
        ("Дзен", "dzen"),
        ("MAX", "max"),
        ("facebook page", "facebook_page"),
    ],
)
def test_a_network_is_found_by_the_names_people_use(name: str, network_id: str) -> None:
    found = NETWORKS.named(name)
    assert found is not None
    assert found.id == network_id


def test_no_two_networks_share_a_name() -> None:
    names = [
        name.casefold()
        for network in NETWORKS.all()
        for name in {network.id, network.name.en.casefold(), network.name.ru.casefold(), *network.aliases}
    ]
    assert len(names) == len(set(names))
    assert NETWORKS.named("") is None
    assert NETWORKS.named("myspace") is None


def test_russias_law_is_named_where_it_matters() -> None:
    for network_id in ("instagram", "facebook_page", "threads", "x", "linkedin_page", "telegram", "youtube"):
        assert NETWORKS.get(network_id).legal is not None


def test_where_one_posts_by_hand() -> None:
    assert post_url("x") == "https://x.com/compose/post"
    assert post_url("mastodon") is None
    assert post_url("myspace") is None


def test_every_problem_has_a_sentence_that_can_be_said() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in DOMAIN.glob("*problems.py"))
    codes = set(re.findall(r'"(limit_\w+)"', sources))
    assert len(codes) > 25
    assert codes <= load_wording().codes
    assert {f"limit_confidence_{confidence.value}" for confidence in Confidence} <= load_wording().codes


@pytest.mark.parametrize("language", Language)
def test_problems_of_every_kind_are_told_in_words(language: Language) -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    picture = Media(
        "фото.heic", "", MediaKind.IMAGE, size=10**8, width=100, height=9000, format="PSD", alt="я" * 3000
    )
    clip = Media("v.avi", "", MediaKind.VIDEO, size=10**11, width=300, height=200, seconds=1.0, format="AVI")
    variants = [Variant(network.id, format_.id) for network, format_ in ALL_FORMATS]
    variants += [Variant("myspace"), Variant("vk", "hologram")]
    post = Post(
        "1",
        "я" * 500,
        now,
        now,
        text="#т @baker " * 3000,
        variants=tuple(variants),
        media=(picture, clip) * 6,
    )
    bare = replace(post, media=(), text="a\ufeff")
    lengthy = replace(post, media=(replace(clip, seconds=10_000.0, width=900, height=10),))
    said = [
        problem_sentence(problem, language)
        for each in (post, bare, lengthy)
        for problem in problems(each, NETWORKS)
    ]
    assert len(said) > 200
    assert all("{" not in sentence and sentence.endswith(".") for sentence in said)


def test_an_unsure_figure_says_so_and_a_sure_one_does_not() -> None:
    now = datetime(2026, 11, 24, tzinfo=UTC)
    post = Post("1", "", now, now, text="я" * 5001, variants=(Variant("rutube"), Variant("x")))
    unsure, sure = (
        problem_sentence(problem, Language.RU)
        for problem in problems(post, NETWORKS)
        if problem.limit == "text_max"
    )
    assert unsure == "Rutube: текст длиннее на 1 знак (5001 из 5000). Цифра не подтверждена."
    assert sure == "X (Твиттер): текст длиннее на 4721 знак по счёту X (5001 из 280)."
    own = NETWORKS.with_overrides([LimitOverride("x", "", "text_max", 4998, now)])
    (told,) = (
        problem_sentence(problem, Language.EN)
        for problem in problems(replace(post, variants=(Variant("x"),)), own)
    )
    assert told == "X (Twitter): 3 characters by X's count too long (5001 of 4998)."


def test_a_channel_is_named_with_its_format_where_that_is_not_the_usual_one() -> None:
    assert channel_name("vk", "", Language.RU) == "ВКонтакте"
    assert channel_name("vk", "wall_post", Language.RU) == "ВКонтакте"
    assert channel_name("vk", "story", Language.RU) == "ВКонтакте, история"
    assert channel_name("instagram", "reel", Language.EN) == "Instagram, reel"
