"""Plans waiting to be read and checked, one after the other; each that fails says why, the rest go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.vetting import Plan
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PROGRESS_CHECKING, PROGRESS_READING, ReadPlan
from smmdesk.ui.shared.tasks import Handle, Progress, Tasks


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or pasted text; for this contractor, or for a new one (with this name, if any)."""

    content: Path | str
    contractor_id: str | None = None
    contractor_name: str | None = None


@dataclass(slots=True)
class Outcome:
    """What became of everything that was waiting."""

    added: list[Plan] = field(default_factory=list)
    errors: list[UserError] = field(default_factory=list)
    cancelled: bool = False


class PlanQueue(QObject):
    """``added(Plan, Change)`` after each one; ``finished(Outcome)`` when nothing waits any more."""

    added = Signal(object, object)
    finished = Signal(object)

    def __init__(self, service: VettingService, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks
        self._waiting: list[Source] = []
        self._current: Source | None = None
        self._keeping: Source | None = None
        self._outcome = Outcome()

    def put(self, sources: Sequence[Source]) -> None:
        """Read and check these after those that wait already."""
        self._waiting.extend(sources)
        if self._current is None:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            outcome, self._outcome = self._outcome, Outcome()
            self._current = None
            self.finished.emit(outcome)
            return
        source = self._current = self._waiting.pop(0)
        words = self._words(source)

        def read(progress: Progress) -> ReadPlan:
            return self._service.read(
                source.content, lambda code: progress(words.get(code, code)), progress.cancelled
            )

        handle = self._tasks.run(
            read,
            lambda result: self._keep(source, result),
            self._fail,
            words[PROGRESS_READING],
            pool=True,
            progress=True,
            owner=self,
        )
        self._watch(handle, source)

    def _watch(self, handle: Handle, source: Source) -> None:
        handle.finished.connect(lambda: self._ended(handle, source))
        if handle not in self._tasks.running:
            self._ended(handle, source)

    def _words(self, source: Source) -> dict[str, str]:
        content = source.content
        name = content.name if isinstance(content, Path) else self.tr("the pasted text")
        return {
            PROGRESS_READING: self.tr("Reading {0}…").format(name),
            PROGRESS_CHECKING: self.tr("Checking {0}…").format(name),
        }

    def _keep(self, source: Source, read: ReadPlan) -> None:
        self._keeping = source
        handle = self._tasks.run(
            lambda: self._service.add_plan(read, source.contractor_id, source.contractor_name),
            lambda result: self._kept(*result),
            self._fail,
            owner=self,
        )
        self._watch_keeping(handle, source)

    def _watch_keeping(self, handle: Handle, source: Source) -> None:
        def ended() -> None:
            self._keeping = None if self._keeping is source else self._keeping
            self._ended(handle, source)

        handle.finished.connect(ended)
        if handle not in self._tasks.running:
            ended()

    def _kept(self, plan: Plan, change: Change) -> None:
        self._outcome.added.append(plan)
        self.added.emit(plan, change)
        self._next()

    def _fail(self, error: UserError) -> None:
        self._outcome.errors.append(error)
        self._next()

    def _ended(self, handle: Handle, source: Source) -> None:
        """Go on after work that brought no answer: it was cancelled, or it crashed (told elsewhere)."""
        if self._current is not source or self._keeping is source:
            return
        if handle.cancelled:
            self._waiting.clear()
            self._outcome.cancelled = True
        self._next()
