"""The list of contractors: choosing, renaming in place, dropping files onto a contractor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelection, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from smmdesk.ui.vetting.contractor_delegate import ContractorDelegate
from smmdesk.ui.vetting.contractor_rows import ListRow
from smmdesk.ui.vetting.contractors_model import ContractorsModel


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files on this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class ContractorsView(QTreeView):
    """``row_chosen(ListRow)``. ``files_dropped(list[Path], str)``: the id of the contractor, or "".
    ``delete_pressed()``: Del or Backspace.
    """

    row_chosen = Signal(object)
    delete_pressed = Signal()
    files_dropped = Signal(object, str)

    def __init__(self, model: ContractorsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(ContractorDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def current(self) -> ListRow | None:
        """Return the current row."""
        return self._rows.row_at(self.currentIndex())

    def choose_plan(self, plan_id: str) -> None:
        """Make the row of a plan the current one, without announcing it."""
        index = self._rows.index_of(plan_id)
        row = self.current()
        shown = row is not None and row.plan is not None and row.plan.id == plan_id
        if not index.isValid() or shown:
            return
        self.blockSignals(True)
        try:
            if index.parent().isValid():
                self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)
        finally:
            self.blockSignals(False)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        row = self.current()
        if row is not None and not selected.isEmpty():
            self.row_chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setColumnWidth(0, self.viewport().width())
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # the second lines wrap

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._show_target(event)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.viewport().update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        row = self._rows.row_at(self.indexAt(event.position().toPoint()))
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files, row.contractor.id if row else "")

    def _show_target(self, event: QDragMoveEvent) -> None:
        row = self._rows.row_at(self.indexAt(event.position().toPoint()))
        text = self.tr("Add as the next version of “{0}”").format(row.name) if row else ""
        if text != self.toolTip():
            self.setToolTip(text)
