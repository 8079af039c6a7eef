"""Amounts and days as the owner types them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from smmdesk.domain.text import Language
from smmdesk.ui.vetting.amounts import number_of, number_text, range_of
from smmdesk.ui.vetting.days import day_of, day_text


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("12", 12.0),
        ("45 000", 45000.0),
        ("45\u00a0000", 45000.0),
        ("45,000", 45000.0),
        ("1.5", 1.5),
        ("1,5", 1.5),
        ("", None),
        ("12 posts", None),
        ("-3", None),
        ("9" * 12, None),
    ],
)
@pytest.mark.parametrize("language", [QLocale.Language.English, QLocale.Language.Russian])
def test_numbers_are_read_as_people_write_them(
    typed: str, number: float | None, language: QLocale.Language
) -> None:
    QLocale.setDefault(QLocale(language))
    assert number_of(typed) == number
    if number is not None:
        assert number_of(number_text(number)) == number


def test_a_range_is_two_numbers_in_order() -> None:
    assert range_of("8–12") == (8, 12)
    assert range_of("8 - 12") == (8, 12)
    assert range_of("7") == (7, 7)
    assert range_of("12-8") is None
    assert range_of("a-b") is None


@pytest.mark.parametrize("language", list(Language))
def test_a_day_is_read_as_it_is_written(language: Language) -> None:
    names = {Language.EN: QLocale.Language.English, Language.RU: QLocale.Language.Russian}
    QLocale.setDefault(QLocale(names[language]))
    day = date(2026, 12, 1)
    assert "2026" in day_text(day)
    assert day_of(day_text(day)) == day
    assert day_of("soon") is None
    assert day_text(None) == ""
