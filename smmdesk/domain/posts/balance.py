"""The balance of a month: what share each rubric, network, format and goal has, beside what was wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache

from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import PostsSetting, Rubric

_DO_NOT_COUNT = frozenset({PostStatus.MISSED, PostStatus.ON_HOLD})


class ShareState(StrEnum):
    """How a share stands to what was wanted."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    NO_TARGET = "no_target"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Share:
    """How many of *total* posts are of one kind. *low* and *high* are percent; None: that end is open."""

    id: str
    count: int
    total: int
    low: int | None = None
    high: int | None = None

    @property
    def percent(self) -> int | None:
        """The share in whole percent, half up; None where there is nothing to take it of."""
        return (200 * self.count + self.total) // (2 * self.total) if self.total else None

    @property
    def state(self) -> ShareState:
        """How the share, as it is shown, stands to the target, as it is shown."""
        percent = self.percent
        if percent is None:
            return ShareState.NO_DATA
        if self.low is None and self.high is None:
            return ShareState.NO_TARGET
        if self.low is not None and percent < self.low:
            return ShareState.BELOW
        return ShareState.ABOVE if self.high is not None and percent > self.high else ShareState.WITHIN


@dataclass(frozen=True, slots=True)
class Balance:
    """The shares of the posts from *first* to *last*.

    *total* are the posts that went out or are to go out, *left_out* those missed and on hold. The shares of
    *rubrics*, *promo* and *fun* are of the posts with a rubric (*sorted*): of the others nobody knows.
    Where no rubric sells (only entertains), *promo* (*fun*) has no data. *formats* are shares within a network;
    *networks* are shares of all posts, which add up to more than a hundred where a post goes to several.
    *goals* are shares of the posts that have a goal (*aimed*).
    """

    first: date
    last: date
    total: int
    left_out: int
    sorted: int
    aimed: int
    rubrics: tuple[Share, ...]
    promo: Share
    fun: Share
    networks: tuple[Share, ...]
    formats: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)
    goals: tuple[Share, ...] = ()


def counts(fact: PostFact) -> bool:
    """Whether the post went out or is to go out."""
    return fact.status not in _DO_NOT_COUNT


def channel_of(channel: str, rules: BalanceRules) -> tuple[str, str]:
    """Return network and format of a channel; the network's usual format by its own name."""
    network, _, format_id = channel.partition("/")
    return network, format_id or rules.usual_formats.get(network, "")


def balance(
    facts: Iterable[PostFact],
    setting: PostsSetting,
    first: date,
    last: date,
    rules: BalanceRules | None = None,
) -> Balance:
    """Return the shares of those *facts* that lie within *first* and *last*."""
    rules = rules or BalanceRules()
    within = [fact for fact in facts if first <= fact.day <= last]
    counted = [fact for fact in within if counts(fact)]
    rubrics = {rubric.id: rubric for rubric in setting.rubrics}
    of_rubric = Counter(fact.rubric_id for fact in counted if fact.rubric_id in rubrics)
    of_goal = Counter(fact.goal for fact in counted if fact.goal)
    promo, fun = (_marked(rubrics.values(), of_rubric, setting, mark) for mark in ("promo", "fun"))
    return Balance(
        first,
        last,
        total=len(counted),
        left_out=len(within) - len(counted),
        sorted=of_rubric.total(),
        aimed=of_goal.total(),
        rubrics=_rubric_shares(rubrics.values(), of_rubric),
        promo=promo,
        fun=fun,
        networks=_network_shares(counted, setting.choices.networks),
        formats=_format_shares(counted, rules),
        goals=tuple(Share(goal, count, of_goal.total()) for goal, count in of_goal.most_common()),
    )


def _rubric_shares(rubrics: Iterable[Rubric], found: Counter[str]) -> tuple[Share, ...]:
    """Return the shares in the owner's order; a closed rubric only where it still has posts, without target."""
    ordered = sorted(rubrics, key=lambda rubric: (rubric.position, rubric.name))
    total = found.total()
    return tuple(
        Share(each.id, found[each.id], total, *((None, None) if each.closed else (each.low, each.high)))
        for each in ordered
        if not each.closed or found[each.id]
    )


def _marked(rubrics: Iterable[Rubric], found: Counter[str], setting: PostsSetting, mark: str) -> Share:
    ids = [rubric.id for rubric in rubrics if getattr(rubric, mark)]
    choices = setting.choices
    low, high = (choices.promo_low, choices.promo_high) if mark == "promo" else (None, choices.fun_high)
    return Share(mark, sum(found[each] for each in ids), found.total() if ids else 0, low, high)


def _network_shares(facts: list[PostFact], chosen: tuple[str, ...]) -> tuple[Share, ...]:
    found = Counter(network for fact in facts for network in networks_of(fact))
    order = dict.fromkeys((*chosen, *(network for network, _ in found.most_common())))
    return tuple(Share(network, found[network], len(facts)) for network in order)


def networks_of(fact: PostFact) -> tuple[str, ...]:
    """Return the ids of a post's networks, each once."""
    return _networks_of(fact.channels)


@lru_cache(maxsize=4096)
def _networks_of(channels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(channel.partition("/")[0] for channel in channels))


def _format_shares(facts: list[PostFact], rules: BalanceRules) -> dict[str, tuple[Share, ...]]:
    found: dict[str, Counter[str]] = {}
    for channel, count in Counter(channel for fact in facts for channel in fact.channels).items():
        network, format_id = channel_of(channel, rules)
        found.setdefault(network, Counter())[format_id] += count
    return {
        network: tuple(
            Share(format_id, count, formats.total(), None, rules.format_most)
            for format_id, count in formats.most_common()
        )
        for network, formats in found.items()
    }
