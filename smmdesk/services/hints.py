"""What the workspace itself teaches the recogniser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smmdesk.domain.vetting import Example

if TYPE_CHECKING:
    from smmdesk.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Hints:
    """The lines the owner confirmed, and what the business sells, in the owner's words."""

    examples: tuple[Example, ...] = ()
    niche: str = ""

    @classmethod
    def of(cls, unit: UnitOfWork) -> Hints:
        """Return what the workspace holds now."""
        profile = unit.profile()
        return cls(unit.examples(), profile.sells if profile else "")


class HintsBox:
    """The newest hints, for reading plans away from the database.

    The database's thread puts them in, any thread takes them out: one reference is swapped at a time.
    """

    def __init__(self) -> None:
        self.current = Hints()
