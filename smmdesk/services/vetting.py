"""The use cases of checking contractors' plans."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.checklist import Checklist, Weights
from smmdesk.domain.plan import PlanFile
from smmdesk.domain.vetting import Contractor, Evidence, Mark, Plan, Status
from smmdesk.services.hints import HintsBox
from smmdesk.services.views import ContractorRow, PlanView, ReadPlan

if TYPE_CHECKING:
    from smmdesk.storage.database import Database

Progress = Callable[[str], None]
Cancelled = Callable[[], bool]


class VettingService:
    """Contractors, their plans, and the owner's word about them."""

    def __init__(
        self,
        database: Database,
        sandbox: object,
        load_checklist: Callable[[], Checklist],
        hints: HintsBox | None = None,
    ) -> None:
        raise NotImplementedError

    def overview(self) -> tuple[ContractorRow, ...]:
        """Return all contractors by name, each with the plans newest first."""
        raise NotImplementedError

    def read(self, source: Path | str, progress: Progress, cancelled: Cancelled) -> ReadPlan:
        """Read and check a file, or pasted text (a str). Touches no database: runs on any thread."""
        raise NotImplementedError

    def add_plan(
        self, read: ReadPlan, contractor_id: str | None = None, contractor_name: str | None = None
    ) -> tuple[Plan, Change]:
        """Keep a plan that was read."""
        raise NotImplementedError

    def open_plan(self, plan_id: str) -> PlanView:
        """Return all about one plan; the first one opened locks the weights."""
        raise NotImplementedError

    def set_status(self, plan_id: str, criterion_id: str, status: Status | None) -> Change:
        """Overrule a finding; None takes the owner's status back."""
        raise NotImplementedError

    def mark_evidence(self, plan_id: str, criterion_id: str, mark: Mark) -> Change:
        """Add a marked stretch; a criterion that was absent becomes mentioned."""
        raise NotImplementedError

    def remove_mark(self, plan_id: str, criterion_id: str, mark: Mark) -> Change:
        """Take a marked stretch away."""
        raise NotImplementedError

    def set_note(self, plan_id: str, criterion_id: str, note: str) -> Change:
        """Keep the owner's note on a criterion; an empty one takes it away."""
        raise NotImplementedError

    def confirm_candidate(
        self, plan_id: str, criterion_id: str, candidate: Evidence, status: Status
    ) -> Change:
        """Take a candidate line as evidence and remember it for later plans."""
        raise NotImplementedError

    def dismiss_flag(self, plan_id: str, flag_id: str, reason: str) -> Change:
        """Let a red flag not count for this plan; a reason is needed."""
        raise NotImplementedError

    def restore_flag(self, plan_id: str, flag_id: str) -> Change:
        """Let a dismissed red flag count again."""
        raise NotImplementedError

    def recheck(self, plan_id: str, progress: Progress, cancelled: Cancelled) -> Change:
        """Check the kept text anew, with what the owner has taught since."""
        raise NotImplementedError

    def save_contractor(self, contractor: Contractor) -> Change:
        """Keep a new or changed contractor."""
        raise NotImplementedError

    def delete_contractor(self, contractor_id: str) -> Change:
        """Delete a contractor with all plans and what was decided about them."""
        raise NotImplementedError

    def delete_plan(self, plan_id: str) -> Change:
        """Delete a plan and what was decided about it."""
        raise NotImplementedError

    def weights(self) -> Weights:
        """Return the workspace's weights; the checklist's own where none were saved."""
        raise NotImplementedError

    def save_weights(self, values: Mapping[str, int], note: str) -> Change:
        """Keep new weights; once locked, a note is needed."""
        raise NotImplementedError

    def original(self, plan_id: str) -> PlanFile:
        """Return the file as it came in."""
        raise NotImplementedError

    def apply(self, change: Change) -> Change:
        """Apply the edits of a change (undo: its inverse) and return the change made."""
        raise NotImplementedError
