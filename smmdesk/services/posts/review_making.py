"""Which posts go into a review pack, in which words, with which pictures."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import date, datetime
from uuid import uuid4

from smmdesk.domain.errors import Cancelled, UserError
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Media, MediaKind, Post, PostStatus, Variant
from smmdesk.domain.posts.review import (
    Pack,
    PackPost,
    Picture,
    channel_of,
    check_number,
    texts_of,
    tidy_text,
)
from smmdesk.domain.text import Language
from smmdesk.services.plan_reader import IsCancelled, Sandbox
from smmdesk.services.posts.service import PostService

_MOST_PICTURES, _PICTURES_OF_A_POST = 300, 4
_PICTURE_SECONDS = 20.0
"""After that the rest of the pictures is only named: one waits for a pack, not for its decoration."""
_GONE = (PostStatus.PUBLISHED, PostStatus.MISSED)


def pack_words(language: Language) -> dict[str, str]:
    """Return the words of a review pack in one language, by their codes without "pack_"."""
    from smmdesk.knowledge.wording import load_wording

    wording = load_wording()
    codes = [code for code in wording.codes if code.startswith("pack_")]
    return {code.removeprefix("pack_"): wording.forms(code, language)[0] for code in codes}


class PackMaker:
    """Makes one pack."""

    def __init__(self, posts: PostService, sandbox: Sandbox, cancelled: IsCancelled) -> None:
        self._posts = posts
        self._sandbox = sandbox
        self._cancelled = cancelled
        self._small: dict[str, bytes] = {}
        self._spent = 0.0

    def make(
        self, first: date, last: date, wanted: PostFilter, language: Language, business: str, now: datetime
    ) -> Pack:
        """Return the pack; UserError ``review_nothing`` or ``review_too_many``."""
        setting = self._posts.setting()
        found = self._posts.full(first, last, wanted)
        chosen = [post for post in found if wanted.statuses or post.status not in _GONE]
        check_number(len(chosen))
        rubrics = {rubric.id: tidy_text(rubric.name) for rubric in setting.rubrics}
        channels = _names_of(chosen, language)
        return Pack(
            uuid4().hex,
            now,
            first,
            last,
            language,
            tuple(self._sent(post, rubrics, channels) for post in chosen),
            tidy_text(business),
            setting.choices.zone,
            channels,
        )

    def _sent(self, post: Post, rubrics: Mapping[str, str], channels: Mapping[str, str]) -> PackPost:
        if self._cancelled():
            raise Cancelled
        return PackPost(
            post.id,
            post.day,
            post.minute,
            texts_of(post),
            tuple(channels[channel_of(variant)] for variant in post.variants),
            rubrics.get(post.rubric_id, ""),
            post.zone,
            tuple(self._picture(media, number) for number, media in enumerate(post.media)),
        )

    def _picture(self, media: Media, number: int) -> Picture:
        small = b""
        if media.kind is MediaKind.IMAGE and number < _PICTURES_OF_A_POST:
            key = media.sha256 or media.path
            if (
                key not in self._small
                and self._spent < _PICTURE_SECONDS
                and len(self._small) < _MOST_PICTURES
            ):
                self._small[key] = self._made_small(media)
            small = self._small.get(key, b"")
        return Picture(tidy_text(media.name), tidy_text(media.alt), small)

    def _made_small(self, media: Media) -> bytes:
        from smmdesk.documents.posts_review.pictures import SECONDS, small_picture

        data = self._posts.media_bytes(media.sha256) if media.kept and media.sha256 else None
        started = time.monotonic()
        try:
            return self._sandbox.call(
                small_picture, media.path, data, timeout=SECONDS, cancelled=self._cancelled
            )
        except UserError:  # it took too long or broke the child: the pack goes without it
            return b""
        finally:
            self._spent += time.monotonic() - started


def _names_of(posts: list[Post], language: Language) -> dict[str, str]:
    """Return the names of all channels of these posts, by "network/format"."""
    from smmdesk.knowledge.networks import load_networks

    networks = load_networks()

    def name(variant: Variant) -> str:
        if variant.network not in networks:
            return variant.network
        network = networks.get(variant.network)
        said = network.name.in_language(language)
        try:
            usual, own = network.format(""), network.format(variant.format)
        except KeyError:  # a format that is known no longer
            return f"{said} ({variant.format})"
        return said if own.id == usual.id else f"{said} ({own.name.in_language(language)})"

    return {channel_of(variant): name(variant) for post in posts for variant in post.variants}
