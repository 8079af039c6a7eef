"""A comparison as one table: the document's tables under each other, a column for each contractor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from smmdesk.domain.layout import Cell, Heading, Layout, Table, Tone
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.painting import bold

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ICONS = {Tone.GOOD: ("check", "good"), Tone.CAUTION: ("tilde", "caution"), Tone.BAD: ("cross", "bad")}
_QUIET = (Tone.MUTED, Tone.QUOTE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a heading has a single cell that goes over all columns."""

    cells: tuple[Cell, ...]
    heading: bool = False


class CompareModel(QAbstractTableModel):
    """Receives a comparison's document and the names of those compared."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._font = QFont()

    def show(self, layout: Layout | None, names: tuple[str, ...], font: QFont) -> None:
        """Show another comparison, or nothing."""
        self.beginResetModel()
        self._names, self._font = names, bold(font)
        self._rows = tuple(rows_of(layout, names)) if layout else ()
        self.endResetModel()

    def headings(self) -> list[int]:
        """Return the rows that go over all columns."""
        return [number for number, row in enumerate(self._rows) if row.heading]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self._rows else len(self._names) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and 0 <= section <= len(self._names):
            if role == Qt.ItemDataRole.DisplayRole:
                return ("", *self._names)[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return ("", *self._names)[section] or None
            if role == Qt.ItemDataRole.FontRole:
                return self._font
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        cell = row.cells[column] if column < len(row.cells) else None
        if cell is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell.text or None
        if role == Qt.ItemDataRole.FontRole and row.heading:
            return self._font
        if role == Qt.ItemDataRole.ForegroundRole and cell.tone in _QUIET:
            return tokens().colour("muted")
        if role == Qt.ItemDataRole.DecorationRole and column and cell.tone in _ICONS:
            return icon(*_ICONS[cell.tone])
        return None


def rows_of(layout: Layout, names: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of the tables that have a column for each of *names*, under their headings."""
    headings: list[Row] = []
    for block in layout.blocks:
        if isinstance(block, Heading):
            if block.level == 1:
                headings = []
            headings = [*headings[: block.level - 1], Row((Cell(block.text),), heading=True)]
        elif isinstance(block, Table) and block.header[1:] == names:
            yield from headings[-1:]
            headings = headings[:-1]
            for cells in block.rows:
                yield Row(cells)
