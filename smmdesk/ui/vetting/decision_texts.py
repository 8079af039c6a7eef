"""Decisions in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.decision import Answer, Decision
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.moments import moment_label
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.verdict_texts import short_verdict

if TYPE_CHECKING:
    from smmdesk.services.deciding import DecisionsView

ANSWER_TONES = {Answer.YES: Tone.GOOD, Answer.NO: Tone.BAD, Answer.WAIT: Tone.CAUTION}
ANSWER_ICONS = {Answer.YES: "check", Answer.NO: "cross", Answer.WAIT: "clock"}


def answer_label(answer: Answer) -> str:
    """Return the answer in a word."""
    return {
        Answer.YES: QCoreApplication.translate("Decision", "Yes"),
        Answer.NO: QCoreApplication.translate("Decision", "No"),
        Answer.WAIT: QCoreApplication.translate("Decision", "Wait"),
    }[answer]


def about_text(view: PlanView) -> str:
    """Return which plan is decided about, and how it stands now."""
    text = QCoreApplication.translate("Decision", "{0}: version {1} has {2} of 100, “{3}”.")
    verdict = short_verdict(view.assessment.verdict)
    return text.format(view.contractor.name, view.plan.version, view.assessment.scores.total, verdict)


def known_text(decision: Decision) -> str:
    """Return when it was decided and what was known then."""
    when = moment_label(decision.decided_at)
    if decision.total is None or decision.verdict is None:
        return QCoreApplication.translate("Decision", "{0} · without a plan").format(when)
    text = QCoreApplication.translate("Decision", "{0} · {1}, version {2} · then {3} of 100, “{4}”")
    verdict = short_verdict(decision.verdict)
    return text.format(when, decision.file_name, decision.version, decision.total, verdict)


def since_texts(view: DecisionsView) -> list[str]:
    """Return what has changed since the newest decision, each as a sentence."""
    texts = []
    if view.newer_plan is not None:
        text = QCoreApplication.translate("Decision", "Version {0} of the plan came after this.")
        texts.append(text.format(view.newer_plan.version))
    if view.weights_changed:
        text = QCoreApplication.translate("Decision", "The weights were changed since; this stays as it was.")
        texts.append(text)
    return texts
