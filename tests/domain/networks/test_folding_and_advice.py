"""Where a text is folded; which formats suit a post."""

from __future__ import annotations

from datetime import UTC, datetime

from smmdesk.domain.networks.advice import Audience
from smmdesk.domain.posts.post import Media, MediaKind, Post
from smmdesk.knowledge.format_advice import format_advice, load_advice
from smmdesk.knowledge.networks import load_networks

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PHOTO = Media("bread.jpg", "bread.jpg", MediaKind.IMAGE, width=1080, height=1080)
UPRIGHT = Media("oven.mp4", "oven.mp4", MediaKind.VIDEO, width=1080, height=1920)


def post(text: str = "Хлеб", *media: Media) -> Post:
    return Post("1", "Хлеб", NOW, NOW, text=text, media=media)


def test_a_text_is_folded_where_the_network_folds_it() -> None:
    folded = load_networks().folded("я" * 130, "instagram")
    assert (len(folded.visible), len(folded.hidden)) == (125, 5)
    assert folded.label is not None
    assert folded.label.en == "more"


def test_a_short_text_and_a_network_that_does_not_fold_show_all() -> None:
    for network, text in (("instagram", "я" * 125), ("telegram", "я" * 4000)):
        folded = load_networks().folded(text, network)
        assert (folded.visible, folded.hidden, folded.label) == (text, "", None)


def test_a_fold_does_not_cut_a_character_that_is_made_of_several() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    folded = load_networks().folded(family * 126, "instagram")
    assert folded.visible == family * 125


def test_reach_calls_for_short_video_where_the_network_has_it() -> None:
    assert [format_advice(network, "reach")[0].format_id for network in ("vk", "instagram", "youtube")] == [
        "clip",
        "reel",
        "shorts",
    ]
    assert "video" not in [each.format_id for each in format_advice("rutube", "reach")]


def test_a_networks_own_habit_goes_before_the_general_one() -> None:
    assert [each.format_id for each in format_advice("instagram", "social_ctr")] == ["story"]
    assert format_advice("dzen", "reach")[0].format_id == "article"


def test_what_there_is_of_a_post_speaks_for_a_format() -> None:
    assert format_advice("instagram", post=post("Хлеб", PHOTO, PHOTO))[0].format_id == "carousel"
    assert format_advice("vk", post=post("Хлеб", UPRIGHT))[0].format_id == "clip"
    assert format_advice("vk", post=post("я" * 3000))[0].format_id == "article"
    assert "poll" in [each.format_id for each in format_advice("vk", post=post("Какой хлеб печь?"))]


def test_a_format_that_cannot_take_the_post_is_not_advised() -> None:
    assert "text" not in [
        each.format_id for each in format_advice("telegram", "reach", post=post("Хлеб", PHOTO))
    ]
    long = [each.format_id for each in format_advice("telegram", "reach", post=post("я" * 2000))]
    assert long == ["text"]


def test_the_audience_counts_too() -> None:
    assert format_advice("vk", audience=Audience.YOUNG)[0].format_id == "clip"
    assert format_advice("vk", audience=Audience.OLDER)[0].format_id == "wall_post"
    assert format_advice("vk", audience=Audience.BUSINESS)[0].format_id == "article"


def test_without_a_ground_nothing_is_advised() -> None:
    assert format_advice("vk") == ()
    assert format_advice("vk", goal="no_such_figure") == ()
    assert format_advice("myspace", "reach") == ()


def test_grounds_speak_of_what_is_known() -> None:
    rules = load_advice()
    assert set(rules.tasks.values()) == set(rules.goals)
    assert {network for network, _ in rules.own} <= {network.id for network in load_networks().all()}
    assert {task for _, task in rules.own} <= set(rules.goals)
    assert set(rules.audiences) == set(Audience)
