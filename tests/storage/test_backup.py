"""Backups: proved before they count, thinned, and told from tampered ones."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.errors import UserError
from smmdesk.domain.vetting import Contractor
from smmdesk.storage import backup as backups
from smmdesk.storage.backup import Backup, back_up, backups_in, kept_after_thinning, verify
from smmdesk.storage.database import Database

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def _save(database: Database, contractor: Contractor) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
        unit.commit()


def test_a_backup_of_an_open_workspace_holds_what_was_saved(
    database: Database, tmp_path: Path, contractor: Contractor
) -> None:
    _save(database, contractor)
    made = back_up(database.path, tmp_path / "backups", "auto")
    verify(made.path)
    copy = Database.open(made.path)
    with copy.unit_of_work() as unit:
        assert unit.contractors() == (contractor,)
    copy.close()


def test_a_backup_is_one_file_with_its_hash_beside_it(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    made = back_up(database.path, folder, "hand")
    names = sorted(each.name for each in folder.iterdir())
    assert names == [made.path.name, made.path.name + ".sha256"]
    assert (folder / names[1]).read_text(encoding="utf-8").split()[1] == made.path.name
    assert backups_in(folder) == (made,)


def test_what_is_being_written_is_not_in_the_backup(
    database: Database, tmp_path: Path, contractor: Contractor
) -> None:
    with database.unit_of_work() as unit:
        unit.save(contractor)
        database.back_up_to(tmp_path / "copy.smmdesk")
    copy = Database.open(tmp_path / "copy.smmdesk")
    with copy.unit_of_work() as unit:
        assert unit.contractors() == ()
    copy.close()


@pytest.mark.parametrize("position", [18, 100, 5000, -1])
def test_one_flipped_byte_is_noticed(database: Database, tmp_path: Path, position: int) -> None:
    made = back_up(database.path, tmp_path / "backups", "auto")
    content = bytearray(made.path.read_bytes())
    content[position] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(UserError) as error:
        verify(made.path)
    assert error.value.code == "backup_damaged"


@pytest.mark.parametrize("content", [None, "", "no hash\n", "\udc80"])
def test_a_backup_without_its_right_hash_is_not_trusted(
    database: Database, tmp_path: Path, content: str | None
) -> None:
    made = back_up(database.path, tmp_path / "backups", "auto")
    manifest = made.path.with_name(made.path.name + ".sha256")
    manifest.unlink()
    if content is not None:
        manifest.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(UserError):
        verify(made.path)


def test_a_copy_that_lost_rows_does_not_count_and_leaves_no_file(
    database: Database, tmp_path: Path, contractor: Contractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    _save(database, contractor)
    copy_well = backups._copy

    def lose_a_row(source: sqlite3.Connection, part: Path) -> dict[str, int]:
        counts = copy_well(source, part)
        connection = sqlite3.connect(part)
        connection.execute("DELETE FROM contractors")
        connection.commit()
        connection.close()
        return counts

    monkeypatch.setattr(backups, "_copy", lose_a_row)
    with pytest.raises(UserError) as error:
        back_up(database.path, tmp_path / "backups", "auto")
    assert error.value.code == "backup_failed"
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_failed_copy_leaves_the_older_one_of_that_name(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.smmdesk"
    database.back_up_to(target)
    monkeypatch.setattr(backups, "_counts", lambda connection: {"rows": id(connection)})
    with pytest.raises(UserError):
        database.back_up_to(target)
    verify(target)
    assert not target.with_name(target.name + ".part").exists()


def test_what_a_killed_backup_left_is_cleared_and_never_listed(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "bakery.20261124T120000000000Z.auto.smmdesk.part").write_bytes(b"half")
    (folder / "bakery.20261124T110000000000Z.auto.smmdesk.sha256").write_text("0" * 64, encoding="utf-8")
    assert backups_in(folder) == ()
    made = back_up(database.path, folder, "auto")
    assert backups_in(folder) == (made,)
    assert not list(folder.glob("*.part"))


def test_files_of_others_in_the_folder_are_left_alone(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("notes.txt", "photos.zip.sha256", "photos.zip", "a.b.c.zip", "a.b.c.zip.sha256"):
        (folder / name).write_bytes(b"mine")
    made = back_up(database.path, folder, "auto")
    assert backups_in(folder) == (made,)
    assert (folder / "a.b.c.zip").exists()


def _made(moment: datetime, reason: str = "auto") -> Backup:
    return Backup(Path(f"{moment:%Y%m%d%H%M%S}.{reason}"), moment, reason)


def test_a_year_of_daily_backups_is_thinned_to_days_weeks_and_months() -> None:
    everything = [_made(NOW - timedelta(days=day)) for day in range(365)]
    kept = sorted((each.made_at for each in kept_after_thinning(everything, NOW)), reverse=True)
    assert kept[:12] == [NOW - timedelta(days=day) for day in range(12)]
    sundays = [moment for moment in kept[12:] if moment.isoweekday() == 7]
    assert len(sundays) >= 7
    assert (NOW - kept[-1]).days > 200
    assert len(kept) <= 12 + 10 + 9


def test_of_one_day_the_last_backup_is_kept() -> None:
    day = [_made(NOW - timedelta(minutes=30 * number)) for number in range(20)]
    assert kept_after_thinning(day, NOW) == {day[0]}


def test_the_backup_before_a_restore_outlives_the_later_ones_of_its_day() -> None:
    before, later = _made(NOW - timedelta(hours=1), "restore"), _made(NOW)
    assert kept_after_thinning([before, later], NOW) == {before, later}
    assert before not in kept_after_thinning(
        [before, later, _made(NOW + timedelta(days=20))], NOW + timedelta(days=20)
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 400 * 24 * 60), max_size=80, unique=True))
def test_thinning_keeps_the_newest_and_never_too_many(minutes: list[int]) -> None:
    everything = [_made(NOW - timedelta(minutes=each)) for each in minutes]
    kept = kept_after_thinning(everything, NOW)
    assert len(kept) <= 12 + 10 + 9
    assert kept <= set(everything)
    if everything:
        assert max(everything, key=lambda each: each.made_at) in kept


def test_thinning_deletes_the_files_with_their_hashes(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    first = back_up(database.path, folder, "auto")
    second = back_up(database.path, folder, "close")
    assert first.made_at.date() == second.made_at.date() or pytest.skip("midnight passed between the two")
    assert backups_in(folder) == (second,)
    assert len(list(folder.iterdir())) == 2
