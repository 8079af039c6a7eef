"""The owner's own example bank: lines like those she confirmed are found next time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smmdesk.domain.recognition.lines import Line
from smmdesk.domain.recognition.tokens import Token, stem, tokenise
from smmdesk.domain.vetting import Example, Status

LIKENESS = 0.5
"""Share of common word stems (Dice) from which a line counts as like an example."""

LIFT = 4.0
"""Log-odds given to a line that is like a confirmed example."""


class ExampleBank:
    """Compares lines with confirmed examples by their word stems."""

    def __init__(self, examples: Sequence[Example], labels: Sequence[str]) -> None:
        numbers = {label: number for number, label in enumerate(labels)}
        self._examples = [
            (numbers[example.criterion_id], _stems(tokenise(example.text)))
            for example in examples
            if example.criterion_id in numbers and example.status is not Status.ABSENT
        ]

    def lift(self, line: Line) -> Line:
        """Return *line* with higher log-odds for the criteria whose examples it is like."""
        if not self._examples:
            return line
        own = _stems(line.unit.tokens)
        log_odds = line.log_odds
        for label, stems in self._examples:
            common = len(own & stems)
            if common >= 2 and 2 * common / (len(own) + len(stems)) >= LIKENESS:
                log_odds = [*log_odds]
                log_odds[label] = max(log_odds[label], LIFT)
        return line if log_odds is line.log_odds else replace(line, log_odds=log_odds)


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(stem(token.text) for token in tokens if len(token.text) > 2)
