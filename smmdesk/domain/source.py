"""Which file a document that is taken along speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A plan's file as exports name it, and the day they are made on.

    *version* counts the contractor's plans; it is None where the plan is not kept in a workspace.
    """

    file_name: str
    sha256: str
    made_on: date
    pages: int = 1
    version: int | None = None
