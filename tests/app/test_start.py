from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smmdesk.paths import HOME_VARIABLE
from smmdesk.ui.notice_page import NoticePage
from tests.app.conftest import Start

WATCHED = """
import json, sys
from smmdesk import bootstrap
start = bootstrap.Program.start
def watched(program, *args):
    def painted():
        print(json.dumps(sorted(name.partition(".")[0] for name in sys.modules)), flush=True)
    program.window.painted.connect(painted)
    return start(program, *args)
go_on = bootstrap.Program._go_on
def then(program, *args):
    go_on(program, *args)
    program.control.opened.connect(lambda _: print("opened", flush=True))
    def called(files):
        print(json.dumps([str(path) for path in files]))
        program.window.close()
    program.control.called.connect(called)
    if "close" in sys.argv:
        program.control.opened.connect(lambda _: program.window.close())
bootstrap.Program.start, bootstrap.Program._go_on = watched, then
import smmdesk.__main__
sys.exit(smmdesk.__main__.main([word for word in sys.argv[1:] if word != "close"]))
"""


def run(home: Path, *words: str) -> subprocess.Popen[str]:
    env = {**os.environ, HOME_VARIABLE: str(home)}
    if sys.platform.startswith("linux") and not env.get("DISPLAY"):
        env["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-c", WATCHED, *words]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    with run(tmp_path, "close") as program:
        out, err = program.communicate(timeout=60)
    assert program.returncode == 0, err
    lines = out.splitlines()
    early = set(json.loads(lines[0]))
    assert "PySide6" in early
    heavy = {"sqlalchemy", "alembic", "yaml", "docx", "openpyxl", "pypdfium2", "selectolax", "lxml"}
    assert early & heavy == set()
    assert lines[1] == "opened"


def test_a_second_start_brings_its_files_to_the_first_and_ends(tmp_path: Path) -> None:
    workspace, plan = tmp_path / "a.smmdesk", tmp_path / "план.txt"
    plan.write_text("12 постов в месяц", encoding="utf-8")
    with run(tmp_path, "--workspace", str(workspace)) as first:
        assert first.stdout is not None
        assert first.stdout.readline()
        assert first.stdout.readline().strip() == "opened"
        time.sleep(0.2)
        with run(tmp_path, "--workspace", str(workspace), str(plan)) as second:
            out, err = second.communicate(timeout=60)
        assert (second.returncode, out) == (0, ""), err
        assert json.loads(first.stdout.readline()) == [str(plan)]
        assert first.wait(timeout=60) == 0


def test_the_first_start_makes_the_usual_workspace(start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "data" / "workspace.smmdesk")
    assert (tmp_path / "data" / "workspace.smmdesk").is_file()
    assert "what you sell" in program.window.banner.text


@pytest.mark.parametrize("content", [b"", b"x", b"not a database at all" * 100])
def test_a_damaged_workspace_ends_in_a_page_not_in_a_crash(
    start: Start, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "broken.smmdesk"
    path.write_bytes(content)
    window = start(path, wait=False).window
    qtbot.waitUntil(lambda: any(page.isVisible() for page in window.findChildren(NoticePage)), timeout=30_000)
    assert path.read_bytes() == content
    window.commands.shortcuts.trigger()  # the rest of the window goes on working


def notice(start: Start, qtbot: QtBot, path: Path, recent: tuple[str, ...] = ()) -> NoticePage:
    window = start(path, wait=False, recent=recent).window
    qtbot.waitUntil(lambda: any(page.isVisible() for page in window.findChildren(NoticePage)), timeout=30_000)
    return next(page for page in window.findChildren(NoticePage) if page.isVisible())


def test_a_workspace_that_was_here_and_is_gone_is_missed_and_not_replaced_by_an_empty_one(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bakery.smmdesk"
    page = notice(start, qtbot, path, recent=(str(path),))
    assert not path.exists()
    words = [button.text() for button in page.findChildren(QPushButton)]
    assert any("Restore a backup" in text for text in words)
    assert any("Make a new" in text for text in words)


def test_a_workspace_that_may_not_be_looked_at_is_told_in_a_page_and_is_no_crash(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.smmdesk"
    exists = Path.exists

    def refuse(asked: Path) -> bool:
        if asked == path:
            raise PermissionError(13, "Permission denied")
        return exists(asked)

    monkeypatch.setattr(Path, "exists", refuse)  # the super-user of a test machine may look everywhere
    page = notice(start, qtbot, path)
    assert any("no right" in label.text() for label in page.findChildren(QLabel))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_the_end_of_the_session_close_the_window_as_its_button_does(
    tmp_path: Path, number: signal.Signals
) -> None:
    workspace = tmp_path / "a.smmdesk"
    with run(tmp_path, "--workspace", str(workspace)) as program:
        assert program.stdout is not None
        assert program.stdout.readline()
        assert program.stdout.readline().strip() == "opened"
        program.send_signal(number)
        try:
            assert program.wait(timeout=30) == 0
        finally:
            program.kill()
    assert [path.name for path in tmp_path.glob("a.smmdesk*")] == [
        "a.smmdesk"
    ]  # no log, no lock: it is closed
