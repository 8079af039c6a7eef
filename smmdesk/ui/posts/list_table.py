"""The table of the list of posts: rows of one height, chosen, opened, dragged; groups that open and close."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.list_delegate import ICON, PAD, ListDelegate
from smmdesk.ui.posts.list_model import COLUMNS, PostListModel
from smmdesk.ui.posts.names import status_name

ROW_HEIGHT, TITLE_LEAST = 30, 200
WIDTHS = {
    "day": 82,
    "hour": 72,
    "rubric": 100,
    "networks": 84,
    "campaign": 104,
    "responsible": 92,
}


class PostTable(QTableView):
    """``opened(str)``, ``chosen()``, ``menu_requested(QPoint)``."""

    opened = Signal(str)
    chosen = Signal()
    menu_requested = Signal(QPoint)

    def __init__(self, model: PostListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._used = (False, False)
        self.setModel(model)
        self._delegate = ListDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setIconSize(QSize(14, 14))
        self.setWordWrap(False)
        self.setDragEnabled(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A heading asks row by row whether its whole column is chosen. It need not know.
        header.setSelectionModel(QItemSelectionModel(model, self))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(COLUMNS.index("title"), QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        for name, width in WIDTHS.items():
            self.setColumnWidth(COLUMNS.index(name), width)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu_at)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.clicked.connect(lambda index: self._toggle(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._toggle(row):
            self._open(row)
        elif event.key() == Qt.Key.Key_Menu:
            box = self.visualRect(self.currentIndex())
            self.menu_requested.emit(self.viewport().mapToGlobal(box.bottomLeft()))
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def set_used(self, campaigns: bool, people: bool) -> None:
        """Show the columns that hold something, as long as there is room for them."""
        self._used = (campaigns, people)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.begin(self.font())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_row(self, row: int) -> None:
        """Scroll until *row* is the first that is seen, and put the cursor there."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.executeDelayedItemsLayout()
        self.updateGeometries()  # else the bar's range is still that of the posts before
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def rows_chosen(self) -> list[tuple[int, int]]:
        """Return the stretches of chosen rows, both ends within."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return [(each.top(), each.bottom()) for each in ranges]

    def _fit(self) -> None:
        """Leave the title room; what the last columns say is said in the post too."""
        widths = {**WIDTHS, "status": self._status_width()}
        self.setColumnWidth(COLUMNS.index("status"), widths["status"])
        room = self.viewport().width() - TITLE_LEAST
        room -= sum(width for name, width in widths.items() if name not in ("campaign", "responsible"))
        for name, used in zip(("responsible", "campaign"), reversed(self._used), strict=True):
            shown = used and room >= WIDTHS[name]
            room -= WIDTHS[name] if shown else 0
            self.setColumnHidden(COLUMNS.index(name), not shown)

    def _status_width(self) -> int:
        """Return the pixels that the longest status needs with its icon, in the language of the moment."""
        longest = max(self.fontMetrics().horizontalAdvance(status_name(status)) for status in PostStatus)
        return longest + ICON + 6 + 2 * PAD + 2

    def _open(self, row: int) -> None:
        line = self._rows.line_at(row)
        if line is not None:
            self.opened.emit(line.id)

    def _toggle(self, row: int) -> bool:
        if row < 0 or row not in self._rows.head_rows():
            return False
        self._rows.toggle(row)
        return True

    def _menu_at(self, point: QPoint) -> None:
        if self._rows.line_at(self.indexAt(point).row()) is not None:
            self.menu_requested.emit(self.viewport().mapToGlobal(point))
