"""A workspace from before the calendar becomes one of today, with everything in it, and takes posts.

``files/workspace_0002.smmdesk`` was made by the version before: the file of the first version, upgraded by
it, with confirmed figures, a letter, a promise and a decision.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.storage.backup import backups_in, default_folder, verify
from smmdesk.storage.database import Database
from smmdesk.storage.inspection import inspect_workspace
from smmdesk.storage.salvage import salvage
from smmdesk.storage.upgrade import known_revisions

BEFORE = Path(__file__).parent / "files" / "workspace_0002.smmdesk"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(BEFORE, tmp_path / "bakery.smmdesk"))


def rows(path: Path, names: list[str]) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


def tables_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return sorted(name for (name,) in found if name != "alembic_version")


def test_nothing_that_was_there_is_touched_and_the_backup_is_the_old_file(old: Path) -> None:
    names = tables_of(old)
    before = rows(old, names)
    assert inspect_workspace(old) == "0002"
    assert all(before.values())
    Database.open(old).close()
    assert inspect_workspace(old) == known_revisions()[-1]
    assert rows(old, names) == before
    (backup,) = backups_in(default_folder(old))
    verify(backup.path)
    assert inspect_workspace(backup.path) == "0002"
    assert rows(backup.path, names) == before


def test_the_upgraded_file_takes_posts_and_finds_them_by_their_words(old: Path) -> None:
    database = Database.open(old)
    with database.unit_of_work() as unit:
        assert not unit.posts.any()
        assert unit.posts.setting() == PostsSetting(country="GE", sells="хлеб на закваске Рожь и корица")
        unit.posts.save_all([Post("p", "Ржаной на закваске", NOON, NOON, day=date(2026, 12, 1))])
        unit.commit()
    with database.unit_of_work() as unit:
        assert [line.id for line in unit.posts.search("закваск", 10, date(2026, 12, 1))] == ["p"]
        assert unit.posts.counts(date(2026, 12, 1), date(2026, 12, 31), PostFilter()) == {
            date(2026, 12, 1): 1
        }
    database.close()


def test_a_damaged_file_with_posts_is_salvaged_with_its_posts_and_their_words(
    old: Path, tmp_path: Path
) -> None:
    database = Database.open(old)
    with database.unit_of_work() as unit:
        unit.posts.save_all([Post("p", "Ржаной на закваске", NOON, NOON)])
        unit.commit()
    database.close()
    target = tmp_path / "saved.smmdesk"
    salvage(old, target)
    saved = Database.open(target)
    with saved.unit_of_work() as unit:
        assert [line.id for line in unit.posts.search("РЖАНОЙ", 10, date(2026, 12, 1))] == ["p"]
    saved.close()
