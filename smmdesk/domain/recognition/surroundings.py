"""Which other lines go on about what a line says: the rest of its paragraph, its list, its heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from smmdesk.domain.plan import BlockKind
from smmdesk.domain.recognition.lines import Line
from smmdesk.domain.recognition.scoring import Scorer

FARTHEST = 14
"""Lines under one heading that are still read together."""


class Surroundings:
    """Finds the lines around a line that belong to the same promise."""

    def __init__(self, lines: Sequence[Line], scorer: Scorer) -> None:
        self._lines = lines
        self._scorer = scorer
        self._at = {id(line): number for number, line in enumerate(lines)}
        self._groups: dict[int, list[Line]] = defaultdict(list)
        self._by_text = {line.unit.text: line for line in lines}
        for line in lines:
            self._groups[line.unit.group].append(line)

    def of(self, line: Line, label: str) -> list[Line]:
        """Return *line* and the lines that add details to what it says of *label*."""
        about = [line]
        unit = line.unit
        heading = self._by_text.get(unit.heading)
        if unit.kind is BlockKind.TABLE_ROW:
            rows = [other for other in self._groups[unit.group] if other.unit.kind is BlockKind.TABLE_ROW]
            return [*about, rows[0], *([heading] if heading else [])]
        if heading is not None and self._scorer.under_topic(line, label):
            about.extend(self._groups[unit.group][:FARTHEST])
            about.append(heading)
        about.extend(self._following(line, label))
        return list({id(other): other for other in about}.values())

    def _following(self, line: Line, label: str) -> list[Line]:
        """Return the next lines: the list after a lead line or a heading, the next sentence of a paragraph."""
        number = self._at[id(line)]
        unit = line.unit
        if unit.kind is BlockKind.HEADING or unit.text.rstrip().endswith(":"):
            return [
                other
                for other in self._lines[number + 1 : number + 1 + FARTHEST]
                if other.unit.heading == unit.text
            ]
        following = self._lines[number + 1 : number + 2]
        return [
            other
            for other in following
            if other.unit.block == unit.block and not self._scorer.belongs_elsewhere(other, label)
        ]
