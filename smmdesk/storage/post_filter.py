"""What is wanted of the posts, as SQL."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.storage.post_rows import fold, ids_json, match_of, storable


class Where(NamedTuple):
    """Conditions to append, each with its AND, and their values in order."""

    sql: str
    values: tuple[Any, ...]


def where_of(wanted: PostFilter, most: int | None = None) -> Where:
    """Return the conditions of a filter; *most* caps the posts whose words are looked at."""
    conditions: list[str] = []
    values: list[Any] = []
    for column, chosen in (
        ("rubric_id", wanted.rubrics),
        ("status", [status.value for status in wanted.statuses]),
        ("campaign_id", wanted.campaigns),
        ("responsible", wanted.people),
    ):
        if chosen:
            conditions.append(f"{column} IN (SELECT value FROM json_each(?))")
            values.append(ids_json(sorted(chosen)))
    if wanted.networks:
        conditions.append(_network(wanted.networks, values))
    if wanted.text.strip():
        conditions.append(_words(wanted.text, most, values))
    return Where("".join(f" AND {condition}" for condition in conditions), tuple(values))


def _network(networks: Collection[str], values: list[Any]) -> str:
    parts = []
    for network in sorted(networks):
        if network:
            parts.append("instr(channels, ?) > 0")
            values.append(storable(f" {network}/"))
        else:
            parts.append("channels = ''")
    return f"({' OR '.join(parts)})"


def _words(text: str, most: int | None, values: list[Any]) -> str:
    match = match_of(text)
    if not match:  # signs only, an emoji say: no index knows them
        values.append(fold(text.strip()))
        return "instr(words, ?) > 0"
    values.append(match)
    cap = "" if most is None else f" LIMIT {most}"
    return f"number IN (SELECT rowid FROM posts_words WHERE posts_words MATCH ?{cap})"
