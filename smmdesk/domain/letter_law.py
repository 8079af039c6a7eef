"""Which law about advertising a plan has to do with, told from the words found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from smmdesk.domain.no_ads import says_no_ads
from smmdesk.domain.vetting import FlagFinding, JudgedFinding, Status

AD_LAW = "term_ad_law"
_AD_BUDGET = "term_ad_budget"
_OF_RUSSIA = frozenset({"banned_platform_ads_ru"})
_PAID = re.compile(
    r"\bреклам\w*|\bтаргет\w*|\bблогер\w*|\bинфлюенсер\w*|\bпосев\w*|\bпродвижени\w* (?:в|через|постов)\b"
    r"|\bads?\b|\badvert\w*|\bblogger\w*|\binfluencer\w*|\bboost\w*|\bpaid (?:posts?|media|social|traffic)\b",
    re.IGNORECASE,
)
_RUSSIA = re.compile(
    r"₽|\bруб(?:\.|л\w*)?(?!\w)|\berid\b|\bОРД\b|\bЕРИР\b|\bРоссии\b|\bРФ\b|\broubles?\b|\bRUB\b|\bVK\b"
    r"|\bвконтакте\b|\bВК\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"[$£€₸₾₴]|\bлари\b|\bтенге\b|\bгрив\w+|\bевро\b|\bдоллар\w*|\b(?:GEL|KZT|USD|EUR|GBP|BYN)\b|белорус",
    re.IGNORECASE,
)
_CYRILLIC, _LATIN = re.compile(r"[а-яё]", re.IGNORECASE), re.compile(r"[a-z]", re.IGNORECASE)


class Market(StrEnum):
    """Whose rules apply: a token (erid) and a register in Russia, a label such as #ad elsewhere."""

    RUSSIA = "russia"
    ELSEWHERE = "elsewhere"


def ads_planned(findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding]) -> bool:
    """Return whether the plan has to do with ads or bloggers at all, as far as its quoted words tell."""
    if says_no_ads(findings):
        return False
    told = {each.criterion_id for each in findings if each.status is not Status.ABSENT}
    return bool(told & {AD_LAW, _AD_BUDGET}) or any(map(_PAID.search, _quotes(findings, flags)))


def market_of(findings: Sequence[JudgedFinding], flags: Sequence[FlagFinding]) -> Market:
    """Return whose rules apply: Russia's where roubles or its networks are named, else by money and script."""
    quotes = list(_quotes(findings, flags))
    if any(each.flag_id in _OF_RUSSIA for each in flags) or any(map(_RUSSIA.search, quotes)):
        return Market.RUSSIA
    text = " ".join(quotes)
    russian = len(_CYRILLIC.findall(text)) > len(_LATIN.findall(text))
    return Market.RUSSIA if russian and not _ELSEWHERE.search(text) else Market.ELSEWHERE


def _quotes(findings: Iterable[JudgedFinding], flags: Iterable[FlagFinding]) -> Iterator[str]:
    for finding in findings:
        yield from (each.quote for each in finding.found.evidence)
        if finding.override:
            yield from (each.quote for each in finding.override.marks)
    for flag in flags:
        yield from (each.quote for each in flag.evidence)
