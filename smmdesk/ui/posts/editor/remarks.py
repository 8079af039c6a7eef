"""What reviewers said about a post, and a line to note what was said on the telephone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.posts.setting import Mark, Remark
from smmdesk.ui.posts.editor.fields import LineField
from smmdesk.ui.posts.editor.panel import ChoiceBox, Panel
from smmdesk.ui.posts.editor.words import MARK_TONES, mark_word
from smmdesk.ui.shared.moments import moment_label

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.posts.post import Post
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around
    from smmdesk.ui.shared.tasks import Tasks


class RemarkCard(QFrame):
    """One remark: who, what, when, and whether it is dealt with."""

    def __init__(self, remark: Remark, done_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark = QLabel(mark_word(remark.mark), self)
        mark.setProperty("kind", "chip")
        mark.setProperty("tone", MARK_TONES[remark.mark])
        who = QLabel(" · ".join(part for part in (remark.by, moment_label(remark.written_at)) if part), self)
        who.setProperty("kind", "caption")
        who.setTextFormat(Qt.TextFormat.PlainText)
        self.done = QCheckBox(done_text, self)
        self.done.setChecked(remark.done)
        comment = QLabel(remark.comment, self)
        comment.setWordWrap(True)
        comment.setTextFormat(Qt.TextFormat.PlainText)
        comment.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        comment.setVisible(bool(remark.comment))
        comment.setProperty("kind", "muted" if remark.done else "")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(mark)
        head.addWidget(who, 1)
        head.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(comment)
        self.setAccessibleName(", ".join((remark.by, mark.text(), remark.comment)))


class RemarksPanel(Panel):
    """``changed(Change, undo text)``; ``count_changed()``: there are more or fewer remarks."""

    changed = Signal(object, str)
    count_changed = Signal()

    def __init__(
        self, draft: Draft, around: Around, service: PostService, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(draft, around, parent)
        self._service = service
        self._tasks = tasks
        self._post_id = ""
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC).replace(microsecond=0)
        self.remarks: tuple[Remark, ...] = ()
        self.cards: list[RemarkCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.comment = LineField(self)
        self.mark = ChoiceBox(self)
        self.by = LineField(self)
        self.add = QPushButton(self)
        row, first = QHBoxLayout(), QHBoxLayout()
        for line in (row, first):
            line.setSpacing(6)
        row.addWidget(self.by, 1)
        row.addWidget(self.mark, 1)
        first.addWidget(self.comment, 1)
        first.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addLayout(first)
        column.addLayout(row)
        self.add.clicked.connect(self._add)
        self.comment.returnPressed.connect(self._add)
        self.retranslate()

    def show_post(self, post: Post) -> None:
        if post.id != self._post_id:
            self._post_id = post.id
            self._show(())
            self.reload()

    def reload(self) -> None:
        """Read the remarks on the open post."""
        post_id = self._post_id
        if post_id:
            self._tasks.run(
                lambda: self._service.remarks(post_id),
                lambda remarks: self._show(remarks) if post_id == self._post_id else None,
                owner=self,
            )

    def hand_in(self) -> None:
        """Add the remark that was typed and not added: its post is about to close."""
        if self.comment.text().strip() and self._post_id:
            self._add()

    def summary(self) -> str:
        still_open = sum(not each.done for each in self.remarks)
        if not self.remarks:
            return ""
        return self.tr("%n to deal with", "", still_open) if still_open else self.tr("all dealt with")

    def retranslate(self) -> None:
        self.comment.setPlaceholderText(self.tr("What was said about this post"))
        self.comment.setAccessibleName(self.tr("Remark"))
        self.by.setPlaceholderText(self.tr("by whom"))
        self.by.setAccessibleName(self.tr("Who said it"))
        self.mark.setAccessibleName(self.tr("Mark"))
        chosen = self.mark.currentData() or Mark.NONE
        self.mark.fill([(mark_word(each), each, None) for each in reversed(Mark)], chosen)
        self.add.setText(self.tr("Add"))
        self._show(self.remarks)

    # --- internals -----------------------------------------------------------------------------

    def _show(self, remarks: tuple[Remark, ...]) -> None:
        self.remarks = remarks
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for remark in remarks:
            card = RemarkCard(remark, self.tr("Done"), self)
            card.done.clicked.connect(
                lambda on, remark=remark: self._keep(replace(remark, done=on), self.tr("Deal with a remark"))
            )
            self.cards.append(card)
            self._list.addWidget(card)
        self.count_changed.emit()

    def _add(self) -> None:
        comment = self.comment.text().strip()
        mark = Mark(self.mark.currentData())
        if not comment and mark is Mark.NONE:
            self.comment.setFocus()
            return
        self.draft.keep_new()
        remark = Remark(uuid4().hex, self._post_id, self.by.text().strip(), mark, comment, self.now())
        self.comment.drop()
        self.comment.show_value("")
        self._keep(remark, self.tr("Add a remark"))

    def _keep(self, remark: Remark, undo_text: str) -> None:
        service = self._service

        def done(change: Change) -> None:
            self.changed.emit(change, undo_text)
            self.reload()

        self._tasks.run(lambda: service.keep(remark), done, owner=self)
