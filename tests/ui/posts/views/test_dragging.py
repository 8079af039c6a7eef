from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.shaping import KEEP
from smmdesk.ui.posts.drag import ids_in
from smmdesk.ui.posts.views import dragging
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.data import ViewData, moved
from smmdesk.ui.posts.views.day import DayView
from smmdesk.ui.posts.views.dragging import HoldToTurn
from smmdesk.ui.posts.views.half_year import HalfYearView
from smmdesk.ui.posts.views.month import MonthView
from smmdesk.ui.posts.views.week import WeekView
from smmdesk.ui.posts.views.year import YearView

from .conftest import TODAY, Drag, Show, crowd, data, line, middle

THERE = date(2026, 11, 26)
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


class Drops(list[tuple[object, ...]]):
    """What a view told of drops."""

    def __init__(self, view: CalendarView) -> None:
        super().__init__()
        view.dropped.connect(lambda *told: self.append(told))


@pytest.mark.parametrize("kind", [WeekView, MonthView, HalfYearView, YearView])
def test_a_drop_on_a_day_changes_the_day_alone_and_shows_it_at_once(
    kind: type[CalendarView], show: Show
) -> None:
    view = show(kind, line("a", minute=635))
    drops, drag = Drops(view), Drag(view, ["a"])
    assert drag.enter(middle(view, THERE))
    assert drag.move(middle(view, THERE))
    assert drag.drop(middle(view, THERE)) is MOVE
    assert drops == [(("a",), THERE, KEEP, False)]
    assert [each.minute for each in view.data.some(THERE).lines] == [635]
    assert view.data.count(TODAY) == 0
    assert view.dragging.target is None


def test_with_ctrl_posts_are_copied_as_drafts_and_stay_where_they_are(show: Show) -> None:
    view = show(MonthView, line("a"))
    drops = Drops(view)
    assert Drag(view, ["a"], copy=True).drop(middle(view, THERE)) is COPY
    assert drops == [(("a",), THERE, KEEP, True)]
    assert view.data.count(TODAY) == view.data.count(THERE) == 1
    assert view.data.some(THERE).lines[0].id != "a"


def test_a_copy_may_be_dropped_on_the_same_day_and_a_move_there_is_none(show: Show) -> None:
    view = show(MonthView, line("a"))
    drops = Drops(view)
    Drag(view, ["a"]).drop(middle(view, TODAY))
    assert drops == []
    Drag(view, ["a"], copy=True).drop(middle(view, TODAY))
    assert drops == [(("a",), TODAY, KEEP, True)]
    assert view.data.count(TODAY) == 2


def test_posts_from_the_tray_are_taken_though_the_view_does_not_know_them(show: Show) -> None:
    view = show(MonthView)
    drops = Drops(view)
    assert Drag(view, ["x", "y"]).drop(middle(view, THERE)) is MOVE
    assert drops == [(("x", "y"), THERE, KEEP, False)]


def test_in_the_day_a_drop_on_an_hour_sets_it_and_keeps_the_minutes_within_the_same_hour(show: Show) -> None:
    view = show(DayView, line("a", minute=635))
    drops = Drops(view)
    hours = {place.minute: place.rect.center() for place in view.places()}
    Drag(view, ["a"]).drop(hours[10 * 60])
    assert drops == []
    Drag(view, ["a"]).drop(hours[15 * 60])
    assert drops.pop() == (("a",), TODAY, 15 * 60, False)
    assert [each.minute for each in view.data.some(TODAY).lines] == [15 * 60]
    hours = {place.minute: place.rect.center() for place in view.places()}
    Drag(view, ["a"]).drop(hours[None])
    assert drops.pop() == (("a",), TODAY, None, False)


