"""The mouse on a view: choosing, opening, the menu, and where a drag begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from smmdesk.ui.posts.views.base import CalendarView
    from smmdesk.ui.posts.views.chips import Chip
    from smmdesk.ui.posts.views.places import Place

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Pointing:
    """What the buttons of the mouse do on one view."""

    def __init__(self, view: CalendarView) -> None:
        self._view = view
        self._pressed: QPoint | None = None
        self._settle = ""  # a chosen post that was pressed: on release it alone stays chosen, unless dragged

    def press(self, event: QMouseEvent) -> None:
        """Choose what is pressed; a post among several chosen ones may begin a drag of them all."""
        view, point = self._view, event.position().toPoint()
        place, chip = view.hit(point)
        self._pressed, self._settle = None, ""
        if event.button() is not Qt.MouseButton.LeftButton or place is None:
            return
        if chip is None:
            self._press_day(place, point, event.modifiers())
            return
        view.put_cursor(place.day, _number(view.chips_of(place.day), chip), reveal=False)
        post_id, modifiers = chip.line.id, event.modifiers()
        self._pressed = point
        if modifiers & CTRL:
            view.choose(view.chosen.toggle(post_id))
        elif modifiers & SHIFT:
            view.choose(view.chosen.stretch(post_id, view.order()))
        elif post_id in view.chosen:
            self._settle = post_id
        else:
            view.choose(view.chosen.set([post_id]))

    def move(self, event: QMouseEvent) -> None:
        """Begin the drag once the mouse has gone far enough."""
        view, point = self._view, event.position().toPoint()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_hand(point)
            return
        if self._pressed is None:
            return
        if (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            _, chip = view.hit(self._pressed)
            self._pressed, self._settle = None, ""
            if chip is not None and chip.line.id in view.chosen:
                view.dragging.start(chip)

    def release(self, event: QMouseEvent) -> None:
        """A click on one of several chosen posts leaves that one."""
        if self._settle and event.button() is Qt.MouseButton.LeftButton:
            self._view.choose(self._view.chosen.set([self._settle]))
        self._pressed, self._settle = None, ""

    def double_click(self, event: QMouseEvent) -> None:
        """Open the post, or begin one on the day."""
        place, chip = self._view.hit(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or place is None:
            return
        if chip is not None:
            self._view.opened.emit(chip.line.id)
        elif not self._is_more(place, event.position().toPoint()):
            self._view.enter_day(place, fresh=not self._view.small_days)

    def menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen posts, or of the day, where the mouse or the cursor is."""
        view = self._view
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            point = view.cursor_rect().center() - QPoint(0, view.offset())
            chip = view.cursor_chip()
            view.ask_for_menu(view.viewport().mapToGlobal(point), view.day, chip)
            return
        place, chip = view.hit(event.pos())
        if place is not None:
            index = None if chip is None else _number(view.chips_of(place.day), chip)
            view.put_cursor(place.day, index, reveal=False)
            view.ask_for_menu(event.globalPos(), place.day, chip)

    def _press_day(self, place: Place, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        view.put_cursor(place.day, reveal=False)
        if self._is_more(place, point):
            view.day_chosen.emit(place.day)
        elif not modifiers & (CTRL | SHIFT):
            view.choose(view.chosen.set([]))

    def _is_more(self, place: Place, point: QPoint) -> bool:
        return place.more is not None and place.more.contains(point + QPoint(0, self._view.offset()))

    def _show_hand(self, point: QPoint) -> None:
        place, chip = self._view.hit(point)
        hand = chip is not None or (place is not None and self._is_more(place, point))
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)


def _number(chips: list[Chip], chip: Chip) -> int:
    return next((number for number, each in enumerate(chips) if each.line.id == chip.line.id), 0)
