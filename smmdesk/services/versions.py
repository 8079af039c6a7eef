"""Two versions of a contractor's plan: what the new one changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.difference import Difference, Version, difference
from smmdesk.domain.difference_layout import difference_layout
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Layout
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Plan
from smmdesk.knowledge.verdict_text import phrases
from smmdesk.services.moments import utc_now
from smmdesk.services.offers import OfferService
from smmdesk.services.plan_views import plan_of
from smmdesk.services.sources import source_of
from smmdesk.services.vetting import VettingService

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class VersionsView:
    """Two versions of one plan and what differs between them."""

    before: Plan
    after: Plan
    difference: Difference


class VersionService:
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

    def difference(self, plan_id: str, before_id: str | None = None) -> VersionsView:
        """Return what a plan changed against an earlier one (by default the one just before it).

        Both are judged by today's weights and with the owner's word about each. UserError where there is
        no earlier version.
        """
        with self._database.unit_of_work() as unit:
            after = plan_of(unit, plan_id)
            before = (
                plan_of(unit, before_id) if before_id else _previous(unit.plans(after.contractor_id), after)
            )
        found = difference(self._version(before.id), self._version(after.id), self._vetting.weights().values)
        return VersionsView(before, after, found)

    def layout(self, view: VersionsView, language: Language) -> Layout:
        """Return the difference as a document of today."""
        now = self._now()
        before, after = source_of(view.before, now), source_of(view.after, now)
        return difference_layout(view.difference, before, after, phrases(language))

    def _version(self, plan_id: str) -> Version:
        view = self._vetting.open_plan(plan_id)
        standing = tuple(each.finding for each in view.flags if each.dismissal is None)
        return Version(view.findings, standing, self._offers.of(view).offer)


def _previous(plans: tuple[Plan, ...], after: Plan) -> Plan:
    earlier = [each for each in plans if each.version < after.version]
    if not earlier:
        raise UserError("no_earlier_version", name=after.file_name)
    return earlier[0]
