"""Errors of SQLite and of the disk as plain sentences for the user."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from smmdesk.domain.errors import UserError

_CODES = (
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_IOERR_WRITE", "disk_full"),
    ("SQLITE_IOERR_SHMSIZE", "disk_full"),
    ("SQLITE_READONLY", "workspace_read_only"),
    ("SQLITE_CANTOPEN", "workspace_cannot_open"),
    ("SQLITE_BUSY", "workspace_busy"),
    ("SQLITE_LOCKED", "workspace_busy"),
    ("SQLITE_NOTADB", "workspace_not_ours"),
    ("SQLITE_CORRUPT", "workspace_damaged"),
    ("SQLITE_IOERR", "workspace_disk_error"),
)
_DISK_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EACCES: "folder_not_writable",
    errno.EPERM: "folder_not_writable",
    errno.EROFS: "folder_not_writable",
    errno.ENOENT: "workspace_missing",
}


def sqlite_name(error: BaseException) -> str:
    """Return SQLite's extended name of the error ("SQLITE_BUSY_SNAPSHOT"), or "" where it has none."""
    original = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(original, "sqlite_errorname", ""))


def user_error(error: BaseException, path: Path) -> UserError | None:
    """Return the user's side of an error about the file *path*, or None where it is a bug of ours."""
    if isinstance(error, OSError):
        return UserError(_DISK_CODES.get(error.errno or 0, "workspace_disk_error"), name=path.name)
    name = sqlite_name(error)
    for prefix, code in _CODES:
        if name.startswith(prefix):
            return UserError(code, name=path.name)
    return None


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the disk about *path* into UserError; let the others through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        plain = user_error(error, path)
        if plain is None:
            raise
        raise plain from error
