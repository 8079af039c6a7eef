"""What is wrong with a post for its networks, and how sure that is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from smmdesk.domain.networks import Confidence, Problem, Severity, problems
from smmdesk.domain.networks.tags import hashtags, mentions
from smmdesk.domain.posts.post import Media, MediaKind, Post, Variant
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.knowledge.networks import load_networks

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PHOTO = Media("bread.jpg", "bread.jpg", MediaKind.IMAGE, size=10**6, width=1080, height=1080, format="JPEG")
CLIP = Media(
    "oven.mp4", "oven.mp4", MediaKind.VIDEO, size=10**7, width=1080, height=1920, seconds=30.0, format="MP4"
)


def found(
    *variants: Variant, text: str = "Хлеб", media: tuple[Media, ...] = (), title: str = "Хлеб"
) -> list[Problem]:
    post = Post("1", title, NOW, NOW, text=text, variants=variants, media=media)
    return list(problems(post, load_networks()))


def codes(*variants: Variant, text: str = "Хлеб", media: tuple[Media, ...] = ()) -> list[str]:
    return [problem.code for problem in found(*variants, text=text, media=media)]


def test_a_post_that_fits_has_no_problems() -> None:
    wanted = [
        Variant(network) for network in ("vk", "telegram", "x", "threads", "bluesky", "mastodon", "max")
    ]
    assert found(*wanted) == []


def test_a_text_too_long_is_an_error_and_says_by_how_much_and_where() -> None:
    (problem,) = found(Variant("x"), text="я" * 285)
    assert (problem.code, problem.severity, problem.limit) == ("limit_text", Severity.ERROR, "text_max")
    assert problem.params == {"over": 5, "used": 285, "limit": 280}
    assert problem.start == 280


def test_each_variant_is_held_against_its_own_text() -> None:
    variants = (Variant("x", text="Коротко"), Variant("bluesky"))
    assert [problem.network for problem in found(*variants, text="я" * 301)] == ["bluesky"]


@pytest.mark.parametrize(
    ("network", "text", "code", "severity"),
    [
        ("rutube", "я" * 5001, "limit_text", Severity.UNCERTAIN),
        ("pinterest", "я" * 501, "limit_text", Severity.UNCERTAIN),
        ("vk", "я" * 16385, "limit_text", Severity.WARNING),
        ("vk", "я" * 15600, "limit_text_advised", Severity.UNCERTAIN),
        ("telegram", "\U0001f600" * 2100, "limit_utf16", Severity.WARNING),
        ("bluesky", "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 250, "limit_bytes", Severity.ERROR),
        ("youtube", "я" * 3000, "limit_bytes", Severity.UNCERTAIN),
        ("instagram", "#a #b #c #d #e #f", "limit_hashtags", Severity.ERROR),
        ("threads", "#a #b", "limit_hashtags", Severity.ERROR),
        ("youtube", "#т" * 16, "limit_hashtags", Severity.UNCERTAIN),
        ("vk", "#a #b #c #d #e #f", "limit_hashtags_advised", Severity.UNCERTAIN),
        ("instagram", "@baker1 " * 21, "limit_mentions", Severity.UNCERTAIN),
        ("x", "bread\ufeff", "limit_refused", Severity.ERROR),
    ],
)
def test_a_figure_nobody_confirms_never_makes_an_error(
    network: str, text: str, code: str, severity: Severity
) -> None:
    by_code = {problem.code: problem for problem in found(Variant(network), text=text)}
    assert by_code[code].severity is severity


def test_only_figures_one_can_rely_on_make_errors() -> None:
    bad = replace(PHOTO, size=10**9, width=20, height=30_000, format="PSD", alt="я" * 5000)
    long = replace(CLIP, size=10**12, seconds=10**6, width=3000, height=10)
    variants = [
        Variant(network.id, format_.id) for network in load_networks().all() for format_ in network.formats
    ]
    every = found(*variants, text="#т @baker " * 1200, media=(bad,) * 40 + (long,) * 4, title="я" * 5000)
    assert len({problem.code for problem in every}) > 15
    assert {each.network for each in every} == {network.id for network in load_networks().all()}
    for problem in every:
        if problem.severity is Severity.ERROR:
            assert problem.confidence.is_firm
        if problem.confidence.is_low:
            assert problem.severity is Severity.UNCERTAIN


@pytest.mark.parametrize(
    ("channel", "media", "code"),
    [
        (("instagram", ""), (), "limit_needs_image"),
        (("instagram", "reel"), (PHOTO,), "limit_needs_video"),
        (("instagram", "story"), (), "limit_needs_media"),
        (("telegram", "text"), (PHOTO,), "limit_takes_no_media"),
        (("instagram", "carousel"), (PHOTO,), "limit_images_min"),
        (("x", ""), (PHOTO,) * 5, "limit_images"),
        (("telegram", "media_caption"), (PHOTO,) * 11, "limit_attachments"),
        (("x", ""), (CLIP, CLIP), "limit_videos"),
        (("instagram", ""), (replace(PHOTO, size=9 * 2**20),), "limit_image_mb"),
        (("x", ""), (replace(CLIP, size=513 * 2**20),), "limit_video_mb"),
        (("instagram", ""), (replace(PHOTO, width=300, height=300),), "limit_image_narrow"),
        (("max", ""), (replace(PHOTO, width=7681),), "limit_image_large"),
        (("telegram", "media_caption"), (replace(PHOTO, width=9000),), "limit_image_sides"),
        (("linkedin_page", ""), (replace(PHOTO, width=9000, height=9000),), "limit_image_pixels"),
        (("instagram", ""), (replace(PHOTO, width=2000, height=1000),), "limit_too_wide"),
        (("instagram", ""), (replace(PHOTO, width=1000, height=2000),), "limit_too_tall"),
        (("instagram", ""), (replace(PHOTO, format="HEIC"),), "limit_type"),
        (("instagram", "reel"), (replace(CLIP, width=1920, height=1080),), "limit_shape"),
        (("instagram", "reel"), (replace(CLIP, seconds=2.0),), "limit_video_short"),
        (("instagram", "reel"), (replace(CLIP, seconds=100.0),), "limit_video_advised"),
        (("youtube", "shorts"), (replace(CLIP, seconds=181.0),), "limit_video_long"),
        (("tiktok", ""), (replace(CLIP, width=240, height=320),), "limit_video_small"),
        (("instagram", ""), (replace(PHOTO, alt="я" * 1001),), "limit_alt"),
    ],
)
def test_pictures_and_videos_are_held_against_the_format(
    channel: tuple[str, str], media: tuple[Media, ...], code: str
) -> None:
    assert code in codes(Variant(*channel), media=media)


def test_a_photo_leaves_less_room_for_the_text_where_no_format_is_chosen() -> None:
    assert found(Variant("telegram"), text="я" * 1025) == []
    (problem,) = found(Variant("telegram"), text="я" * 1025, media=(PHOTO,))
    assert (problem.format, problem.params["limit"]) == ("media_caption", 1024)


def test_a_file_whose_measures_are_not_known_has_no_problems_with_them() -> None:
    unknown = Media("x.mp4", "x.mp4", MediaKind.VIDEO)
    assert codes(Variant("tiktok"), media=(unknown,)) == []


def test_what_may_still_come_is_a_warning() -> None:
    assert {problem.severity for problem in found(Variant("tiktok"))} == {Severity.WARNING}


def test_a_players_rounding_is_forgiven() -> None:
    assert "limit_video_long" not in codes(Variant("x"), media=(replace(CLIP, seconds=140.3),))


def test_a_title_of_the_calendar_is_judged_milder_than_one_for_the_network() -> None:
    long = "я" * 300
    mild = found(Variant("facebook_page", "reel"), title=long, media=(CLIP,))
    own = found(Variant("pinterest", title=long), media=(PHOTO,))
    assert [each.severity for each in mild if each.code == "limit_title"] == [Severity.WARNING]
    assert [each.severity for each in own if each.code == "limit_title"] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("variant", "code"),
    [(Variant("myspace"), "limit_unknown_network"), (Variant("vk", "hologram"), "limit_unknown_format")],
)
def test_what_is_not_known_is_said_and_nothing_else(variant: Variant, code: str) -> None:
    (problem,) = found(variant, text="я" * 100_000)
    assert (problem.code, problem.severity) == (code, Severity.UNCERTAIN)


def test_the_owners_figure_takes_the_place_of_ours() -> None:
    overrides = [
        LimitOverride("dzen", "post", "text_max", 10, NOW, note="asked support"),
        LimitOverride("x", "", "text_max", 25000, NOW),
        LimitOverride("instagram", "feed_image", "hashtags_max", None, NOW),
        LimitOverride("vk", "clip", "mentions_max", 3, NOW),
        LimitOverride("gone", "", "text_max", 1, NOW),
        LimitOverride("vk", "", "no_such_limit", 1, NOW),
    ]
    networks = load_networks().with_overrides(overrides)
    own = networks.format("dzen", "post").limit("text_max")
    assert own is not None
    assert (own.value, own.confidence) == (10, Confidence.OWN)
    assert networks.measure("я" * 300, "x").is_valid
    assert networks.format("instagram").value("hashtags_max") is None
    assert networks.format("vk", "clip").value("mentions_max") == 3
    post = Post("1", "Хлеб", NOW, NOW, text="я" * 11, variants=(Variant("dzen", "post"),))
    assert [each.severity for each in problems(post, networks)] == [Severity.ERROR]
    assert load_networks().format("x").value("text_max") == 280


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("#хлеб #bread", 2),
        ("#хлеб#булка", 2),
        ("#12345", 0),
        ("#1мая", 1),
        ("#хлеб@bakery", 1),
        ("https://bakery.com/#top", 0),
        ("C#sharp &#8212;", 0),
        ("＃パン", 1),
        ("# хлеб", 0),
        ("(#хлеб),#соль.", 2),
        ("#хлеб_и_соль-день", 1),
    ],
)
def test_hashtags_are_counted(text: str, count: int) -> None:
    assert len(hashtags(text)) == count


@pytest.mark.parametrize(
    ("network", "text", "count"),
    [
        ("vk", "[id12|Аня] и [club5|Пекарня] и @bakery", 3),
        ("vk", "[id|Аня] [id12 Аня]", 0),
        ("telegram", "@bakery @abc baker@mail.ru", 1),
        ("x", "@baker @" + "a" * 16, 1),
        ("mastodon", "@baker @baker@social.example", 2),
        ("bluesky", "@baker.bsky.social @baker", 1),
        ("instagram", "@baker.shop, (@salt_1)!", 2),
        ("tiktok", "mail: baker@bakery.com", 0),
    ],
)
def test_mentions_are_counted_in_each_networks_way(network: str, text: str, count: int) -> None:
    assert len(mentions(text, network)) == count
