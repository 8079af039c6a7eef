"""The checkable details of lines, looked up once each and only where a rule wants them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smmdesk.domain.plan import BlockKind
from smmdesk.domain.recognition.concrete import ConcreteRule, merge
from smmdesk.domain.recognition.facets import Facet, FacetFinder
from smmdesk.domain.recognition.lines import Line

CHECKABLE = (
    Facet.COUNT, Facet.PERIOD, Facet.DEADLINE, Facet.MONEY, Facet.PERCENT, Facet.TARGET, Facet.HOURS,
)  # fmt: skip
"""Details that carry a figure or a date; catchwords and put-offs lack all of them."""

FEWEST_CATCHWORDS = 5
LONGEST_CATCHWORD = 2.5
"""Words in each part of a line of catchwords, on average."""

_SEPARATOR = re.compile(r"[,;|/·•+]")


class DetailReader:
    """Finds the details of lines for a criterion's rule."""

    def __init__(self, finder: FacetFinder) -> None:
        self._finder = finder
        self._known: dict[tuple[int, Facet], tuple[str, ...]] = {}

    def of(self, lines: Sequence[Line], rule: ConcreteRule) -> dict[str, tuple[str, ...]]:
        """Return the details that *rule* asks about, of several lines together."""
        return merge([self._of_line(line, rule) for line in lines])

    def is_checkable(self, line: Line) -> bool:
        """Tell whether the line carries a figure or a date."""
        return any(self._words(line, facet) for facet in CHECKABLE)

    def is_vague(self, line: Line) -> bool:
        """Tell whether the line puts the matter off ("TBC", "individually") and gives no figure."""
        return bool(self._words(line, Facet.HEDGE)) and not self.is_checkable(line)

    def is_catchwords(self, line: Line) -> bool:
        """Tell whether the line only strings names of things together, without a figure among them."""
        parts = [part.split() for part in _SEPARATOR.split(line.unit.text) if part.strip()]
        if len(parts) < FEWEST_CATCHWORDS or sum(map(len, parts)) > LONGEST_CATCHWORD * len(parts):
            return False
        return not self.is_checkable(line)

    def _of_line(self, line: Line, rule: ConcreteRule) -> dict[str, tuple[str, ...]]:
        found = rule.own_details(line.unit.folded)
        for facet in rule.facets:
            words = self._words(line, facet)
            if words:
                found[facet.value] = words
        if line.unit.kind is BlockKind.TABLE_ROW:
            found["table"] = ("|",)
        return found

    def _words(self, line: Line, facet: Facet) -> tuple[str, ...]:
        key = (id(line), facet)
        if key not in self._known:
            self._known[key] = self._finder.find(facet, line.unit.text, line.unit.folded)
        return self._known[key]
