"""Calendar files of posts, read back by the icalendar library as a calendar program would."""

from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import recurring_ical_events
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from smmdesk.documents.posts_out.ics import as_ics
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_events import PREFIX, Event, rows_of
from smmdesk.domain.posts.exporting_reading import read_row
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.series import Frequency, Rule, Series, days_of
from smmdesk.domain.text import Language
from tests.domain.posts.post_strategies import names_in, posts

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def exported(*found: Post, language: Language = Language.RU, series: tuple[Series, ...] = ()) -> bytes:
    names = replace(names_in(language), **({"series": {each.id: each for each in series}} if series else {}))
    return as_ics(PostsExport("Пекарня «Крокус»", names, found, TODAY))


def events_in(data: bytes) -> list[Any]:
    return Calendar.from_ical(data).walk("VEVENT")


def as_event(event: Any) -> Event:
    start = event["DTSTART"].dt
    timed = isinstance(start, datetime)
    day = start.date() if timed else start
    excluded = event.get("EXDATE", [])
    gone = [each.dt for part in (excluded if isinstance(excluded, list) else [excluded]) for each in part.dts]
    return Event(
        str(event["SUMMARY"]),
        day,
        start.hour * 60 + start.minute if timed else None,
        str(event["DTSTART"].params.get("TZID", "")),
        {name: str(value) for name, value in event.items() if name.startswith(PREFIX)},
        [each.date() if isinstance(each, datetime) else each for each in gone],
    )


def read_back(data: bytes) -> list[Post]:
    names = names_in(Language.RU)
    return [read_row(row, names, NOW).post for event in events_in(data) for row in rows_of(as_event(event))]


def sorted_by_id(found: list[Post]) -> list[Post]:
    return sorted(found, key=lambda post: post.id)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(
    found=st.lists(
        posts().filter(lambda post: post.day is not None), max_size=3, unique_by=lambda post: post.id
    )
)
def test_posts_come_back_from_a_calendar(found: list[Post]) -> None:
    assert sorted_by_id(read_back(exported(*found))) == sorted_by_id(found)


RULES = st.builds(
    Rule,
    st.sampled_from(Frequency),
    st.integers(1, 3),
    st.lists(st.integers(0, 6), max_size=3).map(tuple),
    st.none() | st.dates(date(2027, 1, 1), date(2027, 3, 1)),
    st.integers(1, 15),
)


@st.composite
def a_series(draw: st.DrawFn) -> tuple[Series, list[Post]]:
    """Most of the occurrences of a series, some of them moved or changed."""
    series = Series("s9", draw(RULES), draw(st.dates(date(2026, 1, 1), date(2026, 12, 31))))
    minute = draw(st.none() | st.just(9 * 60))
    model = Post(
        "m", "Совет", NOW, NOW, minute=minute, text="Текст", variants=(Variant("vk"),), series_id="s9"
    )
    found = []
    for number, day in enumerate(days_of(series.rule, series.starts_on)):
        post = replace(model, id=f"o{number}", day=day, series_day=day)
        fate = draw(
            st.sampled_from(["plain", "plain", "plain", "gone", "moved", "later", "other", "published"])
        )
        if fate == "moved":
            post = replace(post, day=day + timedelta(days=draw(st.integers(-9, 9))))
        elif fate == "later":
            post = replace(post, minute=18 * 60)
        elif fate == "other":
            post = replace(post, text="Другой", created_at=NOW - timedelta(days=1))
        elif fate == "published":
            post = replace(post, status=PostStatus.PUBLISHED, changed_at=NOW + timedelta(hours=1))
        if fate != "gone":
            found.append(post)
    return series, found


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(made=a_series())
def test_a_series_is_a_rule_that_falls_on_the_days_of_its_posts(made: tuple[Series, list[Post]]) -> None:
    series, found = made
    data = exported(*found, series=(series,))
    assert sorted_by_id(read_back(data)) == sorted_by_id(found)
    shown = recurring_ical_events.of(Calendar.from_ical(data)).between(date(2025, 1, 1), date(2045, 1, 1))
    starts = [event["DTSTART"].dt for event in shown]
    days = [start.date() if isinstance(start, datetime) else start for start in starts]
    assert sorted(days) == sorted(post.day for post in found if post.day)


@pytest.mark.parametrize("start", [date(2026, 1, day) for day in (15, 28, 29, 30, 31)])
@pytest.mark.parametrize("first", [0, 1, 2])
def test_a_month_too_short_for_the_day_takes_its_last_one_in_calendars_too(start: date, first: int) -> None:
    series = Series("s1", Rule(Frequency.MONTHLY, 1, count=14), start)
    days = days_of(series.rule, series.starts_on)[first:]
    made = [
        Post(f"o{n}", "Итог", NOW, NOW, day=day, series_id="s1", series_day=day) for n, day in enumerate(days)
    ]
    data = exported(*made, series=(series,))
    assert len(events_in(data)) == 1
    shown = recurring_ical_events.of(Calendar.from_ical(data)).between(date(2025, 1, 1), date(2045, 1, 1))
    assert sorted(event["DTSTART"].dt for event in shown) == list(days)


def weekly(**fields: object) -> tuple[Series, list[Post]]:
    series = Series("s1", Rule(Frequency.WEEKLY, count=4), date(2026, 11, 3))
    days = days_of(series.rule, series.starts_on)
    made = [
        Post(f"o{n}", "Совет", NOW, NOW, day=day, minute=600, series_id="s1", series_day=day, **fields)  # type: ignore[arg-type]
        for n, day in enumerate(days)
    ]
    return series, made


