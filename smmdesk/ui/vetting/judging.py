"""The owner's word on the chosen criterion or red flag: keys and buttons become edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Signal

from smmdesk.domain.vetting import Evidence, Mark, Status
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.checklist_rows import Subject, quoted
from smmdesk.ui.vetting.criterion_picker import CriterionPicker
from smmdesk.ui.vetting.editor import Editor
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.workbench import Workbench


class Judging(QObject):
    """``told(text, Tone, with_undo)``: a hint for the banner."""

    told = Signal(str, object, bool)

    def __init__(self, workbench: Workbench, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = workbench
        self._editor = editor
        self._view: PlanView | None = None
        self._knowledge: Knowledge | None = None
        self._connect_signals()

    def set_view(self, view: PlanView | None, knowledge: Knowledge) -> None:
        """Take the plan that is shown."""
        self._view, self._knowledge = view, knowledge

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the page's actions do, by their names."""
        return {
            "concrete": lambda: self.judge(Status.CONCRETE),
            "vague": lambda: self.judge(Status.MENTIONED),
            "missing": lambda: self.judge(Status.ABSENT),
            "take_back": lambda: self.judge(None),
            "mark": self.mark_selection,
            "confirm": self.confirm_candidate,
        }

    # --- slots ---------------------------------------------------------------------------------

    def judge(self, status: Status | None) -> None:
        """Overrule the chosen criterion; None takes it back. On a candidate it confirms that line."""
        criterion = self._criterion()
        if self._view is None or criterion is None:
            return
        candidate = self._bench.checklist.details.sections.focused_candidate()
        if candidate is not None and status in (Status.CONCRETE, Status.MENTIONED):
            self._confirm(candidate, status)
        else:
            self._editor.set_status(self._view.plan.id, criterion, self._name(criterion), status)

    def confirm_candidate(self) -> None:
        """Say yes to the candidate that has the focus, else to the first one."""
        candidate = self._bench.checklist.details.sections.first_candidate()
        if candidate is not None:
            self._confirm(candidate, Status.MENTIONED)

    def mark_selection(self) -> None:
        """Ask for which criterion the selected words are evidence."""
        document = self._bench.document.document
        marks = document.selected_marks()
        if self._view is None:
            return
        if not marks:
            self.told.emit(self.tr("Select words in the plan first, then press M."), Tone.INFO, False)
            return
        rows = self._bench.checklist.criteria
        chosen = next((row for row in rows if row.subject == self._bench.checklist.subject), None)
        picker = CriterionPicker(rows, quoted(marks[0].quote), self._bench)
        picker.picked.connect(lambda subject: self._mark(subject, marks))
        below = document.cursorRect().bottomLeft() + QPoint(0, 6)
        picker.open_near(document.viewport().mapToGlobal(below), chosen)

    # --- internals -----------------------------------------------------------------------------

    def _connect_signals(self) -> None:
        details = self._bench.checklist.details
        self._bench.document.mark_requested.connect(self.mark_selection)
        details.status_pressed.connect(self.judge)
        details.noted.connect(self._note)
        details.sections.confirmed.connect(self._confirm)
        details.sections.mark_removed.connect(self._remove_mark)
        details.sections.copied.connect(
            lambda: self.told.emit(self.tr("The question is on the clipboard."), Tone.INFO, False)
        )
        details.flag_answer.dismissed.connect(self._dismiss)
        details.flag_answer.restored.connect(self._restore)

    def _criterion(self) -> str | None:
        subject = self._bench.checklist.subject
        return subject.id if subject is not None and not subject.is_flag else None

    def _name(self, criterion_id: str) -> str:
        return self._knowledge.name(criterion_id) if self._knowledge else criterion_id

    def _confirm(self, candidate: Evidence, status: Status) -> None:
        criterion = self._criterion()
        if self._view is not None and criterion is not None:
            self._editor.confirm(self._view.plan.id, criterion, self._name(criterion), candidate, status)

    def _mark(self, subject: Subject, marks: Sequence[Mark]) -> None:
        if self._view is not None:
            self._bench.checklist.choose(subject)
            self._editor.mark(self._view.plan.id, subject.id, self._name(subject.id), marks)

    def _remove_mark(self, mark: Mark) -> None:
        criterion = self._criterion()
        if self._view is not None and criterion is not None:
            self._editor.remove_mark(self._view.plan.id, criterion, self._name(criterion), mark)

    def _note(self, subject: Subject, note: str) -> None:
        if self._view is not None:
            self._editor.note(self._view.plan.id, subject.id, self._name(subject.id), note)

    def _dismiss(self, reason: str) -> None:
        flag = self._flag()
        if self._view is not None and flag is not None:
            self._editor.dismiss_flag(self._view.plan.id, flag, self._flag_name(flag), reason)

    def _restore(self) -> None:
        flag = self._flag()
        if self._view is not None and flag is not None:
            self._editor.restore_flag(self._view.plan.id, flag, self._flag_name(flag))

    def _flag(self) -> str | None:
        subject = self._bench.checklist.subject
        return subject.id if subject is not None and subject.is_flag else None

    def _flag_name(self, flag_id: str) -> str:
        return self._knowledge.flag_name(flag_id) if self._knowledge else flag_id
