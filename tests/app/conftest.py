"""The whole program in this process, with folders of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.bootstrap import Program
from smmdesk.domain.text import Language
from smmdesk.paths import HOME_VARIABLE
from smmdesk.settings import Settings

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

Start = Callable[..., Program]


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Return a function that starts the program on a workspace and waits until its pages are there."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    begun: list[Program] = []

    def run(
        workspace: Path, *files: Path, demo: bool = False, wait: bool = True, recent: tuple[str, ...] = ()
    ) -> Program:
        program = Program(qapp, Settings(language=Language.EN, recent=recent), demo)
        begun.append(program)
        assert program.start(workspace, files)
        if wait:
            qtbot.waitUntil(lambda: bool(program.window.pages), timeout=30_000)
        return program

    yield run
    for program in begun:
        program.window.close()
        program.window.deleteLater()
