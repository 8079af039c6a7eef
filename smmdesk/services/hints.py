"""What the workspace itself teaches the recogniser."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.vetting import Example


@dataclass(frozen=True, slots=True)
class Hints:
    """The lines the owner confirmed, and what the business sells, in the owner's words."""

    examples: tuple[Example, ...] = ()
    niche: str = ""


class HintsBox:
    """The newest hints, for reading plans away from the database.

    The database's thread puts them in, any thread takes them out: one reference is swapped at a time.
    """

    def __init__(self) -> None:
        self.current = Hints()
