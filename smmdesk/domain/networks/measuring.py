"""How long a text is as a network counts it, and from where on it is too long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from smmdesk.domain.networks import units
from smmdesk.domain.networks.records import Format, Network, Unit


@dataclass(frozen=True, slots=True)
class Part:
    """One of the counts of a text that a network keeps; *start_of_excess* as in Length."""

    unit: Unit
    used: int
    limit: int | None
    start_of_excess: int | None = None

    @property
    def is_too_long(self) -> bool:
        """Whether it is over its limit."""
        return self.limit is not None and self.used > self.limit


@dataclass(frozen=True, slots=True)
class Length:
    """How long a text is in *unit*. *limit* None: not known.

    *start_of_excess* is the index in the text from which on it is too long by any count; None where it fits.
    *parts* are further counts: the bytes where they are limited too, and for Telegram the UTF-16 units that its
    apps count. *is_allowed* is False for a text that the network refuses whatever its length.
    """

    used: int
    limit: int | None
    unit: Unit
    start_of_excess: int | None = None
    parts: tuple[Part, ...] = ()
    is_allowed: bool = True

    @property
    def left(self) -> int | None:
        """Return how much more fits by the main count, negative where it is too long; None where not known."""
        return None if self.limit is None else self.limit - self.used

    @property
    def is_valid(self) -> bool:
        """Whether the network takes the text as far as its length is concerned."""
        return self.start_of_excess is None and self.is_allowed


def measure(text: str, network: Network, format_: Format) -> Length:
    """Return the length of *text* in one format of a network."""
    count = _counter(network)
    limit = _whole(format_, "text_max")
    used = count(text)
    excess = _excess(text, used, limit, network, count)
    bytes_limit = _whole(format_, "bytes_max")
    parts: tuple[Part, ...] = ()
    if bytes_limit is not None:
        size = units.utf8_bytes(text)
        start = units.excess_of_bytes(text, bytes_limit) if size > bytes_limit else None
        parts = (Part(Unit.BYTES, size, bytes_limit, start),)
        if start is not None and _binds(format_):
            excess = start if excess is None else min(excess, start)
    if network.unit is Unit.CODE_POINTS:
        pairs = units.utf16(text)
        start = units.excess_of_utf16(text, limit) if limit is not None and pairs > limit else None
        parts += (Part(Unit.UTF16, pairs, limit, start),)
    return Length(used, limit, network.unit, excess, parts, _is_allowed(text, network, used))


def _counter(network: Network) -> Callable[[str], int]:
    if network.unit is Unit.WEIGHTED:
        from smmdesk.domain.networks.weighted import weighted

        return weighted
    if network.unit is Unit.GRAPHEMES and network.link_length is not None:
        from smmdesk.domain.networks.shortened import shortened

        return partial(shortened, link_length=network.link_length)
    return units.COUNTERS[network.unit]


def _excess(
    text: str, used: int, limit: int | None, network: Network, count: Callable[[str], int]
) -> int | None:
    if limit is None or used <= limit:
        return None
    if network.unit is Unit.WEIGHTED:
        from smmdesk.domain.networks.weighted import pieces

        return units.excess_of_pieces(text, pieces(text), limit, count)
    if network.unit is Unit.GRAPHEMES and network.link_length is not None:
        from smmdesk.domain.networks.shortened import pieces as short_pieces

        return units.excess_of_pieces(text, short_pieces(text, network.link_length), limit, count)
    return units.EXCESS[network.unit](text, limit)


def _whole(format_: Format, name: str) -> int | None:
    value = format_.value(name)
    return None if value is None else int(value)


def _binds(format_: Format) -> bool:
    """A limit of bytes that is hearsay warns, but does not make a text invalid."""
    limit = format_.limit("bytes_max")
    return limit is not None and not limit.confidence.is_low


def _is_allowed(text: str, network: Network, used: int) -> bool:
    if network.unit is not Unit.WEIGHTED:
        return True
    return used > 0 and not any(sign in text for sign in units.REFUSED_BY_X)
