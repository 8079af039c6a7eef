"""The panel at the left: the tray, what the colours mean, and which posts are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.colour_key import ColourKey
from smmdesk.ui.posts.filters import Filters
from smmdesk.ui.posts.tray import Tray

TRAY_LEAST, REST_LEAST = 130, 90


class LeftPanel(QFrame):
    """The parts tell the page themselves what is done with them."""

    def __init__(self, colour_of: Callable[[PostLine], QColor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.tray = Tray(colour_of, self)
        self.key = ColourKey(self)
        self.filters = Filters(self)
        self.rest = _Rest((self.key, self.filters), self)
        self.splitter = _Halves(self.tray, self.rest, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.addWidget(self.splitter)


class _Rest(QScrollArea):
    """What stands below the tray. It is never so narrow that something in it is cut at the side."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.content = QWidget(self)
        below = QVBoxLayout(self.content)
        below.setContentsMargins(0, 6, 0, 0)
        below.setSpacing(14)
        for part in parts:
            below.addWidget(part)
        below.addStretch(1)
        self.setWidget(self.content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.content.minimumSizeHint().width() + bar, REST_LEAST)


class _Halves(QSplitter):
    """Tray and rest. Until the user moves the handle, the rest gets the height it needs and the tray what is left.

    Sizes are remembered by the name, which it has only where they are the user's.
    """

    def __init__(self, tray: QWidget, rest: _Rest, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("posts.tray")
        self._rest = rest
        self._is_users = False
        self.addWidget(tray)
        self.addWidget(rest)
        self.setChildrenCollapsible(False)
        tray.setMinimumHeight(TRAY_LEAST)
        self.splitterMoved.connect(self._moved)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._fit)
        rest.content.installEventFilter(self)

    def setSizes(self, sizes: Sequence[int]) -> None:
        self._is_users = True  # they were remembered
        super().setSizes(list(sizes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._timer.start()  # once the content is laid out
        return super().eventFilter(watched, event)

    def _moved(self) -> None:
        self._is_users = True
        self.setObjectName("posts.tray")

    def _fit(self) -> None:
        room = self.height() - self.handleWidth()
        if self._is_users or room <= 0 or not self.isVisible():
            return
        self.setObjectName("")
        need = max(REST_LEAST, min(self._rest.content.sizeHint().height(), room - TRAY_LEAST))
        if self.sizes()[1] != need:
            super().setSizes([room - need, need])
