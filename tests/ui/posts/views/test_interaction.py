from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.ui.posts.views import dates
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.day import DayView
from smmdesk.ui.posts.views.half_year import HalfYearView
from smmdesk.ui.posts.views.month import MonthView
from smmdesk.ui.posts.views.selection import Selection
from smmdesk.ui.posts.views.week import WeekView
from smmdesk.ui.posts.views.year import YearView

from .conftest import TODAY, Show, crowd, data, line, middle

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def chip_point(view: CalendarView, post_id: str) -> QPoint:
    """Return the middle of a post on the viewport."""
    chips = [chip for place in view.places() for chip in place.chips if chip.line.id == post_id]
    return chips[0].rect.center() - QPoint(0, view.offset())


def click(
    qtbot: QtBot, view: CalendarView, post_id: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(view.viewport(), LEFT, keys, chip_point(view, post_id))


def wheel(view: CalendarView, dx: int, dy: int) -> None:
    """Turn the wheel."""
    none = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        QPointF(90, 90),
        QPointF(90, 90),
        QPoint(),
        QPoint(dx, dy),
        Qt.MouseButton.NoButton,
        none,
        phase,
        False,
    )
    view.wheelEvent(event)


@pytest.mark.parametrize("kind", [DayView, WeekView, MonthView, HalfYearView])
def test_click_ctrl_and_shift_choose_posts(kind: type[CalendarView], show: Show, qtbot: QtBot) -> None:
    view = show(kind, *(line(name, minute=600 + 60 * at) for at, name in enumerate("abc")), size=(1400, 1200))
    click(qtbot, view, "a")
    assert view.selected() == ("a",)
    click(qtbot, view, "c", CTRL)
    assert view.selected() == ("a", "c")
    click(qtbot, view, "c", CTRL)
    assert view.selected() == ("a",)
    click(qtbot, view, "a")
    click(qtbot, view, "c", SHIFT)
    assert view.selected() == ("a", "b", "c")
    click(qtbot, view, "b")
    assert view.selected() == ("b",)


def test_a_click_beside_all_posts_chooses_none_and_esc_does_too(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView, line("a"))
    view.select(["a"])
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view, date(2026, 11, 18)))
    assert view.selected() == ()
    assert view.current_day() == date(2026, 11, 18)
    view.select(["a"])
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.selected() == ()


def test_what_is_chosen_is_told_once(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView, line("a"))
    told: list[tuple[str, ...]] = []
    view.selection_changed.connect(told.append)
    click(qtbot, view, "a")
    click(qtbot, view, "a")
    view.select(["a"])
    assert told == [("a",)]


@pytest.mark.parametrize("kind", [DayView, WeekView, MonthView, HalfYearView])
def test_a_double_click_or_enter_opens_a_post(kind: type[CalendarView], show: Show, qtbot: QtBot) -> None:
    view = show(kind, line("a", minute=None))
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=chip_point(view, "a"))
    assert opened.args == ["a"]
    view.put_cursor(TODAY)
    qtbot.keyClick(view, Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)
    assert opened.args == ["a"]


def test_a_double_click_on_a_day_of_a_month_begins_a_post_and_on_one_of_a_year_shows_it(
    show: Show, qtbot: QtBot
) -> None:
    view = show(MonthView, line("a"))
    with qtbot.waitSignal(view.created) as created:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=middle(view, TODAY) + QPoint(0, 40))
    assert created.args == [TODAY, None]
    view = show(YearView, line("a"))
    with qtbot.waitSignal(view.day_chosen) as chosen:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=middle(view, TODAY))
    assert chosen.args == [TODAY]


def test_a_double_click_on_an_hour_begins_a_post_at_that_hour(show: Show, qtbot: QtBot) -> None:
    view = show(DayView)
    at_three = next(place for place in view.places() if place.minute == 15 * 60)
    with qtbot.waitSignal(view.created) as created:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=at_three.rect.center())
    assert created.args == [TODAY, 15 * 60]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_N])
def test_enter_and_n_on_an_empty_day_begin_a_post(key: Qt.Key, show: Show, qtbot: QtBot) -> None:
    view = show(MonthView)
    with qtbot.waitSignal(view.created) as created:
        qtbot.keyClick(view, key)
    assert created.args == [TODAY, None]


