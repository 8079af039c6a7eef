"""The board: a column for each status, in the order of a post's life."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from smmdesk.domain.posts.lines import Some
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.board_column import BoardColumn
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.post_paint import PostPaint

EMPTY = Some(0, ())
AT_ONCE = 120
"""Posts that are shown in one go."""


class PostBoard(QScrollArea):
    """``dropped(tuple ids, PostStatus, bool)``: posts shall have a status; True: copies of them.
    ``opened(str)``, ``chosen(tuple)``, ``menu_requested(QPoint)``. ``all_wanted(PostStatus)``.
    """

    opened = Signal(str)
    chosen = Signal(object)
    dropped = Signal(object, object, bool)
    menu_requested = Signal(QPoint)
    all_wanted = Signal(object)

    def __init__(self, paint: PostPaint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget(self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.columns = {status: BoardColumn(status, paint.of_line, inner) for status in PostStatus}
        for column in self.columns.values():
            row.addWidget(column)
            self._connect(column)
        row.addStretch(1)
        self.setWidget(inner)
        self.setFocusProxy(self.columns[PostStatus.IDEA].list)
        self._rest: list[tuple[BoardColumn, Some, Names]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._show_next)
        self.retranslate()

    def show_posts(self, board: Mapping[PostStatus, Some], names: Names) -> None:
        """Show the posts by status: those of many posts column by column, so that the window stays awake."""
        self._rest = [(column, board.get(status, EMPTY), names) for status, column in self.columns.items()]
        few = sum(len(some.lines) for some in board.values()) <= AT_ONCE
        while self._rest and (few or len(self._rest) == len(self.columns)):
            self._show_next()
        if self._rest:
            self._timer.start()

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the chosen posts, from left to right."""
        return tuple(post_id for column in self.columns.values() for post_id in column.list.selected())

    def select(self, ids: Sequence[str]) -> None:
        """Choose those of the posts that are here, without announcing it."""
        for column in self.columns.values():
            column.list.select(ids)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.setAccessibleName(self.tr("Board of posts by status"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self, column: BoardColumn) -> None:
        status = column.status
        column.opened.connect(self.opened)
        column.chosen.connect(lambda _ids: self._chosen(column))
        column.menu_requested.connect(self.menu_requested)
        column.dropped.connect(lambda ids, copy: self.dropped.emit(ids, status, copy))
        column.all_wanted.connect(lambda: self.all_wanted.emit(status))

    def _show_next(self) -> None:
        column, some, names = self._rest.pop(0)
        column.show_posts(some, names)
        if not self._rest:
            self._timer.stop()

    def _chosen(self, column: BoardColumn) -> None:
        """Without Ctrl or Shift, choosing in one column gives up what was chosen in the others."""
        from PySide6.QtWidgets import QApplication

        held = QApplication.keyboardModifiers()
        many = held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        if not many and column.list.selected():
            for other in self.columns.values():
                if other is not column:
                    other.list.select(())
        self.chosen.emit(self.selected())
