"""The panel at the left: the tray, what the colours mean, and which posts are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.colour_key import ColourKey
from smmdesk.ui.posts.filters import Filters
from smmdesk.ui.posts.tray import Tray

TRAY_HEIGHT, REST_HEIGHT = 270, 390


class LeftPanel(QFrame):
    """The parts tell the page themselves what is done with them."""

    def __init__(self, colour_of: Callable[[PostLine], QColor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.tray = Tray(colour_of, self)
        self.key = ColourKey(self)
        self.filters = Filters(self)
        rest = QWidget(self)
        below = QVBoxLayout(rest)
        below.setContentsMargins(0, 6, 0, 0)
        below.setSpacing(14)
        below.addWidget(self.key)
        below.addWidget(self.filters)
        below.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(rest)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setObjectName("posts.tray")
        self.splitter.addWidget(self.tray)
        self.splitter.addWidget(scroll)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([TRAY_HEIGHT, REST_HEIGHT])
        self.tray.setMinimumHeight(110)
        scroll.setMinimumHeight(90)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.addWidget(self.splitter)
        self.setMinimumWidth(180)
