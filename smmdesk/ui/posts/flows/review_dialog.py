"""What a reviewer sent back: post by post, with the comment, the mark, and what was changed in the texts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.review import TEXT, TITLE
from smmdesk.domain.posts.review_merge import (
    STATUS,
    Choice,
    Returned,
    ReturnedRow,
    ReturnedText,
    RowState,
    TextState,
)
from smmdesk.domain.posts.setting import Mark
from smmdesk.ui.posts.flows.difference_view import DifferenceView
from smmdesk.ui.posts.names import network_name, status_name
from smmdesk.ui.shared.dialog import Dialog
from smmdesk.ui.shared.icons import icon

_SHOWN = (
    RowState.CONFLICT,
    RowState.CHANGED,
    RowState.OLDER,
    RowState.GONE,
    RowState.UNKNOWN,
    RowState.MERGED,
)
_ICONS = {
    RowState.CONFLICT: ("warning", "bad"),
    RowState.CHANGED: ("note", "accent"),
    RowState.OLDER: ("clock", "muted"),
    RowState.GONE: ("cross", "muted"),
    RowState.UNKNOWN: ("question", "muted"),
    RowState.MERGED: ("check", "good"),
}


class ReviewDialog(Dialog):
    """``chosen(Returned, frozenset of Choice)``: keep the remarks, and take these statuses and texts."""

    chosen = Signal(object, object)

    def __init__(self, returned: Returned, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        who = returned.by or self.tr("the reviewer")
        self.set_title(self.tr("Answer of {0}").format(who))
        self._returned = returned
        self._taken: set[Choice] = set(returned.suggested())
        self._rows = [row for state in _SHOWN for row in returned.rows_in(state)]
        self.boxes: dict[Choice, QCheckBox] = {}
        self._create_widgets()
        self.cancel = self.add_button(self.tr("Cancel"))
        self.go = self.add_button(self.tr("Take it over"), primary=True)
        self.go.setEnabled(any(row.state in (RowState.CHANGED, RowState.CONFLICT) for row in self._rows))
        self.list.currentRowChanged.connect(self._show)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)
        self.resize(QSize(940, 600))
        self.list.setCurrentRow(0)

    @property
    def taken(self) -> frozenset[Choice]:
        """Return what is ticked now."""
        return frozenset(self._taken)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        quiet = len(self._returned.rows_in(RowState.NOTHING))
        summary = QLabel(self._summary(quiet), self)
        summary.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Posts with an answer"))
        for row in self._rows:
            item = QListWidgetItem(
                icon(*_ICONS[row.state]), row.title or self.tr("Without a title"), self.list
            )
            item.setToolTip(self._state(row))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}, {self._state(row)}")
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self._scroll)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([280, 640])
        self.content.addWidget(summary)
        self.content.addWidget(splitter, 1)

    def _summary(self, quiet: int) -> str:
        conflicts = len(self._returned.rows_in(RowState.CONFLICT))
        parts = [self.tr("There is an answer about %n posts.", "", len(self._rows))]
        if conflicts:
            parts.append(
                self.tr(
                    "%n were changed on both sides: choose for each; what you do not tick stays as you have it.",
                    "",
                    conflicts,
                )
            )
        if quiet:
            parts.append(self.tr("%n posts are left without a word.", "", quiet))
        return " ".join(parts)

    def _show(self, number: int) -> None:
        if not 0 <= number < len(self._rows):
            return
        row = self._rows[number]
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 0, 8, 0)
        column.setSpacing(8)
        self.boxes = {}
        heading = QLabel(row.title or self.tr("Without a title"), box)
        heading.setProperty("kind", "heading")
        heading.setWordWrap(True)
        column.addWidget(heading)
        for text in (self._state(row), *self._warnings(row)):
            label = QLabel(text, box)
            label.setWordWrap(True)
            label.setProperty("kind", "muted")
            column.addWidget(label)
        if row.comment:
            comment = QLabel(row.comment, box)
            comment.setWordWrap(True)
            comment.setTextFormat(Qt.TextFormat.PlainText)
            comment.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(_section(self.tr("Comment"), box))
            column.addWidget(comment)
        if row.status is not None:
            self._add_box(
                column, (row.post_id, STATUS), self.tr("New status: {0}").format(status_name(row.status))
            )
        for returned in row.texts:
            if returned.state in (TextState.PROPOSED, TextState.CONFLICT):
                self._add_text(column, row, returned, box)
        column.addStretch(1)
        self._scroll.setWidget(box)

    def _add_text(self, column: QVBoxLayout, row: ReturnedRow, text: ReturnedText, box: QWidget) -> None:
        column.addWidget(_section(_text_name(text.key, self), box))
        if text.state is TextState.CONFLICT:
            ours = DifferenceView(self.tr("What you changed"), box)
            ours.show_runs(text.our_difference())
            column.addWidget(QLabel(self.tr("What you changed since:"), box))
            column.addWidget(ours)
            column.addWidget(QLabel(self.tr("What taking the other text would change:"), box))
        view = DifferenceView(self.tr("What the reviewer changed"), box)
        view.show_runs(text.difference())
        column.addWidget(view)
        name = (
            self.tr("Take this text")
            if text.state is TextState.PROPOSED
            else self.tr("Take the reviewer's text instead of mine")
        )
        self._add_box(column, (row.post_id, text.key), name)

    def _add_box(self, column: QVBoxLayout, choice: Choice, name: str) -> None:
        box = QCheckBox(name, self)
        box.setChecked(choice in self._taken)
        box.toggled.connect(lambda on: self._tick(choice, on))
        self.boxes[choice] = box
        column.addWidget(box)

    def _tick(self, choice: Choice, on: bool) -> None:
        if on:
            self._taken.add(choice)
        else:
            self._taken.discard(choice)

    def _state(self, row: ReturnedRow) -> str:
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
        return " ".join(filter(None, (marks[row.mark], states[row.state]))) or self.tr(
            "The text was changed."
        )

    def _warnings(self, row: ReturnedRow) -> list[str]:
        found = []
        if row.other_text:
            found.append(
                self.tr("You have changed its text since you sent it: the judgement is of the older one.")
            )
        if row.moved:
            found.append(self.tr("It has another day or hour since you sent it."))
        if any(text.state is TextState.UNREAD for text in row.texts):
            found.append(self.tr("One of its texts could not be read in the file and stays as it is."))
        return found

    def _choose(self) -> None:
        self.chosen.emit(self._returned, self.taken)
        self.accept()


def _section(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("kind", "section")
    return label


def _text_name(key: str, dialog: ReviewDialog) -> str:
    kind, _, channel = key.partition(":")
    names = {TITLE: dialog.tr("Title"), TEXT: dialog.tr("Text")}
    name = names.get(kind, kind)
    return f"{name} · {network_name(channel.partition('/')[0])}" if channel else name
