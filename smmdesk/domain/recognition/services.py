"""Telling social work from the other services that a document offers beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smmdesk.domain.recognition.facets import compile_cue
from smmdesk.domain.recognition.structure import Section
from smmdesk.domain.recognition.tokens import Token, tokenise
from smmdesk.domain.recognition.units import Unit

FEWEST_OTHER_LINES = 6
OTHER_SHARE = 0.3
"""Lines on other services, and their share of all that name a service, from which a document offers several."""

HARDLY_SOCIAL = 0.1
"""Social lines for each line on other services, up to which a document offers no social work at all."""

ELSEWHERE = -9.0
"""Log-odds for a line on another service: it cannot cover a social task."""

UNSAID = -1.6
"""Log-odds for a line that does not say which service it is about, in a document that offers several."""


class ServiceCues:
    """The words of social work and of other services, of ``structure.yaml``'s ``services``; one word at a time."""

    def __init__(self, cues: Mapping[str, str]) -> None:
        self._social = compile_cue(cues["social"])
        self._other = compile_cue(cues["other"])

        self._kinds: dict[str, str] = {}

    def _kind(self, tokens: Sequence[Token]) -> str:
        """Return "social" or "other" for a line's words, social first; "" where they name no service."""
        kinds = {self._kind_of_word(token.text) for token in tokens}
        return "social" if "social" in kinds else "other" if "other" in kinds else ""

    def _kind_of_word(self, word: str) -> str:
        kind = self._kinds.get(word)
        if kind is None:
            kind = "social" if self._social.search(word) else "other" if self._other.search(word) else ""
            self._kinds[word] = kind
        return kind

    def shifts(self, units: Sequence[Unit]) -> list[float]:
        """Return for each unit what it loses as evidence of social work; all 0 in a plan of social work alone."""
        kinds = [self._kind(unit.tokens) for unit in units]
        social = [kind == "social" for kind in kinds]
        other = [kind == "other" for kind in kinds]
        sections = {unit.section for unit in units}
        apart = Section.SOCIAL in sections and Section.OTHER_SERVICE in sections
        if not apart and (
            sum(other) < FEWEST_OTHER_LINES or sum(other) < OTHER_SHARE * (sum(other) + sum(social))
        ):
            return [0.0] * len(units)
        if sum(other) >= FEWEST_OTHER_LINES and sum(social) <= max(2, HARDLY_SOCIAL * sum(other)):
            return [ELSEWHERE] * len(units)
        distinct = {heading for unit in units for heading in unit.headings}
        headings = {heading: self._about(heading) for heading in distinct}
        return [
            self._shift(unit, is_social, is_other, headings)
            for unit, is_social, is_other in zip(units, social, other, strict=True)
        ]

    def _shift(self, unit: Unit, social: bool, other: bool, headings: Mapping[str, str]) -> float:
        under = next((headings[h] for h in reversed(unit.headings) if headings[h]), "")
        if unit.section is Section.SOCIAL or under == "social":
            return 0.0
        if unit.section is Section.OTHER_SERVICE or under == "other":
            return UNSAID if social else ELSEWHERE
        if social:
            return 0.0
        return ELSEWHERE if other else UNSAID

    def _about(self, heading: str) -> str:
        return self._kind(tokenise(heading))
