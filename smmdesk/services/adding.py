"""Keeping a plan that was read, as the next version of its contractor's plan."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import PurePath
from uuid import uuid4

from smmdesk.domain.errors import UserError
from smmdesk.domain.vetting import Contractor, ContractorKind, Plan
from smmdesk.services.edits import Edits
from smmdesk.services.views import ReadPlan


class PlanAdder:
    """Adds to the workspace within one set of edits."""

    def __init__(self, edits: Edits, now: datetime) -> None:
        self._edits = edits
        self._now = now

    def new_contractor(self, file_name: str, name: str | None) -> Contractor:
        """Return a new contractor called *name*, or after the file where there is no name."""
        chosen = (name or "").strip() or self._free_name(PurePath(file_name).stem)
        contractor = Contractor(uuid4().hex, chosen, ContractorKind.FREELANCER, self._now)
        self._edits.save(contractor)
        return contractor

    def add(self, read: ReadPlan, contractor: Contractor, engine_version: str) -> Plan:
        """Return the plan kept; UserError where this contractor has the same bytes already."""
        earlier = self._edits.unit.plans(contractor.id)
        for plan in earlier:
            if plan.sha256 == read.file.sha256:
                raise UserError(
                    "plan_already_here", name=read.file.name, contractor=contractor.name, version=plan.version
                )
        plan = self._plan(read, contractor.id, max((each.version for each in earlier), default=0) + 1)
        unit = self._edits.unit
        unit.add_original(read.file, read.text)
        self._edits.save(plan)
        # Bytes kept before keep their first text, which marks refer to; this check may not fit it.
        if unit.plan_text(plan.sha256) == read.text:
            unit.keep_check(plan.id, engine_version, read.check)
        return plan

    def _plan(self, read: ReadPlan, contractor_id: str, version: int) -> Plan:
        return Plan(
            id=uuid4().hex,
            contractor_id=contractor_id,
            version=version,
            file_name=read.file.name,
            sha256=read.file.sha256,
            format=read.text.format,
            pages=read.text.pages,
            language=read.check.language,
            added_at=self._now,
        )

    def _free_name(self, stem: str) -> str:
        """Return a name made of the file's, with a number where a contractor has it already."""
        base = " ".join(stem.replace("_", " ").split()) or "1"
        taken = {each.name.casefold() for each in self._edits.unit.contractors()}
        candidates = (base if number == 1 else f"{base} {number}" for number in count(1))
        return next(name for name in candidates if name.casefold() not in taken)
