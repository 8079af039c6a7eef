"""One program per workspace: a second start raises the first window and hands its files over."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDeadlineTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 2000
ANSWER_MS = 500
AGAIN_MS = 50
LONGEST_MESSAGE = 1 << 20


class WorkspaceLock:
    """Holds a workspace for this process. A lock left by a killed process does not count."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None
        self._held: Path | None = None

    def take(self, workspace: Path) -> bool:
        """Try to hold *workspace*, letting go of the one held before; False where another has it.

        Where no lock file can be written (a folder for reading only), nobody is kept out.
        """
        workspace = _real(workspace)
        if workspace == self._held:
            return True
        lock = QLockFile(f"{workspace}.lock")
        lock.setStaleLockTime(0)
        workspace.parent.mkdir(parents=True, exist_ok=True)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self.release()
        self._lock, self._held = lock, workspace
        return True

    def release(self) -> None:
        """Let go of the workspace."""
        if self._lock is not None:
            self._lock.unlock()
        self._lock = self._held = None


class Listener(QObject):
    """Hears later starts on the same workspace. ``called(list of Path)``: raise the window."""

    called = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None

    def listen(self, workspace: Path) -> bool:
        """Begin to listen for *workspace*, whose lock is held; return whether that worked."""
        from PySide6.QtNetwork import QLocalServer

        self.close()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(workspace))  # left by a killed process: the lock is ours
        self._server.newConnection.connect(self._connected)
        return self._server.listen(_name(workspace))

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _connected(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            # The caller writes at once, so that there is hardly anything to wait for.
            files = _heard(socket)
            socket.deleteLater()
            if files is not None:
                self.called.emit(files)


def _heard(socket: QLocalSocket) -> list[Path] | None:
    """Return the files that the caller named, and answer; None where it is no caller of ours."""
    while not socket.canReadLine():
        if socket.bytesAvailable() > LONGEST_MESSAGE or not socket.waitForReadyRead(ANSWER_MS):
            return None
    files = _decode(bytes(socket.readLine().data()))
    if files is not None:
        socket.write(b"ok\n")
        socket.waitForBytesWritten(ANSWER_MS)
    return files


def hand_over(workspace: Path, files: Sequence[Path]) -> bool:
    """Ask the program that holds *workspace* to come to the front and take *files*; False: no answer.

    One that has just been started does not listen yet: it is given a moment.
    """
    from PySide6.QtNetwork import QLocalSocket

    socket, patience = QLocalSocket(), QDeadlineTimer(WAIT_MS)
    socket.connectToServer(_name(workspace))
    while not socket.waitForConnected(WAIT_MS):
        if patience.hasExpired():
            return False
        QThread.msleep(AGAIN_MS)
        socket.connectToServer(_name(workspace))
    message = json.dumps([str(path.absolute()) for path in files], ensure_ascii=True) + "\n"
    socket.write(message.encode("ascii"))
    socket.waitForBytesWritten(WAIT_MS)
    return bool(socket.waitForReadyRead(WAIT_MS))


def _decode(line: bytes) -> list[Path] | None:
    try:
        files = json.loads(line)
    except ValueError:
        return None
    if not isinstance(files, list) or not all(isinstance(name, str) for name in files):
        return None
    return [Path(name) for name in files]


def _name(workspace: Path) -> str:
    whole = str(_real(workspace)).encode("utf-8", "surrogatepass")
    digest = QCryptographicHash.hash(whole, QCryptographicHash.Algorithm.Sha256)
    return "smmdesk-" + bytes(digest.toHex().data()).decode("ascii")[:24]


def _real(workspace: Path) -> Path:
    """Return the one name of a file: a link, or a way with ``..`` in it, leads to the same workspace."""
    return Path(os.path.realpath(workspace))
