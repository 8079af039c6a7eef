"""The one place that builds and wires everything. The window paints first; the rest comes after."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from PySide6.QtWidgets import QApplication

    from smmdesk.documents.sandbox import Sandbox
    from smmdesk.services.workspace import WorkspaceService
    from smmdesk.settings import Settings
    from smmdesk.ui.desk import Features
    from smmdesk.ui.shared.instance import WorkspaceLock
    from smmdesk.ui.shared.page import Page
    from smmdesk.ui.workspace_control import Workspaces


WARM_AFTER_MS = 500
"""The recogniser's process is started once the pages are there, so that the first plan need not wait."""

CALENDAR_AFTER_MS = 2000
"""The calendar behind its tab is read once the first page is at rest."""


def run_gui(args: Namespace) -> int:
    """Show the window until it is closed, and return the exit code.

    *args*: ``files`` (paths of plans to check), ``workspace`` (a path or None), ``demo``.
    """
    gc.disable()  # until the window is there: nothing of what is loaded can be collected yet
    from PySide6.QtWidgets import QApplication

    from smmdesk.paths import settings_file
    from smmdesk.settings import load_settings

    settings = load_settings(settings_file())
    QApplication.setStyle("Fusion")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("smmdesk")
    app.setDesktopFileName("smmdesk")
    program = Program(app, settings, args.demo)
    started = program.start(_workspace(args, settings), [Path(name) for name in args.files])
    return app.exec() if started else 0


def dress(app: QApplication) -> None:
    """Give the program's windows its icon; on macOS the bundle brings a better one."""
    from PySide6.QtGui import QIcon

    from smmdesk.paths import resource_path

    if sys.platform != "darwin" or not getattr(sys, "frozen", False):
        app.setWindowIcon(QIcon(str(resource_path("icons", "app.ico"))))


class Program:
    """The running program: one window on one workspace.

    ``sandbox``, ``tasks``, ``control``, ``guard`` and ``desk`` are there once the window has been painted.
    """

    def __init__(self, app: QApplication, settings: Settings, demo: bool = False) -> None:
        from smmdesk.paths import settings_file
        from smmdesk.ui.main_window import MainWindow
        from smmdesk.ui.memory import Memory
        from smmdesk.ui.shared.language import Translations, system_language
        from smmdesk.ui.shared.theme import Theme

        self._app = app
        self._demo = demo
        self.memory = Memory(settings_file(), settings)
        self.translations = Translations(app)
        self.translations.switch(settings.language or system_language())
        self.theme = Theme(app, settings.theme)
        self.window = MainWindow()
        self.memory.restore_geometry(self.window)

    def start(self, workspace: Path, files: Sequence[Path] = ()) -> bool:
        """Show the window, then open *workspace* and *files*; False: another window has taken them."""
        from PySide6.QtCore import QTimer

        from smmdesk.ui.shared.instance import WorkspaceLock, hand_over

        lock = WorkspaceLock()
        try:
            taken = lock.take(workspace)
        except OSError:
            taken = True  # the folder cannot be made: opening tells it in the window
        if not taken and hand_over(workspace, files):
            return False
        self.window.open_files(files)
        self.window.painted.connect(lambda: QTimer.singleShot(0, lambda: self._go_on(workspace, lock)))
        self.window.show()
        return True

    def _go_on(self, workspace: Path, lock: WorkspaceLock) -> None:
        """Do all that the first paint did not need."""
        from smmdesk.logs import start_logging
        from smmdesk.paths import log_folder

        gc.enable()
        dress(self._app)
        start_logging(log_folder())
        from smmdesk.documents.sandbox import Sandbox
        from smmdesk.ui.crash_guard import CrashGuard
        from smmdesk.ui.desk import Desk, Parts
        from smmdesk.ui.shared.tasks import Tasks
        from smmdesk.ui.signals import close_on_signals
        from smmdesk.ui.workspace_control import WorkspaceControl

        self.sandbox = Sandbox()
        self.tasks = Tasks()
        self.guard = CrashGuard(self.tasks, self.window)
        self.guard.install()
        self._give_signals_back = close_on_signals(self.window)
        self.window.furnish(self.tasks)
        self.control = WorkspaceControl(_workspaces(self.sandbox), self.tasks, self.window)
        parts = Parts(
            self.window,
            self.control,
            self.tasks,
            self.memory,
            self.theme,
            self.translations,
            self._make_features,
        )
        self.desk = Desk(parts)
        self.window.closing.connect(self._end)
        self.control.open(workspace, create=self._is_first_time(workspace), lock=lock)

    def _is_first_time(self, workspace: Path) -> bool:
        """Tell whether to make *workspace*. One that was here before is missed, not replaced by an empty one."""
        if self._demo or str(workspace) in self.memory.settings.recent:
            return False
        try:
            return not workspace.exists()
        except OSError:  # a folder that may not be entered: opening tells it in the window
            return False

    def _make_features(self, workspace: WorkspaceService) -> Features:
        from PySide6.QtCore import QTimer

        from smmdesk.knowledge.checklist import load_checklist
        from smmdesk.services.plan_work import warm
        from smmdesk.services.vetting import VettingService
        from smmdesk.ui.desk import Features
        from smmdesk.ui.vetting.page import VettingPage
        from smmdesk.ui.vetting.services import Services

        vetting = VettingService(workspace.database, self.sandbox, load_checklist, workspace.hints)
        QTimer.singleShot(WARM_AFTER_MS, self.window, lambda: self.sandbox.warm(warm))
        services = Services(workspace.database, vetting, load_checklist)
        page = VettingPage(services, self.tasks)
        page.sample_requested.connect(self._open_sample)
        return Features((page, self._make_calendar(workspace)), vetting.apply)

    def _make_calendar(self, workspace: WorkspaceService) -> Page:
        from PySide6.QtCore import QTimer

        from smmdesk.ui.posts.flows.flows import Flows
        from smmdesk.ui.posts.flows.notification import Notifications
        from smmdesk.ui.posts.page import CalendarPage
        from smmdesk.ui.posts.services import Services

        page = CalendarPage(Services(workspace.database), self.tasks)
        page.sample_requested.connect(self._open_sample)
        flows = Flows(page, self.tasks, self.sandbox, self._say)
        notify = Notifications(page, self.window.come_to_front, flows.say_reminder)

        def go_on() -> None:
            page.warm()
            flows.remind(notify)

        QTimer.singleShot(CALENDAR_AFTER_MS, page, go_on)
        return page

    def _say(self, text: str, name: str, act: Callable[[], object]) -> None:
        self.window.banner.say(text, action=(name, act))

    def _open_sample(self) -> None:
        from smmdesk.services.demo import demo_path

        self.control.open(demo_path())

    def _end(self) -> None:
        from smmdesk.logs import stop_logging

        self._give_signals_back()
        self.guard.remove()
        self.sandbox.close()
        stop_logging()


