"""Reads whose newest answer alone counts: while one is under way, only the last wish after it is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from smmdesk.domain.errors import UserError
from smmdesk.ui.shared.tasks import Handle, Tasks

T = TypeVar("T")


class Latest:
    """Runs reads by name on the database's worker. What is shown stays until a newer answer is there."""

    def __init__(self, tasks: Tasks, owner: QObject) -> None:
        self._tasks = tasks
        self._owner = owner
        self._running: dict[str, Handle] = {}
        self._waiting: dict[str, tuple[Callable[[], Any], Callable[[Any], object], bool]] = {}

    def read(self, name: str, work: Callable[[], T], done: Callable[[T], object], pool: bool = False) -> None:
        """Read; *done* gets the answer, unless the same name was asked for again meanwhile.

        What needs no database is read in the *pool*, so that nothing waits for it.
        """
        handle = self._running.get(name)
        if handle is not None and handle in self._tasks.running:
            self._waiting[name] = (work, done, pool)
            return
        started = self._tasks.run(
            work,
            lambda answer: self._answered(name, lambda: done(answer)),
            lambda error: self._answered(name, lambda: self._tell(error)),
            pool=pool,
            owner=self._owner,
        )
        if started in self._tasks.running:  # at once, where the tasks are immediate
            self._running[name] = started

    def drop(self, name: str) -> None:
        """Want no answer to this name any more."""
        self._waiting.pop(name, None)
        handle = self._running.pop(name, None)
        if handle is not None and handle in self._tasks.running:
            handle.cancel()

    def _answered(self, name: str, show: Callable[[], object]) -> None:
        self._running.pop(name, None)
        waiting = self._waiting.pop(name, None)
        if waiting is None:
            show()
        else:
            self.read(name, *waiting)

    def _tell(self, error: UserError) -> None:
        self._tasks.user_error.emit(error)
