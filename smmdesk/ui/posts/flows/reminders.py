"""Calls posts to mind: those that are due soon, and at the start those whose hour has passed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.names import Names, minute_text

if TYPE_CHECKING:
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

LOOK_EVERY_MS = 20_000
LOOKED_BACK = timedelta(days=30)
"""Older posts that never went out are no news at the start; the list of posts shows them."""


class Notify(Protocol):
    """Shows a notification of the system; *clicked* is called when the user takes it up."""

    def __call__(self, title: str, text: str, clicked: Callable[[], object]) -> None: ...


class Reminders(QObject):
    """Looks now and then for posts that are due within the owner's notice.

    ``late_found(tuple of PostLine)``: at the start, posts still to go out whose moment has passed.
    ``wanted(post id)``: the user took up a notification.
    """

    late_found = Signal(object)
    wanted = Signal(str)

    def __init__(
        self,
        service: PostService,
        tasks: Tasks,
        notify: Notify,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks
        self._notify = notify
        self._now = now
        self._seen_until: datetime | None = None
        self._told: set[str] = set()
        self._looking = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Tell what is late, and look for what is due from now on."""
        now = self._now()
        self._seen_until = now
        self._tasks.run(
            lambda: self._service.overdue(now, (now - LOOKED_BACK).date()), self._tell_late, owner=self
        )
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Look once for posts that have come within the owner's notice, and notify of them."""
        if self._looking or self._seen_until is None:
            return
        self._looking = True
        now, seen = self._now(), self._seen_until
        self._tasks.run(
            lambda: self._due(seen, now),
            lambda due: self._remind(now, due),
            self._not_looked,
            owner=self,
        )

    def _due(self, seen: datetime, now: datetime) -> tuple[PostLine, ...]:
        minutes = self._service.setting().choices.remind_minutes
        if minutes is None:
            return ()
        # From what was seen on, not from now on: a computer that slept still tells what came meanwhile.
        return self._service.due(seen, now + timedelta(minutes=minutes))

    def _tell_late(self, lines: tuple[PostLine, ...]) -> None:
        if lines:
            self.late_found.emit(lines)

    def _remind(self, now: datetime, due: tuple[PostLine, ...]) -> None:
        self._looking = False
        self._seen_until = now
        fresh = [line for line in due if self._key(line) not in self._told]
        self._told.update(map(self._key, fresh))
        if len(fresh) == 1:
            line = fresh[0]
            title = self.tr("Due at {0}: {1}").format(minute_text(line.minute), Names().title(line))
            self._notify(title, self._networks(line), lambda: self.wanted.emit(line.id))
        elif fresh:
            title = self.tr("%n posts are due", "", len(fresh))
            names = "\n".join(f"{minute_text(line.minute)} {Names().title(line)}" for line in fresh[:5])
            self._notify(title, names, lambda: self.wanted.emit(fresh[0].id))

    def _not_looked(self, _error: UserError) -> None:
        """Try again next time: whatever is wrong with the file, edits tell of it, not every look at the clock."""
        self._looking = False

    @staticmethod
    def _key(line: PostLine) -> str:
        """A post that is moved is called to mind again."""
        return f"{line.id} {line.day} {line.minute}"

    @staticmethod
    def _networks(line: PostLine) -> str:
        from smmdesk.ui.posts.names import network_name

        return ", ".join(network_name(network) for network in line.networks)
