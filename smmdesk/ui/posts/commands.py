"""What is done to posts from the page: each act is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.shaping import KEEP, Keep
from smmdesk.ui.shared.tasks import Tasks

if TYPE_CHECKING:
    from smmdesk.services.posts.service import PostService

Ids = Sequence[str]


class PostCommands(QObject):
    """``edited(Change, undo text, message)``: done; a message is for the banner with Undo.
    ``added(tuple ids)``: posts that were not there before, to be chosen. ``failed()``: nothing was done, and
    a view that showed it beforehand is wrong.
    """

    edited = Signal(object, str, str)
    added = Signal(object)
    failed = Signal()

    def __init__(self, service: Callable[[], PostService], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks

    # --- dates ---------------------------------------------------------------------------------

    def put(self, ids: Ids, day: date | None, minute: int | Keep | None = KEEP) -> None:
        """Move posts to a day (None: off the calendar), and to an hour where one is given."""
        text = self.tr("Move") if day is not None else self.tr("Take off the calendar")
        self._do(ids, lambda service: service.put(ids, day, minute), text)

    def put_copies(self, ids: Ids, day: date | None, minute: int | Keep | None = KEEP) -> None:
        """Put copies of posts on a day, and leave the posts where they are."""

        def work(service: PostService) -> Change:
            copied = service.copy(ids, day)
            if isinstance(minute, Keep):
                return copied
            return merged(copied, service.put(added_ids(copied), day, minute))

        self._do(ids, work, self.tr("Copy"))

    def shift(self, ids: Ids, days: int) -> None:
        """Move posts by a number of days."""
        self._do(ids, lambda service: service.shift(ids, days), self.tr("Move"))

    def to_tray(self, ids: Ids, before_id: str, copy: bool) -> None:
        """Put posts (or copies of them) into the tray, before another one or at its end."""

        def work(service: PostService) -> Change:
            if copy:
                made = service.copy(ids, None)
                placed: Ids = added_ids(made)
            else:
                made, placed = service.put(ids, None), ids
            return merged(made, order_tray(service, placed, before_id)) if before_id or not copy else made

        self._do(ids, work, self.tr("Copy") if copy else self.tr("Take off the calendar"))

    # --- what they are -------------------------------------------------------------------------

    def set_status(self, ids: Ids, status: PostStatus) -> None:
        """Give posts a status."""
        self._do(ids, lambda service: service.set_status(ids, status), self.tr("Change the status"))

    def copy_with_status(self, ids: Ids, status: PostStatus) -> None:
        """Copy posts, and give the copies a status."""

        def work(service: PostService) -> Change:
            made = service.copy(ids)
            return merged(made, service.set_status(added_ids(made), status))

        self._do(ids, work, self.tr("Copy"))

    def set_rubric(self, ids: Ids, rubric_id: str) -> None:
        """Give posts a rubric ("": none)."""
        self._do(ids, lambda service: service.set_rubric(ids, rubric_id), self.tr("Change the rubric"))

    def set_campaign(self, ids: Ids, campaign_id: str) -> None:
        """Give posts a campaign ("": none)."""
        self._do(ids, lambda service: service.set_campaign(ids, campaign_id), self.tr("Change the campaign"))

    def set_responsible(self, ids: Ids, name: str) -> None:
        """Make someone responsible ("": nobody)."""
        text = self.tr("Change who is responsible")
        self._do(ids, lambda service: service.set_responsible(ids, name), text)

    def set_network(self, ids: Ids, network: str, wanted: bool) -> None:
        """Plan posts for a network, or not any more."""
        if wanted:
            self._do(ids, lambda service: service.add_network(ids, network), self.tr("Add a network"))
        else:
            self._do(ids, lambda service: service.remove_network(ids, network), self.tr("Take a network out"))

    def publish(self, ids: Ids) -> None:
        """Tick posts off as published when they were planned."""
        message = self.tr("%n posts are ticked off as published.", "", len(ids))
        self._do(ids, lambda service: service.publish(ids), self.tr("Tick off as published"), message)

    def duplicate(self, ids: Ids) -> None:
        """Add drafts like these posts, on the same days."""
        self._do(ids, lambda service: service.copy(ids), self.tr("Duplicate"))

    def delete(self, ids: Ids) -> None:
        """Delete posts; the banner offers to take it back."""
        message = self.tr("%n posts are deleted.", "", len(ids))
        self._do(ids, lambda service: service.delete(ids), self.tr("Delete posts"), message)

    # --- internals -----------------------------------------------------------------------------

    def _do(self, ids: Ids, work: Callable[[PostService], Change], text: str, message: str = "") -> None:
        if not ids:
            return
        service = self._service

        def done(change: Change) -> None:
            if change.edits:
                self.edited.emit(change, text, message)
                new = added_ids(change)
                if new:
                    self.added.emit(new)
            else:
                self.failed.emit()

        self._tasks.run(lambda: work(service()), done, self._tell, owner=self)

    def _tell(self, error: UserError) -> None:
        self._tasks.user_error.emit(error)
        self.failed.emit()


def merged(first: Change, second: Change) -> Change:
    """Return two changes, one made after the other, as one step."""
    return Change(first.topics | second.topics, first.edits + second.edits)


def added_ids(change: Change) -> tuple[str, ...]:
    """Return the ids of the posts that a change added."""
    gone = {edit.before.id for edit in change.edits if isinstance(edit.before, Post) and edit.after is None}
    made = [edit.after.id for edit in change.edits if isinstance(edit.after, Post) and edit.before is None]
    return tuple(post_id for post_id in dict.fromkeys(made) if post_id not in gone)


def order_tray(service: PostService, ids: Ids, before_id: str) -> Change:
    """Put posts of the tray before another one ("": at the end), and number the tray anew. On the worker."""
    order = [line.id for line in service.tray(PostFilter(), 100_000).lines]
    moving = [post_id for post_id in ids if post_id in set(order)]
    rest = [post_id for post_id in order if post_id not in set(moving)]
    place = rest.index(before_id) if before_id in rest else len(rest)
    wanted = [*rest[:place], *moving, *rest[place:]]
    posts = service.posts(wanted)
    moved = [
        replace(post, position=number) for number, post in enumerate(posts, 1) if post.position != number
    ]
    return service.save(*moved)
