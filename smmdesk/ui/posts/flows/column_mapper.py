"""What the columns of a file mean: each with an example, and a choice beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.importing import NO_FIELD, Sheet, SheetMapping, Table, TableMapping
from smmdesk.ui.posts.flows.import_words import OFFERED, field_name

_EXAMPLE = 24
_CHOICE = 172


class MeaningBox(QComboBox):
    """What one column means; the wheel scrolls the columns, and does not change what one means."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFixedWidth(_CHOICE)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColumnMapper(QWidget):
    """``changed(TableMapping)``: the user says something else."""

    changed = Signal(object)

    def __init__(self, table: Table, mapping: TableMapping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._mapping = mapping
        self._number = next((n for n, each in enumerate(mapping.sheets) if each.used), 0)
        self._asked = {n for n, each in enumerate(mapping.sheets) if each.asks or not each.day_first}
        self.choices: list[MeaningBox] = []
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
        self.day_first = QRadioButton(self.tr("03/04 is 3 April"), self)
        self.month_first = QRadioButton(self.tr("03/04 is 4 March"), self)
        for radio, day_first in ((self.day_first, True), (self.month_first, False)):
            # Pressed, even where it was chosen: that answers the question.
            radio.clicked.connect(lambda _checked=False, day_first=day_first: self._settle_days(day_first))
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
        self._show_used()
        self.day_first.setChecked(mapping.day_first)
        self.month_first.setChecked(not mapping.day_first)
        for radio in (self.day_first, self.month_first):
            radio.setVisible(self._number in self._asked)
        self._scroll.setWidget(self._columns())

    def _show_used(self) -> None:
        self.used.blockSignals(True)
        self.used.setChecked(self._of_sheet.used)
        self.used.blockSignals(False)

    def _columns(self) -> QWidget:
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setVerticalSpacing(2)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        self.choices = []
        place = 0
        for column, name in enumerate(self._sheet.header):
            example = self._example(column)
            if not name and not example:
                continue
            label = QLabel(name or self.tr("Column {0}").format(column + 1), box)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            caption = QLabel(example, box)
            caption.setProperty("kind", "caption")
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setContentsMargins(0, 0, 0, 8)
            caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            choice = self._choice(column, label.text(), box)
            grid.addWidget(label, place, 0)
            grid.addWidget(choice, place, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(caption, place + 1, 0)
            place += 2
        grid.setRowStretch(place, 1)
        return box

    def _choice(self, column: int, name: str, parent: QWidget) -> MeaningBox:
        choice = MeaningBox(parent)
        choice.setAccessibleName(self.tr("What “{0}” means").format(name))
        meant = self._of_sheet.columns.get(column, NO_FIELD)
        offered = [NO_FIELD, *(field.value for field in OFFERED)]
        if meant not in offered:
            offered.insert(1, meant)
        for field in offered:
            choice.addItem(field_name(field), field)
        choice.setCurrentIndex(offered.index(meant))
        choice.setProperty("column", column)
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
        self._say(replace(self._of_sheet, used=used))

    def _settle_days(self, day_first: bool) -> None:
        self._say(self._of_sheet.with_day_first(day_first))

    def _mean(self, column: int, field: str) -> None:
        self._say(self._of_sheet.with_column(column, field))
        # Of most meanings one column counts: another that had this one has lost it. And the sheet is taken.
        self._show_used()
        for choice in self.choices:
            meant = self._of_sheet.columns.get(choice.property("column"), NO_FIELD)
            choice.setCurrentIndex(choice.findData(meant))

    def _say(self, mapping: SheetMapping) -> None:
        self._mapping = self._mapping.with_sheet(self._number, mapping)
        self.changed.emit(self._mapping)
