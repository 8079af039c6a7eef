"""How strongly a line speaks of a label, and whether it offers it or denies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smmdesk.domain.checklist import Side
from smmdesk.domain.recognition.knowledge import RecognitionKnowledge
from smmdesk.domain.recognition.lines import Line
from smmdesk.domain.recognition.polarity import Polarity
from smmdesk.domain.recognition.services import ELSEWHERE
from smmdesk.domain.recognition.structure import Section
from smmdesk.domain.recognition.tokens import stem
from smmdesk.domain.recognition.units import Mark, Unit

_Row = tuple[Line, list[float], float, float, list[float] | None]

NEAR = -5.3
"""A line with lower log-odds for a label is never looked at for it."""

MIGHT_SPEAK = -4.3
"""A line with lower log-odds than this is not searched for a flag's plain words."""

HEADING_BOOST = 1.3
"""Log-odds that a fitting heading adds to the lines under it (chosen on the development plans)."""

TOPIC = 0.3
"""Log-odds from which a heading speaks of a label."""

HEADING_REACH = -3.5
"""A line with lower log-odds than this speaks of something else, whatever its heading."""

CLEAR = 0.5
"""Log-odds from which a criterion is clearly spoken of."""

LONG_ENOUGH = 30
"""Lines from which a document could have covered much; a short message cannot."""

CLEARLY_MANY = 13
"""Criteria clearly spoken of, from which a document is taken for a full plan."""

MOST_RESERVE = 3.2
"""Log-odds by which the thresholds rise for a document that clearly speaks of none (chosen on plans and
real documents that the model was not trained on)."""

NEVER = -9.0

SECTION_SHIFT = {
    Section.OTHER_SERVICE: -2.0,
    Section.COMPANY: -1.5,
    Section.CLIENT: -0.7,
    Section.GLOSSARY: NEVER,
    Section.CLIENT_SAYS: NEVER,
    Section.EXCLUDED: 0.0,
    Section.PRINCIPLES: 0.0,
    Section.OFFER: 0.0,
    Section.SOCIAL: 0.0,
}


@dataclass(frozen=True, slots=True)
class Scored:
    """A line that speaks of a label: its log-odds, the characters that say it, and its polarity."""

    line: Line
    score: float
    start: int
    end: int
    polarity: Polarity


class Scorer:
    """Scores lines for labels; knows which headings speak of what.

    *reserve* is what is added to the thresholds of a document that clearly covers little. A plan that
    clearly covers many criteria is likely to cover one more in words less clear; in a web agency's
    offer or a contract for something else the same words are likely to mean something else.
    *social_work* is False for a document that is about other services alone.
    """

    def __init__(self, lines: Sequence[Line], knowledge: RecognitionKnowledge) -> None:
        self._knowledge = knowledge
        self._numbers: Mapping[str, int] = {label: n for n, label in enumerate(knowledge.model.labels)}
        self._criteria = [self._numbers[criterion.id] for criterion in knowledge.checklist.criteria]
        self._work = {c.id for c in knowledge.checklist.criteria if c.side is not Side.TERMS}
        self._topics = _heading_topics(lines)
        shifts = knowledge.services.shifts([line.unit for line in lines])
        self._lines = len(lines)
        self.social_work = not shifts or any(shift > ELSEWHERE for shift in shifts)
        self._near: list[list[_Row]] = [[] for _ in knowledge.model.labels]
        for line, shift in zip(lines, shifts, strict=True):
            row = (
                line,
                line.log_odds,
                SECTION_SHIFT[line.unit.section],
                shift,
                self._topics.get(line.unit.heading),
            )
            for number, log_odds in enumerate(line.log_odds):
                if log_odds > NEAR:
                    self._near[number].append(row)
        self.reserve = self._reserve(knowledge)

    def _reserve(self, knowledge: RecognitionKnowledge) -> float:
        clear = sum(
            next(self._scored(criterion.id, CLEAR), None) is not None
            for criterion in knowledge.checklist.criteria
        )
        size = min(1.0, self._lines / LONG_ENOUGH)
        return MOST_RESERVE * size * max(0.0, 1 - clear / CLEARLY_MANY)

    def above(self, label: str, least: float) -> list[tuple[Line, float]]:
        """Return the lines that speak of *label* with log-odds of *least* or more, headings and section counted in."""
        return list(self._scored(label, least))

    def _scored(self, label: str, least: float) -> Iterator[tuple[Line, float]]:
        number = self._numbers[label]
        work = label in self._work
        for line, log_odds, shift, outside, topic in self._near[number]:
            score = log_odds[number] + shift + (outside if work else 0.0)
            if score + HEADING_BOOST < least:
                continue
            if topic is not None and topic[number] > TOPIC and log_odds[number] > HEADING_REACH:
                score += HEADING_BOOST
            if score >= least:
                yield line, score

    def near(self, label: str) -> list[Line]:
        """Return the lines that might speak of *label* at all, those of the client and of a glossary left out."""
        number = self._numbers[label]
        return [row[0] for row in self._near[number] if row[2] > NEVER and row[1][number] > MIGHT_SPEAK]

    def under_topic(self, line: Line, label: str) -> bool:
        """Tell whether the nearest heading over *line* speaks of *label*."""
        topic = self._topics.get(line.unit.heading)
        return topic is not None and topic[self._numbers[label]] > TOPIC

    def belongs_elsewhere(self, line: Line, label: str) -> bool:
        """Tell whether *line* clearly speaks of another criterion and not of *label*."""
        own = line.log_odds[self._numbers[label]]
        return own < 0 and any(line.log_odds[n] > 1.0 for n in self._criteria)

    def place(self, line: Line, label: str) -> tuple[int, int]:
        """Return the characters of the line that say *label*: its tightest pattern, else its strongest word."""
        tokens = line.unit.tokens
        hits = line.hits_of(label)
        if hits:
            hit = min(hits, key=lambda h: (h.last - h.first, h.first))
            return tokens[hit.first].start, tokens[hit.last].end
        number = self._numbers[label]
        pull = self._knowledge.model.pull
        strongest = max(tokens, key=lambda token: pull(stem(token.text), number))
        return strongest.start, strongest.end

    def weigh(self, line: Line, label: str, score: float) -> Scored:
        """Return *line* with the place and polarity of what it says of *label*."""
        start, end = self.place(line, label)
        unit = line.unit
        polarity = self._knowledge.polarity.of(unit.folded, start, end)
        if polarity is Polarity.OFFERED and self._left_out(unit, label):
            polarity = Polarity.DENIED
        return Scored(line, score, start, end, polarity)

    def _left_out(self, unit: Unit, label: str) -> bool:
        """Tell whether the unit stands among what the price does not hold: a list of exclusions, a "no" cell."""
        if unit.mark is Mark.EXTRA:
            return label in self._work
        if unit.mark is Mark.NO:
            return True
        return unit.section is Section.EXCLUDED and not self._knowledge.polarity.offers_rather(unit.folded)


def _heading_topics(lines: Sequence[Line]) -> dict[str, list[float]]:
    """Return the log-odds of each heading or lead line by its text."""
    under = {line.unit.heading for line in lines if line.unit.heading}
    return {line.unit.text: line.log_odds for line in lines if line.unit.text in under}
