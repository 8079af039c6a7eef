"""What is worth a look: hints about the balance and problems with the networks' limits, one under another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import Tone, tokens

ICON, LEFT, PAD = 16, 24, 7
LONGEST = 150
"""Characters of a sentence that are shown; the rest is in its tooltip."""
FIRST = 4
"""How many are shown before "more": the worst ones come first."""

_ICONS = {Tone.BAD: "cross", Tone.CAUTION: "warning", Tone.INFO: "info", Tone.GOOD: "check"}


class LookItem(NamedTuple):
    """A sentence, how bad it is, and the posts it speaks of; or else the day where one could be put."""

    text: str
    tone: Tone
    ids: tuple[str, ...] = ()
    tip: str = ""
    day: date | None = None

    @property
    def leads_somewhere(self) -> bool:
        """Whether a click shows something."""
        return bool(self.ids) or self.day is not None


class LookRow(QAbstractButton):
    """One sentence; a click shows its posts."""

    def __init__(self, item: LookItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.item = item
        self._heights: dict[int, int] = {}
        shown = item.text if len(item.text) <= LONGEST else f"{item.text[: LONGEST - 1].rsplit(None, 1)[0]}…"
        self.setText(shown)
        self.setAccessibleName(item.text)
        self.setToolTip(
            "\n".join(part for part in (item.text if shown != item.text else "", item.tip) if part)
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if item.leads_somewhere:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:  # a layout asks for the same width again and again
            height = self._heights[width] = self._words(width) + 2 * PAD
        return height

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(160, self.width())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = tokens(self.palette())
        painter = QPainter(self)
        if self.item.leads_somewhere and (self.underMouse() or self.hasFocus()):
            painter.fillRect(self.rect().adjusted(0, 0, 0, -1), theme.colour("ground"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        role = "accent" if self.item.tone is Tone.INFO else self.item.tone.value
        image = pixmap(_ICONS[self.item.tone], role, ICON, self.devicePixelRatioF())
        painter.drawPixmap(2, PAD, image)
        painter.setPen(theme.colour("text"))
        room = self.rect().adjusted(LEFT, PAD, -2, -PAD)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.text())

    def _words(self, width: int) -> int:
        box = self.fontMetrics().boundingRect(
            0, 0, max(40, width - LEFT - 2), 10_000, Qt.TextFlag.TextWordWrap.value, self.text()
        )
        return max(box.height(), ICON)


class LookList(QWidget):
    """``chosen(tuple)``: ids of the posts that a sentence speaks of. ``day_chosen(date)``: the day it proposes."""

    chosen = Signal(object)
    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[LookItem, ...] = ()
        self._all = False
        self.rows: list[QAbstractButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_items(self, items: Sequence[LookItem]) -> None:
        """Show these sentences."""
        if tuple(items) != self._items:
            self._items = tuple(items)
            self._fill()

    def show_all(self) -> None:
        """Show the rest too."""
        self._all = True
        self._fill()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._fill()

    def _fill(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        shown = self._items if self._all else self._items[:FIRST]
        for item in shown:
            row = LookRow(item, self)
            row.clicked.connect(lambda _checked=False, item=item: self._choose(item))
            self._add(row)
        rest = len(self._items) - len(shown)
        if rest:
            more = LookRow(LookItem(self.tr("%n more to look at", "", rest), Tone.INFO, ("",)), self)
            more.clicked.connect(self.show_all)
            self._add(more)

    def _choose(self, item: LookItem) -> None:
        if item.ids:
            self.chosen.emit(item.ids)
        elif item.day is not None:
            self.day_chosen.emit(item.day)

    def _add(self, row: QAbstractButton) -> None:
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
