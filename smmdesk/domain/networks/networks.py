"""All networks the program knows, with the owner's own figures in place of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from smmdesk.domain.networks.folding import Folded, folded
from smmdesk.domain.networks.measuring import Length, measure
from smmdesk.domain.networks.records import LIMIT_UNITS, Confidence, Format, Limit, Network, Source
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.domain.text import BilingualText


class Networks:
    """The networks in their order. An id that is not among them raises KeyError."""

    def __init__(self, networks: Iterable[Network], sources: Mapping[str, Source] | None = None) -> None:
        self._networks = {network.id: network for network in networks}
        self._names: dict[str, Network] = {}
        self.sources = dict(sources or {})

    def all(self) -> tuple[Network, ...]:
        """Return every network."""
        return tuple(self._networks.values())

    def __contains__(self, network_id: object) -> bool:
        return network_id in self._networks

    def get(self, network_id: str) -> Network:
        """Return the network with this id."""
        return self._networks[network_id]

    def named(self, name: str) -> Network | None:
        """Return the network that people call so ("tg", "ВК", "Instagram"); None where nobody does."""
        if not self._names:
            for network in self._networks.values():
                for each in (network.id, network.name.en, network.name.ru, *network.aliases):
                    self._names.setdefault(_plain(each), network)
        return self._names.get(_plain(name))

    def format(self, network_id: str, format_id: str = "") -> Format:
        """Return a format of a network; "" is its usual one."""
        return self._networks[network_id].format(format_id)

    def measure(self, text: str, network_id: str, format_id: str = "") -> Length:
        """Return how long *text* is as the network counts it, and where it becomes too long."""
        network = self._networks[network_id]
        return measure(text, network, network.format(format_id))

    def folded(self, text: str, network_id: str, format_id: str = "") -> Folded:
        """Return *text* as the network shows it at first."""
        return folded(text, self.format(network_id, format_id).fold)

    def with_overrides(self, overrides: Iterable[LimitOverride]) -> Networks:
        """Return the networks with the owner's figures; those for what is not known here are passed over."""
        networks = dict(self._networks)
        for override in overrides:
            network = networks.get(override.network)
            if network is None or override.limit not in LIMIT_UNITS:
                continue
            usual = network.formats[0].id
            formats = tuple(
                _overridden(each, override) if each.id == (override.format or usual) else each
                for each in network.formats
            )
            networks[network.id] = replace(network, formats=formats)
        return Networks(networks.values(), self.sources)


def _overridden(format_: Format, override: LimitOverride) -> Format:
    note = BilingualText(override.note, override.note) if override.note else None
    own = Limit(
        override.limit,
        override.value,
        LIMIT_UNITS[override.limit],
        Confidence.OWN,
        checked_on=override.changed_at.date(),
        note=note,
    )
    names = [limit.name for limit in format_.limits]
    if override.limit not in names:
        return replace(format_, limits=(*format_.limits, own))
    return replace(
        format_, limits=tuple(own if limit.name == own.name else limit for limit in format_.limits)
    )


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold().replace("ё", "е") if letter.isalnum())
