"""The list of all posts as a table. It knows how many there are, and reads only what is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from smmdesk.domain.posts.lines import Order, PostLine
from smmdesk.ui.posts.colours import status_icon
from smmdesk.ui.posts.dimensions import name_of
from smmdesk.ui.posts.drag import POSTS_MIME, mime_of
from smmdesk.ui.posts.list_sections import BLOCK, Asked, Section
from smmdesk.ui.posts.names import Names, day_text, minute_text, month_name, network_short, status_name
from smmdesk.ui.posts.post_paint import PostPaint

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
Blocks: TypeAlias = Mapping[tuple[int, int], tuple[PostLine, ...]]
LINE_ROLE = Qt.ItemDataRole.UserRole
COLUMNS = ("day", "hour", "title", "status", "rubric", "networks", "campaign", "responsible")
ORDERS = {
    "day": Order.DAY,
    "title": Order.TITLE,
    "status": Order.STATUS,
    "rubric": Order.RUBRIC,
    "campaign": Order.CAMPAIGN,
    "responsible": Order.RESPONSIBLE,
}
NO_INDEX = QModelIndex()
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        LINE_ROLE,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)


class PostListModel(QAbstractTableModel):
    """``missing(int section, int block)``: posts are looked at that were not read yet."""

    missing = Signal(int, int)

    def __init__(self, paint: PostPaint, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paint = paint
        self._names = Names()
        self._sections: tuple[Section, ...] = ()
        self._starts: list[int] = []
        self._total = 0
        self._head = 0
        self._blocks: dict[tuple[int, int], tuple[PostLine, ...]] = {}
        self._closed: set[str] = set()
        self.asked = Asked()

    # --- public --------------------------------------------------------------------------------

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the groups."""
        return self._sections

    @property
    def grouped(self) -> bool:
        """Whether groups have a row of their own."""
        return self.asked.group.value != "none"

    def show_posts(self, asked: Asked, sections: tuple[Section, ...], blocks: Blocks, names: Names) -> None:
        """Show what was read; where the rows are as many as before, they keep their places."""
        same = (
            asked.group == self.asked.group
            and [(each.value, each.count) for each in sections]
            == [(each.value, each.count) for each in self._sections]
            and self._total > 0
        )
        if same:
            self.asked, self._sections, self._names = asked, sections, names
            self._blocks = dict(blocks)
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.asked, self._sections, self._names = asked, sections, names
        self._blocks = dict(blocks)
        self._count_rows()
        self.endResetModel()

    def add_block(self, key: tuple[int, int], lines: tuple[PostLine, ...]) -> None:
        """Take in posts that were missing."""
        self._blocks[key] = lines
        first = self._starts[key[0]] + self._head + key[1] * BLOCK
        last = min(first + BLOCK, self._total) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def place_of(self, row: int) -> tuple[int, int] | None:
        """Return the group of a row and the post's number in it; None for the row of a group."""
        section = bisect_right(self._starts, row) - 1
        number = row - self._starts[section] - self._head
        return (section, number) if number >= 0 else None

    def section_of(self, row: int) -> int:
        """Return the number of the group that a row belongs to."""
        return bisect_right(self._starts, row) - 1

    def line_at(self, row: int, ask: bool = False) -> PostLine | None:
        """Return the post of a row; None for a group's row, and for a post not read yet (*ask*: to be read)."""
        place = self.place_of(row) if 0 <= row < self._total else None
        if place is None:
            return None
        key = (place[0], place[1] // BLOCK)
        block = self._blocks.get(key)
        if block is None:
            if ask:
                self.missing.emit(*key)
            return None
        number = place[1] % BLOCK
        return block[number] if number < len(block) else None

    def is_head(self, row: int) -> bool:
        """Tell whether a row is that of a group."""
        return bool(self._head) and self.place_of(row) is None

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell; empty for a post that was not read yet, which is then asked for."""
        if self.is_head(row):
            section = self._sections[self.section_of(row)]
            return "" if column else self.tr("{0} · {1}").format(self._label(section), section.count)
        line = self.line_at(row, ask=True)
        return "" if line is None else self._text(line, COLUMNS[column])

    def mark(self, row: int, column: int) -> QColor | str | None:
        """Return the colour or the name of the icon that stands before a cell's words."""
        if self.is_head(row):
            value = self._sections[self.section_of(row)].value
            return None if column else "right" if value in self._closed else "down"
        line = self.line_at(row)
        if line is None:
            return None
        if COLUMNS[column] == "title":
            return self._paint.of_line(line)
        return status_icon(line.status) if COLUMNS[column] == "status" else None

    def lines_between(self, first: int, last: int) -> list[PostLine]:
        """Return the posts of rows *first* to *last* that were read, in order."""
        found: list[tuple[int, PostLine]] = []
        for (section, block), lines in self._blocks.items():
            start = self._starts[section] + self._head + block * BLOCK
            if start > last or start + len(lines) <= first or self._is_closed(section):
                continue
            found += [(start + n, line) for n, line in enumerate(lines) if first <= start + n <= last]
        return [line for _, line in sorted(found, key=lambda each: each[0])]

    def head_rows(self) -> tuple[int, ...]:
        """Return the rows of the groups themselves."""
        return tuple(self._starts) if self._head else ()

    def rows_of(self, ids: Iterable[str]) -> list[int]:
        """Return the rows of those posts that were read."""
        wanted = set(ids)
        found = []
        for (section, block), lines in self._blocks.items():
            if self._is_closed(section):
                continue
            first = self._starts[section] + self._head + block * BLOCK
            found += [first + number for number, line in enumerate(lines) if line.id in wanted]
        return found

    def toggle(self, row: int) -> None:
        """Close or open the group whose row this is."""
        value = self._sections[self.section_of(row)].value
        self.beginResetModel()
        self._closed ^= {value}
        self._count_rows()
        self.endResetModel()

    def is_open(self, section: int) -> bool:
        """Tell whether the posts of a group are shown."""
        return not self._is_closed(section)

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not index.isValid() or index.row() >= self._total:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.DecorationRole:
            return self.mark(index.row(), index.column())
        line = self.line_at(index.row())
        column = COLUMNS[index.column()]
        if role == LINE_ROLE or line is None:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole and column == "title":
            return self._names.spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and column in ("title", "campaign"):
            return self._text(line, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        return (
            self.tr("Day"),
            self.tr("Hour"),
            self.tr("Title"),
            self.tr("Status"),
            self.tr("Rubric"),
            self.tr("Networks"),
            self.tr("Campaign"),
            self.tr("Responsible"),
        )[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._head and self.place_of(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return _FLAGS

    def mimeTypes(self) -> list[str]:
        return [POSTS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        lines = [line for row in sorted({index.row() for index in indexes}) if (line := self.line_at(row))]
        return mime_of([line.id for line in lines], "\n".join(line.title for line in lines))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    # --- internals -----------------------------------------------------------------------------

    def _is_closed(self, section: int) -> bool:
        return self.grouped and self._sections[section].value in self._closed

    def _count_rows(self) -> None:
        self._head = 1 if self.grouped else 0
        self._starts, total = [], 0
        for number, section in enumerate(self._sections):
            self._starts.append(total)
            total += self._head + (0 if self._is_closed(number) else section.count)
        self._total = total

    def _text(self, line: PostLine, column: str) -> str:
        if column == "day":
            return day_text(line.day) if line.day else ""
        if column == "hour":
            return minute_text(line.minute)
        if column == "title":
            return self._names.title(line)
        if column == "status":
            return status_name(line.status)
        if column == "networks":
            return " ".join(network_short(network) for network in line.networks)
        if column == "rubric":
            return self._names.rubric(line.rubric_id) if line.rubric_id else ""
        if column == "campaign":
            return self._names.campaign(line.campaign_id) if line.campaign_id else ""
        return line.responsible

    def _label(self, section: Section) -> str:
        dimension = self.asked.group.dimension
        if dimension is not None:
            return name_of(section.value, dimension, self._names)
        if not section.value:
            return self.tr("Without a day")
        year, month = section.value.split("-")
        return month_name(date(int(year), int(month), 1))
