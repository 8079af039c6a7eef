"""What all hints look at: the posts in their order, and which of them can still be changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from smmdesk.domain.posts.balance import Balance, balance, counts, networks_of
from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.post import MINUTES_A_DAY
from smmdesk.domain.posts.setting import PostsSetting, Rubric


@dataclass(frozen=True)
class Ground:
    """The period *first* to *last* with what lies around it; *facts* by day and hour, without those that do
    not count. A post without an hour stands at the end of its day.
    """

    facts: list[PostFact]
    setting: PostsSetting
    rules: BalanceRules
    today: date
    first: date
    last: date

    @classmethod
    def of(
        cls,
        facts: Iterable[PostFact],
        setting: PostsSetting,
        rules: BalanceRules,
        today: date,
        first: date,
        last: date,
    ) -> Ground:
        """Return the ground for hints on the posts from *first* to *last*."""
        ordered = sorted((fact for fact in facts if counts(fact)), key=_moment)
        return cls(ordered, setting, rules, today, first, last)

    @cached_property
    def within(self) -> list[PostFact]:
        """The posts of the period."""
        return [fact for fact in self.facts if self.first <= fact.day <= self.last]

    @cached_property
    def balance(self) -> Balance:
        """The shares of the period."""
        return balance(self.within, self.setting, self.first, self.last, self.rules)

    @cached_property
    def rubrics(self) -> dict[str, Rubric]:
        """The rubrics by their ids."""
        return {rubric.id: rubric for rubric in self.setting.rubrics}

    @property
    def is_past(self) -> bool:
        """Whether nothing of the period can be changed any more."""
        return self.last < self.today

    @cached_property
    def days_left(self) -> tuple[date, ...]:
        """The days of the period on which something can still be planned: from tomorrow, on the last day today."""
        start = self.first if self.first > self.today else min(self.today + timedelta(days=1), self.last)
        if self.is_past:
            return ()
        return tuple(start + timedelta(days=number) for number in range((self.last - start).days + 1))

    def can_change(self, fact: PostFact) -> bool:
        """Whether the post is of the period and still to go out."""
        return self.first <= fact.day <= self.last and fact.day >= self.today and fact.status.is_open

    def is_ours(self, network: str) -> bool:
        """Whether the owner works with a network: by her choice, else because some post goes there."""
        chosen = self.setting.choices.networks
        return network in chosen if chosen else network in self.networks

    @cached_property
    def networks(self) -> dict[str, list[date]]:
        """The days with posts by network, in order, each day once; of all facts."""
        found: dict[str, list[date]] = {}
        for fact in self.facts:
            for network in networks_of(fact):
                days = found.setdefault(network, [])
                if not days or days[-1] != fact.day:
                    days.append(fact.day)
        return found


def _moment(fact: PostFact) -> int:
    return fact.day.toordinal() * (MINUTES_A_DAY + 1) + (
        MINUTES_A_DAY if fact.minute is None else fact.minute
    )
