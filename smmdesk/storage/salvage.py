"""What can still be read from a damaged file, in a new one beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from smmdesk.storage.connect import connect, connect_read_only, shm_of, wal_of
from smmdesk.storage.database import Database
from smmdesk.storage.errors import plain_errors
from smmdesk.storage.tables import metadata

_MOST_ROWS = 1_000_000


def salvage(damaged: Path, target: Path) -> int:
    """Make a workspace at *target* of the rows that can be read; return their number.

    Rows whose links lead to lost rows are left out, as no page could show them. The damaged file is
    not changed. UserError where *target* exists or not even the tables can be found.
    """
    with plain_errors(damaged), closing(connect_read_only(damaged)) as source:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        Database.create(target).close()
        try:
            return _fill(source, target)
        except BaseException:
            for half_made in (target, wal_of(target), shm_of(target)):
                half_made.unlink(missing_ok=True)
            raise


def _fill(source: sqlite3.Connection, target: Path) -> int:
    with plain_errors(target), closing(connect(target, foreign_keys=False)) as copy:
        copy.execute("BEGIN IMMEDIATE")
        for table in metadata.sorted_tables:
            _copy_rows(source, copy, table.name, [column.name for column in table.columns])
        _drop_loose_rows(copy)
        copy.execute("COMMIT")
        return sum(
            int(copy.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0])
            for table in metadata.sorted_tables
        )


def _copy_rows(source: sqlite3.Connection, copy: sqlite3.Connection, table: str, columns: list[str]) -> None:
    # A file of an older version lacks columns, and SQLite takes an unknown "name" for a text.
    there = {row[1] for row in source.execute(f'PRAGMA table_info("{table}")')}
    columns = [column for column in columns if column in there]
    if not columns:
        return
    names = ", ".join(f'"{name}"' for name in columns)
    insert = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'
    for number in _row_numbers(source, table):
        try:
            row = source.execute(f'SELECT {names} FROM "{table}" WHERE rowid = ?', (number,)).fetchone()
        except sqlite3.DatabaseError:
            continue  # this row is lost; the next one may not be
        if row is not None:
            copy.execute(insert, row)


def _row_numbers(source: sqlite3.Connection, table: str) -> Iterator[int]:
    """Yield the numbers of the rows from both ends, so that one bad page hides no more than itself."""
    seen: set[int] = set()
    for order in ("ASC", "DESC"):
        try:
            for (number,) in source.execute(
                f'SELECT rowid FROM "{table}" ORDER BY rowid {order} LIMIT {_MOST_ROWS}'
            ):
                if number not in seen:
                    seen.add(number)
                    yield number
        except sqlite3.DatabaseError:
            continue


def _drop_loose_rows(copy: sqlite3.Connection) -> None:
    while loose := copy.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, _, _ in loose:
            copy.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))
