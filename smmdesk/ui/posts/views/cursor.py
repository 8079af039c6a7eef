"""The keyboard on a view: the cursor stands on a day, or on one of its posts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from smmdesk.ui.posts.views import dates

if TYPE_CHECKING:
    from smmdesk.ui.posts.views.base import CalendarView

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Cursor:
    """Left and right go by days; up and down through the posts of a day, and on to the next row (Ctrl: at once).

    Home and End go to the ends of the week, Page keys by months (Shift: years). Enter opens, Space chooses.
    """

    def __init__(self, view: CalendarView) -> None:
        self._view = view
        self._keys: dict[int, Callable[[Qt.KeyboardModifier], None]] = {
            Key.Key_Left: lambda held: self._go(-1, held),
            Key.Key_Right: lambda held: self._go(1, held),
            Key.Key_Up: lambda held: self._row(-1, held),
            Key.Key_Down: lambda held: self._row(1, held),
            Key.Key_PageUp: lambda held: self._months(-12 if held & SHIFT else -1),
            Key.Key_PageDown: lambda held: self._months(12 if held & SHIFT else 1),
            Key.Key_Home: lambda _held: view.put_cursor(dates.clamped(dates.week_of(view.day))),
            Key.Key_End: lambda _held: view.put_cursor(dates.plus_days(dates.week_of(view.day), 6)),
            Key.Key_Return: lambda _held: self._enter(),
            Key.Key_Enter: lambda _held: self._enter(),
            Key.Key_Space: self._space,
            Key.Key_Escape: lambda _held: view.choose(view.chosen.set([])),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where it is none of the view's."""
        view, held = self._view, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.SelectAll):
            view.choose(view.chosen.set(view.order()))
            return True
        if event.key() == Key.Key_N and not held:
            view.created.emit(view.day, None)
            return True
        if event.key() == Key.Key_Escape and not view.chosen.ids:
            return False  # then it means something to the page
        action = self._keys.get(event.key())
        if action is None or held & Qt.KeyboardModifier.AltModifier:
            return False
        action(held)
        return True

    def _go(self, days: int, held: Qt.KeyboardModifier) -> None:
        view = self._view
        if view.isRightToLeft():
            days = -days
        view.put_cursor(dates.plus_days(view.day, days * (7 if held & CTRL else 1)))
        self._follow(held)

    def _row(self, step: int, held: Qt.KeyboardModifier) -> None:
        view = self._view
        last = len(view.chips_of(view.day)) - 1
        at = -1 if view.index is None else min(view.index, last)
        if not held & CTRL and -1 <= at + step <= last:
            view.put_cursor(view.day, None if at + step < 0 else at + step)
        else:
            days = view.rows_step()
            if days is None:
                return
            # Through months of different lengths the day of the month is kept.
            there = dates.plus_months(view.day, step) if not days else dates.plus_days(view.day, step * days)
            view.put_cursor(there)
        self._follow(held)

    def _follow(self, held: Qt.KeyboardModifier) -> None:
        """Choose the post under the cursor; with Shift also those in between."""
        view = self._view
        chip = view.cursor_chip()
        if chip is None:
            return
        if held & SHIFT:
            view.choose(view.chosen.stretch(chip.line.id, view.order()))
        elif not held & CTRL:
            view.choose(view.chosen.set([chip.line.id]))

    def _months(self, months: int) -> None:
        self._view.go_to(dates.plus_months(self._view.day, months))

    def _enter(self) -> None:
        view = self._view
        chip, place = view.cursor_chip(), view.place_of(view.day)
        if chip is not None:
            view.opened.emit(chip.line.id)
        elif place is not None:
            view.enter_day(place, fresh=False)

    def _space(self, held: Qt.KeyboardModifier) -> None:
        view = self._view
        chip = view.cursor_chip()
        if chip is not None:
            view.choose(view.chosen.toggle(chip.line.id) if held & CTRL else view.chosen.set([chip.line.id]))
