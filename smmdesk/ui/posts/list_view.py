"""The list of all posts: sorted by a click on a heading, grouped, chosen from, read as one scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.lines import Order, PostFilter, PostLine
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.list_model import COLUMNS, ORDERS, PostListModel
from smmdesk.ui.posts.list_sections import (
    BLOCK,
    Asked,
    Group,
    Reader,
    Section,
    count_posts,
    read_block,
    read_ids,
    read_row,
    read_sections,
)
from smmdesk.ui.posts.list_table import ROW_HEIGHT, PostTable
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.post_paint import PostPaint

Lines: TypeAlias = dict[tuple[int, int], tuple[PostLine, ...]]
BLOCKS_AT_ONCE = 4


class PostList(QFrame):
    """``opened(str)``. ``chosen(tuple)``: ids of the chosen posts, as far as they were read.
    ``menu_requested(QPoint)``. *reader* gives the service; it is asked on the worker.
    """

    opened = Signal(str)
    chosen = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(
        self, reader: Callable[[], Reader], paint: PostPaint, latest: Latest, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._reader = reader
        self._latest = latest
        self._names = Names()
        self._asked = Asked()
        self._missing: list[tuple[int, int]] = []
        self._day: date | None = None
        self._home: date | None = None
        self._total = 0
        self._stretches: list[tuple[Section, int, int]] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self.model = PostListModel(paint, self)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    def load(self, wanted: PostFilter, names: Names) -> None:
        """Read the posts that are wanted, and show them when they are there."""
        self._names = names
        self._ask(Asked(wanted, self._asked.group, self._asked.order, self._asked.descending))

    def go_to(self, day: date) -> None:
        """Begin with the posts of this day the next time the list is read, and whenever it is grouped anew."""
        self._day = self._home = day

    def group_by(self, group: Group) -> None:
        """Group the posts; months stand in the order of days."""
        order, descending = self._asked.order, self._asked.descending
        if group is Group.MONTH and order is not Order.DAY:
            order, descending = Order.DAY, False
        self._day = self._home
        self._ask(Asked(self._asked.wanted, group, order, descending))

    def sort_by(self, order: Order, descending: bool) -> None:
        """Sort the posts, within their groups where there are some."""
        group = self._asked.group
        if group is Group.MONTH and order is not Order.DAY:
            group = Group.NONE
        self._ask(Asked(self._asked.wanted, group, order, descending))

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the chosen posts that were read."""
        return tuple(line.id for line in self.selected_lines())

    def selected_lines(self) -> tuple[PostLine, ...]:
        """Return the chosen posts that were read, in order."""
        stretches = sorted(self.table.rows_chosen())
        return tuple(line for first, last in stretches for line in self.model.lines_between(first, last))

    def select(self, ids: Sequence[str]) -> None:
        """Choose those of the posts that were read, without announcing it."""
        chosen = QItemSelection()
        for row in self.model.rows_of(ids):
            chosen.select(self.model.index(row, 0), self.model.index(row, len(COLUMNS) - 1))
        self.blockSignals(True)
        self.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.blockSignals(False)

    def read_selected(self, reader: Reader) -> tuple[str, ...]:
        """Return the ids of all chosen posts, those not looked at too. To be called on the worker, with the
        answer of :meth:`unread` taken before.
        """
        asked, stretches = self._asked, self._stretches
        found = [read_ids(reader, asked, section, first, count) for section, first, count in stretches]
        return tuple(dict.fromkeys(post_id for ids in found for post_id in ids))

    def unread(self) -> bool:
        """Tell whether posts are chosen that were not read yet, and remember which are chosen."""
        self._stretches = self._chosen_stretches()
        count = sum(stretch[2] for stretch in self._stretches)
        return count > len(self.selected())

    def retranslate(self) -> None:
        """Set the texts anew."""
        texts = {
            Group.NONE: self.tr("no groups"),
            Group.MONTH: self.tr("month"),
            Group.RUBRIC: self.tr("rubric"),
            Group.STATUS: self.tr("status"),
            Group.NETWORK: self.tr("network"),
            Group.CAMPAIGN: self.tr("campaign"),
            Group.PERSON: self.tr("responsible"),
        }
        for number, group in enumerate(Group):
            self.group.setItemText(number, texts[group])
        self._label.setText(self.tr("Group by"))
        self.group.setAccessibleName(self.tr("Group by"))
        self.table.setAccessibleName(self.tr("List of posts"))
        self._show_count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._label, self._count = QLabel(self), QLabel(self)
        self._count.setProperty("kind", "muted")
        self.group = QComboBox(self)
        for group in Group:
            self.group.addItem("", group)
        self.table = PostTable(self.model, self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addWidget(self.group)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _connect_signals(self) -> None:
        self.group.activated.connect(lambda row: self.group_by(self.group.itemData(row)))
        self.table.horizontalHeader().sectionClicked.connect(self._heading_clicked)
        self.table.opened.connect(self.opened)
        self.table.menu_requested.connect(self.menu_requested)
        self.table.chosen.connect(lambda: self.chosen.emit(self.selected()))
        self.model.missing.connect(self._miss)
        self.model.modelReset.connect(self._span_groups)
        self._timer.timeout.connect(self._read_missing)

    def _heading_clicked(self, column: int) -> None:
        order = ORDERS.get("day" if COLUMNS[column] == "hour" else COLUMNS[column])
        if order is not None:
            self.sort_by(order, order is self._asked.order and not self._asked.descending)
        else:
            self._show_order()

    def _ask(self, asked: Asked) -> None:
        """Read the groups anew, and with them what can be seen of them now."""
        self._asked = asked
        self.group.setCurrentIndex(list(Group).index(asked.group))
        self._show_order()
        self._missing.clear()
        reader, names = self._reader, self._names
        top = self.table.verticalScrollBar().value() // ROW_HEIGHT
        rows = self.table.viewport().height() // ROW_HEIGHT + 1
        day, self._day = self._day, None

        def work() -> tuple[tuple[Section, ...], Lines, int | None, int]:
            service = reader()
            sections = read_sections(service, asked, names)
            row = None if day is None else read_row(service, asked, sections, day)
            first = top if row is None else row
            keys = _seen(sections, asked.group is not Group.NONE, first, first + rows)
            lines = {key: read_block(service, asked, sections[key[0]], key[1]) for key in keys}
            return sections, lines, row, count_posts(service, asked, sections)

        self._latest.read("list", work, lambda answer: self._show(asked, *answer))

    def _show(
        self, asked: Asked, sections: tuple[Section, ...], blocks: Lines, row: int | None, total: int
    ) -> None:
        chosen, top = self.selected(), self.table.verticalScrollBar().value()
        self.model.show_posts(asked, sections, blocks, self._names)
        self.table.set_used(bool(self._names.setting.campaigns), bool(self._names.setting.people))
        if row is None:
            self.table.verticalScrollBar().setValue(top)
        else:
            self.table.show_row(min(row, self.model.rowCount() - 1))
        self.select(chosen)
        self._total = total
        self._show_count()

    def _show_count(self) -> None:
        self._count.setText(self.tr("%n posts", "", self._total))

    def _show_order(self) -> None:
        column = next(name for name, order in ORDERS.items() if order is self._asked.order)
        direction = Qt.SortOrder.DescendingOrder if self._asked.descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(COLUMNS.index(column), direction)

    def _span_groups(self) -> None:
        self.table.clearSpans()
        for row in self.model.head_rows():
            self.table.setSpan(row, 0, 1, len(COLUMNS))

    def _miss(self, section: int, block: int) -> None:
        if (section, block) not in self._missing:
            self._missing.append((section, block))
            self._timer.start()

    def _read_missing(self) -> None:
        """Read the stretches that were looked at last; those scrolled past are asked for when seen again."""
        keys = self._missing[-BLOCKS_AT_ONCE:]
        self._missing.clear()
        asked, sections, reader = self._asked, self.model.sections, self._reader
        if asked != self.model.asked:
            return

        def work() -> list[tuple[tuple[int, int], tuple[PostLine, ...]]]:
            return [(key, read_block(reader(), asked, sections[key[0]], key[1])) for key in keys]

        self._latest.read("list blocks", work, partial(self._add, sections))

    def _add(
        self, sections: tuple[Section, ...], blocks: list[tuple[tuple[int, int], tuple[PostLine, ...]]]
    ) -> None:
        if sections is self.model.sections:
            for key, lines in blocks:
                self.model.add_block(key, lines)

    def _chosen_stretches(self) -> list[tuple[Section, int, int]]:
        """Return what is chosen as stretches of the groups: the group, the first number, how many."""
        found = []
        for first, last in sorted(self.table.rows_chosen()):
            row = first
            while row <= last:
                place = self.model.place_of(row)
                if place is None:
                    row += 1
                    continue
                section = self.model.sections[place[0]]
                count = min(last - row + 1, section.count - place[1])
                found.append((section, place[1], count))
                row += count
        return found


def _seen(sections: Sequence[Section], grouped: bool, first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches that rows *first* to *last* lie in, if all groups are open."""
    found, start = [], 0
    for number, section in enumerate(sections):
        start += 1 if grouped else 0
        low, high = max(first - start, 0), min(last - start, section.count - 1)
        if low <= high:
            found += [(number, block) for block in range(low // BLOCK, high // BLOCK + 1)]
        start += section.count
    return found
