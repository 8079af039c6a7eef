"""What the details area says about a criterion or a red flag, as data: sections of words and quotes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.checklist import Criterion, RedFlag
from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Evidence, JudgedFinding, Mark, Status
from smmdesk.services.views import FlagView
from smmdesk.ui.shared.labels import place_label, status_label
from smmdesk.ui.vetting.highlights import Role
from smmdesk.ui.vetting.knowledge import Knowledge, here


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A quote that can be pressed. A *mark* can be taken away, a *candidate* can be confirmed."""

    block: int
    start: int
    end: int
    quote: str
    caption: str
    role: Role
    mark: Mark | None = None
    candidate: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A small heading, a paragraph under it, and quotes; *copy* puts the paragraph on the clipboard."""

    title: str
    text: str = ""
    quotes: tuple[QuoteLine, ...] = ()
    copy: bool = False


def criterion_sections(
    judged: JudgedFinding, criterion: Criterion, text: PlanText, knowledge: Knowledge
) -> list[Section]:
    """Return the sections about a criterion; the most useful one for its state comes first."""
    sections = [
        _evidence(judged, text, knowledge),
        _missing(judged, criterion, knowledge),
        _candidates(judged, knowledge),
        _question(judged, criterion),
        Section(QCoreApplication.translate("Details", "What it means"), here(criterion.why)),
    ]
    return [each for each in sections if each.text or each.quotes]


def flag_sections(view: FlagView, flag: RedFlag) -> list[Section]:
    """Return the sections about a red flag."""
    quotes = tuple(
        QuoteLine(each.block, each.start, each.end, each.quote, place_label(each.place), Role.FLAG)
        for each in view.finding.evidence
    )
    return [
        Section(QCoreApplication.translate("Details", "In the plan"), quotes=quotes),
        Section(QCoreApplication.translate("Details", "Why it is a warning sign"), here(flag.why)),
        Section(QCoreApplication.translate("Details", "Question to ask"), here(flag.ask), copy=True),
    ]


def judged_by(judged: JudgedFinding) -> str:
    """Return who judged, and what the program had found where the owner said otherwise."""
    if not judged.overruled:
        return QCoreApplication.translate("Details", "Judged by the program")
    found = status_label(judged.found.status)
    return QCoreApplication.translate("Details", "Judged by you; the program found: {0}").format(found)


def _evidence(judged: JudgedFinding, text: PlanText, knowledge: Knowledge) -> Section:
    concrete = judged.status is Status.CONCRETE
    lines = [_mark_line(mark, text) for mark in (judged.override.marks if judged.override else ())]
    if judged.found.status is not Status.ABSENT:
        for each in judged.found.evidence:
            role = Role.CONCRETE if concrete and (each.why or judged.overruled) else Role.VAGUE
            caption = _caption(each, knowledge)
            lines.append(QuoteLine(each.block, each.start, each.end, each.quote, caption, role))
    return Section(QCoreApplication.translate("Details", "In the plan"), quotes=tuple(lines))


def _mark_line(mark: Mark, text: PlanText) -> QuoteLine:
    place = place_label(text.blocks[mark.block].place) if mark.block < len(text.blocks) else ""
    yours = QCoreApplication.translate("Details", "marked by you")
    caption = " · ".join(part for part in (place, yours) if part)
    return QuoteLine(mark.block, mark.start, mark.end, mark.quote, caption, Role.OWN, mark=mark)


def _caption(evidence: Evidence, knowledge: Knowledge) -> str:
    why = "; ".join(knowledge.reason(reason) for reason in evidence.why)
    return " · ".join(part for part in (place_label(evidence.place), why) if part)


def _missing(judged: JudgedFinding, criterion: Criterion, knowledge: Knowledge) -> Section:
    if judged.status is Status.CONCRETE:
        return Section("")
    title = QCoreApplication.translate("Details", "What is missing")
    reasons = () if judged.overruled else judged.found.missing
    words = [_sentence(knowledge.reason(each)) for each in reasons]
    wanted = QCoreApplication.translate("Details", "Concrete would be: {0}")
    rule = here(criterion.concrete_rule)
    words.append(wanted.format(f"{rule[:1].lower()}{rule[1:]}"))
    return Section(title, " ".join(words))


def _candidates(judged: JudgedFinding, knowledge: Knowledge) -> Section:
    if judged.status is not Status.ABSENT or judged.overruled:
        return Section("")
    lines = tuple(
        QuoteLine(
            each.block,
            each.start,
            each.end,
            each.quote,
            _caption(each, knowledge),
            Role.VAGUE,
            candidate=each,
        )
        for each in judged.found.candidates
    )
    denied = any(each.code == "denied" for each in judged.found.missing)
    title = (
        QCoreApplication.translate("Details", "The plan seems to say no here. Or does it?")
        if denied
        else QCoreApplication.translate("Details", "Is it one of these?")
    )
    return Section(title, quotes=lines)


def _question(judged: JudgedFinding, criterion: Criterion) -> Section:
    if judged.status is Status.CONCRETE or not criterion.questions:
        return Section("")
    title = QCoreApplication.translate("Details", "Question to ask")
    return Section(title, here(criterion.questions[0]), copy=True)


def _sentence(words: str) -> str:
    """Return *words* with a capital and a full stop, as they stand among other sentences."""
    words = words.strip()
    if not words:
        return ""
    return f"{words[0].upper()}{words[1:]}{'' if words[-1] in '.!?…»”' else '.'}"
