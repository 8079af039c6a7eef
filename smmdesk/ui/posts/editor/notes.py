"""Notes on a post, and what is to be done before it goes out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField, TextField
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.post_edits import setting
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import CheckItem, Post
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around
    from smmdesk.ui.posts.editor.post_edits import PostEdit


class NotesPanel(Panel):
    """Free words, for the owner and whoever works with her; they do not go out."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.notes = TextField(self, 4)
        self.error = ErrorLabel(self)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.notes)
        column.addWidget(self.error)
        self.notes.noted.connect(self._set_notes)
        self.notes.left.connect(self.draft.end_stay)
        self.retranslate()

    def show_post(self, post: Post) -> None:
        self.notes.show_value(post.notes)

    def summary(self) -> str:
        return "" if self.draft.post is None else self.draft.post.notes.strip().partition("\n")[0]

    def keep(self) -> None:
        self.notes.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field == "notes":
            self.error.say(text)
            self.notes.refuse()
            return True
        return False

    def retranslate(self) -> None:
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setPlaceholderText(self.tr("Ideas, sources, agreements: they do not go out"))

    def _set_notes(self, text: str) -> None:
        self.error.say("")
        self.draft.edit("notes", setting(notes=text), self.tr("Edit the notes"), typed=True)


class CheckRow(QWidget):
    """One thing to do: ticked off, renamed, taken out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = QCheckBox(self)
        self.text = LineField(self, pausing=False)
        self.remove = QToolButton(self)
        self.remove.setIcon(icon("close", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget, stretch in ((self.done, 0), (self.text, 1), (self.remove, 0)):
            row.addWidget(widget, stretch)


class ChecklistPanel(Panel):
    """Rows to tick off, and a line to add one."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.rows: list[CheckRow] = []
        self.add = LineField(self, pausing=False)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addWidget(self.add)
        self.add.noted.connect(self._add)
        self.retranslate()

    def show_post(self, post: Post) -> None:
        while len(self.rows) > len(post.checklist):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(post.checklist):
            self._add_row()
        for row, item in zip(self.rows, post.checklist, strict=True):
            row.done.setChecked(item.done)
            row.text.show_value(item.text)
            row.done.setAccessibleName(item.text)

    def summary(self) -> str:
        items = self.draft.post.checklist if self.draft.post else ()
        if not items:
            return ""
        done = sum(item.done for item in items)
        return self.tr("{0} of %n done", "", len(items)).format(done)

    def keep(self) -> None:
        for row in self.rows:
            row.text.keep()
        self.add.keep()

    def retranslate(self) -> None:
        self.add.setPlaceholderText(self.tr("Add something to do, then Enter"))
        self.add.setAccessibleName(self.tr("Add something to do"))
        for row in self.rows:
            self._name(row)

    def _add_row(self) -> None:
        row, number = CheckRow(self), len(self.rows)
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()
        row.done.clicked.connect(lambda on: self._change(number, self.tr("Tick off"), done=on))
        row.text.noted.connect(lambda text: self._change(number, self.tr("Edit the checklist"), text=text))
        row.remove.clicked.connect(lambda: self._change(number, self.tr("Shorten the checklist"), text=""))
        self._name(row)
        QWidget.setTabOrder(row.remove, self.add)

    def _name(self, row: CheckRow) -> None:
        row.text.setAccessibleName(self.tr("To do"))
        row.remove.setAccessibleName(self.tr("Take this out"))
        row.remove.setToolTip(self.tr("Take this out"))
        row.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _change(self, number: int, undo_text: str, **values: object) -> None:
        self.draft.edit("checklist", _changing(number, values), undo_text)

    def _add(self, text: str) -> None:
        from smmdesk.domain.posts.post import CheckItem

        self.add.show_value("")
        if text:
            item: CheckItem = CheckItem(text)
            self.draft.edit(
                "checklist",
                lambda post: replace(post, checklist=(*post.checklist, item)),
                self.tr("Add to the checklist"),
            )


def _changing(number: int, values: dict[str, object]) -> PostEdit:
    """Return the edit of one row; a row without words goes away."""

    def edit(post: Post) -> Post:
        items = list(post.checklist)
        if number < len(items):
            items[number] = replace(items[number], **values)  # type: ignore[arg-type]
        return replace(post, checklist=tuple(item for item in items if item.text))

    return edit
