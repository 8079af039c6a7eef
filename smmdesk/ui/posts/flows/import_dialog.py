"""A content plan before it comes in: what its columns mean, and what would become of each row."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.importing import DryRun, Outcome, Table, TableMapping
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.ui.posts.flows.column_mapper import ColumnMapper
from smmdesk.ui.posts.flows.dry_run_model import Column, DryRunModel
from smmdesk.ui.posts.flows.import_words import outcome_name, sentences
from smmdesk.ui.shared.dialog import Dialog

_PAUSE_MS = 250


class ImportDialog(Dialog):
    """``mapping_changed(TableMapping)``: a new dry run is due. ``chosen(DryRun, list[RowOutcome])``: carry it out."""

    mapping_changed = Signal(object)
    chosen = Signal(object, object)

    def __init__(
        self, table: Table, mapping: TableMapping, setting: PostsSetting, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Import {0}").format(table.name))
        self._run = DryRun(())
        self.model = DryRunModel(setting)
        self.mapper = ColumnMapper(table, mapping, self)
        self.mapper.setVisible(table.format != "ics")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.resize(QSize(980, 600))

    def show_run(self, run: DryRun) -> None:
        """Show what would become of the rows."""
        self._run = run
        self.model.show_run(run)
        counts = run.counts
        for outcome, button in self.outcomes.items():
            name = outcome_name(outcome)
            button.setText(f"{name[:1].upper()}{name[1:]}: {counts[outcome]}")
            button.setEnabled(counts[outcome] > 0)
        self.all.setText(self.tr("All rows: {0}").format(len(run.rows)))
        self._note.setText(sentences(run.questions))
        self._note.setVisible(bool(run.questions))
        self._new.setText(self._new_names())
        self._new.setVisible(bool(self._new.text()))
        self._allow()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._note, self._new = QLabel(self), QLabel(self)
        for label in (self._note, self._new):
            label.setWordWrap(True)
            label.hide()
        self._note.setProperty("kind", "caution")
        self._new.setProperty("kind", "muted")
        self.all = QPushButton(self)
        self.outcomes = {outcome: QPushButton(self) for outcome in Outcome}
        self._kinds = QButtonGroup(self)
        for button in (self.all, *self.outcomes.values()):
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("kind", "toggle")
            self._kinds.addButton(button)
        self.all.setChecked(True)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What becomes of each row"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        for column, width in (
            (Column.NUMBER, 64),
            (Column.OUTCOME, 104),
            (Column.MOMENT, 132),
            (Column.TITLE, 190),
        ):
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.ABOUT, QHeaderView.ResizeMode.Stretch)
        self.cancel = self.add_button(self.tr("Cancel"))
        self.go = self.add_button("", primary=True)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        heading = QLabel(self.tr("What the columns mean"), left)
        heading.setProperty("kind", "section")
        column.addWidget(heading)
        column.addWidget(self.mapper, 1)
        left.setVisible(self.mapper.isVisibleTo(self))
        left.setMinimumWidth(290)
        right = QWidget(self)
        rows = QVBoxLayout(right)
        rows.setContentsMargins(0, 0, 0, 0)
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        for button in (self.all, *self.outcomes.values()):
            kinds.addWidget(button)
        kinds.addStretch(1)
        rows.addLayout(kinds)
        rows.addWidget(self.table, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        self.content.addWidget(self._note)
        self.content.addWidget(splitter, 1)
        self.content.addWidget(self._new)

    def _connect_signals(self) -> None:
        self.mapper.changed.connect(self._pause.start)
        self.mapper.changed.connect(lambda: self.go.setEnabled(False))
        self._pause.timeout.connect(lambda: self.mapping_changed.emit(self.mapper.mapping))
        self.all.clicked.connect(lambda: self.model.show_only(None))
        for outcome, button in self.outcomes.items():
            button.clicked.connect(lambda _checked=False, outcome=outcome: self.model.show_only(outcome))
        self.model.ticked.connect(self._allow)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)

    def _allow(self) -> None:
        chosen = self.model.chosen
        posts = sum(max(len(row.posts), 1) for row in chosen)
        self.go.setText(self.tr("Take %n posts", "", posts) if posts else self.tr("Nothing to take"))
        self.go.setEnabled(posts > 0 and not self._pause.isActive())

    def _choose(self) -> None:
        self.chosen.emit(self._run, self.model.chosen)
        self.accept()

    def _new_names(self) -> str:
        parts = []
        if self._run.rubrics:
            names = ", ".join(rubric.name for rubric in self._run.rubrics)
            parts.append(self.tr("New rubrics: {0}.").format(names))
        if self._run.campaigns:
            names = ", ".join(campaign.name for campaign in self._run.campaigns)
            parts.append(self.tr("New campaigns: {0}.").format(names))
        return " ".join(parts)