def _workspace(args: Namespace, settings: Settings) -> Path:
    """Return the workspace to open: the sample, the one named, the last one, or else the usual one."""
    from smmdesk.paths import default_workspace

    if args.demo:
        from smmdesk.services.demo import demo_path

        return demo_path()
    if args.workspace is not None:
        return Path(args.workspace).absolute()
    return Path(settings.recent[0]) if settings.recent else default_workspace()


def _workspaces(sandbox: Sandbox) -> Workspaces:
    """Return how workspaces are opened. The imports happen on the worker, while the window appears."""
    from smmdesk.ui.workspace_control import BackupFile, Workspaces

    def open_(path: Path) -> WorkspaceService:
        from smmdesk.knowledge.checklist import load_checklist
        from smmdesk.services.demo import is_demo, open_demo
        from smmdesk.services.workspace import WorkspaceService
        from smmdesk.ui.shared.language import current_language

        _import_pages()
        if is_demo(path):
            return open_demo(path, sandbox, load_checklist, current_language())
        return WorkspaceService.open(path)

    def create(path: Path) -> WorkspaceService:
        from smmdesk.services.workspace import WorkspaceService

        _import_pages()
        return WorkspaceService.create(path)

    def backups(path: Path) -> list[BackupFile]:
        from smmdesk.services.workspace import backups_of

        return [BackupFile(backup.path, backup.made_at, backup.reason) for backup in backups_of(path)]

    def restore(path: Path, backup: Path) -> object:
        from smmdesk.services.workspace import restore_backup

        return restore_backup(path, backup)

    def salvage(damaged: Path, target: Path) -> int:
        from smmdesk.services.workspace import salvage_workspace

        return salvage_workspace(damaged, target)

    return Workspaces(open_, create, backups, restore, salvage)


def _import_pages() -> None:
    import smmdesk.services.vetting
    import smmdesk.ui.posts.flows.flows
    import smmdesk.ui.vetting.page  # noqa: F401
