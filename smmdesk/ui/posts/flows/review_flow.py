"""Posts sent to somebody who has not got this program, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from shiboken6 import isValid

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.ui.posts.flows.period_dialog import FileKind, PeriodDialog, Wanted
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.save_dialog import ask_target, format_name
from smmdesk.ui.shared.tasks import Progress, Tasks
from smmdesk.ui.shared.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from smmdesk.domain.posts.lines import PostFilter
    from smmdesk.domain.posts.review import Answers, SentPack
    from smmdesk.domain.posts.review_merge import Choice, Returned
    from smmdesk.domain.posts.word_difference import Run
    from smmdesk.services.posts.reviewing import ReviewService
    from smmdesk.ui.posts.flows.review_dialog import ReviewDialog

NO_ANSWERS = frozenset({"review_not_answer", "review_broken", "review_too_big"})
"""Why a table may be a plan all the same; the import tells what is wrong with it, if it is neither."""


class ReviewFlow(QObject):
    """``edited(Change, undo text, message)``: an answer was taken over. ``told(text, Tone, with_undo)``.
    ``opened(ReviewDialog)``: an answer is shown."""

    edited = Signal(object, str, str)
    told = Signal(str, object, bool)
    opened = Signal(object)

    def __init__(self, service: Callable[[], ReviewService], tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._service = service
        self._tasks = tasks
        self._window = window
        self._folder = ""

    # --- out -----------------------------------------------------------------------------------

    def ask(self, day: date, shown: PostFilter) -> PeriodDialog:
        """Ask which posts to send, and as what."""
        texts = (
            self.tr("Posts for review"),
            self.tr(
                "One file for the contractor or a partner: it opens without this program. Posts can be "
                "approved, changes asked for, texts corrected; then the file comes back to you."
            ),
            self.tr("Choose a place…"),
        )
        kinds = (
            FileKind(
                ".html", format_name(".html"), self.tr("Opens in any browser; the answer is saved there.")
            ),
            FileKind(".xlsx", format_name(".xlsx"), self.tr("For those who would rather write in a table.")),
        )
        dialog = PeriodDialog(texts, kinds, day, shown, with_all=False, parent=self._window)
        answer = QPushButton(self.tr("An answer has come back: take it over…"), dialog)
        answer.setProperty("kind", "link")
        answer.setAutoDefault(False)
        answer.clicked.connect(dialog.reject)
        answer.clicked.connect(self.ask_answer)
        dialog.content.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)
        dialog.chosen.connect(self._ask_target)
        dialog.open()
        return dialog

    def send(self, wanted: Wanted, target: Path) -> None:
        """Write the pack to *target*."""
        self._folder = str(target.parent)
        first, last = wanted.first, wanted.last
        assert first is not None
        assert last is not None
        language = current_language()

        def work(progress: Progress) -> SentPack:
            chosen = None if wanted.wanted.is_empty else wanted.wanted
            return self._service().pack(target, first, last, chosen, language, progress.cancelled)

        self._tasks.run(
            work,
            lambda sent: self._sent(sent, target),
            label=self.tr("Writing {0}…").format(target.name),
            progress=True,
            owner=self,
        )

    def _ask_target(self, wanted: Wanted) -> None:
        stem = self.tr("Posts for review {0}").format(wanted.first.isoformat() if wanted.first else "")
        ask_target(
            self._window,
            self.tr("Posts for review"),
            stem,
            (wanted.ending,),
            lambda target: self.send(wanted, target),
            self._folder,
        )

    def _sent(self, sent: SentPack, target: Path) -> None:
        text = self.tr(
            "%n posts are in {0}. Send it, and take the answer over by the same command.", "", sent.count
        )
        self.told.emit(text.format(target.name), Tone.GOOD, False)

    # --- back ----------------------------------------------------------------------------------

    def ask_answer(self) -> None:
        """Ask for a file that came back."""
        dialog = QFileDialog(self._window, self.tr("Choose the answer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Answers (*.html *.htm *.xlsx *.json)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: Path, otherwise: Callable[[Path], object] | None = None) -> None:
        """Read an answer, and show what it says. *otherwise* gets a file that answers nothing; without it, the
        user is told so."""

        def read(progress: Progress) -> Answers:
            return self._service().answers(path, lambda _step: None, progress.cancelled)

        def failed(error: UserError) -> None:
            if otherwise is not None and error.code in NO_ANSWERS:
                otherwise(path)
            else:
                self._tasks.user_error.emit(error)

        label = self.tr("Reading {0}…").format(path.name)
        self._tasks.run(read, self._compare, failed, label=label, pool=True, progress=True, owner=self)

    def _compare(self, answers: Answers) -> None:
        self._tasks.run(lambda: self._service().compare(answers), self._show, owner=self)

    def _show(self, returned: Returned) -> None:
        from smmdesk.ui.posts.flows.review_dialog import ReviewDialog

        def later(
            work: Callable[[], Sequence[Run]], done: Callable[[Sequence[Run]], None], owner: QObject
        ) -> None:
            self._tasks.run(work, done, pool=True, owner=owner)

        dialog = ReviewDialog(returned, later, self._window)
        dialog.chosen.connect(lambda returned, chosen: self._merge(dialog, returned, chosen))
        dialog.open()
        self.opened.emit(dialog)

    def _merge(self, dialog: ReviewDialog, returned: Returned, chosen: Collection[Choice]) -> None:
        who = returned.by or self.tr("the reviewer")

        def done(change: Change) -> None:
            text = self.tr("The answer of {0} is taken over.").format(who)
            self.edited.emit(change, self.tr("Take an answer over"), text)
            if isValid(dialog):
                dialog.accept()

        def failed(error: UserError) -> None:
            if isValid(dialog):
                dialog.refuse(error)
            else:
                self._tasks.user_error.emit(error)

        self._tasks.run(lambda: self._service().merge(returned, chosen), done, failed, owner=self)
