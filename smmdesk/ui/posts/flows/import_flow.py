"""Content plans into the calendar: chosen, read in the child process, shown as they would come in, carried out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.ui.posts.flows.import_dialog import ImportDialog
from smmdesk.ui.shared.tasks import Progress, Tasks

if TYPE_CHECKING:
    from smmdesk.domain.posts.importing import DryRun, RowOutcome, Table, TableMapping
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.importing import ImportService


class ImportFlow(QObject):
    """``edited(Change, undo text, message)``: posts came in. ``opened(ImportDialog)``: a plan is shown."""

    edited = Signal(object, str, str)
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

    def begin(self, paths: Sequence[Path]) -> None:
        """Import these files one after the other; without any, ask for one."""
        if not paths:
            self._ask()
            return
        self._waiting.extend(paths)
        self._next()

    # --- internals -----------------------------------------------------------------------------

    def _ask(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Choose a content plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Content plans (*.xlsx *.csv *.tsv *.docx *.ics)"), self.tr("All files (*)")]
        )
        dialog.filesSelected.connect(lambda names: self.begin([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _next(self) -> None:
        if not self._waiting:
            return
        path = self._waiting.pop(0)

        def read(progress: Progress) -> Table:
            return self._service().read(path, lambda _step: None, progress.cancelled)

        handle = self._tasks.run(
            read,
            self._read,
            self._refused,
            label=self.tr("Reading {0}…").format(path.name),
            pool=True,
            progress=True,
            owner=self,
        )
        handle.finished.connect(lambda: self._next() if handle.cancelled else None)

    def _refused(self, error: UserError) -> None:
        """Tell what is wrong with a file, and go on with the others."""
        self._tasks.user_error.emit(error)
        self._next()

    def _read(self, table: Table) -> None:
        def look() -> tuple[TableMapping, DryRun, PostsSetting]:
            mapping = self._service().mapping(table)
            return mapping, self._service().preview(table, mapping), self._setting()

        self._tasks.run(
            look,
            lambda seen: self._show(table, *seen),
            label=self.tr("Looking through the rows…"),
            owner=self,
        )

    def _show(self, table: Table, mapping: TableMapping, run: DryRun, setting: PostsSetting) -> None:
        dialog = ImportDialog(table, mapping, setting, self._window)
        dialog.show_run(run)
        dialog.mapping_changed.connect(lambda changed: self._preview(dialog, table, changed))
        dialog.chosen.connect(lambda run, rows: self._carry_out(table, dialog.mapper.mapping, run, rows))
        dialog.finished.connect(self._next)
        dialog.open()
        self.opened.emit(dialog)

    def _preview(self, dialog: ImportDialog, table: Table, mapping: TableMapping) -> None:
        self._tasks.run(
            lambda: self._service().preview(table, mapping),
            lambda run: dialog.show_run(run) if dialog.mapper.mapping is mapping else None,
            label=self.tr("Looking through the rows…"),
            owner=dialog,
        )

    def _carry_out(
        self, table: Table, mapping: TableMapping, run: DryRun, rows: Sequence[RowOutcome]
    ) -> None:
        posts = sum(max(len(row.posts), 1) for row in rows)
        message = self.tr("%n posts came in from {0}", "", posts).format(table.name)

        def done(change: Change) -> None:
            self.edited.emit(change, self.tr("Import of {0}").format(table.name), message)

        self._tasks.run(
            lambda: self._service().carry_out(table, mapping, run, rows),
            done,
            label=self.tr("Bringing in the posts…"),
            owner=self,
        )
