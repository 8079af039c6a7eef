"""Calendars: what repeats, time zones known and not, events that are broken, and rules that would run for ever."""

from __future__ import annotations

import contextlib
import time as clock
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.documents.posts_in.bounds import Bounds
from smmdesk.documents.posts_in.read import read_table
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import ICS_COLUMNS, TableRow
from smmdesk.domain.posts.importing_rules import rule_of
from smmdesk.domain.posts.series import Frequency, Rule, days_of

TODAY = date(2026, 11, 24)
START = "DTSTART;TZID=Europe/Moscow:20261203T100000"


def calendar(*events: str, head: str = "") -> bytes:
    """Return a calendar file; the lines of an event are parted by "|"."""
    blocks = "".join(f"BEGIN:VEVENT|{event}|END:VEVENT|" for event in events)
    return f"BEGIN:VCALENDAR|VERSION:2.0|{head}{blocks}END:VCALENDAR|".replace("|", "\r\n").encode()


def rows(data: bytes, bounds: Bounds | None = None) -> tuple[TableRow, ...]:
    (sheet,) = read_table(data, "plan.ics", TODAY, bounds=bounds or Bounds()).sheets
    return sheet.rows


def said(row: TableRow) -> dict[str, Any]:
    return {name: cell for name, cell in zip(ICS_COLUMNS, row.cells, strict=True) if cell is not None}


def notes(row: TableRow) -> list[str]:
    return [remark.code for remark in row.remarks]


def only(event: str, head: str = "") -> TableRow:
    (row,) = rows(calendar(event, head=head))
    return row


def test_an_event_says_what_calendars_know() -> None:
    event = f"UID:a|{START}|SUMMARY:Хлеб|DESCRIPTION:Раз\\, два\\nтри|URL:https://a.ru|CATEGORIES:VK,Советы"
    assert said(only(event)) == {
        "uid": "a",
        "title": "Хлеб",
        "text": "Раз, два\nтри",
        "link": "https://a.ru",
        "categories": "VK, Советы",
        "date": date(2026, 12, 3),
        "time": time(10),
        "zone": "Europe/Moscow",
    }


def test_folded_lines_and_html_become_plain_text() -> None:
    event = f"UID:a|{START}|SUMMARY:Длинный заго| ловок|DESCRIPTION:<p>Раз &amp; два</p><br>три"
    found = said(only(event))
    assert found["title"] == "Длинный заголовок"
    assert found["text"] == "Раз & два\n\nтри"


@pytest.mark.parametrize(
    ("start", "day", "hour", "zone"),
    [
        ("DTSTART;VALUE=DATE:20261203", date(2026, 12, 3), None, None),
        ("DTSTART:20261203T100000", date(2026, 12, 3), time(10), None),
        (
            "DTSTART;TZID=W. Europe Standard Time:20261203T100000",
            date(2026, 12, 3),
            time(10),
            "Europe/Berlin",
        ),
        ("DTSTART:20261203T100000Z", datetime(2026, 12, 3, 10, tzinfo=UTC), None, None),
    ],
)
def test_a_beginning_is_read_on_its_own_clock(
    start: str, day: date, hour: time | None, zone: str | None
) -> None:
    found = said(only(f"UID:a|{start}|SUMMARY:Хлеб"))
    assert (found["date"], found.get("time"), found.get("zone")) == (day, hour, zone)


def test_a_zone_that_nobody_knows_is_told_and_the_hour_kept() -> None:
    row = only("UID:a|DTSTART;TZID=Nowhere/Land:20261203T100000|SUMMARY:Хлеб")
    assert said(row)["time"] == time(10)
    assert notes(row) == ["posts_in_note_unknown_zone"]


def test_a_zone_that_the_file_describes_itself_is_understood() -> None:
    zone = (
        "BEGIN:VTIMEZONE|TZID:Наша|BEGIN:STANDARD|DTSTART:20200101T000000|TZOFFSETFROM:+0530|TZOFFSETTO:+0530|"
        "TZNAME:X|END:STANDARD|END:VTIMEZONE|"
    )
    row = only("UID:a|DTSTART;TZID=Наша:20261203T100000|SUMMARY:Хлеб", head=zone)
    assert said(row)["date"] == datetime(2026, 12, 3, 4, 30, tzinfo=UTC)
    again = only("UID:a|DTSTART;TZID=Наша:20261203T100000|SUMMARY:Хлеб")
    assert notes(again) == ["posts_in_note_unknown_zone"]  # another file does not inherit it


