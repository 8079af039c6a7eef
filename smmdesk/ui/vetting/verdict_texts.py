"""The figures of a verdict in words: sides, margin, and the verdict in a word or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.checklist import Side
from smmdesk.domain.vetting import Verdict
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.labels import side_label


def sides_text(view: PlanView) -> str:
    """Return "SMM tasks 88 · Strategy tasks 45 · Terms 60": the score of each side, 0–100."""
    scores = view.assessment.scores
    by_side = {Side.SMM: scores.smm, Side.STRATEGY: scores.strategy, Side.TERMS: scores.terms}
    parts = []
    for side, score in by_side.items():
        none = QCoreApplication.translate("Verdict", "does not count")
        parts.append(f"{side_label(side)} {none if score is None else score}")
    return " · ".join(parts)


def short_verdict(verdict: Verdict) -> str:
    """Return the verdict in one or two words, for lists and pills."""
    return {
        Verdict.TRUST: QCoreApplication.translate("Verdict", "trust", "verdict"),
        Verdict.ASK_FIRST: QCoreApplication.translate("Verdict", "ask first", "verdict"),
        Verdict.DO_NOT_TRUST: QCoreApplication.translate("Verdict", "do not trust", "verdict"),
    }[verdict]
