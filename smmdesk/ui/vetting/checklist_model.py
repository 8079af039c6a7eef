"""The checklist as a model: groups, and in them criteria and red flags. It receives rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smmdesk.ui.vetting.checklist_rows import ChecklistGroup, ChecklistRow, Subject

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_PARENT = QModelIndex()


class ChecklistModel(QAbstractItemModel):
    """Two levels; ``ROW_ROLE`` gives the ChecklistRow (None for a group)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[ChecklistGroup, ...] = ()

    def set_groups(self, groups: Sequence[ChecklistGroup]) -> bool:
        """Show other rows; return whether they are about other subjects (the model was reset)."""
        same = _subjects(self._groups) == _subjects(groups)
        if not same:
            self.beginResetModel()
        self._groups = tuple(groups)
        if not same:
            self.endResetModel()
            return True
        for number, group in enumerate(self._groups):
            top = self.index(number, 0)
            self.dataChanged.emit(top, top)
            self.dataChanged.emit(self.index(0, 0, top), self.index(len(group.rows) - 1, 0, top))
        return False

    def rows(self) -> list[ChecklistRow]:
        """Return all rows in order."""
        return [row for group in self._groups for row in group.rows]

    def index_of(self, subject: Subject) -> QModelIndex:
        """Return where the row about *subject* stands; invalid where there is none."""
        for number, group in enumerate(self._groups):
            for row, each in enumerate(group.rows):
                if each.subject == subject:
                    return self.index(row, 0, self.index(number, 0))
        return QModelIndex()

    def row_at(self, index: _Index) -> ChecklistRow | None:
        """Return the row behind *index*, None for a group or nothing."""
        if not index.isValid() or index.internalId() == 0:
            return None
        return self._groups[index.internalId() - 1].rows[index.row()]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()].rows) if parent.internalId() == 0 else 0

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
        if self.row_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row_at(index)
        if row is None:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._groups[index.row()].title if shown else None
        return {
            int(Qt.ItemDataRole.DisplayRole): row.name,
            int(Qt.ItemDataRole.ToolTipRole): f"{row.name}\n{row.detail}",
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            ROW_ROLE: row,
        }.get(role)


def _subjects(groups: Sequence[ChecklistGroup]) -> list[list[Subject]]:
    return [[row.subject for row in group.rows] for group in groups]
