"""A painted view for a screen reader: each day is an unseen label with a name and a description.

Real labels, because Qt tells every system about these by itself. While a reader runs, the keyboard's focus
lies on the label of the cursor, so that whatever the cursor comes to is read; keys go on to the view.
Without a reader there are no labels (each takes time to make and to paint): the view tells of its day itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel

from smmdesk.ui.posts.views import texts

if TYPE_CHECKING:
    from smmdesk.ui.posts.views.base import CalendarView

DELAY_MS = 120
"""A reader does not need the names in the same moment as the eye needs the picture."""
AT_ONCE, PAUSE_MS = 6, 15
"""So many labels are made in one go (each is styled, which takes 2 ms), then the window gets its turn."""


class Reader:
    """The labels of one view."""

    def __init__(self, view: CalendarView) -> None:
        self._view = view
        self._labels: list[QLabel] = []
        self._cursor: QLabel | None = None
        self._leaving = False
        self._timer = QTimer(view)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fill_soon)

    def content_changed(self) -> None:
        """Name the days anew, soon."""
        if self._view.isVisible():
            self._timer.start(DELAY_MS)

    def cursor_moved(self) -> None:
        """Name what the cursor has come to, and have it read."""
        if QAccessible.isActive() and self._view.has_cursor() and not self._leaving:
            self.fill_cursor().setFocus()
        elif self._cursor is not None:
            self.fill_cursor()
        else:
            self._timer.start(DELAY_MS)

    def give_back_focus(self) -> None:
        """The Tab key goes on from the view, not from the label."""
        if self._cursor is not None and self._cursor.hasFocus():
            self._leaving = True
            self._view.setFocus()
            self._leaving = False

    def fill(self) -> None:
        """Name the days now."""
        view = self._view
        view.setAccessibleName(view.title())
        if not QAccessible.isActive():
            view.setAccessibleDescription(". ".join(part for part in self._at_cursor() if part))
            return
        view.setAccessibleDescription("")
        found = view.readable()
        while len(self._labels) < len(found):
            self._labels.append(self._make())
        for label, (rect, name, about) in zip(self._labels, found, strict=False):
            _tell(label, rect.translated(0, -view.offset()), name, about)
        for label in self._labels[len(found) :]:
            label.hide()
        self.fill_cursor()

    def _fill_soon(self) -> None:
        missing = len(self._view.readable()) - len(self._labels) if QAccessible.isActive() else 0
        if missing <= AT_ONCE:
            self.fill()
            return
        self._labels += [self._make() for _ in range(AT_ONCE)]
        self._timer.start(PAUSE_MS)

    def fill_cursor(self) -> QLabel:
        """Name what is under the cursor; return its label."""
        if self._cursor is None:
            self._cursor = self._make()
        rect = self._view.cursor_rect().translated(0, -self._view.offset())
        _tell(self._cursor, rect, *self._at_cursor())
        return self._cursor

    def _at_cursor(self) -> tuple[str, str]:
        """Return the name of what is under the cursor, and what more there is to say."""
        view = self._view
        data, chip, names = view.data, view.cursor_chip(), view.look().names
        if chip is not None:
            return texts.post_words(chip.line, names), texts.day_words(
                view.day, data.count(view.day), (), None
            )
        name = texts.day_words(view.day, data.count(view.day), view.occasions_of(view.day), data.today)
        return name, texts.day_posts_words(data.some(view.day), names)

    def _make(self) -> QLabel:
        label = QLabel(self._view.viewport())
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return label


def _tell(label: QLabel, rect: QRect, name: str, about: str) -> None:
    if label.geometry() != rect:
        label.setGeometry(rect)
    if label.accessibleName() != name:
        label.setAccessibleName(name)
        QAccessible.updateAccessibility(QAccessibleEvent(label, QAccessible.Event.NameChanged))
    if label.accessibleDescription() != about:
        label.setAccessibleDescription(about)
    label.setVisible(True)
