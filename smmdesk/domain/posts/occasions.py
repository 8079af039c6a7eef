"""Days that call for a post: public holidays, days of trades and sales, the owner's own; and bars of campaigns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smmdesk.domain.posts.day_rules import FIRST_YEAR, LAST_YEAR, DayRule, day_in_year
from smmdesk.domain.posts.setting import Campaign, Colour, OwnOccasion
from smmdesk.domain.text import BilingualText, Language


class OccasionKind(StrEnum):
    """Why a day is marked, in the order in which the days of one date are shown."""

    OWN = "own"
    PUBLIC = "public"
    PROFESSIONAL = "professional"
    SALES = "sales"
    FEAST = "feast"
    CAMPAIGN = "campaign"
    CONTEST = "contest"


class Sureness(StrEnum):
    """How sure a date is: an official source or two others tell it; one does, or some keep another day; from memory
    only, or a custom without exact days. The last is never shown as certain.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


_WHOSE = re.compile("^(Всемирный|Международный|Национальный|World|International|National) (?=.)")
_MAY_MOVE = BilingualText("date may move", "дата примерная")
_NOT_CERTAIN = BilingualText("date not certain", "дата неточная")
_ROUGH = BilingualText("dates not certain", "сроки примерные")


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion, from *first* to *last* (both within). *certain* is False for a feast by the moon whose day
    is reckoned beforehand; *confidence* tells how well the rule of any other is known. *id* is that of the
    owner's record, for her own days and campaigns; *colour* is a campaign's. *source* tells where the day is from.
    """

    name: BilingualText
    first: date
    last: date
    kind: OccasionKind
    source: str = ""
    confidence: Sureness = Sureness.HIGH
    certain: bool = True
    id: str = ""
    colour: Colour | None = None

    @property
    def is_bar(self) -> bool:
        """Whether it stands over the days as a bar: campaigns, contests, and what lasts several days."""
        return self.first != self.last or self.kind in (OccasionKind.CAMPAIGN, OccasionKind.CONTEST)

    def label(self, language: Language) -> str:
        """Return its name; that of a day that is not certain says so, and why."""
        name = self.name.in_language(language)
        doubt = self._doubt()
        return name if doubt is None else f"{name} ({doubt.in_language(language)})"

    def brief(self, language: Language) -> str:
        """Return its name where there is little room: without "World" or "International", "≈" for a doubt."""
        name = _WHOSE.sub("", self.name.in_language(language))
        name = name[:1].upper() + name[1:]
        return name if self._doubt() is None else f"≈ {name}"

    def _doubt(self) -> BilingualText | None:
        if not self.certain:
            return _MAY_MOVE
        if self.confidence is not Sureness.LOW:
            return None
        return _NOT_CERTAIN if self.first == self.last else _ROUGH


@dataclass(frozen=True, slots=True)
class KnownDay:
    """An occasion of the program's own knowledge, kept in *countries* (empty: everywhere) but *not_in* some.

    *unless_public*: where a public holiday falls on the day, it is the same feast and stands there already.
    *trades*: those whose day it is; none: it is everybody's.
    """

    id: str
    name: BilingualText
    kind: OccasionKind
    rule: DayRule
    countries: frozenset[str] = frozenset()
    source: str = ""
    confidence: Sureness = Sureness.LOW
    since: int = FIRST_YEAR
    not_in: frozenset[str] = frozenset()
    unless_public: bool = False
    trades: frozenset[str] = frozenset()

    def is_kept(self, country: str, year: int) -> bool:
        """Whether the day is kept in a country and a year."""
        if year < self.since or country in self.not_in:
            return False
        return not self.countries or country in self.countries

    def concerns(self, trades: frozenset[str]) -> bool:
        """Whether the day belongs on the calendar of a business of these trades."""
        return not self.trades or not self.trades.isdisjoint(trades)

    def in_year(self, year: int) -> Occasion:
        """Return the occasion in a year."""
        first = self.rule.first_day(year)
        last = date.fromordinal(first.toordinal() + self.rule.length - 1)
        return Occasion(self.name, first, last, self.kind, self.source, self.confidence)


def years_of(first: date, last: date) -> range:
    """Return the years that have some day between *first* and *last*, within those that are known."""
    return range(max(first.year, FIRST_YEAR), min(last.year, LAST_YEAR) + 1)


def days_of_own(occasion: OwnOccasion, first: date, last: date) -> tuple[date, ...]:
    """Return on which days between *first* and *last* the owner's occasion falls."""
    years = years_of(first, last) if occasion.year is None else (occasion.year,)
    days = (day_in_year(year, occasion.month, occasion.day) for year in years)
    return tuple(day for day in days if first <= day <= last)


def own_occasions(own: Iterable[OwnOccasion], first: date, last: date) -> Iterator[Occasion]:
    """Yield the owner's occasions between *first* and *last*."""
    for each in own:
        for day in days_of_own(each, first, last):
            yield Occasion(BilingualText(each.name, each.name), day, day, OccasionKind.OWN, id=each.id)


def campaign_bars(campaigns: Iterable[Campaign], first: date, last: date) -> Iterator[Occasion]:
    """Yield campaigns that touch the days between *first* and *last*, at their full length."""
    for each in campaigns:
        if each.starts_on <= last and each.ends_on >= first:
            name = BilingualText(each.name, each.name)
            kind = OccasionKind.CAMPAIGN
            yield Occasion(name, each.starts_on, each.ends_on, kind, id=each.id, colour=each.colour)


def merged(days: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """Return occasions in their order, with the same one on days that follow each other as one over all."""
    done: list[Occasion] = []
    running: dict[tuple[str, str, bool], int] = {}
    for day in sorted(days, key=lambda each: each.first):
        key = day.name.en, day.kind.value, day.certain
        index = running.get(key)
        if index is not None and (day.first - done[index].last).days == 1:
            before = done[index]
            done[index] = Occasion(
                before.name,
                before.first,
                day.last,
                day.kind,
                before.source,
                before.confidence,
                before.certain,
            )
        else:
            running[key] = len(done)
            done.append(day)
    return tuple(done)


def in_order(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """Return occasions as a calendar shows them: by day, bars first, then by kind."""
    kinds = list(OccasionKind)
    return tuple(
        sorted(
            occasions,
            key=lambda each: (each.first, -each.last.toordinal(), kinds.index(each.kind), each.name.en),
        )
    )
