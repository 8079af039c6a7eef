"""SQLAlchemy's engine over one connection, whose transactions begin the way SQLite needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from smmdesk.storage.connect import connect, connect_read_only

_ONLY_READING = "smmdesk_only_reading"


def writing_engine(path: Path, foreign_keys: bool = True) -> Engine:
    """Return an engine whose transactions hold the write lock from their begin, but for those :func:`only_reading`."""
    return _engine(lambda: connect(path, foreign_keys), "BEGIN IMMEDIATE")


def reading_engine(path: Path) -> Engine:
    """Return an engine that cannot change the file."""
    return _engine(lambda: connect_read_only(path), "BEGIN")


def only_reading(connection: Connection) -> Connection:
    """Return the connection, whose next transaction waits for nobody who writes, and keeps nobody waiting."""
    return connection.execution_options(**{_ONLY_READING: True})


def _engine(creator: Callable[[], sqlite3.Connection], begin: str) -> Engine:
    # An error's text ends in logs and crash reports: it must not hold what the owner keeps here.
    engine = create_engine("sqlite://", creator=creator, poolclass=StaticPool, hide_parameters=True)

    # The driver's own begin would come late, and not at all before CREATE TABLE (isolation_level=None).
    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        reads = connection.get_execution_options().get(_ONLY_READING, False)
        connection.exec_driver_sql("BEGIN" if reads else begin)

    return engine
