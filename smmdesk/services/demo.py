"""A workspace to look round in: a bakery in Batumi with four contractors, in a temporary copy.

The plans are files of ``resources/samples/demo``; they are read and checked as any others.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind
from smmdesk.paths import resource_path
from smmdesk.services.demo_calendar import fill_calendar
from smmdesk.services.plan_reader import Sandbox
from smmdesk.services.posts.service import PostService
from smmdesk.services.promises import PromiseService
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import WorkspaceService

_FOLDER_PREFIX = "smmdesk-demo-"
_FILE_NAME = "Rye & Cinnamon.smmdesk"


@dataclass(frozen=True, slots=True)
class _Applicant:
    """A contractor with the plans' file names, oldest first."""

    name: str
    kind: ContractorKind
    note: str
    plans: tuple[str, ...]


_BAKERY = Profile(
    name="Rye & Cinnamon · Рожь и корица",
    sells="хлеб на закваске, торты на заказ, выпечка, sourdough bread, cakes to order, pastry, bakery",
    area="Batumi, two counters, delivery within 10 km",
    country="GE",
    currency="GEL",
    language=Language.RU,
)
_AGENCY = "Lighthouse Studio"
_AGREED_LINE = "Reels from the kitchen"
_AGREED = {
    Language.EN: "6 reels from the kitchen a month on Instagram",
    Language.RU: "6 рилс с кухни в месяц в Инстаграме",
}
_APPLICANTS = (
    _Applicant(
        _AGENCY,
        ContractorKind.AGENCY,
        "The second offer came after our talk on 11 November.",
        ("lighthouse-first-offer.txt", "lighthouse-second-offer.docx"),
    ),
    _Applicant("Нино", ContractorKind.FREELANCER, "Посоветовала Тамара из «Магнолии».", ("nino.txt",)),
    _Applicant(
        "Growth Rocket",
        ContractorKind.FREELANCER,
        "Wrote to us first, in a private message.",
        ("growth-rocket.md",),
    ),
    _Applicant("Мария", ContractorKind.EMPLOYEE, "Наш продавец.", ("maria-december.xlsx",)),
)


def demo_path() -> Path:
    """Return a place for the sample workspace that is deleted when the program ends; nothing is there yet."""
    folder = Path(tempfile.mkdtemp(prefix=_FOLDER_PREFIX))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder / _FILE_NAME


def is_demo(path: Path) -> bool:
    """Return whether *path* is one that :func:`demo_path` gave."""
    return path.name == _FILE_NAME and path.parent.name.startswith(_FOLDER_PREFIX)


def open_demo(
    path: Path,
    sandbox: Sandbox,
    load_checklist: Callable[[], Checklist],
    language: Language = Language.RU,
) -> WorkspaceService:
    """Return the sample workspace, made at *path* where it is not there yet; takes a second or two then.

    *language* is that of the posts in its calendar, and of what the owner wrote into the contract ledger.
    """
    if path.exists():
        return WorkspaceService.open(path)
    workspace = WorkspaceService.create(path)
    try:
        workspace.save_profile(_BAKERY)
        vetting = VettingService(workspace.database, sandbox, load_checklist, workspace.hints)
        for applicant in _APPLICANTS:
            _add(vetting, applicant)
        _agree(PromiseService(workspace.database, vetting), vetting, language)
        fill_calendar(PostService(workspace.database), language, date.today())
    except BaseException:
        workspace.database.close()
        raise
    return workspace


def _add(vetting: VettingService, applicant: _Applicant) -> None:
    contractor = Contractor(uuid4().hex, applicant.name, applicant.kind, datetime.now(UTC), applicant.note)
    vetting.save_contractor(contractor)
    for name in applicant.plans:
        path = resource_path("samples", "demo", name)
        vetting.add_plan(vetting.read(path, _keep_quiet, _never), contractor_id=contractor.id)


def _agree(promises: PromiseService, vetting: VettingService, language: Language) -> None:
    """Put what the agency's newest plan says of videos into its ledger; the owner has not decided for it yet."""
    row = next(row for row in vetting.overview() if row.contractor.name == _AGENCY)
    plan = row.plans[0].plan
    line = next(block for block in vetting.open_plan(plan.id).text.blocks if _AGREED_LINE in block.text)
    promise = replace(
        promises.blank(row.contractor.id, plan.id),
        criterion_id="smm_publishing",
        what=_AGREED[language],
        quantity=Amount(6, 6, per=Per.MONTH),
        quote=line.text,
        place=line.place,
    )
    promises.keep([promise])


def _keep_quiet(_text: str) -> None:
    """Nobody watches the progress here."""


def _never() -> bool:
    return False
