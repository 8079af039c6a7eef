"""A column of the board: the posts of one status. What is dropped here gets that status, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.card_delegate import CardDelegate
from smmdesk.ui.posts.colours import status_icon
from smmdesk.ui.posts.lines_model import LinesModel
from smmdesk.ui.posts.lines_view import LinesView
from smmdesk.ui.posts.names import Names, network_short, short_moment, status_name
from smmdesk.ui.shared.icons import pixmap

WIDTH = 196


class BoardColumn(QFrame):
    """``dropped(tuple ids, bool)``: posts (True: copies of them) shall have this status.
    ``opened(str)``, ``chosen(tuple)``, ``menu_requested(QPoint)``; ``all_wanted()``: more than fit in.
    """

    opened = Signal(str)
    chosen = Signal(object)
    dropped = Signal(object, bool)
    menu_requested = Signal(QPoint)
    all_wanted = Signal()

    def __init__(
        self, status: PostStatus, colour_of: Callable[[PostLine], QColor], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFixedWidth(WIDTH)
        self.status = status
        self._names = Names()
        self.model = LinesModel(self)
        self.list = LinesView(self.model, CardDelegate(colour_of, self._about), self)
        self._icon, self._title, self.count = (QLabel(self) for _ in range(3))
        self._title.setProperty("kind", "heading")
        self.count.setProperty("kind", "muted")
        self.more = QPushButton(self)
        self.more.setProperty("kind", "link")
        self.more.hide()
        self._lay_out()
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self.chosen)
        self.list.menu_requested.connect(self.menu_requested)
        self.list.dropped.connect(lambda ids, _before, copy: self.dropped.emit(ids, copy))
        self.more.clicked.connect(self.all_wanted)
        self.retranslate()

    def show_posts(self, some: Some, names: Names) -> None:
        """Show the first posts of the status, and how many there are."""
        self._names = names
        self.model.set_lines(some, names)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        name = status_name(self.status)
        self._title.setText(name)
        self.count.setText(self.locale().toString(self.model.count))
        rest = self.model.count - len(self.model.lines)
        self.more.setText(self.tr("%n more in the list", "", rest))
        self.more.setVisible(rest > 0)
        self.list.setAccessibleName(self.tr("{0}: {1}").format(name, self.model.count))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._tint()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        self._tint()

    def _tint(self) -> None:
        self._icon.setPixmap(pixmap(status_icon(self.status), "muted", 16, self.devicePixelRatioF()))

    def _about(self, line: PostLine) -> str:
        networks = " ".join(network_short(network) for network in line.networks)
        return " · ".join(part for part in (short_moment(line), networks) if part)
