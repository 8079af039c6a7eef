"""The checklist and the red flags, from ``checklist.yaml`` and ``red_flags.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from smmdesk.domain.checklist import Checklist, Criterion, RedFlag, Severity, Side
from smmdesk.domain.text import BilingualText
from smmdesk.knowledge.yaml_files import bilingual, knowledge_file, load_yaml


@lru_cache(maxsize=1)
def load_checklist() -> Checklist:
    """Return the criteria in their order and the red flags."""
    checklist = load_yaml(knowledge_file("checklist.yaml"))
    flags = load_yaml(knowledge_file("red_flags.yaml"))
    criteria = sorted(map(_criterion, checklist["criteria"]), key=lambda criterion: criterion.order)
    return Checklist(
        criteria=tuple(criteria),
        flags=tuple(map(_flag, flags["flags"])),
        legal_as_of=min(str(checklist["meta"]["legal_as_of"]), str(flags["meta"]["legal_as_of"])),
    )


def _criterion(entry: dict[str, Any]) -> Criterion:
    return Criterion(
        id=entry["id"],
        side=Side(entry["side"]),
        order=entry["order"],
        name=bilingual(entry["name"]),
        why=bilingual(entry["why"]),
        concrete_rule=bilingual(entry["concrete_rule"]),
        good_signs=_texts(entry["good_signs"]),
        weak_signs=_texts(entry["weak_signs"]),
        questions=_texts(entry["questions"]),
        weight=entry["weight"]["value"],
        micro_weight=entry["weight"]["micro"],
    )


def _flag(entry: dict[str, Any]) -> RedFlag:
    return RedFlag(
        id=entry["id"],
        severity=Severity(entry["severity"]),
        name=bilingual(entry["name"]),
        why=bilingual(entry["why"]),
        ask=bilingual(entry["ask"]),
    )


def _texts(entries: Iterable[dict[str, Any]]) -> tuple[BilingualText, ...]:
    return tuple(map(bilingual, entries))
