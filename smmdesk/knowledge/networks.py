"""The networks, from ``networks.yaml``, and what is said about them and about problems of a post."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from smmdesk.domain.networks import (
    LIMIT_UNITS,
    Attached,
    Confidence,
    Fold,
    Format,
    FormatKind,
    Limit,
    Network,
    Networks,
    Shape,
    Source,
    Types,
    Unit,
)
from smmdesk.domain.networks.problem import Problem
from smmdesk.domain.text import BilingualText, Language
from smmdesk.knowledge.wording import load_wording, say
from smmdesk.knowledge.yaml_files import bilingual, knowledge_file, load_yaml

_TEXTS = ("unit_note", "hashtags", "mentions", "links", "scheduling", "legal", "note")


@lru_cache(maxsize=1)
def load_networks() -> Networks:
    """Return the networks that ship with the program."""
    known = load_yaml(knowledge_file("networks.yaml"))
    sources = {name: _source(name, entry) for name, entry in known["sources"].items()}
    reader = _Reader(sources, known["checked_on"])
    return Networks((reader.network(entry) for entry in known["networks"]), sources)


def _source(name: str, entry: Mapping[str, Any]) -> Source:
    return Source(name, entry["ref"], entry["dated"], entry.get("official", False))


class _Reader:
    """Makes records of the file's entries; KeyError where one names a source that is not listed."""

    def __init__(self, sources: Mapping[str, Source], checked_on: date) -> None:
        self._sources = sources
        self._checked_on = checked_on

    def network(self, entry: Mapping[str, Any]) -> Network:
        return Network(
            id=entry["id"],
            name=bilingual(entry["name"]),
            unit=Unit(entry["unit"]),
            formats=tuple(map(self.format, entry["formats"])),
            aliases=tuple(map(str, entry.get("aliases", ()))),
            link_length=entry.get("link_length"),
            short_mentions=entry.get("short_mentions", False),
            post_url=entry.get("post_url"),
            **{name: _text(entry.get(name)) for name in _TEXTS},
        )

    def format(self, entry: Mapping[str, Any]) -> Format:
        return Format(
            id=entry["id"],
            name=bilingual(entry["name"]),
            kind=FormatKind(entry["kind"]),
            limits=tuple(self.limit(name, limit) for name, limit in entry["limits"].items()),
            attached=Attached(entry.get("attached", Attached.ANYTHING)),
            fold=self.fold(entry.get("fold")),
            shape=_shape(entry.get("shape")),
            image_types=_types(entry.get("image_types")),
            video_types=_types(entry.get("video_types")),
            image_px=tuple(entry.get("image_px", ())),
            note=_text(entry.get("note")),
        )

    def limit(self, name: str, entry: Mapping[str, Any]) -> Limit:
        sources = self.named(entry)
        confidence = Confidence(entry["confidence"])
        if confidence is Confidence.SINGLE and any(source.is_official for source in sources):
            confidence = Confidence.OFFICIAL
        value = entry["value"]
        return Limit(
            name,
            None if value is None else float(value),
            LIMIT_UNITS[name],
            confidence,
            tuple(source.id for source in sources),
            entry.get("checked_on", self._checked_on),
            _text(entry.get("note")),
        )

    def fold(self, entry: Mapping[str, Any] | None) -> Fold | None:
        if entry is None:
            return None
        sources = tuple(source.id for source in self.named(entry))
        confidence = Confidence(entry["confidence"])
        return Fold(entry["characters"], bilingual(entry["label"]), confidence, sources)

    def named(self, entry: Mapping[str, Any]) -> list[Source]:
        return [self._sources[name] for name in entry.get("sources", ())]


def _text(entry: dict[str, Any] | None) -> BilingualText | None:
    return None if entry is None else bilingual(entry)


def _shape(entry: Mapping[str, Any] | None) -> Shape | None:
    return None if entry is None else Shape(entry["ratio"], Confidence(entry["confidence"]))


def _types(entry: Mapping[str, Any] | None) -> Types | None:
    return None if entry is None else Types(tuple(entry["names"]), Confidence(entry["confidence"]))


def post_url(network_id: str) -> str | None:
    """Return where one posts by hand in a network; None where it has no one address, or is not known."""
    networks = load_networks()
    return networks.get(network_id).post_url if network_id in networks else None


def problem_sentence(problem: Problem, language: Language) -> str:
    """Return what is wrong as a sentence, with a word on how sure the figure is where it is not."""
    params = dict(problem.params)
    if problem.code == "limit_text":
        params["unit"] = _unit_word(problem, int(params["over"]), language)
    if "{where}" in "".join(load_wording().forms(problem.code, language)):
        params["where"] = channel_name(problem.network, problem.format, language)
    sentence = say(problem.code, language, **params)
    if not problem.limit or problem.confidence.is_firm:
        return sentence
    return f"{sentence} {confidence_text(problem.confidence, language)}"


def confidence_text(confidence: Confidence, language: Language) -> str:
    """Return how sure a figure is, as a short sentence."""
    return say(f"limit_confidence_{confidence.value}", language)


def channel_name(network_id: str, format_id: str, language: Language) -> str:
    """Return "Instagram", or "Instagram, story" where the format is not the usual one."""
    network = load_networks().get(network_id)
    name = network.name.in_language(language)
    if not format_id or format_id == network.formats[0].id:
        return name
    named = network.format(format_id).name.in_language(language)
    return f"{name}, {named if named[1:2].isupper() else named[:1].lower() + named[1:]}"


def unit_words(unit: Unit, number: int, language: Language) -> str:
    """Return what is counted, in the form that goes with *number*: "characters", "bytes"."""
    name = unit.value if unit in (Unit.WEIGHTED, Unit.BYTES) else "characters"
    return say(f"unit_{name}", language, count=number)


def _unit_word(problem: Problem, number: int, language: Language) -> str:
    return unit_words(load_networks().get(problem.network).unit, number, language)
