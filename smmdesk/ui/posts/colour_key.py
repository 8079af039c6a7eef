"""By what the posts are coloured, and what the colours mean. A click on a colour shows its posts alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.shared.theme import tokens

SQUARE, PAD = 11, 9


class KeyEntry(NamedTuple):
    """One line of the key: the value it stands for ("" none), its name and its colour."""

    value: str
    name: str
    colour: QColor


class KeyRow(QAbstractButton):
    """One line of the key; ticked while its posts alone are shown."""

    def __init__(self, entry: KeyEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setText(entry.name)
        self.setAccessibleName(entry.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_ground" if self.isChecked() else "ground"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.entry.colour)
        painter.drawRect(QRectF(2, (self.height() - SQUARE) / 2, SQUARE, SQUARE))
        painter.setPen(theme.colour("accent" if self.isChecked() else "text"))
        room = self.rect().adjusted(SQUARE + 8, 0, -4, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if text != self.text() else "")
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ColourKey(QWidget):
    """``colour_by_chosen(ColourBy)``. ``only(str, bool)``: the posts of a value shall be shown alone, or not."""

    colour_by_chosen = Signal(object)
    only = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by = ColourBy.RUBRIC
        self._entries: tuple[KeyEntry, ...] = ()
        self._rows: list[KeyRow] = []
        self._title, self._heading = QLabel(self), QLabel(self)
        for label in (self._title, self._heading):
            label.setProperty("kind", "section")
        self._buttons = {by: QPushButton(self) for by in ColourBy}
        self._lay_out()
        self.retranslate()

    def show_key(self, by: ColourBy, entries: Sequence[KeyEntry], ticked: frozenset[str]) -> None:
        """Show what the colours mean; *ticked* are the values that are shown alone."""
        self._buttons[by].setChecked(True)
        self._heading.setText(self._headings()[by])
        if (by, tuple(entries)) != (self._by, self._entries):
            self._by, self._entries = by, tuple(entries)
            self._fill()
        for row in self._rows:
            row.setChecked(row.entry.value in ticked)

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """Return the lines of the key."""
        return tuple(self._rows)

    def button(self, by: ColourBy) -> QPushButton:
        """Return the button that colours by this."""
        return self._buttons[by]

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("COLOUR BY"))
        texts = {
            ColourBy.RUBRIC: self.tr("Rubric"),
            ColourBy.NETWORK: self.tr("Network"),
            ColourBy.STATUS: self.tr("Status"),
        }
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        for number, (by, button) in enumerate(self._buttons.items()):
            button.setText(texts[by])
            width = QFontMetrics(heavy).horizontalAdvance(texts[by]) + PAD
            button.setMinimumWidth(width)  # the chosen one is bold
            self._line.setStretch(number, width)
            button.setAccessibleName(self.tr("Colour by: {0}").format(texts[by]))
        self._heading.setText(self._headings()[self._by])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _headings(self) -> dict[ColourBy, str]:
        return {
            ColourBy.RUBRIC: self.tr("RUBRICS"),
            ColourBy.NETWORK: self.tr("NETWORKS"),
            ColourBy.STATUS: self.tr("STATUSES"),
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        self._line = line = QHBoxLayout()
        line.setSpacing(0)
        group = QButtonGroup(self)
        for place, (by, button) in zip(("first", "middle", "last"), self._buttons.items(), strict=True):
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setStyleSheet("padding: 3px 3px;")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, by=by: self.colour_by_chosen.emit(by))
            group.addButton(button)
            line.addWidget(button)
        column.addLayout(line)
        column.addSpacing(4)
        column.addWidget(self._heading)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)

    def _fill(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [KeyRow(entry, self) for entry in self._entries]
        for row in self._rows:
            self._column.addWidget(row)
            row.clicked.connect(lambda checked, row=row: self.only.emit(row.entry.value, checked))
