from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.day import DayView
from smmdesk.ui.posts.views.half_year import HalfYearView
from smmdesk.ui.posts.views.month import MonthView
from smmdesk.ui.posts.views.week import WeekView
from smmdesk.ui.posts.views.year import YearView

from .conftest import TODAY, Show, crowd, data, line

Key = Qt.Key
NAME, ABOUT = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def _reader() -> Iterator[None]:
    """A screen reader runs."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def heard(view: CalendarView) -> list[QAccessibleInterface]:
    """Return what a screen reader finds in the view and can see."""
    view.reader.fill()
    inside = QAccessible.queryAccessibleInterface(view.viewport())
    found = [inside.child(number) for number in range(inside.childCount())]
    return [each for each in found if not each.state().invisible]


def names(view: CalendarView) -> list[str]:
    return [each.text(NAME) for each in heard(view)]


@pytest.mark.parametrize("kind", [WeekView, MonthView])
def test_each_day_is_read_with_the_number_of_its_posts_and_its_occasions(
    kind: type[CalendarView], show: Show
) -> None:
    view = show(kind, *crowd(3))
    assert "Tuesday, 24 November 2026, today, 3 post(s)" in names(view)
    assert "Wednesday, 25 November 2026, no posts" in names(view)
    assert "Sunday, 29 November 2026, no posts, Mother's Day" in names(view)
    assert QAccessible.queryAccessibleInterface(view).text(NAME) == view.title()


def test_a_day_tells_its_posts_and_how_many_more_there_are(show: Show) -> None:
    view = show(MonthView, line("a", title="Bread", status=PostStatus.APPROVED), *crowd(20))
    day = next(each for each in heard(view) if "24 November" in each.text(NAME))
    assert day.text(ABOUT).startswith("10:00, Bread, Approved, Советы, VK")
    assert day.text(ABOUT).endswith("+9 more")


def test_the_days_are_named_without_being_asked_and_anew_when_they_change(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView, *crowd(3))

    def told() -> list[str]:
        inside = QAccessible.queryAccessibleInterface(view.viewport())
        return [inside.child(number).text(NAME) for number in range(inside.childCount())]

    qtbot.waitUntil(lambda: "Tuesday, 24 November 2026, today, 3 post(s)" in told())
    view.set_data(data(*crowd(2)))
    qtbot.waitUntil(lambda: "Tuesday, 24 November 2026, today, 2 post(s)" in told())


def test_a_day_lies_where_it_is_painted(show: Show) -> None:
    view = show(MonthView)
    place = view.place_of(TODAY)
    assert place is not None
    day = next(each for each in heard(view) if "24 November" in each.text(NAME))
    assert day.rect().topLeft() == view.viewport().mapToGlobal(place.rect.topLeft())
    assert day.rect().size() == place.rect.size()


def test_in_the_day_view_each_post_is_read(show: Show) -> None:
    view = show(DayView, line("a", title="Bread"), line("b", title="Butter", minute=None))
    assert any(name.startswith("10:00, Bread, Draft") for name in names(view))
    assert any(name.startswith("hour not decided, Butter") for name in names(view))


def test_months_and_rubrics_are_read_where_days_are_small(show: Show) -> None:
    view = show(HalfYearView, *crowd(3))
    view.grab()
    assert "November 2026, 3 post(s)" in names(view)
    assert "Советы, 3 post(s)" in names(view)
    rubric = next(each for each in heard(view) if each.text(NAME).startswith("Советы"))
    assert rubric.text(ABOUT) == "23–29 November 2026: 3 post(s)"
    assert "November 2026, 3 post(s)" in names(show(YearView, *crowd(3)))


@pytest.mark.parametrize("kind", [WeekView, MonthView, HalfYearView])
def test_a_reader_follows_the_cursor_to_days_and_posts(
    kind: type[CalendarView], show: Show, qtbot: QtBot
) -> None:
    view = show(kind, line("a", title="Bread"))
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def focused() -> str:
        widget = QApplication.focusWidget()
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken.state().focused
        return spoken.text(NAME)

    qtbot.keyClick(view, Key.Key_Right)
    assert focused().startswith("Wednesday, 25 November 2026")
    for key in (Key.Key_Left, Key.Key_Down):  # the keys come to the label, and go on to the view
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert focused().startswith("10:00, Bread, Draft")
    assert view.selected() == ("a",)
    assert view.has_cursor()


def test_the_tab_key_leaves_the_view_in_both_directions(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, view, after = QPushButton("before"), MonthView(), QPushButton("after")
    column = QVBoxLayout(window)
    for widget in (before, view, after):
        column.addWidget(widget)
    window.resize(800, 700)
    view.show_day(TODAY)
    view.set_data(data(line("a")))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for key, neighbour in ((Key.Key_Tab, after), (Key.Key_Backtab, before)):
        view.setFocus()
        qtbot.keyClick(view, Key.Key_Right)
        assert view.isAncestorOf(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is neighbour


def test_without_a_reader_the_view_tells_of_its_day_and_keeps_the_focus(show: Show, qtbot: QtBot) -> None:
    QAccessible.setActive(False)
    view = show(MonthView, line("a", title="Bread"))
    view.activateWindow()
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    view.reader.fill()
    told = QAccessible.queryAccessibleInterface(view)
    assert told.text(NAME) == "November 2026"
    assert told.text(ABOUT).startswith("10:00, Bread, Draft")
    assert not view.viewport().children()
    assert QApplication.focusWidget() in (view, None)


def test_labels_take_no_click_and_are_gone_where_there_is_nothing_to_read(show: Show, qtbot: QtBot) -> None:
    view = show(DayView, *crowd(6))
    view.reader.fill()
    many = len(heard(view))
    place = next(place for place in view.places() if place.chips)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.chips[0].rect.center())
    assert view.selected() == (place.chips[0].line.id,)
    view.set_data(data())
    assert len(heard(view)) == many - 6
