"""When a named task counts as concrete: which checkable details each criterion wants."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from smmdesk.domain.recognition.facets import Facet, compile_cue, different_words
from smmdesk.domain.vetting import Reason

Details = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ConcreteRule:
    """One criterion's rule: any of the sets in *any_of* must be found whole; *ask* names what is missed.

    *facets* are those that the rule names. A need is a detail's name with how many different ones are
    wanted (``parts2``), 1 by default.
    """

    any_of: tuple[tuple[tuple[str, int], ...], ...]
    ask: tuple[tuple[str, int], ...]
    parts: re.Pattern[str] | None
    statement: re.Pattern[str] | None
    facets: tuple[Facet, ...]

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> ConcreteRule:
        """Return the rule of an entry of ``concrete.yaml``."""
        any_of = tuple(tuple(_need(name) for name in needs) for needs in entry["any"])
        ask = tuple(_need(name) for name in entry["ask"])
        named = {name for needs in (*any_of, ask) for name, _ in needs}
        return cls(
            any_of,
            ask,
            compile_cue(entry["parts"]) if "parts" in entry else None,
            compile_cue(entry["statement"]) if "statement" in entry else None,
            tuple(facet for facet in Facet if facet in named),
        )

    def own_details(self, folded: str) -> dict[str, tuple[str, ...]]:
        """Return this rule's own parts and statement in a line."""
        found = {}
        for name, pattern in (("parts", self.parts), ("statement", self.statement)):
            words = different_words(pattern, folded) if pattern else ()
            if words:
                found[name] = words
        return found

    def met_by(self, details: Details) -> tuple[tuple[str, int], ...] | None:
        """Return the first set of needs that *details* satisfy, or None."""
        for needs in self.any_of:
            if all(len(details.get(name, ())) >= wanted for name, wanted in needs):
                return needs
        return None

    def missing(self, details: Details) -> tuple[Reason, ...]:
        """Return what is asked for and not among *details*."""
        return tuple(Reason(f"no_{name}") for name, wanted in self.ask if len(details.get(name, ())) < wanted)


def merge(several: Sequence[Details]) -> dict[str, tuple[str, ...]]:
    """Return the details of several lines together."""
    merged: dict[str, tuple[str, ...]] = {}
    for details in several:
        for name, words in details.items():
            merged[name] = tuple(dict.fromkeys((*merged.get(name, ()), *words)))
    return merged


def _need(name: str) -> tuple[str, int]:
    match = re.fullmatch(r"([a-z_]+?)(\d)?", name)
    if not match:
        raise ValueError(f"not a need: {name}")
    return match.group(1), int(match.group(2) or 1)
