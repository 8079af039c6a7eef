"""The table of an import's rows: one height, the title and the reason share the room, the space bar ticks."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from smmdesk.ui.posts.flows.dry_run_model import Column, DryRunModel, Index

ROW_HEIGHT = 30
_WIDTHS = {Column.NUMBER: 62, Column.OUTCOME: 138, Column.MOMENT: 128}
_TITLES_SHARE = 0.45


class RowsTable(QTableView):
    """``current_changed(QModelIndex)``: the cursor stands on another row."""

    current_changed = Signal(object)

    def __init__(self, model: DryRunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setIconSize(QSize(14, 14))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A heading asks row by row whether its whole column is chosen. It need not know.
        header.setSelectionModel(QItemSelectionModel(model, self))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.show_reasons(True)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def show_reasons(self, shown: bool) -> None:
        """Show the column of reasons, or leave its room to the titles where nothing is to be said."""
        self.setColumnHidden(Column.ABOUT, not shown)
        header, stretched = self.horizontalHeader(), Column.ABOUT if shown else Column.TITLE
        for column in (Column.TITLE, Column.ABOUT):
            stretches = column is stretched
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive,
            )
        self._share()

    def _share(self) -> None:
        room = self.viewport().width() - sum(_WIDTHS.values())
        self.setColumnWidth(Column.TITLE, max(140, round(room * _TITLES_SHARE)))

    def _toggle(self) -> None:
        """Tick the chosen rows, or untick them where the one with the cursor is ticked."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        if self.currentIndex().isValid() and rows:
            self._model.tick(sorted(rows), not self._model.is_ticked(self.currentIndex().row()))
