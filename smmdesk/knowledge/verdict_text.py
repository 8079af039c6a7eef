"""A judgement in words: reasons, verdicts, places, and what would turn a verdict."""

from __future__ import annotations

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.plan import Place
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Assessment, Reason, Turn, VerdictReason
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.wording import load_wording


def phrases(language: Language, checklist: Checklist | None = None) -> Phrases:
    """Return all that documents say, in *language*."""
    return Phrases(load_wording(), checklist or load_checklist(), language)


def reason_text(reason: Reason, language: Language) -> str:
    """Return why something was judged so, as half a sentence ("says how many: 12 posts")."""
    return phrases(language).reason(reason)


def verdict_reason_text(reason: VerdictReason, checklist: Checklist, language: Language) -> str:
    """Return one reason for a verdict as a whole sentence; red flags stand in it by name."""
    return phrases(language, checklist).verdict_reason(reason)


def turn_text(turn: Turn, checklist: Checklist, language: Language) -> str:
    """Return what would turn the verdict, and to which, as a sentence."""
    return phrases(language, checklist).turn(turn)


def fragility_text(assessment: Assessment, checklist: Checklist, language: Language) -> str:
    """Return the smallest change that turns the verdict as a sentence, or that none does."""
    return phrases(language, checklist).fragility(assessment)


def place_text(place: Place, language: Language) -> str:
    """Return where a quote stands: "p. 2", "sheet Prices, B4", "paragraph 7"; empty where unknown."""
    return phrases(language).place(place)
