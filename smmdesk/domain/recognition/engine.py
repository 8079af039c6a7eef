"""From a plan's text to its check: every criterion judged, every red flag raised, each with its quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from smmdesk.domain.plan import PlanText
from smmdesk.domain.recognition.criteria import MOST_CANDIDATES, CriteriaJudge
from smmdesk.domain.recognition.examples import ExampleBank
from smmdesk.domain.recognition.flags import FlagJudge
from smmdesk.domain.recognition.knowledge import RecognitionKnowledge
from smmdesk.domain.recognition.lines import read_line
from smmdesk.domain.recognition.patterns import PatternSet
from smmdesk.domain.recognition.quotes import quote
from smmdesk.domain.recognition.scoring import Scorer
from smmdesk.domain.recognition.tokens import stem, tokenise
from smmdesk.domain.recognition.units import cut
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, CriterionFinding, Example, FlagFinding, Reason, Status

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_ROUBLES = re.compile(r"₽|руб|\broubles?\b|\brubles?\b|\bр/мес|\bт\.?\s?р\b", re.IGNORECASE)
_OTHER_MONEY = re.compile(r"тенге|₸|\bkzt\b|[$€£]|\bbyn\b|сум\b|\bсом\b", re.IGNORECASE)


def recognise(
    plan: PlanText, knowledge: RecognitionKnowledge, examples: Sequence[Example] = (), niche: str = ""
) -> Check:
    """Return what *plan* covers and which red flags it raises.

    *examples* are lines that the owner confirmed before; *niche* says in her words what she sells.
    """
    units = cut(plan, knowledge.structure)
    sets = [knowledge.patterns]
    words = _niche_words(niche)
    if words:
        sets.append(PatternSet(knowledge.niche_patterns, words))
    bank = ExampleBank(examples, knowledge.model.labels)
    lines = [bank.lift(read_line(unit, sets, knowledge.model)) for unit in units]
    language = language_of(plan)
    scorer = Scorer(lines, knowledge)
    is_offer = knowledge.voice.is_offer(units)
    flags = FlagJudge(
        lines, scorer, knowledge.polarity, knowledge.flag_rules, knowledge.thresholds, _market(plan, language)
    )
    raised = {
        flag: flags.judge(flag) for flag in knowledge.checklist.flags if is_offer and scorer.social_work
    }
    criteria = CriteriaJudge(lines, plan.blocks, knowledge, scorer, flags.spoiled(raised))
    findings = tuple(criteria.judge(criterion) for criterion in knowledge.checklist.criteria)
    if not is_offer:
        return Check(language, tuple(_only_named(finding) for finding in findings), ())
    why = (Reason("flag"),)
    found = tuple(
        FlagFinding(flag.id, flag.severity, tuple(quote(one.line.unit, plan.blocks, why) for one in evidence))
        for flag, evidence in raised.items()
        if evidence
    )
    return Check(language, findings, found)


def _only_named(finding: CriterionFinding) -> CriterionFinding:
    """Return the finding of a text that offers nothing: what it names is left for the owner to confirm."""
    named = (*finding.evidence, *finding.candidates)[:MOST_CANDIDATES]
    candidates = tuple(replace(evidence, why=(Reason("similar"),)) for evidence in named)
    return CriterionFinding(
        finding.criterion_id, Status.ABSENT, candidates=candidates, missing=(Reason("not_an_offer"),)
    )


def language_of(plan: PlanText) -> Language:
    """Return the language most of the plan's letters belong to."""
    cyrillic = sum(len(_CYRILLIC.findall(block.text)) for block in plan.blocks)
    latin = sum(len(_LATIN.findall(block.text)) for block in plan.blocks)
    return Language.RU if cyrillic > latin else Language.EN


def _market(plan: PlanText, language: Language) -> str:
    """Return "ru" for a plan priced in roubles, or in Russian and in nothing else; else ""."""
    texts = [block.text for block in plan.blocks]
    if any(_ROUBLES.search(text) for text in texts):
        return "ru"
    if language is not Language.RU:
        return ""
    return "" if any(_OTHER_MONEY.search(text) for text in texts) else "ru"


def _niche_words(niche: str) -> list[str]:
    """Return the stems of the owner's own words, as prefixes for patterns."""
    return sorted({f"{stem(token.text)}*" for token in tokenise(niche) if len(token.text) > 3})
