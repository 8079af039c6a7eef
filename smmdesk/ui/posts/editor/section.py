"""A part of the editor under a heading that opens and closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import tokens

HEIGHT = 38


class Heading(QAbstractButton):
    """The heading: an arrow, the title, and at the right a few words on what is inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = ""
        self._tone = "muted"
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_summary(self, text: str, tone: str = "muted") -> None:
        """Set the words at the right, in the colour of this role."""
        self._summary, self._tone = text, tone
        self.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        theme = tokens(self.palette())
        if self.underMouse() or self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.ground))
            painter.drawRoundedRect(self.rect().adjusted(0, 3, -1, -4), 6, 6)
        arrow = pixmap("down" if self.isChecked() else "right", "muted", 14, self.devicePixelRatioF())
        painter.drawPixmap(6, (self.height() - 14) // 2, arrow)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.text)
        box = self.rect().adjusted(26, 0, -8, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
        used = painter.fontMetrics().horizontalAdvance(self.text()) + 14
        painter.setFont(self.font())
        painter.setPen(getattr(theme, self._tone))
        room = box.width() - used
        words = painter.fontMetrics().elidedText(self._summary, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)


class Section(QFrame):
    """``toggled(bool)``: the user opened or closed it."""

    toggled = Signal(bool)

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.heading = Heading(self)
        line = QFrame(self)
        line.setProperty("kind", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addWidget(self.heading)
        column.addWidget(content)
        content.setContentsMargins(0, 2, 0, 12)
        content.hide()
        self.heading.toggled.connect(content.setVisible)
        self.heading.clicked.connect(self.toggled)

    def set_title(self, title: str) -> None:
        """Set the heading."""
        self.heading.setText(title)
        self.heading.setAccessibleName(title)

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.heading.setChecked(is_open)

    @property
    def is_open(self) -> bool:
        """Return whether what is inside can be seen."""
        return self.heading.isChecked()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.heading.update()
