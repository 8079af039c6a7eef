"""What all painted views have in common: data in, wishes out; the cursor, the chosen posts, drags."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from smmdesk.ui.posts.views import dates, texts
from smmdesk.ui.posts.views.canvas import Canvas
from smmdesk.ui.posts.views.chips import Chip
from smmdesk.ui.posts.views.cursor import Cursor
from smmdesk.ui.posts.views.data import ViewData
from smmdesk.ui.posts.views.dragging import Dragging
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import Place
from smmdesk.ui.posts.views.pointing import Pointing
from smmdesk.ui.posts.views.reading import Reader
from smmdesk.ui.posts.views.selection import Selection

EDGE = 14
"""Pixels at the sides within which a drag that is held turns the page."""


class CalendarView(Canvas):
    """A view of days. It paints what it is given by :meth:`set_data`, and changes no post itself.

    ``span_wanted(first, last, per_day)``: data for these days, please (per_day 0: numbers alone).
    ``opened(id)``, ``created(day, minute | None)``, ``day_chosen(day)``, ``month_chosen(day)``: show these.
    ``dropped(ids, day, minute | KEEP, copy)``: posts were dropped. ``moved_to(day)``: the user went there.
    ``menu_wanted(global point, ids, day)``: the menu of these posts, or of the day, please.
    """

    span_wanted = Signal(object, object, int)
    opened = Signal(str)
    created = Signal(object, object)
    selection_changed = Signal(tuple)
    day_chosen = Signal(object)
    month_chosen = Signal(object)
    dropped = Signal(tuple, object, object, bool)
    moved_to = Signal(object)
    menu_wanted = Signal(QPoint, tuple, object)

    small_days = False
    """Whether a day is too small to begin a post on by a double click: that shows the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = Selection()
        self.index: int | None = None
        self._asked: tuple[date, date, int] | None = None
        self._wheel = 0
        self.pointing = Pointing(self)
        self.keys = Cursor(self)
        self.dragging = Dragging(self)
        self.reader = Reader(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self._frame(self.day)

    # --- public --------------------------------------------------------------------------------

    def show_day(self, day: date) -> None:
        """Show the span in which *day* lies, and put the cursor on it."""
        self.day, self.index = dates.clamped(day), None
        self._frame(self.day)
        self.content_changed()
        self.ask()
        self.reader.cursor_moved()

    @abstractmethod
    def per_day(self) -> int:
        """Return how many posts of a day can be shown now; 0: only their number."""

    @abstractmethod
    def title(self) -> str:
        """Return what is shown, as the heading over the view: "November 2026"."""

    def selected(self) -> tuple[str, ...]:
        """Return the ids of the chosen posts."""
        return self.chosen.ids

    def select(self, ids: Iterable[str]) -> None:
        """Choose these posts alone, whether they are shown now or not."""
        self.choose(self.chosen.set(ids))

    def turn(self, steps: int) -> None:
        """Go so many pages forth, or back (negative), because the user wants that."""
        self.go_to(self._turned(steps))

    def current_day(self) -> date:
        """Return the day on which the cursor stands: where a new post belongs."""
        return self.day

    def set_data(self, data: ViewData) -> None:
        """Show these posts; what is not among them is no longer chosen: nobody deletes what she does not see."""
        super().set_data(data)
        if self.chosen.ids and not self.dragging.is_ours:
            shown = {line.id for some in data.days.values() for line in some.lines}
            self.choose(self.chosen.set(each for each in self.chosen.ids if each in shown))

    # --- for the helpers -----------------------------------------------------------------------

    def go_to(self, day: date) -> None:
        """Show a day because the user went there."""
        self.show_day(day)
        self.moved_to.emit(self.day)

    def put_cursor(self, day: date, index: int | None = None, reveal: bool = True) -> None:
        """Move the cursor to a day or to one of its posts; the span follows where it must.

        *reveal*: scroll until it is seen (what was clicked is seen already).
        """
        first, last = self.span()
        if not first <= day <= last:
            self.go_to(day)
            return
        old = self.cursor_rect()
        self.day, self.index = day, index
        for rect in (old, self.cursor_rect()):
            self.update_content(rect)
        if reveal:
            self.show_rect(self.cursor_rect())
        self.reader.cursor_moved()

    def choose(self, changed: bool) -> None:
        """Tell that other posts are chosen now."""
        if changed:
            self.viewport().update()
            self.selection_changed.emit(self.chosen.ids)

    def enter_day(self, place: Place, fresh: bool) -> None:
        """Begin a post on an empty day (*fresh*: on any); show the day that has some."""
        if fresh or not self.data.count(place.day):
            self.created.emit(place.day, place.minute if isinstance(place.minute, int) else None)
        else:
            self.day_chosen.emit(place.day)

    def ask_for_menu(self, where: QPoint, day: date, chip: Chip | None) -> None:
        """Ask for the menu of the chosen posts (of *chip*, where it is none of them), or of the day."""
        if chip is not None and chip.line.id not in self.chosen:
            self.choose(self.chosen.set([chip.line.id]))
        self.menu_wanted.emit(where, self.chosen.ids if chip is not None else (), day)

    def show_moved(self, data: ViewData) -> None:
        """Show where dropped posts are now, before that is read again."""
        self.data = data
        self._prepare()
        self.content_changed()

    def cursor_chip(self) -> Chip | None:
        """Return the post under the cursor, or None where it stands on the day."""
        chips = self.chips_of(self.day)
        return chips[min(self.index, len(chips) - 1)] if self.index is not None and chips else None

    def cursor_rect(self) -> QRect:
        """Return where the cursor is."""
        chip, place = self.cursor_chip(), self.place_of(self.day)
        return chip.rect if chip else place.rect if place else QRect()

    def has_cursor(self) -> bool:
        """Whether the keyboard acts here, so that the cursor is shown."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def edge_at(self, point: QPoint) -> int:
        """Return -1 or 1 at a side where a held drag turns the page, else 0."""
        return next((side for side in (-1, 1) if self.edge_rect(side).contains(point)), 0)

    def edge_rect(self, side: int) -> QRect:
        """Return that side (-1, 1), in pixels of the viewport."""
        area = self.viewport().rect()
        return QRect(0 if side < 0 else area.width() - EDGE, 0, EDGE, area.height())

    def rows_step(self) -> int | None:
        """Return how many days Up and Down go; 0: a month; None: they stay within the day."""
        return None

    def readable(self) -> list[tuple[QRect, str, str]]:
        """Return what a screen reader finds on the view: where, the name, what it holds."""
        names, data = self.look().names, self.data
        return [
            (
                place.rect,
                texts.day_words(place.day, data.count(place.day), self.occasions_of(place.day), data.today),
                texts.day_posts_words(data.some(place.day), names),
            )
            for place in self.places()
        ]

    def ask(self) -> None:
        """Ask for data where the span, or the room for posts, is not what was asked for last."""
        if not self.isVisible():
            return
        first, last = self.span()
        most = self.per_day()
        if self._asked is None or self._asked[:2] != (first, last) or self._asked[2] < most:
            self._asked = (first, last, most)
            self.span_wanted.emit(first, last, most)

    def content_changed(self) -> None:
        super().content_changed()
        self.reader.content_changed()

    # --- for the views -------------------------------------------------------------------------

    @abstractmethod
    def _frame(self, day: date) -> None:
        """Let the span be one in which *day* lies."""

    @abstractmethod
    def _turned(self, steps: int) -> date:
        """Return the day to show after so many pages."""

    def _wheel_step(self, steps: int) -> None:
        """The wheel was turned where there is nothing to scroll."""
        self.turn(steps)

    def paint_today(self, painter: QPainter, rect: QRect, look: Look) -> None:
        """Outline today."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 2))
        painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))

    def paint_target(self, painter: QPainter, rect: QRect, look: Look) -> None:
        """Outline where dragged posts would fall."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))

    def paint_cursor(self, painter: QPainter, look: Look) -> None:
        """Outline the post under the cursor."""
        chip = self.cursor_chip() if self.index is not None and self.has_cursor() else None
        if chip is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(chip.rect).adjusted(-1.5, -1.5, 0.5, 0.5), 5, 5)

    def paint_edge(self, painter: QPainter, look: Look) -> None:
        """Show at which side a held drag is about to turn the page."""
        if self.dragging.edge:
            rect = self.edge_rect(self.dragging.edge).translated(0, self.offset())
            painter.fillRect(rect, look.colour("accent"))

    # --- Qt ------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.content_changed()
        self.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._frame(self.day)  # weeks may begin on another day
            self.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.places()  # only then it is known whether there is anything to scroll
        turn = event.angleDelta()
        sideways = abs(turn.x()) > abs(turn.y())
        if not sideways and self.verticalScrollBar().maximum():
            super().wheelEvent(event)
            return
        self._wheel += turn.x() if sideways else turn.y()
        steps = int(self._wheel / 120)  # a fine wheel sends parts of a step
        self._wheel -= steps * 120
        if steps and sideways:
            self.turn(-steps)
        elif steps:
            self._wheel_step(-steps)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointing.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.pointing.menu(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update_content(self.cursor_rect())
        self.reader.cursor_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update_content(self.cursor_rect())

    def focusNextPrevChild(self, forth: bool) -> bool:
        self.reader.give_back_focus()
        return super().focusNextPrevChild(forth)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragging.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.dragging.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self.dragging.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dragging.drop(event)
