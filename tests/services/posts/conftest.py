"""A calendar in a real workspace file."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TUESDAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def empty_calendar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("calendar") / "empty.smmdesk"
    Database.create(path).close()
    return path


@pytest.fixture
def database(empty_calendar: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "calendar.smmdesk"
    path.write_bytes(empty_calendar.read_bytes())
    opened = Database.open(path)
    yield opened
    opened.close()


@pytest.fixture
def calendar(database: Database) -> PostService:
    return PostService(database, now=lambda: NOON)


@pytest.fixture
def make() -> Callable[..., Post]:
    """Make posts with ids "post-1", "post-2", … and whatever fields are given."""
    numbers = itertools.count(1)

    def new(title: str = "Хлеб", **fields: object) -> Post:
        fields.setdefault("status", PostStatus.DRAFT)
        return Post(f"post-{next(numbers)}", title, NOON, NOON, **fields)  # type: ignore[arg-type]

    return new
