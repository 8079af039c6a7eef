"""The title of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.post_edits import setting

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around


class TitleRow(Panel):
    """One line in the size of a heading."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.title = LineField(self)
        self.title.setProperty("kind", "title")
        self.error = ErrorLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.error)
        self.title.noted.connect(self._set_title)
        self.title.left.connect(self.draft.end_stay)
        self.setFocusProxy(self.title)
        self.retranslate()

    def show_post(self, post: Post) -> None:
        self.title.show_value(post.title)

    def keep(self) -> None:
        self.title.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field in ("title", ""):
            self.error.say(text)
            return True
        return False

    def retranslate(self) -> None:
        self.title.setPlaceholderText(self.tr("Title, for yourself"))
        self.title.setAccessibleName(self.tr("Title"))

    def _set_title(self, text: str) -> None:
        self.error.say("")
        self.draft.edit("title", setting(title=text), self.tr("Edit the title"), typed=True)
