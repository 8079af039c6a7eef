"""A calendar into which a contractor's files come, and what a test looks at of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from smmdesk.domain.posts.importing import DryRun, RowOutcome, Table, TableMapping
from smmdesk.domain.posts.post import Post
from smmdesk.services.posts.importing import ImportService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class SandboxHere:
    def call(self, function: Callable[..., Any], *args: object, **_options: object) -> Any:
        return function(*args)


@dataclass
class Desk:
    """A calendar, and a day on which a contractor's files come in."""

    calendar: PostService
    imports: ImportService
    folder: Path
    moment: list[datetime]

    def read(self, text: str | bytes, name: str = "план.csv") -> tuple[Table, TableMapping]:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        table = self.imports.read(path, lambda _: None, lambda: False)
        return table, self.imports.mapping(table)

    def preview(self, text: str | bytes, name: str = "план.csv") -> DryRun:
        return self.imports.preview(*self.read(text, name))

    def bring(self, text: str | bytes, name: str = "план.csv") -> DryRun:
        """Import as the owner would who chooses nothing herself."""
        table, mapping = self.read(text, name)
        run = self.imports.preview(table, mapping)
        self.imports.carry_out(table, mapping, run)
        return run

    def later(self) -> None:
        self.moment[0] += timedelta(hours=1)

    def posts(self) -> tuple[Post, ...]:
        return self.calendar.full(None, None, with_tray=True)

    def edit(self, title: str, **fields: object) -> None:
        """Change a post as its owner does, an hour later."""
        self.later()
        post = next(post for post in self.posts() if post.title == title)
        self.calendar.save(replace(post, **fields))  # type: ignore[arg-type]


@pytest.fixture
def desk(database: Database, tmp_path: Path) -> Desk:
    moment = [NOON]

    def now() -> datetime:
        return moment[0]

    calendar = PostService(database, now=now)
    return Desk(calendar, ImportService(calendar, SandboxHere(), now=now), tmp_path, moment)


def outcomes(run: DryRun) -> list[str]:
    return [row.outcome.value for row in run.rows]


def reasons(run: DryRun) -> list[str]:
    return [row.reason.code if row.reason else "" for row in run.rows]


def notes(row: RowOutcome) -> list[str]:
    return [note.code for note in row.notes]
