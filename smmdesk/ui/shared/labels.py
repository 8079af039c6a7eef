"""Texts of enums and places, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.plan import Place
from smmdesk.domain.vetting import ContractorKind, Employment, Level, Status, Verdict, Workplace
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.theme import Tone

STATUS_TONES = {Status.CONCRETE: Tone.GOOD, Status.MENTIONED: Tone.CAUTION, Status.ABSENT: Tone.BAD}
STATUS_ICONS = {Status.CONCRETE: "check", Status.MENTIONED: "tilde", Status.ABSENT: "cross"}
VERDICT_TONES = {Verdict.TRUST: Tone.GOOD, Verdict.ASK_FIRST: Tone.CAUTION, Verdict.DO_NOT_TRUST: Tone.BAD}
SEVERITY_TONES = {
    Severity.CRITICAL: Tone.BAD,
    Severity.HIGH: Tone.BAD,
    Severity.MEDIUM: Tone.CAUTION,
    Severity.LOW: Tone.INFO,
}


def status_label(status: Status) -> str:
    """Return the word on a criterion's chip."""
    return _say(f"status_{status.value}")


def side_label(side: Side) -> str:
    """Return the name of a group of criteria."""
    return _say(f"side_{side.value}")


def severity_label(severity: Severity) -> str:
    """Return how bad a red flag is, in a word."""
    return _say(f"severity_{severity.value}")


def kind_label(kind: ContractorKind) -> str:
    """Return what kind of contractor it is."""
    return {
        ContractorKind.AGENCY: QCoreApplication.translate("Labels", "agency"),
        ContractorKind.FREELANCER: QCoreApplication.translate("Labels", "freelancer"),
        ContractorKind.EMPLOYEE: QCoreApplication.translate("Labels", "employee"),
    }[kind]


def employment_label(employment: Employment) -> str:
    """Return how somebody is or would be employed."""
    return {
        Employment.FULL_TIME: QCoreApplication.translate("Labels", "full time"),
        Employment.PART_TIME: QCoreApplication.translate("Labels", "part time"),
        Employment.CONTRACT: QCoreApplication.translate("Labels", "service contract"),
        Employment.PROJECT: QCoreApplication.translate("Labels", "one project"),
        Employment.INTERNSHIP: QCoreApplication.translate("Labels", "internship"),
    }[employment]


def level_label(level: Level) -> str:
    """Return how experienced somebody is."""
    return {
        Level.JUNIOR: QCoreApplication.translate("Labels", "junior"),
        Level.MIDDLE: QCoreApplication.translate("Labels", "middle"),
        Level.SENIOR: QCoreApplication.translate("Labels", "senior"),
        Level.LEAD: QCoreApplication.translate("Labels", "lead"),
    }[level]


def workplace_label(workplace: Workplace) -> str:
    """Return where the work is done."""
    return {
        Workplace.ON_SITE: QCoreApplication.translate("Labels", "on site"),
        Workplace.REMOTE: QCoreApplication.translate("Labels", "remote"),
        Workplace.HYBRID: QCoreApplication.translate("Labels", "partly remote"),
    }[workplace]


def verdict_label(verdict: Verdict) -> str:
    """Return the verdict as the heading of its card."""
    return _say(f"verdict_{verdict.value}")


def place_label(place: Place) -> str:
    """Return where a quote stands: "p. 2", "sheet Prices, B4", "paragraph 7"; empty where unknown."""
    if place.sheet is not None:
        if place.cell is None:
            return QCoreApplication.translate("Labels", "sheet {0}").format(place.sheet)
        return QCoreApplication.translate("Labels", "sheet {0}, {1}").format(place.sheet, place.cell)
    if place.page is not None:
        return QCoreApplication.translate("Labels", "p. {0}", "page").format(place.page)
    if place.paragraph is not None:
        return QCoreApplication.translate("Labels", "paragraph {0}").format(place.paragraph)
    return ""


def _say(code: str) -> str:
    """Return a word that documents and the terminal use too: it stands in ``wording/verdict.yaml`` alone."""
    from smmdesk.knowledge.wording import say

    return say(code, current_language())
