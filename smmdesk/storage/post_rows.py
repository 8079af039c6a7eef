"""A post as a row and back: the whole record in one cell, and beside it what the views look for."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from typing import Any

from sqlalchemy import Row

from smmdesk.domain.changes import Record
from smmdesk.domain.posts.lines import PostFact, PostLine, line_of
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.storage import codec, tables

LINE_COLUMNS = (
    "id, title, status, day, minute, zone, rubric_id, campaign_id, channels, responsible, series_id"
)
FACT_COLUMNS = "id, title, status, day, minute, zone, rubric_id, campaign_id, goal, channels, pictures"
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]+")
_WORD = re.compile(r"\w+")


class PostShape:
    """How posts lie in their table; the same as :class:`smmdesk.storage.records.Shape` is for other records."""

    table = tables.posts
    keys = ("id",)

    def to_row(self, record: Record) -> dict[str, Any]:
        """Return the post's cells by column name, but for the number of the row."""
        assert isinstance(record, Post)
        return row_of(record)

    def from_row(self, row: Row[Any]) -> Any:
        """Return the post that a row keeps."""
        return codec.from_json(Post, row._mapping["body"])

    def key_of(self, record: Record) -> dict[str, Any]:
        """Return the id by the name of its column."""
        return {"id": record.key}


def row_of(post: Post) -> dict[str, Any]:
    """Return the cells of *post* by column name."""
    line = line_of(post)
    return {
        "id": post.id,
        "kind": post.kind.value,
        "day": None if post.day is None else post.day.toordinal(),
        "minute": post.minute,
        "zone": post.zone,
        "status": post.status.value,
        "title": post.title,
        "title_key": fold(post.title[:80]),
        "rubric_id": post.rubric_id,
        "campaign_id": post.campaign_id,
        "channels": _spaced(line.channels),
        "responsible": post.responsible,
        "series_id": post.series_id,
        "goal": post.goal,
        "pictures": _spaced(tuple(item.sha256 for item in post.media if item.sha256)),
        "source_key": post.source_key,
        "position": post.position,
        "words": fold(_everything(post)),
        "body": codec.to_json(post),
    }


def line_from(cells: tuple[Any, ...]) -> PostLine:
    """Return the line of a row with LINE_COLUMNS."""
    id_, title, status, day, minute, zone, rubric, campaign, channels, responsible, series = cells
    when = None if day is None else date.fromordinal(day)
    return PostLine(
        id_, title, _STATUSES[status], when, minute, zone, rubric, campaign,
        tuple(channels.split()), responsible, series,
    )  # fmt: skip


def fact_from(cells: tuple[Any, ...]) -> PostFact:
    """Return the fact of a row with FACT_COLUMNS."""
    id_, title, status, day, minute, zone, rubric, campaign, goal, channels, pictures = cells
    when = date.fromordinal(day)
    return PostFact(
        id_, title, _STATUSES[status], when, minute, zone, rubric, campaign, goal,
        tuple(channels.split()), tuple(pictures.split()),
    )  # fmt: skip


def fold(text: str) -> str:
    """Return *text* as it is searched: composed, without case, ё as е (no tokenizer equates them).

    Marks that stand on a letter by themselves (stresses, points of Hebrew) are left out: nobody types them.
    """
    composed = unicodedata.normalize("NFC", storable(text)).casefold().replace("ё", "е")
    return composed if composed.isascii() else _MARKS.sub("", composed)


def storable(text: str) -> str:
    """Return *text* with a sign in place of half characters, which no file can keep."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def match_of(text: str) -> str:
    """Return the FTS5 query for words that begin as those of *text* do, or "" where it has no word."""
    return " ".join(f'"{word}"*' for word in _WORD.findall(fold(text))[:12])


def _spaced(words: tuple[str, ...]) -> str:
    return f" {' '.join(words)} " if words else ""


def _everything(post: Post) -> str:
    utm = post.utm
    parts = [
        post.title,
        post.text,
        post.notes,
        post.responsible,
        post.link,
        utm.campaign,
        utm.content,
        utm.term,
    ]
    for variant in post.variants:
        parts += [variant.title or "", variant.text or "", variant.url]
    parts += [item.text for item in post.checklist]
    for media in post.media:
        parts += [media.name, media.alt]
    return "\n".join(part for part in parts if part)


_STATUSES = {status.value: status for status in PostStatus}


def ids_json(ids: object) -> str:
    """Return ids as the JSON list that ``json_each`` takes: any number of them in one parameter."""
    return storable(json.dumps(list(ids), ensure_ascii=False))  # type: ignore[call-overload]
