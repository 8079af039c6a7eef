"""The list of contractors as a model: contractors, and under them the versions of their plans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from smmdesk.ui.vetting.contractor_rows import ListRow

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_PARENT = QModelIndex()


class ContractorsModel(QAbstractItemModel):
    """Receives rows. ``rename_requested(Contractor, str)``: a name was typed into the list."""

    rename_requested = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows; the model is reset only where other contractors or plans stand in it."""
        same = _keys(self._rows) == _keys(rows)
        if not same:
            self.beginResetModel()
        self._rows = tuple(rows)
        if not same:
            self.endResetModel()
            return
        for number, row in enumerate(self._rows):
            top = self.index(number, 0)
            self.dataChanged.emit(top, top)
            if row.versions:
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(row.versions) - 1, 0, top))

    def row_at(self, index: _Index) -> ListRow | None:
        """Return the row behind *index*."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._rows[index.row()]
        return self._rows[index.internalId() - 1].versions[index.row()]

    def index_of(self, plan_id: str) -> QModelIndex:
        """Return where a plan stands: the contractor for the newest plan, else the version."""
        for number, row in enumerate(self._rows):
            if row.plan is not None and row.plan.id == plan_id:
                return self.index(number, 0)
            for version, each in enumerate(row.versions):
                if each.plan is not None and each.plan.id == plan_id:
                    return self.index(version, 0, self.index(number, 0))
        return QModelIndex()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._rows)
        return len(self._rows[parent.row()].versions) if parent.internalId() == 0 else 0

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: ARG002
        return 1

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.internalId() == 0 else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        return {
            int(Qt.ItemDataRole.DisplayRole): row.name,
            int(Qt.ItemDataRole.EditRole): row.name,
            int(Qt.ItemDataRole.ToolTipRole): row.tooltip,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            ROW_ROLE: row,
        }.get(role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass a new name on; the row itself changes when the page hands over new rows."""
        row = self.row_at(index)
        name = str(value).strip()
        if row is None or role != Qt.ItemDataRole.EditRole or not name or name == row.contractor.name:
            return False
        self.rename_requested.emit(row.contractor, name)
        return True


def _keys(rows: Sequence[ListRow]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (
            row.contractor.id,
            row.plan.id if row.plan else "",
            tuple(each.plan.id for each in row.versions if each.plan),
        )
        for row in rows
    ]
