"""Whether a plan says itself that advertising is not part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from smmdesk.domain.vetting import JudgedFinding

_TOLD_IN = frozenset({"term_ad_budget", "term_ad_law"})
_UNLESS = (
    r"(?![^.;|]*\b(?:from|through|without|until|before|unless|yet|без|пока|до|если|из|через|со? своего)\b)"
)
_DENIALS = re.compile(
    "|".join(
        f"(?:{denial}){_UNLESS}"
        for denial in (
            r"\bno (?:paid )?(?:ads|adverts|advertising)\b",
            r"\bads: not included, i don.t run",
            r"\b(?:paid )?(?:ads|adverts|advertising) (?:is|are) not (?:part of|something i|something we)\b",
            r"\b(?:don.t|do not|won.t|never) (?:run|do|manage|buy) (?:any )?(?:paid )?(?:ads|adverts|advertising)\b",
            r"\bреклам(?:у|ой)\b[^.;|]{0,15}\bне (?:вед[уё]м?|настраива|запуска|занима|дела)\w*",
            r"\bне (?:вед[уё]м?|настраива|запуска|занима)\w*\s(?:\w+\s){0,2}реклам(?:у|ой)\b",
            r"\b(?:платной |таргетированной )?рекламы (?:в \w+ |здесь )?нет\b",
            r"\bденег на (?:неё|рекламу) не бер\w+",
        )
    ),
    re.IGNORECASE,
)
"""A refusal with a condition ("no ads without your consent", "not from our own account") is none."""
_ONE_NETWORK = re.compile(r"\b(?:in|on|на|во?|In|On|На|Во?)\s+[A-ZА-ЯЁ]")
"""Nor is one for a single network."""


def says_no_ads(findings: Iterable[JudgedFinding]) -> bool:
    """Return whether what was found about money for ads or about their labels refuses to run any."""
    quotes = (
        evidence.quote
        for finding in findings
        if finding.criterion_id in _TOLD_IN
        for evidence in finding.found.evidence
    )
    return any(_refuses(quote) for quote in quotes)


def _refuses(quote: str) -> bool:
    for denial in _DENIALS.finditer(quote):
        before = re.split(r"[.;|]", quote[: denial.start()])[-1]
        if not _ONE_NETWORK.search(before):
            return True
    return False
