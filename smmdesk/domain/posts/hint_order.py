"""Hints on what follows what: offers in a row, networks gone silent, pictures seen before, days forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, pairwise

from smmdesk.domain.posts.balance import networks_of
from smmdesk.domain.posts.hint import Hint, HintParam, HintSeverity
from smmdesk.domain.posts.hint_ground import Ground
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.occasions import days_of_own

_DAYS_BEFORE_OCCASION = 3


def order_hints(ground: Ground) -> Iterator[Hint]:
    """Yield hints on the order of the posts that are still to go out."""
    if ground.is_past:
        return
    yield from _in_row(ground)
    yield from _silent(ground)
    yield from _pictures(ground)
    yield from _own_occasions(ground)


def _in_row(ground: Ground) -> Iterator[Hint]:
    """Yield runs of selling posts, as people see them: network by network. A run in several is told once."""
    promo = {rubric.id for rubric in ground.rubrics.values() if rubric.promo}
    runs: dict[tuple[str, ...], list[str]] = {}
    facts: dict[str, PostFact] = {}
    for network, run in _runs(ground, promo):
        if any(map(ground.can_change, run)):
            facts |= {fact.id: fact for fact in run}
            runs.setdefault(tuple(fact.id for fact in run), []).append(network)
    told: set[str] = set()
    for ids, networks in sorted(runs.items(), key=lambda item: -len(item[0])):
        if told.issuperset(ids):  # part of a longer run in another network
            continue
        told.update(ids)
        params: dict[str, HintParam] = {
            "count": len(ids),
            "first": facts[ids[0]].day,
            "last": facts[ids[-1]].day,
            "networks": tuple(network for network in networks if network),
        }
        days = tuple(dict.fromkeys(facts[each].day for each in ids))
        yield Hint("in_row", params, HintSeverity.ADVICE, ids, days, weight=len(ids))


def _runs(ground: Ground, promo: set[str]) -> Iterator[tuple[str, list[PostFact]]]:
    """Yield network and posts of each run that is too long."""
    running: dict[str, list[PostFact]] = {}
    for fact in ground.facts:
        sells = fact.rubric_id in promo
        for network in networks_of(fact) or ("",):
            if sells:
                running.setdefault(network, []).append(fact)
            elif network in running and len(run := running.pop(network)) > ground.rules.in_row:
                yield network, run
    yield from ((network, run) for network, run in running.items() if len(run) > ground.rules.in_row)


def _silent(ground: Ground) -> Iterator[Hint]:
    """Yield, for each network, the longest stretch without a post that is not over yet.

    Stretches count up to the last day that any network has posts for: beyond it nothing is planned at all,
    which is no fault of one network.
    """
    if not ground.within:
        return
    end = max(ground.within[-1].day, min(ground.today, ground.last))
    for network in dict.fromkeys((*ground.setting.choices.networks, *ground.networks)):
        if not ground.is_ours(network):
            continue
        days = [day for day in ground.networks.get(network, ()) if day <= ground.last]
        if not any(day >= ground.first for day in days) and ground.balance.total >= ground.rules.least_posts:
            params: dict[str, HintParam] = {"network": network}
            yield Hint("network_unused", params, HintSeverity.ADVICE)
        elif gap := _longest_gap(ground, days, end):
            yield _silence(ground, network, *gap, planned=gap[1] < days[-1])


def _longest_gap(ground: Ground, days: list[date], end: date) -> tuple[date, date] | None:
    """Return the first and the last day of the longest stretch without posts, if it is too long."""
    if not days:
        return None
    day = timedelta(days=1)
    gaps = [(before + day, after - day) for before, after in pairwise(days)]
    if end > days[-1]:
        gaps.append((days[-1] + day, end))
    coming = [gap for gap in gaps if gap[1] >= max(ground.first, ground.today)]
    longest = max(coming, key=lambda gap: gap[1] - gap[0], default=None)
    if longest is None or (longest[1] - longest[0]).days + 1 <= ground.setting.choices.silent_days:
        return None
    return longest


def _silence(ground: Ground, network: str, first: date, last: date, planned: bool) -> Hint:
    count = (last - first).days + 1
    days = tuple(day for day in (first, last) if ground.first <= day <= ground.last)
    params: dict[str, HintParam] = {"network": network, "count": count, "first": first, "last": last}
    if last == ground.today and not planned:
        params = {"network": network, "count": count, "day": first - timedelta(days=1)}
        return Hint("silent_since", params, HintSeverity.ADVICE, days=days, weight=count)
    return Hint("silent", params, HintSeverity.ADVICE, days=days, weight=count)


def _pictures(ground: Ground) -> Iterator[Hint]:
    """Yield pictures that the same network shows again too soon, each once.

    A post without a network may end up in any.
    """
    most = ground.setting.choices.repeat_days
    uses = Counter(chain.from_iterable(fact.pictures for fact in ground.facts))
    before: dict[tuple[str, str], PostFact] = {}
    found: dict[str, dict[str, PostFact]] = {}
    for fact in ground.facts:
        for picture in fact.pictures:
            if not picture or uses[picture] < 2:
                continue
            for network in networks_of(fact) or ("",):
                seen = before.get((picture, network)) or before.get((picture, ""))
                if (
                    seen
                    and seen is not fact
                    and ground.can_change(fact)
                    and (fact.day - seen.day).days <= most
                ):
                    found.setdefault(picture, {}).update({seen.id: seen, fact.id: fact})
                before[picture, network] = fact
    told: set[tuple[str, ...]] = set()
    for facts in found.values():
        ids = tuple(facts)
        if ids not in told:
            told.add(ids)
            yield _same_picture(ids, list(facts.values()))


def _same_picture(ids: tuple[str, ...], facts: list[PostFact]) -> Hint:
    days = tuple(dict.fromkeys(fact.day for fact in facts))
    params: dict[str, HintParam]
    if len(facts) == 2:
        params = {"title": facts[1].title, "day": facts[1].day, "other": facts[0].day}
        return Hint("same_picture", params, HintSeverity.ADVICE, ids, days)
    params = {"count": len(facts), "first": days[0], "last": days[-1]}
    return Hint("same_picture_often", params, HintSeverity.ADVICE, ids, days, weight=len(facts))


def _own_occasions(ground: Ground) -> Iterator[Hint]:
    """Yield the owner's own days to come that have no post, on the day or just before."""
    planned = {fact.day for fact in ground.facts}
    for occasion in ground.setting.occasions:
        for day in days_of_own(occasion, max(ground.first, ground.today), ground.last):
            around = (day - timedelta(days=number) for number in range(_DAYS_BEFORE_OCCASION + 1))
            if not planned.intersection(around):
                params: dict[str, HintParam] = {"title": occasion.name, "day": day}
                yield Hint("own_occasion", params, HintSeverity.ADVICE, days=(day,))
