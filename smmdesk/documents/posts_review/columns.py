"""The columns of a review workbook, and where in it things stand: the writer and the reader agree here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smmdesk.documents.posts_review.words import Words, day_text, hour_text, label_of
from smmdesk.domain.posts.review import TEXT, TITLE, Pack, PackPost

BASE_SHEET, BASE_SIGN = "base", "smmdesk-review"
CHUNK = 30_000
"""Letters of the base in one cell, which takes 32,767."""
LONGEST_CELL = 32_000
NAME_CELL = (3, 2)
"""Row and column, from 0, where the reviewer writes his name."""
KEYS_ROW = 4
"""The hidden row, from 0, with the columns' keys; under it stands their names, then the posts."""
ID, MARK, COMMENT = "id", "mark", "comment"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its name, its width in letters, and (where it is no text to edit) what it shows."""

    key: str
    name: str
    width: float
    shown: Callable[[PackPost], str] = lambda _: ""

    @property
    def is_text(self) -> bool:
        """Whether a text of the post stands in it, to be edited."""
        return is_text_key(self.key)


def is_text_key(key: str) -> bool:
    """Tell whether a key names a text."""
    return key.partition(":")[0] in (TITLE, TEXT)


def columns_of(pack: Pack, words: Words) -> tuple[Column, ...]:
    """Return the columns: what the post is, the answer, its own texts, and those of single networks."""
    keys = dict.fromkeys(key for post in pack.posts for key in post.texts)
    own = sorted((key for key in keys if ":" in key), key=lambda key: key.partition(":")[2])

    def day(post: PackPost) -> str:
        return day_text(post.day, words, pack.language) if post.day else words["no_day"]

    def hour(post: PackPost) -> str:
        zone = f" ({post.zone})" if post.zone else ""
        return words["no_hour"] if post.minute is None else hour_text(post.minute) + zone

    def pictures(post: PackPost) -> str:
        return "" if any(each.small for each in post.pictures) else "\n".join(p.name for p in post.pictures)

    return (
        Column(ID, "ID", 4, lambda post: post.id),
        Column("day", words["day"], 13, day),
        Column("hour", words["hour"], 9, hour),
        Column("networks", words["networks"], 15, lambda post: ", ".join(post.networks)),
        Column("rubric", words["rubric"], 13, lambda post: post.rubric),
        Column("picture", words["picture"], 15, pictures),
        Column(MARK, words["mark"], 16),
        Column(COMMENT, words["comment"], 30),
        Column(TITLE, label_of(TITLE, pack, words), 28),
        Column(TEXT, label_of(TEXT, pack, words), 60),
        *(Column(key, label_of(key, pack, words), 50) for key in own),
    )
