"""A whole desk on a real workspace, with one small page and an immediate task runner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QSplitter, QWidget

from smmdesk.domain.changes import Change, Topic
from smmdesk.services.edits import Edits
from smmdesk.services.workspace import WorkspaceService, backups_of, restore_backup, salvage_workspace
from smmdesk.settings import Settings
from smmdesk.ui.desk import Desk, Features, Parts
from smmdesk.ui.main_window import MainWindow
from smmdesk.ui.memory import Memory
from smmdesk.ui.shared.language import Translations
from smmdesk.ui.shared.page import FindItem, Page
from smmdesk.ui.shared.tasks import ImmediateTasks, Tasks
from smmdesk.ui.shared.theme import Theme
from smmdesk.ui.workspace_control import BackupFile, WorkspaceControl, Workspaces


class SmallPage(Page):
    """Shows the profile's name; remembers what it was asked."""

    shows: ClassVar[frozenset[Topic]] = frozenset({Topic.PROFILE})

    def __init__(self, service: WorkspaceService) -> None:
        super().__init__()
        self.service = service
        self.files: list[Path] = []
        self.went = 0
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Name")
        splitter = QSplitter(self)
        splitter.setObjectName("small")
        splitter.addWidget(self.field)
        splitter.addWidget(QPushButton("Push", self))
        QHBoxLayout(self).addWidget(splitter)

    def title(self) -> str:
        return "Small"

    def reload(self) -> None:
        self.field.setText(self.service.profile().name)

    def open_files(self, paths: Sequence[Path]) -> None:
        self.files.extend(paths)

    def find_items(self) -> Sequence[FindItem]:
        return [FindItem("Agency “Волна”", "contractor", self._go)]

    def _go(self) -> None:
        self.went += 1


@dataclass
class DeskKit:
    """The desk and its parts."""

    window: MainWindow
    control: WorkspaceControl
    tasks: Tasks
    memory: Memory
    theme: Theme
    desk: Desk

    @property
    def page(self) -> SmallPage:
        page = self.window.pages[0]
        assert isinstance(page, SmallPage)
        return page


def make_desk(
    app: QApplication, settings_path: Path, settings: Settings | None = None, tasks: Tasks | None = None
) -> DeskKit:
    """Return a desk without a workspace; the caller opens one."""
    tasks = tasks or ImmediateTasks()
    memory = Memory(settings_path, settings or Settings())
    theme = Theme(app, memory.settings.theme)
    window = MainWindow()
    window.furnish(tasks)
    control = WorkspaceControl(workspaces(), tasks, window)
    parts = Parts(window, control, tasks, memory, theme, Translations(app), features)
    return DeskKit(window, control, tasks, memory, theme, Desk(parts))


def features(service: WorkspaceService) -> Features:
    return Features([SmallPage(service)], applier(service))


def applier(service: WorkspaceService) -> Callable[[Change], Change]:
    """Return what carries out edits, as the vetting service does."""

    def apply(change: Change) -> Change:
        with service.database.unit_of_work() as unit:
            edits = Edits(unit)
            for edit in change.edits:
                if edit.after is not None:
                    edits.save(edit.after)
                elif edit.before is not None:
                    edits.delete(edit.before)
            return edits.commit()

    return apply


def workspaces() -> Workspaces:
    def backups(path: Path) -> list[BackupFile]:
        return [BackupFile(b.path, b.made_at, b.reason) for b in backups_of(path)]

    return Workspaces(
        WorkspaceService.open, WorkspaceService.create, backups, restore_backup, salvage_workspace
    )


def named(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    from PySide6.QtGui import QAccessible

    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""
