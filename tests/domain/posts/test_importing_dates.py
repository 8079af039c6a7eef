"""Days and hours in every form that people write them in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smmdesk.domain.posts.importing import Cell, Reason
from smmdesk.domain.posts.importing_dates import DayWords, month_named_in, read_day
from smmdesk.domain.posts.importing_times import read_time
from smmdesk.domain.posts.importing_words import MONTHS, WEEKDAYS
from smmdesk.domain.posts.importing_years import DaySettler, SettledDay, order_of

TODAY = date(2026, 11, 24)
THIRD = date(2026, 3, 3)
GENITIVE = [words[1] if len(words) > 3 else words[0] for words in MONTHS]
DAYS = st.dates(date(2020, 1, 1), date(2049, 12, 31))


def settle(
    cell: Cell, year: int | None = 2026, month: int | None = None, day_first: bool = True
) -> SettledDay:
    read = read_day(cell)
    assert isinstance(read, DayWords), read
    return DaySettler(TODAY, day_first, year, month).settle(read)


@pytest.mark.parametrize(
    "text",
    [
        "3 марта",
        "3 Марта",
        "3 мар. 2026",
        "03.03",
        "3.3",
        "03.03.26",
        "03.03.2026 г.",
        "3-е марта",
        "3-го марта",
        "March 3rd",
        "March 3",
        "3rd of March",
        "3 March 2026",
        "Mar 3, 2026",
        "MAR 3",
        "3-Mar-26",
        "Mon 3/3",
        "2026-03-03",
        "2026.03.03",
        "2026/3/3",
        "20260303",
        "вт 3.03",
        "3 марта (вт)",
        "вторник, 3 марта 2026 года",
        "3–5 марта",
        "3-5 марта",
        "с 3 по 5 марта",
        "03–05.03",
        "03.03–05.03.2026",
        "March 3–5",
        "3 марта — 2 апреля",
        "3 марта, праздник",
        "  3\xa0марта ",
        "03/03/2026",
        "3 мар",
        "3.мар",
        "46084",
        "3 March '26",
    ],
)
def test_a_day_is_read_in_each_usual_form(text: str) -> None:
    assert settle(text).day == THIRD


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("3 марта 10:00", 600),
        ("03.03.2026 в 10.30", 630),
        ("10:00 3 марта", 600),
        ("3/3/2026 7 pm", 1140),
        ("2026-03-03 10:15", 615),
        ("2026-03-03T10:15:00", 615),
        ("3 марта в 19ч", 1140),
        ("3 марта 10", 600),
    ],
)
def test_an_hour_that_stands_with_the_day_is_read_with_it(text: str, minute: int) -> None:
    settled = settle(text)
    assert (settled.day, settled.minute) == (THIRD, minute)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (46084, THIRD),
        (46084.5, THIRD),
        (datetime(2026, 3, 3, 10), THIRD),
        (THIRD, THIRD),
        (3.03, THIRD),
        (10.1, date(2026, 10, 10)),
        (10.01, date(2026, 1, 10)),
        (20260303, THIRD),
    ],
)
def test_what_a_spreadsheet_makes_of_a_day_is_read(cell: Cell, day: date) -> None:
    assert settle(cell).day == day


def test_days_are_counted_from_where_the_workbook_counts_them() -> None:
    read = read_day(44622, date(1904, 1, 1))
    assert isinstance(read, DayWords)
    assert DaySettler(TODAY, True).settle(read).day == THIRD


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("чушь", "posts_in_day_unclear"),
        ("3 попугая", "posts_in_day_unclear"),
        ("пн", "posts_in_only_weekday"),
        ("3, 5 и 7 марта", "posts_in_several_days"),
        ("вторник", "posts_in_only_weekday"),
        ("99:99 3 марта", "posts_in_no_such_time"),
    ],
)
def test_what_is_no_day_has_a_reason(text: str, code: str) -> None:
    read = read_day(text)
    assert isinstance(read, Reason)
    assert read.code == code


@pytest.mark.parametrize(
    "text", ["30 февраля", "31.11", "31.11.2026", "29.02.2026", "2026-02-30", "0.5", "45.13"]
)
def test_a_day_that_never_comes_has_a_reason(text: str) -> None:
    settled = settle(text)
    assert settled.day is None
    assert settled.reason is not None
    assert settled.reason.code == "posts_in_no_such_day"


@pytest.mark.parametrize("text", ["", "-", "—", "?", "tbd", "без даты"])
def test_a_cell_may_name_no_day(text: str) -> None:
    assert read_day(text) is None


def test_a_number_alone_belongs_to_the_month_that_is_named_elsewhere() -> None:
    assert settle("3", month=3).day == THIRD
    missing = settle("3")
    assert missing.reason is not None
    assert missing.reason.code == "posts_in_no_month"


def test_a_month_alone_is_no_day() -> None:
    settled = settle("март 2026")
    assert settled.day is None
    assert [note.code for note in settled.notes] == ["posts_note_only_month"]


def test_the_year_goes_on_from_the_day_before() -> None:
    days = DaySettler(TODAY, True, 2026, 12)
    reads = [read_day(text) for text in ("28.12", "30.12", "02.01", "15.01")]
    found = [days.settle(read).day for read in reads if isinstance(read, DayWords)]
    assert found == [date(2026, 12, 28), date(2026, 12, 30), date(2027, 1, 2), date(2027, 1, 15)]


@pytest.mark.parametrize(
    ("text", "year"),
    [("1 декабря", 2026), ("20 ноября", 2026), ("15 января", 2027), ("1 мая", 2027), ("1 октября", 2026)],
)
def test_where_nothing_tells_the_year_the_weeks_to_come_are_meant(text: str, year: int) -> None:
    settled = settle(text, year=None)
    assert settled.day is not None
    assert settled.day.year == year
    assert settled.guessed


def test_the_day_of_the_week_tells_the_year() -> None:
    assert settle("вт 3.03", year=None).day == THIRD
    assert settle("ср 3.03", year=None).day == date(2027, 3, 3)


def test_a_day_of_the_week_that_does_not_fit_is_noted() -> None:
    settled = settle("пн 3.03.2026")
    assert settled.day == THIRD
    assert [note.code for note in settled.notes] == ["posts_note_other_weekday"]


def read_all(*texts: str) -> list[DayWords]:
    return [read for text in texts if isinstance(read := read_day(text), DayWords)]


def test_one_day_above_twelve_tells_the_order_of_all() -> None:
    assert order_of(read_all("03/04/2026", "03/25/2026"), False, TODAY) == order_of(
        read_all("3/25/2026"), True, TODAY
    )
    assert not order_of(read_all("03/04/2026", "03/25/2026"), False, TODAY).day_first
    assert order_of(read_all("04/03/2026", "25/03/2026"), False, TODAY).day_first


def test_a_slash_in_an_english_table_is_asked_about() -> None:
    assert not order_of(read_all("03/04/2026", "03/05/2026"), False, TODAY).sure
    assert order_of(read_all("03/04/2026", "03/05/2026"), True, TODAY).sure
    assert order_of(read_all("03.04.2026"), False, TODAY).sure


def test_days_of_the_week_settle_the_order() -> None:
    order = order_of(read_all("Fri 04/03/2026"), False, TODAY)
    assert order.sure
    assert not order.day_first


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Контент-план на март 2026", (3, 2026)),
        ("План_ноябрь", (11, None)),
        ("plan 03.2026", (3, 2026)),
        ("в мае", (5, None)),
        ("Посты в декабре", (12, None)),
        ("April 2027", (4, 2027)),
    ],
)
def test_titles_tell_month_and_year(text: str, month: tuple[int, int | None]) -> None:
    assert month_named_in(text) == month


@pytest.mark.parametrize("text", ["Контент-план", "", "Мартини", "Майкоп", "План 2026"])
def test_other_titles_tell_none(text: str) -> None:
    assert month_named_in(text) is None


@pytest.mark.parametrize(
    ("cell", "minute"),
    [
        ("10:00", 600),
        ("10.00", 600),
        ("10-30", 630),
        ("в 10", 600),
        ("10", 600),
        ("10 am", 600),
        ("12 am", 0),
        ("12pm", 720),
        ("10:30 PM", 1350),
        ("19ч", 1140),
        ("19 ч. 30 мин", 1170),
        ("7 вечера", 1140),
        ("10h30", 630),
        ("9 утра", 540),
        ("2 дня", 840),
        ("12 ночи", 0),
        ("полдень", 720),
        ("noon", 720),
        ("1030", 630),
        ("10:00–11:00", 600),
        ("с 10 до 12", 600),
        ("10:00 (МСК)", 600),
        ("10:00 мск", 600),
        ("10:00:00", 600),
        (0.5, 720),
        (10, 600),
        (10.3, 630),
        (time(9, 5), 545),
        (None, None),
        ("утром", None),
        ("", None),
        (datetime(2026, 3, 3, 9, 5), 545),
        (46084.75, 1080),
        (True, None),
        (0.99999, 1439),
    ],
)
def test_an_hour_is_read_in_each_usual_form(cell: Cell, minute: int | None) -> None:
    read = read_time(cell)
    assert read == minute


@pytest.mark.parametrize("text", ["25:00", "10:75", "24:00", "24", "13 pm 99", "99"])
def test_an_hour_that_never_comes_has_a_reason(text: str) -> None:
    assert isinstance(read_time(text), Reason)


FORMS: list[Callable[[date], str]] = [
    lambda day: f"{day.day} {GENITIVE[day.month - 1]} {day.year}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year % 100}",
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{MONTHS[day.month - 1][-2].title()} {day.day}, {day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1][-1]} {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()][0]}, {day.day} {GENITIVE[day.month - 1]} {day.year} г.",
    lambda day: (
        f"{WEEKDAYS[day.weekday()][3] if day.weekday() != 1 else 'вт'} {day.day}.{day.month:02}.{day.year}"
    ),
    lambda day: f"{day.day}–{day.day + 1} {GENITIVE[day.month - 1]} {day.year}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
]


@given(day=DAYS, form=st.sampled_from(FORMS))
@example(date(2024, 2, 29), FORMS[0])
def test_a_day_written_in_any_form_is_read_back(day: date, form: Callable[[date], str]) -> None:
    settled = settle(form(day), year=None)
    assert settled.day == day


@given(
    minute=st.integers(0, 1439),
    form=st.sampled_from(["{0}:{1:02}", "{0:02}.{1:02}", "в {0}:{1:02}", "{0} ч {1:02} мин"]),
)
def test_an_hour_written_in_any_form_is_read_back(minute: int, form: str) -> None:
    assert read_time(form.format(*divmod(minute, 60))) == minute


@given(text=st.text(max_size=40) | st.text("0123456789.-/: марта", max_size=20))
def test_nothing_that_stands_in_a_cell_stops_the_reading(text: str) -> None:
    read = read_day(text)
    if isinstance(read, DayWords):
        DaySettler(TODAY, True).settle(read)
    read_time(text)


def test_a_moment_with_its_offset_is_kept_as_one() -> None:
    read = read_day("2026-03-03T10:00:00+03:00")
    assert isinstance(read, DayWords)
    assert read.moment is not None
    assert read.moment.astimezone(UTC) == datetime(2026, 3, 3, 7, tzinfo=UTC)
