"""When a post goes out, up to the ends of the calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from smmdesk.domain.posts import moments
from smmdesk.domain.posts.moments import Clock, local_of, moment_of
from smmdesk.domain.posts.series import Frequency, Rule, days_of

ZONES = ("", "UTC", "Europe/Moscow", "Pacific/Kiritimati", "Pacific/Apia", "America/Los_Angeles")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("minute", [0, 24 * 60 - 1])
def test_the_first_and_the_last_day_have_moments_in_every_zone(zone: str, day: date, minute: int) -> None:
    moment = moment_of(day, minute, zone)
    wall = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=UTC)
    later = moment.utc - wall if moment.utc > wall else wall - moment.utc
    assert later < timedelta(hours=25)
    assert local_of(moment.utc, zone)[0].year == day.year


def test_a_machine_whose_clock_knows_no_old_years_takes_them_for_universal_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Windows(datetime):
        """On Windows the machine's own clock refuses what is before 1970 (OSError 22)."""

        def astimezone(self, tz: Any = None) -> Any:
            if tz is None and self.year < 1970:
                raise OSError(22, "Invalid argument")
            return super().astimezone(tz)

    monkeypatch.setattr(moments, "datetime", Windows)
    moment = moment_of(date(1900, 1, 1), 600, "")
    assert (moment.utc, moment.clock) == (datetime(1900, 1, 1, 10, tzinfo=UTC), Clock.USUAL)


def test_a_day_that_a_zone_skipped_is_moved_on_by_the_gap() -> None:
    moment = moment_of(date(2011, 12, 30), 12 * 60, "Pacific/Apia")
    assert moment.clock is Clock.SKIPPED
    assert local_of(moment.utc, "Pacific/Apia") == (date(2011, 12, 31), 12 * 60)


@pytest.mark.parametrize("frequency", Frequency)
@pytest.mark.parametrize("start", [date(9999, 12, 1), date(9999, 12, 31)])
def test_a_rule_ends_where_the_calendar_does(frequency: Frequency, start: date) -> None:
    days = days_of(Rule(frequency, weekdays=(0, 4)), start)
    assert days[0] == start
    assert list(days) == sorted(set(days))
    assert len(days_of(Rule(frequency, interval=99), start)) == 1
