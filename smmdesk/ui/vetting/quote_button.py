"""A quote from the plan that can be pressed: the document jumps there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.details_text import QuoteLine
from smmdesk.ui.vetting.highlight_painter import COLOURS
from smmdesk.ui.vetting.highlights import Role
from smmdesk.ui.vetting.painting import Wrapped, smaller

LEFT, PAD = 12, 5


class QuoteButton(QAbstractButton):
    """Shows a quote wrapped, with a quiet caption under it (place, and why it counts).

    *line* is what it shows now.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QuoteLine(0, 0, 0, "", "", Role.VAGUE)
        self._broken: tuple[tuple[int, str], Wrapped, Wrapped] | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, line: QuoteLine) -> None:
        """Show another quote."""
        self.line = line
        self._broken = None
        self.setText(line.quote)
        self.setAccessibleName(line.quote)
        self.setAccessibleDescription(line.caption)
        self.setToolTip(self.tr("Show in the plan"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(80, self.width())))

    def heightForWidth(self, width: int) -> int:
        words, under = self._texts(width)
        return round(words.height + (under.height if self.line.caption else 0)) + 2 * PAD

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = tokens(self.palette())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_ground"))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(COLOURS[self.line.role]))
        painter.drawRoundedRect(QRectF(3, PAD, 3, self.height() - 2 * PAD), 1.5, 1.5)
        words, under = self._texts(self.width())
        painter.setPen(theme.text)
        words.draw(painter, LEFT, PAD)
        painter.setPen(theme.muted)
        if self.line.caption:
            under.draw(painter, LEFT, PAD + words.height)

    def _texts(self, width: int) -> tuple[Wrapped, Wrapped]:
        """Return quote and caption broken for this width; a layout asks for the same one many times."""
        key = (width, self.font().key())
        if self._broken is None or self._broken[0] != key:
            room = width - LEFT - 6
            words = Wrapped(self.text(), self.font(), room)
            self._broken = (key, words, Wrapped(self.line.caption, smaller(self.font(), 2), room))
        return self._broken[1:]
