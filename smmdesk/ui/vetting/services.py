"""The use cases behind the page; each is imported when it is first needed, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smmdesk.domain.checklist import Checklist
    from smmdesk.services.comparison import ComparisonService
    from smmdesk.services.deciding import DecisionService
    from smmdesk.services.letters import LetterService
    from smmdesk.services.offers import OfferService
    from smmdesk.services.promises import PromiseService
    from smmdesk.services.reports import ReportService
    from smmdesk.services.versions import VersionService
    from smmdesk.services.vetting import VettingService
    from smmdesk.storage.database import Database


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Services:
    """Everything the page can ask for about one workspace; all of it runs on the database's thread."""

    def __init__(
        self,
        database: Database,
        vetting: VettingService,
        load_checklist: Callable[[], Checklist],
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self.vetting = vetting
        self._database = database
        self._load_checklist = load_checklist
        self._now = now

    @cached_property
    def letters(self) -> LetterService:
        """The questions letter."""
        from smmdesk.services.letters import LetterService

        return LetterService(self._database, self.vetting, self._now)

    @cached_property
    def offers(self) -> OfferService:
        """Prices, ad budgets, quantities."""
        from smmdesk.services.offers import OfferService

        return OfferService(self._database, self.vetting, self._now)

    @cached_property
    def versions(self) -> VersionService:
        """What a new version of a plan changed."""
        from smmdesk.services.versions import VersionService

        return VersionService(self._database, self.vetting, self.offers, self._now)

    @cached_property
    def decisions(self) -> DecisionService:
        """Yes, no, or wait."""
        from smmdesk.services.deciding import DecisionService

        return DecisionService(self._database, self.vetting, self._now)

    @cached_property
    def promises(self) -> PromiseService:
        """The contract ledger."""
        from smmdesk.services.promises import PromiseService

        return PromiseService(self._database, self.vetting, self._now)

    @cached_property
    def comparison(self) -> ComparisonService:
        """Contractors side by side."""
        from smmdesk.services.comparison import ComparisonService

        return ComparisonService(self._database, self.vetting, self.offers, self._load_checklist, self._now)

    @cached_property
    def reports(self) -> ReportService:
        """The report of a check."""
        from smmdesk.services.reports import ReportService

        return ReportService(self._database, self.vetting, self.offers, self._now)
