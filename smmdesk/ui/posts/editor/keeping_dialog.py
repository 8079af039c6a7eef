"""A dialog that keeps what is done in it at once, and the last of it also when it is closed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from smmdesk.ui.posts.editor.fields import LineField
from smmdesk.ui.shared.dialog import Dialog

if TYPE_CHECKING:
    from smmdesk.domain.errors import UserError
    from smmdesk.ui.shared.tasks import Tasks

T = TypeVar("T")


class KeepingDialog(Dialog):
    """Closed, it lives on until all of its edits are in the file and told: else nobody could undo them."""

    def __init__(self, title: str, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._tasks = tasks
        self._under_way = 0
        self._is_closed = False

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object] | None = None,
    ) -> None:
        """Run *work* on the database worker; *failed* None: the banner tells what went wrong."""
        self._under_way += 1
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)

        def well(result: T) -> None:
            try:
                done(result)
            finally:
                self._over()

        def badly(error: UserError) -> None:
            unseen = failed is None or self._is_closed
            (self._tasks.user_error.emit if unseen else failed)(error)  # type: ignore[misc]
            self._over()

        self._tasks.run(work, well, badly, owner=self)

    def hand_in(self) -> None:
        """Keep what is typed in the fields: a button need not take the focus from them (it does not on a Mac)."""
        for field in self.findChildren(LineField):
            field.keep()
        for box in self.findChildren(QAbstractSpinBox):
            box.interpretText()

    def done(self, result: int) -> None:
        self.hand_in()
        self._is_closed = True
        super().done(result)

    def _over(self) -> None:
        self._under_way -= 1
        if self._under_way:
            return
        if self._is_closed:
            self.deleteLater()
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
