"""Connects the calendar's page with its dialogs: import, export, review, plan against fact, reminders."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from shiboken6 import isValid

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.money import Amount
from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.moments import local_of
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.page import CalendarPage
from smmdesk.ui.shared.tasks import Tasks

if TYPE_CHECKING:
    from smmdesk.domain.posts.delivery_records import Delivery
    from smmdesk.services.plan_reader import Sandbox
    from smmdesk.services.posts.exporting import ExportService
    from smmdesk.services.posts.importing import ImportService
    from smmdesk.services.posts.reviewing import ReviewService
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.flows.delivery_dialog import DeliveryDialog
    from smmdesk.ui.posts.flows.export_flow import ExportFlow
    from smmdesk.ui.posts.flows.import_flow import ImportFlow
    from smmdesk.ui.posts.flows.late_dialog import LateDialog
    from smmdesk.ui.posts.flows.reminders import Notify, Reminders
    from smmdesk.ui.posts.flows.review_flow import ReviewFlow

ANSWERS = frozenset({".html", ".htm", ".json"})
PLANS_OR_ANSWERS = frozenset({".xlsx"})
"""A table may be either: whether it answers a review is seen from what the program wrote into it."""

LAST_TODAY, MORNING = 22 * 60, 9 * 60
"""Minutes of the day: a late post that is put off after ten in the evening goes out at nine."""


class Flows(QObject):
    """Each part is made when it is first wanted. *say* shows a sentence with one action in the window."""

    def __init__(
        self,
        page: CalendarPage,
        tasks: Tasks,
        sandbox: Sandbox,
        say: Callable[[str, str, Callable[[], object]], object],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._tasks = tasks
        self._sandbox = sandbox
        self._say = say
        self.reminders: Reminders | None = None
        self._delivery: DeliveryDialog | None = None
        self._late: LateDialog | None = None
        page.import_wanted.connect(self._import)
        page.export_wanted.connect(lambda: self.exporting.ask(self._day, page.wanted))
        page.review_wanted.connect(lambda: self.reviewing.ask(self._day, page.wanted))
        page.delivery_wanted.connect(self.open_delivery)
        page.spread.connect(self._keep_up)
        page.commands.failed.connect(self._show_late_anew)

    # --- parts ---------------------------------------------------------------------------------

    @cached_property
    def importing(self) -> ImportFlow:
        """Content plans that come in."""
        from smmdesk.ui.posts.flows.import_flow import ImportFlow

        flow = ImportFlow(lambda: self._import_service, self._posts.setting, self._tasks, self._page)
        flow.came_in.connect(self._show_new)
        flow.edited.connect(self._page.edited)
        flow.chosen.connect(self._import)
        return flow

    @cached_property
    def exporting(self) -> ExportFlow:
        """The calendar as a file."""
        from smmdesk.ui.posts.flows.export_flow import ExportFlow

        flow = ExportFlow(lambda: self._export_service, self._business, self._tasks, self._page)
        flow.told.connect(self._page.told)
        return flow

    @cached_property
    def reviewing(self) -> ReviewFlow:
        """Posts sent for review, and answers."""
        from smmdesk.ui.posts.flows.review_flow import ReviewFlow

        flow = ReviewFlow(lambda: self._review_service, self._tasks, self._page)
        flow.edited.connect(self._page.edited)
        flow.told.connect(self._page.told)
        return flow

    # --- reminders -----------------------------------------------------------------------------

    def remind(self, notify: Notify) -> Reminders:
        """Begin to call posts to mind."""
        from smmdesk.ui.posts.flows.reminders import Reminders

        services = self._page.services
        self.reminders = Reminders(services.posts, self._tasks, notify, services.now, self)
        self.reminders.wanted.connect(self._open_post)
        self.reminders.late_found.connect(self._tell_late)
        self.reminders.start()
        return self.reminders

    def open_late(self, lines: tuple[PostLine, ...]) -> None:
        """Ask what became of posts whose time has passed."""
        from smmdesk.ui.posts.flows.late_dialog import LateDialog

        dialog = LateDialog(lines, self._names, self._page)
        commands = self._page.commands
        dialog.published.connect(commands.publish)
        dialog.missed.connect(lambda ids: commands.set_status(ids, PostStatus.MISSED))
        dialog.put_today.connect(lambda ids: commands.put(ids, *self._soon()))
        dialog.opened.connect(self._open_post)
        if self._late is not None and isValid(self._late):
            self._late.close()
        self._late = dialog
        dialog.show()

    def say_reminder(self, text: str, act: Callable[[], object]) -> None:
        """Call a post to mind in the window, where the system has no notifications."""
        self._say(text, self.tr("Open the post"), act)

    def _tell_late(self, lines: tuple[PostLine, ...]) -> None:
        text = self.tr("%n posts were to go out, and you have not said whether they did.", "", len(lines))
        ids = {line.id for line in lines}
        self._say(text, self.tr("Look at them…"), lambda: self._read_late(ids, self.open_late))

    def _read_late(self, ids: Collection[str], show: Callable[[tuple[PostLine, ...]], object]) -> None:
        """Show those of some posts that are still open: since they were found, some may have been ticked off."""
        service, now = self._posts, self._page.services.now()

        def read() -> tuple[PostLine, ...]:
            return tuple(line for line in service.overdue(now) if line.id in ids)

        self._tasks.run(read, show, owner=self)

    def _show_late_anew(self) -> None:
        dialog = self._late
        if dialog is None or not isValid(dialog):
            return

        def show(lines: tuple[PostLine, ...]) -> None:
            if isValid(dialog):
                dialog.show_lines(lines)

        self._read_late(set(dialog.ids), show)

    # --- plan against fact ---------------------------------------------------------------------

    def open_delivery(self) -> None:
        """Show plan against fact of the month that the calendar shows."""
        first, last = self._page.side.month
        self._tasks.run(
            lambda: self._page.services.delivery.look(first, last), self._show_delivery, owner=self
        )

    def _show_delivery(self, delivery: Delivery) -> None:
        from smmdesk.ui.posts.flows.delivery_dialog import DeliveryDialog

        if self._delivery is not None and isValid(self._delivery):
            self._delivery.close()
        dialog = DeliveryDialog(delivery, self._names, money_text, self._page)
        dialog.period_wanted.connect(lambda first, last: self._read_delivery(dialog, first, last))
        dialog.tick_off_wanted.connect(self.open_late)
        self._delivery = dialog
        dialog.show()

    def _read_delivery(self, dialog: DeliveryDialog, first: date, last: date) -> None:
        look = self._page.services.delivery.look
        self._tasks.run(lambda: look(first, last), dialog.show_delivery, owner=dialog)

    def _keep_up(self, change: Change) -> None:
        """Show in the dialogs that are open what has changed, here or on another page."""
        if Topic.POSTS in change.topics:
            self._show_late_anew()
        dialog = self._delivery
        if dialog is not None and isValid(dialog) and change.topics & self._page.shows:
            self._read_delivery(dialog, *dialog.period_shown)

    # --- internals -----------------------------------------------------------------------------

    def _open_post(self, post_id: str) -> None:
        """Open a post, also where another tab is in front."""
        self._page.front_wanted.emit()
        self._page.show_post(post_id)

    def _show_new(self, ids: tuple[str, ...]) -> None:
        """Show where posts that came in stand, as they may lie months ahead."""
        if len(ids) > 1:
            self._page.acting.show_posts(ids)

    def _soon(self) -> tuple[date, int]:
        """Return today and the next half hour that is still to come; late in the evening, tomorrow morning."""
        day, minute = local_of(self._page.services.now(), self._names.setting.choices.zone)
        later = (minute // 30 + 1) * 30
        return (day, later) if later < LAST_TODAY else (day + timedelta(days=1), MORNING)

    def _import(self, paths: Sequence[Path]) -> None:
        """Import plans; what turns out to be an answer to a review is taken as one."""
        if not paths:
            self.importing.ask()
        for path in paths:
            if path.suffix.lower() in ANSWERS:
                self.reviewing.take(path)
            elif path.suffix.lower() in PLANS_OR_ANSWERS:
                self.reviewing.take(path, lambda path: self.importing.begin([path]))
            else:
                self.importing.begin([path])

    @property
    def _posts(self) -> PostService:
        return self._page.services.posts

    @property
    def _names(self) -> Names:
        return self._page.ground.names if self._page.ground is not None else Names()

    @property
    def _day(self) -> date:
        return self._page.side.month[0]

    def _business(self) -> str:
        with self._page.services.database.reading() as unit:
            profile = unit.profile()
        return profile.name if profile else ""

    @cached_property
    def _import_service(self) -> ImportService:
        from smmdesk.services.posts.importing import ImportService

        services = self._page.services
        return ImportService(services.posts, self._sandbox, lambda: services.networks, services.now)

    @cached_property
    def _export_service(self) -> ExportService:
        from smmdesk.services.posts.exporting import ExportService

        return ExportService(self._page.services.posts, None, self._sandbox, self._page.today)

    @cached_property
    def _review_service(self) -> ReviewService:
        from smmdesk.services.posts.reviewing import ReviewService

        services = self._page.services
        return ReviewService(services.database, services.posts, self._sandbox, services.now)


def money_text(amount: Amount) -> str:
    """Return a sum as the locale writes it, with its currency."""
    digits = 0 if float(amount.low).is_integer() and float(amount.high).is_integer() else 2
    ends = dict.fromkeys(QLocale().toString(float(end), "f", digits) for end in (amount.low, amount.high))
    return " ".join(filter(None, ("–".join(ends), amount.currency)))
