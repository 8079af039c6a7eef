"""Writing documents where the user wants them: asked for, made on the worker, written on the pool."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from smmdesk.domain.errors import Cancelled
from smmdesk.domain.layout import Layout
from smmdesk.ui.shared.tasks import Handle, Progress, Tasks
from smmdesk.ui.shared.theme import Tone

REPORT_FORMATS = (".pdf", ".html", ".docx")
LETTER_FORMATS = (".docx", ".pdf", ".txt")
COMPARISON_FORMATS = (".xlsx", ".pdf", ".html")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_STEM = 80


@dataclass(frozen=True, slots=True)
class Export:
    """A document to write: how the file may end, the name to propose, and what makes the document."""

    title: str
    stem: str
    formats: Sequence[str]
    make: Callable[[], Layout]


class Exporter(QObject):
    """``told(text, Tone, with_undo)``: what became of it. Errors go to the banner as everywhere."""

    told = Signal(str, object, bool)

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._folder = ""

    def ask(self, export: Export) -> None:
        """Ask for a place, and write the document there."""
        dialog = QFileDialog(self._window, export.title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {self._filter(ending): ending for ending in export.formats}
        dialog.setNameFilters(list(filters))
        dialog.setDirectory(self._folder or _documents())
        dialog.setDefaultSuffix(export.formats[0])
        dialog.selectFile(f"{file_stem(export.stem)}{export.formats[0]}")

        def filter_chosen(name: str) -> None:
            dialog.setDefaultSuffix(filters[name])
            typed = dialog.selectedFiles()
            if typed:
                dialog.selectFile(Path(typed[0]).with_suffix(filters[name]).name)

        dialog.filterSelected.connect(filter_chosen)
        dialog.fileSelected.connect(lambda name: self.save(export, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, export: Export, target: Path) -> None:
        """Write the document to *target*."""
        self._folder = str(target.parent)

        def make() -> Layout:
            from smmdesk.printing.save import require_savable

            require_savable(target, export.formats)
            return export.make()

        label = self.tr("Preparing {0}…").format(target.name)
        self._tasks.run(make, lambda layout: self._write(layout, target), label=label, owner=self)

    def _write(self, layout: Layout, target: Path) -> None:
        written: list[Path] = []

        def work(progress: Progress) -> None:
            from smmdesk.documents.out.target import write_safely
            from smmdesk.printing.save import as_bytes

            loop = QEventLoop()  # laying out a PDF starts timers, for which a thread of Python's has no home
            data = as_bytes(layout, target.suffix.lower())
            del loop
            if progress.cancelled():
                raise Cancelled
            write_safely(target, data)
            written.append(target)

        handle = self._tasks.run(
            work,
            lambda _: self._say_saved(target),
            label=self.tr("Writing {0}…").format(target.name),
            pool=True,
            progress=True,
            owner=self,
        )
        handle.finished.connect(lambda: self._ended(handle, written))

    def _ended(self, handle: Handle, written: Sequence[Path]) -> None:
        """Say what became of work that was cancelled: it may have been done already."""
        if handle.cancelled and written:
            self._say_saved(written[0])
        elif handle.cancelled:
            self.told.emit(self.tr("Cancelled; nothing was written."), Tone.INFO, False)

    def _say_saved(self, target: Path) -> None:
        self.told.emit(self.tr("Saved: {0}").format(str(target)), Tone.GOOD, False)

    def _filter(self, ending: str) -> str:
        names = {
            ".pdf": self.tr("PDF"),
            ".html": self.tr("Web page"),
            ".docx": self.tr("Word document"),
            ".xlsx": self.tr("Excel workbook"),
            ".txt": self.tr("Plain text"),
        }
        return f"{names[ending]} (*{ending})"


def file_stem(text: str) -> str:
    """Return *text* as the name of a file that every system allows."""
    stem = " ".join(_NOT_IN_NAMES.sub(" ", text).split())[:_LONGEST_STEM].strip(" .")
    return stem or "document"


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
