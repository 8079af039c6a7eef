"""Checks of plans as the workspace keeps them: used while fresh, else made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smmdesk.domain.vetting import Check
from smmdesk.services.engine_version import engine_version
from smmdesk.services.hints import Hints
from smmdesk.services.plan_reader import IsCancelled, PlanReader
from smmdesk.services.plan_views import plan_of, text_of
from smmdesk.storage.kept_check import KeptCheck

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


class PlanChecks:
    """Never holds a transaction while the recogniser works."""

    def __init__(self, database: Database, reader: PlanReader) -> None:
        self._database = database
        self._reader = reader

    def current(self, plan_id: str) -> Check:
        """Return the kept check, or a new one (kept) where another version of the recogniser made it."""
        with self._database.unit_of_work() as unit:
            plan_of(unit, plan_id)
            kept = unit.check(plan_id, engine_version())
        if kept is not None:
            return kept
        fresh = self.anew(plan_id)
        if not self._database.read_only:
            with self._database.unit_of_work() as unit:
                unit.save(fresh)
                unit.commit()
        return fresh.check

    def anew(self, plan_id: str, cancelled: IsCancelled | None = None) -> KeptCheck:
        """Return a new check of the kept text, made with what the owner has taught; it is not kept yet."""
        with self._database.unit_of_work() as unit:
            plan, hints = plan_of(unit, plan_id), Hints.of(unit)
            text = text_of(unit, plan)
        check = self._reader.check(text, hints, cancelled, plan.file_name)
        return KeptCheck(plan_id, engine_version(), check)
