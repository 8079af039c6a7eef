"""The post as the editor has it, and how its edits reach the file: at once, in order, none of them lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.changes import Change, Edit

if TYPE_CHECKING:
    from smmdesk.domain.errors import UserError
    from smmdesk.domain.posts.post import Post
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.editor.post_edits import PostEdit
    from smmdesk.ui.shared.tasks import Tasks


class Draft(QObject):
    """Holds one post and saves each edit of it.

    ``changed(Change, undo text)``: something was saved; while a field is being typed in, the text is empty,
    and one step for the whole stay comes when it ends. ``refreshed()``: the post is another than the fields
    show; ``asked()`` comes before it: what is still being typed is handed in now. ``refused(field, UserError)``:
    an edit cannot be. ``gone()``: the post was deleted elsewhere.
    """

    changed = Signal(object, str)
    refreshed = Signal()
    asked = Signal()
    refused = Signal(str, object)
    gone = Signal()

    def __init__(self, service: PostService, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks
        self._post: Post | None = None
        self._unsaved = False
        self._stay = ""
        self._stay_text = ""
        self._before: Post | None = None
        self._after: Post | None = None
        self._created = False
        self._under_way = 0
        self._owed: list[PostEdit] = []
        self._told: Change | None = None
        self.following = False

    @property
    def post(self) -> Post | None:
        """Return the post with all edits, saved or on their way."""
        return self._post

    @property
    def is_saved(self) -> bool:
        """Whether nothing is on its way to the file."""
        return not self._under_way

    @property
    def is_unsaved(self) -> bool:
        """Whether the post is a new one that nothing was written into yet."""
        return self._unsaved

    def open(self, post: Post | None, is_new: bool) -> None:
        """Take another post; what was typed into the one before is saved already, and its step ends."""
        self.end_stay()
        self._settle()
        self._post, self._unsaved, self.following = post, is_new, False
        self.refreshed.emit()

    def edit(self, field: str, edit: PostEdit, undo_text: str, typed: bool = False) -> None:
        """Carry out an edit. *typed* ones of the same *field* become one undo step when its stay ends."""
        from smmdesk.domain.errors import UserError

        if not typed and self._post is not None:
            self.asked.emit()
        post = self._post
        if post is None:
            return
        if not typed or field != self._stay:
            self.end_stay()
        try:
            after = edit(post)
        except UserError as error:
            self.refused.emit(field, error)
            return
        if after == post:
            return
        if typed:
            self._stay, self._stay_text = field, undo_text
        self._post = after
        self._save(post, edit, field, "" if typed else undo_text)
        if not typed:
            self.refreshed.emit()

    def edit_of(self, post_id: str, field: str, edit: PostEdit, undo_text: str) -> None:
        """Carry out an edit that was begun while the post with this id was open; another may be by now."""
        if self._post is not None and self._post.id == post_id:
            self.edit(field, edit, undo_text)
            return
        service = self._service

        def work() -> Change | None:
            there = service.post(post_id)
            return None if there is None else service.save(edit(there))

        def done(change: Change | None) -> None:
            if change is not None and change.edits:
                self.changed.emit(change, undo_text)

        self._tasks.run(work, done, owner=self)

    def keep_new(self) -> None:
        """Save a new post into which nothing was written yet: something is about to refer to it."""
        if self._unsaved and self._post is not None:
            self._save(self._post, lambda post: post, "", self.tr("Add a post"))

    def end_stay(self) -> None:
        """Make one undo step of what was typed since a field was entered."""
        if not self._stay:
            return
        stay = _Stay(self._stay_text)
        self._stay = ""
        # Behind the saves that are still on their way: they tell what was there before and after.
        self._tasks.run(lambda: stay, self._step, owner=self)

    def _step(self, stay: _Stay) -> None:
        before, after = self._before, self._after
        created, self._created = self._created, False
        self._before = self._after = None
        if after is not None and (created or before != after):
            from smmdesk.domain.changes import Topic

            edits = (Edit(None if created else before, after),)
            self.changed.emit(Change(frozenset({Topic.POSTS}), edits), stay.text)

    def _save(self, shown: Post, edit: PostEdit, field: str, undo_text: str) -> None:
        service, was_new, following = self._service, self._unsaved, self.following
        edits = (*self._owed, edit)
        self._owed.clear()
        self._unsaved = False
        self._under_way += 1

        def work() -> Change | None:
            there = service.post(shown.id)
            if there is None and not was_new:
                return None
            after = there or shown
            for each in edits:
                after = each(after)
            return service.save_following(after) if following and there else service.save(after)

        def done(change: Change | None) -> None:
            self._under_way -= 1
            self._saved(change, shown.id, undo_text)

        def failed(error: UserError) -> None:
            self._under_way -= 1
            if self._post is not None and self._post.id == shown.id:
                self._owed.extend(edits)
                self._unsaved = self._unsaved or was_new
            self.refused.emit(field, error)

        self._tasks.run(work, done, failed, owner=self)

    def _settle(self) -> None:
        """Try once more to save what could not be saved when it was typed."""
        if self._owed and self._post is not None:
            self._save(self._post, lambda post: post, "", self._stay_text)
        self._owed.clear()

    def _saved(self, change: Change | None, post_id: str, undo_text: str) -> None:
        if change is None:
            if self._post is not None and self._post.id == post_id:
                self.gone.emit()
            return
        if not change.edits:
            return
        typed = not undo_text and len(change.edits) == 1
        if typed:
            self._remember(change.edits[0])
        self._take_own(change, post_id)
        self._told = change  # it comes back with what others changed
        self.changed.emit(change, "" if typed else undo_text or self._stay_text)

    def _remember(self, edit: Edit) -> None:
        """Keep the two ends of a stay; all that lies between them is one step."""
        from smmdesk.domain.posts.post import Post

        if self._after is None:
            self._created = edit.before is None
            self._before = edit.before if isinstance(edit.before, Post) else None
        self._after = edit.after if isinstance(edit.after, Post) else None

    def _take_own(self, change: Change, post_id: str) -> None:
        """Learn what saving added to our post, once nothing else is on its way."""
        from smmdesk.domain.posts.post import Post

        post = self._post
        if post is None or post.id != post_id or self._under_way or self._owed:
            return
        for edit in change.edits:
            if isinstance(edit.after, Post) and edit.after.id == post.id:
                self._show(edit.after, post)

    # --- from outside --------------------------------------------------------------------------

    def take_change(self, change: Change) -> None:
        """Show what was changed elsewhere (an undo, a drag); our own edits on their way stay on top of it."""
        from smmdesk.domain.posts.post import Post

        if change is self._told:
            return
        for edit in change.edits:
            post, record = self._post, edit.after or edit.before
            if post is None or not isinstance(record, Post) or record.id != post.id or self._under_way:
                continue
            if edit.after is None:
                self.gone.emit()
            elif replace(record, changed_at=post.changed_at) != post:
                self._show(record, post)

    def _show(self, record: Post, before: Post) -> None:
        """Take the post as it is in the file; words being typed are saved on top of it."""
        differs = replace(record, changed_at=before.changed_at) != before
        if differs:
            self.asked.emit()
            if self._post is not before:
                return  # it is shown once those words are saved
            self.end_stay()
        self._post = record
        if differs:
            self.refreshed.emit()


class _Stay:
    """The end of one field's stay: the words for its undo step."""

    def __init__(self, text: str) -> None:
        self.text = text
