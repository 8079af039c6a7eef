"""The page that checks contractors' plans: what is promised, what is only named, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.vetting import Plan
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.page import FindItem, Page
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.vetting import page_texts
from smmdesk.ui.vetting.bar import Bar
from smmdesk.ui.vetting.checklist_rows import Subject
from smmdesk.ui.vetting.compare_desk import CompareDesk
from smmdesk.ui.vetting.compare_view import CompareView
from smmdesk.ui.vetting.contractor_menu import ContractorCommands
from smmdesk.ui.vetting.deals import Deals
from smmdesk.ui.vetting.editor import Editor
from smmdesk.ui.vetting.empty_page import EmptyPage
from smmdesk.ui.vetting.exporter import REPORT_FORMATS, Export, Exporter
from smmdesk.ui.vetting.judging import Judging
from smmdesk.ui.vetting.knowledge import Knowledge, load_knowledge
from smmdesk.ui.vetting.letter_desk import LetterDesk
from smmdesk.ui.vetting.loading import Loaded, Wanted, load, unchecked
from smmdesk.ui.vetting.page_actions import PageActions
from smmdesk.ui.vetting.paste_dialog import PasteDialog
from smmdesk.ui.vetting.plan_queue import Outcome, PlanQueue, Source
from smmdesk.ui.vetting.services import Services
from smmdesk.ui.vetting.view_switch import Shown
from smmdesk.ui.vetting.weights_dialog import WeightsDialog
from smmdesk.ui.vetting.workbench import Workbench


class VettingPage(Page):
    """``sample_requested()``: the user wants to look at the sample workspace."""

    sample_requested = Signal()

    shows: ClassVar[frozenset[Topic]] = frozenset(
        {
            Topic.CONTRACTORS,
            Topic.PLANS,
            Topic.FINDINGS,
            Topic.WEIGHTS,
            Topic.OFFERS,
            Topic.LETTERS,
            Topic.PROMISES,
            Topic.DECISIONS,
        }
    )
    icon_name: ClassVar[str] = "check"

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        load_knowledge: Callable[[], Knowledge] = load_knowledge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._service = services.vetting
        self._tasks = tasks
        self._load_knowledge = load_knowledge
        self._loaded: Loaded | None = None
        self._plan_id = self._contractor_id = ""
        self._shown = Shown.EVIDENCE
        self._generation = 0
        self._tried: set[str] = set()
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Vetting")

    def reload(self) -> None:
        self._generation += 1
        generation = self._generation
        wanted = Wanted(self._plan_id, self._contractor_id, self._shown)
        self._tasks.run(
            lambda: load(self._services, self._load_knowledge, wanted),
            lambda loaded: self._show_loaded(loaded, generation),
            label=self.tr("Opening the plan…"),
            owner=self,
        )

    def retranslate(self) -> None:
        self.actions_of_page.retranslate()
        self.bar.retranslate()
        if self._loaded is not None:
            self._show_loaded(self._loaded, self._generation)

    def find_items(self) -> Sequence[FindItem]:
        if self._loaded is None:
            return ()
        return [
            *page_texts.contractor_items(self._loaded.rows, self._open),
            *page_texts.checklist_items(self.workbench.checklist.rows, self._reveal),
            *page_texts.command_items(self.actions()),
        ]

    def takes(self, path: Path) -> bool:
        return path.suffix.lower() != ".ics"  # of a calendar alone no plan can be judged

    def open_files(self, paths: Sequence[Path]) -> None:
        self.add_files(paths, "")

    def add_files(self, paths: Sequence[Path], contractor_id: str) -> None:
        """Read and check files one after the other, for this contractor or for new ones."""
        self.queue.put([Source(path, contractor_id or None) for path in paths])

    # --- slots ---------------------------------------------------------------------------------

    def choose_files(self, contractor_id: str = "") -> None:
        """Ask for files, and check them."""
        dialog = QFileDialog(self, self.tr("Choose plans to check"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([page_texts.plan_filter(), page_texts.any_filter()])
        dialog.filesSelected.connect(
            lambda names: self.add_files([Path(name) for name in names], contractor_id)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_paste_dialog(self) -> None:
        """Show the text on the clipboard, and check it if the user wants that."""
        rows = self._loaded.rows if self._loaded else ()
        dialog = PasteDialog([row.contractor for row in rows], PasteDialog.clipboard_text(), self)
        dialog.pasted.connect(
            lambda text, contractor, name: self.queue.put([Source(text, contractor or None, name or None)])
        )
        dialog.open()

    def open_weights(self) -> None:
        """Read the weights, then show them."""
        self._tasks.run(
            lambda: (self._load_knowledge().checklist, self._service.weights()),
            lambda both: self._show_weights(WeightsDialog(*both, self)),
            owner=self,
        )

    def show_view(self, shown: Shown) -> None:
        """Show the evidence, the decision or the contract of the open plan."""
        self._shown = shown
        self.bar.switch.show_chosen(shown)
        self.workbench.show_letter(False)
        self._stack.setCurrentWidget(self.workbench)
        self._allow()
        self.reload()

    def open_letter(self) -> None:
        """Show the questions letter about the open plan."""
        if self._shown is not Shown.EVIDENCE or self._stack.currentWidget() is not self.workbench:
            self.show_view(Shown.EVIDENCE)
        self.workbench.show_letter(True)
        self.letter_desk.open()
        self.workbench.letter.body.setFocus()

    def open_comparison(self) -> None:
        """Show the contractors side by side."""
        self._stack.setCurrentWidget(self.compare)
        self.bar.switch.show_chosen(None)
        self.compare_desk.open(self._contractor_id)
        self.compare.list.setFocus()
        self._allow()

    def export_report(self) -> None:
        """Ask where to save the report of the open plan."""
        view = self._loaded.view if self._loaded else None
        if view is None:
            return
        plan_id, language = view.plan.id, current_language()
        stem = self.tr("Check of {0}").format(view.contractor.name)
        reports = self._services.reports
        self.exporter.ask(
            Export(
                self.tr("Save the report"), stem, REPORT_FORMATS, lambda: reports.layout(plan_id, language)
            )
        )

    def export_difference(self) -> None:
        """Ask where to save what the open version changed."""
        versions = self._loaded.versions if self._loaded else None
        if versions is None:
            return
        language, service = current_language(), self._services.versions
        stem = self.tr("What changed in {0}").format(versions.after.file_name)
        title = self.tr("Save what changed")
        self.exporter.ask(Export(title, stem, REPORT_FORMATS, lambda: service.layout(versions, language)))

    # --- Qt ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._generation:
            self.reload()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.actions_of_page = PageActions(self)
        self.bar = Bar(self.actions_of_page, self)
        self.empty = EmptyPage(self)
        self.workbench = Workbench(self)
        self.compare = CompareView(self)
        self._stack = QStackedWidget(self)
        self.queue = PlanQueue(self._service, self._tasks, self)
        self.editor = Editor(self._service, self._tasks, self)
        self.judging = Judging(self.workbench, self.editor, self)
        self.commands = ContractorCommands(
            self.workbench.contractors, self.actions_of_page, self.editor, self._tasks, self._service, self
        )

        self._create_desks()

    def _create_desks(self) -> None:
        services, tasks, bench = self._services, self._tasks, self.workbench
        self.exporter = Exporter(tasks, self)
        self.letter_desk = LetterDesk(bench.letter, services, tasks, self.editor, self.exporter)
        self.compare_desk = CompareDesk(self.compare, services, tasks, self.exporter)
        self.deals = Deals(bench.decision, bench.ledger, services, tasks, self.editor)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        for widget in (QWidget(self), self.empty, self.workbench, self.compare):
            self._stack.addWidget(widget)

    def _connect_signals(self) -> None:
        self.editor.edited.connect(self.edited)
        self.queue.added.connect(self._plan_added)
        self.queue.finished.connect(self._queue_finished)
        desks = (self.exporter, self.letter_desk, self.compare_desk, self.deals)
        for source in (self.judging, self.commands, *desks):
            source.told.connect(self.told)
        self.commands.version_requested.connect(self.choose_files)
        self.workbench.verdict.weights_requested.connect(self.open_weights)
        self.workbench.verdict.questions_requested.connect(self.open_letter)
        self.workbench.difference.export_requested.connect(self.export_difference)
        self.workbench.letter.closed.connect(lambda: self.show_view(Shown.EVIDENCE))
        self.compare.closed.connect(lambda: self.show_view(self._shown))
        self.bar.switch.chosen.connect(self.show_view)
        self._connect_panels()
        self.actions_of_page.connect_all(
            {
                "check": self.choose_files,
                "paste": self.open_paste_dialog,
                "find": self.workbench.document.find_bar.open,
                "note": self.workbench.checklist.write_note,
                "compare": self.open_comparison,
                "letter": self.open_letter,
                "report": self.export_report,
                **{shown.value: partial(self.show_view, shown) for shown in Shown},
                **self.judging.slots(),
            }
        )

    def _connect_panels(self) -> None:
        contractors = self.workbench.contractors
        contractors.plan_chosen.connect(self._open)
        contractors.files_dropped.connect(self.add_files)
        contractors.choose_files_requested.connect(self.choose_files)
        self.empty.choose_files_requested.connect(self.choose_files)
        self.empty.paste_requested.connect(self.open_paste_dialog)
        self.empty.sample_requested.connect(self.sample_requested)
        self.empty.files_dropped.connect(self.open_files)

    def _reveal(self, subject: Subject) -> None:
        """Show a criterion or a red flag that was found by Ctrl+K, from whatever view."""
        self.show_view(Shown.EVIDENCE)
        self.workbench.checklist.choose(subject)

    def _leave_comparison(self) -> None:
        if self._stack.currentWidget() is self.compare:
            self._stack.setCurrentWidget(self.workbench)
            self.bar.switch.show_chosen(self._shown)
            self._allow()

    def _open(self, plan_id: str) -> None:
        self._leave_comparison()
        row = self.workbench.contractors.current
        self._contractor_id = row.contractor.id if row else ""
        if plan_id and plan_id != self._plan_id:
            self._plan_id = plan_id
            self.reload()

    def _show_loaded(self, loaded: Loaded, generation: int) -> None:
        """Show what was read, unless the user has gone on to something else meanwhile."""
        if generation != self._generation:
            return
        self._loaded = loaded
        view = loaded.view
        if view is not None:
            self._plan_id, self._contractor_id = view.plan.id, view.contractor.id
        self.judging.set_view(view, loaded.knowledge)
        self.deals.set_view(view, loaded.knowledge)
        self.commands.set_plan(view.plan if view else None)
        self.workbench.show_loaded(loaded)
        self.bar.set_possible(view is not None, len(loaded.rows))
        comparing = self._stack.currentWidget() is self.compare and loaded.rows
        if not comparing:
            self._stack.setCurrentWidget(self.workbench if loaded.rows else self.empty)
            self.bar.switch.show_chosen(self._shown)
        self.letter_desk.set_plan(view)
        self.compare_desk.set_rows(loaded.rows, loaded.knowledge)
        self._allow()
        self._check_next(loaded)

    def _allow(self) -> None:
        """The keys of the checklist act only where it can be seen."""
        comparing = self._stack.currentWidget() is self.compare
        has_plan = self._loaded is not None and self._loaded.view is not None
        seen = has_plan and self._shown is Shown.EVIDENCE and not comparing
        for action in self.actions_of_page.of_evidence:
            action.setEnabled(seen)

    def _check_next(self, loaded: Loaded) -> None:
        """After an update of the program: check the plans anew, one by one, while the user reads."""
        waiting = [each for each in unchecked(loaded.rows) if each not in self._tried]
        if waiting and not self._tasks.running:
            self._tried.add(waiting[0])
            self._tasks.run(
                lambda: self._service.open_plan(waiting[0]),
                lambda _view: self.reload(),
                label=self.tr("Checking the other plans anew…"),
                owner=self,
            )

    def _plan_added(self, plan: Plan, change: Change) -> None:
        self._plan_id = plan.id
        self._shown = Shown.EVIDENCE  # what was found in it is what is looked at first
        self._leave_comparison()
        self.workbench.show_letter(False)
        self.edited(change, self.tr("Check {0}").format(plan.file_name))
        if plan.version > 1:
            self.workbench.difference.expect(plan.id)

    def _queue_finished(self, outcome: Outcome) -> None:
        message = page_texts.outcome_message(outcome)
        if message is not None:
            self.told.emit(*message)

    def _show_weights(self, dialog: WeightsDialog) -> None:
        dialog.saved.connect(self.editor.save_weights)
        dialog.open()
