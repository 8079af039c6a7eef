"""A content plan before it comes in: what its columns mean, and what would become of each row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.importing import DryRun, Outcome, Table, TableMapping
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.ui.posts.flows.column_mapper import ColumnMapper
from smmdesk.ui.posts.flows.dry_run_model import DryRunModel
from smmdesk.ui.posts.flows.flow_dialog import FlowDialog, Remark
from smmdesk.ui.posts.flows.import_words import outcome_name, sentences
from smmdesk.ui.posts.flows.rows_table import RowsTable

_PAUSE_MS = 250
_SIZE = QSize(1120, 700)
_MAPPER = 384
_NO_QUESTIONS = frozenset(
    {"posts_in_columns_left", "posts_in_links_to_notes", "posts_in_rubric_taken", "posts_in_rubrics_joined"}
)


class ImportDialog(FlowDialog):
    """``mapping_changed(TableMapping)``: a new dry run is due. ``chosen(DryRun, list[RowOutcome])``: carry it out;
    whoever does so closes the dialog, or tells what is wrong in it.
    """

    mapping_changed = Signal(object)
    chosen = Signal(object, object)

    def __init__(
        self, table: Table, mapping: TableMapping, setting: PostsSetting, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Import {0}").format(table.name))
        self._run = DryRun(())
        sheets = tuple(sheet.name for sheet in table.sheets) if len(table.sheets) > 1 else ()
        self.model = DryRunModel(setting, sheets)
        self.mapper = ColumnMapper(table, mapping, self)
        self.mapper.setVisible(table.format != "ics")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.fit(_SIZE)
        self.table.setFocus()

    def show_run(self, run: DryRun) -> None:
        """Show what would become of the rows."""
        self._run = run
        self.model.show_run(run)
        self.table.show_reasons(any(row.reason or row.notes or row.changes for row in run.rows))
        counts = run.counts
        for outcome, button in self.outcomes.items():
            name = outcome_name(outcome)
            button.setText(f"{name[:1].upper()}{name[1:]}: {counts[outcome]}")
            button.setVisible(counts[outcome] > 0)
        self.all.setText(self.tr("All rows: {0}").format(len(run.rows)))
        if any(button.isChecked() and button.isHidden() for button in self.outcomes.values()):
            self.all.click()
        self._question.say(sentences([each for each in run.questions if each.code not in _NO_QUESTIONS]))
        self._note.say(sentences([each for each in run.questions if each.code in _NO_QUESTIONS]))
        self._new.setText(self._new_names())
        self._new.setVisible(bool(self._new.text()))
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._allow()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._question, self._note = Remark("warning", "caution", self), Remark("info", "muted", self)
        self._new, self._about = QLabel(self), QLabel(self)
        for label in (self._new, self._about):
            label.setWordWrap(True)
            label.setProperty("kind", "muted")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._about.ensurePolished()
        self._about.setFixedHeight(3 * self._about.fontMetrics().lineSpacing())
        self._about.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.all = QPushButton(self)
        self.outcomes = {outcome: QPushButton(self) for outcome in Outcome}
        self._kinds = QButtonGroup(self)
        for button in (self.all, *self.outcomes.values()):
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("kind", "toggle")
            self._kinds.addButton(button)
        self.all.setChecked(True)
        self.tick_all = QPushButton(self)
        self.tick_all.setProperty("kind", "link")
        self.tick_all.setAutoDefault(False)
        self.table = RowsTable(self.model, self)
        self.table.setAccessibleName(self.tr("What becomes of each row"))
        self.table.setAccessibleDescription(self.tr("The space bar ticks the chosen rows."))
        self.cancel = self.add_button(self.tr("Cancel"))
        self.go = self.add_button("", primary=True)

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([_MAPPER, _SIZE.width() - _MAPPER])
        for remark in (self._question, self._note):
            self.content.addWidget(remark)
        self.content.addWidget(splitter, 1)
        self.content.addWidget(self._new)

    def _left(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 4, 0)
        heading = QLabel(self.tr("What the columns mean"), left)
        heading.setProperty("kind", "section")
        column.addWidget(heading)
        column.addWidget(self.mapper, 1)
        left.setVisible(self.mapper.isVisibleTo(self))
        left.setMinimumWidth(350)
        return left

    def _right(self) -> QWidget:
        right = QWidget(self)
        rows = QVBoxLayout(right)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        kinds = QHBoxLayout()
        kinds.setSpacing(4)
        for button in (self.all, *self.outcomes.values()):
            kinds.addWidget(button)
        kinds.addStretch(1)
        kinds.addWidget(self.tick_all)
        rows.addLayout(kinds)
        rows.addWidget(self.table, 1)
        rows.addWidget(self._about)
        return right

    def _connect_signals(self) -> None:
        self.mapper.changed.connect(self._pause.start)
        self.mapper.changed.connect(lambda: self.go.setEnabled(False))
        self._pause.timeout.connect(lambda: self.mapping_changed.emit(self.mapper.mapping))
        self.all.clicked.connect(lambda: self._show_only(None))
        for outcome, button in self.outcomes.items():
            button.clicked.connect(lambda _checked=False, outcome=outcome: self._show_only(outcome))
        self.tick_all.clicked.connect(self._tick_all)
        self.table.current_changed.connect(self._show_about)
        self.model.ticked.connect(self._allow)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._choose)

    def _show_only(self, outcome: Outcome | None) -> None:
        self.model.show_only(outcome)
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _show_about(self, index: QModelIndex) -> None:
        self._about.setText(self.model.about(index) if index.isValid() else "")

    def _tick_all(self) -> None:
        ticked, can = self.model.ticks()
        self.model.tick(range(self.model.rowCount()), ticked < can)

    def _allow(self) -> None:
        posts = self.model.posts
        self.go.setText(self.tr("Take %n posts", "", posts) if posts else self.tr("Nothing to take"))
        self.go.setEnabled(posts > 0 and not self._pause.isActive() and not self.is_held)
        ticked, can = self.model.ticks()
        self.tick_all.setText(self.tr("Tick all") if ticked < can else self.tr("Untick all"))
        self.tick_all.setEnabled(can > 0)

    def _choose(self) -> None:
        self.tell("")
        self.go.setEnabled(False)
        self.chosen.emit(self._run, self.model.chosen)

    def allow_again(self) -> None:
        self._allow()

    def _new_names(self) -> str:
        parts = []
        if self._run.rubrics:
            names = ", ".join(rubric.name for rubric in self._run.rubrics)
            parts.append(self.tr("New rubrics: {0}.").format(names))
        if self._run.campaigns:
            names = ", ".join(campaign.name for campaign in self._run.campaigns)
            parts.append(self.tr("New campaigns: {0}.").format(names))
        return " ".join(parts)
