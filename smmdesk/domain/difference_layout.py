"""The difference between two versions of a plan, as a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smmdesk.domain.difference import Difference, FigureChange, Step
from smmdesk.domain.layout import Bullets, Heading, Layout, Paragraph, Tone
from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.domain.offer_text import value_text
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.report import VERDICT_TONES
from smmdesk.domain.source import Source
from smmdesk.domain.vetting import FlagFinding


def difference_layout(found: Difference, before: Source, after: Source, phrases: Phrases) -> Layout:
    """Return the difference as a document; *before* and *after* are the two files."""
    blocks = [
        Paragraph(summary_text(found, phrases), VERDICT_TONES[found.verdict_after]),
        Paragraph(
            phrases.say("difference_files", before=before.file_name, after=after.file_name), Tone.MUTED
        ),
    ]
    steps = ("concrete", "named", "weaker", "vanished")
    lists = [
        *((f"difference_{name}", tuple(_steps(getattr(found, name), phrases))) for name in steps),
        ("difference_flags_gone", tuple(_flags(found.flags_gone, phrases))),
        ("difference_flags_new", tuple(_flags(found.flags_new, phrases))),
        ("difference_figures", tuple(figure_text(each, phrases) for each in found.figures)),
        ("difference_open", tuple(map(phrases.criterion, found.open))),
    ]
    rest = [block for code, items in lists if items for block in (Heading(phrases.say(code)), Bullets(items))]
    title = phrases.say("difference_title", name=after.file_name)
    return Layout(title, phrases.language, (*blocks, *rest), phrases.footer(after))


def summary_text(found: Difference, phrases: Phrases) -> str:
    """Return the score and the verdict before and after, as sentences."""
    if found.nothing:
        return phrases.say("difference_nothing")
    total = phrases.say("difference_total", before=found.scores_before.total, after=found.scores_after.total)
    verdict = phrases.say(f"verdict_{found.verdict_after.value}")
    if found.verdict_after is found.verdict_before:
        return f"{total} {phrases.say('difference_verdict_same', verdict=verdict)}"
    old = phrases.say(f"verdict_{found.verdict_before.value}")
    return f"{total} {phrases.say('difference_verdict', before=old, after=verdict)}"


def step_text(step: Step, phrases: Phrases) -> str:
    """Return one criterion with the new words, or the old ones where there are none any more."""
    name = phrases.criterion(step.criterion_id)
    if step.quote_after:
        return phrases.say("difference_now", criterion=name, quote=phrases.quote(step.quote_after))
    if step.quote_before:
        return phrases.say("difference_was", criterion=name, quote=phrases.quote(step.quote_before))
    return name


def figure_text(change: FigureChange, phrases: Phrases) -> str:
    """Return one figure before and after."""
    return phrases.say(
        "difference_figure",
        name=phrases.say(f"offer_{change.field.value}"),
        before=_figure(change.field, change.before, phrases),
        after=_figure(change.field, change.after, phrases),
    )


def _figure(field: OfferField, value: Confirmed | None, phrases: Phrases) -> str:
    return value_text(field, value, phrases) if value else phrases.say("no_data")


def _steps(steps: Sequence[Step], phrases: Phrases) -> Iterator[str]:
    return (step_text(each, phrases) for each in steps)


def _flags(flags: Sequence[FlagFinding], phrases: Phrases) -> Iterator[str]:
    for flag in flags:
        name = phrases.flag(flag.flag_id)
        quote = flag.evidence[0].quote if flag.evidence else ""
        yield phrases.say("difference_now", criterion=name, quote=phrases.quote(quote)) if quote else name
