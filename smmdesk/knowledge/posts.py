"""What a calendar of posts starts from: ``resources/knowledge/posts.yaml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.occasions import Sureness
from smmdesk.domain.posts.setting import Colour, Rubric
from smmdesk.domain.text import BilingualText, Language
from smmdesk.knowledge.yaml_files import bilingual, knowledge_file, load_yaml


@dataclass(frozen=True, slots=True)
class Goal:
    """Something a post can serve: the id of a KPI, in an owner's words."""

    id: str
    name: BilingualText


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule of balance in words, and where it is from; none is a law."""

    id: str
    text: BilingualText
    confidence: Sureness
    sources: tuple[str, ...]


def default_rubrics(language: Language) -> tuple[Rubric, ...]:
    """Return the rubrics of a new workspace, in *language*."""
    return tuple(
        Rubric(
            entry["id"],
            bilingual(entry).in_language(language),
            Colour(entry["colour"]),
            entry["low"],
            entry["high"],
            promo=entry.get("promo", False),
            fun=entry.get("fun", False),
            position=position,
        )
        for position, entry in enumerate(_file()["rubrics"], 1)
    )


def rubric_note(rubric_id: str) -> BilingualText | None:
    """Return what a rubric of a new workspace is for; None for the owner's own."""
    entry = next((each for each in _file()["rubrics"] if each["id"] == rubric_id), None)
    return bilingual(entry["about"]) if entry else None


@lru_cache(maxsize=1)
def goals() -> tuple[Goal, ...]:
    """Return the goals that a post can serve, from being seen to being recommended."""
    return tuple(Goal(entry["id"], bilingual(entry)) for entry in _file()["goals"])


def goal_name(goal_id: str, language: Language) -> str:
    """Return what a goal is called; the id of one that is not known."""
    return next((goal.name.in_language(language) for goal in goals() if goal.id == goal_id), goal_id)


@lru_cache(maxsize=1)
def rules() -> BalanceRules:
    """Return the rules of balance; what depends on the networks is left open."""
    known = {each.name for each in fields(BalanceRules)}
    figures = {name: value for entry in _file()["rules"] for name, value in entry["param"].items()}
    return BalanceRules(**{name: value for name, value in figures.items() if name in known})


@lru_cache(maxsize=1)
def rule_notes() -> tuple[RuleNote, ...]:
    """Return the rules in words."""
    sources = _file()["sources"]
    return tuple(
        RuleNote(
            entry["id"],
            bilingual(entry),
            Sureness(entry["confidence"]),
            tuple(sources[name] for name in entry["sources"]),
        )
        for entry in _file()["rules"]
    )


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    found: dict[str, Any] = load_yaml(knowledge_file("posts.yaml"))
    return found
