"""A row as it was understood, before it is set against what the calendar holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.series import Rule, Series
from smmdesk.domain.posts.setting import Campaign, Rubric


@dataclass(frozen=True, slots=True)
class PlannedChannel:
    """A network that a row plans the post for. *text* None: the post's own; *url* is where it went out."""

    network: str
    format: str = ""
    text: str | None = None
    url: str = ""


@dataclass(slots=True)
class Draft:
    """What a row says. *values* are fields of the post by name, only those of which the row says something.

    *rubric* and *campaign* are names that still have to be found. *own* is the whole post where this program wrote
    the row, with the series, rubric and campaign it brings along. *reason* says why the row is left out; with
    *to_tray* it can still come in, without a day. *key* is by what it is known again, *origin* by what its file is.
    *claimed* is the status that a contractor's plan gives a post that only its owner can give.
    """

    sheet: int
    number: int
    values: dict[str, Any] = field(default_factory=dict)
    channels: tuple[PlannedChannel, ...] | None = None
    rubric: str = ""
    campaign: str = ""
    title: str = ""
    notes: list[Reason] = field(default_factory=list)
    reason: Reason | None = None
    to_tray: bool = False
    guessed_year: int | None = None
    uid: str = ""
    series_day: date | None = None
    rule: Rule | None = None
    excluded: frozenset[date] = frozenset()
    own: Post | None = None
    own_series: Series | None = None
    own_rubric: Rubric | None = None
    own_campaign: Campaign | None = None
    key: str = ""
    origin: str = ""
    claimed: PostStatus | None = None

    @property
    def day(self) -> date | None:
        """The day, None for one of the tray."""
        return self.values.get("day")
