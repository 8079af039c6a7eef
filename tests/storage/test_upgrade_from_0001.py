"""A workspace as the program's first version left it becomes one of today, with everything in it.

``files/workspace_0001.smmdesk`` was made by that version: two versions of a plan, the owner's word about
them, an example, a dismissed flag, and locked weights that were changed later.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import ContractorKind, Status
from smmdesk.storage import disk
from smmdesk.storage.backup import backups_in, default_folder, verify
from smmdesk.storage.database import Database
from smmdesk.storage.inspection import inspect_workspace
from smmdesk.storage.salvage import salvage
from smmdesk.storage.upgrade import known_revisions

FIRST = Path(__file__).parent / "files" / "workspace_0001.smmdesk"
OLD_TABLES = (
    "profile", "weights", "contractors", "originals", "plans", "overrides", "dismissals", "examples", "checks",
)  # fmt: skip
NEW_TABLES = ("offers", "letters", "promises", "decisions")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(FIRST, tmp_path / "bakery.smmdesk"))


def rows(path: Path, names: tuple[str, ...] = OLD_TABLES) -> dict[str, list[dict[str, Any]]]:
    """Return every row by table, without columns that are empty in all of them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        kept = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}
    return {
        name: [{key: row[key] for key in row.keys() if row[key] is not None} for row in found]  # noqa: SIM118
        for name, found in kept.items()
    }


def test_every_row_of_the_old_file_is_there_after_the_upgrade(old: Path) -> None:
    before = rows(old)
    assert inspect_workspace(old) == "0001"
    assert all(before.values())
    Database.open(old).close()
    assert inspect_workspace(old) == known_revisions()[-1]
    assert rows(old) == before
    assert rows(old, NEW_TABLES) == {name: [] for name in NEW_TABLES}


def test_the_records_of_the_old_file_are_read_as_they_were_meant(old: Path) -> None:
    database = Database.open(old)
    with database.unit_of_work() as unit:
        assert unit.profile() == Profile(
            "Рожь и корица", "хлеб на закваске", "Batumi", "GE", "GEL", Language.RU
        )
        (contractor,) = unit.contractors()
        assert (contractor.name, contractor.kind) == ("Нино", ContractorKind.FREELANCER)
        assert (contractor.employment, contractor.level, contractor.workplace) == (None, None, None)
        newest, first = unit.plans(contractor.id)
        assert (newest.version, first.version) == (2, 1)
        statuses = {each.criterion_id: each.status for each in unit.overrides(first.id)}
        assert statuses["term_price_scope"] is Status.CONCRETE
        assert [each.reason for each in unit.dismissals(first.id)] == ["объяснила устно"]
        assert unit.offer(first.id) is None
        assert unit.letters(first.id) == unit.promises(contractor.id) == unit.decisions(contractor.id) == ()
        weights = unit.weights()
        assert weights is not None
        assert weights.values["smm_publishing"] == 9
    database.close()


def test_the_backup_made_before_the_upgrade_is_the_old_file(old: Path) -> None:
    before = rows(old)
    Database.open(old).close()
    (backup,) = backups_in(default_folder(old))
    verify(backup.path)
    assert inspect_workspace(backup.path) == "0001"
    assert rows(backup.path) == before


def test_a_damaged_old_file_is_salvaged_into_one_of_today(old: Path, tmp_path: Path) -> None:
    """Columns that the old file lacks must not cost the rows that it has."""
    target = tmp_path / "saved.smmdesk"
    assert salvage(old, target) == sum(map(len, rows(old).values()))
    assert rows(target) == rows(old)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")
def test_the_upgrade_killed_at_any_step_is_done_or_not_begun(old: Path) -> None:
    before, outcomes = rows(old), []
    for step in range(1, 300):
        shutil.rmtree(default_folder(old), ignore_errors=True)
        for leftover in old.parent.glob(old.name + "-*"):
            leftover.unlink()
        shutil.copyfile(FIRST, old)
        survived = _open_and_die_at(step, old)
        outcomes.append(inspect_workspace(old))
        Database.open(old).close()
        assert rows(old) == before
        assert inspect_workspace(old) == known_revisions()[-1]
        if survived:
            break
    assert outcomes[0] == "0001"
    assert outcomes[-1] == known_revisions()[-1]
    assert len(outcomes) > 30
    assert outcomes == sorted(outcomes)


def _open_and_die_at(step: int, path: Path) -> bool:
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
