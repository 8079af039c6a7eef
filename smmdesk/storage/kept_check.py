"""A check as the workspace keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.vetting import Check


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """What the recogniser found in a plan, and which version of it: an older one's is made anew."""

    plan_id: str
    engine_version: str
    check: Check

    @property
    def key(self) -> str:
        """There is one check of a plan."""
        return self.plan_id
