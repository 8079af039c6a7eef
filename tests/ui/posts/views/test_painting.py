from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.lines import Some
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.colours import mixed
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.data import Paints, ViewData
from smmdesk.ui.posts.views.day import DayView
from smmdesk.ui.posts.views.half_year import HalfYearView
from smmdesk.ui.posts.views.month import MonthView
from smmdesk.ui.posts.views.week import WeekView
from smmdesk.ui.posts.views.year import STEPS, YearView
from smmdesk.ui.shared.theme import DARK, LIGHT, Mode, Theme, Tokens

from .conftest import TODAY, Show, busy, crowd, data, line
from .test_colours import contrast

ALL = (DayView, WeekView, MonthView, HalfYearView, YearView)
RU = QLocale(QLocale.Language.Russian, QLocale.Country.Russia)
US = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("per_day", [0, 5, 40])
@pytest.mark.parametrize("size", [(320, 240), (560, 560), (870, 690), (2600, 1900)])
def test_every_view_paints_itself_at_every_size_however_many_posts_there_are(
    kind: type[CalendarView], per_day: int, size: tuple[int, int], show: Show
) -> None:
    view = show(kind, size=size)
    empty = view.grab().toImage()
    view.set_data(busy(*view.span(), per_day))
    assert (view.grab().toImage() != empty) is (per_day > 0)


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("by", list(ColourBy))
def test_colours_by_rubric_network_and_status_differ_except_in_the_year(
    kind: type[CalendarView], by: ColourBy, show: Show
) -> None:
    view = show(kind, *(line(status.value, status=status) for status in PostStatus))
    plain = view.grab().toImage()
    view.set_data(replace(view.data, paints=Paints(by)))
    same = kind is YearView or by is ColourBy.RUBRIC
    assert (view.grab().toImage() == plain) is same


@pytest.mark.parametrize("kind", ALL)
def test_a_switch_of_the_theme_or_the_font_takes_effect_at_once(
    kind: type[CalendarView], show: Show, qapp: QApplication
) -> None:
    theme = Theme(qapp, Mode.LIGHT)
    view = show(kind, *crowd(3))
    light = view.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = view.grab().toImage()
    assert dark != light
    large = QFont(view.font())
    large.setPixelSize(39)  # as at 300 %
    view.setFont(large)
    assert view.grab().toImage() != dark


def test_titles_of_spans_are_written_as_the_language_does(show: Show) -> None:
    QLocale.setDefault(RU)
    assert show(MonthView).title() == "Ноябрь 2026"
    assert show(WeekView).title() == "23–29 ноября 2026"
    assert show(WeekView, day=date(2026, 12, 1)).title() == "30 ноября – 6 декабря 2026"
    assert show(DayView).title().startswith("Вторник, 24 ноября 2026")
    assert show(HalfYearView).title() == "Ноябрь 2026 – Апрель 2027"
    assert show(YearView).title() == "2026"
    QLocale.setDefault(US)
    assert show(WeekView).title() == "November 22–28, 2026"


def test_weeks_start_as_the_locale_says(show: Show) -> None:
    QLocale.setDefault(RU)
    assert show(MonthView).span()[0] == date(2026, 10, 26)
    QLocale.setDefault(US)
    assert show(MonthView).span()[0] == date(2026, 11, 1)
    assert show(WeekView).span() == (date(2026, 11, 22), date(2026, 11, 28))


@pytest.mark.parametrize("size", [(560, 560), (870, 690), (1600, 1000)])
def test_a_month_shows_what_fits_and_tells_how_many_more_there_are(size: tuple[int, int], show: Show) -> None:
    view = show(MonthView, *crowd(40), size=size)
    place = view.place_of(TODAY)
    assert place is not None
    assert len(place.chips) + place.hidden == 40
    assert place.more is not None
    assert 0 < len(place.chips) < view.per_day()
    inside = [chip.rect for chip in place.chips] + [place.more]
    assert all(place.rect.contains(rect) for rect in inside)
    assert not any(a.intersects(b) for a in inside for b in inside if a is not b)


def test_posts_that_just_fit_are_all_shown_and_none_is_hidden(show: Show) -> None:
    view = show(MonthView, *crowd(40))
    place = view.place_of(TODAY)
    assert place is not None
    fits = len(place.chips) + 1  # where the others are told of, one of them has room
    for count, shown in ((fits, fits), (fits + 1, fits - 1)):
        view.set_data(data(*crowd(count)))
        place = view.place_of(TODAY)
        assert place is not None
        assert (len(place.chips), place.hidden) == (shown, count - shown)


def test_a_day_sorts_posts_into_their_hours_and_shows_nights_only_when_something_is_in_them(
    show: Show,
) -> None:
    view = show(
        DayView, line("late", minute=23 * 60 + 15), line("when", minute=None), line("ten", minute=630)
    )
    hours = {place.minute: [chip.line.id for chip in place.chips] for place in view.places()}
    assert hours[None] == ["when"]
    assert hours[23 * 60] == ["late"]
    assert hours[10 * 60] == ["ten"]
    assert 3 * 60 not in hours
    assert 12 * 60 in hours


def test_half_a_year_counts_the_rubrics_by_week(show: Show) -> None:
    view = show(HalfYearView, *crowd(3), line("next", date(2026, 12, 7)))
    (advice, offer) = view.heat.rows
    assert advice.weeks == {date(2026, 11, 23): 3, date(2026, 12, 7): 1}
    assert not offer.weeks


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_number_of_a_day_is_readable_on_every_strength_of_colour(theme: Tokens) -> None:
    for share in STEPS:
        ground = mixed(theme.colour("accent"), theme.colour("panel"), share)
        assert contrast(theme.colour("text"), ground) >= 4.5


def test_a_view_asks_for_its_days_once_and_again_when_there_is_room_for_more(qtbot: QtBot) -> None:
    view = MonthView()
    qtbot.addWidget(view)
    asked: list[tuple[date, date, int]] = []
    view.span_wanted.connect(lambda *wanted: asked.append(wanted))
    view.resize(870, 690)
    view.show_day(TODAY)
    assert not asked
    view.show()
    view.show_day(TODAY)
    view.resize(870, 600)
    assert asked == [(*view.span(), asked[0][2])]
    view.resize(870, 1400)
    assert len(asked) == 2
    assert asked[1][2] > asked[0][2]


def test_half_a_year_and_a_year_show_no_more_than_they_are_told(show: Show) -> None:
    view = show(YearView)
    view.set_data(ViewData(counts={TODAY: 7}, today=TODAY))
    assert view.data.count(TODAY) == 7
    assert view.data.some(TODAY) == Some(0, ())
    assert view.per_day() == 0
