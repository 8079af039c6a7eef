"""Catches bugs of ours wherever they surface: logs them, and shows one crash window at a time."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from smmdesk.domain.errors import UserError
from smmdesk.ui.shared.tasks import Tasks

_LOG = logging.getLogger(__name__)


class CrashGuard(QObject):
    """``reported(report)`` comes on the window's thread for each bug, whichever thread it was on."""

    reported = Signal(str)
    _caught = Signal(object)

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._shown: QWidget | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)
        tasks.crashed.connect(self.catch)

    def install(self) -> None:
        """Take over from Python's own hooks, which only print."""
        sys.excepthook = self._hook
        threading.excepthook = lambda what: self.catch(what.exc_value) if what.exc_value else None

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def catch(self, error: BaseException) -> None:
        """Log the error and show it; a UserError that nobody took is only told."""
        if isinstance(error, UserError):
            self._tasks.user_error.emit(error)
            return
        _LOG.error("Unexpected error", exc_info=error)
        self._caught.emit(error)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            self.catch(error)
        else:
            sys.__excepthook__(kind, error, trace)

    def _show(self, error: BaseException) -> None:
        from smmdesk.crash import crash_report
        from smmdesk.ui.crash_window import CrashWindow

        report = crash_report(type(error), error, error.__traceback__)
        self.reported.emit(report)
        if self._shown is None:  # an error that repeats must not fill the screen
            self._shown = CrashWindow(report, self._window)
            self._shown.destroyed.connect(self._gone)
            self._shown.show()

    def _gone(self) -> None:
        self._shown = None
