"""The sample workspace's calendar: half a year round today, so that every view has something to show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from smmdesk.domain.changes import Record
from smmdesk.domain.posts.moments import moment_of
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.setting import Campaign, Colour, OwnOccasion, PostChoices, Rubric
from smmdesk.domain.text import Language
from smmdesk.paths import resource_path
from smmdesk.services.posts.service import PostService

WEEKS = range(-6, 20)


def fill_calendar(posts: PostService, language: Language, today: date) -> None:
    """Put the sample's rubrics, campaigns and posts into an empty calendar, as they would stand *today*."""
    from smmdesk.knowledge.yaml_files import load_yaml

    data = load_yaml(resource_path("samples", "demo", "calendar.yaml"))
    monday = today - timedelta(days=today.weekday())
    records: list[Record] = [
        PostChoices(zone=data["zone"], networks=tuple(data["networks"])),
        *(_rubric(entry, place, language) for place, entry in enumerate(data["rubrics"])),
        *(_campaign(entry, monday, language) for entry in data["campaigns"]),
        *(
            OwnOccasion(f"occasion-{place}", entry[language.value], entry["month"], entry["day"])
            for place, entry in enumerate(data["occasions"])
        ),
    ]
    posts.save_many([*_planned(data, monday, today, language), *_ideas(data, language)], records)


def _rubric(entry: Mapping[str, Any], place: int, language: Language) -> Rubric:
    return Rubric(
        entry["id"],
        entry[language.value],
        Colour(entry["colour"]),
        entry["low"],
        entry["high"],
        entry.get("promo", False),
        entry.get("fun", False),
        place,
    )


def _campaign(entry: Mapping[str, Any], monday: date, language: Language) -> Campaign:
    first, last = (monday + timedelta(days=entry[end]) for end in ("starts", "ends"))
    return Campaign(entry["id"], entry[language.value], Colour(entry["colour"]), first, last)


def _planned(data: Mapping[str, Any], monday: date, today: date, language: Language) -> Iterator[Post]:
    turns = {rubric: count() for rubric in data["posts"]}
    for week in WEEKS:
        for slot in data["slots"]:
            if week % slot.get("every", 1):
                continue
            texts = data["posts"][slot["rubric"]]
            told = texts[next(turns[slot["rubric"]]) % len(texts)][language.value]
            day = monday + timedelta(weeks=week, days=slot["weekday"])
            hours, minutes = map(int, slot["time"].split(":"))
            post = _post(f"{slot['rubric']}-{day.isoformat()}-{hours}", told["title"], slot)
            post = replace(post, text=told["text"], day=day, minute=hours * 60 + minutes)
            yield _as_far_as(post, today, data["zone"])


def _ideas(data: Mapping[str, Any], language: Language) -> Iterator[Post]:
    for place, entry in enumerate(data["ideas"]):
        yield _post(f"idea-{place}", entry[language.value], entry)


def _post(post_id: str, title: str, entry: Mapping[str, Any]) -> Post:
    now = datetime.now(UTC)
    channels = [network.partition("/") for network in entry["networks"]]
    variants = tuple(Variant(network, format_) for network, _, format_ in channels)
    return Post(post_id, title, now, now, rubric_id=entry["rubric"], variants=variants)


def _as_far_as(post: Post, today: date, zone: str) -> Post:
    """Return the post as far as it would be by now: out, approved, being written, or only meant."""
    assert post.day is not None
    assert post.minute is not None
    days = (post.day - today).days
    if days < -1:
        at = moment_of(post.day, post.minute, zone).utc
        out = tuple(replace(variant, published_at=at) for variant in post.variants)
        return replace(post, status=PostStatus.PUBLISHED, variants=out)
    steps = ((4, PostStatus.SCHEDULED), (10, PostStatus.APPROVED), (17, PostStatus.TO_APPROVE))
    status = next((status for end, status in steps if days < end), PostStatus.DRAFT)
    return replace(post, status=status)
