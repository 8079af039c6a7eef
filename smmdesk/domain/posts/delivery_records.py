"""What plan against fact shows: rows of promises, breakdowns, totals, costs."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from smmdesk.domain.money import Amount
from smmdesk.domain.posts.delivery_reading import Subject, Thing, WhyNot
from smmdesk.domain.posts.delivery_span import Part
from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.promise import Promise


@dataclass(frozen=True, slots=True)
class Count:
    """Posts: *planned* will go out or went out; one on hold or missed is not planned any more.

    *unticked* are the ids of open ones whose moment has passed: whether they went out nobody said. *late* are
    those of posts that went out on a later day than planned.
    """

    planned: int = 0
    published: int = 0
    unticked: tuple[str, ...] = ()
    late: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthPart:
    """One month of a promise, as far as it lies in the period."""

    first: date
    promised: Part
    count: Count


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A promise beside the calendar. *network* is the one it is about where a number holds for each of several.

    Where it cannot be counted, *why_not* says so and there are no figures. *so_far* is what was due by
    yesterday. *from_words*: the ledger has no number, the promise's words say it; *promise* carries it here.
    """

    promise: Promise
    contractor: str
    subject: Subject = field(default_factory=Subject)
    why_not: WhyNot | None = None
    network: str = ""
    promised: Part = field(default_factory=Part)
    so_far: Part = field(default_factory=Part)
    count: Count = field(default_factory=Count)
    by_month: tuple[MonthPart, ...] = ()
    from_words: bool = False

    @property
    def due(self) -> int:
        """What can be asked for in the whole period: part of a post cannot."""
        return whole(self.promised.low)

    @property
    def short(self) -> int:
        """How many posts are lacking in the calendar to the end of the period."""
        return max(0, self.due - self.count.planned)

    @property
    def short_so_far(self) -> int:
        """How many posts should have gone out by yesterday and did not."""
        return max(0, whole(self.so_far.low) - self.count.published)


class By(StrEnum):
    """By what a breakdown tells posts apart."""

    NETWORK = "network"
    RUBRIC = "rubric"
    FORMAT = "format"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Posts of one network, rubric, kind of format or month (its first day, ISO); *promised* None: no promise says."""

    by: By
    id: str
    count: Count
    promised: float | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """All countable promises of one kind of thing together. *unconfirmed*: some are not confirmed by the owner."""

    thing: Thing
    promised: float
    planned: int
    published: int
    unticked: int
    late: int
    pro_rata: bool
    unconfirmed: bool


@dataclass(frozen=True, slots=True)
class Cost:
    """What a delivered post cost so far. *each* is None ("no data") without a confirmed price or a delivered post.

    The whole price is divided by the posts: work that is no posts is in it, too.
    """

    contractor_id: str
    contractor: str
    price: Amount | None
    published: int
    each: Amount | None

    @property
    def has_price(self) -> bool:
        """Whether there is a confirmed price that holds for a month."""
        return bool(self.price and self.price.currency and self.price.a_month())


@dataclass(frozen=True, slots=True)
class Deal:
    """A contractor who works for the owner: the ledger, and the confirmed price where there is one."""

    contractor_id: str
    name: str
    promises: tuple[Promise, ...]
    price: Amount | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Plan against fact in a period. *to_tick_off* are open posts whose moment has passed, oldest first: they
    can be marked as published together. *count* is of all posts, promised or not.
    """

    first: date
    last: date
    today: date
    rows: tuple[DeliveryRow, ...]
    totals: tuple[Total, ...]
    breakdown: tuple[Breakdown, ...]
    costs: tuple[Cost, ...]
    count: Count
    to_tick_off: tuple[PostLine, ...]

    def by(self, by: By) -> tuple[Breakdown, ...]:
        """Return one of the breakdowns."""
        return tuple(part for part in self.breakdown if part.by is by)


def whole(amount: float) -> int:
    """Return how many whole posts an amount is."""
    return math.floor(amount + 1e-9)
