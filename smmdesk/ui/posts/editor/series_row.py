"""What rule a repeated post follows, and whether its edits go to the later ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.rule_words import rule_words

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.domain.posts.series import Series
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around
    from smmdesk.ui.shared.tasks import Tasks


class SeriesRow(Panel):
    """``repeat_wanted()``: the user wants to change the rule. Hidden for a post that does not repeat."""

    repeat_wanted = Signal()

    def __init__(
        self, draft: Draft, around: Around, service: PostService, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(draft, around, parent)
        self._service = service
        self._tasks = tasks
        self._series_id = ""
        self.series: Series | None = None
        self.rule = QLabel(self)
        self.rule.setWordWrap(True)
        self.change = QPushButton(self)
        self.change.setProperty("kind", "link")
        self.following = QCheckBox(self)
        row = QHBoxLayout()
        row.addWidget(self.rule, 1)
        row.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.following)
        self.change.clicked.connect(self.repeat_wanted)
        self.following.clicked.connect(self._set_following)
        self.retranslate()
        self.hide()

    def show_post(self, post: Post) -> None:
        self.setVisible(bool(post.series_id))
        self.following.setChecked(self.draft.following)
        if post.series_id != self._series_id:
            self._series_id = post.series_id
            self.read_again()
        else:
            self._show(self.series)

    def read_again(self) -> None:
        """Read the rule as it is now."""
        series_id = self._series_id
        if series_id:
            self._tasks.run(
                lambda: self._service.series(series_id),
                lambda series: self._show(series) if series_id == self._series_id else None,
                owner=self,
            )

    def retranslate(self) -> None:
        self.change.setText(self.tr("Change…"))
        self.following.setText(self.tr("Change the later ones too"))
        self.following.setToolTip(self.tr("What you edit here goes into the repetitions after this one"))
        self._show(self.series)

    def _show(self, series: Series | None) -> None:
        self.series = series
        if series is not None:
            self.rule.setText(self.tr("Repeats {0}").format(rule_words(series.rule)))
            post = self.draft.post
            last = series.rule.until
            ended = post is not None and last is not None and (post.series_day or last) >= last
            self.following.setVisible(not ended)

    def _set_following(self, on: bool) -> None:
        self.draft.following = on
