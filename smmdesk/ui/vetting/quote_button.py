"""A quote from the plan that can be pressed: the document jumps there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.highlight_painter import COLOURS
from smmdesk.ui.vetting.highlights import Role
from smmdesk.ui.vetting.painting import Wrapped, smaller

LEFT, PAD = 12, 5


class QuoteButton(QAbstractButton):
    """Shows *quote* wrapped, with a quiet *caption* under it (place, and why it counts)."""

    def __init__(self, quote: str, caption: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._role = role
        self.setText(quote)
        self.setAccessibleName(quote)
        self.setAccessibleDescription(caption)
        self.setToolTip(self.tr("Show in the plan"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.heightForWidth(max(80, self.width())))

    def heightForWidth(self, width: int) -> int:
        words, under = self._texts(width)
        return round(words.height + (under.height if self._caption else 0)) + 2 * PAD

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
        painter.setBrush(theme.colour(COLOURS[self._role]))
        painter.drawRoundedRect(QRectF(3, PAD, 3, self.height() - 2 * PAD), 1.5, 1.5)
        words, under = self._texts(self.width())
        painter.setPen(theme.text)
        words.draw(painter, LEFT, PAD)
        painter.setPen(theme.muted)
        if self._caption:
            under.draw(painter, LEFT, PAD + words.height)

    def _texts(self, width: int) -> tuple[Wrapped, Wrapped]:
        room = width - LEFT - 6
        return Wrapped(self.text(), self.font(), room), Wrapped(self._caption, smaller(self.font(), 2), room)