def test_anything_but_posts_is_refused(show: Show) -> None:
    view = show(MonthView)
    mime = QMimeData()
    mime.setText("some text")
    event = QDragEnterEvent(
        middle(view, THERE), MOVE, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dragEnterEvent(event)
    assert not event.isAccepted()


def test_beside_all_days_a_drop_is_refused(show: Show) -> None:
    view = show(MonthView, line("a"))
    drops = Drops(view)
    assert Drag(view, ["a"]).move(QPoint(60, 2)) is False
    assert Drag(view, ["a"]).drop(QPoint(60, 2)) is None
    assert drops == []


@pytest.mark.parametrize("kind", [DayView, WeekView, MonthView, HalfYearView, YearView])
def test_a_drag_paints_only_the_places_it_leaves_and_enters(
    kind: type[CalendarView], show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(kind, *crowd(3))
    qtbot.waitExposed(view)
    QApplication.processEvents()
    drag, painted = Drag(view, ["2026-11-24-0"]), []
    paint = type(view)._paint
    monkeypatch.setattr(
        type(view),
        "_paint",
        lambda self, painter, area, look: (painted.append(area), paint(self, painter, area, look)),
    )
    places = view.places()
    one, other = places[3], places[4]
    for place in (one, other):
        drag.move(place.rect.center())
        QApplication.processEvents()
    assert painted
    both = one.rect.united(other.rect).adjusted(-3, -3, 3, 3)
    assert all(both.contains(area) for area in painted)


def test_a_drag_held_at_an_edge_turns_the_page_again_and_again_and_stops_when_it_leaves(
    show: Show, qtbot: QtBot
) -> None:
    view = show(MonthView, line("a"))
    assert view.dragging.timer.interval() == dragging.HOLD_MS == 600
    view.dragging.timer.setInterval(15)
    moved_to: list[date] = []
    view.moved_to.connect(moved_to.append)
    drag = Drag(view, ["a"])
    drag.move(QPoint(view.viewport().width() - 2, 300))
    qtbot.waitUntil(lambda: len(moved_to) >= 2)
    assert moved_to[0] == date(2026, 12, 24)
    drag.move(QPoint(300, 300))
    count = len(moved_to)
    QTest.qWait(50)
    assert len(moved_to) == count
    drag.move(QPoint(2, 300))
    qtbot.waitUntil(lambda: len(moved_to) > count)
    assert moved_to[-1] < moved_to[-2]
    view.dragLeaveEvent(None)  # type: ignore[arg-type]
    assert not view.dragging.timer.isActive()


def test_a_drag_near_the_bottom_of_a_long_day_scrolls_it(show: Show, qtbot: QtBot) -> None:
    view = show(DayView, *crowd(40))
    drag = Drag(view, ["2026-11-24-0"])
    drag.move(QPoint(300, view.viewport().height() - 5))
    qtbot.waitUntil(lambda: view.offset() > 60)
    drag.move(QPoint(300, view.viewport().height() // 2))
    assert not view.dragging.scroller.isActive()
    drag.move(QPoint(300, 5))
    qtbot.waitUntil(lambda: view.offset() == 0)
    view.dragging.leave()
    assert not view.dragging.scroller.isActive()


def test_a_button_that_posts_are_held_over_turns_the_page(show: Show, qtbot: QtBot) -> None:
    view, turned = show(MonthView, line("a")), []
    button = QPushButton()
    qtbot.addWidget(button)
    hold = HoldToTurn(button, lambda: turned.append(1))
    hold.timer.setInterval(15)
    mime = QMimeData()
    mime.setData("application/x-smmdesk-posts", b"a")
    keys = Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(2, 2), MOVE, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(button, event)
    qtbot.waitUntil(lambda: len(turned) >= 2)
    drop = QDropEvent(QPoint(2, 2), MOVE, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(button, drop)
    assert not hold.timer.isActive()
    assert view.data.count(TODAY) == 1


def test_a_drag_with_the_mouse_takes_all_chosen_posts_and_a_mere_click_none(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(MonthView, line("a"), line("b", minute=700))
    dragged: list[tuple[str, ...]] = []
    monkeypatch.setattr(QDrag, "exec", lambda self, *_: dragged.append(ids_in(self.mimeData())))
    view.select(["a", "b"])
    place = view.place_of(TODAY)
    assert place is not None
    start = place.chips[0].rect.center()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=start)
    far = start + QPoint(QApplication.startDragDistance() + 5, 0)
    _move(view, far)
    assert dragged == [("a", "b")]
    qtbot.mouseRelease(view.viewport(), left, pos=far)
    assert view.selected() == ("a", "b")
    qtbot.mouseClick(view.viewport(), left, pos=start)
    assert view.selected() == ("a",)
    assert len(dragged) == 1


def test_a_post_dragged_over_the_turn_of_a_page_is_shown_on_its_new_day_at_once(
    show: Show, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view = show(MonthView, line("a"))
    far = date(2027, 1, 13)

    def carry(_drag: QDrag, *_actions: object) -> None:
        view.turn(2)
        view.set_data(data(today=TODAY))
        Drag(view, ["a"]).drop(middle(view, far))

    monkeypatch.setattr(QDrag, "exec", carry)
    drops = Drops(view)
    place = view.place_of(TODAY)
    assert place is not None
    start = place.chips[0].rect.center()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    _move(view, start + QPoint(40, 0))
    assert drops == [(("a",), far, KEEP, False)]
    assert [each.id for each in view.data.some(far).lines] == ["a"]


def test_data_set_again_takes_a_failed_drop_back(show: Show) -> None:
    view = show(MonthView, line("a"))
    before = view.data
    Drag(view, ["a"]).drop(middle(view, THERE))
    view.set_data(before)
    place = view.place_of(TODAY)
    assert place is not None
    assert [chip.line.id for chip in place.chips] == ["a"]


def test_numbers_alone_move_too() -> None:
    only = ViewData(counts={TODAY: 5})
    after = moved(only, [line("a")], THERE, KEEP, False)
    assert (after.count(TODAY), after.count(THERE)) == (4, 1)
    assert not after.days


def test_a_post_put_into_the_tray_is_gone_from_its_day_and_the_others_stay_in_order() -> None:
    lines: list[PostLine] = [line("b", minute=700), line("a", minute=None), line("c", minute=100)]
    after = moved(data(*lines), [lines[0]], None, KEEP, False)
    assert {each.id for each in after.some(TODAY).lines} == {"a", "c"}
    back = moved(after, [lines[0]], TODAY, KEEP, False)
    assert [each.id for each in back.some(TODAY).lines] == ["a", "c", "b"]
    assert back.count(TODAY) == 3


def _move(view: CalendarView, point: QPoint) -> None:
    """Send a move with the left button held (qtbot's has none)."""
    left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(view.viewport().mapToGlobal(point))
    QApplication.sendEvent(
        view.viewport(), QMouseEvent(QEvent.Type.MouseMove, QPointF(point), where, left, left, keys)
    )
