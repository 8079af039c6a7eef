"""The panel at the left: contractors and their plans, and the field to drop new ones on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from smmdesk.services.views import ContractorRow
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.contractor_rows import ListRow, build_rows
from smmdesk.ui.vetting.contractors_model import ContractorsModel
from smmdesk.ui.vetting.contractors_view import ContractorsView
from smmdesk.ui.vetting.drop_zone import DropZone


class ContractorsPanel(QFrame):
    """``plan_chosen(str)``: a plan's id, or "" for a contractor without one.
    ``files_dropped(list[Path], str)``: with the contractor's id, or "". ``menu_requested(QPoint)``.
    ``delete_requested()``, ``choose_files_requested()``, ``rename_requested(Contractor, str)``.
    """

    plan_chosen = Signal(str)
    files_dropped = Signal(object, str)
    menu_requested = Signal(QPoint)
    rename_requested = Signal(object, str)
    choose_files_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    @property
    def current(self) -> ListRow | None:
        """Return the current row."""
        return self.list.current()

    def show_rows(self, rows: Sequence[ContractorRow], plan_id: str) -> None:
        """Show the contractors; the plan with this id is the current row."""
        self._model.set_rows(build_rows(rows))
        self.list.choose_plan(plan_id)
        self.more.setEnabled(bool(rows))

    def begin_rename(self) -> None:
        """Let the user type another name for the current contractor, in place."""
        index = self.list.currentIndex()
        top = index.parent() if index.parent().isValid() else index
        if top.isValid():
            self.list.setCurrentIndex(top)
            self.list.setFocus()
            self.list.edit(top)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Contractors"))
        self.list.setAccessibleName(self.tr("Contractors and their plans"))
        self.more.setToolTip(self.tr("What can be done with this contractor"))
        self.more.setAccessibleName(self.more.toolTip())
        self._drop_title.setText(self.tr("DROP A PLAN HERE"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Menu:
            self._open_menu_at_row()
        else:
            super().keyPressEvent(event)

    def _create_widgets(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self.more = QToolButton(self, autoRaise=True)
        self.more.setIcon(icon("down", "muted"))
        self._model = ContractorsModel(self)
        self.list = ContractorsView(self._model, self)
        self._drop_title = QLabel(self)
        self._drop_title.setProperty("kind", "section")
        self.drop_zone = DropZone(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 8, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._drop_title)
        column.addWidget(self.drop_zone)

    def _connect_signals(self) -> None:
        self.list.row_chosen.connect(self._row_chosen)
        self.list.files_dropped.connect(self.files_dropped)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.more.clicked.connect(self._open_menu_at_button)
        self._model.rename_requested.connect(self.rename_requested)
        self.drop_zone.clicked.connect(self.choose_files_requested)
        self.drop_zone.files_dropped.connect(lambda files: self.files_dropped.emit(files, ""))

    def _row_chosen(self, row: ListRow) -> None:
        self.plan_chosen.emit(row.plan.id if row.plan else "")

    def _open_menu(self, point: QPoint) -> None:
        if self.list.indexAt(point).isValid():
            self.menu_requested.emit(self.list.viewport().mapToGlobal(point))

    def _open_menu_at_button(self) -> None:
        self.menu_requested.emit(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _open_menu_at_row(self) -> None:
        box = self.list.visualRect(self.list.currentIndex())
        self.menu_requested.emit(self.list.viewport().mapToGlobal(box.bottomLeft()))