def test_a_series_has_one_uid_with_exceptions_and_changed_occurrences() -> None:
    series, made = weekly()
    changed = replace(made[2], day=date(2026, 11, 18), title="Другой совет")
    events = events_in(exported(made[0], changed, made[3], series=(series,)))
    master, override = events
    assert str(master["UID"]) == str(override["UID"]) == "series-s1@smmdesk"
    assert master["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20261124T070000Z;BYDAY=TU;WKST=MO"
    assert master["EXDATE"].dts[0].dt.date() == date(2026, 11, 10)
    assert override["RECURRENCE-ID"].dt.date() == date(2026, 11, 17)
    assert override["DTSTART"].dt.date() == date(2026, 11, 18)
    assert str(override["SUMMARY"]) == "Другой совет"


def test_a_day_taken_out_in_a_calendar_program_brings_no_post() -> None:
    series, made = weekly()
    event = as_event(events_in(exported(*made, series=(series,)))[0])
    left = rows_of(
        replace(event, excluded=[date(2026, 11, 10)], day=event.day + timedelta(days=1), minute=660)
    )
    read = [read_row(row, names_in(Language.RU), NOW).post for row in left]
    assert [(post.id, post.day, post.minute) for post in read] == [
        ("o0", date(2026, 11, 4), 660),
        ("o2", date(2026, 11, 18), 660),
        ("o3", date(2026, 11, 25), 660),
    ]


def one(**fields: object) -> Post:
    fields = {"day": date(2026, 7, 3), "minute": 600} | fields
    return Post("p1", str(fields.pop("title", "Хлеб")), NOW, NOW, **fields)  # type: ignore[arg-type]


def test_an_event_has_what_calendar_programs_want() -> None:
    post = one(
        zone="Europe/Berlin",
        text="Первая строка, с запятой; и точкой\nВторая",
        rubric_id="r1",
        campaign_id="c1",
        status=PostStatus.APPROVED,
        link="https://example.com/?a=1,2;3",
        variants=(Variant("vk"), Variant("telegram", "poll", "Свой текст")),
    )
    data = exported(replace(post, changed_at=NOW + timedelta(minutes=2)))
    (event,) = events_in(data)
    assert str(event["UID"]) == "p1@smmdesk"
    assert event["SEQUENCE"] == 120
    assert event["DTSTAMP"].dt == NOW + timedelta(minutes=2)
    assert event["DTSTART"].to_ical() == b"20260703T100000"
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=15)
    assert (str(event["STATUS"]), str(event["TRANSP"])) == ("CONFIRMED", "TRANSPARENT")
    assert event["CATEGORIES"].cats == ["Советы", "=Ёлка"]
    assert str(event["URL"]) == post.link
    assert str(event["DESCRIPTION"]).startswith(post.text + "\n\n[Телеграм: Опрос]\nСвой текст\n\nСоцсети: ")
    (zone,) = Calendar.from_ical(data).walk("VTIMEZONE")
    assert str(zone["TZID"]) == "Europe/Berlin"
    assert {each.name for each in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


def test_a_post_without_an_hour_takes_the_whole_day() -> None:
    (event,) = events_in(exported(one(minute=None)))
    assert event["DTSTART"].to_ical() == b"20260703"
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTEND"].to_ical() == b"20260704"


def test_lines_are_folded_at_75_bytes_and_end_as_the_standard_says() -> None:
    data = exported(one(text="Очень длинный текст без конца. " * 50))
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_the_hour_is_the_calendar_s_where_the_post_names_no_zone_and_floats_where_none_is_known() -> None:
    (event,) = events_in(exported(one()))
    assert event["DTSTART"].params["TZID"] == "Europe/Moscow"
    (floating,) = events_in(exported(one(zone="Nowhere/City")))
    assert "TZID" not in floating["DTSTART"].params
    assert floating["DTSTART"].dt == datetime(2026, 7, 3, 10)


def test_what_was_changed_in_a_calendar_program_counts() -> None:
    event = as_event(events_in(exported(one(text="Текст")))[0])
    moved = replace(event, summary="Новое имя", day=date(2026, 7, 5), minute=615, zone="Asia/Tokyo")
    (row,) = rows_of(moved)
    post = read_row(row, names_in(Language.RU), NOW).post
    assert (post.title, post.day, post.minute, post.zone) == (
        "Новое имя",
        date(2026, 7, 5),
        615,
        "Asia/Tokyo",
    )
    assert post.text == "Текст"


@pytest.mark.parametrize("text", ["{", "[1]", '[["2026-02-30","a","b"]]', "[[1,2,3]]", "[" * 99_999])
def test_spoilt_occurrences_bring_nothing(text: str) -> None:
    event = Event("t", TODAY, None, "", {"X-SMMDESK-OCCURRENCES": text, "X-SMMDESK-STARTS-ON": "never"})
    assert rows_of(event) == ()


def test_posts_of_the_tray_are_not_in_the_calendar_and_an_empty_one_is_whole() -> None:
    data = exported(one(day=None))
    assert events_in(data) == []
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_a_thousand_posts_take_no_time_to_speak_of() -> None:
    found = [replace(one(), id=f"p{n}", day=TODAY + timedelta(days=n % 180)) for n in range(1_000)]
    begun = clock.perf_counter()
    assert len(exported(*found)) > 100_000
    assert clock.perf_counter() - begun < 10
