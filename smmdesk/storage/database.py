"""The open workspace file: one connection, one transaction at a time."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from smmdesk.domain.errors import UserError
from smmdesk.storage.backup import back_up, copy_verified, default_folder
from smmdesk.storage.connect import APPLICATION_ID, connect, shm_of, wal_of
from smmdesk.storage.disk import move_into_place
from smmdesk.storage.engine import only_reading, reading_engine, writing_engine
from smmdesk.storage.errors import plain_errors, sqlite_name
from smmdesk.storage.inspection import inspect_workspace
from smmdesk.storage.unit_of_work import UnitOfWork
from smmdesk.storage.upgrade import known_revisions, upgrade_file


class Database:
    """A workspace file. Units of work exclude one another, whichever thread asks for them.

    *read_only* is true where the file or its folder cannot be written: everything can be looked at,
    and a unit of work that saves ends in UserError. *commits* counts what was made lasting since
    the opening, so that a backup knows whether anything changed.
    """

    def __init__(self, path: Path, engine: Engine, backups: Path, read_only: bool) -> None:
        self.path = path
        self.backups = backups
        self.read_only = read_only
        self.commits = 0
        self._closed = False
        self._engine = engine
        self._one_at_a_time = threading.Lock()
        self._file_id = _file_id(path)

    @classmethod
    def open(cls, path: Path, backups: Path | None = None) -> Database:
        """Open a workspace, after a verified backup and an upgrade where it is of an older version.

        *backups* is the folder for backups; by default one beside the file. UserError where the file
        is missing, damaged, newer, foreign or in use: then not a byte of it was changed.
        """
        folder = backups if backups is not None else default_folder(path)
        with _busy_at_opening(path), plain_errors(path):
            revision = inspect_workspace(path)
            if revision != known_revisions()[-1]:
                _upgrade(path, folder)
            engine, read_only = _open_engine(path)
            return cls(path, engine, folder, read_only)

    @classmethod
    def create(cls, path: Path, backups: Path | None = None) -> Database:
        """Make a new workspace and open it; UserError where there is a file already, even an empty one."""
        with plain_errors(path):
            if path.exists():
                raise UserError("workspace_exists", name=path.name)
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(path.name + ".part")
            _make_empty(part)
            move_into_place(part, path)
        return cls.open(path, backups)

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """Return a transaction that holds the write lock; what it did not commit is rolled back.

        UserError for what the user can mend: disk full, file locked, read-only, damaged or gone.
        """
        with self._connected() as connection:
            yield UnitOfWork(connection, self._commit)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """Return a transaction that only looks: another program that writes for long does not keep it waiting."""
        with self._connected() as connection:
            yield UnitOfWork(only_reading(connection), self._commit)

    def back_up_to(self, target: Path) -> None:
        """Write a verified copy of the workspace as it is now, with its SHA-256 in a file beside it."""
        copy_verified(self.path, target)

    def close(self) -> None:
        """Close the file; the write-ahead log goes into it."""
        with self._one_at_a_time:
            self._closed = True
            self._engine.dispose()

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with self._one_at_a_time, plain_errors(self.path):
            if self._closed:  # the engine would quietly connect anew, perhaps to a restored file
                raise UserError("workspace_gone", name=self.path.name)
            with self._engine.connect() as connection:
                yield connection

    def _commit(self, connection: Connection) -> None:
        # On Linux and macOS a file deleted under us would go on "committing" into nothing.
        if os.name == "posix" and _file_id(self.path) != self._file_id:
            raise UserError("workspace_gone", name=self.path.name)
        connection.commit()
        self.commits += 1


@contextmanager
def _busy_at_opening(path: Path) -> Iterator[None]:
    """Say of a file in use that it cannot be opened now; that a change was lost would not be true."""
    try:
        yield
    except UserError as error:
        if error.code == "workspace_busy":
            raise UserError("workspace_busy_opening", name=path.name) from error
        raise


def _file_id(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _upgrade(path: Path, backups: Path) -> None:
    engine, read_only = _open_engine(path)
    engine.dispose()
    if read_only:
        raise UserError("workspace_upgrade_read_only", name=path.name)
    back_up(path, backups, "upgrade")
    upgrade_file(path)


def _open_engine(path: Path) -> tuple[Engine, bool]:
    """Return an engine, and whether it can only read."""
    engine = writing_engine(path)
    try:
        with engine.begin():
            return engine, False
    except DBAPIError as error:
        engine.dispose()
        if not sqlite_name(error).startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
            raise
    return reading_engine(path), True


def _make_empty(part: Path) -> None:
    files = (part, wal_of(part), shm_of(part))
    for leftover in files:
        leftover.unlink(missing_ok=True)
    part.touch(exist_ok=False)
    try:
        with closing(connect(part)) as connection:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        upgrade_file(part)
    except BaseException:
        for half_made in files:
            half_made.unlink(missing_ok=True)
        raise
