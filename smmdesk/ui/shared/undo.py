"""Undo and redo of every edit: records are frozen, so one command over a Change serves them all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.ui.shared.tasks import Tasks

LIMIT = 200


class ChangeCommand(QUndoCommand):
    """One user action. It is already done when it is pushed, so the first redo does nothing."""

    def __init__(self, change: Change, text: str, apply: Callable[[Change], None]) -> None:
        super().__init__(text)
        self._change = change
        self._apply = apply
        self._pushed = False

    def undo(self) -> None:
        self._apply(self._change.inverse())

    def redo(self) -> None:
        if self._pushed:
            self._apply(self._change)
        self._pushed = True


class UndoStack(QObject):
    """Keeps the user's edits. ``changed(Change)`` comes after an undo or redo was carried out.

    *apply* is the service's method that carries out the edits of a Change; it runs on the worker.
    """

    changed = Signal(object)

    def __init__(
        self, apply: Callable[[Change], Change], tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(LIMIT)
        self._apply = apply
        self._tasks = tasks

    def push(self, change: Change, text: str) -> None:
        """Remember an edit that was just made, under the words the Edit menu shows."""
        if change.edits:
            self.stack.push(ChangeCommand(change, text, self._carry_out))

    def undo(self) -> None:
        """Take the last edit back."""
        self.stack.undo()

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self.stack.redo()

    def serve(self, apply: Callable[[Change], Change]) -> None:
        """Forget all edits, and carry out later ones with *apply*: another workspace was opened."""
        self.stack.clear()
        self._apply = apply

    def _carry_out(self, change: Change) -> None:
        apply = self._apply  # taken here: on the worker it might be another workspace's already

        def done(made: Change) -> None:
            if apply == self._apply:
                self.changed.emit(made)

        self._tasks.run(lambda: apply(change), done, self._failed)

    def _failed(self, error: UserError) -> None:
        """Forget the edits: what is in the file no longer follows from them."""
        QTimer.singleShot(0, self.stack, self.stack.clear)  # the stack may be in the middle of this command
        self._tasks.user_error.emit(error)
