"""What is done with the open post as a whole: it is copied, or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks


class WholePost(QObject):
    """``changed(Change, undo text)``; ``opened(str)``: the copy is to be shown; ``told(str)``: what was done."""

    changed = Signal(object, str)
    opened = Signal(str)
    told = Signal(str)

    def __init__(self, service: PostService, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks

    def copy(self, post_id: str) -> None:
        """Make a draft with the same content, and open it."""

        def done(change: Change) -> None:
            self.changed.emit(change, self.tr("Copy a post"))
            made = next((edit.after.key for edit in change.edits if edit.after is not None), "")
            if made:
                self.opened.emit(made)
                self.told.emit(self.tr("This is the copy; it is a draft."))

        self._tasks.run(lambda: self._service.copy([post_id]), done, owner=self)

    def delete(self, post_id: str) -> None:
        """Delete the post; the editor closes when it learns of it."""

        def done(change: Change) -> None:
            self.changed.emit(change, self.tr("Delete a post"))
            self.told.emit(self.tr("The post is deleted; Undo brings it back."))

        self._tasks.run(lambda: self._service.delete([post_id]), done, owner=self)
