"""Posts to show, views to show them on, and drags as the system sends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.domain.posts.occasions import Occasion, OccasionKind
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour, PostsSetting, Rubric
from smmdesk.domain.text import BilingualText
from smmdesk.ui.posts.drag import mime_of
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.data import ViewData

TODAY = date(2026, 11, 24)
SETTING = PostsSetting(
    rubrics=(Rubric("advice", "Советы", Colour.GREEN), Rubric("offer", "Предложение", Colour.RUST))
)
V = TypeVar("V", bound=CalendarView)
Show = Callable[..., CalendarView]


def line(
    post_id: str,
    day: date | None = TODAY,
    minute: int | None = 600,
    title: str = "Чем хранить хлеб, чтобы он не черствел неделю",
    status: PostStatus = PostStatus.DRAFT,
) -> PostLine:
    """Return a post as the views get it."""
    channels = ("vk/wall_post", "telegram/text")
    return PostLine(post_id, title, status, day, minute, "", "advice", "", channels, "Aigul", "")


def data(*lines: PostLine, today: date | None = TODAY, more: int = 0) -> ViewData:
    """Return the data of these posts; of each day there are *more* that were not read."""
    by_day: dict[date, list[PostLine]] = {}
    for each in lines:
        assert each.day is not None
        by_day.setdefault(each.day, []).append(each)
    days = {day: Some(len(found) + more, tuple(found)) for day, found in by_day.items()}
    counts = {day: some.count for day, some in days.items()}
    rubrics = {(day, "advice"): count for day, count in counts.items()}
    occasions = (
        Occasion(
            BilingualText("Mother's Day", "День матери"),
            date(2026, 11, 29),
            date(2026, 11, 29),
            OccasionKind.PUBLIC,
        ),
        Occasion(
            BilingualText("Contest", "Конкурс"), date(2026, 11, 9), date(2026, 11, 13), OccasionKind.CONTEST
        ),
    )
    return ViewData(days, counts, rubrics, occasions, (), SETTING, today=today)


def crowd(count: int, day: date = TODAY) -> list[PostLine]:
    """Return so many posts of a day by hour."""
    return [line(f"{day}-{number}", day, 480 + 15 * number) for number in range(count)]


def busy(first: date, last: date, per_day: int) -> ViewData:
    """Return data with so many posts on each day of a span."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return data(*(each for day in days for each in crowd(per_day, day)))


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., V]]:
    """Return what opens a view of a size on a day with some data.

    The views are held until they are closed: a window that garbage collection deletes at a moment of its own
    choosing takes Qt with it.
    """
    held: list[CalendarView] = []

    def shown(kind: type[V], *lines: PostLine, size: tuple[int, int] = (870, 690), day: date = TODAY) -> V:
        view = kind()
        held.append(view)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_day(day)
        view.set_data(data(*lines))
        view.show()
        return view

    yield shown
    held.clear()


class Drag:
    """A drag of posts over a view, without a mouse."""

    def __init__(self, view: CalendarView, ids: Sequence[str], copy: bool = False) -> None:
        self._view = view
        self._mime: QMimeData = mime_of(ids)
        self._keys = Qt.KeyboardModifier.ControlModifier if copy else Qt.KeyboardModifier.NoModifier
        self._actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def enter(self, point: QPoint) -> bool:
        """Come to a point of the viewport; tell whether the view takes it."""
        event = QDragEnterEvent(point, self._actions, self._mime, Qt.MouseButton.LeftButton, self._keys)
        self._view.dragEnterEvent(event)
        return event.isAccepted()

    def move(self, point: QPoint) -> bool:
        """Go on to a point."""
        event = QDragMoveEvent(point, self._actions, self._mime, Qt.MouseButton.LeftButton, self._keys)
        self._view.dragMoveEvent(event)
        return event.isAccepted()

    def drop(self, point: QPoint) -> Qt.DropAction | None:
        """Let go at a point; return what was done, or None where it was refused."""
        event = QDropEvent(QPointF(point), self._actions, self._mime, Qt.MouseButton.LeftButton, self._keys)
        event.ignore()
        self._view.dropEvent(event)
        return event.dropAction() if event.isAccepted() else None


def middle(view: CalendarView, day: date) -> QPoint:
    """Return the middle of a day on the viewport."""
    place = view.place_of(day)
    assert place is not None
    return place.rect.center() - QPoint(0, view.offset())