def test_a_rule_that_ours_can_say_is_kept_as_one() -> None:
    event = f"UID:a|{START}|SUMMARY:Хлеб|RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20261231T070000Z"
    found = said(only(f"{event}|EXDATE;TZID=Europe/Moscow:20261210T100000"))
    assert rule_of(found["repeats"], date(2026, 12, 3)) == Rule(Frequency.WEEKLY, until=date(2026, 12, 31))
    assert found["excluded"] == "2026-12-10"


def test_an_end_before_the_hour_of_its_day_leaves_that_day_out() -> None:
    event = f"UID:a|{START}|SUMMARY:Хлеб|RRULE:FREQ=DAILY;UNTIL=20261205T060000Z"
    rule = rule_of(said(only(event))["repeats"], date(2026, 12, 3))
    assert rule is not None
    assert days_of(rule, date(2026, 12, 3))[-1] == date(2026, 12, 4)


def test_a_rule_that_ours_cannot_say_becomes_a_row_for_each_day() -> None:
    found = rows(calendar(f"UID:a|{START}|SUMMARY:Хлеб|RRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=3"))
    days = [said(row)["date"] for row in found]
    assert days == [date(2026, 12, 3), date(2027, 1, 7), date(2027, 2, 4)]
    assert {row.number for row in found} == {1}
    assert [said(row)["series_day"] for row in found] == days


def test_a_rule_without_an_end_ends_after_a_year_and_that_is_told() -> None:
    row = only(f"UID:a|{START}|SUMMARY:Хлеб|RRULE:FREQ=WEEKLY")
    assert notes(row) == ["posts_in_note_no_end"]
    rule = rule_of(said(row)["repeats"], date(2026, 12, 3))
    assert rule is not None
    assert len(days_of(rule, date(2026, 12, 3))) == 53


def test_a_day_of_a_rule_that_has_an_event_of_its_own_is_that_event() -> None:
    moved = "RECURRENCE-ID;TZID=Europe/Moscow:20270107T100000|DTSTART;TZID=Europe/Moscow:20270108T110000"
    changed = f"UID:a|{moved}|SUMMARY:Иначе"
    found = rows(calendar(f"UID:a|{START}|SUMMARY:Хлеб|RRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=3", changed))
    assert [said(row)["date"].isoformat() for row in found] == ["2026-12-03", "2027-02-04", "2027-01-08"]
    assert said(found[-1])["series_day"] == date(2027, 1, 7)


@pytest.mark.parametrize("frequency", ["SECONDLY", "MINUTELY", "HOURLY"])
def test_what_repeats_more_often_than_daily_comes_in_once(frequency: str) -> None:
    row = only(f"UID:a|{START}|SUMMARY:Бомба|RRULE:FREQ={frequency}")
    assert said(row)["date"] == date(2026, 12, 3)
    assert notes(row) == ["posts_in_note_too_often"]


