"""What is known of a network: its formats, and what each of them takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smmdesk.domain.text import BilingualText


class Unit(StrEnum):
    """In what a network counts a text."""

    CODE_POINTS = "code_points"
    UTF16 = "utf16"
    GRAPHEMES = "graphemes"
    WEIGHTED = "weighted"
    EMOJI_BYTES = "emoji_bytes"
    """Characters, but an emoji as the bytes it takes in UTF-8."""
    BYTES = "utf8_bytes"


class Confidence(StrEnum):
    """How sure a figure is. OFFICIAL: one source, but the network's own; OWN: set by the owner."""

    AGREED = "agreed"
    OFFICIAL = "official"
    SINGLE = "single"
    UNVERIFIED = "unverified"
    CONFLICT = "conflict"
    OWN = "own"

    @property
    def is_firm(self) -> bool:
        """Whether a figure can be relied on; the others are only hints."""
        return self in (Confidence.AGREED, Confidence.OFFICIAL, Confidence.OWN)

    @property
    def is_low(self) -> bool:
        """Whether a figure is hearsay: nobody confirms it, or sources disagree."""
        return self in (Confidence.UNVERIFIED, Confidence.CONFLICT)


class FormatKind(StrEnum):
    """What a format is, whatever the network calls it."""

    FEED = "feed"
    STORY = "story"
    VIDEO = "video"
    CAROUSEL = "carousel"
    ARTICLE = "article"
    POLL = "poll"
    LIVE = "live"
    COMMENT = "comment"


class Attached(StrEnum):
    """What a format is made of besides its text."""

    NOTHING = "nothing"
    ANYTHING = "anything"
    SOMETHING = "something"
    IMAGE = "image"
    VIDEO = "video"


LIMIT_UNITS: Mapping[str, str] = {
    "text_max": "text",
    "text_advised": "text",
    "bytes_max": "bytes",
    "title_max": "characters",
    "alt_max": "characters",
    "link_max": "characters",
    "tags_max": "characters",
    "hashtags_max": "count",
    "hashtags_advised": "count",
    "mentions_max": "count",
    "links_max": "count",
    "entities_max": "count",
    "attachments_max": "count",
    "images_min": "count",
    "images_max": "count",
    "image_mb_max": "MB",
    "image_width_min": "px",
    "image_width_max": "px",
    "image_pixels_max": "px",
    "image_sides_max": "px",
    "image_ratio_min": "ratio",
    "image_ratio_max": "ratio",
    "videos_max": "count",
    "video_seconds_min": "seconds",
    "video_seconds_max": "seconds",
    "video_seconds_advised": "seconds",
    "video_mb_max": "MB",
    "video_width_min": "px",
    "video_height_min": "px",
    "video_ratio_min": "ratio",
    "video_ratio_max": "ratio",
    "poll_question_max": "characters",
    "poll_options_min": "count",
    "poll_options_max": "count",
    "poll_option_max": "characters",
    "file_mb_max": "MB",
    "file_pages_max": "count",
}
"""Every limit there can be, and its unit; a ratio is width ÷ height, image_sides_max is width + height."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One figure. *value* None: not known, which is never "without limit". *sources* are keys of the source list."""

    name: str
    value: float | None
    unit: str
    confidence: Confidence
    sources: tuple[str, ...] = ()
    checked_on: date | None = None
    note: BilingualText | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """The shape that suits a format, as width ÷ height, and how sure that is."""

    ratio: float
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Types:
    """The kinds of files that a format takes ("JPEG", "MP4")."""

    names: tuple[str, ...]
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Fold:
    """After how many characters a text is folded, and what then stands there to unfold it."""

    characters: int
    label: BilingualText
    confidence: Confidence
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """One format of a network. *image_px* are the sizes of pictures that suit it best ("1080x1350")."""

    id: str
    name: BilingualText
    kind: FormatKind
    limits: tuple[Limit, ...] = ()
    attached: Attached = Attached.ANYTHING
    fold: Fold | None = None
    shape: Shape | None = None
    image_types: Types | None = None
    video_types: Types | None = None
    image_px: tuple[str, ...] = ()
    note: BilingualText | None = None

    def limit(self, name: str) -> Limit | None:
        """Return a limit by its name; None where nothing was ever looked up."""
        return next((limit for limit in self.limits if limit.name == name), None)

    def value(self, name: str) -> float | None:
        """Return the figure of a limit; None where it is not known."""
        limit = self.limit(name)
        return None if limit is None else limit.value


@dataclass(frozen=True, slots=True)
class Network:
    """One network; the first of its formats is the usual one.

    *link_length* is what every link counts there, None: as long as it is. *short_mentions*: of "@name@server"
    only "@name" counts. *legal* is what is to be known about it in Russia. *post_url* is where one posts by hand.
    """

    id: str
    name: BilingualText
    unit: Unit
    formats: tuple[Format, ...]
    aliases: tuple[str, ...] = ()
    link_length: int | None = None
    short_mentions: bool = False
    unit_note: BilingualText | None = None
    hashtags: BilingualText | None = None
    mentions: BilingualText | None = None
    links: BilingualText | None = None
    scheduling: BilingualText | None = None
    legal: BilingualText | None = None
    note: BilingualText | None = None
    post_url: str | None = None

    def format(self, format_id: str = "") -> Format:
        """Return a format, the usual one for ""; KeyError for one it does not have."""
        if not format_id:
            return self.formats[0]
        found = next((each for each in self.formats if each.id == format_id), None)
        if found is None:
            raise KeyError(f"{self.id}/{format_id}")
        return found

    def fitting(self, format_id: str, has_files: bool) -> Format:
        """Return a format; where none is chosen, and the usual one takes no files, the one that does.

        (A photo on Telegram leaves a quarter of the text's room.)
        """
        format_ = self.format(format_id)
        if format_id or not has_files or format_.attached is not Attached.NOTHING:
            return format_
        with_files = (each for each in self.formats if each.attached is not Attached.NOTHING)
        return next((each for each in with_files if each.kind is format_.kind), format_)

    @property
    def post_formats(self) -> tuple[Format, ...]:
        """Return the formats in which one publishes: all but comments."""
        return tuple(each for each in self.formats if each.kind is not FormatKind.COMMENT)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure was read, and of which day that text is (as far as it says)."""

    id: str
    reference: str
    dated: str
    is_official: bool = False
