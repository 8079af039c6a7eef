"""Work off the window's thread: one worker serialises the database, a small pool serves files.

The work knows nothing of Qt. Its result comes back to the window's thread; a result for a widget
that is gone is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic
from typing import Any, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from smmdesk.domain.errors import Cancelled, UserError

T = TypeVar("T")
_Queue: TypeAlias = "SimpleQueue[Callable[[], None] | None]"
_Done: TypeAlias = "Callable[[Any], object] | None"
_Failed: TypeAlias = "Callable[[UserError], object] | None"
POOL_THREADS = 2


class Progress:
    """Given to work that asked for it: ``progress("Reading page 3")``, ``progress.cancelled()``."""

    def __init__(self, tell: Callable[[str], None], stop: threading.Event) -> None:
        self._tell = tell
        self._stop = stop

    def __call__(self, text: str) -> None:
        self._tell(text)

    def cancelled(self) -> bool:
        """Return whether the user has cancelled the work."""
        return self._stop.is_set()


class Handle(QObject):
    """One piece of work under way. ``finished`` comes last, whatever the outcome."""

    said = Signal(str)
    finished = Signal()

    def __init__(self, label: str, can_cancel: bool, owner: QObject | None, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self.can_cancel = can_cancel
        self.started = monotonic()
        self._owner = owner
        self._stop = threading.Event()
        self.progress = Progress(self.said.emit, self._stop)
        self.said.connect(self._take_text, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; its result is dropped either way."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Return whether :meth:`cancel` was called."""
        return self._stop.is_set()

    @property
    def wanted(self) -> bool:
        """Return whether anybody still wants the result."""
        return not self.cancelled and (self._owner is None or isValid(self._owner))

    def _take_text(self, text: str) -> None:
        self.label = text


class Tasks(QObject):
    """Runs work and brings its outcome back.

    ``user_error(UserError)``: a plain sentence is due. ``crashed(Exception)``: our bug.
    ``busy_changed()``: work began, ended or said something new.
    """

    user_error = Signal(object)
    crashed = Signal(object)
    busy_changed = Signal()
    _ended = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database: _Queue = SimpleQueue()
        self._files: _Queue = SimpleQueue()
        self._threads: list[tuple[threading.Thread, _Queue]] = []
        self._running: dict[
            Handle, tuple[Callable[[Any], object] | None, Callable[[UserError], object] | None]
        ] = {}
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Handle, ...]:
        """Return the work under way, oldest first."""
        return tuple(self._running)

    def run(
        self,
        work: Callable[..., T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[UserError], object] | None = None,
        label: str = "",
        pool: bool = False,
        progress: bool = False,
        owner: QObject | None = None,
    ) -> Handle:
        """Start *work*; on the window's thread *done* gets its result, *failed* its UserError.

        Without *failed*, a UserError is shown in the banner. *label* says in a word what is being
        done. With *progress*, the work is called with a :class:`Progress` and can be cancelled.
        """
        handle = Handle(label, progress, owner, self)
        handle.said.connect(self.busy_changed)
        self._running[handle] = (done, failed)
        self.busy_changed.emit()
        self._start(handle, (lambda: work(handle.progress)) if progress else work, pool)
        return handle

    def close(self, timeout: float = 5.0) -> None:
        """Cancel what can be cancelled, let the database worker finish, end the threads."""
        for handle in self._running:
            handle.cancel()
        for _, queue in self._threads:
            queue.put(None)
        for thread, _ in self._threads:
            thread.join(timeout)
        self._threads.clear()

    def _start(self, handle: Handle, work: Callable[[], object], pool: bool) -> None:
        queue = self._files if pool else self._database
        wanted = POOL_THREADS if pool else 1
        if sum(1 for _, q in self._threads if q is queue) < wanted:
            self._add_thread(queue, "files" if pool else "database")
        queue.put(lambda: self._ended.emit(handle, *_outcome(handle, work)))

    def _add_thread(self, queue: _Queue, name: str) -> None:
        thread = threading.Thread(target=_serve, args=(queue,), name=f"smmdesk-{name}", daemon=True)
        self._threads.append((thread, queue))
        thread.start()

    def _deliver(self, handle: Handle, result: Any, error: Exception | None) -> None:
        done, failed = self._running.pop(handle)
        self.busy_changed.emit()
        try:
            if error is None and handle.wanted and done is not None:
                done(result)
            elif isinstance(error, UserError) and handle.wanted:
                (failed or self.user_error.emit)(error)
            elif error is not None and not isinstance(error, Cancelled | UserError):
                self._crash(error)
        finally:
            handle.finished.emit()
            handle.deleteLater()

    def _crash(self, error: Exception) -> None:
        self.crashed.emit(error)


class ImmediateTasks(Tasks):
    """For tests: work runs at once, on the caller's thread; a bug in it is raised."""

    def _start(self, handle: Handle, work: Callable[[], object], pool: bool) -> None:  # noqa: ARG002
        self._deliver(handle, *_outcome(handle, work))

    def _crash(self, error: Exception) -> None:
        raise error


def _serve(queue: _Queue) -> None:
    while (job := queue.get()) is not None:
        job()


def _outcome(handle: Handle, work: Callable[[], object]) -> tuple[object, Exception | None]:
    """Run the work unless it was cancelled while it waited; return its result or its error."""
    try:
        if handle.cancelled and handle.can_cancel:
            raise Cancelled
        return work(), None
    except Exception as error:
        return None, error
