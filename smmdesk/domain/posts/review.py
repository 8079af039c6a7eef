"""The review pack: posts sent to somebody who has not got this program, and what comes back from there."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Post, Variant
from smmdesk.domain.posts.setting import Mark
from smmdesk.domain.text import Language

TITLE, TEXT = "title", "text"
"""Keys of the post's own title and text; a variant's own ones are "title:vk/clip" and "text:vk/clip"."""

MOST_POSTS = 1500
"""Posts of one pack: what a browser still shows at once, and four a day for a year."""
LONGEST_COMMENT = 10_000
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SentPack:
    """What is remembered of a pack that was written, so that an answer to it is known and its base believed.

    *first* and *last* bound its period, *count* is the number of its posts. *sha256* seals the texts as they
    were sent: an answer that brings other ones was tampered with.
    """

    id: str
    made_at: datetime
    first: date
    last: date
    count: int
    sha256: str

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class Picture:
    """A file of a post. *small* is the picture made small, as JPEG; empty where there is none to show."""

    name: str
    alt: str = ""
    small: bytes = b""


@dataclass(frozen=True, slots=True)
class PackPost:
    """A post as it is sent. *texts* are those that can be edited, by their keys.

    *networks*, *rubric* and *zone* are in words, for the reader only.
    """

    id: str
    day: date | None
    minute: int | None
    texts: Mapping[str, str]
    networks: tuple[str, ...] = ()
    rubric: str = ""
    zone: str = ""
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """All that is sent. *business* and *zone* are shown on top; *channels* names the variants' keys in words."""

    id: str
    made_at: datetime
    first: date
    last: date
    language: Language
    posts: tuple[PackPost, ...]
    business: str = ""
    zone: str = ""
    channels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reviewer says of one post. *texts* are his, by key, where he was able to change them.

    *unread* are the keys of texts in whose place something else stood, such as a formula.
    """

    post_id: str
    mark: Mark = Mark.NONE
    comment: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is a mark or a comment."""
        return self.mark is not Mark.NONE or bool(self.comment)


@dataclass(frozen=True, slots=True)
class Answers:
    """A file that came back: the base it was written on, who wrote, when it was saved, and the answers.

    *sha256* is the seal of the base as it is in the file, *file* the file's name without folders.
    """

    pack_id: str
    sha256: str
    language: Language
    posts: tuple[PackPost, ...]
    by: str
    saved_at: datetime | None
    answers: tuple[Answer, ...]
    file: str = ""


def check_number(posts: int) -> None:
    """Raise UserError where there is no post to review, or where there are more than anybody would."""
    if not posts:
        raise UserError("review_nothing")
    if posts > MOST_POSTS:
        raise UserError("review_too_many", most=MOST_POSTS)


def texts_of(post: Post) -> dict[str, str]:
    """Return the texts of a post that a reviewer may edit: its own, and those of variants that have their own."""
    texts = {TITLE: tidy_text(post.title), TEXT: tidy_text(post.text)}
    for variant in post.variants:
        channel = channel_of(variant)
        if variant.title is not None:
            texts[f"{TITLE}:{channel}"] = tidy_text(variant.title)
        if variant.text is not None:
            texts[f"{TEXT}:{channel}"] = tidy_text(variant.text)
    return texts


def with_texts(post: Post, texts: Mapping[str, str]) -> Post:
    """Return the post with other texts by their keys; a key that it has no text for changes nothing."""
    there = texts_of(post)
    wanted = {key: text for key, text in texts.items() if key in there}
    variants = tuple(
        replace(
            variant,
            title=wanted.get(f"{TITLE}:{channel_of(variant)}", variant.title),
            text=wanted.get(f"{TEXT}:{channel_of(variant)}", variant.text),
        )
        for variant in post.variants
    )
    return replace(
        post, title=wanted.get(TITLE, post.title), text=wanted.get(TEXT, post.text), variants=variants
    )


def channel_of(variant: Variant) -> str:
    """Return "network/format", as keys name a variant."""
    return f"{variant.network}/{variant.format}"


def same_text(one: str, other: str) -> bool:
    """Tell whether two texts differ in nothing that a reader sees.

    Browsers and spreadsheets change line ends, drop empty lines at the ends, and save letters composed or not.
    """
    return one == other or _comparable(one) == _comparable(other)


def tidy_text(text: str) -> str:
    """Return *text* with plain line ends and without control characters, which files do not carry."""
    if text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(letter for letter in unified if letter in "\n\t" or not _is_control(letter))


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs") or letter in "\ufffe\uffff"


def _comparable(text: str) -> str:
    return unicodedata.normalize("NFC", tidy_text(text)).strip("\n").rstrip()
