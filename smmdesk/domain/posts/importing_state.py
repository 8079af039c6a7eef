"""What an import brought, field by field, in a short text that a post keeps.

By it, an edit of the owner since then is told from a correction in the file: what still is as it came in may change
with the file; what the owner changed is hers.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from smmdesk.domain.posts.post import Post

_LENGTH = 6
_VERSIONS = frozenset(
    {"копия", "copy", "правки", "final", "финал", "версия", "version", "new", "новый", "исправлено"}
)
LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "title": "t",
        "text": "x",
        "day": "d",
        "minute": "m",
        "zone": "z",
        "status": "s",
        "rubric_id": "r",
        "campaign_id": "c",
        "goal": "g",
        "variants": "v",
        "media": "p",
        "link": "l",
        "utm": "u",
        "responsible": "w",
        "due_on": "e",
        "notes": "n",
        "checklist": "k",
        "kind": "q",
        "series_id": "i",
        "series_day": "j",
        "origin_id": "o",
        "pause_days": "a",
        "most_repeats": "b",
    }
)
"""The fields of a post that an import can bring, and the letter each is kept under."""


_BLANK, _EMPTY = "0" * _LENGTH, "0" * (_LENGTH - 1) + "1"


def mark_of(post: Post, field: str) -> str:
    """Return a short mark that changes with a field. Where a post went out is not for a plan to say."""
    value = getattr(post, field)
    if field == "variants":
        value = tuple((each.network, each.format, each.text, each.title) for each in value)
    elif field == "media":
        value = tuple(each.name for each in value)
    if value in ("", None, ()):
        return _BLANK if value is None else _EMPTY
    return _mark(repr(value))


def _mark(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_LENGTH // 2).hexdigest()


def state_of(post: Post, fields: Iterable[str], before: str = "", origin: str = "") -> str:
    """Return the state of a post just imported; for other fields that of an import *before* holds on.

    *origin* is what its file is known by (origin_of).
    """
    marks = dict(marks_in(before))
    marks |= {field: mark_of(post, field) for field in fields}
    state = "".join(LETTERS[field] + marks[field] for field in LETTERS if field in marks)
    return f"{state}@{origin}" if origin else state


def origin_of(name: str) -> str:
    """Return what a file is known by when it comes again, corrected: its name without versions and copies."""
    stem = name.rpartition(".")[0] or name
    words = re.findall(r"[^\W\d_]{3,}", stem.casefold().replace("ё", "е"))
    told = " ".join(word for word in words if word not in _VERSIONS)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:8]


def origin_in(state: str) -> str:
    """Return the origin that a state holds, "" for none."""
    return state.partition("@")[2]


def marks_in(state: str) -> Mapping[str, str]:
    """Return the marks by field that a state holds."""
    names = {letter: field for field, letter in LETTERS.items()}
    step = _LENGTH + 1
    state = state.partition("@")[0]
    pieces = (state[start : start + step] for start in range(0, len(state), step))
    return {names[piece[0]]: piece[1:] for piece in pieces if len(piece) == step and piece[0] in names}
