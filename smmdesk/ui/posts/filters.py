"""Which posts are shown: a quiet row for each side of a post, with a menu to choose from, and a way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.ui.posts.dimensions import Dimension, choices, dimension_name, name_of, values_of, with_values
from smmdesk.ui.posts.names import Names
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.theme import tokens


class FilterButton(QAbstractButton):
    """The side of a post at the left, what is wanted of it at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = ""
        self.is_active = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, name: str, value: str, is_active: bool) -> None:
        """Show what is wanted."""
        self.setText(name)
        self.value, self.is_active = value, is_active
        self.setAccessibleName(self.tr("{0}: {1}").format(name, value))
        self.setToolTip(value if is_active else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self.fontMetrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus() or self.is_active:
            painter.setPen(theme.colour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_ground" if self.is_active else "ground"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        room = self.rect().adjusted(4, 0, -6, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("text"))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        room.setLeft(room.left() + self.fontMetrics().horizontalAdvance(self.text()) + 10)
        painter.setPen(theme.colour("accent" if self.is_active else "muted"))
        text = self.fontMetrics().elidedText(self.value, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, text)


class Filters(QWidget):
    """``wanted(PostFilter)``: other posts shall be shown."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = PostFilter()
        self._names = Names()
        self._title = QLabel(self)
        self._title.setProperty("kind", "section")
        self.buttons: dict[Dimension, FilterButton] = {}
        self.clear_buttons: dict[Dimension, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addSpacing(3)
        for dimension in Dimension:
            column.addLayout(self._row(dimension))
        self.retranslate()

    def show_filter(self, wanted: PostFilter, names: Names) -> None:
        """Show what is wanted now."""
        self._filter, self._names = wanted, names
        self.retranslate()

    def menu_of(self, dimension: Dimension) -> QMenu:
        """Return the menu of one side: its values, those that are wanted ticked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = values_of(self._filter, dimension)
        for choice in choices(dimension, self._names):
            action = menu.addAction(choice.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.value in chosen)
            action.triggered.connect(
                lambda ticked, value=choice.value: self._tick(dimension, value, bool(ticked))
            )
        menu.addSeparator()
        everything = QAction(self.tr("All"), menu)
        everything.setEnabled(bool(chosen))
        everything.triggered.connect(lambda: self.clear(dimension))
        menu.addAction(everything)
        return menu

    def clear(self, dimension: Dimension) -> None:
        """Want all values of a side again."""
        self.wanted.emit(with_values(self._filter, dimension, frozenset()))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("SHOW"))
        for dimension, button in self.buttons.items():
            values = values_of(self._filter, dimension)
            named = [name_of(value, dimension, self._names) for value in sorted(values)]
            name = dimension_name(dimension)
            button.show_value(name, ", ".join(named) or self.tr("all"), bool(values))
            clear = self.clear_buttons[dimension]
            clear.setVisible(bool(values))
            clear.setToolTip(self.tr("Show all again: {0}").format(name))
            clear.setAccessibleName(clear.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _row(self, dimension: Dimension) -> QHBoxLayout:
        button = self.buttons[dimension] = FilterButton(self)
        clear = self.clear_buttons[dimension] = QToolButton(self)
        clear.setIcon(icon("close", "accent"))
        clear.setStyleSheet("padding: 1px;")
        button.clicked.connect(lambda: self._open(dimension))
        clear.clicked.connect(lambda: self.clear(dimension))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(button, 1)
        row.addWidget(clear)
        return row

    def _open(self, dimension: Dimension) -> None:
        button = self.buttons[dimension]
        self.menu_of(dimension).popup(button.mapToGlobal(QPoint(0, button.height() + 1)))

    def _tick(self, dimension: Dimension, value: str, ticked: bool) -> None:
        values = values_of(self._filter, dimension)
        values = values | {value} if ticked else values - {value}
        self.wanted.emit(with_values(self._filter, dimension, values))
