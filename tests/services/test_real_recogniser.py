"""The services with the real readers and the real recogniser, in their child process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.vetting import Evidence, Status, Verdict
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.demo import demo_path, open_demo
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PlanView, ReadPlan
from smmdesk.services.workspace import WorkspaceService

ODD_LINE = "Каждое утро Лиза обходит прилавки и записывает в тетрадку, кто что просил."


@pytest.fixture(scope="module")
def child() -> Iterator[Sandbox]:
    opened = Sandbox()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def demo(child: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = open_demo(demo_path(), child, load_checklist)
    made.close()
    return Path(shutil.copy(made.path, tmp_path_factory.mktemp("demo") / "demo.smmdesk"))


@pytest.fixture
def vetting(demo: Path, child: Sandbox, tmp_path: Path) -> Iterator[VettingService]:
    workspace = WorkspaceService.open(Path(shutil.copy(demo, tmp_path / "demo.smmdesk")))
    yield VettingService(workspace.database, child, load_checklist, workspace.hints)
    workspace.close()


def _views(vetting: VettingService) -> dict[str, PlanView]:
    plans = [row.plan for each in vetting.overview() for row in each.plans]
    return {plan.file_name: vetting.open_plan(plan.id) for plan in plans}


def test_the_sample_plans_come_out_as_they_were_meant(vetting: VettingService) -> None:
    views = _views(vetting)
    total = {name: view.assessment.scores.total for name, view in views.items()}
    assert views["growth-rocket.md"].assessment.verdict is Verdict.DO_NOT_TRUST
    assert views["lighthouse-first-offer.txt"].assessment.verdict is not Verdict.TRUST
    assert total["lighthouse-second-offer.docx"] > total["nino.txt"] > total["growth-rocket.md"]
    assert total["lighthouse-second-offer.docx"] > 2 * total["lighthouse-first-offer.txt"]


def test_every_piece_of_evidence_quotes_the_kept_text(vetting: VettingService) -> None:
    for view in _views(vetting).values():
        pieces: list[Evidence] = [piece for flag in view.flags for piece in flag.finding.evidence]
        for finding in view.findings:
            pieces += [*finding.found.evidence, *finding.found.candidates]
        assert pieces
        for piece in pieces:
            assert view.text.blocks[piece.block].text[piece.start : piece.end] == piece.quote


def _read(vetting: VettingService, *lines: str) -> ReadPlan:
    return vetting.read("\n\n".join(lines), lambda _: None, lambda: False)


def test_a_line_the_owner_confirmed_is_found_in_the_next_plan(vetting: VettingService) -> None:
    plan, _ = vetting.add_plan(_read(vetting, "План", ODD_LINE))
    view = vetting.open_plan(plan.id)
    number = next(index for index, block in enumerate(view.text.blocks) if block.text == ODD_LINE)
    line = Evidence(number, 0, len(ODD_LINE), ODD_LINE, view.text.blocks[number].place)
    before = next(each for each in view.findings if each.criterion_id == "dig_audience")
    assert before.status is not Status.CONCRETE
    vetting.confirm_candidate(plan.id, "dig_audience", replace(line), Status.CONCRETE)
    later = _read(vetting, "Другой план", ODD_LINE, "Посты по вторникам.")
    found = next(each for each in later.check.findings if each.criterion_id == "dig_audience")
    assert found.status is not Status.ABSENT
    assert found.evidence[0].quote == ODD_LINE
