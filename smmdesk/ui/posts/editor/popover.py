"""A small card that opens at a button and goes away with Esc or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

WIDTH, HIGHEST = 372, 460


class Popover(QFrame):
    """Subclasses put their rows into ``rows``."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        heading = QLabel(title, self)
        heading.setProperty("kind", "heading")
        heading.setWordWrap(True)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 8, 0)
        self.rows.setSpacing(10)
        self.area = QScrollArea(self, widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 6, 12)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.area, 1)

    def open_at(self, anchor: QWidget) -> None:
        """Open under (or over) a button, within its screen."""
        self.rows.addStretch(1)
        self.setFixedWidth(WIDTH)
        needed = self.rows.totalHeightForWidth(WIDTH - 40)
        self.setFixedHeight(min(HIGHEST, max(needed, self.rows.sizeHint().height()) + 60))
        self.move(place_at(anchor, self.size(), anchor.width() - WIDTH))
        self.show()
        self.setFocus()
        self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def place_at(anchor: QWidget, size: QSize, left: int = 0) -> QPoint:
    """Return where a card of this size opens: under *anchor* (over it where there is no room), on its screen."""
    corner = anchor.mapToGlobal(QPoint(left, anchor.height() + 4))
    screen = anchor.screen().availableGeometry()
    if corner.y() + size.height() > screen.bottom():
        corner.setY(max(screen.top(), anchor.mapToGlobal(QPoint(0, 0)).y() - size.height() - 4))
    corner.setX(max(screen.left() + 4, min(corner.x(), screen.right() - size.width())))
    return corner


def note(text: str, parent: QWidget, kind: str = "muted") -> QLabel:
    """Return a line or more of plain words."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label
