"""A table whose rows can be taken along: Ctrl+C copies them with tabs between the columns."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smmdesk.ui.vetting.roomy_delegate import RoomyDelegate


class CopyTable(QTableView):
    """``delete_pressed()``, ``resized()``. Rows are as high as their wrapped words need."""

    delete_pressed = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setShowGrid(False)
        self.setItemDelegate(RoomyDelegate(self))
        self.setIconSize(QSize(14, 14))
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)

    def copied_text(self) -> str:
        """Return the selected rows, or all where none is, with the names of the columns above."""
        model, selection = self.model(), self.selectionModel()
        columns = [each for each in range(model.columnCount()) if not self.isColumnHidden(each)]
        chosen = sorted({index.row() for index in selection.selectedRows()}) if selection else []
        if len(chosen) < 2:
            chosen = list(range(model.rowCount()))
        horizontal = Qt.Orientation.Horizontal
        lines = [[str(model.headerData(each, horizontal) or "") for each in columns]]
        lines += [[_flat(model.index(row, each).data()) for each in columns] for row in chosen]
        return "\n".join("\t".join(line) for line in lines)

    def choose_row(self, row: int) -> None:
        """Make a row the current one."""
        index = self.model().index(row, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_text())
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def _flat(value: object) -> str:
    return " ".join(str(value or "").split())
