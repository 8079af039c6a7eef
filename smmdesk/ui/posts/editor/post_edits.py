"""What the fields of the editor do to a post: pure functions from one record to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from smmdesk.domain.posts.post import PostStatus

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Media, Post, Variant

    PostEdit = Callable[[Post], Post]

Channel = tuple[str, str]
"""The network and the format of a variant, which together tell it apart from the others of its post."""


def channel_of(variant: Variant) -> Channel:
    """Return what tells this variant apart."""
    return variant.network, variant.format


def setting(**values: Any) -> PostEdit:
    """Return the edit that sets fields of the post."""
    return lambda post: replace(post, **values)


def with_network(network: str, format_id: str = "", order: Sequence[str] = ()) -> PostEdit:
    """Return the edit that adds a variant, before those whose networks come later in *order*; a post that has it
    is left alone.
    """
    from smmdesk.domain.posts.post import Variant

    def edit(post: Post) -> Post:
        if (network, format_id) in map(channel_of, post.variants):
            return post
        later = order[order.index(network) + 1 :] if network in order else ()
        there = [*post.variants]
        place = next((n for n, each in enumerate(there) if each.network in later), len(there))
        there.insert(place, Variant(network, format_id))
        return replace(post, variants=tuple(there))

    return edit


def without_network(network: str) -> PostEdit:
    """Return the edit that takes out all variants of a network."""
    return lambda post: replace(
        post, variants=tuple(each for each in post.variants if each.network != network)
    )


def without_channel(channel: Channel) -> PostEdit:
    """Return the edit that takes out one variant."""
    return lambda post: replace(
        post, variants=tuple(each for each in post.variants if channel_of(each) != channel)
    )


def of_channel(channel: Channel, **values: Any) -> PostEdit:
    """Return the edit that sets fields of one variant; one that is gone stays gone."""

    def edit(post: Post) -> Post:
        changed = tuple(
            replace(each, **values) if channel_of(each) == channel else each for each in post.variants
        )
        return replace(post, variants=changed)

    return edit


def published(channel: Channel, url: str, moment: datetime | None) -> PostEdit:
    """Return the edit that notes where and when a variant went out.

    Once the last of them is out, the post is published; a published post of which one comes back is scheduled.
    """

    def edit(post: Post) -> Post:
        post = of_channel(channel, url=url, published_at=moment)(post)
        out = all(each.published_at is not None for each in post.variants)
        if out:
            return replace(post, status=PostStatus.PUBLISHED)
        if moment is None and post.status is PostStatus.PUBLISHED:
            return replace(post, status=PostStatus.SCHEDULED)
        return post

    return edit


def with_media(added: Sequence[Media]) -> PostEdit:
    """Return the edit that attaches files after those that are there."""
    return lambda post: replace(post, media=(*post.media, *added))


def replacing_media(old: Media, new: Media | None) -> PostEdit:
    """Return the edit that puts *new* in the place of *old*; None takes it out."""

    def edit(post: Post) -> Post:
        files = list(post.media)
        if old in files:
            place = files.index(old)
            files[place : place + 1] = [] if new is None else [new]
        return replace(post, media=tuple(files))

    return edit


def moving_media(file: Media, by: int) -> PostEdit:
    """Return the edit that moves a file by so many places, as far as there are any."""

    def edit(post: Post) -> Post:
        files = list(post.media)
        if file not in files:
            return post
        place = files.index(file)
        files.insert(max(0, min(len(files) - 1, place + by)), files.pop(place))
        return replace(post, media=tuple(files))

    return edit
