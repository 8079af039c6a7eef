"""Writing documents where the user wants them: asked for, made on the worker, written on the pool."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Signal
from PySide6.QtWidgets import QWidget

from smmdesk.domain.errors import Cancelled
from smmdesk.domain.layout import Layout
from smmdesk.ui.shared.save_dialog import ask_target
from smmdesk.ui.shared.tasks import Handle, Progress, Tasks
from smmdesk.ui.shared.theme import Tone

REPORT_FORMATS = (".pdf", ".html", ".docx")
LETTER_FORMATS = (".docx", ".pdf", ".txt")
COMPARISON_FORMATS = (".xlsx", ".pdf", ".html")


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
        ask_target(
            self._window,
            export.title,
            export.stem,
            export.formats,
            lambda target: self.save(export, target),
            self._folder,
        )

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
