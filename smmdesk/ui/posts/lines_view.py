"""Posts as cards under each other: opened, chosen, dragged away, and dropped between each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from smmdesk.ui.posts.card_delegate import CardDelegate
from smmdesk.ui.posts.drag import ids_in, wants_copy
from smmdesk.ui.posts.lines_model import LinesModel
from smmdesk.ui.shared.theme import tokens


class LinesView(QListView):
    """``opened(str)``: a post's id. ``chosen(tuple)``: ids of the chosen posts.
    ``dropped(tuple ids, str, bool)``: before the post with that id ("": at the end); True: as copies.
    ``menu_requested(QPoint)``: a menu for the chosen posts is wanted at that point of the screen.
    """

    opened = Signal(str)
    chosen = Signal(object)
    dropped = Signal(object, str, bool)
    menu_requested = Signal(QPoint)

    def __init__(self, model: LinesModel, delegate: CardDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._drop_row = -1
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.setFrameShape(QListView.Shape.NoFrame)

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the chosen posts, in order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._rows.lines[row].id for row in rows)

    def select(self, ids: Sequence[str]) -> None:
        """Choose those of the posts that are here, without announcing it."""
        wanted = set(ids)
        if set(self.selected()) == wanted:
            return
        chosen = QItemSelection()
        for row, line in enumerate(self._rows.lines):
            if line.id in wanted:
                chosen.select(self._rows.index(row), self._rows.index(row))
        self.blockSignals(True)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.blockSignals(False)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_requested.emit(
                self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
            )
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # titles wrap

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if ids_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not ids_in(event.mimeData()):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction if wants_copy(event) else Qt.DropAction.MoveAction)
        event.accept()
        self._show_drop(self._row_under(event.position().toPoint()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_drop(-1)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        ids = ids_in(event.mimeData())
        row = self._row_under(event.position().toPoint())
        self._show_drop(-1)
        if not ids:
            return
        lines = self._rows.lines
        # The posts are moved by what the drop asks for; the view must not take its rows out by itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(ids, lines[row].id if row < len(lines) else "", wants_copy(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_row < 0:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(
            4,
            max(1, self._top_of(self._drop_row)) - 1,
            self.viewport().width() - 8,
            2,
            tokens().colour("accent"),
        )

    def _open(self, row: int) -> None:
        if 0 <= row < len(self._rows.lines):
            self.opened.emit(self._rows.lines[row].id)

    def _menu_at(self, point: QPoint) -> None:
        if self.indexAt(point).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def _row_under(self, point: QPoint) -> int:
        """Return the row before which something dropped at *point* comes to lie."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self._rows.lines)
        return index.row() + (1 if point.y() > self.visualRect(index).center().y() else 0)

    def _top_of(self, row: int) -> int:
        if row < len(self._rows.lines):
            return self.visualRect(self._rows.index(row)).top()
        last = self._rows.index(len(self._rows.lines) - 1)
        return self.visualRect(last).bottom() + 1 if last.isValid() else 1

    def _show_drop(self, row: int) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()
