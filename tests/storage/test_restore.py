"""Going back to a backup, and damaged files."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from smmdesk.domain.errors import UserError
from smmdesk.domain.vetting import Contractor
from smmdesk.storage.backup import back_up, backups_in
from smmdesk.storage.connect import shm_of, wal_of
from smmdesk.storage.database import Database
from smmdesk.storage.restore import restore, set_aside
from smmdesk.storage.salvage import salvage


def _save(database: Database, contractor: Contractor) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.commit()


def _contractors(path: Path) -> tuple[Contractor, ...]:
    database = Database.open(path)
    try:
        with database.unit_of_work() as unit:
            return unit.contractors()
    finally:
        database.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def _crash(path: Path) -> dict[Path, bytes]:
    """Return the files of an open workspace as a killed program leaves them."""
    return {each: each.read_bytes() for each in (path, wal_of(path), shm_of(path)) if each.exists()}


def test_a_backup_restored_beside_a_live_log_is_not_overrun_by_it(
    path: Path, folder: Path, contractor: Contractor
) -> None:
    later = replace(contractor, id="later", name="Later")
    database = Database.open(path)
    _save(database, contractor)
    backup = back_up(path, folder, "hand")
    _save(database, later)
    left_behind = _crash(path)
    database.close()
    for file, content in left_behind.items():
        file.write_bytes(content)
    assert wal_of(path).stat().st_size > 0

    assert restore(path, backup.path, folder) is None
    assert not wal_of(path).exists()
    assert _contractors(path) == (contractor,)
    saved = next(each for each in backups_in(folder) if each.reason == "restore")
    assert set(_contractors(saved.path)) == {contractor, later}


def test_a_damaged_file_is_renamed_and_the_backup_takes_its_place(
    path: Path, folder: Path, contractor: Contractor
) -> None:
    database = Database.open(path)
    _save(database, contractor)
    database.close()
    backup = back_up(path, folder, "hand")
    path.write_bytes(b"S")
    moved = restore(path, backup.path, folder)
    assert moved is not None
    assert moved.read_bytes() == b"S"
    assert moved.parent == path.parent
    assert _contractors(path) == (contractor,)


def test_a_tampered_backup_is_refused_and_nothing_is_touched(path: Path, folder: Path) -> None:
    backup = back_up(path, folder, "hand")
    backup.path.write_bytes(backup.path.read_bytes() + b"x")
    before = path.read_bytes()
    with pytest.raises(UserError) as error:
        restore(path, backup.path, folder)
    assert error.value.code == "backup_damaged"
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["backups", path.name]


def test_a_workspace_that_is_gone_comes_back(path: Path, folder: Path) -> None:
    backup = back_up(path, folder, "hand")
    path.unlink()
    assert restore(path, backup.path, folder) is None
    assert _contractors(path) == ()


def test_setting_aside_takes_the_log_along(path: Path) -> None:
    path.write_bytes(b"")
    wal_of(path).write_bytes(b"log")
    moved = set_aside(path)
    assert moved.read_bytes() == b""
    assert wal_of(moved).read_bytes() == b"log"
    assert not path.exists()


def test_what_can_be_read_from_a_damaged_file_is_saved_in_a_new_one(
    path: Path, tmp_path: Path, contractor: Contractor
) -> None:
    database = Database.open(path)
    for number in range(300):
        _save(database, replace(contractor, id=f"{number:03}", name=f"{number:03}", note="x" * 200))
    database.close()
    content = bytearray(path.read_bytes())
    page = next(
        start
        for start in range(4096 * 8, len(content), 4096)
        if content[start] == 13 and b"x" * 200 in content[start:][:4096]
    )
    content[page : page + 4096] = os.urandom(4096)
    path.write_bytes(content)
    with pytest.raises(UserError):
        Database.open(path)

    count = salvage(path, tmp_path / "saved.smmdesk")
    saved = _contractors(tmp_path / "saved.smmdesk")
    assert len(saved) == count
    assert 200 < count < 300
    assert path.read_bytes() == content


def test_rows_whose_link_is_lost_are_not_salvaged(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO overrides VALUES ('no plan', 'smm_create', '', NULL, '[]', 'note')")
        connection.commit()
    assert salvage(path, tmp_path / "saved.smmdesk") == 0


def test_a_file_with_nothing_to_salvage_says_so_and_makes_none(tmp_path: Path) -> None:
    path = tmp_path / "bakery.smmdesk"
    path.write_bytes(b"S" * 5000)
    with pytest.raises(UserError):
        salvage(path, tmp_path / "saved.smmdesk")
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_fills_up_while_salvaging_leaves_no_half_made_workspace(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("smmdesk.storage.salvage._copy_rows", full)
    before = set(tmp_path.iterdir())
    with pytest.raises(UserError) as error:
        salvage(path, tmp_path / "rescued.smmdesk")
    assert error.value.code == "disk_full"
    assert set(tmp_path.iterdir()) == before


@pytest.mark.skipif(os.name != "posix", reason="links need rights of their own there")
def test_going_back_by_way_of_a_link_restores_the_file_it_leads_to(path: Path, folder: Path) -> None:
    backup = back_up(path, folder, "hand")
    path.write_bytes(b"")
    link = path.with_name("link.smmdesk")
    link.symlink_to(path)
    restore(link, backup.path, folder)
    assert link.is_symlink()
    assert _contractors(path) == _contractors(backup.path)
