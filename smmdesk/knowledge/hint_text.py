"""Hints as sentences, with names and days as the owner knows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from smmdesk.domain.posts.day_words import DayWords
from smmdesk.domain.posts.hint import Hint, HintParam
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import Param, say

_LONGEST_TITLE = 60


def _as_it_is(name: str) -> str:
    return name


@dataclass(frozen=True, slots=True)
class HintNames:
    """What ids are called: rubrics and goals by their ids, networks, and formats as "network/format".

    *first* and *last* are the period that the hints are about.
    """

    first: date
    last: date
    rubrics: Mapping[str, str] = field(default_factory=dict)
    network: Callable[[str], str] = _as_it_is
    format: Callable[[str], str] = _as_it_is
    goal: Callable[[str], str] = _as_it_is


def hint_sentence(hint: Hint, names: HintNames, words: DayWords) -> str:
    """Return what *hint* says."""
    params: dict[str, Param] = {"period": words.within(names.first, names.last)}
    for name, value in hint.params.items():
        params[name] = _shown(name, value, names, words)
    if "low" in hint.params and hint.code != "few_rubrics":
        params["plan"] = _plan(hint.params, words.language)
    if isinstance(first := hint.params.get("first"), date) and isinstance(
        last := hint.params.get("last"), date
    ):
        params["span"] = words.span(first, last)
    if isinstance(minutes := hint.params.get("minutes"), int):
        params["duration"] = words.duration(minutes)
    code = "in_row_in" if hint.code == "in_row" and hint.params["networks"] else hint.code
    return say(f"hint_{code}", words.language, **params)


def _shown(name: str, value: HintParam, names: HintNames, words: DayWords) -> Param:
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, tuple):
        return _listed(name, value, names, words.language)
    if isinstance(value, int):
        return words.clock(value) if name in ("time", "moved") else value
    if name == "rubric":
        return names.rubrics.get(value, value)
    if name == "title":
        return _title(value, words.language)
    by_id = {"network": names.network, "format": names.format, "goal": names.goal}.get(name)
    return by_id(value) if by_id else value


def _listed(name: str, values: tuple[str, ...], names: HintNames, language: Language) -> str:
    if name == "titles":
        quoted = "«{}»" if language is Language.RU else "“{}”"
        return ", ".join(quoted.format(_title(value, language)) for value in values)
    by_id = names.network if name == "networks" else names.format
    shown = [by_id(value) for value in values]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {say('hint_and', language)} {shown[-1]}"


def _title(title: str, language: Language) -> str:
    plain = " ".join(title.split())
    if not plain:
        return say("hint_untitled", language)
    return plain if len(plain) <= _LONGEST_TITLE else f"{plain[: _LONGEST_TITLE - 1].rstrip()}…"


def plan_text(low: int | None, high: int | None, language: Language) -> str:
    """Return a wanted share: "15–25%", "at least 15%" or "at most 25%"; at least one end must be there."""
    code = "high" if low is None else "low" if high is None else "band"
    return say(f"hint_plan_{code}", language, low=str(low), high=str(high))


def _plan(params: Mapping[str, HintParam], language: Language) -> str:
    """Return the wanted share of a hint's parameters, where -1 marks an open end."""
    low, high = (None if params[end] == -1 else int(str(params[end])) for end in ("low", "high"))
    return plan_text(low, high, language)
