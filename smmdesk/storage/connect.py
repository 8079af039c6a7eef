"""Connections to a workspace file: never one that would create it by opening it."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

APPLICATION_ID = 0x534D4D44
"""``SMMD``: tells our files from other programs' SQLite files."""

BUSY_SECONDS = 5.0


def wal_of(path: Path) -> Path:
    """Return the write-ahead log that SQLite keeps beside *path* while it is open."""
    return path.with_name(path.name + "-wal")


def shm_of(path: Path) -> Path:
    """Return the shared index of the write-ahead log."""
    return path.with_name(path.name + "-shm")


def connect(path: Path, foreign_keys: bool = True) -> sqlite3.Connection:
    """Open an existing file for writing, with the settings that lose nothing (one thread at a time)."""
    connection = _connect(path, "mode=rw")
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error:
        connection.close()
        raise
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
    return connection


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open an existing file so that not one byte of it changes.

    Without a write-ahead log nobody is writing, and the file is declared immutable: no file appears
    beside it, and it opens in a folder that cannot be written. With one, the log is read as well.
    """
    return _connect(path, "mode=ro" if wal_of(path).exists() else "mode=ro&immutable=1")


def _connect(path: Path, options: str) -> sqlite3.Connection:
    full = path.absolute().as_posix()
    uri = f"file://{quote(full if full.startswith('/') else '/' + full)}?{options}"
    return sqlite3.connect(
        uri,
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
