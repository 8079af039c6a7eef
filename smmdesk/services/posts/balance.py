"""The balance of a period of posts, with hints in words and the map of half a year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from smmdesk.domain.networks import FormatKind, Networks
from smmdesk.domain.posts.balance import Balance, balance
from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.day_words import DayWords
from smmdesk.domain.posts.heat import Heat, heat
from smmdesk.domain.posts.hint import Hint, HintSeverity
from smmdesk.domain.posts.hints import hints
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.knowledge.hint_text import HintNames, hint_sentence
from smmdesk.knowledge.posts import goal_name, rules
from smmdesk.knowledge.wording import say

MOST_HINTS = 60
"""Hints put into words: nobody reads more, and of a spoilt import there could be a hundred thousand."""
_LEAST_LOOK_BACK = 31
_SUNDAY_FIRST = frozenset({"US", "CA", "MX", "BR", "JP", "IL", "IN", "KR", "PH", "ZA"})


class Posts(Protocol):
    """Where posts are read (``PostService``)."""

    def facts(self, first: date, last: date) -> tuple[PostFact, ...]:
        """Return the posts of a period."""
        ...

    def setting(self) -> PostsSetting:
        """Return rubrics and choices."""
        ...


@dataclass(frozen=True, slots=True)
class HintView:
    """A hint as a sentence."""

    hint: Hint
    text: str

    @property
    def severity(self) -> HintSeverity:
        """How much it matters."""
        return self.hint.severity


@dataclass(frozen=True, slots=True)
class BalanceView:
    """What the panel beside the calendar shows. *hints* are the worst of *hint_count*, worst first.

    *heat* is of the half-year (January to June or July to December) in which the period begins.
    """

    balance: Balance
    hints: tuple[HintView, ...]
    hint_count: int
    heat: Heat


class BalanceService:
    """Looks at the balance. Every method runs on the database's thread and changes nothing."""

    def __init__(self, posts: Posts, networks: Callable[[], Networks] | None = None) -> None:
        self._posts = posts
        self._networks = networks or _known_networks

    def look(self, first: date, last: date, language: Language, today: date) -> BalanceView:
        """Return the balance of the posts from *first* to *last*, as seen on *today*."""
        setting = self._posts.setting()
        half_first, half_last = half_year_of(first)
        before = _days_later(first, -max(_LEAST_LOOK_BACK, setting.choices.repeat_days))
        facts = self._posts.facts(min(half_first, before), max(half_last, _days_later(last, 1)))
        networks = self._networks()
        known = with_networks(rules(), networks)
        near = [fact for fact in facts if before <= fact.day <= _days_later(last, 1)]
        found = hints(near, setting, known, today, first, last)
        names = hint_names(setting, networks, language, first, last)
        words = DayWords(language, setting.country, today.year)
        return BalanceView(
            balance(near, setting, first, last, known),
            tuple(HintView(hint, hint_sentence(hint, names, words)) for hint in found[:MOST_HINTS]),
            len(found),
            heat(facts, setting, half_first, half_last, week_start(setting.country)),
        )

    def heat(self, first: date, last: date) -> Heat:
        """Return the shares of rubrics by month and week, of any period."""
        setting = self._posts.setting()
        return heat(self._posts.facts(first, last), setting, first, last, week_start(setting.country))


def week_start(country: str) -> int:
    """Return the weekday on which weeks begin in a country (CLDR): Sunday (6) or Monday (0)."""
    return 6 if country in _SUNDAY_FIRST else 0


def half_year_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the half-year that *day* is in."""
    if day.month <= 6:
        return date(day.year, 1, 1), date(day.year, 6, 30)
    return date(day.year, 7, 1), date(day.year, 12, 31)


def with_networks(known: BalanceRules, networks: Networks) -> BalanceRules:
    """Return the rules with what is known of the networks' formats."""
    stories = {
        f"{network.id}/{each.id}"
        for network in networks.all()
        for each in network.formats
        if each.kind is FormatKind.STORY
    }
    return replace(
        known,
        formats_of={network.id: len(network.post_formats) for network in networks.all()},
        usual_formats={network.id: network.formats[0].id for network in networks.all()},
        stories=frozenset(stories),
    )


def hint_names(
    setting: PostsSetting, networks: Networks, language: Language, first: date, last: date
) -> HintNames:
    """Return what rubrics, networks, formats and goals are called; what is not known, by its id."""

    def network_name(network_id: str) -> str:
        return networks.get(network_id).name.in_language(language) if network_id in networks else network_id

    def format_name(channel: str) -> str:
        network_id, _, format_id = channel.partition("/")
        try:
            return networks.format(network_id, format_id).name.in_language(language)
        except KeyError:
            return format_id or say("hint_usual_format", language)

    return HintNames(
        first,
        last,
        {rubric.id: rubric.name for rubric in setting.rubrics},
        network_name,
        format_name,
        lambda goal: goal_name(goal, language),
    )


def _known_networks() -> Networks:
    from smmdesk.knowledge.networks import load_networks

    return load_networks()


def _days_later(day: date, days: int) -> date:
    """Return *day* moved by a number of days, but never over the ends of the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)
