"""Raising red flags: a line must offer the thing, not deny it, ask about it or warn of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from smmdesk.domain.checklist import RedFlag
from smmdesk.domain.recognition.flag_rules import PLAIN, FlagRule
from smmdesk.domain.recognition.lines import Line
from smmdesk.domain.recognition.polarity import Polarity, PolarityCues
from smmdesk.domain.recognition.scoring import Scored, Scorer
from smmdesk.domain.recognition.structure import Section
from smmdesk.domain.recognition.units import Mark
from smmdesk.domain.vetting import Status

MOST_EVIDENCE = 4

FLAG_RESERVE = 0.5
"""Share of the scorer's reserve that flags keep: a bad plan covers little too."""

_FIGHTABLE = frozenset(
    {"bought_followers", "fake_personal_profiles", "fake_reviews", "spam_mailing", "mass_following"}
)


class FlagJudge:
    """Judges the red flags of one plan."""

    def __init__(
        self, lines: Sequence[Line], scorer: Scorer, polarity: PolarityCues, rules: Mapping[str, FlagRule],
        thresholds: Mapping[str, float], market: str,
    ) -> None:  # fmt: skip
        self._lines = lines
        self._next = {id(line): after for line, after in pairwise(lines)}
        self._scorer = scorer
        self._polarity = polarity
        self._rules = rules
        self._thresholds = thresholds
        self._market = market

    def judge(self, flag: RedFlag) -> list[Scored]:
        """Return the lines that raise *flag*, strongest first; none when it is not raised."""
        rule = self._rules.get(flag.id, FlagRule())
        if rule.market and rule.market != self._market:
            return []
        threshold = self._thresholds[flag.id] + FLAG_RESERVE * self._scorer.reserve
        raised = []
        for line, score in self._speaking(flag, rule, threshold):
            one = self._scorer.weigh(line, flag.id, score)
            if self._offers(one, rule) and self._stands(flag, one, rule):
                raised.append(one)
        if raised and rule.unless_plan and self._offered_anywhere(rule.unless_plan):
            return []
        return sorted(raised, key=lambda one: -one.score)[:MOST_EVIDENCE]

    def _speaking(self, flag: RedFlag, rule: FlagRule, threshold: float) -> list[tuple[Line, float]]:
        """Return the lines that speak of *flag*: by the line model, or by its own plain words."""
        found = {id(line): (line, score) for line, score in self._scorer.above(flag.id, threshold)}
        if rule.says:
            for line in self._scorer.near(flag.id):
                if rule.says.search(line.unit.folded):
                    found[id(line)] = (line, max(PLAIN, found.get(id(line), (line, PLAIN))[1]))
        return list(found.values())

    def spoiled(self, raised: Mapping[RedFlag, Sequence[Scored]]) -> dict[tuple[int, str], Status]:
        """Return the most that a line which raises a flag can show, by the line's id() and the criterion."""
        return {
            (id(one.line), criterion): status
            for flag, evidence in raised.items()
            for one in evidence
            for criterion, status in self._rules.get(flag.id, FlagRule()).spoils.items()
        }

    def _offers(self, one: Scored, rule: FlagRule) -> bool:
        unit = one.line.unit
        if rule.negative and self._polarity.cancels(unit.folded):
            return False
        if one.polarity is Polarity.DENIED:
            return rule.negative and unit.mark is Mark.NONE and unit.section is not Section.EXCLUDED
        return one.polarity is Polarity.OFFERED

    def _stands(self, flag: RedFlag, one: Scored, rule: FlagRule) -> bool:
        unit = one.line.unit
        if not rule.fits(unit.folded, one.score):
            return False
        if flag.id in _FIGHTABLE and self._polarity.fights(unit.folded, one.start):
            return False
        if rule.unless:
            after = self._next.get(id(one.line))
            near = unit.folded
            if after is not None and after.unit.group == unit.group and after.unit.block == unit.block:
                near += " " + after.unit.folded
            if rule.unless.search(near):
                return False
        return True

    def _offered_anywhere(self, pattern: re.Pattern[str]) -> bool:
        for line in self._lines:
            unit = line.unit
            match = pattern.search(unit.folded)
            if match is None or unit.section is Section.EXCLUDED:
                continue
            if self._polarity.of(unit.folded, match.start(), match.end()) is Polarity.OFFERED:
                return True
        return False
