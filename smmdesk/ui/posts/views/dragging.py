"""Posts dragged over a view: where they would fall, pages that turn while one waits, and the drop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.shaping import Keep
from smmdesk.ui.posts.drag import ids_in, mime_of, wants_copy
from smmdesk.ui.posts.views.chips import Chip, draw_line
from smmdesk.ui.posts.views.data import moved
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.places import Place

if TYPE_CHECKING:
    from smmdesk.ui.posts.views.base import CalendarView

HOLD_MS = 600
"""How long a drag is held at an edge until the page turns, and then until the next one."""
SCROLL_MS, SCROLL_ZONE = 40, 26
"""How often, and how near (pixels) to the top or the bottom, a drag scrolls what is higher than the view."""


class Dragging:
    """The drag that is over one view now, if any."""

    def __init__(self, view: CalendarView) -> None:
        self._view = view
        self._held: dict[str, PostLine] = {}
        self.target: tuple[object, object] | None = None
        self.edge = 0
        self.timer = QTimer(view)
        self.timer.setInterval(HOLD_MS)
        self.timer.timeout.connect(self._turn)
        self._scrolling = 0
        self.scroller = QTimer(view)
        self.scroller.setInterval(SCROLL_MS)
        self.scroller.timeout.connect(self._scroll)

    @property
    def is_ours(self) -> bool:
        """Whether posts of this very view are dragged now."""
        return bool(self._held)

    def start(self, chip: Chip) -> None:
        """Drag the chosen posts, those that are not shown now too; return when they are dropped or not."""
        view = self._view
        ids = view.chosen.ids
        lines = [line for line in map(view.line, ids) if line is not None]
        self._held = {line.id: line for line in lines}
        drag = QDrag(view)
        drag.setMimeData(mime_of(ids, "\n".join(view.look().names.title(line) for line in lines)))
        drag.setPixmap(self._picture(chip, len(ids)))
        drag.setHotSpot(QPoint(12, chip.rect.height() // 2))
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(actions, Qt.DropAction.MoveAction)
        self._held = {}
        self.leave()

    def enter(self, event: QDragEnterEvent) -> None:
        """Take posts and nothing else."""
        if ids_in(event.mimeData()):
            self._accept(event)
        else:
            event.ignore()

    def move(self, event: QDragMoveEvent) -> None:
        """Show where they would fall; at an edge, wait for the page to turn."""
        if not ids_in(event.mimeData()):
            event.ignore()
            return
        point = event.position().toPoint()
        place = self._place(point)
        self._aim(place, self._view.edge_at(point))
        self._scroll_at(point)
        if place is None:
            event.ignore()
        else:
            self._accept(event)

    def leave(self) -> None:
        """The drag went elsewhere, or ended."""
        self._aim(None, 0)
        self.scroller.stop()

    def drop(self, event: QDropEvent) -> None:
        """Put the posts on the day, or hour, they were let go over; show them there at once."""
        view = self._view
        ids, place, copy = (
            ids_in(event.mimeData()),
            self._place(event.position().toPoint()),
            wants_copy(event),
        )
        self.leave()
        if not ids or place is None:
            event.ignore()
            return
        self._accept(event)
        lines = [
            line for line in (self._held.get(each) or view.line(each) for each in ids) if line is not None
        ]
        minute = self._minute(lines, len(ids), place)
        if not copy and len(lines) == len(ids) and all(_is_there(line, place.day, minute) for line in lines):
            return  # let go where it was
        view.show_moved(moved(view.data, lines, place.day, minute, copy))
        view.dropped.emit(ids, place.day, minute, copy)

    def _minute(self, lines: list[PostLine], count: int, place: Place) -> int | Keep | None:
        """Return the hour they get: none of their own minutes is lost within the same hour."""
        minute = place.minute
        if isinstance(minute, int) and len(lines) == count:
            hours = {None if line.minute is None else line.minute // 60 for line in lines}
            if hours == {minute // 60}:
                return Keep.KEEP
        return minute

    def _place(self, point: QPoint) -> Place | None:
        return self._view.hit(point)[0]

    def _accept(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction if wants_copy(event) else Qt.DropAction.MoveAction)
        event.accept()

    def _aim(self, place: Place | None, edge: int) -> None:
        view = self._view
        target = None if place is None else place.key
        if target != self.target:
            old, self.target = self.target, target
            for each in view.places():
                if each.key in (old, target):
                    view.update_content(each.rect)
        if edge != self.edge:
            self.edge = edge
            view.viewport().update(view.edge_rect(-1))
            view.viewport().update(view.edge_rect(1))
            self.timer.start() if edge else self.timer.stop()

    def _scroll_at(self, point: QPoint) -> None:
        top, bottom = self._view.head() + SCROLL_ZONE, self._view.viewport().height() - SCROLL_ZONE
        self._scrolling = int(point.y() > bottom) - int(point.y() < top)
        if not self._scrolling or not self._view.verticalScrollBar().maximum():
            self.scroller.stop()
        elif not self.scroller.isActive():
            self.scroller.start()

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._scrolling * bar.singleStep())

    def _turn(self) -> None:
        if self.edge:
            self._view.turn(self.edge)

    def _picture(self, chip: Chip, count: int) -> QPixmap:
        """Return the post as it hangs on the pointer; how many there are stands with it."""
        look = self._view.look()
        width = min(240, max(120, chip.rect.width()))
        picture = QPixmap(round(width * look.ratio), round(look.chip * look.ratio))
        picture.setDevicePixelRatio(look.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_line(painter, Chip(QRect(0, 0, width, look.chip), chip.line), look, True)
        if count > 1:
            box = QRect(width - 2 * look.chip, 0, 2 * look.chip, look.chip)
            painter.fillRect(box, look.colour("accent"))
            painter.setPen(look.colour("on_accent"))
            painter.setFont(look.fonts.of[Face.BOLD])
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"×{count}")
        painter.end()
        return picture


class HoldToTurn(QObject):
    """Lets posts be held over a button (an arrow of the bar) to do what a click on it does, again and again."""

    def __init__(self, button: QWidget, turn: Callable[[], object]) -> None:
        super().__init__(button)
        button.setAcceptDrops(True)
        button.installEventFilter(self)
        self.timer = QTimer(self)
        self.timer.setInterval(HOLD_MS)
        self.timer.timeout.connect(turn)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if ids_in(event.mimeData()):
                event.acceptProposedAction()
                self.timer.start()
            return True
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.timer.stop()
            event.ignore()  # nothing is dropped on a button
            return True
        return super().eventFilter(watched, event)


def _is_there(line: PostLine, day: object, minute: int | Keep | None) -> bool:
    return line.day == day and (isinstance(minute, Keep) or line.minute == minute)
