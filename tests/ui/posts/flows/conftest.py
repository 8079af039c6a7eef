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
from smmdesk.services.posts.importing import ImportService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
from smmdesk.ui.posts.flows.import_dialog import ImportDialog
from smmdesk.ui.posts.flows.import_flow import ImportFlow
from smmdesk.ui.shared.tasks import ImmediateTasks

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PLAN = """Дата;Время;Тема;Текст;Соцсеть;Рубрика
01.12.2026;10:00;Чем хранить хлеб;Лён, а не пакет;ВК;Совет
02.12.2026;12:30;Новый круассан;С фисташкой;Телеграм;Продукт
30.02.2027;12:30;Невозможный день;;ВК;Продукт
"""


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


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "план.csv"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def flow(calendar: PostService, sandbox: AtOnce, window: QWidget) -> ImportFlow:
    service = ImportService(calendar, sandbox, now=lambda: NOON)
    return ImportFlow(lambda: service, calendar.setting, ImmediateTasks(), window)


def open_dialog(qtbot: QtBot, flow: ImportFlow, plan: Path) -> ImportDialog:
    with qtbot.waitSignal(flow.opened) as opened:
        flow.begin([plan])
    (dialog,) = opened.args
    assert isinstance(dialog, ImportDialog)
    return dialog
