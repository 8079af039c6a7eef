"""Reading one line: which patterns stand in it, and what the line model makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smmdesk.domain.recognition.line_model import LineModel, word_features
from smmdesk.domain.recognition.patterns import Hit, PatternSet
from smmdesk.domain.recognition.tokens import Token
from smmdesk.domain.recognition.units import Unit


@dataclass(frozen=True, slots=True)
class Line:
    """A unit with its pattern hits and, for each label of the model, its log-odds."""

    unit: Unit
    hits: tuple[Hit, ...]
    log_odds: list[float]

    def hits_of(self, label: str) -> list[Hit]:
        """Return the hits of *label*'s own patterns, look-alikes aside."""
        return [
            hit
            for hit in self.hits
            if hit.owner.startswith(f"{label}/") and not hit.owner.endswith("/exclude")
        ]


def find_hits(tokens: Sequence[Token], sets: Sequence[PatternSet]) -> list[Hit]:
    """Return the hits of all pattern sets in a line."""
    return [hit for patterns in sets for hit in patterns.find(tokens)]


def line_features(tokens: Sequence[Token], hits: Sequence[Hit]) -> list[str]:
    """Return what the line model sees of a line: words, pairs of words, and whose patterns stand in it."""
    counts: dict[str, int] = {}
    for hit in hits:
        counts[hit.owner] = counts.get(hit.owner, 0) + 1
    owners = [f"/{owner}" for owner in counts]
    owners += [f"/{owner}*2" for owner, count in counts.items() if count > 1]
    return word_features(tokens) + owners


def read_line(unit: Unit, sets: Sequence[PatternSet], model: LineModel) -> Line:
    """Return *unit* with what patterns and model find in it."""
    hits = find_hits(unit.tokens, sets)
    return Line(unit, tuple(hits), model.log_odds(line_features(unit.tokens, hits)))
