"""The contract ledger: what a contractor promised, in a form that can be held against what was delivered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from smmdesk.domain.money import Amount
from smmdesk.domain.plan import Place


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing promised. *quantity* carries the period it is per; what is not said is None or empty.

    *starts_on* is from when, *due_on* by when. *quote* and *place* are the words of the plan, which may be
    deleted later: a promise belongs to the contractor. *confirmed* says that the owner stands by it as it
    is written here; until then it is only a suggestion that was kept. *position* is its place in the ledger.
    """

    id: str
    contractor_id: str
    plan_id: str
    criterion_id: str
    what: str
    changed_at: datetime
    quantity: Amount | None = None
    starts_on: date | None = None
    due_on: date | None = None
    by_whom: str = ""
    quote: str = ""
    place: Place = field(default_factory=Place)
    confirmed: bool = False
    position: int = 0

    @property
    def key(self) -> str:
        """The id."""
        return self.id
