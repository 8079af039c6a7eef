"""The disk is full, the folder cannot be written, the power goes: nothing acknowledged is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.vetting import Contractor
from smmdesk.storage.backup import back_up, backups_in
from smmdesk.storage.database import Database
from smmdesk.storage.errors import plain_errors, user_error

KILLS = 10


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "disk_full"),
        ("SQLITE_IOERR_WRITE", "disk_full"),
        ("SQLITE_IOERR_SHMSIZE", "disk_full"),
        ("SQLITE_READONLY_DBMOVED", "workspace_read_only"),
        ("SQLITE_CANTOPEN", "workspace_cannot_open"),
        ("SQLITE_BUSY", "workspace_busy"),
        ("SQLITE_BUSY_SNAPSHOT", "workspace_busy"),
        ("SQLITE_NOTADB", "workspace_not_ours"),
        ("SQLITE_CORRUPT_INDEX", "workspace_damaged"),
        ("SQLITE_IOERR_READ", "workspace_disk_error"),
    ],
)
def test_each_error_of_the_database_has_its_plain_sentence(name: str, code: str) -> None:
    original = sqlite3.DatabaseError("in SQLite's words")
    original.sqlite_errorname = name
    for error in (original, DBAPIError("SELECT", None, original)):
        plain = user_error(error, Path("folder") / "bakery.smmdesk")
        assert plain is not None
        assert (plain.code, plain.params) == (code, {"name": "bakery.smmdesk"})


def test_a_bug_of_ours_is_not_dressed_up_as_the_users_problem() -> None:
    wrong = sqlite3.OperationalError("no such table: posts")
    wrong.sqlite_errorname = "SQLITE_ERROR"
    with pytest.raises(sqlite3.OperationalError), plain_errors(Path("bakery.smmdesk")):
        raise wrong
    assert user_error(ValueError("bug"), Path("x")) is None


def _add(database: Database, number: int) -> str | None:
    """Save 200 KB and return the code of what went wrong."""
    file = PlanFile(f"{number}.txt", os.urandom(200_000), f"{number:064}")
    try:
        with database.unit_of_work() as unit:
            unit.add_original(file, PlanText((), "txt"))
            unit.commit()
    except UserError as error:
        return error.code
    return None


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    mounted = tmp_path / "disk"
    mounted.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(mounted)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not permitted here")
    yield mounted
    subprocess.run(["umount", str(mounted)], check=True)


def test_on_a_full_disk_the_last_change_is_refused_and_all_others_stay(
    small_disk: Path, template: Path
) -> None:
    path = Path(shutil.copyfile(template, small_disk / "bakery.smmdesk"))
    database = Database.open(path)
    outcomes = []
    for number in range(20):
        outcomes.append(_add(database, number))
        if outcomes[-1]:
            break
    assert outcomes[-1] == "disk_full"
    saved = len(outcomes) - 1
    assert saved > 1
    with database.unit_of_work() as unit:
        assert all(unit.original(f"{number:064}") for number in range(saved))
        assert unit.original(f"{saved:064}") is None
    with pytest.raises(UserError) as error:
        database.back_up_to(small_disk / "copy.smmdesk")
    assert error.value.code == "disk_full"
    assert not list(small_disk.glob("copy*"))
    database.close()
    again = Database.open(path)
    with again.unit_of_work() as unit:
        assert all(unit.original(f"{number:064}") for number in range(saved))
    again.close()


@pytest.mark.parametrize("kilobytes_free", [4, 16, 32, 64, 128])
def test_a_workspace_is_not_half_made_on_a_full_disk(small_disk: Path, kilobytes_free: int) -> None:
    (small_disk / "filler").write_bytes(b"x" * 1024 * (2048 - kilobytes_free))
    with pytest.raises(UserError) as error:
        Database.create(small_disk / "bakery.smmdesk")
    assert error.value.code == "disk_full"
    assert [each.name for each in small_disk.iterdir()] == ["filler"]


@pytest.fixture
def template_bytes(template: Path) -> bytes:
    return template.read_bytes()


def test_in_a_read_only_folder_all_can_be_seen_and_nothing_changed(
    template_bytes: bytes, ordinary_users_folder: Path
) -> None:
    path = ordinary_users_folder / "bakery.smmdesk"
    path.write_bytes(template_bytes)
    database = Database.open(path)
    assert _add(database, 1) is None
    database.close()
    path.chmod(0o400)
    ordinary_users_folder.chmod(0o500)
    before = path.read_bytes()

    read_only = Database.open(path)
    assert read_only.read_only
    with read_only.unit_of_work() as unit:
        assert unit.original(f"{1:064}") is not None
    assert _add(read_only, 2) == "workspace_read_only"
    read_only.close()
    assert path.read_bytes() == before
    assert [each.name for each in ordinary_users_folder.iterdir()] == [path.name]
    with pytest.raises(UserError) as error:
        Database.create(path.with_name("new.smmdesk"))
    assert error.value.code == "folder_not_writable"
    with pytest.raises(UserError) as error:
        back_up(path, ordinary_users_folder / "backups", "hand")
    assert error.value.code == "folder_not_writable"


def test_a_workspace_that_may_not_be_read_is_refused_plainly(
    template_bytes: bytes, ordinary_users_folder: Path
) -> None:
    path = ordinary_users_folder / "bakery.smmdesk"
    path.write_bytes(template_bytes)
    path.chmod(0)
    with pytest.raises(UserError) as error:
        Database.open(path)
    assert error.value.code == "workspace_cannot_open"


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from smmdesk.storage.database import Database
from smmdesk.storage.backup import back_up
database = Database.open(Path(sys.argv[1]))
with database.unit_of_work() as unit:
    first = unit.contractor("first")
    number = len(unit.contractors())
while True:
    with database.unit_of_work() as unit:
        unit.save(replace(first, id=f"{number}", note="x" * (number % 50) * 100))
        unit.commit()
    print(number, flush=True)
    number += 1
    if number % 25 == 0:
        back_up(database.path, database.backups, "auto")
"""


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_what_was_acknowledged_survives_every_kill(path: Path, contractor: Contractor) -> None:
    database = Database.open(path)
    with database.unit_of_work() as unit:
        unit.save(replace(contractor, id="first"))
        unit.commit()
    database.close()
    luck = random.Random(20261124)
    acknowledged = {"first"}
    for _ in range(KILLS):
        acknowledged |= _write_until_killed(path, luck.uniform(0.0, 0.25))
        survivor = Database.open(path)
        with survivor.unit_of_work() as unit:
            kept = {each.id for each in unit.contractors()}
        survivor.close()
        assert acknowledged <= kept
        assert len(kept - acknowledged) <= KILLS
    assert len(acknowledged) > KILLS
    for backup in backups_in(path.with_name("bakery-backups")):
        Database.open(backup.path).close()


def _write_until_killed(path: Path, seconds: float) -> set[str]:
    """Return the numbers that the writer said were saved before it was killed."""
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    first = writer.stdout.readline()
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    rest = writer.stdout.read()
    writer.stdout.close()
    writer.wait()
    lines = (first + rest).split("\n")
    return {line for line in lines[:-1] if line}
