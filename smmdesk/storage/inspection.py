"""Is this file a workspace that this program can open? Looked at without changing a byte of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from smmdesk.domain.errors import UserError
from smmdesk.storage.connect import APPLICATION_ID, connect_read_only
from smmdesk.storage.errors import plain_errors
from smmdesk.storage.upgrade import known_revisions

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
"""Bytes of an SQLite file's header (https://sqlite.org/fileformat2.html#the_database_header)."""

CHECKED_AT_ONCE = 16 * 2**20
"""Bytes of a file that is checked page by page before it opens: that takes less than 50 ms. A larger one is
opened first, and checked beside (:func:`check_pages`): a calendar of 100,000 posts must not wait for it."""


def inspect_workspace(path: Path) -> str:
    """Return the revision of the workspace file.

    UserError where it is missing, damaged (a 0-byte file is), of another program, or of a newer version.
    """
    with plain_errors(path):
        _check_header(path)
        with closing(connect_read_only(path)) as connection:
            return _check_content(connection, path)


def _check_header(path: Path) -> None:
    try:
        if not path.exists():
            raise UserError("workspace_missing", name=path.name)
        if path.is_dir():
            raise UserError("workspace_not_ours", name=path.name)
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except PermissionError as error:
        raise UserError("workspace_cannot_open", name=path.name) from error
    if len(header) < _HEADER_SIZE or not header.strip(b"\x00"):
        raise UserError("workspace_damaged", name=path.name)
    if not header.startswith(_MAGIC):
        raise UserError("workspace_not_ours", name=path.name)


def _check_content(connection: sqlite3.Connection, path: Path) -> str:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise UserError("workspace_not_ours", name=path.name)
    revision = read_revision(connection)
    if revision is None:
        raise UserError("workspace_damaged", name=path.name)
    if revision not in known_revisions():
        raise UserError("workspace_newer", name=path.name)
    if not is_large(path):
        _check_pages(connection, path)
    return revision


def is_large(path: Path) -> bool:
    """Tell whether a workspace is opened before all of its pages were looked at."""
    return path.stat().st_size > CHECKED_AT_ONCE


def check_pages(path: Path) -> None:
    """Look at every page of the file, with a connection of its own; UserError where it is damaged."""
    with plain_errors(path), closing(connect_read_only(path)) as connection:
        _check_pages(connection, path)


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise UserError("workspace_damaged", name=path.name)


def read_revision(connection: sqlite3.Connection) -> str | None:
    """Return the revision that a file says it has, or None where it says nothing."""
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname != "SQLITE_ERROR":
            raise
        return None
    return str(row[0]) if row else None
