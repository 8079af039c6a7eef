"""Contractors side by side: who is compared at the left, the outcome and the table at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.layout import Layout
from smmdesk.services.views import ContractorRow
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.compare_model import CompareModel
from smmdesk.ui.vetting.copy_table import CopyTable

FEWEST, MOST = 2, 6
MOST_HEIGHT = 150
ID_ROLE = int(Qt.ItemDataRole.UserRole)
FIRST_COLUMN, OTHER_COLUMN = 190, 132


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison ready to be shown: the outcome as sentences, and the tables."""

    outcome: str
    tone: Tone
    more: tuple[str, ...]
    names: tuple[str, ...]
    layout: Layout


class CompareView(QWidget):
    """``chosen(list[str])``: other contractors are to be compared. ``export_requested``, ``closed``."""

    chosen = Signal(object)
    export_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    @property
    def ids(self) -> list[str]:
        """Return the ids of the ticked contractors, in the order of the list."""
        return [str(item.data(ID_ROLE)) for item in self._items() if _ticked(item)]

    def show_contractors(self, rows: Sequence[ContractorRow], ticked: Sequence[str]) -> None:
        """Offer these contractors; those with the ids in *ticked* are compared."""
        self._filling = True
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.contractor.name, self.list)
            item.setData(ID_ROLE, row.contractor.id)
            is_in = row.contractor.id in ticked
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            if not row.plans:
                item.setText(self.tr("{0} (no plan yet)").format(row.contractor.name))
        self._filling = False
        self._allow()

    def show_comparison(self, shown: Shown | None) -> None:
        """Show a comparison; None where too few are ticked."""
        self.export.setEnabled(shown is not None)
        tip = self.tr("Save the comparison for Excel, as PDF or as a web page")
        self.export.setToolTip(tip if shown else self.tr("Tick two contractors at least"))
        self._words.setVisible(shown is not None)
        self.table.setVisible(shown is not None)
        self._hint.setVisible(shown is None)
        if shown is None:
            self.model.show(None, (), self.font())
            return
        self._outcome.setText(shown.outcome)
        self._more.setText("\n".join(shown.more))
        self._paint(shown.tone)
        self.setAccessibleDescription(shown.outcome)
        self.table.clearSpans()
        self.model.show(shown.layout, shown.names, self.font())
        self._fit()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Who is compared"))
        self._rule.setText(self.tr("Two to six contractors, each with the newest plan."))
        self.list.setAccessibleName(self.tr("Contractors to compare"))
        self.back.setText(self.tr("Back to the plan"))
        self.export.setText(self.tr("Export…"))
        self._hint.setText(self.tr("Tick at least two contractors at the left."))
        self.table.setAccessibleName(self.tr("Contractors side by side"))
        self.setAccessibleName(self.tr("Comparison"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._side, self._main = QFrame(self), QFrame(self)
        for card in (self._side, self._main):
            card.setProperty("kind", "card")
        self._title, self._rule, self._hint = (QLabel(self) for _ in range(3))
        self._title.setProperty("kind", "heading")
        self._rule.setProperty("kind", "muted")
        self._rule.setWordWrap(True)
        self.list = QListWidget(self)
        self.back = QPushButton(icon("undo", "accent"), "", self)
        self.back.setProperty("kind", "link")
        self.export = QPushButton(icon("export", "muted"), "", self)
        self._words = QFrame(self)
        self._words.setProperty("kind", "verdict")
        self._outcome, self._more = QLabel(self), QLabel(self)
        self._outcome.setProperty("kind", "heading")
        for label in (self._outcome, self._more):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more_area = QScrollArea(self, widgetResizable=True)
        self._more_area.setFrameShape(QFrame.Shape.NoFrame)
        self._more_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._more_area.setWidget(self._more)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("kind", "muted")
        self.model = CompareModel(self)
        self.table = CopyTable(self)
        self.table.setModel(self.model)
        self.table.setObjectName("compare")
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("vetting.compare")

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._side)
        side.setContentsMargins(12, 10, 8, 10)
        side.setSpacing(6)
        for widget in (self._title, self._rule):
            side.addWidget(widget)
        side.addWidget(self.list, 1)
        side.addWidget(self.export)
        side.addWidget(self.back)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(12, 10, 8, 10)
        words.setSpacing(4)
        words.addWidget(self._outcome)
        words.addWidget(self._more_area)
        main = QVBoxLayout(self._main)
        main.setContentsMargins(10, 10, 6, 6)
        main.setSpacing(8)
        main.addWidget(self._words)
        main.addWidget(self._hint, 1)
        main.addWidget(self.table, 1)
        self.splitter.addWidget(self._side)
        self.splitter.addWidget(self._main)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([230, 1080])
        self.splitter.setStretchFactor(1, 1)
        self._side.setMinimumWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def _connect_signals(self) -> None:
        self.list.itemChanged.connect(self._changed)
        self.back.clicked.connect(self.closed)
        self.export.clicked.connect(self.export_requested)
        self.table.resized.connect(self._fit)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _changed(self) -> None:
        if not self._filling:
            self._allow()
            self.chosen.emit(self.ids)

    def _allow(self) -> None:
        """At six, the others cannot be ticked, and say why."""
        full = len(self.ids) >= MOST
        self._filling = True
        for item in self._items():
            barred = full and not _ticked(item)
            flags = item.flags()
            enabled = Qt.ItemFlag.ItemIsEnabled
            item.setFlags(flags & ~enabled if barred else flags | enabled)
            item.setToolTip(self.tr("Six at most: untick another one first") if barred else item.text())
        self._filling = False

    def _fit(self) -> None:
        """Share the width among the contractors; narrower than readable, the table is scrolled."""
        count = self.model.columnCount() - 1
        if count < 1:
            return
        room = self.table.viewport().width() - FIRST_COLUMN
        self.table.setColumnWidth(0, FIRST_COLUMN)
        for column in range(1, count + 1):
            self.table.setColumnWidth(column, max(OTHER_COLUMN, room // count))
        for row in self.model.headings():
            if self.table.columnSpan(row, 0) != count + 1:
                self.table.setSpan(row, 0, 1, count + 1)
        self.table.resizeRowsToContents()
        width = max(self._more_area.viewport().width(), 200)
        self._more_area.setFixedHeight(min(max(self._more.heightForWidth(width), 1) + 2, MOST_HEIGHT))

    def _paint(self, tone: Tone) -> None:
        for widget in (self._words, self._outcome):
            widget.setProperty("tone", tone.value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
