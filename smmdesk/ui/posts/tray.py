"""Posts without a day, to be dragged onto one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.ui.posts.card_delegate import CardDelegate
from smmdesk.ui.posts.lines_model import LinesModel
from smmdesk.ui.posts.lines_view import LinesView
from smmdesk.ui.posts.names import Names


class Tray(QWidget):
    """``opened(str)``, ``chosen(tuple)``, ``menu_requested(QPoint)`` as of a list of posts.
    ``dropped(tuple ids, str, bool)``: into the tray before that post ("": at the end), True: as copies.
    """

    opened = Signal(str)
    chosen = Signal(object)
    dropped = Signal(object, str, bool)
    menu_requested = Signal(QPoint)

    def __init__(self, colour_of: Callable[[PostLine], QColor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = Names()
        self.model = LinesModel(self)
        delegate = CardDelegate(colour_of, self._about)
        self.list = LinesView(self.model, delegate, self)
        self._title, self._hint = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._hint.setProperty("kind", "muted")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._title, self._hint):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(self.chosen)
        self.list.dropped.connect(self.dropped)
        self.list.menu_requested.connect(self.menu_requested)
        self.retranslate()

    def show_posts(self, some: Some, names: Names) -> None:
        """Show the tray's posts."""
        self._names = names
        self.model.set_lines(some, names)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        count = self.model.count
        self._title.setText(self.tr("Unscheduled"))
        shown = len(self.model.lines)
        if not count:
            self._hint.setText(self.tr("Ideas without a day wait here."))
        elif shown < count:
            self._hint.setText(self.tr("The first {0} of {1}. Drag onto a day").format(shown, count))
        else:
            self._hint.setText(self.tr("Drag onto a day"))
        self.list.setAccessibleName(self.tr("Posts without a day"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _about(self, line: PostLine) -> str:
        return self._names.about(line)
