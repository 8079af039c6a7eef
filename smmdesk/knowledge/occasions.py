"""Occasions of a country: public holidays from the library ``holidays``, other days from ``occasions.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from smmdesk.domain.posts.day_rules import FIRST_YEAR, DayRule, Easter
from smmdesk.domain.posts.occasions import (
    KnownDay,
    Occasion,
    OccasionKind,
    Sureness,
    campaign_bars,
    in_order,
    merged,
    own_occasions,
    years_of,
)
from smmdesk.domain.posts.setting import Campaign, OwnOccasion
from smmdesk.knowledge.holiday_names import holiday_name, languages_for
from smmdesk.knowledge.trades import occasions_file, trades_of
from smmdesk.knowledge.yaml_files import bilingual

_WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}


def occasions(
    country: str,
    own: Iterable[OwnOccasion],
    first: date,
    last: date,
    campaigns: Iterable[Campaign] = (),
    sells: str = "",
) -> tuple[Occasion, ...]:
    """Return what falls between *first* and *last* in a country (ISO 3166 code; "": nothing but the common days).

    *sells* is what the owner writes of her business: days of other trades are left out, and of hers too where
    it does not tell the trade. Regions are not told apart. Years before 2000 and after 2099 have no holidays here.
    """
    trades = trades_of(sells)
    found = [
        occasion
        for year in years_of(first, last)
        for occasion in _of_year(country, year, trades)
        if occasion.first <= last and occasion.last >= first
    ]
    found += own_occasions(own, first, last)
    found += campaign_bars(campaigns, first, last)
    return in_order(found)


@lru_cache(maxsize=512)
def _of_year(country: str, year: int, trades: frozenset[str]) -> tuple[Occasion, ...]:
    public = public_holidays(country, year)
    taken = {
        ordinal for each in public for ordinal in range(each.first.toordinal(), each.last.toordinal() + 1)
    }
    kept = (
        (day, day.in_year(year))
        for day in known_days()
        if day.is_kept(country, year) and day.concerns(trades)
    )
    return (
        *public,
        *(found for day, found in kept if not (day.unless_public and found.first.toordinal() in taken)),
    )


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> tuple[Occasion, ...]:
    """Return the public holidays of a country in a year; none where the country is not known."""
    if not country:
        return ()
    import holidays
    from holidays.version import __version__ as version

    english, russian = languages_for(country)
    try:
        days = holidays.country_holidays(country, years=year, language=english)
    except NotImplementedError:
        return ()
    local = holidays.country_holidays(country, years=year, language=russian) if russian else None
    found = []
    for day in sorted(days):
        names = days.get_list(day)
        theirs = local.get_list(day) if local is not None else []
        same = len(theirs) == len(names)
        for number, name in enumerate(names):
            text, certain = holiday_name(country, name, theirs[number] if same else None)
            kind, source = OccasionKind.PUBLIC, f"holidays {version}"
            sureness = Sureness.HIGH if certain else Sureness.LOW
            found.append(Occasion(text, day, day, kind, source, sureness, certain))
    return merged(found)


@lru_cache(maxsize=1)
def known_days() -> tuple[KnownDay, ...]:
    """Return the days of ``occasions.yaml``."""
    file = occasions_file()
    return tuple(_known_day(entry, file["groups"], file["sources"]) for entry in file["days"])


def _known_day(
    entry: Mapping[str, Any], groups: Mapping[str, list[str]], sources: Mapping[str, str]
) -> KnownDay:
    countries = [code for name in entry.get("in", ()) for code in groups.get(name, [name])]
    return KnownDay(
        entry["id"],
        bilingual(dict(entry)),
        OccasionKind(entry["kind"]),
        _rule(entry["rule"]),
        frozenset(countries),
        sources.get(entry["source"], entry["source"]),
        Sureness(entry["confidence"]),
        entry.get("since", FIRST_YEAR),
        frozenset(entry.get("not_in", ())),
        entry.get("unless_public", False),
        frozenset(entry.get("for", ())),
    )


def _rule(entry: Mapping[str, Any]) -> DayRule:
    """Return the rule that an entry writes down; KeyError for words that are none."""
    known = dict(entry)
    rule = DayRule(
        month=known.pop("month", 0),
        day=known.pop("day", 0),
        weekday=_WEEKDAYS[known.pop("weekday", "mon")],
        nth=known.pop("nth", 0),
        easter=Easter(known.pop("easter")) if "easter" in known else None,
        shift=known.pop("shift", 0),
        length=known.pop("length", 1),
        weekday_after=_WEEKDAYS[known.pop("on_or_after")] if "on_or_after" in known else None,
    )
    if known:
        raise KeyError(f"unknown words in a rule: {sorted(known)}")
    return rule
