"""Upgrades: from every revision, wholly or not at all, with a backup first."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from smmdesk.domain.errors import UserError
from smmdesk.domain.vetting import Contractor
from smmdesk.storage import disk, upgrade
from smmdesk.storage.backup import backups_in, default_folder, verify
from smmdesk.storage.database import Database
from smmdesk.storage.engine import reading_engine
from smmdesk.storage.inspection import inspect_workspace
from smmdesk.storage.tables import metadata

NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "9999", "0003"

def upgrade():
    op.add_column("contractors", sa.Column("phone", sa.Text, nullable=False, server_default=""))
    op.execute("UPDATE contractors SET phone = note")
    op.create_index("contractors_by_phone", "contractors", ["phone"])
    with op.batch_alter_table("contractors") as batch:
        batch.drop_column("note")
"""


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out the index of words, which SQLite keeps in tables of its own."""
    return kind != "table" or not (name or "").startswith("posts_words")


def _columns(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute("PRAGMA table_info(contractors)")]


@pytest.fixture
def filled(path: Path, contractor: Contractor) -> Path:
    """A workspace of today with one contractor in it."""
    database = Database.open(path)
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.commit()
    database.close()
    return path


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Make this the program's next version, with one more revision."""

    def begin(script: str = NEXT) -> Path:
        scripts = tmp_path / "next version 100%" / "revisions"
        if not scripts.exists():
            shutil.copytree(upgrade.REVISIONS, scripts)
        (scripts / "versions" / "9999_phone.py").write_text(script, encoding="utf-8")
        monkeypatch.setattr(upgrade, "REVISIONS", scripts)
        return scripts

    return begin


def test_the_revisions_make_exactly_the_tables_of_today(path: Path) -> None:
    engine = reading_engine(path)
    with engine.connect() as connection:
        options = {"compare_type": True, "include_name": _is_ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
        found = sqlalchemy.inspect(connection)
        for table in metadata.sorted_tables:
            kept = {key["constrained_columns"][0] for key in found.get_foreign_keys(table.name)}
            assert kept == {key.parent.name for key in table.foreign_keys}
            assert found.get_pk_constraint(table.name)["constrained_columns"] == [
                column.name for column in table.primary_key
            ]
    engine.dispose()


def test_an_older_file_is_upgraded_with_its_content_after_a_verified_backup(
    filled: Path, contractor: Contractor, next_version: Callable[..., Path]
) -> None:
    next_version()
    Database.open(filled).close()
    assert inspect_workspace(filled) == "9999"
    assert "phone" in _columns(filled)
    assert "note" not in _columns(filled)
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT phone FROM contractors").fetchall() == [(contractor.note,)]
    (backup,) = backups_in(default_folder(filled))
    assert backup.reason == "upgrade"
    verify(backup.path)
    assert "note" in _columns(backup.path)


def test_a_file_of_today_is_opened_without_a_backup(filled: Path) -> None:
    Database.open(filled).close()
    assert not default_folder(filled).exists()


@pytest.mark.parametrize(
    "broken",
    [
        NEXT + '    op.execute("INSERT INTO no_such_table VALUES (1)")\n',
        NEXT + "    op.execute(\"INSERT INTO overrides VALUES ('no plan', 'x', '', NULL, '[]', '')\")\n",
    ],
    ids=["an error at its end", "a broken link"],
)
def test_a_failing_upgrade_leaves_the_file_as_it_was(
    filled: Path, contractor: Contractor, next_version: Callable[..., Path], broken: str
) -> None:
    next_version(broken)
    with pytest.raises((sqlalchemy.exc.DBAPIError, RuntimeError)):
        Database.open(filled)
    assert inspect_workspace(filled) == "0003"
    assert "phone" not in _columns(filled)
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT note FROM contractors").fetchall() == [(contractor.note,)]


def test_without_a_backup_there_is_no_upgrade(filled: Path, next_version: Callable[..., Path]) -> None:
    default_folder(filled).write_bytes(b"in the way")
    next_version()
    with pytest.raises(UserError):
        Database.open(filled)
    assert inspect_workspace(filled) == "0003"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_an_upgrade_killed_at_any_step_is_done_or_not_begun(
    filled: Path, contractor: Contractor, next_version: Callable[..., Path]
) -> None:
    next_version()
    untouched = filled.read_bytes()
    outcomes: list[str] = []
    for step in range(1, 200):
        shutil.rmtree(default_folder(filled), ignore_errors=True)
        for leftover in filled.parent.glob(filled.name + "-*"):
            leftover.unlink()
        filled.write_bytes(untouched)
        survived = _open_and_die_at(step, filled)
        outcomes.append(inspect_workspace(filled))
        Database.open(filled).close()
        with closing(sqlite3.connect(filled)) as connection:
            assert connection.execute("SELECT phone FROM contractors").fetchall() == [(contractor.note,)]
        if survived:
            break
    assert outcomes[0] == "0003"
    assert outcomes[-1] == "9999"
    assert len(outcomes) > 20
    assert outcomes == sorted(outcomes)


def _open_and_die_at(step: int, path: Path) -> bool:
    """Open *path* in a child killed at its n-th statement, sync or rename; return whether it lived."""
    child = os.fork()
    if child == 0:
        _kill_at(step)
        Database.open(path).close()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return not os.WIFSIGNALED(status)


def _kill_at(step: int) -> None:
    left = [step]

    def count(*_: Any) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "after_cursor_execute", "commit"):
        sqlalchemy.event.listen(sqlalchemy.Engine, moment, count)
    sync, replace = disk.sync, Path.replace
    disk.sync = lambda path: (count(), sync(path))[1]
    Path.replace = lambda self, target: (count(), replace(self, target))[1]  # type: ignore[method-assign,assignment]
