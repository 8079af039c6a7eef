"""At the right of the bar: how the posts are shown. Without room for all buttons, one with a menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QWidget

from smmdesk.ui.posts.page_actions import View
from smmdesk.ui.shared.icons import icon

PAD = 20


class ViewSwitch(QWidget):
    """The buttons trigger the page's actions. :meth:`set_small` puts them all into one."""

    def __init__(self, actions: Mapping[View, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._chosen = View.MONTH
        self._buttons: dict[View, QPushButton] = {}
        self.all_in_one = QPushButton(icon("down", "muted"), "", self)
        self.all_in_one.clicked.connect(self._open_menu)
        self.all_in_one.hide()
        self._group = QButtonGroup(self)
        self._lay_out()
        self.retranslate()

    def show_chosen(self, view: View) -> None:
        """Tick the view that is shown now."""
        self._chosen = view
        self._buttons[view].setChecked(True)
        self.all_in_one.setText(self.texts()[view])

    def set_small(self, small: bool) -> None:
        """Show one button with a menu instead of all of them."""
        for button in self._buttons.values():
            button.setVisible(not small)
        self.all_in_one.setVisible(small)

    def full_width(self) -> int:
        """Return the pixels that all buttons need."""
        return sum(button.minimumWidth() for button in self._buttons.values())

    def button(self, view: View) -> QPushButton:
        """Return the button of a view."""
        return self._buttons[view]

    def texts(self) -> dict[View, str]:
        """Return the views' names."""
        return {
            View.DAY: self.tr("Day"),
            View.WEEK: self.tr("Week"),
            View.MONTH: self.tr("Month"),
            View.HALF_YEAR: self.tr("Half-year"),
            View.YEAR: self.tr("Year"),
            View.LIST: self.tr("List"),
            View.BOARD: self.tr("Board"),
        }

    def retranslate(self) -> None:
        """Set the texts anew."""
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        for view, text in self.texts().items():
            button, action = self._buttons[view], self._actions[view]
            button.setText(text)
            button.setMinimumWidth(
                QFontMetrics(heavy).horizontalAdvance(text) + PAD
            )  # the chosen one is bold
            button.setToolTip(self.tr("{0} ({1})").format(action.text(), action.shortcut().toString()))
            button.setAccessibleName(text)
        self.all_in_one.setText(self.texts()[self._chosen])
        self.all_in_one.setToolTip(self.tr("How the posts are shown"))
        self.all_in_one.setAccessibleName(self.all_in_one.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        views = tuple(View)
        for view in views:
            button = self._buttons[view] = QPushButton(self)
            place = "first" if view is views[0] else "last" if view is views[-1] else "middle"
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setCheckable(True)
            button.setStyleSheet("padding-left: 6px; padding-right: 6px;")
            button.clicked.connect(self._actions[view].trigger)
            self._group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.all_in_one)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for view, text in self.texts().items():
            action = menu.addAction(text, self._actions[view].trigger)
            action.setCheckable(True)
            action.setChecked(view is self._chosen)
            action.setShortcut(QKeySequence(self._actions[view].shortcut()))
        menu.popup(self.all_in_one.mapToGlobal(QPoint(0, self.all_in_one.height() + 2)))
