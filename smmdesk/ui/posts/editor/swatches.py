"""A dab of colour for boxes and lists; the word always stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from smmdesk.ui.posts.colours import ink
from smmdesk.ui.shared.theme import tokens

if TYPE_CHECKING:
    from smmdesk.domain.posts.setting import Colour

SIZE = 12


def swatch(colour: Colour | None) -> QIcon:
    """Return a filled square of a colour, or an empty one for none."""
    picture = QPixmap(QSize(SIZE, SIZE) * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if colour is None:
        painter.setPen(tokens().colour("line"))
        painter.drawRoundedRect(QRectF(1, 1, SIZE - 2, SIZE - 2), 3, 3)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink(colour))
        painter.drawRoundedRect(QRectF(0.5, 0.5, SIZE - 1, SIZE - 1), 3, 3)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # else Qt tints it, and green is no longer green
    return icon