def test_more_opens_the_day(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView, *crowd(40))
    place = view.place_of(TODAY)
    assert place is not None
    assert place.more is not None
    with qtbot.waitSignal(view.day_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), LEFT, pos=place.more.center())
    assert chosen.args == [TODAY]
    view.put_cursor(TODAY)
    with qtbot.waitSignal(view.day_chosen):
        qtbot.keyClick(view, Key.Key_Return)


def test_arrows_go_by_days_and_through_the_posts_of_a_day(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView, line("a"), line("b", minute=700))
    qtbot.keyClick(view, Key.Key_Right)
    assert view.current_day() == date(2026, 11, 25)
    qtbot.keyClick(view, Key.Key_Left)
    chosen = []
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Down)
        chosen.append((view.current_day().day, view.selected()))
    assert chosen == [(24, ("a",)), (24, ("b",)), (1, ("b",))]
    qtbot.keyClick(view, Key.Key_Up)
    qtbot.keyClick(view, Key.Key_Down, CTRL)
    assert view.current_day() == date(2026, 12, 1)


def test_shift_and_arrows_choose_a_stretch_and_ctrl_a_all_that_are_shown(show: Show, qtbot: QtBot) -> None:
    view = show(DayView, *crowd(4))
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Down, SHIFT)
    assert len(view.selected()) == 2
    qtbot.keyClick(view, Key.Key_A, CTRL)
    assert len(view.selected()) == 4


def test_page_keys_go_by_months_and_with_shift_by_years(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView, day=date(2027, 1, 31))
    moved: list[date] = []
    view.moved_to.connect(moved.append)
    qtbot.keyClick(view, Key.Key_PageDown)
    qtbot.keyClick(view, Key.Key_PageUp)
    qtbot.keyClick(view, Key.Key_PageUp, SHIFT)
    assert moved == [date(2027, 2, 28), date(2027, 1, 28), date(2026, 1, 28)]
    assert view.title() == "January 2026"


def test_home_and_end_go_to_the_ends_of_the_week(show: Show, qtbot: QtBot) -> None:
    view = show(MonthView)
    qtbot.keyClick(view, Key.Key_Home)
    assert view.current_day() == date(2026, 11, 23)
    qtbot.keyClick(view, Key.Key_End)
    assert view.current_day() == date(2026, 11, 29)


def test_the_cursor_takes_the_page_along_when_it_leaves_it(show: Show, qtbot: QtBot) -> None:
    view = show(WeekView, day=date(2026, 11, 29))
    with qtbot.waitSignal(view.moved_to) as moved:
        qtbot.keyClick(view, Key.Key_Right)
    assert moved.args == [date(2026, 11, 30)]
    assert view.span()[0] == date(2026, 11, 30)


@pytest.mark.parametrize("key", [Key.Key_T, Key.Key_Delete, Key.Key_D, Key.Key_Escape])
def test_keys_that_are_the_pages_are_left_to_it(key: Qt.Key, show: Show) -> None:
    view = show(MonthView, line("a"))
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)
    assert not event.isAccepted()


@pytest.mark.parametrize(
    ("kind", "day"),
    [
        (DayView, date(2026, 11, 25)),
        (WeekView, date(2026, 12, 1)),
        (MonthView, date(2026, 12, 24)),
        (HalfYearView, date(2027, 5, 1)),
        (YearView, date(2027, 11, 24)),
    ],
)
def test_turning_goes_a_page_forth_and_back(kind: type[CalendarView], day: date, show: Show) -> None:
    view = show(kind)
    first = view.span()
    view.turn(1)
    assert view.current_day() == day
    assert view.span()[0] == first[1] + (view.span()[0] - first[1])
    assert view.span()[0] > first[0]
    view.turn(-1)
    assert view.span() == first


@pytest.mark.parametrize("kind", [DayView, WeekView, MonthView, HalfYearView, YearView])
@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_all_days_can_be_shown_and_not_gone_beyond(
    kind: type[CalendarView], day: date, show: Show
) -> None:
    view = show(kind, day=day)
    for _ in range(3):
        view.turn(1 if day == date.max else -1)
        view.grab()
    assert dates.FIRST <= view.current_day() <= dates.LAST


