"""What a reviewer says of one post: the mark, the comment, and each text with what was changed in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from smmdesk.domain.posts.review import TEXT, TITLE
from smmdesk.domain.posts.review_merge import (
    STATUS,
    Choice,
    ReturnedRow,
    ReturnedText,
    RowState,
    TextState,
)
from smmdesk.domain.posts.setting import Mark
from smmdesk.domain.posts.word_difference import Kind, Run
from smmdesk.ui.posts.flows.difference_view import DifferenceView
from smmdesk.ui.posts.names import network_name, status_name

_AT_ONCE = 1200
"""Characters of all versions together."""


class Later(Protocol):
    """Does *work* off the window's thread; *done* gets its result as long as *owner* is there."""

    def __call__(
        self, work: Callable[[], Sequence[Run]], done: Callable[[Sequence[Run]], None], owner: QObject
    ) -> object: ...


class AnswerView(QScrollArea):
    """``ticked(Choice, bool)``: a status or a text is to be taken, or not. *later* compares long texts."""

    ticked = Signal(object, bool)

    def __init__(self, later: Later, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._later = later
        self.boxes: dict[Choice, QCheckBox] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_row(self, row: ReturnedRow, when: str, taken: Collection[Choice]) -> None:
        """Show an answer about a post that is planned for *when*; the choices in *taken* are ticked."""
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(8)
        self.boxes = {}
        column.addWidget(_label(row.title or self.tr("Without a title"), box, "heading"))
        about = " · ".join(filter(None, (when, self.state(row))))
        for text in (about, *self._warnings(row)):
            column.addWidget(_label(text, box, "muted"))
        if row.comment:
            column.addWidget(_label(self.tr("Comment"), box, "section"))
            comment = _label(row.comment, box, "")
            comment.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(comment)
        if row.status is not None:
            name = self.tr("New status: {0}").format(status_name(row.status))
            self._add_box(column, (row.post_id, STATUS), name, taken)
        for returned in row.open_texts:
            self._add_text(column, row, returned, taken)
        column.addStretch(1)
        self.setWidget(box)

    def state(self, row: ReturnedRow) -> str:
        """Return in words what there is to do about a post."""
        marks = {
            Mark.APPROVE: self.tr("Approved."),
            Mark.CHANGES: self.tr("Changes asked for."),
            Mark.HOLD: self.tr("To be held back."),
            Mark.NONE: "",
        }
        states = {
            RowState.CONFLICT: self.tr("Changed on both sides."),
            RowState.CHANGED: "",
            RowState.OLDER: self.tr("A later answer was taken over before; this one changes nothing."),
            RowState.GONE: self.tr("You have deleted this post; the comment is not kept."),
            RowState.UNKNOWN: self.tr("This post was not in the pack you sent."),
            RowState.MERGED: self.tr("You have taken this over before."),
            RowState.NOTHING: "",
        }
        said = " ".join(filter(None, (marks[row.mark], states[row.state])))
        if said:
            return said
        return self.tr("The text was changed.") if row.open_texts else self.tr("There is a comment.")

    # --- internals -----------------------------------------------------------------------------

    def _add_text(
        self, column: QVBoxLayout, row: ReturnedRow, text: ReturnedText, taken: Collection[Choice]
    ) -> None:
        box = column.parentWidget()
        column.addWidget(_label(self._text_name(text.key), box, "section"))
        if text.state is TextState.CONFLICT:
            ours = DifferenceView(self.tr("What you changed"), box)
            self._show_difference(ours, text.our_difference, text)
            column.addWidget(_label(self.tr("What you changed since:"), box, ""))
            column.addWidget(ours)
            column.addWidget(_label(self.tr("What taking the other text would change:"), box, ""))
        view = DifferenceView(self.tr("What the reviewer changed"), box)
        self._show_difference(view, text.difference, text)
        column.addWidget(view)
        proposed = text.state is TextState.PROPOSED
        name = self.tr("Take this text") if proposed else self.tr("Take the reviewer's text instead of mine")
        self._add_box(column, (row.post_id, text.key), name, taken)

    def _show_difference(
        self, view: DifferenceView, work: Callable[[], Sequence[Run]], text: ReturnedText
    ) -> None:
        """Short texts are compared at once; others need up to a second, which the window does not wait for."""
        if len(text.base) + len(text.ours or "") + len(text.theirs) <= _AT_ONCE:
            view.show_runs(work())
        else:
            view.show_runs([Run(Kind.SAME, text.theirs)])
            self._later(work, view.show_runs, view)

    def _add_box(self, column: QVBoxLayout, choice: Choice, name: str, taken: Collection[Choice]) -> None:
        box = QCheckBox(name, column.parentWidget())
        box.setChecked(choice in taken)
        box.toggled.connect(lambda on: self.ticked.emit(choice, on))
        self.boxes[choice] = box
        column.addWidget(box)

    def _warnings(self, row: ReturnedRow) -> list[str]:
        found = []
        if row.other_text and row.mark is not Mark.NONE:
            found.append(
                self.tr("You have changed its text since you sent it: the judgement is of the older one.")
            )
        if row.moved:
            found.append(self.tr("It has another day or hour since you sent it."))
        if any(text.state is TextState.UNREAD for text in row.texts):
            found.append(self.tr("One of its texts could not be read in the file and stays as it is."))
        return found

    def _text_name(self, key: str) -> str:
        kind, _, channel = key.partition(":")
        names = {TITLE: self.tr("Title"), TEXT: self.tr("Text")}
        name = names.get(kind, kind)
        return f"{name} · {network_name(channel.partition('/')[0])}" if channel else name


def _label(text: str, parent: QWidget | None, kind: str) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
