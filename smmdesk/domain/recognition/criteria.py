"""Judging each criterion: concrete, mentioned or absent, with the lines that show it."""

from __future__ import annotations

from collections.abc import Sequence

from smmdesk.domain.checklist import Criterion, Side
from smmdesk.domain.plan import Block, BlockKind
from smmdesk.domain.recognition.concrete import ConcreteRule, merge
from smmdesk.domain.recognition.facets import Facet
from smmdesk.domain.recognition.knowledge import RecognitionKnowledge
from smmdesk.domain.recognition.lines import Line
from smmdesk.domain.recognition.polarity import Polarity
from smmdesk.domain.recognition.quotes import quote
from smmdesk.domain.recognition.scoring import Scored, Scorer
from smmdesk.domain.recognition.surroundings import Surroundings
from smmdesk.domain.vetting import CriterionFinding, Evidence, Reason, Status

MOST_EVIDENCE = 5
MOST_CANDIDATES = 5
CANDIDATE_MARGIN = 3.0

FEWEST_LINES_TO_STUFF = 20

CHECKABLE = frozenset({"count", "period", "deadline", "money", "percent", "target", "hours"})
"""Details that carry a figure or a date; catchwords and put-offs lack all of them."""

DENIAL_MATTERS = frozenset({"term_team", "term_cases", "term_reporting", "term_kpi_agreed"})
"""Terms that a denial makes absent. The others are answered by a clear "no" ("not included, you pay
the network yourself" is an answer about the ad budget)."""

_SHOWN_DETAILS = (
    "count", "period", "deadline", "hours", "money", "target", "metric", "network", "method", "source",
    "document", "person", "name", "parts", "statement",
)  # fmt: skip


class CriteriaJudge:
    """Judges the criteria of one plan."""

    def __init__(
        self, lines: Sequence[Line], blocks: Sequence[Block], knowledge: RecognitionKnowledge, scorer: Scorer
    ) -> None:
        self._lines = lines
        self._blocks = blocks
        self._knowledge = knowledge
        self._scorer = scorer
        self._around = Surroundings(lines, scorer)
        self._known_facets: dict[int, dict[Facet, tuple[str, ...]]] = {}
        self._stuffed = _is_stuffed(lines)

    def judge(self, criterion: Criterion) -> CriterionFinding:
        """Return the finding for *criterion*."""
        threshold = self._knowledge.thresholds[criterion.id]
        scored = self._scorer.above(criterion.id, threshold - CANDIDATE_MARGIN)
        strong = [
            self._scorer.weigh(line, criterion.id, score) for line, score in scored if score >= threshold
        ]
        offered = [one for one in strong if self._offers(criterion, one)]
        denied = [one for one in strong if one.polarity is Polarity.DENIED and one not in offered]
        if not offered:
            return self._absent(criterion, scored, denied)
        offered.sort(key=lambda one: -one.score)
        return self._covered(criterion, offered)

    def _offers(self, criterion: Criterion, one: Scored) -> bool:
        if one.polarity is Polarity.OFFERED:
            return True
        if one.polarity is Polarity.DENIED:
            return criterion.side is Side.TERMS and criterion.id not in DENIAL_MATTERS
        return False

    def _absent(
        self,
        criterion: Criterion,
        scored: Sequence[tuple[Line, float]],
        denied: Sequence[Scored],
    ) -> CriterionFinding:
        if denied:
            best = max(denied, key=lambda one: one.score)
            why = (Reason("denied"),)
            return CriterionFinding(
                criterion.id,
                Status.ABSENT,
                candidates=(self._evidence(best, why),),
                missing=(Reason("denied", best.line.unit.text),),
            )
        near = sorted(scored, key=lambda pair: -pair[1])
        candidates = tuple(
            self._evidence(self._scorer.weigh(line, criterion.id, score), (Reason("similar"),))
            for line, score in near[:MOST_CANDIDATES]
        )
        return CriterionFinding(
            criterion.id, Status.ABSENT, candidates=candidates, missing=(Reason("nothing_found"),)
        )

    def _covered(self, criterion: Criterion, offered: Sequence[Scored]) -> CriterionFinding:
        rule = self._knowledge.concrete[criterion.id]
        judged = []
        for one in offered[:12]:
            details = self._details(criterion, one, rule)
            met = None if self._vague(one) else rule.met_by(details)
            if met and self._stuffed and not any(name in CHECKABLE for name in details):
                met = None
            judged.append((one, details, met))
        together = merge([details for _, details, _ in judged])
        judged.sort(
            key=lambda entry: (
                entry[2] is None,
                entry[0].line.unit.kind is BlockKind.HEADING,
                -entry[0].score,
            )
        )
        concrete = judged[0][2] is not None
        evidence = tuple(self._evidence(one, _why(details)) for one, details, met in judged[:MOST_EVIDENCE])
        if concrete:
            return CriterionFinding(criterion.id, Status.CONCRETE, evidence)
        missing = rule.missing(together) or (Reason("details_apart"),)
        if all(one.line.unit.kind is BlockKind.HEADING for one, _, _ in judged):
            missing = (Reason("heading_only"), *missing)
        return CriterionFinding(criterion.id, Status.MENTIONED, evidence, missing=missing)

    def _details(self, criterion: Criterion, one: Scored, rule: ConcreteRule) -> dict[str, tuple[str, ...]]:
        """Return the details of a line and of those that go on about the same thing."""
        about = self._around.of(one.line, criterion.id)
        return merge([self._line_details(line, rule) for line in about])

    def _line_details(self, line: Line, rule: ConcreteRule) -> dict[str, tuple[str, ...]]:
        unit = line.unit
        return rule.details(unit.folded, self._facets(line), table=unit.kind is BlockKind.TABLE_ROW)

    def _facets(self, line: Line) -> dict[Facet, tuple[str, ...]]:
        if id(line) not in self._known_facets:
            self._known_facets[id(line)] = self._knowledge.facets.of(line.unit.text, line.unit.folded)
        return self._known_facets[id(line)]

    def _vague(self, one: Scored) -> bool:
        """Tell whether the line itself puts the matter off ("TBC", "individually") and gives no number."""
        facets = self._facets(one.line)
        return Facet.HEDGE in facets and not any(facet.value in CHECKABLE for facet in facets)

    def _evidence(self, one: Scored, why: tuple[Reason, ...]) -> Evidence:
        return quote(one.line.unit, self._blocks, why)


def _is_stuffed(lines: Sequence[Line]) -> bool:
    """Tell whether the plan is a list of catchwords: many short lines and hardly a number in them."""
    if len(lines) < FEWEST_LINES_TO_STUFF:
        return False
    short = sum(len(line.unit.tokens) <= 6 for line in lines) / len(lines)
    return short > 0.8


def _why(details: dict[str, tuple[str, ...]]) -> tuple[Reason, ...]:
    return tuple(
        Reason(f"has_{name}", ", ".join(details[name][:3])) for name in _SHOWN_DETAILS if name in details
    )
