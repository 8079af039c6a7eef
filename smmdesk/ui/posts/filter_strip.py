"""Over the view, while not all posts are shown: what is shown alone, each with a click to give it up."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.ui.posts.dimensions import Dimension, dimension_name, name_of, values_of, with_values
from smmdesk.ui.posts.names import Names
from smmdesk.ui.shared.icons import icon

LONGEST = 28


class FilterStrip(QWidget):
    """``wanted(PostFilter)``: other posts shall be shown."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = PostFilter()
        self._names = Names()
        self.chips: list[QPushButton] = []
        self._label = QLabel(self)
        self._label.setProperty("kind", "muted")
        self.everything = QPushButton(self)
        self.everything.setProperty("kind", "link")
        self.everything.clicked.connect(lambda: self.wanted.emit(PostFilter()))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self._label)
        self._row.addStretch(1)
        self._row.addWidget(self.everything)
        self.retranslate()
        self.hide()

    def show_filter(self, wanted: PostFilter, names: Names) -> None:
        """Show what is shown alone; nothing is seen where all is."""
        self._filter, self._names = wanted, names
        self._fill()
        self.setVisible(not wanted.is_empty)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._label.setText(self.tr("Only:"))
        self.everything.setText(self.tr("Show all posts"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for dimension in Dimension:
            values = values_of(self._filter, dimension)
            if values:
                named = ", ".join(name_of(value, dimension, self._names) for value in sorted(values))
                self._add(dimension_name(dimension), named, with_values(self._filter, dimension, frozenset()))
        if self._filter.text.strip():
            self._add(
                self.tr("Words"),
                self.tr("“{0}”").format(self._filter.text.strip()),
                replace(self._filter, text=""),
            )

    def _add(self, name: str, value: str, without: PostFilter) -> None:
        shown = value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
        chip = QPushButton(icon("close", "accent"), shown.replace("&", "&&"), self)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
        chip.setStyleSheet("padding: 2px 8px; min-height: 16px;")
        chip.setToolTip(self.tr("Show all again: {0}").format(name))
        chip.setAccessibleName(self.tr("{0}: {1}").format(name, value))
        chip.setAccessibleDescription(chip.toolTip())
        chip.clicked.connect(lambda: self.wanted.emit(without))
        self.chips.append(chip)
        self._row.insertWidget(len(self.chips), chip)
        chip.show()
