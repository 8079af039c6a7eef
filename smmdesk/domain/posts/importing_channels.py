"""Networks and formats in what people write: "ВК, ТГ", "Инста сторис", "Reels"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing_words import ALL_NETWORKS, FORMATS, NETWORKS

_BETWEEN = re.compile(r"\s*(?:[,;/|+&\n•·]|\s(?:и|and|или|or)\s)\s*")
_STARS = re.compile(r"[*✅✔☑➕▪️]|\(.*?(?:признана|запрещ|extremist).*?\)")
# What only one network calls so.
_OF_NETWORK = {
    "рилс": "instagram",
    "рилз": "instagram",
    "рилсы": "instagram",
    "reels": "instagram",
    "reel": "instagram",
    "шортс": "youtube",
    "шортсы": "youtube",
    "shorts": "youtube",
    "вк клипы": "vk",
    "клипы": "vk",
    "клип": "vk",
}
_MOST_REMEMBERED = 4096
_KINDS = {word: kind for kind, words in FORMATS.items() for word in words}


@dataclass(frozen=True, slots=True)
class FormatName:
    """A format of a network: its id, its kind (as ``FormatKind``), its names as ``plain`` makes them."""

    id: str
    kind: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChannelRead:
    """What a piece of text names: a network ("" for none), a format in words and by its kind."""

    network: str = ""
    kind: str = ""
    word: str = ""


@dataclass(frozen=True, slots=True)
class Channels:
    """The networks and their formats; *names* are those of the knowledge besides what people call them.

    *chosen* are the networks the owner works with: "all" means those.
    """

    formats: Mapping[str, Sequence[FormatName]]
    names: Mapping[str, str] = field(default_factory=dict)
    chosen: tuple[str, ...] = ()
    _read: dict[str, tuple[list[ChannelRead], list[str]]] = field(default_factory=dict, compare=False)

    def networks_in(self, text: str) -> tuple[list[ChannelRead], list[str]]:
        """Return the channels that a cell names, and the pieces in which none was found."""
        if not text:
            return [], []
        found = self._read.get(text)
        if found is None:
            # Plans name the same few networks in every row.
            if len(self._read) > _MOST_REMEMBERED:
                self._read.clear()
            found = self._read[text] = self._networks_in(text)
        return found

    def _networks_in(self, text: str) -> tuple[list[ChannelRead], list[str]]:
        found: list[ChannelRead] = []
        unknown: list[str] = []
        for piece in self._pieces(text):
            if piece in ALL_NETWORKS:
                found += [ChannelRead(network) for network in self.chosen]
                unknown += [] if self.chosen else [piece]
                continue
            read = self._piece(piece)
            if read is None:
                unknown.append(piece)
            else:
                found += read
        return list(dict.fromkeys(found)), unknown

    def format_id(self, network: str, kind: str, word: str) -> str | None:
        """Return the id of the format that a network has for a word or a kind; "" its usual, None for none."""
        formats = self.formats.get(network, ())
        named = next((form.id for form in formats if word and word in form.names), None)
        if named is None and kind:
            of_kind = [form.id for form in formats if form.kind == kind]
            named = of_kind[0] if of_kind else None
        if named is None:
            return "" if kind in ("", "feed") else None
        return "" if formats and named == formats[0].id else named

    def _pieces(self, text: str) -> list[str]:
        words = plain(_STARS.sub(" ", text))
        if self._network(words) or words in ALL_NETWORKS:
            return [words]
        return [piece for piece in _BETWEEN.split(words) if piece.strip(" .-–")]

    def _piece(self, piece: str) -> list[ChannelRead] | None:
        piece = piece.strip(" .:")
        network = self._network(piece)
        if network:
            return [ChannelRead(network)]
        if piece in _OF_NETWORK:
            return [ChannelRead(_OF_NETWORK[piece], _KINDS.get(piece, "video"), piece)]
        if piece in _KINDS:
            return [ChannelRead("", _KINDS[piece], piece)]
        return self._words(piece)

    def _words(self, piece: str) -> list[ChannelRead] | None:
        """Read a piece of several words: "инста сторис", "вк тг", "telegram (канал)"."""
        words = re.sub(r"[():\-–—.]+", " ", piece).split()
        networks = list(dict.fromkeys(filter(None, map(self._network, words))))
        longer = [self._network(" ".join(pair)) for pair in pairwise(words)]
        networks = list(dict.fromkeys([*filter(None, longer), *networks]))
        pairs = [" ".join(pair) for pair in pairwise(words)]
        word = next((each for each in (*pairs, *words) if each in _KINDS and not self._network(each)), "")
        if not networks and word in _OF_NETWORK:
            networks = [_OF_NETWORK[word]]
        if not networks:
            return None
        return [ChannelRead(network, _KINDS.get(word, ""), word) for network in networks]

    def _network(self, words: str) -> str:
        return _NETWORK_NAMES.get(words) or self.names.get(words, "")


_NETWORK_NAMES: Mapping[str, str] = {word: network for network, words in NETWORKS.items() for word in words}


@lru_cache(maxsize=2048)
def format_named(text: str) -> tuple[str, str] | None:
    """Return (kind, word) of a format that a cell names, None where none is known."""
    words = plain(_STARS.sub(" ", text)).strip(" .")
    if words in _KINDS:
        return _KINDS[words], words
    pieces = re.sub(r"[(),;:/+\-–—.]+", " ", words).split()
    pairs = [" ".join(pair) for pair in pairwise(pieces)]
    known = [each for each in (*pairs, *pieces) if each in _KINDS]
    # "Фото-карусель" is a carousel: "photo", "text" and "post" only say what is in it.
    telling = [each for each in known if _KINDS[each] != "feed"]
    word = next(iter([*telling, *known]), None)
    return None if word is None else (_KINDS[word], word)
