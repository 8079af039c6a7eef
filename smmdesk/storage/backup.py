"""Backups that are proved before they count.

A backup stands beside a ``.sha256`` file in the format of ``sha256sum``; one without it, or with
another hash, is not trusted. SQLite's own checks pass most flipped bits, and a copy onto a full disk
can leave an empty file that opens well.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from smmdesk.domain.errors import UserError
from smmdesk.storage.connect import APPLICATION_ID, connect_read_only
from smmdesk.storage.disk import move_into_place, sha256_of, write_text_safely
from smmdesk.storage.errors import plain_errors

_TIME = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"\.(?P<time>\d{8}T\d{12}Z)\.(?P<reason>auto|close|hand|upgrade|restore)$", re.ASCII)
_DAYS, _WEEKS, _MONTHS = 12, 10, 9
_PROTECTED = frozenset({"upgrade", "restore"})
"""Backups before something drastic: the day's last one does not replace them for _DAYS days."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in the folder; *made_at* is UTC, *reason* one of auto, close, hand, upgrade, restore."""

    path: Path
    made_at: datetime
    reason: str


def default_folder(workspace: Path) -> Path:
    """Return the folder for a workspace's backups: beside it, named after it."""
    return workspace.with_name(f"{workspace.stem}-backups")


def back_up(workspace: Path, folder: Path, reason: str) -> Backup:
    """Make a verified backup in *folder* (made if missing) and thin out the old ones."""
    now = datetime.now(UTC)
    target = folder / f"{workspace.stem}.{now.strftime(_TIME)}.{reason}{workspace.suffix}"
    with plain_errors(target):
        folder.mkdir(parents=True, exist_ok=True)
        for leftover in folder.glob("*.part*"):
            leftover.unlink()
    copy_verified(workspace, target)
    thin(folder, now)
    return Backup(target, now, reason)


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a folder that have a hash beside them, newest first."""
    found = []
    for manifest in folder.glob("*.sha256"):
        path = manifest.with_suffix("")
        match = _NAME.search(path.stem)
        if match and path.exists():
            made_at = datetime.strptime(match["time"], _TIME).replace(tzinfo=UTC)
            found.append(Backup(path, made_at, match["reason"]))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def copy_verified(workspace: Path, target: Path) -> None:
    """Copy a workspace, open or not, to *target*; UserError, and no file of that name, where it fails.

    A file that *target* names already is replaced only by a proved copy.
    """
    part = target.with_name(target.name + ".part")
    try:
        with plain_errors(target):
            with closing(connect_read_only(workspace)) as source:
                counts = _copy(source, part)
            _prove(part, counts)
            write_text_safely(_manifest(target), f"{sha256_of(part)}  {target.name}\n")
            move_into_place(part, target)
    finally:
        part.unlink(missing_ok=True)


def verify(backup: Path) -> None:
    """Raise UserError unless the file is, bit for bit, the backup that was made."""
    try:
        kept = _manifest(backup).read_text(encoding="utf-8").split()[0]
        intact = kept == sha256_of(backup)
    except (OSError, IndexError, UnicodeDecodeError):
        intact = False
    if not intact:
        raise UserError("backup_damaged", name=backup.name)


def thin(folder: Path, now: datetime) -> None:
    """Delete the backups that are neither among the last 12 days', 10 weeks' nor 9 months'."""
    backups = backups_in(folder)
    kept = kept_after_thinning(backups, now)
    for backup in backups:
        if backup not in kept:
            backup.path.unlink(missing_ok=True)
            _manifest(backup.path).unlink(missing_ok=True)


def kept_after_thinning(backups: Iterable[Backup], now: datetime) -> frozenset[Backup]:
    """Return the last backup of each of 12 days, 10 weeks and 9 months, and the protected young ones."""
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    young = now - timedelta(days=_DAYS)
    kept = {each for each in newest_first if each.reason in _PROTECTED and each.made_at > young}
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (_DAYS, datetime.date),
        (_WEEKS, lambda moment: moment.isocalendar()[:2]),
        (_MONTHS, lambda moment: (moment.year, moment.month)),
    )
    for limit, period_of in periods:
        last: dict[object, Backup] = {}
        for backup in newest_first:
            last.setdefault(period_of(backup.made_at), backup)
        kept.update(list(last.values())[:limit])
    return frozenset(kept)


def _manifest(backup: Path) -> Path:
    return backup.with_name(backup.name + ".sha256")


def _copy(source: sqlite3.Connection, part: Path) -> dict[str, int]:
    part.unlink(missing_ok=True)
    source.execute("BEGIN")
    counts = _counts(source)
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
    return counts


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def _prove(part: Path, counts: dict[str, int]) -> None:
    """Raise UserError unless the copy is whole: a full disk leaves one that is not."""
    with closing(connect_read_only(part)) as copy:
        size = copy.execute(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        ).fetchone()[0]
        proofs = (
            copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID,
            size == part.stat().st_size > 0,
            _counts(copy) == counts,
            copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok",
        )
    if not all(proofs):
        raise UserError("backup_failed", name=part.name.removesuffix(".part"))