def test_the_wheel_rolls_a_month_by_weeks_and_a_fine_one_adds_up(show: Show) -> None:
    view = show(MonthView)
    first = view.span()[0]
    for _ in range(8):
        wheel(view, 0, -30)
    assert (view.span()[0] - first).days == 14
    assert view.title() == "November 2026"
    wheel(view, 0, -240)
    assert view.title() == "December 2026"
    view.turn(-1)
    assert view.title() == "November 2026"
    assert view.span()[0] == first


def test_the_wheel_scrolls_a_crowded_week_and_sideways_turns_it(show: Show) -> None:
    view = show(WeekView, *crowd(40))
    first = view.span()[0]
    wheel(view, 0, -120)
    assert view.offset() > 0
    assert view.span()[0] == first
    wheel(view, -120, 0)
    assert view.span()[0] == date(2026, 11, 30)


def test_a_post_scrolled_into_sight_is_found_where_it_is_seen(show: Show, qtbot: QtBot) -> None:
    view = show(WeekView, *crowd(40))
    for _ in range(30):
        qtbot.keyClick(view, Key.Key_Down)
    assert view.offset() > 0
    chip = view.cursor_chip()
    assert chip is not None
    point = chip.rect.center() - QPoint(0, view.offset())
    assert view.viewport().rect().contains(point)
    assert view.hit(point)[1] is chip


def test_a_month_of_the_year_is_chosen_by_its_name(show: Show, qtbot: QtBot) -> None:
    view = show(YearView)
    view.places()
    rect, month = view.titles[6]
    with qtbot.waitSignal(view.month_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), LEFT, pos=rect.center())
    assert chosen.args == [month] == [date(2026, 7, 1)]


def test_the_menu_is_asked_for_the_chosen_posts_or_the_one_under_the_mouse(show: Show) -> None:
    view = show(MonthView, line("a"), line("b", minute=700))
    asked: list[tuple[tuple[str, ...], date]] = []
    view.menu_wanted.connect(lambda _where, ids, day: asked.append((ids, day)))
    place = view.place_of(TODAY)
    assert place is not None
    view.select(["a"])
    view.ask_for_menu(QPoint(), TODAY, place.chips[0])
    view.ask_for_menu(QPoint(), TODAY, place.chips[1])
    view.ask_for_menu(QPoint(), TODAY, None)
    assert asked == [(("a",), TODAY), (("b",), TODAY), ((), TODAY)]


def test_the_tooltip_tells_all_of_a_post_and_of_a_day(show: Show) -> None:
    view = show(MonthView, line("a", title="Bread & butter <b>", day=date(2026, 11, 29)))
    text, rect = view.tip(chip_point(view, "a"))
    assert "Bread &amp; butter &lt;b&gt;" in text
    for words in ("10:00 (", "Draft", "Советы", "Telegram", "Aigul"):
        assert words in text
    assert rect.contains(chip_point(view, "a"))
    assert "Mother's Day" in view.tip(middle(view, date(2026, 11, 29)) + QPoint(0, 40))[0]
    assert "Contest" in view.tip(middle(view, date(2026, 11, 10)))[0]


def test_new_data_keeps_what_is_chosen_where_it_still_is_and_where_the_cursor_stands(show: Show) -> None:
    view = show(MonthView, line("a"), line("b", minute=700))
    told: list[tuple[str, ...]] = []
    view.select(["a", "b"])
    view.put_cursor(TODAY, 1)
    view.selection_changed.connect(told.append)
    view.set_data(data(line("a", minute=30), line("b", minute=20)))
    assert (view.selected(), told) == (("a", "b"), [])
    view.set_data(data(line("a")))
    assert (view.selected(), told) == (("a",), [("a",)])
    assert view.cursor_chip() is not None
    view.grab()


@pytest.mark.parametrize("kind", [DayView, WeekView])
def test_a_click_does_not_scroll(kind: type[CalendarView], show: Show, qtbot: QtBot) -> None:
    view = show(kind, *crowd(40))
    view.places()
    view.verticalScrollBar().setValue(200)
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(view.viewport().width() - 4, 500))
    assert view.offset() == 200


def test_a_stretch_without_a_beginning_is_the_post_alone() -> None:
    chosen = Selection()
    assert chosen.stretch("b", ["a", "b"])
    assert chosen.ids == ("b",)
    chosen.toggle("b")
    assert chosen.ids == ()
