"""Content plans into the calendar: chosen, read in the child process, shown as they would come in, carried out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Post
from smmdesk.ui.posts.flows.import_dialog import ImportDialog
from smmdesk.ui.shared.tasks import Handle, Progress, Tasks

if TYPE_CHECKING:
    from smmdesk.domain.posts.importing import DryRun, RowOutcome, Table, TableMapping
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.importing import ImportService


class ImportFlow(QObject):
    """``edited(Change, undo text, message)``: posts came in. ``opened(ImportDialog)``: a plan is shown.
    ``chosen(list of Path)``: files were chosen.
    """

    chosen = Signal(object)
    edited = Signal(object, str, str)
    came_in = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        service: Callable[[], ImportService],
        setting: Callable[[], PostsSetting],
        tasks: Tasks,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._service = service
        self._setting = setting
        self._tasks = tasks
        self._window = window
        self._waiting: list[Path] = []
        self._reading: Handle | None = None
        self._busy = False

    def begin(self, paths: Sequence[Path]) -> None:
        """Import these files one after the other."""
        self._waiting.extend(paths)
        if not self._busy:
            self._next()

    def ask(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self._window, self.tr("Choose a content plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Content plans (*.xlsx *.csv *.tsv *.docx *.ics)"), self.tr("All files (*)")]
        )
        dialog.filesSelected.connect(lambda names: self.chosen.emit([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- internals -----------------------------------------------------------------------------

    def _next(self) -> None:
        """Begin with the next file, now that nobody looks at one."""
        self._busy = bool(self._waiting)
        if not self._waiting:
            return
        path = self._waiting.pop(0)

        def read(progress: Progress) -> Table:
            return self._service().read(path, lambda _step: None, progress.cancelled)

        self._reading = self._tasks.run(
            read,
            self._read,
            self._refused,
            label=self.tr("Reading {0}…").format(path.name),
            pool=True,
            progress=True,
            owner=self,
        )
        self._reading.finished.connect(self._read_ended)

    def _read_ended(self) -> None:
        """Go on with the other files where the user does not want this one."""
        if self._reading is not None and self._reading.cancelled:
            self._reading = None
            self._next()

    def _refused(self, error: UserError) -> None:
        """Tell what is wrong with a file, and go on with the others."""
        self._tasks.user_error.emit(error)
        self._next()

    def _read(self, table: Table) -> None:
        def look() -> tuple[TableMapping, DryRun, PostsSetting]:
            from smmdesk.ui.posts.flows.import_words import prepare

            prepare()
            mapping = self._service().mapping(table)
            return mapping, self._service().preview(table, mapping), self._setting()

        self._tasks.run(
            look,
            lambda seen: self._show(table, *seen),
            self._refused,
            label=self.tr("Looking through the rows…"),
            owner=self,
        )

    def _show(self, table: Table, mapping: TableMapping, run: DryRun, setting: PostsSetting) -> None:
        dialog = ImportDialog(table, mapping, setting, self._window)
        dialog.show_run(run)
        dialog.mapping_changed.connect(lambda changed: self._preview(dialog, table, changed))
        dialog.chosen.connect(lambda run, rows: self._carry_out(dialog, table, run, rows))
        dialog.finished.connect(self._next)
        dialog.open()
        self.opened.emit(dialog)

    def _preview(self, dialog: ImportDialog, table: Table, mapping: TableMapping) -> None:
        def done(run: DryRun) -> None:
            if dialog.mapper.mapping is mapping:  # nothing else was said meanwhile
                dialog.wait("")
                dialog.tell("")
                dialog.show_run(run)

        label = self.tr("Looking through the rows…")
        dialog.wait(label)
        self._tasks.run(
            lambda: self._service().preview(table, mapping),
            done,
            dialog.refuse,
            label=label,
            owner=dialog,
        )

    def _carry_out(self, dialog: ImportDialog, table: Table, run: DryRun, rows: Sequence[RowOutcome]) -> None:
        mapping = dialog.mapper.mapping
        posts = sum(max(len(row.posts), 1) for row in rows)
        message = self.tr("%n posts came in from {0}", "", posts).format(table.name)

        def done(change: Change) -> None:
            self.edited.emit(change, self.tr("Import of {0}").format(table.name), message)
            self.came_in.emit(_new_in(change))
            if isValid(dialog):
                dialog.wait("")
                dialog.accept()

        def failed(error: UserError) -> None:
            if isValid(dialog):
                dialog.refuse(error)
            else:
                self._tasks.user_error.emit(error)

        label = self.tr("Bringing in the posts…")
        dialog.wait(label, held=True)
        self._tasks.run(
            lambda: self._service().carry_out(table, mapping, run, rows),
            done,
            failed,
            label=label,
            owner=self,
        )


def _new_in(change: Change) -> tuple[str, ...]:
    """Return the ids of the posts with a day that a change has added, by day."""
    added = [edit.after for edit in change.edits if isinstance(edit.after, Post) and edit.before is None]
    dated = sorted((post.day, post.minute or 0, post.id) for post in added if post.day is not None)
    return tuple(post_id for _, _, post_id in dated)
