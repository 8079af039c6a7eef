"""The rows of a file as they would come in: what becomes of each, and why; ticked ones are carried out."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from smmdesk.domain.posts.importing import DryRun, Outcome, RowOutcome
from smmdesk.domain.posts.lines import line_of
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.ui.posts.flows.import_words import about_row, outcome_name
from smmdesk.ui.posts.names import moment_text
from smmdesk.ui.shared.icons import icon

_ICONS = {
    Outcome.ADD: ("plus", "good"),
    Outcome.CHANGE: ("pencil", "accent"),
    Outcome.SAME: ("check", "muted"),
    Outcome.SKIP: ("warning", "caution"),
}
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    NUMBER = 0
    OUTCOME = 1
    MOMENT = 2
    TITLE = 3
    ABOUT = 4


class DryRunModel(QAbstractTableModel):
    """``ticked()``: other rows are chosen."""

    ticked = Signal()

    def __init__(self, setting: PostsSetting) -> None:
        super().__init__()
        self._setting = setting
        self._all: tuple[RowOutcome, ...] = ()
        self._rows: list[RowOutcome] = []
        self._only: Outcome | None = None
        self._chosen: set[tuple[int, int]] = set()

    # --- public --------------------------------------------------------------------------------

    def show_run(self, run: DryRun) -> None:
        """Show another dry run; each row is chosen or not as it comes."""
        self._all = run.rows
        self._chosen = {_key(row) for row in run.rows if row.chosen}
        self._refill()

    def show_only(self, outcome: Outcome | None) -> None:
        """Show the rows with one outcome, or all."""
        self._only = outcome
        self._refill()

    @property
    def chosen(self) -> list[RowOutcome]:
        """Return the ticked rows, seen or not."""
        return [row for row in self._all if _key(row) in self._chosen]

    def row_at(self, index: Index) -> RowOutcome:
        """Return the row behind an index."""
        return self._rows[index.row()]

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Row"), self.tr("Becomes"), self.tr("When"), self.tr("Post"), self.tr("Why"))
            return names[section] if 0 <= section < len(names) else None
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, column) if column in (Column.TITLE, Column.ABOUT) else None
        if role == Qt.ItemDataRole.DecorationRole and column is Column.OUTCOME:
            return icon(*_ICONS[row.outcome])
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.NUMBER and row.can_choose:
            ticked = _key(row) in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._text(row, each) for each in Column)))
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        if not row.can_choose or index.column() != Column.NUMBER:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(_key(row))
        else:
            self._chosen.discard(_key(row))
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.NUMBER and self._rows[index.row()].can_choose:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    # --- internals -----------------------------------------------------------------------------

    def _refill(self) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._all if self._only in (None, row.outcome)]
        self.endResetModel()
        self.ticked.emit()

    def _text(self, row: RowOutcome, column: Column) -> str:
        if column is Column.NUMBER:
            return str(row.number)
        if column is Column.OUTCOME:
            more = f" × {len(row.posts)}" if len(row.posts) > 1 else ""
            return outcome_name(row.outcome) + more
        if column is Column.MOMENT:
            return moment_text(line_of(row.post)) if row.post is not None else ""
        if column is Column.TITLE:
            return row.title
        return about_row(row, self._setting)


def _key(row: RowOutcome) -> tuple[int, int]:
    return row.sheet, row.number
