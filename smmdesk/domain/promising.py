"""Promises suggested from what a plan says concretely; the owner edits and confirms them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smmdesk.domain.figures import figures_in, folded, period_near
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.phrases import shortened
from smmdesk.domain.plan import BlockKind, Place, PlanText
from smmdesk.domain.vetting import Evidence, JudgedFinding, Status

_MOST_OF_A_CRITERION = 3
_LONGEST_WHAT = 160
_NOT_PROMISES = frozenset({"term_cases"})
"""Earlier work is proof, not something that will be delivered."""
_ROLES = re.compile(
    r"\b(?:smm[- ]?(?:менеджер|специалист|manager)|контент[- ]менеджер|менеджер|дизайнер|копирайтер|фотограф"
    r"|видеограф|таргетолог|редактор|маркетолог|account manager|community manager|copywriter|designer"
    r"|photographer|videographer|ads? specialist|strategist|editor)(?:ом|а|у|s)?\b"
)
_FULL_NAME = re.compile(r"\b[A-ZА-ЯЁ][a-zа-яё]{2,} [A-ZА-ЯЁ][a-zа-яё]{2,}\b")
_NO_NAME = re.compile(
    r"\b(?:our|your|the|this|each|every|all|and|google|meta|facebook|instagram|telegram|tiktok|youtube|business"
    r"|profile|ads|manager|analytics|maps?|new|fee|monthly|наш\w*|ваш\w*|все|для|при|яндекс|вконтакте|реклам\w*)\b"
)
_OF_THE_OWNER = frozenset({"term_access", "term_price_scope"})
"""There "editor" is a role in a network, and "photographer" is what is not included."""
_MONEY_CRITERIA = frozenset({"term_price_scope", "term_ad_budget", "term_payment"})
_MONTHS = (
    "январ|jan", "феврал|feb", "март|mar", "апрел|apr", "ма[йя]|may", "июн|june?", "июл|july?", "август|aug",
    "сентябр|sept?", "октябр|oct", "ноябр|nov", "декабр|dec",
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{words})" for number, words in enumerate(_MONTHS, 1))
_DATE = re.compile(
    rf"(?P<lead>\b(?:с|до|к|не позднее|from|by|until|till|before|starting|on)(?: the)?\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:-?го|st|nd|rd|th)?\s+)?(?:of )?\b(?:{_MONTH})[a-zа-я]*\.?"
    r"(?:\s+(?P<day_after>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:posts?|пост)))?(?:,?\s+(?P<year>20\d\d))?"
)
_FIGURE_DATE = re.compile(
    r"(?P<lead>\b(?:с|до|к|from|by|until|on)\s+)?\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)\b"
)
_FROM = ("с", "from", "starting")


class Draft(NamedTuple):
    """A suggested promise: what a :class:`promise.Promise` holds, without ids."""

    criterion_id: str
    what: str
    quantity: Amount | None
    starts_on: date | None
    due_on: date | None
    by_whom: str
    quote: str
    place: Place


def suggest_promises(findings: Sequence[JudgedFinding], plan: PlanText, today: date) -> tuple[Draft, ...]:
    """Return what the concrete criteria promise, in the checklist's order; a line is taken once only.

    *today* gives the year to dates that name none: the next such day, or the last one up to half a year
    ago.
    """
    captions = _captions(plan)
    taken: set[tuple[int, int]] = set()
    drafts = []
    for finding in findings:
        if finding.status is not Status.CONCRETE or finding.criterion_id in _NOT_PROMISES:
            continue
        for evidence in _lines(finding):
            line = (evidence.block, evidence.start)
            if line not in taken and evidence.block not in captions:
                taken.add(line)
                drafts.append(_draft(finding.criterion_id, evidence, today))
    return tuple(drafts)


def _captions(plan: PlanText) -> frozenset[int]:
    """Return the numbers of the blocks that only say what stands under them: nobody promises by a title."""
    found, tables = set(), set()
    for number, block in enumerate(plan.blocks):
        if block.kind is BlockKind.HEADING or block.text.rstrip().endswith((":", "?")):
            found.add(number)
        if block.table is not None and block.table not in tables:
            tables.add(block.table)
            found.add(number)
    return frozenset(found)


def _lines(finding: JudgedFinding) -> Iterator[Evidence]:
    """Yield the owner's marks, then the found lines that say something that can be checked."""
    marks = finding.override.marks if finding.override else ()
    for mark in marks:
        yield Evidence(mark.block, mark.start, mark.end, mark.quote, Place())
    said = [each for each in finding.found.evidence if each.why]
    yield from (said or finding.found.evidence[:1])[:_MOST_OF_A_CRITERION]


