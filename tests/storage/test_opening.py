"""Opening and making a workspace: what is not ours, not whole or not of our time is refused untouched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Post
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor
from smmdesk.knowledge.wording import error_text
from smmdesk.services.workspace import WorkspaceService
from smmdesk.storage import inspection
from smmdesk.storage.connect import APPLICATION_ID, wal_of
from smmdesk.storage.database import Database

from .conftest import NOON


def _refusal(path: Path) -> str:
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(UserError) as error:
        Database.open(path)
    assert {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before
    assert error.value.params["name"] == path.name
    return error.value.code


def _run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("content", [b"", b"S", b"SQLite format 3\x00", b"\x00" * 4096])
def test_an_empty_or_cut_off_file_is_damaged_and_stays_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bakery.smmdesk"
    path.write_bytes(content)
    assert _refusal(path) == "workspace_damaged"


@pytest.mark.parametrize("content", [b"", b"S", b"a letter to the bakery " * 20])
def test_nothing_is_made_over_a_file_that_is_there(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bakery.smmdesk"
    path.write_bytes(content)
    with pytest.raises(UserError) as error:
        Database.create(path)
    assert error.value.code == "workspace_exists"
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_file_is_not_made_by_opening_it(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "bakery.smmdesk") == "workspace_missing"


def test_a_folder_is_not_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "bakery.smmdesk").mkdir()
    assert _refusal(tmp_path / "bakery.smmdesk") == "workspace_not_ours"


def test_another_kind_of_file_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"PK\x03\x04" + b"word/document.xml" * 40)
    assert _refusal(path) == "workspace_not_ours"


def test_another_programs_database_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    _run_sql(
        path, "CREATE TABLE alembic_version (version_num TEXT)", "INSERT INTO alembic_version VALUES ('0001')"
    )
    assert _refusal(path) == "workspace_not_ours"


def test_a_file_of_a_newer_version_is_refused_and_not_touched(path: Path) -> None:
    _run_sql(path, "UPDATE alembic_version SET version_num = '0999'")
    assert _refusal(path) == "workspace_newer"


def test_our_file_without_its_tables_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "bakery.smmdesk"
    _run_sql(path, f"PRAGMA application_id={APPLICATION_ID}", "CREATE TABLE x (y)")
    assert _refusal(path) == "workspace_damaged"


def test_overwritten_pages_are_noticed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 5 : 4096 * 9] = os.urandom(4096 * 4)
    path.write_bytes(content)
    assert _refusal(path) == "workspace_damaged"


def test_a_file_cut_in_half_is_noticed(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    assert _refusal(path) == "workspace_damaged"


def test_a_new_workspace_has_the_safe_settings(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "deep" / "folder" / "a #1 %20 ёж?.smmdesk")
    with database._engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id", "busy_timeout")
        }
    database.close()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "application_id": APPLICATION_ID,
        "busy_timeout": 5000,
    }
    assert [each.name for each in database.path.parent.iterdir()] == [database.path.name]


def test_what_a_killed_creation_left_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "bakery.smmdesk"
    path.with_name("bakery.smmdesk.part").write_bytes(b"half")
    Database.create(path).close()
    assert list(tmp_path.iterdir()) == [path]


def test_a_workspace_in_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError):
        Database.create(tmp_path / "file" / "bakery.smmdesk")


def test_a_second_process_that_writes_is_named_as_the_reason(
    path: Path, contractor: Contractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smmdesk.storage.connect.BUSY_SECONDS", 0.2)
    database = Database.open(path)
    code = (
        "import sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    assert other.stdout.readline().strip() == b"locked"
    try:
        assert _code_of_saving(database, contractor) == "workspace_busy"
        with pytest.raises(UserError) as error:
            Database.open(path)
        assert error.value.code == "workspace_busy_opening"
        assert "saved" not in error_text(error.value, Language.EN)
    finally:
        other.communicate()
    assert _code_of_saving(database, contractor) is None
    database.close()


def _code_of_saving(database: Database, contractor: Contractor) -> str | None:
    try:
        with database.unit_of_work() as unit:
            unit.save(contractor)
            unit.commit()
    except UserError as error:
        return error.code
    return None


def test_the_log_of_a_killed_program_is_read_as_well(
    path: Path, tmp_path: Path, contractor: Contractor
) -> None:
    database = Database.open(path)
    assert _code_of_saving(database, contractor) is None
    crashed = tmp_path / "crashed.smmdesk"
    crashed.write_bytes(path.read_bytes())
    wal_of(crashed).write_bytes(wal_of(path).read_bytes())
    database.close()
    opened = Database.open(crashed)
    with opened.unit_of_work() as unit:
        assert unit.contractors() == (contractor,)
    opened.close()


@pytest.mark.skipif(os.name != "posix", reason="folders are locked otherwise there")
def test_a_file_in_a_folder_that_may_not_be_entered_cannot_be_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)  # the super-user of a test machine may enter any folder
    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError) as error:
        Database.open(path)
    assert error.value.code == "workspace_cannot_open"


def test_a_closed_workspace_is_not_opened_again_by_work_that_comes_late(path: Path) -> None:
    database = Database.open(path)
    database.close()
    with pytest.raises(UserError) as error, database.unit_of_work() as unit:
        unit.contractors()
    assert error.value.code == "workspace_gone"
    assert not wal_of(path).exists()


def test_a_large_file_opens_at_once_and_its_damage_is_found_beside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database.open(path)
    with database.unit_of_work() as unit:
        unit.posts.save_all([Post("p", "Хлеб", NOON, NOON, text="x" * 40_000)])
        unit.commit()
    database.close()
    data = bytearray(path.read_bytes())
    page = data.index(b"x" * 4000) // 4096 * 4096  # in the middle of its text, where the opening never looks
    data[page : page + 4096] = bytes(4096)
    path.write_bytes(data)
    assert _refusal(path) == "workspace_damaged"
    monkeypatch.setattr(inspection, "CHECKED_AT_ONCE", 1000)
    service = WorkspaceService.open(path)
    with pytest.raises(UserError, match="workspace_damaged"):
        service.check_if_large()
    service.close()
