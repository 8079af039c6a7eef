"""The middle of the page: tray and filters at the left, the view, at the right the balance or the open post.

In a narrow window the right side lies over the view while it is wanted.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.balance_card import BalanceCard
from smmdesk.ui.posts.filter_strip import FilterStrip
from smmdesk.ui.posts.left_panel import LeftPanel

NARROW = 1180
"""Pixels of width under which a third column would leave the view too little."""
LEFT, RIGHT, EDITOR = 200, 260, 420
EDITOR_LEAST, EDITOR_MOST = 320, 900


class Desk(QWidget):
    """Lays the parts out; what is in them, the page knows. ``arranged()``: the right side came or went."""

    arranged = Signal()

    def __init__(self, colour_of: Callable[[PostLine], QColor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._side_wanted = True
        self._side_asked = False
        self._editor: QWidget | None = None
        self._balance_width = RIGHT
        self._editor_width = EDITOR
        self.left = LeftPanel(colour_of, self)
        self.strip = FilterStrip(self)
        self.stack = QStackedWidget(self)
        self.balance = BalanceCard(self)
        self.right = QFrame(self)
        self.right.setObjectName("postsRight")
        self.middle = QWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("posts.sides")  # sizes are remembered by this name
        self._lay_out()

    # --- public --------------------------------------------------------------------------------

    @property
    def side_shown(self) -> bool:
        """Whether the balance is seen, or would be without the open post."""
        return self._side_asked if self._narrow else self._side_wanted

    @property
    def side_wanted(self) -> bool:
        """Whether the balance stands at the side where there is room for it."""
        return self._side_wanted

    @property
    def is_narrow(self) -> bool:
        """Whether the right side lies over the view."""
        return self._narrow

    @property
    def editor_width(self) -> int:
        """The pixels of width that an open post has, or will have."""
        if self._editor_open() and not self._narrow:
            return self.right.width()
        return self._editor_width

    def set_editor_width(self, width: int) -> None:
        """Give the next post that is opened this many pixels, within reason."""
        self._editor_width = max(EDITOR_LEAST, min(EDITOR_MOST, width))

    def show_side(self, wanted: bool) -> None:
        """Show or hide the balance."""
        if self._narrow:
            self._side_asked = wanted
        else:
            self._side_wanted = wanted
        self._arrange()

    def set_editor(self, editor: QWidget) -> None:
        """Take in the editor of posts, hidden at first."""
        self._editor = editor
        editor.hide()
        self._column.addWidget(editor)

    def show_editor(self, shown: bool) -> None:
        """Show the open post instead of the balance, or the balance again."""
        if self._editor is None or shown == self._editor_open():
            return
        left = self.splitter.sizes()[0]  # what comes may ask for more room than there is: not from the left
        if not self._narrow and self.right.isVisible():
            self._keep_width()
        self._editor.setVisible(shown)
        self.balance.setVisible(not shown)
        self._arrange()
        if not self._narrow and (shown or self._side_wanted):
            self._give_width(self._editor_width if shown else self._balance_width, left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._side_asked = False
            self._arrange()
        elif narrow:
            self._place_over()

    # --- internals -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QVBoxLayout(self.middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(6)
        middle.addWidget(self.strip)
        middle.addWidget(self.stack, 1)
        self.middle.setMinimumWidth(320)
        self._column = QVBoxLayout(self.right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.balance)
        for number, (panel, stretch) in enumerate(((self.left, 0), (self.middle, 1), (self.right, 0))):
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([LEFT, 880, RIGHT])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _name_splitter(self) -> None:
        """Sizes are remembered by the name: only those with the balance at the side are the usual ones."""
        usual = not self._narrow and not self._editor_open()
        self.splitter.setObjectName("posts.sides" if usual else "")

    def _editor_open(self) -> bool:
        return self._editor is not None and not self._editor.isHidden()

    def _arrange(self) -> None:
        """Put the right side where it belongs now."""
        self._name_splitter()
        shown = self._editor_open() or self.side_shown
        if self._narrow:
            if self.right.parent() is not self:
                self.right.setParent(self)
            self.right.setVisible(shown)
            self._place_over()
            self.arranged.emit()
            return
        if self.splitter.indexOf(self.right) < 0:
            self.splitter.addWidget(self.right)
            self.splitter.setStretchFactor(2, 0)
            self._give_width(self._editor_width if self._editor_open() else self._balance_width)
        self.right.setVisible(shown)
        self.arranged.emit()

    def _place_over(self) -> None:
        if self.right.parent() is self and not self.right.isHidden():
            wanted = self._editor_width if self._editor_open() else self._balance_width + 20
            width = min(max(wanted, self.right.minimumSizeHint().width()), self.width() - 40)
            self.right.setGeometry(self.width() - width, 0, width, self.height())
            self.right.raise_()

    def _keep_width(self) -> None:
        if self._editor_open():
            self._editor_width = self.right.width()
        else:
            self._balance_width = self.right.width()

    def _give_width(self, width: int, left: int | None = None) -> None:
        sizes = self.splitter.sizes()
        left = sizes[0] if left is None else left
        self.splitter.setSizes([left, max(320, sum(sizes) - left - width), width])
