"""The contract ledger as a table: promises that are kept, then those that the plan suggests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.promise import Promise
from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.amounts import per_label, range_of, range_text
from smmdesk.ui.vetting.days import day_of, day_text

if TYPE_CHECKING:
    from smmdesk.services.promises import Ledger

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
WHAT, QUANTITY, PER, STARTS, DUE, WHOM = range(6)
PROMISE_ROLE = int(Qt.ItemDataRole.UserRole)
Display, Edit = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)


class LedgerModel(QAbstractTableModel):
    """``edited(Promise)``: a cell was changed; the row itself changes with the next rows that are shown.

    ``refused(int column)``: what was typed cannot be understood. A suggestion is not in the ledger until
    it is ticked or edited.
    """

    edited = Signal(object)
    refused = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Promise] = []
        self._kept: set[str] = set()
        self._draft: Promise | None = None

    def show(self, ledger: Ledger) -> None:
        """Show a ledger; an empty row that the owner has begun stays at its end."""
        self._kept = {each.id for each in ledger.kept}
        draft = self._draft
        if draft is not None and (draft.id in self._kept or draft.contractor_id != ledger.contractor.id):
            self._draft = draft = None
        rows = [*ledger.kept, *([draft] if draft else []), *ledger.suggested]
        if [each.quote or each.id for each in rows] == [each.quote or each.id for each in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, WHOM))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def begin(self, promise: Promise) -> int:
        """Add an empty row for the owner to fill in, and return where it stands."""
        if self._draft is not None:
            return self._rows.index(self._draft)
        row = len(self._kept)
        self.beginInsertRows(_NO_PARENT, row, row)
        self._draft = promise
        self._rows.insert(row, promise)
        self.endInsertRows()
        return row

    def drop_draft(self) -> bool:
        """Take away the row that was begun but not filled in; return whether there was one."""
        if self._draft is None:
            return False
        row = self._rows.index(self._draft)
        self.beginRemoveRows(_NO_PARENT, row, row)
        del self._rows[row]
        self._draft = None
        self.endRemoveRows()
        return True

    def promise_at(self, index: _Index) -> Promise | None:
        """Return the promise in the row of *index*."""
        return self._rows[index.row()] if index.isValid() else None

    def is_kept(self, promise: Promise) -> bool:
        """Return whether the promise is in the ledger, not only suggested or begun."""
        return promise.id in self._kept

    def is_draft(self, promise: Promise) -> bool:
        """Return whether this is the row that the owner has begun."""
        return self._draft is not None and promise.id == self._draft.id

    def retranslate(self) -> None:
        """Tell the view that the names of columns and periods changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WHOM)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, WHOM))

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else WHOM + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Display) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Display:
            return None
        return (
            self.tr("What"),
            self.tr("How many"),
            self.tr("Per"),
            self.tr("From", "date"),
            self.tr("By", "date"),
            self.tr("By whom"),
        )[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == WHAT else flags

    def data(self, index: _Index, role: int = Display) -> Any:
        promise = self.promise_at(index)
        if promise is None:
            return None
        column = index.column()
        if role in (Display, Edit):
            return cell_text(promise, column)
        if role == PROMISE_ROLE:
            return promise
        if role == Qt.ItemDataRole.CheckStateRole and column == WHAT:
            ticked = promise.id in self._kept and promise.confirmed
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return promise.quote or None
        if role == Qt.ItemDataRole.AccessibleTextRole and column == WHAT:
            state = self.tr("in the ledger") if promise.id in self._kept else self.tr("suggested")
            return f"{promise.what}, {state}"
        if role == Qt.ItemDataRole.ForegroundRole and promise.id not in self._kept:
            return tokens().colour("muted")
        return None

    def setData(self, index: _Index, value: Any, role: int = Edit) -> bool:
        promise = self.promise_at(index)
        if promise is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == WHAT:
            ticked = Qt.CheckState(value) is Qt.CheckState.Checked
            changed: Promise | None = replace(promise, confirmed=ticked)
        elif role == Edit:
            changed = changed_cell(promise, index.column(), value)
        else:
            return False
        if changed is None:
            self.refused.emit(index.column())
            return False
        return self._take(promise, changed)

    def _take(self, promise: Promise, changed: Promise) -> bool:
        if changed == promise and (promise.id in self._kept or self.is_draft(promise)):
            return False
        if self.is_draft(promise) and not changed.what.strip():
            row = self._rows.index(promise)
            self._rows[row] = self._draft = changed  # it is kept once it says what is promised
            self.dataChanged.emit(self.index(row, 0), self.index(row, WHOM))
            return True
        self.edited.emit(changed if promise.id in self._kept else replace(changed, confirmed=True))
        return True


def cell_text(promise: Promise, column: int) -> str:
    """Return what stands in a cell; empty where the plan does not say it."""
    quantity = promise.quantity
    if column == QUANTITY:
        if quantity is None:
            return ""
        return f"{range_text(quantity)} {quantity.currency}".strip()
    if column == PER:
        return per_label(quantity.per) if quantity and quantity.per is not Per.NONE else ""
    if column in (STARTS, DUE):
        return day_text(promise.starts_on if column == STARTS else promise.due_on)
    return promise.what if column == WHAT else promise.by_whom


def changed_cell(promise: Promise, column: int, value: Any) -> Promise | None:
    """Return the promise with another value in a cell; None where the value cannot be understood."""
    if column == PER:
        quantity = promise.quantity
        return replace(promise, quantity=replace(quantity, per=Per(value))) if quantity else promise
    text = str(value).strip()
    if column == QUANTITY:
        return _with_quantity(promise, text)
    if column in (STARTS, DUE):
        day = day_of(text) if text else None
        return None if text and day is None else _with_day(promise, column, day)
    return replace(promise, what=text) if column == WHAT else replace(promise, by_whom=text)


def _with_quantity(promise: Promise, text: str) -> Promise | None:
    if not text:
        return replace(promise, quantity=None)
    before = promise.quantity
    found = range_of(text.upper().removesuffix(before.currency if before else "").strip())
    if found is None:
        return None
    low, high = found
    if before is None:
        return replace(promise, quantity=Amount(low, high, per=_period_for(promise, low, high)))
    return replace(promise, quantity=replace(before, low=low, high=high))


def _period_for(promise: Promise, low: float, high: float) -> Per:
    """Return what a new number is proposed to be counted by: what the words say, else the month."""
    from smmdesk.domain.posts.delivery_words import period_said

    return period_said(promise, low, high) or Per.MONTH


def _with_day(promise: Promise, column: int, day: date | None) -> Promise:
    return replace(promise, starts_on=day) if column == STARTS else replace(promise, due_on=day)
