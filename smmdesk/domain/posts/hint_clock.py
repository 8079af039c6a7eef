"""Hints on hours: posts that come too close in one network, and hours that clocks skip or repeat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.balance import channel_of
from smmdesk.domain.posts.hint import Hint, HintParam, HintSeverity
from smmdesk.domain.posts.hint_ground import Ground
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.moments import Clock, Moment, local_of, moment_of
from smmdesk.domain.posts.post import MINUTES_A_DAY


class Clocks:
    """Tells posts' moments; looks a zone's day up once, for clocks change on two days a year."""

    def __init__(self, zone: str) -> None:
        self._own = zone
        self._offsets: dict[tuple[str, date], int | None] = {}

    def zone(self, fact: PostFact) -> str:
        """Return the zone that holds for a post ("": the machine's)."""
        return fact.zone or self._own

    def minute(self, fact: PostFact) -> int | None:
        """Return a post's moment in minutes on a scale without time zones; None without an hour or zone."""
        if fact.minute is None:
            return None
        zone = self.zone(fact)
        key = zone, fact.day
        if key not in self._offsets:
            self._offsets[key] = self._steady_offset(fact.day, zone)
        offset = self._offsets[key]
        if offset is not None:
            return fact.day.toordinal() * MINUTES_A_DAY + fact.minute - offset
        moment = self.moment(fact)
        return None if moment is None else _minutes(moment)

    def changes_on(self, fact: PostFact) -> bool:
        """Whether the clocks of the post's zone change on its day, or the zone is not known."""
        self.minute(fact)
        return self._offsets.get((self.zone(fact), fact.day)) is None

    def moment(self, fact: PostFact) -> Moment | None:
        """Return when a post goes out; None without an hour, for an unknown zone, and at the ends of time."""
        try:
            return moment_of(fact.day, fact.minute, self.zone(fact)) if fact.minute is not None else None
        except (UserError, OverflowError):
            return None

    def _steady_offset(self, day: date, zone: str) -> int | None:
        """Return by how many minutes the zone is ahead of UTC on a day; None where that changes during it."""
        try:
            start, end = moment_of(day, 0, zone), moment_of(day, MINUTES_A_DAY - 1, zone)
        except (UserError, OverflowError):
            return None
        steady = _minutes(end) - _minutes(start) == MINUTES_A_DAY - 1
        if not steady or (start.clock, end.clock) != (Clock.USUAL, Clock.USUAL):
            return None
        return day.toordinal() * MINUTES_A_DAY - _minutes(start)


def _minutes(moment: Moment) -> int:
    return moment.utc.toordinal() * MINUTES_A_DAY + moment.utc.hour * 60 + moment.utc.minute


def clock_hints(ground: Ground) -> Iterator[Hint]:
    """Yield hints on the hours of posts that are still to go out."""
    clocks = Clocks(ground.setting.choices.zone)
    yield from _odd_hours(ground, clocks)
    if ground.setting.choices.apart_minutes > 0:
        yield from _too_close(ground, clocks)


def _odd_hours(ground: Ground, clocks: Clocks) -> Iterator[Hint]:
    for fact in ground.within:
        if fact.minute is None or not clocks.changes_on(fact) or not ground.can_change(fact):
            continue
        place: dict[str, HintParam] = {"title": fact.title, "day": fact.day}
        moment = clocks.moment(fact)
        if moment is None:
            params = {**place, "zone": clocks.zone(fact)}
            yield Hint("zone_unknown", params, HintSeverity.SERIOUS, (fact.id,), (fact.day,))
        elif moment.clock is Clock.SKIPPED:
            moved = local_of(moment.utc, clocks.zone(fact))[1]
            params = {**place, "time": fact.minute, "moved": moved}
            yield Hint("clock_skipped", params, HintSeverity.SERIOUS, (fact.id,), (fact.day,))
        elif moment.clock is Clock.DOUBLED:
            params = {**place, "time": fact.minute}
            yield Hint("clock_doubled", params, HintSeverity.ADVICE, (fact.id,), (fact.day,))


_Spot = tuple[int, str, PostFact]


def _too_close(ground: Ground, clocks: Clocks) -> Iterator[Hint]:
    """Yield groups of posts of one network that all lie within the owner's span; stories do not count."""
    groups: dict[tuple[str, ...], list[str]] = {}
    facts: dict[str, PostFact] = {}
    for network, spots in _by_network(ground, clocks).items():
        for group in _groups(sorted(spots, key=lambda spot: spot[:2]), ground.setting.choices.apart_minutes):
            if any(map(ground.can_change, group)):
                facts |= {fact.id: fact for fact in group}
                groups.setdefault(tuple(fact.id for fact in group), []).append(network)
    for ids, networks in groups.items():
        first = facts[ids[0]]
        yield Hint(
            "too_close",
            {
                "count": len(ids),
                "networks": tuple(networks),
                "day": first.day,
                "minutes": ground.setting.choices.apart_minutes,
                "titles": tuple(facts[each].title for each in ids[:3]),
            },
            HintSeverity.ADVICE,
            ids,
            tuple(dict.fromkeys(facts[each].day for each in ids)),
            weight=len(ids),
        )


def _by_network(ground: Ground, clocks: Clocks) -> dict[str, list[_Spot]]:
    """Return moment, id and post by network, for the days around those that can still be changed."""
    found: dict[str, list[_Spot]] = {}
    start, end = max(ground.first, ground.today), ground.last
    start -= timedelta(days=min(1, (start - date.min).days))
    end += timedelta(days=min(1, (date.max - end).days))
    networks_of_channels: dict[str, str] = {}
    for fact in ground.facts:
        if not start <= fact.day <= end or (minute := clocks.minute(fact)) is None:
            continue
        for channel in fact.channels:
            network = networks_of_channels.get(channel)
            if network is None:
                network, format_id = channel_of(channel, ground.rules)
                network = "" if f"{network}/{format_id}" in ground.rules.stories else network
                networks_of_channels[channel] = network
            spots = found.setdefault(network, []) if network else []
            if not spots or spots[-1][2] is not fact:
                spots.append((minute, fact.id, fact))
    return found


def _groups(spots: list[_Spot], apart: int) -> Iterator[list[PostFact]]:
    """Yield the groups of two and more whose last is less than *apart* minutes after its first."""
    group: list[_Spot] = []
    for spot in spots:
        if group and spot[0] - group[0][0] >= apart:
            if len(group) > 1:
                yield [fact for _, _, fact in group]
            group = []
        group.append(spot)
    if len(group) > 1:
        yield [fact for _, _, fact in group]
