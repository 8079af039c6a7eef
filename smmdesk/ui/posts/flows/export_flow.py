"""The calendar as a file: which posts and as what, where to, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Signal
from PySide6.QtWidgets import QWidget

from smmdesk.ui.posts.flows.period_dialog import FileKind, PeriodDialog, Wanted
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.save_dialog import ask_target, format_name
from smmdesk.ui.shared.tasks import Progress, Tasks
from smmdesk.ui.shared.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from smmdesk.domain.posts.exporting import PostsExport
    from smmdesk.domain.posts.lines import PostFilter
    from smmdesk.services.posts.exporting import ExportService, Written


class ExportFlow(QObject):
    """``told(text, Tone, with_undo)``: what became of it."""

    told = Signal(str, object, bool)

    def __init__(
        self, service: Callable[[], ExportService], business: Callable[[], str], tasks: Tasks, window: QWidget
    ) -> None:
        super().__init__(window)
        self._service = service
        self._business = business
        self._tasks = tasks
        self._window = window
        self._folder = ""

    def ask(self, day: date, shown: PostFilter) -> PeriodDialog:
        """Ask what is wanted of the calendar that shows *day* and the posts of a filter."""
        texts = (
            self.tr("Export the calendar"),
            self.tr("Everything you planned, in a file that others can open."),
            self.tr("Choose a place…"),
        )
        dialog = PeriodDialog(texts, self._kinds(), day, shown, parent=self._window)
        dialog.chosen.connect(self._ask_target)
        dialog.open()
        return dialog

    def save(self, wanted: Wanted, target: Path) -> None:
        """Gather the posts, and write them to *target*."""
        self._folder = str(target.parent)
        language = current_language()

        def gather(progress: Progress) -> PostsExport:
            from smmdesk.services.posts.exporting import require_format

            require_format(target)
            pictures = target.suffix.lower() == ".html"
            period, posts = (wanted.first, wanted.last), wanted.wanted
            business, cancelled = self._business(), progress.cancelled
            return self._service().collect(*period, posts, language, business, pictures, cancelled)

        label = self.tr("Preparing {0}…").format(target.name)
        self._tasks.run(
            gather, lambda export: self._write(export, target), label=label, progress=True, owner=self
        )

    def _ask_target(self, wanted: Wanted) -> None:
        stem = self.tr("Posts")
        if wanted.first is not None and wanted.last is not None:
            stem = self.tr("Posts {0} – {1}").format(wanted.first.isoformat(), wanted.last.isoformat())
        ask_target(
            self._window,
            self.tr("Export the calendar"),
            stem,
            (wanted.ending,),
            lambda target: self.save(wanted, target),
            self._folder,
        )

    def _write(self, export: PostsExport, target: Path) -> None:
        def work(progress: Progress) -> Written:
            from smmdesk.printing.save import posts_on_paper
            from smmdesk.services.posts.exporting import save_export

            loop = QEventLoop()  # laying out a PDF starts timers, for which a thread of Python's has no home
            written = save_export(export, target, posts_on_paper, progress.cancelled)
            del loop
            return written

        label = self.tr("Writing {0}…").format(target.name)
        self._tasks.run(work, self._count, label=label, pool=True, progress=True, owner=self)

    def _count(self, written: Written) -> None:
        self._tasks.run(lambda: self._service().with_models(written), self._say, owner=self)

    def _say(self, written: Written) -> None:
        saved = self.tr("Saved: {0}").format(str(written.target))
        sentences = " ".join(written.sentences(current_language()))
        self.told.emit(f"{saved}. {sentences}", Tone.GOOD, False)

    def _kinds(self) -> tuple[FileKind, ...]:
        uses = {
            ".pdf": self.tr("To print or to send: a sheet a month, then the list."),
            ".xlsx": self.tr("To work on in Excel, and to import again."),
            ".html": self.tr("One page for any browser, without this program."),
            ".ics": self.tr("For Google, Apple and Outlook calendars; ideas without a date are left out."),
            ".csv": self.tr("For other programs."),
        }
        return tuple(FileKind(ending, format_name(ending), use) for ending, use in uses.items())
