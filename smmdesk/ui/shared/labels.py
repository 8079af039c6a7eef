"""Texts of enums and places, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.plan import Place
from smmdesk.domain.vetting import ContractorKind, Employment, Level, Status, Verdict, Workplace
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
    return {
        Status.CONCRETE: QCoreApplication.translate("Labels", "concrete", "status of a criterion"),
        Status.MENTIONED: QCoreApplication.translate("Labels", "only named", "status of a criterion"),
        Status.ABSENT: QCoreApplication.translate("Labels", "missing", "status of a criterion"),
    }[status]


def side_label(side: Side) -> str:
    """Return the name of a group of criteria."""
    return {
        Side.SMM: QCoreApplication.translate("Labels", "SMM tasks"),
        Side.STRATEGY: QCoreApplication.translate("Labels", "Strategy tasks"),
        Side.TERMS: QCoreApplication.translate("Labels", "Terms"),
    }[side]


def severity_label(severity: Severity) -> str:
    """Return how bad a red flag is, in a word."""
    return {
        Severity.CRITICAL: QCoreApplication.translate("Labels", "critical", "red flag"),
        Severity.HIGH: QCoreApplication.translate("Labels", "high", "red flag"),
        Severity.MEDIUM: QCoreApplication.translate("Labels", "medium", "red flag"),
        Severity.LOW: QCoreApplication.translate("Labels", "low", "red flag"),
    }[severity]


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
    return {
        Verdict.TRUST: QCoreApplication.translate("Labels", "You can trust it with the budget"),
        Verdict.ASK_FIRST: QCoreApplication.translate("Labels", "Ask before you trust it with the budget"),
        Verdict.DO_NOT_TRUST: QCoreApplication.translate("Labels", "Do not trust it with the budget"),
    }[verdict]


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
