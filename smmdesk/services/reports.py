"""The report of one check, as a document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.layout import Layout
from smmdesk.domain.report import ReportData, report_layout
from smmdesk.domain.text import Language
from smmdesk.knowledge.verdict_text import phrases
from smmdesk.services.moments import utc_now
from smmdesk.services.offers import OfferService
from smmdesk.services.sources import source_of
from smmdesk.services.vetting import VettingService

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


class ReportService:
    """Runs on the database's thread; changes nothing."""

    def __init__(
        self,
        database: Database,
        vetting: VettingService,
        offers: OfferService,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._vetting = vetting
        self._offers = offers
        self._now = now

    def layout(self, plan_id: str, language: Language) -> Layout:
        """Return the report of a plan, with the newest decision about this very plan."""
        view = self._vetting.open_plan(plan_id)
        with self._database.unit_of_work() as unit:
            decided = unit.decisions(view.contractor.id)
        data = ReportData(
            source=source_of(view.plan, self._now()),
            findings=view.findings,
            flags=[each.finding for each in view.flags if each.dismissal is None],
            assessment=view.assessment,
            weights=view.weights.values,
            contractor=view.contractor.name,
            dismissed=[(each.finding, each.dismissal) for each in view.flags if each.dismissal is not None],
            offer=self._offers.of(view).offer,
            decision=next((each for each in decided if each.plan_id == plan_id), None),
        )
        return report_layout(data, phrases(language))