def test_a_rule_whose_day_never_comes_takes_no_time() -> None:
    begin = clock.monotonic()
    rows(calendar(f"UID:a|{START}|SUMMARY:Никогда|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
    assert clock.monotonic() - begin < 10


@pytest.mark.parametrize(
    "start", ["DTSTART:99991231T235959Z", "DTSTART:00010101T000000Z", "DTSTART;VALUE=DATE:99991231"]
)
def test_days_at_the_ends_of_time_do_no_harm(start: str) -> None:
    row = only(f"UID:a|{start}|SUMMARY:Конец|RRULE:FREQ=DAILY")
    assert said(row)["title"] == "Конец"
    assert "repeats" not in said(row)


def test_many_long_rules_share_one_budget() -> None:
    events = [f"UID:{number}|{START}|SUMMARY:Хлеб|RRULE:FREQ=MONTHLY;BYDAY=1TH,2TH" for number in range(20)]
    found = rows(calendar(*events), Bounds(all_repetitions=50))
    assert len(found) < 80
    assert "posts_in_note_rules_too_long" in notes(found[-1])


def test_broken_events_do_not_take_the_good_ones_with_them() -> None:
    data = calendar(
        f"UID:a|{START}|SUMMARY:Хороший",
        "UID:b|DTSTART:20260230T100000|SUMMARY:30 февраля",
        f"UID:c|{START}|SUMMARY:Обрыв|BEGIN:VEVENT|UID:d|{START}|SUMMARY:Следующий",
        f"UID:e|{START}|мусор без двоеточия|SUMMARY:С мусором",
        f"UID:f|{START}|SUMMARY:Отменён|STATUS:CANCELLED",
        f"UID:g|{START}|SUMMARY:Правило|RRULE:FREQ=WEEKLY;BYDAY=XX",
    )
    found = {
        said(row).get("title") or (row.broken.params["text"] if row.broken else ""): row.broken.code
        if row.broken
        else ""
        for row in rows(data)
    }
    assert found == {
        "Хороший": "",
        "30.02.2026": "posts_in_no_such_day",
        "Обрыв": "posts_in_event_cut_off",
        "Следующий": "",
        "С мусором": "",
        "Отменён": "posts_in_cancelled",
        "Правило": "",
    }


def test_a_file_cut_off_in_the_middle_keeps_its_first_events() -> None:
    data = calendar(f"UID:a|{START}|SUMMARY:Хлеб", f"UID:b|{START}|SUMMARY:Пирог")
    found = rows(data[: data.index("Пирог".encode())])
    assert [row.broken.code if row.broken else said(row)["title"] for row in found] == [
        "Хлеб",
        "posts_in_event_cut_off",
    ]


def test_alarms_say_nothing_about_the_post() -> None:
    alarm = "BEGIN:VALARM|ACTION:DISPLAY|SUMMARY:Будильник|END:VALARM"
    assert said(only(f"UID:a|{START}|{alarm}|SUMMARY:Хлеб"))["title"] == "Хлеб"


def code_of(data: bytes, bounds: Bounds | None = None) -> str:
    with pytest.raises(UserError) as caught:
        rows(data, bounds)
    return caught.value.code


def test_events_within_events_without_end_are_refused() -> None:
    assert code_of(calendar("BEGIN:VALARM|" * 5000 + "SUMMARY:x")) == "posts_in_nested"


def test_an_event_of_endless_lines_is_refused() -> None:
    assert code_of(calendar(f"{START}|" + "X-A:b|" * 10_000)) == "posts_in_nested"


def test_more_events_than_any_plan_has_are_refused() -> None:
    assert (
        code_of(calendar(*[f"UID:{n}|{START}" for n in range(30)]), Bounds(events=20))
        == "posts_in_too_many_events"
    )


def test_a_calendar_without_events_is_refused() -> None:
    assert code_of(calendar()) == "posts_in_no_events"


@pytest.mark.parametrize(
    ("text", "start", "rule"),
    [
        ("FREQ=DAILY", date(2026, 3, 3), Rule(Frequency.DAILY)),
        ("FREQ=DAILY;INTERVAL=2;COUNT=5", date(2026, 3, 3), Rule(Frequency.DAILY, 2, count=5)),
        ("FREQ=WEEKLY;BYDAY=TU,FR", date(2026, 3, 3), Rule(Frequency.WEEKLY, weekdays=(1, 4))),
        ("FREQ=MONTHLY;BYMONTHDAY=3", date(2026, 3, 3), Rule(Frequency.MONTHLY)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2026, 3, 31), Rule(Frequency.MONTHLY)),
        ("FREQ=YEARLY", date(2026, 3, 3), Rule(Frequency.MONTHLY, 12)),
        ("FREQ=WEEKLY;BYDAY=MO", date(2026, 3, 3), None),
        ("FREQ=MONTHLY", date(2026, 3, 31), None),
        ("FREQ=MONTHLY;BYDAY=1TU", date(2026, 3, 3), None),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", date(2026, 3, 3), None),
        ("FREQ=DAILY;COUNT=0", date(2026, 3, 3), None),
        ("FREQ=DAILY;BYHOUR=9,10", date(2026, 3, 3), None),
        ("чушь", date(2026, 3, 3), None),
    ],
)
def test_a_rule_is_ours_only_where_it_puts_posts_on_the_same_days(
    text: str, start: date, rule: Rule | None
) -> None:
    assert rule_of(text, start) == rule


@settings(deadline=None, max_examples=60)
@given(noise=st.binary(max_size=300), at=st.integers(0, 400))
def test_a_calendar_with_noise_in_it_is_read_or_refused(noise: bytes, at: int) -> None:
    data = calendar(f"UID:a|{START}|SUMMARY:Хлеб|RRULE:FREQ=WEEKLY;COUNT=3", f"UID:b|{START}|SUMMARY:Пирог")
    with contextlib.suppress(UserError):
        read_table(data[:at] + noise + data[at:], "plan.ics", TODAY)
