"""A list of posts that can be dragged: the tray, a column of the board, what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.ui.posts.drag import POSTS_MIME, mime_of
from smmdesk.ui.posts.names import Names

LINE_ROLE = Qt.ItemDataRole.UserRole
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractListModel):
    """Rows are told apart by the posts' ids: what stays keeps its row, its selection and its place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[PostLine] = []
        self.count = 0
        self.names = Names()

    @property
    def lines(self) -> tuple[PostLine, ...]:
        """Return the posts, in order."""
        return tuple(self._lines)

    def set_lines(self, some: Some, names: Names) -> None:
        """Show these posts. Rows are inserted and removed one by one, so that a selection lasts."""
        self.count = some.count
        self.names = names
        wanted = {line.id for line in some.lines}
        kept = len(wanted.intersection(line.id for line in self._lines))
        if kept * 2 < len(self._lines) or not self._lines:
            self._start_anew(some.lines)
            return
        for row in range(len(self._lines) - 1, -1, -1):
            if self._lines[row].id not in wanted:
                self._remove(row)
        for row, line in enumerate(some.lines):
            self._put(row, line)
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def line_at(self, index: _Index) -> PostLine | None:
        """Return the post of a row."""
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def index_of(self, post_id: str) -> QModelIndex:
        """Return the row of a post; an invalid one where it is not here."""
        row = next((row for row, line in enumerate(self._lines) if line.id == post_id), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line_at(index)
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self.names.title(line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.names.spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [POSTS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        lines = [self._lines[row] for row in rows]
        return mime_of([line.id for line in lines], "\n".join(line.title for line in lines))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    # --- internals -----------------------------------------------------------------------------

    def _start_anew(self, lines: Sequence[PostLine]) -> None:
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def _remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._lines[row]
        self.endRemoveRows()

    def _put(self, row: int, line: PostLine) -> None:
        """Make *line* the one in *row*: it is there, further down, or new."""
        old = next((n for n in range(row, len(self._lines)) if self._lines[n].id == line.id), None)
        if old is None:
            self.beginInsertRows(QModelIndex(), row, row)
            self._lines.insert(row, line)
            self.endInsertRows()
            return
        if old != row:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), row)
            self._lines.insert(row, self._lines.pop(old))
            self.endMoveRows()
        self._lines[row] = line
