"""The report of one check, as a document: verdict, criteria with quotes, red flags, questions, the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.decision import Answer, Decision
from smmdesk.domain.layout import Block, Bullets, Cell, Heading, Layout, Paragraph, Table, Tone
from smmdesk.domain.letter import questions
from smmdesk.domain.offer import Offer
from smmdesk.domain.offer_text import offer_rows
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.source import Source
from smmdesk.domain.vetting import (
    Assessment,
    Evidence,
    FlagDismissal,
    FlagFinding,
    JudgedFinding,
    Status,
    Verdict,
)

VERDICT_TONES = {Verdict.TRUST: Tone.GOOD, Verdict.ASK_FIRST: Tone.CAUTION, Verdict.DO_NOT_TRUST: Tone.BAD}
STATUS_TONES = {Status.CONCRETE: Tone.GOOD, Status.MENTIONED: Tone.CAUTION, Status.ABSENT: Tone.BAD}
SEVERITY_TONES = {
    Severity.CRITICAL: Tone.BAD,
    Severity.HIGH: Tone.BAD,
    Severity.MEDIUM: Tone.CAUTION,
    Severity.LOW: Tone.MUTED,
}
_ANSWER_TONES = {Answer.YES: Tone.GOOD, Answer.NO: Tone.BAD, Answer.WAIT: Tone.CAUTION}
_QUOTES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class ReportData:
    """All that a report says about one plan.

    *flags* count, *dismissed* were set aside by the owner. *contractor* is empty where the plan belongs to
    nobody yet (the command line).
    """

    source: Source
    findings: Sequence[JudgedFinding]
    flags: Sequence[FlagFinding]
    assessment: Assessment
    weights: Mapping[str, int]
    contractor: str = ""
    dismissed: Sequence[tuple[FlagFinding, FlagDismissal]] = ()
    offer: Offer | None = None
    decision: Decision | None = None


def report_layout(data: ReportData, phrases: Phrases) -> Layout:
    """Return the whole report as a document."""
    subject = data.contractor or data.source.file_name
    blocks = (
        *_verdict(data, phrases),
        *_file(data, phrases),
        *_decision(data, phrases),
        *_offer(data, phrases),
        *_flags(data, phrases),
        *_criteria(data, phrases),
        *_questions(data, phrases),
        Paragraph(
            phrases.say("report_legal_note", month=phrases.month(phrases.checklist.legal_as_of)), Tone.MUTED
        ),
    )
    return Layout(
        phrases.say("report_title", name=subject), phrases.language, blocks, phrases.footer(data.source)
    )


def _verdict(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    assessment = data.assessment
    yield Heading(phrases.say("report_verdict"))
    yield Paragraph(phrases.say(f"verdict_{assessment.verdict.value}"), VERDICT_TONES[assessment.verdict])
    yield Paragraph(phrases.say("report_score", total=assessment.scores.total), Tone.STRONG)
    yield Bullets(tuple(phrases.verdict_reason(each) for each in assessment.reasons))
    scores = (assessment.scores.smm, assessment.scores.strategy, assessment.scores.terms)
    yield Table(
        phrases.say("report_scores_caption"),
        (phrases.say("report_side"), phrases.say("report_points")),
        tuple(
            (Cell(phrases.say(f"side_{side.value}")), score_cell(score, phrases))
            for side, score in zip(Side, scores, strict=True)
        ),
        (3, 1),
    )
    yield Heading(phrases.say("report_turn"), 2)
    yield Bullets(phrases.firmness(assessment))


def score_cell(score: int | None, phrases: Phrases) -> Cell:
    """Return a score as a cell; one that does not count is said to be so, never shown as 0."""
    return Cell(phrases.say("report_no_score"), tone=Tone.MUTED) if score is None else Cell(str(score), score)


def _file(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    source = data.source
    rows = [("report_file", source.file_name), ("report_sha256", source.sha256)]
    if data.contractor:
        rows.insert(0, ("report_contractor", data.contractor))
    if source.version is not None:
        rows.append(("report_version", str(source.version)))
    rows.append(("report_length", phrases.say("report_pages", pages=source.pages)))
    rows.append(("report_date", phrases.date(source.made_on)))
    yield Heading(phrases.say("report_what"))
    yield Table(
        phrases.say("report_what_caption"),
        (phrases.say("report_fact"), phrases.say("report_value")),
        tuple((Cell(phrases.say(code)), Cell(value)) for code, value in rows),
        (1, 3),
    )


def _decision(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    decision = data.decision
    if decision is None:
        return
    yield Heading(phrases.say("report_decision"))
    text = phrases.say(f"answer_{decision.answer.value}")
    date = phrases.date(decision.decided_at.date())
    yield Paragraph(phrases.say("report_decided", answer=text, date=date), _ANSWER_TONES[decision.answer])
    yield Paragraph(decision.reason)


def _offer(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    if data.offer is None or data.offer.says_nothing:
        return
    yield Heading(phrases.say("report_offer"))
    yield Table(
        phrases.say("report_offer_caption"),
        tuple(phrases.say(code) for code in ("report_fact", "report_value", "report_words")),
        tuple(offer_rows(data.offer, phrases)),
        (2, 2, 4),
    )


def _flags(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    yield Heading(phrases.say("report_flags"))
    order = list(Severity)
    flags = sorted(data.flags, key=lambda each: order.index(each.severity))
    if flags:
        yield Table(
            phrases.say("report_flags_caption"),
            tuple(phrases.say(code) for code in ("report_flag", "report_how_bad", "report_words")),
            tuple(_flag_row(each, phrases) for each in flags),
            (3, 1, 4),
        )
    else:
        yield Paragraph(phrases.say("report_flags_none"))
    if data.dismissed:
        yield Heading(phrases.say("report_dismissed"), 2)
        yield Bullets(
            tuple(
                phrases.say("report_dismissal", flag=phrases.flag(flag.flag_id), reason=dismissal.reason)
                for flag, dismissal in data.dismissed
            )
        )


def _flag_row(flag: FlagFinding, phrases: Phrases) -> tuple[Cell, ...]:
    why = phrases.checklist.flag(flag.flag_id).why.in_language(phrases.language)
    return (
        Cell(f"{phrases.flag(flag.flag_id)}. {why}"),
        Cell(phrases.say(f"severity_{flag.severity.value}"), tone=SEVERITY_TONES[flag.severity]),
        Cell(_quotes(flag.evidence, phrases), tone=Tone.QUOTE),
    )


def _criteria(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    yield Heading(phrases.say("report_criteria"))
    header = tuple(phrases.say(code) for code in ("report_criterion", "report_status", "report_weight"))
    for side in Side:
        name = phrases.say(f"side_{side.value}")
        rows = (_criterion_row(each, data, phrases) for each in data.findings if each.side is side)
        yield Heading(name, 2)
        yield Table(
            phrases.say("report_criteria_caption", side=name),
            (*header, phrases.say("report_words")),
            tuple(rows),
            (4, 2, 1, 6),
        )


def _criterion_row(finding: JudgedFinding, data: ReportData, phrases: Phrases) -> tuple[Cell, ...]:
    status = phrases.say(f"status_{finding.status.value}")
    if finding.overruled:
        status = phrases.say("report_overruled", status=status)
    weight = data.weights.get(finding.criterion_id, 0)
    return (
        Cell(phrases.criterion(finding.criterion_id)),
        Cell(status, tone=STATUS_TONES[finding.status]),
        Cell(str(weight), weight),
        Cell(_what_was_found(finding, phrases), tone=Tone.QUOTE),
    )


def _what_was_found(finding: JudgedFinding, phrases: Phrases) -> str:
    parts = []
    if finding.override:
        parts += [phrases.quote(mark.quote) for mark in finding.override.marks]
    if finding.found.evidence:
        parts.append(_quotes(finding.found.evidence, phrases))
    if finding.status is not Status.CONCRETE:
        parts += _lacking(finding, phrases)
    if finding.override and finding.override.note:
        parts.append(phrases.say("report_owner_note", note=finding.override.note))
    return " ".join(parts)


def _lacking(finding: JudgedFinding, phrases: Phrases) -> Iterator[str]:
    details = [each for each in finding.found.missing if each.code.startswith("no_")]
    if details:
        yield phrases.say("report_lacking", what="; ".join(map(phrases.reason, details)))
    for reason in finding.found.missing:
        if reason not in details:
            text = phrases.reason(reason)
            yield f"{text[0].upper()}{text[1:]}."


def _quotes(evidence: Sequence[Evidence], phrases: Phrases) -> str:
    text = " ".join(phrases.evidence(each) for each in evidence[:_QUOTES_SHOWN])
    more = len(evidence) - _QUOTES_SHOWN
    return f"{text} {phrases.say('report_more', count=more)}" if more > 0 else text


def _questions(data: ReportData, phrases: Phrases) -> Iterator[Block]:
    asked = questions(data.findings, data.flags, phrases, data.weights)
    yield Heading(phrases.say("report_questions"))
    if asked:
        yield Bullets(tuple(each.text for each in asked), numbered=True)
    else:
        yield Paragraph(phrases.say("report_questions_none"))
