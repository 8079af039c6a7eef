"""What an owner sees of the page without looking for it: nothing foreign, nothing cut, nothing said twice."""

from __future__ import annotations

from datetime import date

import pytest

from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language

from .conftest import Kit

ACCOUNTANTS, BREAD = date(2026, 11, 21), date(2026, 10, 16)


@pytest.mark.parametrize(
    ("sells", "day", "expected"),
    [
        ("хлеб, торты", ACCOUNTANTS, []),
        ("бухгалтерские услуги", ACCOUNTANTS, ["День бухгалтера"]),
        ("хлеб, торты", BREAD, ["Всемирный день хлеба"]),
        ("", BREAD, []),
    ],
)
def test_days_of_trades_stand_on_the_calendar_of_those_who_are_in_them(
    kit: Kit, sells: str, day: date, expected: list[str]
) -> None:
    save_profile(kit, Profile("Чак", sells, "Казань", "RU", "RUB", Language.RU))
    kit.page.show_view(kit.page.deck.view, day)
    calendar = kit.page.deck.calendar
    assert calendar is not None
    assert [each.name.ru for each in calendar.occasions_of(day)] == expected


def save_profile(kit: Kit, profile: Profile) -> None:
    with kit.service._database.unit_of_work() as unit:
        unit.save(profile)
        unit.commit()
    kit.page.reload()
