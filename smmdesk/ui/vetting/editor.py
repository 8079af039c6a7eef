"""The owner's edits: each runs on the worker, and comes back as a change with words for undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.changes import Change
from smmdesk.domain.vetting import Contractor, ContractorKind, Evidence, Mark, Status
from smmdesk.services.vetting import VettingService
from smmdesk.ui.shared.labels import status_label
from smmdesk.ui.shared.tasks import Tasks


class Editor(QObject):
    """``edited(Change, undo text, message)``; an empty message says nothing in the banner."""

    edited = Signal(object, str, str)

    def __init__(self, service: VettingService, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks

    def set_status(self, plan_id: str, criterion_id: str, name: str, status: Status | None) -> None:
        """Overrule a finding; None takes it back."""
        if status is None:
            text = self.tr("Take back: {0}").format(name)
            message = self.tr("“{0}” is judged by the program again.").format(name)
        else:
            text = self.tr("{0}: {1}").format(name, status_label(status))
            message = self.tr("“{0}” counts as {1} now.").format(name, status_label(status))
        self.run(lambda: self._service.set_status(plan_id, criterion_id, status), text, message)

    def mark(self, plan_id: str, criterion_id: str, name: str, marks: Sequence[Mark]) -> None:
        """Mark stretches of the plan as evidence, as one edit."""

        def work() -> Change:
            return merged([self._service.mark_evidence(plan_id, criterion_id, mark) for mark in marks])

        message = self.tr("Marked as evidence for “{0}”.").format(name)
        self.run(work, self.tr("Mark for {0}").format(name), message)

    def remove_mark(self, plan_id: str, criterion_id: str, name: str, mark: Mark) -> None:
        """Take a mark away."""
        message = self.tr("Your mark for “{0}” is gone.").format(name)
        self.run(
            lambda: self._service.remove_mark(plan_id, criterion_id, mark),
            self.tr("Take the mark away"),
            message,
        )

    def confirm(
        self, plan_id: str, criterion_id: str, name: str, candidate: Evidence, status: Status
    ) -> None:
        """Take a candidate line as evidence; the program looks for its like next time."""
        message = self.tr("Confirmed for “{0}”; lines like this are found by themselves next time.")
        self.run(
            lambda: self._service.confirm_candidate(plan_id, criterion_id, candidate, status),
            self.tr("Confirm for {0}").format(name),
            message.format(name),
        )

    def note(self, plan_id: str, criterion_id: str, name: str, note: str) -> None:
        """Keep a note."""
        self.run(
            lambda: self._service.set_note(plan_id, criterion_id, note),
            self.tr("Note on {0}").format(name),
            "",
        )

    def dismiss_flag(self, plan_id: str, flag_id: str, name: str, reason: str) -> None:
        """Let a red flag not count, with a reason."""
        message = self.tr("The red flag “{0}” does not count any more.").format(name)
        self.run(
            lambda: self._service.dismiss_flag(plan_id, flag_id, reason),
            self.tr("Dismiss {0}").format(name),
            message,
        )

    def restore_flag(self, plan_id: str, flag_id: str, name: str) -> None:
        """Let a red flag count again."""
        message = self.tr("The red flag “{0}” counts again.").format(name)
        self.run(
            lambda: self._service.restore_flag(plan_id, flag_id), self.tr("Restore {0}").format(name), message
        )

    def rename(self, contractor: Contractor, name: str) -> None:
        """Give a contractor another name."""
        text = self.tr("Rename {0}").format(contractor.name)
        self.run(lambda: self._service.save_contractor(replace(contractor, name=name)), text, "")

    def set_kind(self, contractor: Contractor, kind: ContractorKind) -> None:
        """Say what kind of contractor it is."""
        text = self.tr("Kind of {0}").format(contractor.name)
        self.run(lambda: self._service.save_contractor(replace(contractor, kind=kind)), text, "")

    def set_fact(self, contractor: Contractor, field: str, value: object) -> None:
        """Say how somebody is employed, how experienced, or where the work is done; None: not known."""
        text = self.tr("Facts about {0}").format(contractor.name)
        facts: dict[str, Any] = {field: value}
        self.run(lambda: self._service.save_contractor(replace(contractor, **facts)), text, "")

    def delete_contractor(self, contractor: Contractor) -> None:
        """Delete a contractor with all plans."""
        message = self.tr("“{0}” and all its plans are deleted.").format(contractor.name)
        text = self.tr("Delete {0}").format(contractor.name)
        self.run(lambda: self._service.delete_contractor(contractor.id), text, message)

    def delete_plan(self, plan_id: str, file_name: str) -> None:
        """Delete one version of a plan."""
        message = self.tr("“{0}” is deleted.").format(file_name)
        self.run(lambda: self._service.delete_plan(plan_id), self.tr("Delete {0}").format(file_name), message)

    def save_weights(self, values: Mapping[str, int], note: str) -> None:
        """Keep new weights."""
        message = self.tr("The verdicts follow the new weights now.")
        self.run(lambda: self._service.save_weights(values, note), self.tr("Change the weights"), message)

    def recheck(self, plan_id: str, file_name: str) -> None:
        """Check a plan again with what the owner has taught since."""
        label = self.tr("Checking {0}…").format(file_name)
        message = self.tr("“{0}” is checked again; what you decided stays.").format(file_name)
        text = self.tr("Check {0} again").format(file_name)
        self._tasks.run(
            lambda progress: self._service.recheck(plan_id, lambda _code: None, progress.cancelled),
            lambda change: self.edited.emit(change, text, message),
            label=label,
            progress=True,
            owner=self,
        )

    def run(self, work: Callable[[], Change], text: str, message: str) -> None:
        """Carry out an edit on the worker; *text* is what Undo calls it."""
        self._tasks.run(work, lambda change: self._done(change, text, message), owner=self)

    def _done(self, change: Change, text: str, message: str) -> None:
        if change.edits:
            self.edited.emit(change, text, message)


def merged(changes: Sequence[Change]) -> Change:
    """Return several changes as one, so that they are undone together."""
    topics = frozenset(topic for change in changes for topic in change.topics)
    return Change(topics, tuple(edit for change in changes for edit in change.edits))
