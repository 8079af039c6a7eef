"""What the highlights of the document mean, each drawn as it is drawn there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smmdesk.domain.vetting import Status
from smmdesk.ui.shared.labels import status_label
from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.highlight_painter import paint_ground, paint_line
from smmdesk.ui.vetting.highlights import Role
from smmdesk.ui.vetting.painting import smaller

GAP = 14


class Legend(QWidget):
    """A line of words; the last two stand only where the plan has such highlights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles: list[Role] = [Role.CONCRETE, Role.VAGUE]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def set_roles(self, roles: set[Role]) -> None:
        """Show the words of these roles."""
        self._roles = [role for role in (Role.CONCRETE, Role.VAGUE, Role.FLAG, Role.OWN) if role in roles]
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(smaller(self.font()))
        width = sum(metrics.horizontalAdvance(self._word(role)) + GAP for role in self._roles)
        return QSize(width, metrics.height() + 8)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(smaller(self.font()))
        theme = tokens(self.palette())
        metrics, left = painter.fontMetrics(), 4.0
        for role in self._roles:
            word = self._word(role)
            width = metrics.horizontalAdvance(word)
            box = QRectF(left - 3, 2, width + 6, metrics.height() + 3)
            paint_ground(painter, box, role, theme, chosen=False)
            paint_line(painter, box, role, theme)
            painter.setPen(theme.muted)
            painter.drawText(round(left), 2 + metrics.ascent(), word)
            left += width + GAP

    def _word(self, role: Role) -> str:
        return {
            Role.CONCRETE: status_label(Status.CONCRETE),
            Role.VAGUE: status_label(Status.MENTIONED),
            Role.FLAG: self.tr("red flag"),
            Role.OWN: self.tr("marked by you"),
        }[role]

    def _name(self) -> None:
        self.setAccessibleName(self.tr("What the highlights mean"))
        self.setAccessibleDescription(", ".join(self._word(role) for role in self._roles))
