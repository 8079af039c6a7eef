"""Services on a real workspace file; the recogniser is played by a few plain rules.

In the plans of these tests a line "smm_communities!" covers that criterion concretely, "smm_communities?"
mentions it, and "#fake_followers" raises that red flag.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from smmdesk.domain.errors import Cancelled
from smmdesk.domain.plan import PlanText
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, CriterionFinding, Evidence, Example, FlagFinding, Status
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services import plan_work
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import ReadPlan
from smmdesk.services.workspace import WorkspaceService
from smmdesk.storage.database import Database


def _evidence(text: PlanText, wanted: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(number, 0, len(block.text), block.text, block.place)
        for number, block in enumerate(text.blocks)
        if block.text == wanted
    )


def plain_check(text: PlanText, examples: tuple[Example, ...], niche: str) -> Check:
    """Return what the plain rules of these tests find; a line the owner confirmed counts as she said."""
    findings = []
    for criterion in load_checklist().criteria:
        status, evidence = Status.ABSENT, _evidence(text, f"{criterion.id}!")
        if evidence:
            status = Status.CONCRETE
        elif evidence := _evidence(text, f"{criterion.id}?"):
            status = Status.MENTIONED
        for example in examples:
            if example.criterion_id == criterion.id and _evidence(text, example.text):
                status, evidence = example.status, _evidence(text, example.text)
        findings.append(CriterionFinding(criterion.id, status, evidence))
    flags = [
        FlagFinding(flag.id, flag.severity, found)
        for flag in load_checklist().flags
        if (found := _evidence(text, f"#{flag.id}"))
    ]
    language = Language.RU if "выпечка" in niche else Language.EN
    return Check(language, tuple(findings), tuple(flags))


@dataclass
class PlainSandbox:
    """Runs the work at once, in this process, and remembers what it was asked."""

    calls: list[tuple[Any, ...]] = field(default_factory=list)
    subjects: list[str | None] = field(default_factory=list)

    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        timeout: float,
        cancelled: Callable[[], bool] | None = None,
        subject: str | None = None,
    ) -> Any:
        assert timeout > 0
        self.subjects.append(subject)
        if cancelled is not None and cancelled():
            raise Cancelled
        self.calls.append((function, *args))
        return plain_check(*args) if function is plan_work.recognise_plan else function(*args)

    def checks_made(self) -> int:
        """Return how often the recogniser was asked."""
        return sum(call[0] is plan_work.recognise_plan for call in self.calls)


class Clock:
    """A minute passes at each look."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.smmdesk"
    Database.create(path).close()
    return path


@pytest.fixture
def workspace(template: Path, tmp_path: Path) -> Iterator[WorkspaceService]:
    opened = WorkspaceService.open(Path(shutil.copyfile(template, tmp_path / "bakery.smmdesk")))
    yield opened
    opened.database.close()


@pytest.fixture
def sandbox() -> PlainSandbox:
    return PlainSandbox()


@pytest.fixture
def service(workspace: WorkspaceService, sandbox: PlainSandbox) -> VettingService:
    return VettingService(workspace.database, sandbox, load_checklist, workspace.hints, Clock())


@pytest.fixture
def read(service: VettingService) -> Callable[..., ReadPlan]:
    """Read a pasted plan made of lines."""

    def read_lines(*lines: str) -> ReadPlan:
        return service.read("\n\n".join(lines), lambda _: None, lambda: False)

    return read_lines
