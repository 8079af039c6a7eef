"""A real workspace file for each test, copied from one that is made once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from smmdesk.domain.plan import Block, BlockKind, Place, PlanFile, PlanText
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind, Plan
from smmdesk.storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.smmdesk"
    Database.create(path).close()
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(template, tmp_path / "bakery.smmdesk"))


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database.open(path)
    yield opened
    opened.close()


@pytest.fixture
def contractor() -> Contractor:
    return Contractor("c" * 32, "Агентство «Ёлка»", ContractorKind.AGENCY, NOON, "by phone")


@pytest.fixture
def file() -> PlanFile:
    return PlanFile("plan.txt", b"We post three times a week.", "f" * 64)


@pytest.fixture
def text() -> PlanText:
    return PlanText(
        (Block(BlockKind.PARAGRAPH, "We post three times a week.", Place(page=1, paragraph=1)),), "txt"
    )


@pytest.fixture
def plan(contractor: Contractor, file: PlanFile) -> Plan:
    return Plan("a" * 32, contractor.id, 1, file.name, file.sha256, "txt", 1, Language.EN, NOON)
