"""One thing that is wrong with a post for a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from smmdesk.domain.networks.records import Confidence


class Severity(StrEnum):
    """ERROR: the network refuses it. WARNING: likely wrong. UNCERTAIN: wrong by a figure nobody confirms."""

    ERROR = "error"
    WARNING = "warning"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong. *code* names a sentence in wording/networks.yaml, which *params* fill in.

    *format* is the id of the variant's format ("" stands for the usual one), *limit* the name of the limit that is
    broken ("" for none), *start* where in the text it begins, where it is the text's.
    """

    code: str
    network: str
    format: str
    severity: Severity
    confidence: Confidence
    limit: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)
    start: int | None = None


def severity_of(confidence: Confidence) -> Severity:
    """Return how bad it is to break a limit of which one is so sure."""
    if confidence.is_firm:
        return Severity.ERROR
    return Severity.UNCERTAIN if confidence.is_low else Severity.WARNING


def weaker(problem: Problem) -> Problem:
    """Return the problem as a warning at most."""
    if problem.severity is Severity.ERROR:
        return replace(problem, severity=Severity.WARNING)
    return problem
