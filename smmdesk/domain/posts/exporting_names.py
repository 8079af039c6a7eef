"""Names for the ids in a post – rubrics, campaigns, networks, formats, goals – and ids for the names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import Campaign, Rubric
from smmdesk.domain.text import BilingualText, Language

Channel = tuple[str, str]
"""The ids of a network and of a format; the format "" is the network's usual one."""


class UnknownNameError(ValueError):
    """Nothing is called so."""


@dataclass(frozen=True)
class ExportNames:
    """What things are called in an export; *language* is the one to write in, both are understood.

    *formats* is by network and format. *say* gives sentences by code (``knowledge/wording.py``) in *language*.
    *zone* is the calendar's own (an IANA name, "" the machine's). *series* is by id.
    """

    language: Language
    say: Callable[..., str]
    rubrics: Sequence[Rubric] = ()
    campaigns: Sequence[Campaign] = ()
    networks: Mapping[str, BilingualText] = field(default_factory=dict)
    formats: Mapping[Channel, BilingualText] = field(default_factory=dict)
    goals: Mapping[str, BilingualText] = field(default_factory=dict)
    series: Mapping[str, Series] = field(default_factory=dict)
    zone: str = ""

    def rubric(self, rubric_id: str) -> str:
        """Return the rubric's name, "" where there is none."""
        return self._rubric_names.get(rubric_id, "")

    def campaign(self, campaign_id: str) -> str:
        """Return the campaign's name, "" where there is none."""
        return self._campaign_names.get(campaign_id, "")

    def goal(self, goal: str) -> str:
        """Return the goal's name, or the goal itself where it has none."""
        return self.goals[goal].in_language(self.language) if goal in self.goals else goal

    def network(self, network: str) -> str:
        """Return the network's name, or its id where it is not known."""
        name = self.networks.get(network)
        return name.in_language(self.language) if name else network

    def channel(self, channel: Channel) -> str:
        """Return "Telegram", or "Telegram: story" for a format that is not the usual one."""
        return self._channel_in(channel, self.language)

    def rubric_id(self, name: str) -> str:
        """Return the rubric of this name; UnknownNameError."""
        return _found(name, self._rubric_names)

    def campaign_id(self, name: str) -> str:
        """Return the campaign of this name; UnknownNameError."""
        return _found(name, self._campaign_names)

    def goal_id(self, name: str) -> str:
        """Return the goal of this name, or the name itself."""
        word = plain(name)
        known = (goal for goal, names in self.goals.items() if word in (plain(names.en), plain(names.ru)))
        return next(known, name)

    def channel_of(self, name: str) -> Channel:
        """Return the channel of a name in either language, or made of ids; UnknownNameError."""
        known = self._channels.get(plain(name))
        if known is None:
            raise UnknownNameError(name)
        return known

    @cached_property
    def _rubric_names(self) -> dict[str, str]:
        return {rubric.id: rubric.name for rubric in self.rubrics}

    @cached_property
    def _campaign_names(self) -> dict[str, str]:
        return {campaign.id: campaign.name for campaign in self.campaigns}

    @cached_property
    def _channels(self) -> dict[str, Channel]:
        """Return the channels by what they may be called; ids are the weakest of names."""
        channels = [(network, "") for network in self.networks] + list(self.formats)
        found: dict[str, Channel] = {}
        for network, form in channels:
            found.setdefault(plain(f"{network}: {form}" if form else network), (network, form))
        for language in Language:
            found |= {plain(self._channel_in(channel, language)): channel for channel in channels}
        return found

    def _channel_in(self, channel: Channel, language: Language) -> str:
        network, form = channel
        name = self.networks[network].in_language(language) if network in self.networks else network
        if not form:
            return name
        words = self.formats.get(channel)
        return f"{name}: {words.in_language(language) if words else form}"


def _found(name: str, names: Mapping[str, str]) -> str:
    word = plain(name)
    for each, known in names.items():
        if plain(known) == word:
            return each
    raise UnknownNameError(name)
