"""All services from the check to the decision on one workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smmdesk.domain.layout import Bullets, Layout, Table
from smmdesk.domain.vetting import Plan
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.comparison import ComparisonService
from smmdesk.services.deciding import DecisionService
from smmdesk.services.letters import LetterService
from smmdesk.services.offers import OfferService
from smmdesk.services.promises import PromiseService
from smmdesk.services.reports import ReportService
from smmdesk.services.versions import VersionService
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import ReadPlan
from smmdesk.services.workspace import WorkspaceService
from tests.services.conftest import Clock

Reader = Callable[..., ReadPlan]
ALL = [f"{criterion.id}!" for criterion in load_checklist().criteria]


@dataclass
class Desk:
    """All services of one workspace."""

    workspace: WorkspaceService
    vetting: VettingService
    read: Reader

    def __post_init__(self) -> None:
        database, clock = self.workspace.database, Clock()
        self.offers = OfferService(database, self.vetting, clock)
        self.letters = LetterService(database, self.vetting, clock)
        self.versions = VersionService(database, self.vetting, self.offers, clock)
        self.reports = ReportService(database, self.vetting, self.offers, clock)
        self.promises = PromiseService(database, self.vetting, clock)
        self.decisions = DecisionService(database, self.vetting, clock)
        self.comparison = ComparisonService(database, self.vetting, self.offers, load_checklist, clock)

    def add(self, name: str, *lines: str) -> Plan:
        """Add a plan of these lines for the contractor of this name, new or not."""
        known = {row.contractor.name: row.contractor.id for row in self.vetting.overview()}
        read = self.read(*lines, f"From {name}.")
        return self.vetting.add_plan(read, contractor_id=known.get(name), contractor_name=name)[0]


def words(layout: Layout) -> str:
    def texts() -> Iterator[str]:
        for block in layout.blocks:
            if isinstance(block, Bullets):
                yield from block.items
            elif isinstance(block, Table):
                yield from (cell.text for row in block.rows for cell in row)
            else:
                yield block.text

    return "\n".join([layout.title, *texts(), layout.footer])
