"""A calendar in a real file, a sandbox that runs at once, a window to stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smmdesk.domain.errors import Cancelled
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class AtOnce:
    """Does in this process what the child process would do."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        timeout: float,
        cancelled: Callable[[], bool] | None = None,
        subject: str | None = None,  # noqa: ARG002
    ) -> Any:
        assert timeout > 0
        if cancelled is not None and cancelled():
            raise Cancelled
        return function(*args)


@pytest.fixture
def sandbox() -> AtOnce:
    return AtOnce()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.create(tmp_path / "calendar.smmdesk")
    yield opened
    opened.close()


@pytest.fixture
def calendar(database: Database) -> PostService:
    return PostService(database, lambda: NOON)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made
