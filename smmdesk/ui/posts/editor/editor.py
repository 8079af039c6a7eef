"""One post with all that belongs to it, in a panel beside the calendar or in its place; saved as one goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.posts.series import Series
from smmdesk.ui.posts.editor.counts import Counts
from smmdesk.ui.posts.editor.draft import Draft
from smmdesk.ui.posts.editor.fields import CloseWatch
from smmdesk.ui.posts.editor.frame import EditorFrame
from smmdesk.ui.posts.editor.managers import Managers
from smmdesk.ui.posts.editor.panel import Around
from smmdesk.ui.posts.editor.preview_making import preview_of
from smmdesk.ui.posts.editor.whole_post import WholePost

if TYPE_CHECKING:
    from smmdesk.domain.errors import UserError
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.posts.post import Post
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

NARROWEST = 380


class PostEditor(QFrame):
    """``changed(Change, undo text)``: something was saved; an empty text is a step on the way, not to be undone
    by itself. ``closed()``: the user is done. ``told(str)``: a sentence for the banner.
    """

    changed = Signal(object, str)
    closed = Signal()
    told = Signal(str)

    def __init__(
        self,
        service: PostService,
        tasks: Tasks,
        networks: Networks,
        setting: PostsSetting,
        goals: tuple[tuple[str, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks
        self._networks = networks
        self._shown_id = ""
        self.setProperty("kind", "card")
        self.setMinimumWidth(NARROWEST)
        self.setAcceptDrops(True)
        around = Around(networks.with_overrides(setting.overrides), setting, goals or known_goals())
        self.draft = Draft(service, tasks, self)
        self.frame = EditorFrame(self.draft, around, service, tasks, self)
        self.counts = Counts(tasks, self)
        self.managers = Managers(service, tasks, networks, self)
        self.whole = WholePost(service, tasks, self)
        self._close_watch = CloseWatch(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._connect_signals()

    # --- public --------------------------------------------------------------------------------

    @property
    def post(self) -> Post | None:
        """Return the post that is open, with what was typed so far; None while there is none."""
        return self.draft.post

    def edit(self, post: Post, is_new: bool = False) -> None:
        """Open a post; what was typed into the one before is kept first. A new one is saved with its first word."""
        self._leave()
        self.frame.media.thumbs.look_again()
        self.draft.open(post, is_new)
        self.frame.open_first(is_new)

    def keep(self) -> None:
        """Save what is being typed, and end its undo step."""
        self._hand_in()
        self.draft.end_stay()

    def close_post(self) -> None:
        """Keep everything and close."""
        self._leave()
        self.draft.open(None, False)
        self.closed.emit()

    def models(self) -> None:
        """Open templates and evergreens; one can be made of the open post there."""
        self.keep()
        self.managers.models(None if self.draft.is_unsaved else self.post)

    def apply_change(self, change: Change) -> None:
        """Show what was changed elsewhere: an undo, a drag, a rubric's new name."""
        self.draft.take_change(change)
        self.managers.apply_change(change)
        if any(isinstance(edit.after or edit.before, Series) for edit in change.edits):
            self.frame.series.read_again()
        if Topic.POST_SETTING in change.topics:
            self._tasks.run(self._service.setting, self.set_setting, owner=self)
        if change.topics & {Topic.REMARKS, Topic.POSTS} and self.post is not None:
            self.frame.remarks.reload()

    def set_setting(self, setting: PostsSetting) -> None:
        """Take rubrics, campaigns, the owner's figures and choices as they are now."""
        networks = self._networks.with_overrides(setting.overrides)
        self._set_around(replace(self.frame.around, networks=networks, setting=setting))

    def set_author(self, name: str) -> None:
        """Set the name that stands above the previews: that of the business."""
        self._set_around(replace(self.frame.around, author=name))

    def set_goals(self, goals: tuple[tuple[str, str], ...]) -> None:
        """Set the goals to choose from as (id, name)."""
        self._set_around(replace(self.frame.around, goals=goals))

    # --- Qt ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_post()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._close_watch.watch(self.window())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frame.fit(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.frame.media.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.frame.media.dropEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "frame"):
            self.frame.retranslate()
            self.set_goals(known_goals())
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "frame"):
            self._show()  # the colours of rubrics and campaigns

    # --- internals -----------------------------------------------------------------------------

    def _connect_signals(self) -> None:
        draft, frame = self.draft, self.frame
        draft.changed.connect(self.changed)
        draft.changed.connect(lambda _change, _text: frame.show_saved())
        draft.refreshed.connect(self._show)
        draft.asked.connect(self._hand_in)
        draft.refused.connect(self._show_error)
        draft.gone.connect(self._gone)
        frame.closed.connect(self.close_post)
        frame.told.connect(self.told)
        frame.changed.connect(self.changed)
        frame.failed.connect(self._tasks.user_error)
        frame.media.pictures_changed.connect(lambda: self._preview(at_once=True))
        frame.text.text.files_given.connect(frame.media.take)
        frame.text.count_due.connect(self._count)
        frame.text.channel_chosen.connect(lambda _channel: self._channel_chosen())
        self.counts.counted.connect(frame.text.text.show_excess)
        self.counts.counted_all.connect(frame.text.show_counts)
        self.counts.tab_counted.connect(frame.text.tabs.show_state)
        self._close_watch.closing.connect(self._leave)
        self._connect_menu()

    def _connect_menu(self) -> None:
        managers, menu = self.managers, self.frame.menu
        managers.changed.connect(self.changed)
        managers.opened.connect(self._open)
        for source in (managers, self.whole):
            source.told.connect(self.told)
        self.whole.changed.connect(self.changed)
        self.whole.opened.connect(self._open)
        self.frame.series.repeat_wanted.connect(self._repeat)
        menu.connect_all(
            {
                "copy": self._copy,
                "delete": self._delete,
                "repeat": self._repeat,
                "models": self.models,
                "rubrics": managers.rubrics,
                "campaigns": managers.campaigns,
                "occasions": managers.occasions,
                "limits": managers.limits,
                "settings": managers.settings,
            }
        )

    def _hand_in(self) -> None:
        for panel in self.frame.panels:
            panel.keep()

    def _leave(self) -> None:
        if self.post is not None:
            self.frame.remarks.hand_in()
        self.keep()

    def _repeat(self) -> None:
        self.keep()
        self.draft.keep_new()
        if self.post is not None:
            self.managers.repeat(self.post)

    def _copy(self) -> None:
        self.keep()
        if self.post is not None and not self.draft.is_unsaved:
            self.whole.copy(self.post.id)

    def _delete(self) -> None:
        post = self.post
        if post is None:
            return
        if self.draft.is_unsaved:
            self._gone()  # there is nothing in the file yet
            return
        self.keep()
        self.whole.delete(post.id)

    def _open(self, post_id: str) -> None:
        self._tasks.run(
            lambda: self._service.post(post_id),
            lambda post: self.edit(post) if post is not None else None,
            owner=self,
        )

    def _set_around(self, around: Around) -> None:
        self.frame.set_around(around)
        self._show()

    def _show(self) -> None:
        post = self.post
        if post is None:
            self._shown_id = ""
            return
        if post.id != self._shown_id:
            self._shown_id = post.id
            self.frame.forget_errors()
            self.frame.text.tabs.choose(None)
        self.frame.show_post(post)
        self._preview(at_once=True)

    def _channel_chosen(self) -> None:
        self._preview(at_once=True)
        self.frame.show_summaries()

    def _count(self) -> None:
        post = self.post
        if post is not None:
            text = self.frame.text.text.value()
            self.counts.count(post, self.frame.text.variant(), text, self.frame.around)
            self._preview()

    def _preview(self, at_once: bool = False) -> None:
        post = self.post
        if post is None:
            return
        variant = self.frame.text.variant()
        text = self.frame.text.text.value()
        pictures = self.frame.media.pictures()
        model = preview_of(post, variant, text, self.frame.around, pictures)
        self.frame.preview.show_model(model, at_once)

    def _gone(self) -> None:
        """The post was deleted elsewhere (an undo, Del in the calendar)."""
        self.draft.open(None, False)
        self.closed.emit()

    def _show_error(self, field: str, error: UserError) -> None:
        from smmdesk.ui.shared.errors import error_sentence

        if not any(panel.show_error(field, error_sentence(error)) for panel in self.frame.panels):
            self._tasks.user_error.emit(error)


def known_goals() -> tuple[tuple[str, str], ...]:
    """Return the goals a post can serve as (id, name), in the language of the interface."""
    from smmdesk.knowledge.posts import goals
    from smmdesk.ui.shared.language import current_language

    return tuple((goal.id, goal.name.in_language(current_language())) for goal in goals())
