"""Ctrl+C in the terminal, and the system's wish that the program ends, close the window as its button does."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget


def close_on_signals(window: QWidget) -> Callable[[], None]:
    """Close *window* on SIGINT and SIGTERM; return what gives them back.

    Python runs a handler only between two steps of Python code, and Qt's loop may wait for hours without
    one. So the interpreter also writes a byte into a socket, which wakes the loop.
    """
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)
    before = {number: signal.signal(number, _do_nothing) for number in (signal.SIGINT, signal.SIGTERM)}
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, window)
    notifier.activated.connect(window.close)

    def give_back() -> None:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in before.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()

    return give_back


def _do_nothing(_number: int, _frame: object) -> None:
    """The byte in the socket does the work."""
