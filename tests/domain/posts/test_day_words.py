"""Days and hours as the owner's country writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.day_words import DayWords
from smmdesk.domain.text import Language

EN, RU = Language.EN, Language.RU
BRITISH, AMERICAN, RUSSIAN = (DayWords(*each, 2026) for each in ((EN, "GB"), (EN, "US"), (RU, "RU")))


@pytest.mark.parametrize(
    ("words", "near", "far"),
    [
        (BRITISH, "3 March", "3 March 2027"),
        (AMERICAN, "March 3", "March 3, 2027"),
        (RUSSIAN, "3 марта", "3 марта 2027"),
        (DayWords(RU, "US", 2026), "3 марта", "3 марта 2027"),
    ],
)
def test_a_day_names_its_year_only_where_it_is_another(words: DayWords, near: str, far: str) -> None:
    assert (words.day(date(2026, 3, 3)), words.day(date(2027, 3, 3))) == (near, far)


@pytest.mark.parametrize(
    ("first", "last", "british", "american", "russian"),
    [
        ((2026, 11, 17), (2026, 11, 19), "17–19 November", "November 17–19", "17–19 ноября"),
        ((2026, 11, 17), (2026, 11, 17), "17 November", "November 17", "17 ноября"),
        ((2026, 11, 30), (2026, 12, 2), "30 November – 2 December", "November 30 – December 2",
         "30 ноября – 2 декабря"),
        ((2027, 5, 1), (2027, 5, 3), "1–3 May 2027", "May 1–3, 2027", "1–3 мая 2027"),
        ((2026, 12, 30), (2027, 1, 2), "30 December 2026 – 2 January 2027", "December 30, 2026 – January 2, 2027",
         "30 декабря 2026 – 2 января 2027"),
        ((2027, 4, 30), (2027, 5, 3), "30 April – 3 May 2027", "April 30 – May 3, 2027", "30 апреля – 3 мая 2027"),
    ],
)  # fmt: skip
def test_a_span_says_nothing_twice(
    first: tuple[int, int, int], last: tuple[int, int, int], british: str, american: str, russian: str
) -> None:
    found = [words.span(date(*first), date(*last)) for words in (BRITISH, AMERICAN, RUSSIAN)]
    assert found == [british, american, russian]


@pytest.mark.parametrize(
    ("first", "last", "english", "russian"),
    [
        ((2026, 11, 1), (2026, 11, 30), "in November", "в ноябре"),
        ((2028, 2, 1), (2028, 2, 29), "in February 2028", "в феврале 2028"),
        ((2026, 2, 1), (2026, 2, 27), "on 1–27 February", "1–27 февраля"),
        ((2026, 5, 2), (2026, 5, 31), "on 2–31 May", "2–31 мая"),
        ((2026, 7, 1), (2026, 12, 31), "on 1 July – 31 December", "1 июля – 31 декабря"),
    ],
)
def test_a_whole_month_is_called_by_its_name(
    first: tuple[int, int, int], last: tuple[int, int, int], english: str, russian: str
) -> None:
    assert BRITISH.within(date(*first), date(*last)) == english
    assert RUSSIAN.within(date(*first), date(*last)) == russian


def test_the_end_of_the_calendar_is_no_end_of_the_words() -> None:
    assert BRITISH.within(date(9999, 12, 1), date.max) == "in December 9999"


@pytest.mark.parametrize(
    ("minute", "british", "american"),
    [
        (0, "00:00", "12:00 am"),
        (150, "02:30", "2:30 am"),
        (720, "12:00", "12:00 pm"),
        (1439, "23:59", "11:59 pm"),
    ],
)
def test_hours_are_counted_to_twelve_or_to_twenty_four(minute: int, british: str, american: str) -> None:
    assert (BRITISH.clock(minute), AMERICAN.clock(minute)) == (british, american)
    assert DayWords(RU, "US").clock(minute) == british


@pytest.mark.parametrize(
    ("minutes", "english", "russian"),
    [(1, "a minute", "1 мин"), (45, "45 minutes", "45 мин"), (60, "an hour", "час"), (120, "2 hours", "2 ч")],
)
def test_a_duration_stands_after_within(minutes: int, english: str, russian: str) -> None:
    assert (BRITISH.duration(minutes), RUSSIAN.duration(minutes)) == (english, russian)


@given(st.dates(), st.dates(), st.sampled_from(["", "US", "RU"]), st.sampled_from(Language))
def test_any_period_has_words(one: date, other: date, country: str, language: Language) -> None:
    words = DayWords(language, country, 2026)
    first, last = min(one, other), max(one, other)
    assert str(first.day) in words.span(first, last)
    assert words.within(first, last)


def test_a_month_is_a_heading() -> None:
    assert [words.month(date(2026, 5, 9)) for words in (BRITISH, RUSSIAN)] == ["May 2026", "Май 2026"]
