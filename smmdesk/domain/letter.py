"""The letter back to a contractor: what is missing, what is vague, and what gives pause, as questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from smmdesk.domain.layout import Block, Bullets, Heading, Layout, Paragraph
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.profile import Profile
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind, FlagFinding, JudgedFinding, Reason, Status

_DETAILS_ASKED = 3
"""How many missing details one question names; more reads as an interrogation."""
_PERSON = re.compile(r"[A-ZА-ЯЁ][a-zа-яё]+(?: [A-ZА-ЯЁ][a-zа-яё]+)?")


class Topic(StrEnum):
    """Why something is asked about; the letter goes in this order."""

    MISSING = "missing"
    VAGUE = "vague"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. *text* is the whole question as the letter puts it, the quote included.

    *id* is a criterion's or a red flag's; *about* names it; *why* tells the owner, not the contractor,
    why it matters. *quote* is empty where nothing of the plan is asked about.
    """

    id: str
    topic: Topic
    about: str
    text: str
    why: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """The owner's own wording of the letter about one plan in one language."""

    plan_id: str
    language: Language
    body: str
    changed_at: datetime

    @property
    def key(self) -> str:
        """Plan and language."""
        return f"{self.plan_id}/{self.language.value}"


def questions(
    findings: Sequence[JudgedFinding],
    flags: Sequence[FlagFinding],
    phrases: Phrases,
    weights: Mapping[str, int] | None = None,
) -> tuple[Question, ...]:
    """Return what to ask, grouped by topic, the weightiest first within each.

    *flags* are those that the owner has not dismissed. A criterion that weighs nothing is not asked about.
    """
    weigh = weights or {each.id: each.weight for each in phrases.checklist.criteria}
    asked = [each for each in findings if each.status is not Status.CONCRETE]
    asked = [each for each in asked if weigh.get(each.criterion_id, 0) > 0]
    asked.sort(key=lambda each: -weigh[each.criterion_id])
    return (
        *(_missing(each, phrases) for each in asked if each.status is Status.ABSENT),
        *(_vague(each, phrases) for each in asked if each.status is Status.MENTIONED),
        *(_flagged(each, phrases) for each in flags),
    )


def letter(
    asked: Sequence[Question],
    contractor: Contractor | None,
    profile: Profile,
    phrases: Phrases,
    source: Source,
) -> Layout:
    """Return the whole letter: greeting, numbered questions by topic, thanks; polite in both languages."""
    blocks: list[Block] = [Paragraph(_greeting(contractor, phrases))]
    if asked:
        blocks.append(Paragraph(phrases.say("letter_opening", count=len(asked))))
        blocks.extend(_groups(asked, phrases))
        blocks.append(Paragraph(phrases.say("letter_how_to_answer")))
    else:
        blocks.append(Paragraph(phrases.say("letter_nothing_to_ask")))
    blocks.append(Paragraph(phrases.say("letter_thanks")))
    if profile.name.strip():
        blocks.append(Paragraph(phrases.say("letter_signature", name=profile.name.strip())))
    return _laid_out(blocks, phrases, source)


def _laid_out(blocks: Sequence[Block], phrases: Phrases, source: Source) -> Layout:
    return Layout(phrases.say("letter_title"), phrases.language, tuple(blocks), phrases.footer(source))


# --- the letter as text, which the owner edits ---------------------------------------------------

_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(\S.*)")


def as_text(layout: Layout) -> str:
    """Return a letter as plain text for a message: its title and footer are left out."""
    parts = []
    for block in layout.blocks:
        if isinstance(block, Bullets):
            parts.append("\n".join(f"{block.start + n}. {item}" for n, item in enumerate(block.items)))
        elif isinstance(block, Heading | Paragraph):
            parts.append(block.text)
    return "\n\n".join(parts) + "\n"


def from_text(body: str, phrases: Phrases, source: Source) -> Layout:
    """Return an edited letter as a document: numbered lines are lists again, group titles are headings."""
    headings = {phrases.say(f"letter_{topic.value}") for topic in Topic}
    blocks: list[Block] = []
    for line in map(str.strip, body.splitlines()):
        numbered = _NUMBERED.fullmatch(line)
        if line in headings:
            blocks.append(Heading(line))
        elif numbered:
            _add_item(blocks, int(numbered[1]), numbered[2])
        elif line:
            blocks.append(Paragraph(line))
    return _laid_out(blocks, phrases, source)


