"""The use cases of checking contractors' plans."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.checklist import Checklist, Weights
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanFile
from smmdesk.domain.posts.post import Post
from smmdesk.domain.vetting import (
    Contractor,
    Evidence,
    Example,
    FlagDismissal,
    Mark,
    Override,
    Plan,
    Status,
)
from smmdesk.services import decisions
from smmdesk.services.adding import PlanAdder
from smmdesk.services.checks import PlanChecks
from smmdesk.services.edits import Edits
from smmdesk.services.engine_version import engine_version
from smmdesk.services.hints import Hints, HintsBox
from smmdesk.services.plan_reader import IsCancelled, PlanReader, Progress, Sandbox
from smmdesk.services.plan_views import PlanViews, contractor_of, plan_of, text_of
from smmdesk.services.views import PROGRESS_CHECKING, ContractorRow, PlanView, ReadPlan
from smmdesk.services.weighing import apply_weights, change_weights, locked_weights, weights_of

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


def _utc_now() -> datetime:
    return datetime.now(UTC)


class VettingService:
    """Contractors, their plans, and the owner's word about them.

    Every method but :meth:`read` runs on the database's thread. A mutation returns the change it
    made; :meth:`apply` of its inverse restores exactly what was there before.
    """

    def __init__(
        self,
        database: Database,
        sandbox: Sandbox,
        load_checklist: Callable[[], Checklist],
        hints: HintsBox | None = None,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._database = database
        self._reader = PlanReader(sandbox)
        self._checks = PlanChecks(database, self._reader)
        self._load_checklist = load_checklist
        self._hints = hints or HintsBox()
        self._now = now

    # --- looking ------------------------------------------------------------------------------

    def overview(self) -> tuple[ContractorRow, ...]:
        """Return all contractors by name, each with the plans newest first."""
        checklist = self._load_checklist()
        with self._database.unit_of_work() as unit:
            self._hints.current = Hints.of(unit)
            return PlanViews(unit, checklist, weights_of(unit, checklist)).rows(engine_version())

    def open_plan(self, plan_id: str) -> PlanView:
        """Return all about one plan; the first one ever opened locks the weights.

        A check by another version of the recogniser is made anew. UserError where the plan is gone.
        """
        check = self._checks.current(plan_id)
        checklist = self._load_checklist()
        read_only = self._database.read_only
        with self._database.unit_of_work() as unit:
            plan = plan_of(unit, plan_id)
            weights = (
                weights_of(unit, checklist) if read_only else locked_weights(unit, checklist, self._now())
            )
            reasons = ("workspace_view_only",) if read_only else ()
            return PlanViews(unit, checklist, weights).view(plan, check, reasons)

    def original(self, plan_id: str) -> PlanFile:
        """Return the file as it came in, under its own name; UserError where its bytes have changed."""
        with self._database.unit_of_work() as unit:
            plan = plan_of(unit, plan_id)
            kept = unit.original(plan.sha256)
        if kept is None or hashlib.sha256(kept.data).hexdigest() != plan.sha256:
            raise UserError("original_damaged", name=plan.file_name)
        return replace(kept, name=plan.file_name)

    def weights(self) -> Weights:
        """Return the workspace's weights; the checklist's own where none were saved."""
        with self._database.unit_of_work() as unit:
            return weights_of(unit, self._load_checklist())

    # --- plans --------------------------------------------------------------------------------

    def read(self, source: Path | str, progress: Progress, cancelled: IsCancelled) -> ReadPlan:
        """Read and check a file, or pasted text (a str). Touches no database: runs on any thread.

        *progress* is told the codes of ``views.PROGRESS_…``. UserError for what cannot be read,
        Cancelled once *cancelled* says so; nothing is kept either way.
        """
        return self._reader.read(source, self._hints.current, progress, cancelled)

    def add_plan(
        self, read: ReadPlan, contractor_id: str | None = None, contractor_name: str | None = None
    ) -> tuple[Plan, Change]:
        """Keep a plan that was read, as the contractor's next version.

        Without *contractor_id* a new contractor is made, named *contractor_name* or after the file.
        UserError where this contractor has the same bytes already.
        """
        with self._editing() as edits:
            adder = PlanAdder(edits, self._now())
            contractor = (
                contractor_of(edits.unit, contractor_id)
                if contractor_id is not None
                else adder.new_contractor(read.file.name, contractor_name)
            )
            plan = adder.add(read, contractor, engine_version())
            return plan, edits.commit()

    def recheck(self, plan_id: str, progress: Progress, cancelled: IsCancelled) -> Change:
        """Check the kept text anew, with what the owner has taught since; overrides stay."""
        progress(PROGRESS_CHECKING)
        fresh = self._checks.anew(plan_id, cancelled)
        with self._editing() as edits:
            plan = plan_of(edits.unit, plan_id)
            edits.save(fresh)
            edits.save(replace(plan, language=fresh.check.language))
            return edits.commit()

    def delete_plan(self, plan_id: str) -> Change:
        """Delete a plan with the owner's word about it; promises and decisions are the contractor's."""
        with self._editing() as edits:
            _delete_plan(edits, plan_of(edits.unit, plan_id))
            return edits.commit()

    # --- contractors --------------------------------------------------------------------------

    def save_contractor(self, contractor: Contractor) -> Change:
        """Keep a new or changed contractor; UserError where the name is empty."""
        name = contractor.name.strip()
        if not name:
            raise UserError("contractor_needs_name")
        with self._editing() as edits:
            edits.save(replace(contractor, name=name))
            return edits.commit()

    def delete_contractor(self, contractor_id: str) -> Change:
        """Delete a contractor with all plans, promises and decisions, and what was decided about them."""
        with self._editing() as edits:
            contractor = contractor_of(edits.unit, contractor_id)
            for plan in edits.unit.plans(contractor_id):
                _delete_plan(edits, plan)
            for promise in edits.unit.promises(contractor_id):
                edits.delete(promise)
            for decision in edits.unit.decisions(contractor_id):
                edits.delete(decision)
            edits.delete(contractor)
            return edits.commit()

    # --- the owner's word ---------------------------------------------------------------------

    def set_status(self, plan_id: str, criterion_id: str, status: Status | None) -> Change:
        """Overrule a finding; None takes the owner's status back."""
        return self._decide(plan_id, criterion_id, lambda override: replace(override, status=status))

    def mark_evidence(self, plan_id: str, criterion_id: str, mark: Mark) -> Change:
        """Add a marked stretch; a criterion that counted as absent becomes mentioned."""
        with self._editing() as edits:
            decisions.require_mark_in(text_of(edits.unit, plan_of(edits.unit, plan_id)), mark)
            self._keep(edits, plan_id, criterion_id, lambda each: decisions.with_mark(each, mark))
            return edits.commit()

    def remove_mark(self, plan_id: str, criterion_id: str, mark: Mark) -> Change:
        """Take a marked stretch away; the status stays as the owner has it."""
        return self._decide(plan_id, criterion_id, lambda each: decisions.without_mark(each, mark))

    def set_note(self, plan_id: str, criterion_id: str, note: str) -> Change:
        """Keep the owner's note on a criterion; an empty one takes it away."""
        return self._decide(plan_id, criterion_id, lambda override: replace(override, note=note.strip()))

    def confirm_candidate(
        self, plan_id: str, criterion_id: str, candidate: Evidence, status: Status
    ) -> Change:
        """Take a candidate line as evidence with this status, and remember it for later plans."""
        if status is Status.ABSENT:
            raise ValueError("a confirmed line cannot be absent")
        mark = decisions.mark_of(candidate)
        with self._editing() as edits:
            decisions.require_mark_in(text_of(edits.unit, plan_of(edits.unit, plan_id)), mark)
            self._keep(
                edits,
                plan_id,
                criterion_id,
                lambda each: replace(decisions.with_mark(each, mark), status=status),
            )
            self._remember(edits, criterion_id, candidate.quote, status)
            return edits.commit()

    def dismiss_flag(self, plan_id: str, flag_id: str, reason: str) -> Change:
        """Let a red flag not count for this plan; UserError without a reason."""
        if not reason.strip():
            raise UserError("dismissal_needs_reason")
        with self._editing() as edits:
            plan_of(edits.unit, plan_id)
            edits.save(FlagDismissal(plan_id, flag_id, reason.strip(), self._now()))
            return edits.commit()

    def restore_flag(self, plan_id: str, flag_id: str) -> Change:
        """Let a dismissed red flag count again."""
        with self._editing() as edits:
            edits.delete(FlagDismissal(plan_id, flag_id, "", self._now()))
            return edits.commit()

    def save_weights(self, values: Mapping[str, int], note: str) -> Change:
        """Keep new weights (0–10 by criterion id); once locked, UserError without a note.

        Criteria that *values* leaves out keep their weight.
        """
        with self._editing() as edits:
            change_weights(edits, self._load_checklist(), values, note.strip(), self._now())
            return edits.commit()

    # --- undo and redo ------------------------------------------------------------------------

    def apply(self, change: Change) -> Change:
        """Apply the edits of a change in order (undo: of its inverse) and return the change made."""
        with self._editing() as edits:
            edits.apply_posts(change.edits)
            for edit in change.edits:
                if isinstance(edit.before or edit.after, Post):
                    continue
                if isinstance(edit.before or edit.after, Weights):
                    apply_weights(edits, self._load_checklist(), edit, self._now())
                elif edit.after is not None:
                    edits.save(edit.after)
                elif edit.before is not None:
                    edits.delete(edit.before)
            return edits.commit()

    # --- internals ----------------------------------------------------------------------------

    @contextmanager
    def _editing(self) -> Iterator[Edits]:
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            yield edits
            if edits.topics & {Topic.EXAMPLES, Topic.PROFILE}:
                self._hints.current = Hints.of(unit)

    def _decide(self, plan_id: str, criterion_id: str, step: Callable[[Override], Override]) -> Change:
        with self._editing() as edits:
            self._keep(edits, plan_id, criterion_id, step)
            return edits.commit()

    def _keep(
        self, edits: Edits, plan_id: str, criterion_id: str, step: Callable[[Override], Override]
    ) -> None:
        plan_of(edits.unit, plan_id)
        self._load_checklist().criterion(criterion_id)
        blank = Override(plan_id, criterion_id, self._now())
        before = edits.unit.stored(blank) or blank
        after = step(before)
        if after == before:
            return
        if decisions.says_nothing(after):
            edits.delete(after)
        else:
            edits.save(replace(after, changed_at=self._now()))

    def _remember(self, edits: Edits, criterion_id: str, text: str, status: Status) -> None:
        known = (
            each for each in edits.unit.examples() if (each.criterion_id, each.text) == (criterion_id, text)
        )
        example = next(known, None) or Example(uuid4().hex, criterion_id, text, status, self._now())
        edits.save(replace(example, status=status))


def _delete_plan(edits: Edits, plan: Plan) -> None:
    for override in edits.unit.overrides(plan.id):
        edits.delete(override)
    for dismissal in edits.unit.dismissals(plan.id):
        edits.delete(dismissal)
    for letter in edits.unit.letters(plan.id):
        edits.delete(letter)
    if offer := edits.unit.offer(plan.id):
        edits.delete(offer)
    edits.delete(plan)
