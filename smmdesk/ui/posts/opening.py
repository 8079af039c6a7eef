"""The post that is open in the editor: opened, begun, closed again; and the dialogs of what posts stand on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.changes import Change
from smmdesk.domain.posts.post import Post
from smmdesk.ui.posts.desk import Desk
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.reading import Ground
from smmdesk.ui.posts.services import Services
from smmdesk.ui.shared.tasks import Tasks

if TYPE_CHECKING:
    from smmdesk.ui.posts.editor.editor import PostEditor
    from smmdesk.ui.posts.editor.managers import Managers


class Opening(QObject):
    """``changed(Change, undo text)``, ``told(str)``: what the editor says. ``opened(str)``: a post is open now.
    ``closed()``: none is.
    """

    changed = Signal(object, str)
    told = Signal(str)
    opened = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, services: Services, tasks: Tasks, latest: Latest) -> None:
        super().__init__(desk)
        self._desk = desk
        self._services = services
        self._tasks = tasks
        self._latest = latest
        self._ground: Ground | None = None
        self._editor: PostEditor | None = None
        self._managers: Managers | None = None

    @property
    def editor(self) -> PostEditor | None:
        """Return the editor, once there was a post to open."""
        return self._editor

    @property
    def post_id(self) -> str:
        """Return the id of the open post, or ""."""
        post = self._editor.post if self._editor is not None else None
        return post.id if post is not None else ""

    def set_ground(self, ground: Ground) -> None:
        """Take what the editor stands on; it reads the setting itself when that changes."""
        if self._editor is not None and (self._ground is None or self._ground.author != ground.author):
            self._editor.set_author(ground.author)
        self._ground = ground

    def open(self, post_id: str) -> None:
        """Open a post."""
        services = self._services
        self._latest.read("post", lambda: services.posts.post(post_id), self._show)

    def begin(self, day: date | None, minute: int | None = None) -> None:
        """Open a new post; it is kept with its first word."""
        services = self._services
        self._latest.read("post", lambda: services.posts.new_post(day, minute), self._show_new)

    def close(self) -> None:
        """Keep what was typed, and close the post."""
        if self._editor is not None and self._editor.post is not None:
            self._editor.close_post()

    def manage(self, what: str) -> None:
        """Open a dialog by the name of its method in Managers: rubrics, campaigns, limits…"""
        if what == "models" and self._editor is not None and self._editor.post is not None:
            self._editor.models()  # a template can be made of the open post
        elif self._ground is not None:
            getattr(self._managers or self._make_managers(), what)()

    def apply_change(self, change: Change) -> None:
        """Show in the editor and in an open dialog what was changed elsewhere."""
        if self._managers is not None:
            self._managers.apply_change(change)
        if self._editor is None:
            return
        self._editor.apply_change(change)
        if self._editor.post is None:
            self._closed()

    # --- internals -----------------------------------------------------------------------------

    def _show(self, post: Post | None) -> None:
        if post is not None and self._ground is not None:
            self._edit(post, False)

    def _show_new(self, post: Post) -> None:
        if self._ground is not None:
            self._edit(post, True)

    def _edit(self, post: Post, is_new: bool) -> None:
        editor = self._editor or self._make()
        editor.edit(post, is_new)
        self._desk.show_editor(True)
        self.opened.emit(post.id)

    def _make(self) -> PostEditor:
        from smmdesk.ui.posts.editor.editor import PostEditor

        assert self._ground is not None
        setting = self._ground.names.setting
        editor = PostEditor(self._services.posts, self._tasks, self._services.networks, setting)
        editor.set_author(self._ground.author)
        editor.changed.connect(self.changed)
        editor.told.connect(self.told)
        editor.closed.connect(self._closed)
        self._editor = editor
        self._desk.set_editor(editor)
        return editor

    def _make_managers(self) -> Managers:
        from smmdesk.ui.posts.editor.managers import Managers

        services = self._services
        self._managers = made = Managers(services.posts, self._tasks, services.networks, self._desk.window())
        made.changed.connect(self.changed)
        made.opened.connect(self.open)
        return made

    def _closed(self) -> None:
        self._desk.show_editor(False)
        self.closed.emit()
