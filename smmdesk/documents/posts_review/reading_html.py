"""What a saved review page carries: its base, and the answers that its script wrote into it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from smmdesk.documents.encoding import decode
from smmdesk.documents.posts_review.html import ANSWERS_ID, BASE_ID
from smmdesk.documents.posts_review.reading import made_of
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import LONGEST_TEXT
from smmdesk.domain.posts.review import MOST_POSTS, Answer, Answers
from smmdesk.domain.posts.review_base import unpacked_base
from smmdesk.domain.posts.setting import Mark

_VERSION = 1
_LONGEST_ID = 200
_MOST_TEXTS = 100


def answers_in_page(data: bytes) -> Answers:
    """Return the answers; UserError ``review_not_answer`` for another page, ``review_broken`` for half a one."""
    text = _text_of(data)
    base, answers = _block(text, BASE_ID), _block(text, ANSWERS_ID)
    if base is None and answers is None:
        raise UserError("review_not_answer")
    if base is None or answers is None:
        raise UserError("review_broken")
    plain = json.loads(answers)
    if not isinstance(plain, dict):
        raise UserError("review_broken")
    if plain and int(plain["version"]) > _VERSION:
        raise UserError("review_newer")
    posts = plain.get("posts", {})
    if not isinstance(posts, dict) or len(posts) > MOST_POSTS:
        raise UserError("review_broken")
    said = [_answer(post_id, answer) for post_id, answer in posts.items()]
    return made_of(
        unpacked_base(base), _string(plain.get("by", ""), 1000), _moment(plain.get("saved_at")), said
    )


def _text_of(data: bytes) -> str:
    try:
        return decode(data)
    except UserError as error:
        raise UserError("review_not_answer") from error


def _block(text: str, name: str) -> str | None:
    """Return the content of the script element with this id. Texts of posts cannot feign one: they are escaped."""
    at = text.find(f'id="{name}"')
    start = text.find(">", at)
    end = text.find("</script", start)
    return text[start + 1 : end] if -1 < at < start < end else None


def _answer(post_id: str, plain: Any) -> Answer:
    if not 0 < len(post_id) <= _LONGEST_ID:
        raise ValueError("id")
    texts = plain.get("texts", {})
    if len(texts) > _MOST_TEXTS:
        raise ValueError("texts")
    return Answer(
        post_id,
        Mark(plain.get("mark", "none")),
        _string(plain.get("comment", ""), LONGEST_TEXT),
        {_string(key, _LONGEST_ID): _string(text, 2 * LONGEST_TEXT) for key, text in texts.items()},
    )


def _string(plain: object, most: int) -> str:
    if not isinstance(plain, str) or len(plain) > most:
        raise ValueError("text")
    return plain


def _moment(plain: object) -> datetime | None:
    if not isinstance(plain, str):
        return None
    moment = datetime.fromisoformat(plain)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
