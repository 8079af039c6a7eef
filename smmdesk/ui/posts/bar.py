"""The bar over the page: a new post, where one is in time, the search field, the views, the rest in a menu."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from smmdesk.ui.posts.page_actions import PageActions, View
from smmdesk.ui.posts.view_switch import ViewSwitch
from smmdesk.ui.shared.icons import icon

SEARCH_WIDTH, SEARCH_LEAST, STEP_WIDTH = 200, 110, 34
TITLE_ROOM, GAPS = 198, 72
"""Pixels that the title and the gaps of the bar want at least, and that the gaps take."""


class Title(QLabel):
    """A heading that ends in dots where it has no room."""

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Bar(QWidget):
    """The buttons trigger the page's actions. It gets narrower in steps: fewer buttons, all of it in menus."""

    def __init__(self, actions: PageActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._title = ""
        self._create_widgets()
        self._lay_out()
        self._connect_signals()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.post.setText(self.tr("Post  N"))
        self.today.setText(self.tr("Today"))
        self.search.setPlaceholderText(self.tr("Find in posts…"))
        self.search.setAccessibleName(self.tr("Find in posts"))
        self.search.setToolTip(_tip(self._actions.find))
        self.import_.setText(self.tr("Import…"))
        self.export.setText(self.tr("Export…"))
        self.more.setToolTip(self.tr("More commands"))
        self.side.setToolTip(_tip(self._actions.panel))
        for button, action in self._triggers.items():
            button.setToolTip(_tip(action))
            button.setAccessibleName(action.text().rstrip("…"))
        for button in (self.more, self.side):
            button.setAccessibleName(button.toolTip())
        self.switch.retranslate()
        self._fit()

    def show_view(self, view: View, title: str) -> None:
        """Tell what is shown: the view, and which days (empty for one without)."""
        self.switch.show_chosen(view)
        self._title = title
        self.title.setText(title)
        self._fit()
        for button in (self.back, self.forth):
            button.setEnabled(view.is_calendar)

    def sizeHint(self) -> QSize:
        return QSize(600, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(500, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _create_widgets(self) -> None:
        actions = self._actions
        self.post = QPushButton(icon("plus", "on_accent"), "", self)
        self.post.setProperty("kind", "primary")
        self.back = QPushButton(icon("left", "text"), "", self)
        self.today = QPushButton(self)
        self.forth = QPushButton(icon("right", "text"), "", self)
        for button, place in ((self.back, "first"), (self.today, "middle"), (self.forth, "last")):
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
        self.title = Title(self)
        self.title.setProperty("kind", "heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.switch = ViewSwitch(actions.views, self)
        self.import_, self.export = QPushButton(self), QPushButton(self)
        self.more = QPushButton(icon("more", "text"), "", self)
        self.side = QPushButton(icon("balance", "text"), "", self)
        self.side.setCheckable(True)
        self._triggers = {
            self.post: actions.post,
            self.back: actions.back,
            self.today: actions.today,
            self.forth: actions.forth,
            self.import_: actions.import_,
            self.export: actions.export,
        }

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.post)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for button in (self.back, self.today, self.forth):
            steps.addWidget(button)
        for button in (self.back, self.forth, self.more, self.side):
            button.setFixedWidth(STEP_WIDTH)
            button.setStyleSheet("padding-left: 6px; padding-right: 6px;")
        row.addLayout(steps)
        row.addWidget(self.title, 1)
        for widget in (self.search, self.switch, self.import_, self.export, self.more, self.side):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _connect_signals(self) -> None:
        for button, action in self._triggers.items():
            button.clicked.connect(action.trigger)
        self.more.clicked.connect(self._open_menu)
        self.side.clicked.connect(self._actions.panel.trigger)

    def _fit(self) -> None:
        """Give up first the two commands that are in the menu too, then the row of views."""
        fixed = 4 * STEP_WIDTH + self.post.sizeHint().width() + self.today.sizeHint().width()
        title = self.title.fontMetrics().horizontalAdvance(self._title) + GAPS
        room = self.width() - fixed - max(TITLE_ROOM, title)
        commands = sum(button.sizeHint().width() + 8 for button in (self.import_, self.export))
        views = self.switch.full_width()
        with_commands = room >= SEARCH_WIDTH + views + commands
        self.import_.setVisible(with_commands)
        self.export.setVisible(with_commands)
        self.switch.set_small(room < SEARCH_LEAST + views)
        left = room - (views if room >= SEARCH_LEAST + views else self.switch.all_in_one.sizeHint().width())
        self.search.setFixedWidth(max(SEARCH_LEAST, min(SEARCH_WIDTH, left)))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for number, group in enumerate(self._actions.more):
            if number:
                menu.addSeparator()
            menu.addActions(list(group))
        corner = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height() + 2))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))


def _tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text().rstrip('…')} ({keys})" if keys else action.text()
