"""Posts that were to go out and did not: what became of them is said here, for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.flows.flow_dialog import FlowDialog
from smmdesk.ui.posts.names import Names, moment_text, network_name, status_name

_ID = Qt.ItemDataRole.UserRole
_SIZE = QSize(820, 480)


class Fates(NamedTuple):
    """The buttons that say what became of the ticked posts."""

    today: QPushButton
    missed: QPushButton
    published: QPushButton


class LateTree(QTreeWidget):
    """The space bar ticks from any column."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            ticked = item.checkState(0) is Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


class LateDialog(FlowDialog):
    """``published(ids)``, ``missed(ids)``, ``put_today(ids)``: said of the ticked posts; ``opened(id)``.

    Whoever carries that out shows what is left: the posts stay until they are known to be done with.
    """

    published = Signal(object)
    missed = Signal(object)
    put_today = Signal(object)
    opened = Signal(str)

    def __init__(self, lines: Sequence[PostLine], names: Names, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._names = names
        self.ids = tuple(line.id for line in lines)
        self._left_alone: set[str] = set()
        self._filling = False
        self._create_widgets()
        self.buttons = Fates(
            self.add_button(self.tr("Move to today")),
            self.add_button(self.tr("They did not go out")),
            self.add_button(self.tr("They are published"), primary=True),
        )
        fates = (self.put_today, self.missed, self.published)
        for button, signal in zip(self.buttons, fates, strict=True):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self.chosen()))
        self.tree.itemChanged.connect(self._note)
        self.tree.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(0, _ID)))
        self.fit(_SIZE)
        self.show_lines(lines)
        self.tree.setFocus()

    def show_lines(self, lines: Sequence[PostLine]) -> None:
        """Show the posts that are still open, ticked as they were; close where there are none."""
        self.set_title(self.tr("%n posts were to go out", "", len(lines)))
        self.tree.setAccessibleName(self._heading.text())
        self._filling = True
        at = self.tree.currentIndex().row()
        self.tree.clear()
        for line in lines:
            self._add(line)
        self.tree.setCurrentIndex(self.tree.model().index(min(max(at, 0), len(lines) - 1), 0))
        self._filling = False
        self._allow()
        if not lines:
            self.accept()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked posts."""
        items = map(self.tree.topLevelItem, range(self.tree.topLevelItemCount()))
        return tuple(
            item.data(0, _ID)
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        )

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        hint = QLabel(self.tr("Their time has passed. Tick posts, and say what became of them."), self)
        hint.setWordWrap(True)
        hint.setProperty("kind", "muted")
        self.tree = LateTree(self)
        self.tree.setProperty("kind", "table")
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAllColumnsShowFocus(True)
        self.tree.setHeaderLabels([self.tr("Post"), self.tr("When"), self.tr("Networks"), self.tr("Status")])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 140), (2, 170), (3, 140)):
            self.tree.setColumnWidth(column, width)
        self.content.addWidget(hint)
        self.content.addWidget(self.tree, 1)

    def _add(self, line: PostLine) -> None:
        networks = ", ".join(network_name(network) for network in line.networks)
        texts = [self._names.title(line), moment_text(line), networks, status_name(line.status)]
        item = QTreeWidgetItem(self.tree, texts)
        item.setData(0, _ID, line.id)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._names.spoken(line))
        for column in (0, 2):
            item.setToolTip(column, texts[column])
        ticked = line.id not in self._left_alone
        item.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _note(self, item: QTreeWidgetItem, _column: int) -> None:
        if self._filling:
            return
        ticked = item.checkState(0) is Qt.CheckState.Checked
        (self._left_alone.discard if ticked else self._left_alone.add)(item.data(0, _ID))
        self._allow()

    def _allow(self) -> None:
        any_chosen = bool(self.chosen())
        for button in self.buttons:
            button.setEnabled(any_chosen)
