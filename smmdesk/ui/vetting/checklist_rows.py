"""The rows of the checklist, rendered once per plan: names, short reasons, pills."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.checklist import Side
from smmdesk.domain.vetting import JudgedFinding, Status
from smmdesk.services.views import FlagView, PlanView
from smmdesk.ui.shared.labels import (
    SEVERITY_TONES,
    STATUS_ICONS,
    STATUS_TONES,
    place_label,
    severity_label,
    side_label,
    status_label,
)
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.knowledge import Knowledge

SHOWN_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row, a highlight or the details are about: a criterion or a red flag."""

    id: str
    is_flag: bool = False


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One row. *own* says that the owner decided it; *quiet* that it does not count (dismissed)."""

    subject: Subject
    name: str
    detail: str
    pill: str
    tone: Tone
    icon: str
    own: bool = False
    quiet: bool = False

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        return ", ".join(part for part in (self.name, self.pill, self.detail) if part)


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """A heading such as "SMM tasks · 4 of 4", and its rows."""

    title: str
    rows: tuple[ChecklistRow, ...]


def build_groups(view: PlanView, knowledge: Knowledge) -> tuple[ChecklistGroup, ...]:
    """Return the three sides, and the red flags where there are any."""
    groups = [_side_group(view, side, knowledge) for side in Side]
    flags = tuple(_flag_row(each, knowledge) for each in view.flags)
    if flags:
        standing = sum(not row.quiet for row in flags)
        title = QCoreApplication.translate("Checklist", "Red flags · {0}").format(standing)
        groups.append(ChecklistGroup(title, flags))
    return tuple(group for group in groups if group.rows)


def _side_group(view: PlanView, side: Side, knowledge: Knowledge) -> ChecklistGroup:
    findings = [each for each in view.findings if each.side is side]
    concrete = sum(each.status is Status.CONCRETE for each in findings)
    title = QCoreApplication.translate(
        "Checklist", "{0} · concrete {1} of {2}", "SMM tasks · concrete 4 of 4"
    )
    rows = tuple(_criterion_row(each, knowledge) for each in findings)
    return ChecklistGroup(title.format(side_label(side), concrete, len(findings)), rows)


def _criterion_row(judged: JudgedFinding, knowledge: Knowledge) -> ChecklistRow:
    return ChecklistRow(
        subject=Subject(judged.criterion_id),
        name=knowledge.name(judged.criterion_id),
        detail=_detail(judged, knowledge),
        pill=status_label(judged.status),
        tone=STATUS_TONES[judged.status],
        icon=STATUS_ICONS[judged.status],
        own=judged.overruled,
    )


def _detail(judged: JudgedFinding, knowledge: Knowledge) -> str:
    """Return the second line: why, in a few words, and where."""
    if judged.overruled:
        return _own_detail(judged)
    found = judged.found
    if found.status is Status.ABSENT:
        return _absent_detail(judged, knowledge)
    best = found.evidence[0] if found.evidence else None
    if found.status is Status.MENTIONED:
        words = "; ".join(knowledge.reason(reason) for reason in found.missing[:2])
    else:
        words = ", ".join(reason.detail for reason in best.why if reason.detail) if best else ""
    if not words and best:
        words = quoted(best.quote)
    return _with_place(words, place_label(best.place) if best else "")


def _own_detail(judged: JudgedFinding) -> str:
    note = judged.override.note if judged.override else ""
    words = QCoreApplication.translate("Checklist", "you decided")
    return f"{words} · {' '.join(note.split())}" if note else words


def _absent_detail(judged: JudgedFinding, knowledge: Knowledge) -> str:
    found = judged.found
    denied = next((each for each in found.missing if each.code == "denied"), None)
    if denied is not None:
        place = place_label(found.candidates[0].place) if found.candidates else ""
        return _with_place(quoted(denied.detail), place)
    if found.candidates:
        return QCoreApplication.translate(
            "Checklist", "not found; %n line(s) to look at", "", len(found.candidates)
        )
    return "; ".join(knowledge.reason(each) for each in found.missing[:1]) or QCoreApplication.translate(
        "Checklist", "nothing found"
    )


def _flag_row(view: FlagView, knowledge: Knowledge) -> ChecklistRow:
    finding, dismissal = view.finding, view.dismissal
    best = finding.evidence[0] if finding.evidence else None
    if dismissal is not None:
        detail = QCoreApplication.translate("Checklist", "does not count: {0}").format(dismissal.reason)
    else:
        detail = _with_place(quoted(best.quote), place_label(best.place)) if best else ""
    dismissed = QCoreApplication.translate("Checklist", "dismissed", "red flag")
    return ChecklistRow(
        subject=Subject(finding.flag_id, is_flag=True),
        name=knowledge.flag_name(finding.flag_id),
        detail=detail,
        pill=dismissed if dismissal else severity_label(finding.severity),
        tone=Tone.INFO if dismissal else SEVERITY_TONES[finding.severity],
        icon="flag",
        own=dismissal is not None,
        quiet=dismissal is not None,
    )


def quoted(text: str) -> str:
    """Return *text* in quotation marks, shortened in the middle of nothing but words."""
    short = " ".join(text.split())
    if len(short) > SHOWN_QUOTE:
        short = f"{short[:SHOWN_QUOTE].rsplit(' ', 1)[0]}…"
    return QCoreApplication.translate("Checklist", "“{0}”", "a quote from the plan").format(short)


def _with_place(words: str, place: str) -> str:
    return " · ".join(part for part in (words, place) if part)
