"""Opening, making, backing up and restoring workspaces: the File menu, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from smmdesk.domain.errors import UserError
from smmdesk.domain.profile import Profile
from smmdesk.ui.shared.instance import Listener, WorkspaceLock, hand_over
from smmdesk.ui.shared.tasks import Tasks

if TYPE_CHECKING:
    from smmdesk.services.workspace import WorkspaceService

BACKUP_CHECK_MS = 5 * 60 * 1000
CLOSE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup one can go back to; *reason* is auto, close, hand, upgrade or restore."""

    path: Path
    made_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Workspaces:
    """How workspaces are opened and restored; each runs on the database's thread, raises UserError."""

    open: Callable[[Path], WorkspaceService]
    create: Callable[[Path], WorkspaceService]
    backups: Callable[[Path], Sequence[BackupFile]]
    restore: Callable[[Path, Path], object]
    salvage: Callable[[Path, Path], int]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open workspace; *warning* is what went wrong beside it (a restore, say)."""

    service: WorkspaceService
    profile: Profile
    last_backup: datetime | None
    is_new: bool
    read_only: bool
    warning: UserError | None


class WorkspaceControl(QObject):
    """Holds the open workspace. Its signals tell what happened:

    ``opened(Opened)``; ``failed(Path, UserError)``: what was open before still is;
    ``elsewhere(Path)``: another window of the program has it; ``backed_up(Path, datetime)``;
    ``salvaged(Path, number of records)``; ``profile_read(Profile)``;
    ``profile_saved(Profile, Change)``; ``backups_found(tuple)``;
    ``called(list of Path)``: a second start handed over files. ``restoring()``: what was open is no
    longer, its pages have to go.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    elsewhere = Signal(object)
    backed_up = Signal(object, object)
    profile_read = Signal(object)
    profile_saved = Signal(object, object)
    backups_found = Signal(object)
    salvaged = Signal(object, int)
    restoring = Signal()
    called = Signal(list)

    def __init__(self, ways: Workspaces, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = ways
        self._tasks = tasks
        self._lock = WorkspaceLock()
        self._listener = Listener(self)
        self._listener.called.connect(self.called)
        self._timer = QTimer(self)
        self._timer.setInterval(BACKUP_CHECK_MS)
        self._timer.timeout.connect(self._back_up_if_due)
        self.service: WorkspaceService | None = None
        self.path: Path | None = None
        self._held: list[WorkspaceService] = []  # open on the disk; only the database's thread looks at it

    def open(self, path: Path, create: bool = False, lock: WorkspaceLock | None = None) -> None:
        """Open *path*, or make it; what was open stays open until that has worked.

        It is closed after the pages have changed: what they still had to keep comes before. *lock* is
        the lock on *path* where it is held already.
        """
        if path == self.path:
            return
        lock = lock or WorkspaceLock()
        if not self._take(lock, path):
            return
        if self.service is None:
            self._listener.listen(path)  # a second start may come while this one is still at it
        way = self._ways.create if create else self._ways.open

        def work() -> Opened:
            return self._hold(way(path), create, None)

        label = self.tr("Making the workspace…") if create else self.tr("Opening the workspace…")
        self._tasks.run(
            work, lambda news: self._opened(lock, news), lambda error: self._failed(lock, path, error), label
        )

    def restore(self, path: Path, backup: Path) -> None:
        """Put *backup* in the place of the workspace *path*, and open that."""
        lock = self._lock if path == self.path else WorkspaceLock()
        if not self._take(lock, path):
            return
        old, ways = self.service, self._ways
        self.service = self.path = None
        self.restoring.emit()

        def work() -> Opened:
            warning = self._let_go(old, back_up=False)
            try:
                ways.restore(path, backup)
            except UserError as error:
                warning = error
            return self._hold(_open_after(ways.open, path, warning), False, warning)

        self._tasks.run(
            work,
            lambda news: self._opened(lock, news),
            lambda error: self._failed(lock, path, error),
            self.tr("Restoring the backup…"),
        )

    def salvage(self, damaged: Path, target: Path) -> None:
        """Make a new workspace *target* of what can be read from *damaged*; ``salvaged`` when it is there."""
        self._tasks.run(
            lambda: self._ways.salvage(damaged, target),
            lambda count: self.salvaged.emit(target, count),
            label=self.tr("Reading what can be read…"),
        )

    def find_backups(self, path: Path) -> None:
        """Look for the backups of a workspace; ``backups_found`` brings them, newest first."""
        self._tasks.run(lambda: tuple(self._ways.backups(path)), self.backups_found.emit)

    def back_up(self) -> None:
        """Make a backup now; ``backed_up`` when it is proved."""
        if self.service is not None:
            self._tasks.run(
                _moment_of(self.service, self.service.back_up),
                lambda made: self.backed_up.emit(*made),
                label=self.tr("Making a backup…"),
            )

    def read_profile(self) -> None:
        """Read the profile; ``profile_read`` brings it."""
        if self.service is not None:
            self._tasks.run(self.service.profile, self.profile_read.emit)

    def save_profile(self, profile: Profile) -> None:
        """Keep the profile; ``profile_saved`` when it is."""
        if (service := self.service) is not None:
            self._tasks.run(
                lambda: service.save_profile(profile),
                lambda change: self.profile_saved.emit(profile, change),
            )

    def close(self) -> None:
        """Back up, close, and let go of the workspace; returns when that is done."""
        self._timer.stop()
        self._listener.close()
        self._tasks.run(self._let_go_all)
        self._tasks.close(CLOSE_SECONDS)
        self.service = self.path = None
        self._lock.release()

    def _take(self, lock: WorkspaceLock, path: Path) -> bool:
        try:
            if lock.take(path):
                return True
        except OSError:
            self.failed.emit(path, UserError("folder_not_writable", name=path.parent.name))
            return False
        hand_over(path, ())
        self.elsewhere.emit(path)
        return False

    def _opened(self, lock: WorkspaceLock, news: Opened) -> None:
        old, old_lock, self._lock = self.service, self._lock, lock
        self.service, self.path = news.service, news.service.path
        self._listener.listen(self.path)
        self._timer.start()
        self.opened.emit(news)
        self._tasks.run(news.service.check_if_large, pool=True)
        if old is not None:
            self._tasks.run(lambda: self._let_go(old), lambda warning: self._left(old_lock, warning))
        elif old_lock is not lock:
            old_lock.release()

    def _left(self, lock: WorkspaceLock, warning: UserError | None) -> None:
        lock.release()
        if warning is not None:
            self._tasks.user_error.emit(warning)

    def _failed(self, lock: WorkspaceLock, path: Path, error: UserError) -> None:
        lock.release()
        if self.service is None:
            self._listener.close()
        self.failed.emit(path, error)

    def _hold(self, service: WorkspaceService, is_new: bool, warning: UserError | None) -> Opened:
        self._held.append(service)
        try:
            return Opened(service, service.profile(), service.last_backup, is_new, service.read_only, warning)
        except BaseException:
            self._let_go(service, back_up=False)
            raise

    def _let_go(self, service: WorkspaceService | None, back_up: bool = True) -> UserError | None:
        """Close a workspace; it is closed all the same where its last backup failed: return why."""
        if service not in self._held:
            return None
        self._held.remove(service)
        try:
            service.close(back_up)
        except UserError as error:
            return error
        return None

    def _let_go_all(self) -> None:
        for service in tuple(self._held):
            self._let_go(service)

    def _back_up_if_due(self) -> None:
        if self.service is not None:
            self._tasks.run(
                _moment_of(self.service, self.service.back_up_if_due),
                lambda made: self.backed_up.emit(*made) if made[0] is not None else None,
            )


def _moment_of(
    service: WorkspaceService, way: Callable[[], Path | None]
) -> Callable[[], tuple[Path | None, datetime | None]]:
    def work() -> tuple[Path | None, datetime | None]:
        return way(), service.last_backup

    return work


def _open_after(
    way: Callable[[Path], WorkspaceService], path: Path, earlier: UserError | None
) -> WorkspaceService:
    """Open *path*; where that fails too, the earlier error is the one to tell."""
    try:
        return way(path)
    except UserError as error:
        raise earlier or error from error
