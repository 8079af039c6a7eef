"""A post as the owner plans it: one idea, one moment, a variant for each network."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from smmdesk.domain.errors import UserError

MINUTES_A_DAY = 24 * 60
LONGEST_TEXT = 200_000
"""Characters of one text field: twice the longest article any network takes."""


class PostKind(StrEnum):
    """A post of the calendar, or one that others are made from."""

    POST = "post"
    TEMPLATE = "template"
    EVERGREEN = "evergreen"


class PostStatus(StrEnum):
    """How far a post has come, in the order of a post's life."""

    IDEA = "idea"
    DRAFT = "draft"
    TO_APPROVE = "to_approve"
    CHANGES_ASKED = "changes_asked"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    MISSED = "missed"
    ON_HOLD = "on_hold"

    @property
    def is_open(self) -> bool:
        """Whether the post is still to go out: it can be late, and reminders speak of it."""
        return self not in (PostStatus.PUBLISHED, PostStatus.MISSED, PostStatus.ON_HOLD)


class MediaKind(StrEnum):
    """What a file attached to a post is."""

    IMAGE = "image"
    VIDEO = "video"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Media:
    """A picture or video of a post. *size* in bytes, *width* and *height* in pixels, *seconds* of a video;
    what could not be read is None.

    *path* is where the owner's file lies; *sha256* are its bytes as they were when it was attached (the same
    picture twice has the same). *kept* says that the bytes are also in the workspace.
    """

    name: str
    path: str
    kind: MediaKind
    sha256: str = ""
    kept: bool = False
    size: int | None = None
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    format: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Utm:
    """The five tags by which visits from a link are told apart in web statistics; empty ones are left out."""

    source: str = ""
    medium: str = ""
    campaign: str = ""
    content: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing to do before the post goes out."""

    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Variant:
    """The post in one network: ids of the network and of its format as in the knowledge of networks.

    *format* "" is the network's usual one. *text* and *title* None: the post's own. *url* and
    *published_at* tell where and when it went out.
    """

    network: str
    format: str = ""
    text: str | None = None
    title: str | None = None
    url: str = ""
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """One post; without a *day* it lies in the tray.

    *minute* counts from midnight of *day* in *zone* (an IANA name; "" is the calendar's own); None: the hour
    is not decided. *due_on* is when its material must be there. *goal* is the id of the KPI it serves.
    *series_id* and *series_day* tell of which repetition it is and on which day the rule put it. *origin_id*
    is the template, evergreen or post it was made from. *pause_days* and *most_repeats* hold for an evergreen:
    the least number of days between two uses, and how often it may be used (0: as often as one likes).
    *source_key* marks what an import made it from, so that nothing comes in twice; *source_state* tells, field
    by field, what it brought then (smmdesk.domain.posts.importing_state). *position* orders the tray.
    """

    id: str
    title: str
    created_at: datetime
    changed_at: datetime
    kind: PostKind = PostKind.POST
    status: PostStatus = PostStatus.IDEA
    day: date | None = None
    minute: int | None = None
    zone: str = ""
    text: str = ""
    rubric_id: str = ""
    campaign_id: str = ""
    goal: str = ""
    variants: tuple[Variant, ...] = ()
    media: tuple[Media, ...] = ()
    link: str = ""
    utm: Utm = field(default_factory=Utm)
    responsible: str = ""
    due_on: date | None = None
    notes: str = ""
    checklist: tuple[CheckItem, ...] = ()
    series_id: str = ""
    series_day: date | None = None
    origin_id: str = ""
    pause_days: int = 0
    most_repeats: int = 0
    source_key: str = ""
    source_state: str = ""
    position: int = 0

    def __post_init__(self) -> None:
        """UserError where the record cannot be: two variants for one network and format, an hour that is none."""
        if self.minute is not None and not 0 <= self.minute < MINUTES_A_DAY:
            raise UserError("post_bad_time", title=self.title)
        channels = [(variant.network, variant.format) for variant in self.variants]
        if len(set(channels)) < len(channels):
            raise UserError("post_network_twice", title=self.title)
        if len(self.text) > LONGEST_TEXT or len(self.notes) > LONGEST_TEXT:
            raise UserError("post_text_too_long", title=self.title[:80])

    @property
    def key(self) -> str:
        """The id."""
        return self.id

    @property
    def networks(self) -> tuple[str, ...]:
        """Return the ids of its networks, each once, in the order of its variants."""
        return tuple(dict.fromkeys(variant.network for variant in self.variants))

    def text_of(self, variant: Variant) -> str:
        """Return the text that goes out in this variant."""
        return self.text if variant.text is None else variant.text

    def title_of(self, variant: Variant) -> str:
        """Return the title that goes out in this variant."""
        return self.title if variant.title is None else variant.title
