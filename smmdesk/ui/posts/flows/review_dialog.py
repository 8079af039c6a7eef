"""What a reviewer sent back: the posts there is an answer about, and what of it is taken over."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QWidget,
)

from smmdesk.domain.posts.review_merge import Choice, Returned, ReturnedRow, RowState
from smmdesk.ui.posts.flows.answer_view import AnswerView, Later
from smmdesk.ui.posts.flows.flow_dialog import FlowDialog
from smmdesk.ui.posts.names import day_text, minute_text
from smmdesk.ui.shared.icons import icon

_SIZE = QSize(1000, 680)
_ROW = 30
_ICONS = {
    RowState.CONFLICT: ("warning", "bad"),
    RowState.CHANGED: ("note", "accent"),
    RowState.OLDER: ("clock", "muted"),
    RowState.GONE: ("cross", "muted"),
    RowState.UNKNOWN: ("question", "muted"),
    RowState.MERGED: ("check", "good"),
}
"""Also the order in which the posts are shown: what has to be decided comes first."""


class ReviewDialog(FlowDialog):
    """``chosen(Returned, frozenset of Choice)``: keep the remarks, and take these statuses and texts; whoever does
    so closes the dialog, or tells what is wrong in it.
    """

    chosen = Signal(object, object)

    def __init__(self, returned: Returned, later: Later, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._later = later
        by = returned.by
        self.set_title(self.tr("Answer of {0}").format(by) if by else self.tr("The reviewer's answer"))
        self._returned = returned
        self._taken: set[Choice] = set(returned.suggested())
        self._rows = [row for state in _ICONS for row in returned.rows_in(state)]
        self._sent = {post.id: post for post in returned.answers.posts}
        self._create_widgets()
        self.cancel = self.add_button(self.tr("Cancel"))
        self.go = self.add_button(self.tr("Take it over"), primary=True)
        self.list.currentRowChanged.connect(self._show)
        self.view.ticked.connect(self._tick)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)
        self.fit(_SIZE)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.allow_again()

    @property
    def taken(self) -> frozenset[Choice]:
        """Return what is ticked now."""
        return frozenset(self._taken)

    @property
    def boxes(self) -> dict[Choice, QCheckBox]:
        """Return the choices of the post that is shown."""
        return self.view.boxes

    def allow_again(self) -> None:
        self.go.setEnabled(any(row.state in (RowState.CHANGED, RowState.CONFLICT) for row in self._rows))

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        summary = QLabel(self._summary(), self)
        summary.setWordWrap(True)
        self.view = AnswerView(self._later, self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Posts with an answer"))
        self.list.setIconSize(QSize(16, 16))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        for row in self._rows:
            title = row.title or self.tr("Without a title")
            text = " · ".join(filter(None, (self._short_day(row), title)))
            item = QListWidgetItem(icon(*_ICONS[row.state]), text, self.list)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip("\n".join(filter(None, (title, self._when(row), self.view.state(row)))))
            spoken = (title, self._when(row), self.view.state(row))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self.view)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([290, 640])
        self.content.addWidget(summary)
        self.content.addWidget(splitter, 1)

    def _summary(self) -> str:
        conflicts = len(self._returned.rows_in(RowState.CONFLICT))
        quiet = len(self._returned.rows_in(RowState.NOTHING))
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

    def _when(self, row: ReturnedRow) -> str:
        sent = self._sent.get(row.post_id)
        if sent is None or sent.day is None:
            return ""
        return " ".join(filter(None, (day_text(sent.day), minute_text(sent.minute))))

    def _short_day(self, row: ReturnedRow) -> str:
        sent = self._sent.get(row.post_id)
        if sent is None or sent.day is None:
            return ""
        day = QDate(sent.day.year, sent.day.month, sent.day.day)
        return QLocale().toString(day, "d MMM").rstrip(".")

    def _show(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            row = self._rows[number]
            self.view.show_row(row, self._when(row), self._taken)

    def _tick(self, choice: Choice, on: bool) -> None:
        (self._taken.add if on else self._taken.discard)(choice)

    def _choose(self) -> None:
        self.tell("")
        self.go.setEnabled(False)
        self.chosen.emit(self._returned, self.taken)