def _draft(criterion_id: str, evidence: Evidence, today: date) -> Draft:
    text = folded(evidence.quote)
    starts_on, due_on = _dates(text, today)
    return Draft(
        criterion_id,
        shortened(evidence.quote, _LONGEST_WHAT).rstrip(" .;"),
        _quantity(criterion_id, text),
        starts_on,
        due_on,
        _by_whom(criterion_id, evidence, text),
        evidence.quote,
        evidence.place,
    )


def _quantity(criterion_id: str, text: str) -> Amount | None:
    """Return the first number counted by a period, else (where it is about money) the first sum."""
    figures = list(figures_in(text))
    for figure in figures:
        if figure.amount.per not in (Per.NONE, Per.PIECE):
            return figure.amount
    word = _NUMBER_WORD.search(text)
    if word:
        per = period_near(text, word.start(), word.end())
        if per is not Per.NONE:
            number = float(_WORDS[word[0]])
            return Amount(number, number, per=per)
    if criterion_id not in _MONEY_CRITERIA:
        return None
    return next((each.amount for each in figures if each.is_money), None)


_WORDS = {
    "один": 1, "одну": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7,
    "восемь": 8, "десять": 10, "двенадцать": 12, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
}  # fmt: skip
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")


def _dates(text: str, today: date) -> tuple[date | None, date | None]:
    """Return from when and by when, as far as days are named; a month alone is its first or last day."""
    starts_on = due_on = None
    for match in (*_FIGURE_DATE.finditer(text), *_DATE.finditer(text)):
        lead = (match["lead"] or "").strip().removesuffix(" the")
        starts = lead in _FROM
        found = _date(match, today, last=not starts)
        if found is None:
            continue
        if starts:
            starts_on = starts_on or found
        else:
            due_on = due_on or found
    return starts_on, due_on


def _date(match: re.Match[str], today: date, last: bool) -> date | None:
    groups = match.groupdict()
    month = int(groups.get("month") or 0) or next((n for n in range(1, 13) if groups.get(f"m{n}")), 0)
    day = groups.get("day") or groups.get("day_after")
    if not day and not (match["lead"] or "").strip():
        return None  # a month in passing ("in December we think of a name") is no date to be held to
    year = int(groups["year"]) if groups.get("year") else _year(month, today)
    try:
        if day:
            return date(year, month, int(day))
        first = date(year, month, 1)
        return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1) if last else first
    except ValueError:
        return None


def _year(month: int, today: date) -> int:
    """Return the year in which this month is nearest, up to half a year back."""
    return today.year + ((today.month - month) > 6) - ((month - today.month) > 6)


def _by_whom(criterion_id: str, evidence: Evidence, text: str) -> str:
    """Return a full name or a role the line gives; empty where it gives none (never a guess)."""
    if criterion_id in _OF_THE_OWNER:
        return ""
    if any(reason.code in ("has_name", "has_person") for reason in evidence.why):
        name = _FULL_NAME.search(evidence.quote)
        if name and not re.search(rf"\b(?:{_MONTH})|{_NO_NAME.pattern}", folded(name[0])):
            return name[0]
    role = _ROLES.search(text)
    return role[0] if role else ""