def _add_item(blocks: list[Block], number: int, text: str) -> None:
    last = blocks[-1] if blocks else None
    if isinstance(last, Bullets) and last.start + len(last.items) == number:
        blocks[-1] = Bullets((*last.items, text), numbered=True, start=last.start)
    else:
        blocks.append(Bullets((text,), numbered=True, start=number))


# --- internals -----------------------------------------------------------------------------------


def _greeting(contractor: Contractor | None, phrases: Phrases) -> str:
    """A person is greeted by name; an agency, or what may be the name of a file, is not."""
    name = contractor.name if contractor and contractor.kind is not ContractorKind.AGENCY else ""
    if _PERSON.fullmatch(name):
        return phrases.say("letter_greeting_name", name=name)
    return phrases.say("letter_greeting")


def _groups(asked: Sequence[Question], phrases: Phrases) -> Iterator[Block]:
    number = 1
    for topic in Topic:
        items = tuple(each.text for each in asked if each.topic is topic)
        if items:
            yield Heading(phrases.say(f"letter_{topic.value}"))
            yield Bullets(items, numbered=True, start=number)
            number += len(items)


def _missing(finding: JudgedFinding, phrases: Phrases) -> Question:
    criterion = phrases.checklist.criterion(finding.criterion_id)
    name, asks = phrases.say(f"letter_about_{criterion.id}"), _asks(finding, phrases, 2)
    quote = quote_of(finding)
    codes = {reason.code for reason in finding.found.missing}
    if quote and "denied" in codes:
        text = phrases.say("ask_denied", about=name, quote=phrases.quote(quote), questions=asks)
    elif quote:
        text = phrases.say("ask_said_only", about=name, quote=phrases.quote(quote), questions=asks)
    else:
        text = phrases.say("ask_missing", about=name, questions=asks)
    why = criterion.why.in_language(phrases.language)
    return Question(criterion.id, Topic.MISSING, name, text, why, quote)


def _vague(finding: JudgedFinding, phrases: Phrases) -> Question:
    criterion = phrases.checklist.criterion(finding.criterion_id)
    name, quote = phrases.say(f"letter_about_{criterion.id}"), quote_of(finding)
    details = _details(finding.found.missing, phrases)
    wanted = phrases.say("ask_details", details=details) if details else ""
    asks = " ".join(filter(None, [wanted, _asks(finding, phrases, 1)]))
    if quote:
        text = phrases.say("ask_vague", about=name, quote=phrases.quote(quote), questions=asks)
    else:
        text = phrases.say("ask_missing", about=name, questions=asks)
    return Question(criterion.id, Topic.VAGUE, name, text, criterion.why.in_language(phrases.language), quote)


def _flagged(flag: FlagFinding, phrases: Phrases) -> Question:
    known = phrases.checklist.flag(flag.flag_id)
    ask, why = known.ask.in_language(phrases.language), known.why.in_language(phrases.language)
    quote = flag.evidence[0].quote if flag.evidence else ""
    text = phrases.say("ask_flag", quote=phrases.quote(quote), questions=ask) if quote else ask
    return Question(flag.flag_id, Topic.FLAG, phrases.flag(flag.flag_id), text, why, quote)


def quote_of(finding: JudgedFinding) -> str:
    """Return the words of the plan a finding is about: the owner's mark first; empty where there are none."""
    if finding.override and finding.override.marks:
        return finding.override.marks[0].quote
    return finding.found.evidence[0].quote if finding.found.evidence else ""


def _details(missing: Sequence[Reason], phrases: Phrases) -> str:
    codes = [reason.code for reason in missing if reason.code.startswith("no_")]
    return ", ".join(phrases.say(f"ask_{code}") for code in codes[:_DETAILS_ASKED])


def _asks(finding: JudgedFinding, phrases: Phrases, count: int) -> str:
    known = phrases.checklist.criterion(finding.criterion_id).questions[:count]
    return " ".join(each.in_language(phrases.language) for each in known)
