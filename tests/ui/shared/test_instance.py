from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smmdesk.ui.shared.instance import Listener, WorkspaceLock, hand_over

HOLDER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from smmdesk.ui.shared.instance import Listener, WorkspaceLock
app = QCoreApplication([])
lock, listener = WorkspaceLock(), Listener()
print(lock.take(Path(sys.argv[1])), listener.listen(Path(sys.argv[1])), flush=True)
time.sleep(60)
"""

CALLER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from smmdesk.ui.shared.instance import WorkspaceLock, hand_over
app = QCoreApplication([])
path = Path(sys.argv[1])
print(WorkspaceLock().take(path), hand_over(path, [Path(name) for name in sys.argv[2:]]))
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "Пекарня.smmdesk"


def test_a_workspace_is_held_by_one_and_free_when_let_go(workspace: Path) -> None:
    first, second = WorkspaceLock(), WorkspaceLock()
    assert first.take(workspace)
    assert first.take(workspace)
    assert not second.take(workspace)
    first.release()
    assert second.take(workspace)
    second.release()


def test_a_second_start_hands_its_files_to_the_first(workspace: Path, qtbot: QtBot, tmp_path: Path) -> None:
    lock, listener = WorkspaceLock(), Listener()
    assert lock.take(workspace)
    assert listener.listen(workspace)
    files = [str(tmp_path / "план.pdf"), str(tmp_path / "b.docx")]
    command = [sys.executable, "-c", CALLER, str(workspace), *files]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as caller:
        with qtbot.waitSignal(listener.called, timeout=15_000) as called:
            pass
        assert caller.communicate(timeout=15)[0].strip() == "False True"
    assert called.args[0] == [Path(name) for name in files]
    listener.close()
    lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_a_killed_program_leaves_no_lock_behind(workspace: Path, qtbot: QtBot) -> None:  # noqa: ARG001
    command = [sys.executable, "-c", HOLDER, str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "True True"
        lock, listener = WorkspaceLock(), Listener()
        assert not lock.take(workspace)
        holder.kill()
        holder.wait()
    assert lock.take(workspace)
    assert listener.listen(workspace)
    listener.close()
    lock.release()


@pytest.mark.usefixtures("qtbot")
def test_nobody_answers_where_nobody_listens(workspace: Path) -> None:
    began = time.monotonic()
    assert not hand_over(workspace, [])
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("message", [b"not json\n", b'{"a": 1}\n', b"[1, 2]\n"])
def test_a_stranger_on_the_line_is_not_believed(workspace: Path, qtbot: QtBot, message: bytes) -> None:
    from PySide6.QtNetwork import QLocalSocket

    from smmdesk.ui.shared.instance import _name

    listener = Listener()
    assert listener.listen(workspace)
    socket = QLocalSocket()
    with qtbot.assertNotEmitted(listener.called, wait=100), qtbot.waitSignal(socket.disconnected):
        socket.connectToServer(_name(workspace))
        socket.write(message)
    listener.close()


@pytest.mark.usefixtures("qtbot")
def test_a_caller_waits_for_a_first_start_that_does_not_listen_yet(workspace: Path, tmp_path: Path) -> None:
    holder = HOLDER.replace(
        "lock.take(Path(sys.argv[1])), ", "lock.take(Path(sys.argv[1])), flush=True)\nprint("
    )
    holder = holder.replace("\nprint(listener", "\ntime.sleep(0.7)\nprint(listener")
    holder = holder.replace("time.sleep(60)", "app.exec()")
    command = [sys.executable, "-c", holder, str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "True"
        assert hand_over(workspace, [tmp_path / "plan.pdf"])
        first.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights of their own there")
def test_a_workspace_by_another_name_is_the_same_workspace(workspace: Path, qtbot: QtBot) -> None:
    workspace.touch()
    link = workspace.with_name("link.smmdesk")
    link.symlink_to(workspace)
    first, second, listener = WorkspaceLock(), WorkspaceLock(), Listener()
    assert first.take(workspace)
    assert listener.listen(workspace)
    assert not second.take(link)
    roundabout = workspace.parent / "." / "x" / ".." / link.name
    (workspace.parent / "x").mkdir()
    with subprocess.Popen([sys.executable, "-c", CALLER, str(roundabout)], stdout=subprocess.PIPE) as caller:
        with qtbot.waitSignal(listener.called, timeout=15_000):
            pass
        assert caller.wait(15) == 0
    listener.close()
    first.release()
