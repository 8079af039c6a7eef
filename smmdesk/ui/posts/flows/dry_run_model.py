"""The rows of a file as they would come in: what becomes of each, and why; ticked ones are carried out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
_LONGEST = 300
"""Characters: three lines of the dialog."""
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
    """``ticked()``: other rows are chosen. *sheets* are the names of the file's sheets, where it has several."""

    ticked = Signal()

    def __init__(self, setting: PostsSetting, sheets: Sequence[str] = ()) -> None:
        super().__init__()
        self._setting = setting
        self._sheets = sheets
        self._all: tuple[RowOutcome, ...] = ()
        self._rows: Sequence[RowOutcome] = ()
        self._only: Outcome | None = None
        self._chosen: set[int] = set()  # by identity: rows of a calendar share the number of their event
        self._posts = 0
        self._seen_ticked, self._seen_can = 0, 0
        self._about: dict[int, str] = {}

    # --- public --------------------------------------------------------------------------------

    def show_run(self, run: DryRun) -> None:
        """Show another dry run; each row is chosen or not as it comes."""
        self._all = run.rows
        self._about.clear()
        chosen = [row for row in run.rows if row.chosen]
        self._chosen = {id(row) for row in chosen}
        self._posts = sum(map(_posts_of, chosen))
        self._refill()

    def show_only(self, outcome: Outcome | None) -> None:
        """Show the rows with one outcome, or all."""
        self._only = outcome
        self._refill()

    @property
    def chosen(self) -> list[RowOutcome]:
        """Return the ticked rows, seen or not."""
        return [row for row in self._all if id(row) in self._chosen]

    @property
    def posts(self) -> int:
        """Return how many posts the ticked rows are; counted as they are ticked, not when asked."""
        return self._posts

    def row_at(self, index: Index) -> RowOutcome:
        """Return the row behind an index."""
        return self._rows[index.row()]

    def is_ticked(self, number: int) -> bool:
        """Tell whether the row seen at a place is chosen."""
        return id(self._rows[number]) in self._chosen

    def ticks(self) -> tuple[int, int]:
        """Return how many of the rows that are seen are ticked, and how many can be."""
        return self._seen_ticked, self._seen_can

    def tick(self, numbers: Iterable[int], on: bool) -> None:
        """Choose the rows at these places, or not any more; those that cannot be chosen are left as they are."""
        touched = [number for number in numbers if self._rows[number].can_choose]
        for row in (self._rows[number] for number in touched):
            if on is not (id(row) in self._chosen):
                self._posts += _posts_of(row) if on else -_posts_of(row)
                self._seen_ticked += 1 if on else -1
                (self._chosen.add if on else self._chosen.discard)(id(row))
        if touched:
            first, last = (self.index(end, Column.NUMBER) for end in (min(touched), max(touched)))
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
            self.ticked.emit()

    def about(self, index: Index) -> str:
        """Return what a row says, for those who cannot read it in its cells: its sheet where there are several,
        the title, what is to be said of it, how the text begins."""
        row = self._rows[index.row()]
        sheet = self._sheets[row.sheet] if self._sheets else ""
        text = " ".join(row.post.text.split()) if row.post is not None else ""
        parts = (sheet, row.title, self._text(row, Column.ABOUT), "" if text == row.title else text)
        said = " · ".join(part for part in parts if part)
        return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
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
            return self._text(row, column) if column in (Column.TITLE, Column.ABOUT) else self.about(index)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.OUTCOME:
            return icon(*_ICONS[row.outcome])
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.NUMBER and row.can_choose:
            ticked = id(row) in self._chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self._text(row, each) for each in Column)))
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if not self._rows[index.row()].can_choose or index.column() != Column.NUMBER:
            return False
        self.tick([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.NUMBER and self._rows[index.row()].can_choose:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    # --- internals -----------------------------------------------------------------------------

    def _refill(self) -> None:
        self.beginResetModel()
        only = self._only
        self._rows = self._all if only is None else [row for row in self._all if row.outcome is only]
        can = [row for row in self._rows if row.can_choose]
        self._seen_can, self._seen_ticked = len(can), sum(id(row) in self._chosen for row in can)
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
        if id(row) not in self._about:
            self._about[id(row)] = about_row(row, self._setting)
        return self._about[id(row)]


def _posts_of(row: RowOutcome) -> int:
    return max(len(row.posts), 1)
