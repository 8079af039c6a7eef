"""What a plan is judged by: criteria, red flags and weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from smmdesk.domain.text import BilingualText


class Side(StrEnum):
    """The three groups of criteria."""

    SMM = "smm"
    STRATEGY = "strategy"
    TERMS = "terms"


class Severity(StrEnum):
    """How bad a red flag is; a critical one forbids the verdict "trust"."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One of the 4 SMM tasks, 7 strategy tasks or 12 terms a plan should cover."""

    id: str
    side: Side
    order: int
    name: BilingualText
    why: BilingualText
    concrete_rule: BilingualText
    good_signs: tuple[BilingualText, ...]
    weak_signs: tuple[BilingualText, ...]
    questions: tuple[BilingualText, ...]
    weight: int
    micro_weight: int


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A warning sign in a plan; *ask* is the question to send back."""

    id: str
    severity: Severity
    name: BilingualText
    why: BilingualText
    ask: BilingualText


@dataclass(frozen=True, slots=True)
class Checklist:
    """All criteria in order, all red flags, and the date the legal facts were checked on (year-month)."""

    criteria: tuple[Criterion, ...]
    flags: tuple[RedFlag, ...]
    legal_as_of: str

    def criterion(self, criterion_id: str) -> Criterion:
        """Return the criterion with this id; KeyError where there is none."""
        for criterion in self.criteria:
            if criterion.id == criterion_id:
                return criterion
        raise KeyError(criterion_id)

    def flag(self, flag_id: str) -> RedFlag:
        """Return the red flag with this id; KeyError where there is none."""
        for flag in self.flags:
            if flag.id == flag_id:
                return flag
        raise KeyError(flag_id)


@dataclass(frozen=True, slots=True)
class Weights:
    """The workspace's weights, 0–10 per criterion id; a single record.

    *locked_at* is the moment the first plan was opened; a later change needs a visible *note*
    and sets *changed_at*.
    """

    values: Mapping[str, int]
    locked_at: datetime | None = None
    changed_at: datetime | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """There is one record of weights in a workspace."""
        return "weights"
