"""The list of the checklist: arrows choose, and the keys of the page (1, 2, 3, 0, M, Y) reach it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from smmdesk.ui.vetting.checklist_delegate import ChecklistDelegate
from smmdesk.ui.vetting.checklist_model import ChecklistModel
from smmdesk.ui.vetting.checklist_rows import Subject


class ChecklistView(QTreeView):
    """``subject_chosen(Subject)``: another row became the current one. ``opened(Subject)``: Enter."""

    subject_chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, model: ChecklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(ChecklistDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setMouseTracking(True)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        model.modelReset.connect(self.expandAll)

    def current(self) -> Subject | None:
        """Return what the current row is about."""
        row = self._rows.row_at(self.currentIndex())
        return row.subject if row else None

    def choose(self, subject: Subject) -> None:
        """Make the row about *subject* the current one; nothing where there is none."""
        index = self._rows.index_of(subject)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_first(self) -> None:
        """Make the first row the current one."""
        self.setCurrentIndex(self._rows.index(0, 0, self._rows.index(0, 0)))
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # letters and digits are commands here, not a search for a name
            return
        super().keyPressEvent(event)
        subject = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and subject is not None:
            self.opened.emit(subject)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step over the headings of the groups."""
        index = super().moveCursor(action, modifiers)
        back = action in (
            QAbstractItemView.CursorAction.MoveUp,
            QAbstractItemView.CursorAction.MovePageUp,
            QAbstractItemView.CursorAction.MovePrevious,
        )
        while index.isValid() and self._rows.row_at(index) is None:
            index = self.indexAbove(index) if back else self.indexBelow(index)
        return index if index.isValid() else self.currentIndex()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        subject = self.current()
        if subject is not None and not selected.isEmpty():
            self.subject_chosen.emit(subject)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setColumnWidth(0, self.viewport().width())
            self.scheduleDelayedItemsLayout()  # names wrap in a narrow panel
        return super().viewportEvent(event)
