"""What can be done with a contractor or a version of a plan: the menu, F2 and Del."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from smmdesk.domain.vetting import Contractor, ContractorKind, Employment, Level, Plan, Workplace
from smmdesk.services.vetting import VettingService
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.labels import employment_label, kind_label, level_label, workplace_label
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.contractors_panel import ContractorsPanel
from smmdesk.ui.vetting.editor import Editor
from smmdesk.ui.vetting.page_actions import PageActions
from smmdesk.ui.vetting.saving import save_original

Facts: TypeAlias = "Mapping[Any, str]"


class ContractorCommands(QObject):
    """``version_requested(str)``: choose files for this contractor. ``told(text, Tone, with_undo)``."""

    version_requested = Signal(str)
    told = Signal(str, object, bool)

    def __init__(
        self,
        panel: ContractorsPanel,
        actions: PageActions,
        editor: Editor,
        tasks: Tasks,
        service: VettingService,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._actions = actions
        self._editor = editor
        self._tasks = tasks
        self._service = service
        self._window = parent
        self._plan: Plan | None = None
        self._connect_signals()

    def set_plan(self, plan: Plan | None) -> None:
        """Take the plan that is open."""
        self._plan = plan
        for action in (self._actions.recheck, self._actions.save_original):
            action.setEnabled(plan is not None)

    # --- slots ---------------------------------------------------------------------------------

    def delete(self) -> None:
        """Delete the chosen version, or the contractor with all plans; Undo is offered."""
        row = self._panel.current
        if row is None:
            return
        if row.is_version and row.plan is not None:
            self._editor.delete_plan(row.plan.id, row.plan.file_name)
        else:
            self._editor.delete_contractor(row.contractor)

    def recheck(self) -> None:
        """Check the open plan again."""
        if self._plan is not None:
            self._editor.recheck(self._plan.id, self._plan.file_name)

    def add_version(self) -> None:
        """Choose files for the chosen contractor."""
        row = self._panel.current
        self.version_requested.emit(row.contractor.id if row else "")

    def ask_where_to_save(self) -> None:
        """Ask for a place, and write the file there as it came in."""
        plan = self._plan
        if plan is None:
            return
        dialog = QFileDialog(self._window, self.tr("Save the original file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(plan.file_name)
        dialog.fileSelected.connect(lambda name: self._save(plan.id, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_menu(self, point: QPoint) -> None:
        """Show what can be done with the chosen contractor."""
        row = self._panel.current
        if row is None:
            return
        menu = QMenu(self._window)
        actions = self._actions
        for action in (actions.add_version, actions.rename):
            menu.addAction(action)
        menu.addMenu(self._kinds(row.contractor, menu))
        for title, field, values in self._facts():
            menu.addMenu(self._fact_menu(row.contractor, menu, title, (field, values)))
        menu.addSeparator()
        for action in (actions.recheck, actions.save_original):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(actions.delete)
        menu.popup(point)

    # --- internals -----------------------------------------------------------------------------

    def _connect_signals(self) -> None:
        self._panel.menu_requested.connect(self.open_menu)
        self._panel.list.delete_pressed.connect(self.delete)
        self._panel.rename_requested.connect(self._editor.rename)
        self._actions.connect_all(
            {
                "rename": self._panel.begin_rename,
                "delete": self.delete,
                "add_version": self.add_version,
                "recheck": self.recheck,
                "save_original": self.ask_where_to_save,
            }
        )

    def _kinds(self, contractor: Contractor, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Kind of contractor"), parent)
        menu.setIcon(icon("people", "muted"))
        group = QActionGroup(menu)
        for kind in ContractorKind:
            action = menu.addAction(kind_label(kind))
            action.setCheckable(True)
            action.setChecked(kind is contractor.kind)
            action.triggered.connect(
                lambda _checked=False, kind=kind: self._editor.set_kind(contractor, kind)
            )
            group.addAction(action)
        return menu

    def _facts(self) -> tuple[tuple[str, str, Facts], ...]:
        return (
            (self.tr("Employment"), "employment", {each: employment_label(each) for each in Employment}),
            (self.tr("Level"), "level", {each: level_label(each) for each in Level}),
            (self.tr("Place of work"), "workplace", {each: workplace_label(each) for each in Workplace}),
        )

    def _fact_menu(self, contractor: Contractor, parent: QMenu, title: str, fact: tuple[str, Facts]) -> QMenu:
        field, values = fact
        menu = QMenu(title, parent)
        group = QActionGroup(menu)
        for value, label in {None: self.tr("not known"), **values}.items():
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(value == getattr(contractor, field))
            action.triggered.connect(
                lambda _checked=False, value=value: self._editor.set_fact(contractor, field, value)
            )
            group.addAction(action)
        return menu

    def _save(self, plan_id: str, target: Path) -> None:
        self._tasks.run(
            lambda: save_original(self._service, plan_id, target),
            lambda _: self.told.emit(
                self.tr("The original is saved as “{0}”.").format(target.name), Tone.GOOD, False
            ),
            owner=self,
        )
