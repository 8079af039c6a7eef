"""Holidays of real countries, their names in both languages, and the days of our own file."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from smmdesk.domain.posts.occasions import Occasion, OccasionKind, Sureness
from smmdesk.domain.posts.setting import Campaign, Colour, OwnOccasion
from smmdesk.domain.text import Language
from smmdesk.knowledge import occasions as module
from smmdesk.knowledge.holiday_names import holiday_name, languages_for
from smmdesk.knowledge.occasions import known_days, occasions, public_holidays
from smmdesk.knowledge.yaml_files import knowledge_file, load_yaml

NAMED = [
    *(
        "RU",
        "BY",
        "KG",
        "LV",
        "KZ",
        "US",
        "UZ",
        "AM",
        "AZ",
        "GE",
        "MD",
        "GB",
        "IE",
        "DE",
        "FR",
        "ES",
        "IT",
        "PL",
    ),
    *(
        "LT",
        "EE",
        "BG",
        "CY",
        "GR",
        "RS",
        "ME",
        "MK",
        "TR",
        "IL",
        "CZ",
        "SK",
        "RO",
        "HU",
        "PT",
        "NL",
        "BE",
        "AE",
    ),
]
YEARS = range(2025, 2031)
EVERY_TRADE = "bread, catering, dentist, clinic, shop, flowers"


def file(name: str) -> Any:
    return load_yaml(knowledge_file(name))


def on(country: str, day: date, kind: OccasionKind | None = None) -> list[Occasion]:
    found = occasions(country, (), day, day, sells=EVERY_TRADE)
    return [each for each in found if kind in (None, each.kind)]


@pytest.mark.parametrize("country", NAMED)
def test_every_public_holiday_has_a_russian_and_an_english_name(country: str) -> None:
    for year in YEARS:
        found = public_holidays(country, year)
        assert len(found) >= 5
        for each in found:
            assert re.search("[а-яё]", each.name.ru), each
            assert not re.search("[A-Za-z]", each.name.ru), each
            assert not re.search("[а-яё]", each.name.en), each
            assert not re.search(
                "estimated|substituted|приблизит|перенесено с", each.name.en + each.name.ru
            ), each


@pytest.mark.parametrize(
    ("country", "english", "russian", "expected", "certain"),
    [
        ("KZ", "Eid al-Adha", None, ("Eid al-Adha", "Курбан-айт"), True),
        ("KZ", "Eid al-Adha (estimated)", None, ("Eid al-Adha", "Курбан-айт"), False),
        ("UZ", "Eid al-Fitr (observed, estimated)", None, ("Eid al-Fitr (observed)", "Рузы хаит (выходной)"), False),
        ("US", "Christmas Day (observed)", None, ("Christmas Day (observed)", "Рождество (выходной)"), True),
        ("DE", "Christmas Day", None, ("Christmas Day", "Рождество Христово"), True),
        ("UZ", "Day off (substituted from 01/04/2025)", None, ("Day off", "Выходной (перенос)"), True),
        ("RU", "Day off (substituted from 01/05/2025)", "Выходной (перенесено с 05.01.2025)",
         ("Day off", "Выходной (перенос)"), True),
        ("RU", "Victory Day (observed)", "День Победы (выходной)",
         ("Victory Day (observed)", "День Победы (выходной)"), True),
        ("KG", "Eid al-Fitr (estimated)", "Орозо айт (приблизительная дата)", ("Eid al-Fitr", "Орозо айт"), False),
        ("MD", "Christmas Day (by old style)", None,
         ("Christmas Day (by old style)", "Рождество по старому стилю"), True),
        ("SE", "Some Day", None, ("Some Day", "Some Day"), True),
    ],
)  # fmt: skip
def test_what_the_library_adds_to_a_name_is_understood(
    country: str, english: str, russian: str | None, expected: tuple[str, str], certain: bool
) -> None:
    found = holiday_name(country, english, russian)
    assert ((found.text.en, found.text.ru), found.certain) == (expected, certain)


@pytest.mark.parametrize(
    ("country", "expected"),
    [("RU", ("en_US", "ru")), ("KG", ("en_US", "ru_KG")), ("KZ", ("en_US", None)), ("ZZ", (None, None))],
)
def test_only_languages_that_the_library_has_are_asked_for(
    country: str, expected: tuple[str | None, str | None]
) -> None:
    assert languages_for(country) == expected


def test_a_country_knows_its_languages_as_well_as_the_list_of_all_does() -> None:
    import holidays

    listed = holidays.list_localized_countries()
    for country in NAMED:
        assert list(holidays.country_holidays(country).supported_languages) == listed.get(country, [])


@pytest.mark.parametrize(
    ("country", "day", "russian"),
    [
        ("RU", date(2026, 11, 4), "День народного единства"),
        ("RU", date(2026, 12, 31), "Выходной (перенос)"),
        ("KZ", date(2026, 3, 22), "Наурыз мейрамы"),
        ("KZ", date(2026, 10, 25), "День Республики"),
        ("US", date(2026, 11, 26), "День благодарения"),
        ("US", date(2027, 7, 5), "День независимости (выходной)"),
        ("GE", date(2026, 4, 12), "Пасха"),
        ("DE", date(2026, 10, 3), "День германского единства"),
        ("GB", date(2026, 5, 4), "Первомай"),
        ("PL", date(2026, 5, 3), "День Конституции 3 мая"),
    ],
)
def test_public_holidays_stand_on_their_days(country: str, day: date, russian: str) -> None:
    assert russian in [each.name.ru for each in on(country, day, OccasionKind.PUBLIC)]


def test_a_holiday_of_several_days_is_one_bar() -> None:
    (bar,) = on("RU", date(2027, 1, 3), OccasionKind.PUBLIC)
    assert (bar.first, bar.last, bar.is_bar) == (date(2027, 1, 1), date(2027, 1, 6), True)


def test_a_feast_by_the_moon_is_uncertain_until_its_day_is_known() -> None:
    (feast,) = on("KZ", date(2027, 5, 16), OccasionKind.PUBLIC)
    assert (feast.certain, feast.confidence) == (False, Sureness.LOW)


@pytest.mark.parametrize(
    ("country", "day", "english"),
    [
        ("RU", date(2026, 10, 16), "World Bread Day"),
        ("US", date(2026, 10, 20), "International Chefs Day"),
        ("RU", date(2027, 2, 9), "International Dentist's Day"),
        ("US", date(2027, 3, 6), "National Dentist's Day"),
        ("RU", date(2026, 11, 11), "11.11 sale (Singles' Day)"),
        ("KZ", date(2026, 11, 27), "Black Friday"),
        ("DE", date(2026, 11, 30), "Cyber Monday"),
        ("RU", date(2026, 11, 29), "Mother's Day"),
        ("KZ", date(2026, 5, 10), "Mother's Day"),
        ("GB", date(2026, 3, 15), "Mothering Sunday"),
        ("RU", date(2026, 9, 1), "Knowledge Day"),
        ("KZ", date(2026, 10, 5), "Teachers' Day"),
        ("KZ", date(2026, 10, 29), "Entrepreneurs' Day"),
        ("US", date(2026, 5, 5), "Teacher Appreciation Day"),
        ("US", date(2026, 4, 22), "Administrative Professionals Day"),
        ("RU", date(2026, 4, 12), "Orthodox Easter"),
        ("RU", date(2026, 2, 16), "Maslenitsa (pancake week)"),
        ("RU", date(2026, 7, 25), "Trade Workers' Day"),
        ("FR", date(2026, 6, 24), "Summer sales"),
        ("GB", date(2026, 8, 31), "Summer Bank Holiday (not in Scotland)"),
        ("NO", date(2027, 2, 1), "Gifts for Valentine's Day"),
        ("", date(2027, 2, 14), "Valentine's Day"),
        ("BY", date(2027, 2, 23), "Defender of the Fatherland Day"),
        ("BY", date(2026, 10, 21), "Father's Day"),
        ("DE", date(2026, 5, 14), "Father's Day"),  # on a public holiday that is another feast
        ("FI", date(2026, 11, 8), "Father's Day"),
        ("NO", date(2026, 2, 8), "Mother's Day"),
        ("RU", date(2026, 3, 1), "Cat Day"),
    ],
)
def test_days_of_trades_and_sales_stand_on_their_days(country: str, day: date, english: str) -> None:
    assert english in [each.name.en for each in on(country, day)]


@pytest.mark.parametrize(
    ("country", "day", "english"),
    [
        ("DE", date(2026, 9, 1), "Knowledge Day"),
        ("US", date(2026, 11, 29), "Mother's Day"),
        ("RU", date(2027, 3, 8), "International Women's Day"),  # there it is the public one
        ("RU", date(2026, 10, 5), "World Teachers' Day"),  # there it is the teachers' own
        ("KZ", date(2023, 5, 14), "Mother's Day"),  # not yet kept
        ("KZ", date(2027, 2, 23), "Defender of the Fatherland Day"),  # kept on 7 May there
        ("AM", date(2026, 12, 24), "Christmas Eve"),  # the eve of 6 January there
    ],
)
def test_a_day_that_is_not_kept_or_stands_there_already_is_not_shown(
    country: str, day: date, english: str
) -> None:
    assert english not in [each.name.en for each in on(country, day) if each.kind is not OccasionKind.PUBLIC]


@pytest.mark.parametrize("country", ["RU", "KZ", "GE", "DE", "US", "PL"])
def test_no_name_stands_twice_on_one_day(country: str) -> None:
    for year in (2026, 2027):
        found = occasions(country, (), date(year, 1, 1), date(year, 12, 31), sells=EVERY_TRADE)
        days = [(each.first, each.name.ru) for each in found]
        assert len(set(days)) == len(days)
        assert list(found) == sorted(found, key=lambda each: each.first)


def test_every_day_of_the_file_is_whole_and_has_its_source() -> None:
    days = known_days()
    assert len({day.id for day in days}) == len(days) > 100
    countries = {entry["code"] for entry in file("countries.yaml")["countries"]} | {"TM", "TJ"}
    for day in days:
        assert re.search("[а-яё]", day.name.ru, re.IGNORECASE)
        assert day.source
        assert all(re.fullmatch("[A-Z]{2}", code) for code in day.countries | day.not_in)
        assert day.countries | day.not_in <= countries
        for year in (*YEARS, 2000, 2099):
            found = day.in_year(year)
            assert found.first.year == year
            assert (found.last - found.first).days == day.rule.length - 1
    kinds = {day.kind for day in days if not day.countries}
    assert kinds == {OccasionKind.FEAST, OccasionKind.PROFESSIONAL, OccasionKind.SALES}


def pages(entry: dict[str, Any], kind: str) -> list[str]:
    """The addresses that an entry gives, as the sites they are of."""
    return [page.split("/")[0].removeprefix("m.").removeprefix("www.") for page in entry.get(kind, ())]


@pytest.mark.parametrize("entry", file("occasions.yaml")["days"], ids=lambda entry: str(entry["id"]))
def test_a_date_is_called_as_sure_as_the_pages_that_tell_it_allow(entry: dict[str, Any]) -> None:
    official, seen = pages(entry, "official"), pages(entry, "seen")
    if entry["confidence"] == "high":
        assert official or len(set(seen)) >= 2
    if entry["confidence"] == "medium":
        assert official or seen
    known = {"id", "kind", "en", "ru", "rule", "in", "not_in", "since", "unless_public", "for", "wide"}
    assert set(entry) <= known | {"source", "confidence", "official", "seen"}
    assert " " in entry["source"] or entry["source"] in file("occasions.yaml")["sources"]


def test_it_is_told_when_the_pages_were_read() -> None:
    assert isinstance(file("occasions.yaml")["checked_on"], date)


def test_no_date_from_memory_is_shown_as_certain() -> None:
    low = [day for day in known_days() if day.confidence is Sureness.LOW]
    assert low
    for day in low:
        found = day.in_year(2026)
        assert re.search(r"\((date|dates) not certain\)$", found.label(Language.EN)), day.id
        assert re.search(r"\((дата неточная|сроки примерные)\)$", found.label(Language.RU)), day.id
    (sure,) = on("RU", date(2026, 7, 25), OccasionKind.PROFESSIONAL)
    assert sure.label(Language.RU) == "День работника торговли"


def test_british_holidays_of_the_file_are_those_of_england_and_not_of_scotland() -> None:
    import holidays

    for year in YEARS:
        england = holidays.country_holidays("GB", subdiv="ENG", years=year)
        scotland = holidays.country_holidays("GB", subdiv="SCT", years=year)
        found = [day.in_year(year).first for day in known_days() if day.kind is OccasionKind.PUBLIC]
        assert len(found) == 2
        assert all(day in england and day not in scotland for day in found)


def test_an_unknown_word_in_a_rule_is_an_error() -> None:
    with pytest.raises(KeyError, match="unknown words"):
        module._rule({"month": 1, "day": 2, "weekdy": "sun"})


def test_a_country_the_library_does_not_know_has_only_the_days_kept_everywhere() -> None:
    assert public_holidays("ZZ", 2026) == ()
    assert public_holidays("", 2026) == ()
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    kinds = {each.kind for each in occasions("ZZ", (), first, last, sells=EVERY_TRADE)}
    assert kinds == {OccasionKind.FEAST, OccasionKind.PROFESSIONAL}


def test_years_out_of_sight_have_no_holidays() -> None:
    assert occasions("RU", (), date(1999, 1, 1), date(1999, 12, 31)) == ()
    assert occasions("RU", (), date(2100, 1, 1), date.max) == ()


def test_own_days_and_campaigns_stand_among_the_others() -> None:
    shop = OwnOccasion("o", "Birthday of the shop", 11, 14)
    campaign = Campaign("c", "Black week", Colour.SLATE, date(2026, 11, 20), date(2026, 11, 30))
    found = occasions("RU", [shop], date(2026, 11, 1), date(2026, 11, 30), [campaign])
    assert [each.id for each in found if each.id] == ["o", "c"]


def test_a_country_and_year_is_computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    import holidays

    occasions("PL", (), date(2041, 1, 1), date(2041, 12, 31))

    def refuse(*_args: object, **_options: object) -> None:
        raise AssertionError("asked again")

    monkeypatch.setattr(holidays, "country_holidays", refuse)
    assert occasions("PL", (), date(2041, 5, 1), date(2041, 5, 31))
