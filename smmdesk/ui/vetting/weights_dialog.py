"""How much each criterion counts: 0–10, two ready sets, and a note once the weights are locked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.checklist import Checklist, Criterion, Side, Weights
from smmdesk.ui.shared.dialog import Dialog
from smmdesk.ui.shared.labels import side_label
from smmdesk.ui.shared.moments import moment_label
from smmdesk.ui.shared.number_box import NumberBox
from smmdesk.ui.vetting.knowledge import here

HIGHEST = 10


class WeightsDialog(Dialog):
    """``saved(weights by criterion id, note)``."""

    saved = Signal(object, str)

    def __init__(self, checklist: Checklist, weights: Weights, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("How much each criterion counts"))
        self._checklist = checklist
        self._weights = weights
        self.fields: dict[str, NumberBox] = {}
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self._values_changed()
        self.resize(QSize(560, 620))

    def values(self) -> dict[str, int]:
        """Return the weights as they stand in the fields."""
        return {criterion_id: field.value() for criterion_id, field in self.fields.items()}

    def _create_widgets(self) -> None:
        self._state = QLabel(self._state_text(), self)
        self._state.setWordWrap(True)
        self._state.setProperty("kind", "muted")
        self.ads = QPushButton(self.tr("Business that buys ads"), self)
        self.ads.setToolTip(self.tr("Strategy and figures count as much as the daily work"))
        self.small = QPushButton(self.tr("One small shop"), self)
        self.small.setToolTip(self.tr("A small budget: daily work counts most, a big strategy little"))
        self._rows = QWidget(self)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        for side in Side:
            self._add_side(side)
        self.note = QLineEdit(self._weights.note, self)
        self.note.setPlaceholderText(self.tr("for example: we do not buy ads this year"))
        self._error = QLabel(self)
        self._error.setProperty("kind", "error")
        self._error.setWordWrap(True)
        self._error.hide()

    def _add_side(self, side: Side) -> None:
        title = QLabel(side_label(side), self._rows)
        title.setProperty("kind", "section")
        self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 3)
        for criterion in self._checklist.criteria:
            if criterion.side is side:
                self._add_criterion(criterion)

    def _add_criterion(self, criterion: Criterion) -> None:
        row, name = self._grid.rowCount(), here(criterion.name)
        label = QLabel(name, self._rows)
        label.setWordWrap(True)
        label.setToolTip(here(criterion.why))
        slider = QSlider(Qt.Orientation.Horizontal, self._rows)
        slider.setRange(0, HIGHEST)
        slider.setPageStep(1)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field beside it is for the keyboard
        field = NumberBox(self._rows, minimum=0, maximum=HIGHEST)
        field.setAccessibleName(self.tr("Weight of {0}, 0 to 10").format(name))
        field.valueChanged.connect(slider.setValue)
        slider.valueChanged.connect(field.setValue)
        field.setValue(self._weights.values.get(criterion.id, criterion.weight))
        label.setBuddy(field)
        self.fields[criterion.id] = field
        for column, widget in enumerate((label, slider, field)):
            self._grid.addWidget(widget, row, column)

    def _lay_out(self) -> None:
        self.content.addWidget(self._state)
        presets = QHBoxLayout()
        presets.addWidget(QLabel(self.tr("Take the weights of:"), self))
        presets.addWidget(self.ads)
        presets.addWidget(self.small)
        presets.addStretch(1)
        self.content.addLayout(presets)
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._rows)
        self.content.addWidget(area, 1)
        note = QVBoxLayout()
        note.setSpacing(4)
        label = QLabel(self.tr("&Why are they changed?"), self)
        label.setBuddy(self.note)
        self.note.setAccessibleName(label.text().replace("&", ""))
        for widget in (label, self.note, self._error):
            note.addWidget(widget)
        self.content.addLayout(note)

    def _connect_signals(self) -> None:
        self.ads.clicked.connect(lambda: self._set_all({c.id: c.weight for c in self._checklist.criteria}))
        self.small.clicked.connect(
            lambda: self._set_all({c.id: c.micro_weight for c in self._checklist.criteria})
        )
        self.note.textChanged.connect(self._error.hide)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.use = self.add_button(self.tr("Use these weights"), primary=True)
        self.use.clicked.connect(self._done)
        for field in self.fields.values():
            field.valueChanged.connect(self._values_changed)

    def _state_text(self) -> str:
        weights = self._weights
        if weights.locked_at is None:
            return self.tr(
                "Set them before you open the first plan: then no plan can talk you into other weights."
            )
        text = self.tr(
            "Locked since {0}, when the first plan was opened. You can still change them; then say why,"
            " so that you know it later."
        ).format(moment_label(weights.locked_at))
        if weights.changed_at is None:
            return text
        changed = self.tr("Changed {0}: {1}").format(moment_label(weights.changed_at), weights.note)
        return f"{text} {changed}"

    def _set_all(self, values: Mapping[str, int]) -> None:
        for criterion_id, value in values.items():
            self.fields[criterion_id].setValue(value)

    def _values_changed(self) -> None:
        self.use.setEnabled(self.values() != dict(self._weights.values))

    def _done(self) -> None:
        note = self.note.text().strip()
        if self._weights.locked_at is not None and (not note or note == self._weights.note):
            self._error.setText(self.tr("Say in a few words why: the weights were locked."))
            self._error.show()
            self.note.setFocus()
            return
        self.saved.emit(self.values(), note)
        self.accept()
