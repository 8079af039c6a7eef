"""The contract view: the ledger of promises, edited in its table, with suggestions from the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.money import Per
from smmdesk.domain.promise import Promise
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.labels import place_label
from smmdesk.ui.vetting.amounts import per_label
from smmdesk.ui.vetting.copy_table import CopyTable
from smmdesk.ui.vetting.days import day_format
from smmdesk.ui.vetting.ledger_model import (
    DUE,
    PER,
    PROMISE_ROLE,
    QUANTITY,
    STARTS,
    WHAT,
    WHOM,
    LedgerModel,
)
from smmdesk.ui.vetting.roomy_delegate import RoomyDelegate

if TYPE_CHECKING:
    from smmdesk.services.promises import Ledger

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
WIDTHS = {QUANTITY: 90, PER: 92, STARTS: 94, DUE: 94, WHOM: 130}
NARROW = {QUANTITY: 74, PER: 80, STARTS: 88, DUE: 88, WHOM: 96}
WIDE = 860
QUOTE_LINES = 3


class PerDelegate(RoomyDelegate):
    """Offers the periods that an amount can be counted by."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:  # noqa: ARG002
        box = QComboBox(parent)
        for per in Per:
            box.addItem(per_label(per), per)
        box.activated.connect(lambda: self._done(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        promise = index.data(PROMISE_ROLE)
        if isinstance(editor, QComboBox) and isinstance(promise, Promise):
            per = promise.quantity.per if promise.quantity else Per.NONE
            editor.setCurrentIndex(list(Per).index(per))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(model.index(index.row(), index.column()), editor.currentData())

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class LedgerView(QFrame):
    """``kept(list[Promise])``: to be written; ``deleted(Promise)``; ``add_requested()``.

    ``refused(str)``: a sentence about what was typed.
    """

    kept = Signal(object)
    deleted = Signal(object)
    add_requested = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger: Ledger | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_ledger(self, ledger: Ledger) -> None:
        """Show a contractor's ledger with what the open plan suggests."""
        same = self._ledger is not None and self._ledger.contractor.id == ledger.contractor.id
        row = max(0, self.table.currentIndex().row()) if same else 0
        scrolled = self.table.verticalScrollBar().value() if same else 0
        self._ledger = ledger
        self.model.show(ledger)
        if self.table.currentIndex().row() != row:
            self.table.choose_row(min(row, self.model.rowCount() - 1))
        self.table.resizeRowsToContents()
        self.table.verticalScrollBar().setValue(scrolled)
        self._say()

    def begin(self, promise: Promise) -> None:
        """Let the owner write a promise of her own."""
        row = self.model.begin(promise)
        self.table.choose_row(row)
        self.table.setFocus()
        self.table.edit(self.model.index(row, WHAT))
        self._say()

    def current(self) -> Promise | None:
        """Return the promise in the current row."""
        return self.model.promise_at(self.table.currentIndex())

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.table.setAccessibleName(self.tr("Promises"))
        self.table.setAccessibleDescription(self.tr("Space ticks a promise, F2 edits, Del removes it."))
        self.add.setText(self.tr("Add a promise"))
        self.remove.setText(self.tr("Remove"))
        self._empty.setText(
            self.tr("Nothing concrete was found in this plan to promise. You can write promises yourself.")
        )
        self.model.retranslate()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._title, self._about, self._quote, self._empty = (QLabel(self) for _ in range(4))
        self._title.setProperty("kind", "heading")
        for label in (self._about, self._quote, self._empty):
            label.setWordWrap(True)
            label.setProperty("kind", "muted")
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setMaximumHeight(self.fontMetrics().lineSpacing() * QUOTE_LINES + 4)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.model = LedgerModel(self)
        self.table = CopyTable(self)
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(PER, PerDelegate(self.table))
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.take_all = QPushButton(icon("check", "muted"), "", self)
        self.add = QPushButton(icon("plus", "muted"), "", self)
        self.remove = QPushButton(icon("trash", "muted"), "", self)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.take_all, self.add, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        for widget in (self._title, self._about):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._quote)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self.model.edited.connect(lambda promise: self.kept.emit([promise]))
        self.model.refused.connect(self._refuse)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._say())
        self.table.delete_pressed.connect(self._remove)
        self.table.resized.connect(self._fit)
        self.take_all.clicked.connect(self._take_all)
        self.add.clicked.connect(self.add_requested)
        self.remove.clicked.connect(self._remove)
        tick = QShortcut(QKeySequence("Space"), self.table)
        tick.setContext(Qt.ShortcutContext.WidgetShortcut)
        tick.activated.connect(self._tick)

    def _fit(self) -> None:
        widths = WIDTHS if self.table.width() >= WIDE else NARROW
        for column, width in widths.items():
            self.table.setColumnWidth(column, width)
        self.table.resizeRowsToContents()

    def _tick(self) -> None:
        index = self.table.currentIndex().siblingAtColumn(WHAT)
        if index.isValid():
            ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)

    def _take_all(self) -> None:
        if self._ledger is not None and self._ledger.suggested:
            self.kept.emit([_confirmed(each) for each in self._ledger.suggested])

    def _remove(self) -> None:
        promise = self.current()
        if promise is None:
            return
        if self.model.is_draft(promise):
            self.model.drop_draft()
            self._say()
        elif self.model.is_kept(promise):
            self.deleted.emit(promise)

    def _refuse(self, column: int) -> None:
        if column in (STARTS, DUE):
            self.refused.emit(self.tr("Write the day like this: {0}.").format(day_format()))
        else:
            self.refused.emit(self.tr("Write a number, for example 12 or 8–12."))

    def _say(self) -> None:
        ledger = self._ledger
        if ledger is None:
            return
        count, rows = len(ledger.suggested), self.model.rowCount()
        self._title.setText(self.tr("What {0} promised").format(ledger.contractor.name))
        about = self.tr("Tick what you agreed on; it is kept to hold it against what you get.")
        kept = self.tr("%n in the ledger", "", len(ledger.kept))
        self._about.setText(f"{about} {kept} · {self.tr('%n suggested', '', count)}.")
        self.table.setVisible(rows > 0)
        self._empty.setVisible(rows == 0)
        self.take_all.setText(self.tr("Take all suggestions (%n)", "", count))
        self.take_all.setEnabled(count > 0)
        none = self.tr("The plan suggests nothing more")
        self.take_all.setToolTip("" if count else none)
        promise = self.current()
        removable = promise is not None and (self.model.is_kept(promise) or self.model.is_draft(promise))
        self.remove.setEnabled(removable)
        self.remove.setToolTip(self.tr("Del") if removable else self.tr("This one is only suggested"))
        self._quote.setText(_words(promise) if promise else "")
        self._quote.setVisible(bool(promise and promise.quote))


def _confirmed(promise: Promise) -> Promise:
    from dataclasses import replace

    return replace(promise, confirmed=True)


def _words(promise: Promise) -> str:
    place = place_label(promise.place)
    quote = " ".join(promise.quote.split())
    return f"“{quote}” · {place}" if place else f"“{quote}”"
