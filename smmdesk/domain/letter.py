"""The letter back to a contractor: what is missing, what is vague, and what gives pause, as questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from smmdesk.domain.checklist import Severity
from smmdesk.domain.layout import Block, Bullets, Heading, Layout, Paragraph
from smmdesk.domain.letter_law import AD_LAW, Market, ads_planned, market_of
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.profile import Profile
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind, FlagFinding, JudgedFinding, Reason, Status

_DETAILS_ASKED = 3
"""How many missing details one question names; more reads as an interrogation."""
MOST_ASKED = 8
"""How many questions a letter puts; a contractor who gets thirty answers none."""
_FLAGS_FIRST = 10
"""The greatest weight of a criterion: any red flag ranks above it."""
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
    why it matters. *quote* is empty where nothing of the plan is asked about. *rank* is greater the more
    it matters.
    """

    id: str
    topic: Topic
    about: str
    text: str
    why: str
    quote: str = ""
    rank: int = 0


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
    market: Market | None = None,
) -> tuple[Question, ...]:
    """Return what to ask, grouped by topic, the weightiest first within each.

    *flags* are those that the owner has not dismissed. A criterion that weighs nothing is not asked about,
    nor is the law of advertising where a plan has no ads. *market* None is told from the plan's words.
    """
    weigh = weights or {each.id: each.weight for each in phrases.checklist.criteria}
    asked = [each for each in findings if each.status is not Status.CONCRETE]
    asked = [each for each in asked if weigh.get(each.criterion_id, 0) > 0]
    if not ads_planned(findings, flags):
        asked = [each for each in asked if each.criterion_id != AD_LAW]
    asked.sort(key=lambda each: -weigh[each.criterion_id])
    put = _Asking(phrases, market or market_of(findings, flags), weigh)
    severe = sorted(flags, key=lambda each: -_rank(each))
    return (
        *(put.missing(each) for each in asked if each.status is Status.ABSENT),
        *(put.vague(each) for each in asked if each.status is Status.MENTIONED),
        *(_flagged(each, phrases) for each in severe),
    )


def most_important(asked: Sequence[Question], most: int = MOST_ASKED) -> tuple[Question, ...]:
    """Return the questions to put first: red flags by severity, then criteria by weight; in their old order.

    The same line of the plan is asked about only once, as long as there is anything else to ask.
    """
    quotes: set[str] = set()
    first: list[int] = []
    again: list[int] = []
    for number in sorted(range(len(asked)), key=lambda number: -asked[number].rank):
        quote = asked[number].quote
        (again if quote in quotes else first).append(number)
        quotes |= {quote} if quote else set()
    return tuple(asked[number] for number in sorted((first + again)[:most]))


def letter(
    asked: Sequence[Question],
    contractor: Contractor | None,
    profile: Profile,
    phrases: Phrases,
    source: Source,
    *,
    with_rest: bool = True,
) -> Layout:
    """Return the whole letter: greeting, numbered questions by topic, thanks; polite in both languages.

    The most important are put in full; the rest follows in short for when there is time, if *with_rest*.
    """
    blocks: list[Block] = [Paragraph(_greeting(contractor, phrases))]
    first = most_important(asked)
    if asked:
        blocks.append(Paragraph(phrases.say("letter_opening", count=len(first))))
        blocks.extend(_groups(first, phrases))
        if with_rest:
            blocks.extend(_rest([each for each in asked if each not in first], len(first) + 1, phrases))
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
    headings = {phrases.say(f"letter_{topic.value}") for topic in Topic} | {phrases.say("letter_rest")}
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


def _rest(left: Sequence[Question], start: int, phrases: Phrases) -> Iterator[Block]:
    """A criterion is only named here: its whole question stands in the report."""
    if left:
        left = sorted(left, key=lambda each: -each.rank)
        items = tuple(each.text if each.topic is Topic.FLAG else each.about for each in left)
        yield Heading(phrases.say("letter_rest"))
        yield Paragraph(phrases.say("letter_rest_lead"))
        yield Bullets(items, numbered=True, start=start)


class _Asking:
    """Puts questions about criteria, as they fit the plan's market."""

    def __init__(self, phrases: Phrases, market: Market, weights: Mapping[str, int]) -> None:
        self._phrases = phrases
        self._market = market
        self._weights = weights

    def missing(self, finding: JudgedFinding) -> Question:
        """Ask for what the plan does not speak of, or denies."""
        denied = any(reason.code == "denied" for reason in finding.found.missing)
        code = "ask_denied" if denied else "ask_said_only"
        return self._question(finding, Topic.MISSING, code, self._asks(finding, 2))

    def vague(self, finding: JudgedFinding) -> Question:
        """Ask for the details that a named task lacks."""
        details = _details(finding.found.missing, self._phrases)
        wanted = self._phrases.say("ask_details", details=details) if details else ""
        asks = " ".join(filter(None, [wanted, self._asks(finding, 1)]))
        return self._question(finding, Topic.VAGUE, "ask_vague", asks)

    def _question(self, finding: JudgedFinding, topic: Topic, code: str, asks: str) -> Question:
        phrases, known = self._phrases, finding.criterion_id
        about, quote = phrases.say(f"letter_about_{known}"), quote_of(finding)
        if quote:
            text = phrases.say(code, about=about, quote=phrases.quote(quote), questions=asks)
        else:
            text = phrases.say("ask_missing", about=about, questions=asks)
        why = phrases.checklist.criterion(known).why.in_language(phrases.language)
        return Question(known, topic, about, text, why, quote, self._weights[known])

    def _asks(self, finding: JudgedFinding, count: int) -> str:
        if finding.criterion_id == AD_LAW:
            return self._phrases.say(f"ask_ad_law_{self._market.value}")
        known = self._phrases.checklist.criterion(finding.criterion_id).questions[:count]
        return " ".join(each.in_language(self._phrases.language) for each in known)


def _rank(flag: FlagFinding) -> int:
    return _FLAGS_FIRST + len(Severity) - list(Severity).index(flag.severity)


def _flagged(flag: FlagFinding, phrases: Phrases) -> Question:
    known = phrases.checklist.flag(flag.flag_id)
    ask, why = known.ask.in_language(phrases.language), known.why.in_language(phrases.language)
    quote = flag.evidence[0].quote if flag.evidence else ""
    text = phrases.say("ask_flag", quote=phrases.quote(quote), questions=ask) if quote else ask
    return Question(flag.flag_id, Topic.FLAG, phrases.flag(flag.flag_id), text, why, quote, _rank(flag))


def quote_of(finding: JudgedFinding) -> str:
    """Return the words of the plan a finding is about: the owner's mark first; empty where there are none."""
    if finding.override and finding.override.marks:
        return finding.override.marks[0].quote
    return finding.found.evidence[0].quote if finding.found.evidence else ""


def _details(missing: Sequence[Reason], phrases: Phrases) -> str:
    codes = [reason.code for reason in missing if reason.code.startswith("no_")]
    return ", ".join(phrases.say(f"ask_{code}") for code in codes[:_DETAILS_ASKED])
