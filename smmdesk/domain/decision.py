"""What the owner decided about a contractor; it stays as it was, whatever changes later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from smmdesk.domain.vetting import Verdict


class Answer(StrEnum):
    """Yes, no, or not yet."""

    YES = "yes"
    NO = "no"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision with what was known at that moment: file, version, score, verdict, weights.

    The plan may be deleted later, or be none at all: then *plan_id* is empty, *version*, *total* and
    *verdict* are None.
    """

    id: str
    contractor_id: str
    answer: Answer
    reason: str
    decided_at: datetime
    plan_id: str = ""
    file_name: str = ""
    version: int | None = None
    total: int | None = None
    verdict: Verdict | None = None
    weights: Mapping[str, int] | None = None

    @property
    def key(self) -> str:
        """The id."""
        return self.id
