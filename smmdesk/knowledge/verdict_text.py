"""A judgement in words: reasons, verdicts, places, and what would turn a verdict."""

from __future__ import annotations

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.plan import Place
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Assessment, Reason, Turn, VerdictReason
from smmdesk.knowledge.wording import say


def reason_text(reason: Reason, language: Language) -> str:
    """Return why something was judged so, as half a sentence ("says how many: 12 posts")."""
    return say(reason.code, language, detail=reason.detail)


def verdict_reason_text(reason: VerdictReason, checklist: Checklist, language: Language) -> str:
    """Return one reason for a verdict as a whole sentence; red flags stand in it by name."""
    params = dict(reason.params)
    if "flags" in params:
        names = [_flag_name(flag, checklist, language) for flag in str(params["flags"]).split()]
        params["flags"] = ", ".join(say("quoted", language, text=name) for name in names)
    return say(reason.code, language, **params)


def turn_text(turn: Turn, checklist: Checklist, language: Language) -> str:
    """Return what would turn the verdict, and to which, as a sentence."""
    verdict = say(f"word_{turn.to_verdict.value}", language)
    if turn.flag_id is not None:
        return say("turn_flag", language, flag=_flag_name(turn.flag_id, checklist, language), verdict=verdict)
    criterion = checklist.criterion(turn.criterion_id or "").name.in_language(language)
    if turn.to_status is not None:
        status = say(f"status_{turn.to_status.value}", language)
        return say("turn_finding", language, criterion=criterion, status=status, verdict=verdict)
    return say("turn_weight", language, criterion=criterion, weight=turn.to_weight or 0, verdict=verdict)


def fragility_text(assessment: Assessment, checklist: Checklist, language: Language) -> str:
    """Return the smallest change that turns the verdict as a sentence, or that none does."""
    if not assessment.turns:
        return say("turn_none", language)
    return turn_text(assessment.turns[0], checklist, language)


def place_text(place: Place, language: Language) -> str:
    """Return where a quote stands: "p. 2", "sheet Prices, B4", "paragraph 7"; empty where unknown."""
    if place.sheet is not None:
        if place.cell is None:
            return say("place_sheet", language, sheet=place.sheet)
        return say("place_cell", language, sheet=place.sheet, cell=place.cell)
    if place.page is not None:
        return say("place_page", language, page=place.page)
    if place.paragraph is not None:
        return say("place_paragraph", language, paragraph=place.paragraph)
    return ""


def _flag_name(flag_id: str, checklist: Checklist, language: Language) -> str:
    return checklist.flag(flag_id).name.in_language(language)
