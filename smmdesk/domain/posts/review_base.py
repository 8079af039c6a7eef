"""The base of a review pack: the texts as they were sent, in one line of letters that any file carries unharmed."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import zlib
from dataclasses import dataclass
from datetime import date
from typing import Any

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import LONGEST_TEXT, MINUTES_A_DAY
from smmdesk.domain.posts.review import MOST_POSTS, Pack, PackPost
from smmdesk.domain.text import Language

_FORMAT, _VERSION = "smmdesk-review", 1
_LARGEST = 64 * 2**20
"""Bytes of an unpacked base; a pack of the most and longest real posts has a tenth of them."""
_LONGEST_ID = 200
_MOST_TEXTS = 100


@dataclass(frozen=True, slots=True)
class Base:
    """What a pack was made of, as far as a merge needs it; *sha256* seals it."""

    pack_id: str
    language: Language
    posts: tuple[PackPost, ...]
    sha256: str


def packed_base(pack: Pack) -> str:
    """Return the base of a pack in letters, digits and three signs, without line ends."""
    plain = {
        "format": _FORMAT,
        "version": _VERSION,
        "pack": pack.id,
        "language": pack.language.value,
        "posts": [_plain(post) for post in pack.posts],
    }
    data = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return base64.b64encode(zlib.compress(data, 9)).decode("ascii")


def seal_of(packed: str) -> str:
    """Return the SHA-256 of a base as it stands in a file; line ends and spaces in it do not count."""
    return hashlib.sha256("".join(packed.split()).encode("utf-8", "replace")).hexdigest()


def unpacked_base(packed: str) -> Base:
    """Return the base; UserError ``review_newer`` or ``review_broken`` where it cannot be read."""
    plain = _unpacked(packed)
    try:
        if plain["format"] != _FORMAT:
            raise UserError("review_broken")
        if int(plain["version"]) > _VERSION:
            raise UserError("review_newer")
        posts = plain["posts"]
        if not isinstance(posts, list) or len(posts) > MOST_POSTS:
            raise UserError("review_broken")
        language = Language(plain["language"])
        return Base(_id(plain["pack"]), language, tuple(map(_post, posts)), seal_of(packed))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UserError("review_broken") from error


def _plain(post: PackPost) -> dict[str, Any]:
    return {
        "id": post.id,
        "day": post.day.isoformat() if post.day else None,
        "minute": post.minute,
        "texts": dict(post.texts),
    }


def _unpacked(packed: str) -> dict[str, Any]:
    try:
        data = base64.b64decode("".join(packed.split()), validate=True)
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(data, _LARGEST)
        if unpacker.unconsumed_tail or not unpacker.eof:
            raise UserError("review_broken")
        plain = json.loads(text)
    except (binascii.Error, zlib.error, ValueError, RecursionError) as error:
        raise UserError("review_broken") from error
    if not isinstance(plain, dict):
        raise UserError("review_broken")
    return plain


def _post(plain: dict[str, Any]) -> PackPost:
    texts, minute = plain["texts"], plain["minute"]
    if not isinstance(texts, dict) or len(texts) > _MOST_TEXTS:
        raise ValueError("texts")
    if minute is not None and (not isinstance(minute, int) or not 0 <= minute < MINUTES_A_DAY):
        raise ValueError("minute")
    day = None if plain["day"] is None else date.fromisoformat(plain["day"])
    return PackPost(_id(plain["id"]), day, minute, {_id(key): _text(text) for key, text in texts.items()})


def _id(plain: object) -> str:
    if not isinstance(plain, str) or not 0 < len(plain) <= _LONGEST_ID:
        raise ValueError("id")
    return plain


def _text(plain: object) -> str:
    if not isinstance(plain, str) or len(plain) > LONGEST_TEXT:
        raise ValueError("text")
    return plain
