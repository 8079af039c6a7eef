"""Judging each criterion: concrete, mentioned or absent, with the lines that show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from smmdesk.domain.checklist import Criterion, Side
from smmdesk.domain.plan import Block, BlockKind
from smmdesk.domain.recognition.concrete import merge
from smmdesk.domain.recognition.details import DetailReader
from smmdesk.domain.recognition.knowledge import RecognitionKnowledge
from smmdesk.domain.recognition.lines import Line
from smmdesk.domain.recognition.polarity import Polarity
from smmdesk.domain.recognition.quotes import quote
from smmdesk.domain.recognition.scoring import Scored, Scorer
from smmdesk.domain.recognition.surroundings import Surroundings
from smmdesk.domain.vetting import CriterionFinding, Evidence, Reason, Status

MOST_EVIDENCE = 5
MOST_CANDIDATES = 5

MOST_WEIGHED = 8
"""Lines whose details are looked at for a criterion, strongest first; a long plan repeats itself."""

CANDIDATE_MARGIN = 3.0

FEWEST_LINES_TO_STUFF = 20

CONCRETE_MARGIN = 0.5
"""Log-odds above the threshold that a line needs before its details count."""

LISTS_COUNT = frozenset({"smm_communities", "term_team"})
"""Criteria for which a list of names is itself the detail: what is set up, who works."""

DENIAL_MATTERS = frozenset({"term_team", "term_reporting", "term_kpi_agreed"})
"""Terms that a denial makes absent. The others are answered by a clear "no" ("not included, you pay
the network yourself" is an answer about the ad budget)."""

_SHOWN_DETAILS = (
    "count", "period", "deadline", "hours", "money", "target", "metric", "network", "method", "source",
    "document", "person", "name", "parts", "statement",
)  # fmt: skip


class CriteriaJudge:
    """Judges the criteria of one plan."""

    def __init__(
        self,
        lines: Sequence[Line],
        blocks: Sequence[Block],
        knowledge: RecognitionKnowledge,
        scorer: Scorer,
        spoiled: Mapping[tuple[int, str], Status],
    ) -> None:
        self._lines = lines
        self._blocks = blocks
        self._knowledge = knowledge
        self._scorer = scorer
        self._spoiled = spoiled
        self._around = Surroundings(lines, scorer)
        self._details = DetailReader(knowledge.facets)
        self._stuffed = _is_stuffed(lines)

    def judge(self, criterion: Criterion) -> CriterionFinding:
        """Return the finding for *criterion*."""
        threshold = self._knowledge.thresholds[criterion.id] + self._scorer.reserve
        scored = self._scorer.above(criterion.id, threshold - CANDIDATE_MARGIN)
        scored.sort(key=lambda pair: -pair[1])
        offered: list[Scored] = []
        denied: list[Scored] = []
        for line, score in scored:
            if score < threshold or len(offered) == MOST_WEIGHED:
                break
            if self._spoiled.get((id(line), criterion.id)) is Status.ABSENT:
                continue
            one = self._scorer.weigh(line, criterion.id, score)
            if self._offers(criterion, one):
                offered.append(one)
            elif one.polarity is Polarity.DENIED:
                denied.append(one)
        if offered:
            return self._covered(criterion, offered, threshold)
        return self._absent(criterion, scored, denied)

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
            best = denied[0]
            why = (Reason("denied"),)
            return CriterionFinding(
                criterion.id,
                Status.ABSENT,
                candidates=(self._evidence(best, why),),
                missing=(Reason("denied", best.line.unit.text),),
            )
        candidates = tuple(
            self._evidence(self._scorer.weigh(line, criterion.id, score), (Reason("similar"),))
            for line, score in scored[:MOST_CANDIDATES]
        )
        return CriterionFinding(
            criterion.id, Status.ABSENT, candidates=candidates, missing=(Reason("nothing_found"),)
        )

    def _covered(self, criterion: Criterion, offered: Sequence[Scored], threshold: float) -> CriterionFinding:
        rule = self._knowledge.concrete[criterion.id]
        judged = []
        for one in offered:
            about = self._around.of(one.line, criterion.id)
            details = self._details.of(about, rule)
            spoiled = (id(one.line), criterion.id) in self._spoiled
            met = None if spoiled or self._details.is_vague(one.line) else rule.met_by(details)
            if criterion.id not in LISTS_COUNT and self._details.is_catchwords(one.line):
                met = None
            if one.score < threshold + CONCRETE_MARGIN:
                met = None
            own = self._details.of([one.line], rule)
            if met and not any(name in own for name, _ in met):
                met = None
            if met and self._stuffed and not any(self._details.is_checkable(line) for line in about):
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
