"""What a calendar of posts stands on: rubrics, campaigns, own occasions, the owner's choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from smmdesk.domain.errors import UserError


class Colour(StrEnum):
    """The colours of rubrics, campaigns and networks; the theme says what they look like in light and dark."""

    BLUE = "blue"
    VIOLET = "violet"
    GREEN = "green"
    RUST = "rust"
    TEAL = "teal"
    AMBER = "amber"
    PINK = "pink"
    OLIVE = "olive"
    SLATE = "slate"
    BROWN = "brown"


@dataclass(frozen=True, slots=True)
class Rubric:
    """A kind of content that returns. *low* and *high* are the wanted share of a month's posts in percent;
    None: no target. *promo*: it sells outright. *fun*: it only entertains. *closed*: for no new posts."""

    id: str
    name: str
    colour: Colour
    low: int | None = None
    high: int | None = None
    promo: bool = False
    fun: bool = False
    position: int = 0
    closed: bool = False

    def __post_init__(self) -> None:
        """UserError for a share outside 0–100, or a lower end above the upper one."""
        ends = [end for end in (self.low, self.high) if end is not None]
        if any(not 0 <= end <= 100 for end in ends) or ends != sorted(ends):
            raise UserError("rubric_bad_share", name=self.name)

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class Campaign:
    """Posts that belong together for some days; *starts_on* and *ends_on* are both within it."""

    id: str
    name: str
    colour: Colour
    starts_on: date
    ends_on: date
    note: str = ""

    def __post_init__(self) -> None:
        """UserError where it ends before it begins."""
        if self.ends_on < self.starts_on:
            raise UserError("campaign_ends_early", name=self.name)

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class OwnOccasion:
    """A day the owner wants to be reminded of; without a *year* it returns each year (29 February on the 28th)."""

    id: str
    name: str
    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        """UserError for a day that no year (or not that year) has."""
        try:
            date(self.year or 2024, self.month, self.day)
        except ValueError as error:
            raise UserError("occasion_bad_day", name=self.name) from error

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class LimitOverride:
    """The owner's own figure for a network's limit, by the names in the knowledge of networks.

    *value* None: no limit, as far as the owner knows.
    """

    network: str
    format: str
    limit: str
    value: int | None
    changed_at: datetime
    note: str = ""

    @property
    def key(self) -> str:
        """Network, format and limit."""
        return f"{self.network}/{self.format}/{self.limit}"


@dataclass(frozen=True, slots=True)
class PostChoices:
    """The owner's choices for the calendar; a single record.

    *zone* is an IANA name, "" the machine's. *networks* are those she works with, in her order. *promo_low*,
    *promo_high* and *fun_high* are percent of a month's posts. *silent_days*: a network without a post for
    longer is pointed out. *apart_minutes*: two posts closer than that are. *repeat_days*: within them the
    same picture is. *remind_minutes* before its hour a post is called to mind (None: never).
    """

    zone: str = ""
    networks: tuple[str, ...] = ()
    promo_low: int = 20
    promo_high: int = 40
    fun_high: int = 20
    silent_days: int = 7
    apart_minutes: int = 60
    repeat_days: int = 60
    remind_minutes: int | None = 15

    @property
    def key(self) -> str:
        """There is one in a workspace."""
        return "post_choices"


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """Which column of a contractor's table means what, remembered by the table's header.

    *signature* is made of the header's words. *columns* maps the column's number, as text, to the name of a field
    (smmdesk.domain.posts.importing). *day_first* tells how 03.04 and 03/04 are read.
    """

    signature: str
    columns: Mapping[str, str]
    used_at: datetime
    day_first: bool = True

    @property
    def key(self) -> str:
        """The signature."""
        return self.signature


class Mark(StrEnum):
    """What a reviewer says about a post."""

    APPROVE = "approve"
    CHANGES = "changes"
    HOLD = "hold"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Remark:
    """A reviewer's word on a post, from a returned review pack or typed in. *done*: the owner has dealt with it."""

    id: str
    post_id: str
    by: str
    mark: Mark
    comment: str
    written_at: datetime
    done: bool = False

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class PostsSetting:
    """All that the views need besides the posts, read at once. *people* are those responsible for some post.

    *sells* is what the owner writes of her business in the profile, with its name: the words that tell her trade.
    """

    rubrics: tuple[Rubric, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    occasions: tuple[OwnOccasion, ...] = ()
    overrides: tuple[LimitOverride, ...] = ()
    choices: PostChoices = field(default_factory=PostChoices)
    people: tuple[str, ...] = ()
    country: str = ""
    sells: str = ""
