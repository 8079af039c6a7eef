"""What a red flag needs beside its words, and what takes it back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from smmdesk.domain.recognition.facets import compile_cue
from smmdesk.domain.recognition.money import largest_sum
from smmdesk.domain.vetting import Status

PLAIN = 1.5
"""Log-odds from which a line speaks of a flag plainly, whatever words it uses."""


@dataclass(frozen=True, slots=True)
class FlagRule:
    """What beside its words a flag needs, and what takes it back; see the head of ``flag_rules.yaml``."""

    says: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    unless_plan: re.Pattern[str] | None = None
    market: str = ""
    negative: bool = False
    spoils: Mapping[str, Status] = field(default_factory=dict)
    cheaper_than: int = 0
    other_currency: int = 0

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> FlagRule:
        """Return the rule of an entry of ``flag_rules.yaml``."""
        return cls(**{name: _compiled(name, value) for name, value in entry.items()})

    def fits(self, folded: str, score: float) -> bool:
        """Tell whether the line *folded* has what the flag needs; one that speaks of it plainly needs no word more."""
        if self.needs and score < PLAIN and not self.needs.search(folded):
            return False
        if not self.cheaper_than:
            return True
        amount, roubles = largest_sum(folded)
        return 0 < amount < (self.cheaper_than if roubles else self.other_currency)


_EXPRESSIONS = frozenset({"says", "needs", "unless", "unless_plan"})


def _compiled(name: str, value: Any) -> Any:
    if name == "spoils":
        return {criterion: Status(status) for criterion, status in value.items()}
    return compile_cue(value) if name in _EXPRESSIONS else value
