"""One share of a month's posts: its name, its percent beside what was wanted, and both as a bar."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from smmdesk.ui.shared.theme import Tone, tokens

BAR = 8
FULL = 50
"""Percent at which a bar is full, unless some share or target is greater: shares of half a month are rare."""


class ShareRow(NamedTuple):
    """What a bar shows. *percent* None: no data. *low* and *high* None: that end is open, both: no target."""

    name: str
    percent: int | None
    low: int | None
    high: int | None
    colour: QColor
    tone: Tone | None
    tip: str = ""


class ShareBar(QWidget):
    """``pressed()``: the posts of this share are wanted."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: ShareRow | None = None
        self._full = FULL

    def show_share(self, row: ShareRow, full: int) -> None:
        """Show a share; the bar's width stands for *full* percent."""
        self.row, self._full = row, full
        self.setToolTip(row.tip)
        self.setAccessibleName(f"{row.name}: {self.figures()}")
        self.update()

    def figures(self) -> str:
        """Return "34% plan 25–35%"."""
        row = self.row
        if row is None or row.percent is None:
            return self.tr("no data")
        return " ".join(part for part in (self._percent(row.percent), self._target(row)) if part)

    def sizeHint(self) -> QSize:
        return QSize(160, self.fontMetrics().height() + BAR + 5)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self.row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter, self.row)
        self._paint_bar(painter, self.row)

    def _paint_words(self, painter: QPainter, row: ShareRow) -> None:
        theme, metrics = tokens(self.palette()), self.fontMetrics()
        box = self.rect().adjusted(0, 0, 0, -BAR - 3)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        target = self._target(row) if row.percent is not None else ""
        small = QFont(self.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, right, target or ("" if row.percent is not None else self.tr("no data")))
        taken = metrics.horizontalAdvance(target or "") + (4 if target else 0)
        if row.percent is not None:
            figure = self._percent(row.percent)
            if row.tone is not None and row.tone is not Tone.GOOD:
                small.setWeight(QFont.Weight.DemiBold)
                painter.setFont(small)
                painter.setPen(theme.tone(row.tone)[0])
            else:
                painter.setPen(theme.colour("text"))
            painter.drawText(box.adjusted(0, 0, -taken, 0), right, figure)
            taken += metrics.horizontalAdvance(figure) + 10
        painter.setFont(self.font())
        painter.setPen(theme.colour("text"))
        room = box.width() - taken
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, max(20, room))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, row: ShareRow) -> None:
        theme = tokens(self.palette())
        track = QRectF(0, self.height() - BAR, self.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        step = self.width() / self._full
        if row.low is not None or row.high is not None:
            low, high = row.low or 0, row.high if row.high is not None else self._full
            painter.setBrush(theme.colour("accent_ground"))
            painter.drawRect(QRectF(low * step, track.top(), max(2.0, (high - low) * step), BAR))
        if row.percent:
            painter.setBrush(row.colour)
            painter.drawRoundedRect(
                QRectF(0, track.top(), max(float(BAR), row.percent * step), BAR), BAR / 2, BAR / 2
            )

    def _percent(self, percent: int) -> str:
        return self.tr("{0}%").format(percent)

    def _target(self, row: ShareRow) -> str:
        if row.low is not None and row.high is not None:
            return self.tr("plan {0}–{1}%").format(row.low, row.high)
        if row.low is not None:
            return self.tr("plan from {0}%").format(row.low)
        return self.tr("plan up to {0}%").format(row.high) if row.high is not None else ""
