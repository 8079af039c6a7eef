"""What the columns of a file mean: each with an example, and a choice beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.importing import NO_FIELD, Sheet, SheetMapping, Table, TableMapping
from smmdesk.ui.posts.flows.import_words import OFFERED, field_name

_EXAMPLE = 28


class ColumnMapper(QWidget):
    """``changed(TableMapping)``: the user says something else."""

    changed = Signal(object)

    def __init__(self, table: Table, mapping: TableMapping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._mapping = mapping
        self._number = next((n for n, each in enumerate(mapping.sheets) if each.used), 0)
        self.choices: list[QComboBox] = []
        self._create_widgets()
        self._lay_out()
        self._show_sheet()

    @property
    def mapping(self) -> TableMapping:
        """Return what is said now."""
        return self._mapping

    @property
    def _sheet(self) -> Sheet:
        return self._table.sheets[self._number]

    @property
    def _of_sheet(self) -> SheetMapping:
        return self._mapping.sheets[self._number]

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.sheets = QComboBox(self)
        self.sheets.setAccessibleName(self.tr("Sheet"))
        for sheet in self._table.sheets:
            self.sheets.addItem(sheet.name or self.tr("Table"))
        self.sheets.setCurrentIndex(self._number)
        self.sheets.setVisible(len(self._table.sheets) > 1)
        self.sheets.currentIndexChanged.connect(self._choose_sheet)
        self.used = QCheckBox(self.tr("Take this sheet"), self)
        self.used.setVisible(len(self._table.sheets) > 1)
        self.used.toggled.connect(self._use_sheet)
        self.day_first = QRadioButton(self.tr("03.04 is 3 April"), self)
        self.month_first = QRadioButton(self.tr("03.04 is 4 March"), self)
        self.day_first.toggled.connect(self._settle_days)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.sheets, self.used, self.day_first, self.month_first):
            column.addWidget(widget)
        column.addWidget(self._scroll, 1)

    def _show_sheet(self) -> None:
        mapping = self._of_sheet
        for box, on in ((self.used, mapping.used), (self.day_first, mapping.day_first)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.month_first.blockSignals(True)
        self.month_first.setChecked(not mapping.day_first)
        self.month_first.blockSignals(False)
        asks = mapping.asks or not mapping.day_first
        self.day_first.setVisible(asks)
        self.month_first.setVisible(asks)
        self._scroll.setWidget(self._columns())

    def _columns(self) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self.choices = []
        place = 0
        for column, name in enumerate(self._sheet.header):
            example = self._example(column)
            if not name and not example:
                continue
            label = QLabel(name or self.tr("Column {0}").format(column + 1), box)
            label.setWordWrap(True)
            caption = QLabel(example, box)
            caption.setProperty("kind", "caption")
            choice = self._choice(column, label.text(), box)
            grid.addWidget(label, place, 0)
            grid.addWidget(choice, place, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(caption, place + 1, 0)
            place += 2
        grid.setRowStretch(place, 1)
        return box

    def _choice(self, column: int, name: str, parent: QWidget) -> QComboBox:
        choice = QComboBox(parent)
        choice.setAccessibleName(self.tr("What “{0}” means").format(name))
        meant = self._of_sheet.columns.get(column, NO_FIELD)
        offered = [NO_FIELD, *(field.value for field in OFFERED)]
        if meant not in offered:
            offered.insert(1, meant)
        for field in offered:
            choice.addItem(field_name(field), field)
        choice.setCurrentIndex(offered.index(meant))
        choice.setMinimumWidth(150)
        choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        choice.activated.connect(lambda: self._mean(column, str(choice.currentData())))
        self.choices.append(choice)
        return choice

    def _example(self, column: int) -> str:
        for row in self._sheet.rows[:50]:
            if column < len(row.cells) and row.cells[column] not in (None, ""):
                text = " ".join(str(row.cells[column]).split())
                return text if len(text) <= _EXAMPLE else f"{text[: _EXAMPLE - 1]}…"
        return ""

    def _choose_sheet(self, number: int) -> None:
        self._number = number
        self._show_sheet()

    def _use_sheet(self, used: bool) -> None:
        from dataclasses import replace

        self._say(replace(self._of_sheet, used=used))

    def _settle_days(self, day_first: bool) -> None:
        self._say(self._of_sheet.with_day_first(day_first))

    def _mean(self, column: int, field: str) -> None:
        self._say(self._of_sheet.with_column(column, field))

    def _say(self, mapping: SheetMapping) -> None:
        self._mapping = self._mapping.with_sheet(self._number, mapping)
        self.changed.emit(self._mapping)
