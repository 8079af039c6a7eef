"""What a red flag needs beside its words, and what takes it back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from smmdesk.domain.recognition.facets import compile_cue


@dataclass(frozen=True, slots=True)
class FlagRule:
    """What beside its words a flag needs (*needs*), and what takes it back (*unless*, *unless_plan*)."""

    needs: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    unless_plan: re.Pattern[str] | None = None
    market: str = ""

    @classmethod
    def read(cls, entry: Mapping[str, str]) -> FlagRule:
        """Return the rule of an entry of ``flag_rules.yaml``."""
        compiled = {
            name: compile_cue(entry[name]) for name in ("needs", "unless", "unless_plan") if name in entry
        }
        return cls(**compiled, market=entry.get("market", ""))
