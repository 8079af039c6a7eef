"""A comparison as a document: the outcome, how fragile it is, and tables side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from smmdesk.domain.candidates import Candidate, Standing, Upset
from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.comparison import Comparison
from smmdesk.domain.layout import Block, Bullets, Cell, Heading, Layout, Paragraph, Table, Tone
from smmdesk.domain.letter import quote_of
from smmdesk.domain.offer import OfferField
from smmdesk.domain.offer_text import offer_cell
from smmdesk.domain.phrases import Phrases, shortened
from smmdesk.domain.report import SEVERITY_TONES, STATUS_TONES, VERDICT_TONES, score_cell
from smmdesk.domain.vetting import JudgedFinding, Status

_UPSETS_SHOWN = 5
_QUOTE_LENGTH = 110
Row = tuple[Cell, ...]


def comparison_layout(comparison: Comparison, phrases: Phrases, made_on: date) -> Layout:
    """Return the whole comparison as a document; its tables have a column for each contractor."""
    title = phrases.say("compare_title", count=len(comparison.standings))
    blocks = (
        *_outcome(comparison, phrases),
        *_at_a_glance(comparison, phrases),
        *_criteria(comparison, phrases),
        *_flags(comparison, phrases),
        *_words(comparison, phrases),
        *_files(comparison, phrases),
    )
    footer = phrases.say("compare_footer", date=phrases.date(made_on))
    return Layout(title, phrases.language, blocks, footer)


def outcome_text(comparison: Comparison, phrases: Phrases) -> str:
    """Return who wins and by how much, or why nobody does, as a sentence."""
    outcome = comparison.outcome
    params: dict[str, str] = {}
    if outcome.leader is not None:
        params["name"] = comparison.name_of(outcome.leader)
        params["lead"] = _lead(comparison, outcome.leader, phrases)
    return phrases.say(f"compare_{outcome.code}", **params)


def _lead(comparison: Comparison, leader: str, phrases: Phrases) -> str:
    """Return by how many points of the rounded totals, which the table shows, the leader is ahead."""
    totals = {each.candidate.id: each.scores.total for each in comparison.standings if each.scores}
    second = max((total for each, total in totals.items() if each != leader), default=0)
    points = totals[leader] - second
    return phrases.say("compare_lead", points=points) if points > 0 else phrases.say("compare_lead_least")


def robustness_text(comparison: Comparison, phrases: Phrases) -> str:
    """Return whether the outcome survives any single change of a weight or a finding, as a sentence."""
    if comparison.robust:
        return phrases.say("compare_robust")
    return phrases.say("compare_fragile", count=len(comparison.upsets))


def upset_text(upset: Upset, comparison: Comparison, phrases: Phrases) -> str:
    """Return one change and what it would lead to, as a sentence."""
    if upset.to_winner is None:
        result = phrases.say("compare_then_nobody")
    else:
        result = phrases.say("compare_then_wins", name=comparison.name_of(upset.to_winner))
    criterion = phrases.criterion(upset.criterion_id)
    if upset.to_status is not None:
        status = phrases.say(f"status_{upset.to_status.value}")
        name = comparison.name_of(upset.candidate_id or "")
        return phrases.say(
            "compare_upset_finding", name=name, criterion=criterion, status=status, result=result
        )
    return phrases.say(
        "compare_upset_weight", criterion=criterion, weight=upset.to_weight or 0, result=result
    )


def price_text(comparison: Comparison, phrases: Phrases) -> str:
    """Return what can be said about the prices, as sentences."""
    prices = comparison.prices
    cheapest = comparison.name_of(prices.cheapest) if prices.cheapest else ""
    text = phrases.say(prices.code, name=cheapest)
    if not prices.left_out:
        return text
    names = ", ".join(comparison.name_of(each) for each in prices.left_out)
    return f"{text} {phrases.say('price_left_out', names=names)}"


def note_texts(comparison: Comparison, phrases: Phrases) -> tuple[str, ...]:
    """Return what must be known about the compared themselves, each as a sentence."""
    return tuple(phrases.say(code, **dict(params)) for code, params in comparison.notes)


def _outcome(comparison: Comparison, phrases: Phrases) -> Iterator[Block]:
    tone = Tone.GOOD if comparison.outcome.winner else Tone.CAUTION
    yield Heading(phrases.say("compare_outcome"))
    yield Paragraph(outcome_text(comparison, phrases), tone)
    yield Paragraph(robustness_text(comparison, phrases))
    upsets = comparison.upsets[:_UPSETS_SHOWN]
    if upsets:
        yield Bullets(tuple(upset_text(each, comparison, phrases) for each in upsets))
    yield Paragraph(price_text(comparison, phrases))
    notes = note_texts(comparison, phrases)
    if notes:
        yield Bullets(notes)


def _at_a_glance(comparison: Comparison, phrases: Phrases) -> Iterator[Block]:
    rows: list[tuple[str, Callable[[Standing], Cell]]] = [
        ("compare_kind", lambda each: _named("kind", each.candidate.kind, phrases)),
        ("compare_employment", lambda each: _named("employment", each.candidate.employment, phrases)),
        ("compare_level", lambda each: _named("level", each.candidate.level, phrases)),
        ("compare_workplace", lambda each: _named("workplace", each.candidate.workplace, phrases)),
        ("report_verdict", lambda each: _verdict(each, phrases)),
        ("compare_total", lambda each: _score(each, "total", phrases)),
        *((f"side_{side.value}", _side_score(side, phrases)) for side in Side),
        ("report_flags", lambda each: _flag_count(each.candidate, phrases)),
        *((f"offer_{field.value}", _figure(field, phrases)) for field in OfferField),
    ]
    cells = [(Cell(phrases.say(code)), *map(cell, comparison.standings)) for code, cell in rows]
    known = [row for row in cells if _says_something(row, phrases)]
    yield Heading(phrases.say("compare_glance"))
    yield _table(comparison, phrases, "compare_glance_caption", "compare_what", known)


def _says_something(row: Row, phrases: Phrases) -> bool:
    """Return whether anybody has data: a row of "no data" alone tells nothing."""
    return any(cell != _nothing(phrases) for cell in row[1:])


def _side_score(side: Side, phrases: Phrases) -> Callable[[Standing], Cell]:
    return lambda each: _score(each, side.value, phrases)


def _figure(field: OfferField, phrases: Phrases) -> Callable[[Standing], Cell]:
    return lambda each: offer_cell(field, each.candidate.offer, phrases)


def _named(prefix: str, value: str | None, phrases: Phrases) -> Cell:
    return _nothing(phrases) if value is None else Cell(phrases.say(f"{prefix}_{value}"))


def _nothing(phrases: Phrases) -> Cell:
    return Cell(phrases.say("no_data"), tone=Tone.MUTED)


def _verdict(standing: Standing, phrases: Phrases) -> Cell:
    if standing.verdict is None:
        return Cell(phrases.say("compare_no_plan"), tone=Tone.MUTED)
    return Cell(phrases.say(f"verdict_{standing.verdict.value}"), tone=VERDICT_TONES[standing.verdict])


def _score(standing: Standing, name: str, phrases: Phrases) -> Cell:
    if standing.scores is None:
        return _nothing(phrases)
    return score_cell(getattr(standing.scores, name), phrases)


def _flag_count(candidate: Candidate, phrases: Phrases) -> Cell:
    if not candidate.has_plan:
        return _nothing(phrases)
    return Cell(str(len(candidate.flags)), len(candidate.flags))


def _criteria(comparison: Comparison, phrases: Phrases) -> Iterator[Block]:
    yield Heading(phrases.say("report_criteria"))
    for side in Side:
        name = phrases.say(f"side_{side.value}")
        yield Heading(name, 2)
        rows = []
        for criterion in (each for each in phrases.checklist.criteria if each.side is side):
            weight = comparison.weights.get(criterion.id, 0)
            label = phrases.say("compare_weighed", criterion=phrases.criterion(criterion.id), weight=weight)
            cells = (
                _status(_finding(each.candidate, criterion.id), phrases) for each in comparison.standings
            )
            rows.append((Cell(label), *cells))
        yield _table(comparison, phrases, "compare_criteria_caption", "compare_asked", rows, side=name)


def _finding(candidate: Candidate, criterion_id: str) -> JudgedFinding | None:
    return next((each for each in candidate.findings if each.criterion_id == criterion_id), None)


def _status(finding: JudgedFinding | None, phrases: Phrases) -> Cell:
    if finding is None:
        return _nothing(phrases)
    text = phrases.say(f"status_{finding.status.value}")
    if finding.overruled:
        text = phrases.say("report_overruled", status=text)
    return Cell(text, tone=STATUS_TONES[finding.status])


def _flags(comparison: Comparison, phrases: Phrases) -> Iterator[Block]:
    raised = {flag.flag_id: flag.severity for each in comparison.standings for flag in each.candidate.flags}
    yield Heading(phrases.say("report_flags"))
    if not raised:
        yield Paragraph(phrases.say("compare_no_flags"))
        return
    order = list(Severity)
    rows = []
    for flag_id in sorted(raised, key=lambda each: order.index(raised[each])):
        label = phrases.say(
            "compare_flag", flag=phrases.flag(flag_id), severity=phrases.say(f"severity_{raised[flag_id]}")
        )
        cells = (_raised(each.candidate, flag_id, phrases) for each in comparison.standings)
        rows.append((Cell(label), *cells))
    yield _table(comparison, phrases, "compare_flags_caption", "compare_warning", rows)


def _raised(candidate: Candidate, flag_id: str, phrases: Phrases) -> Cell:
    if not candidate.has_plan:
        return _nothing(phrases)
    for flag in candidate.flags:
        if flag.flag_id == flag_id:
            return Cell(phrases.say("compare_flag_yes"), tone=SEVERITY_TONES[flag.severity])
    return Cell(phrases.say("compare_flag_no"), tone=Tone.MUTED)


def _words(comparison: Comparison, phrases: Phrases) -> Iterator[Block]:
    yield Heading(phrases.say("compare_words"))
    rows = []
    for criterion in phrases.checklist.criteria:
        cells = tuple(_word(_finding(each.candidate, criterion.id), phrases) for each in comparison.standings)
        if any(cell.tone is Tone.QUOTE for cell in cells):
            rows.append((Cell(phrases.criterion(criterion.id)), *cells))
    if rows:
        yield _table(comparison, phrases, "compare_words_caption", "compare_asked", rows)
    else:
        yield Paragraph(phrases.say("compare_no_words"))


def _word(finding: JudgedFinding | None, phrases: Phrases) -> Cell:
    if finding is None:
        return _nothing(phrases)
    quote = quote_of(finding)
    if not quote or finding.status is Status.ABSENT:
        return Cell(phrases.say("status_absent"), tone=Tone.MUTED)
    return Cell(phrases.quote(shortened(quote, _QUOTE_LENGTH)), tone=Tone.QUOTE)


def _files(comparison: Comparison, phrases: Phrases) -> Iterator[Block]:
    codes = ("report_contractor", "report_file", "compare_version", "compare_fingerprint")
    rows = []
    for candidate in (each.candidate for each in comparison.standings):
        source = candidate.source
        if source is None:
            rows.append((Cell(candidate.name), Cell(phrases.say("compare_no_plan")), Cell(""), Cell("")))
            continue
        version = "" if source.version is None else str(source.version)
        cells = (Cell(version, source.version), Cell(source.sha256))
        rows.append((Cell(candidate.name), Cell(source.file_name), *cells))
    yield Heading(phrases.say("compare_files"))
    header = tuple(phrases.say(code) for code in codes)
    yield Table(phrases.say("compare_files_caption"), header, tuple(rows), (2, 2, 1, 4))


def _table(
    comparison: Comparison, phrases: Phrases, caption: str, corner: str, rows: list[Row], **params: str
) -> Table:
    names = tuple(each.candidate.name for each in comparison.standings)
    widths = (3, *(2 for _ in names))
    return Table(phrases.say(caption, **params), (phrases.say(corner), *names), tuple(rows), widths)
