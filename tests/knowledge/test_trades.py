"""Whose calendar shows the days of a trade."""

from __future__ import annotations

import re
from datetime import date

import pytest

from smmdesk.domain.posts.occasions import OccasionKind
from smmdesk.knowledge.occasions import occasions
from smmdesk.knowledge.trades import trades_of
from smmdesk.knowledge.yaml_files import knowledge_file, load_yaml


def names_of_trades(country: str, sells: str, year: int = 2026) -> set[str]:
    """The Russian names of the professional days of a year."""
    found = occasions(country, (), date(year, 1, 1), date(year, 12, 31), sells=sells)
    return {each.name.ru for each in found if each.kind is OccasionKind.PROFESSIONAL}


NARROW = {
    "День бухгалтера",
    "День психолога",
    "День тренера",
    "День юриста",
    "День риелтора",
    "День программиста",
}


@pytest.mark.parametrize(
    "sells", ["хлеб, авторские торты на заказ", "Пекарня «Чак»", "Bread, hot dogs and cakes"]
)
def test_a_bakery_sees_the_days_of_bread_and_none_of_other_trades(sells: str) -> None:
    found = names_of_trades("RU", sells)
    assert {
        "Всемирный день хлеба",
        "Всемирный день шоколада",
        "День учителя",
        "День предпринимателя",
    } <= found
    assert not found & {*NARROW, "День автомобилиста", "День ветеринарного работника", "День стоматолога"}


def test_a_dentist_sees_the_days_of_dentists_and_not_that_of_bread() -> None:
    russian = names_of_trades("RU", "Лечение и отбеливание зубов, имплантация, брекеты")
    assert {"Международный день стоматолога", "Всемирный день здоровья полости рта"} <= russian
    assert not russian & {*NARROW, "Всемирный день хлеба"}
    assert {"День стоматолога"} <= names_of_trades("US", "Family dental clinic")


@pytest.mark.parametrize("sells", ["", "всё для вас"])
def test_who_does_not_tell_her_trade_sees_only_days_of_interest_to_all(sells: str) -> None:
    wide = {entry["ru"] for entry in load_yaml(knowledge_file("occasions.yaml"))["days"] if entry.get("wide")}
    found = names_of_trades("RU", sells)
    assert {"День учителя", "День медицинского работника", "День предпринимателя"} <= found <= wide


@pytest.mark.parametrize(
    ("trade", "sells"),
    [
        ("beauty", "маникюр, брови и ресницы"),
        ("fitness", "Йога и растяжка"),
        ("education", "Курсы английского"),
        ("retail", "Магазин детской одежды"),
        ("law", "юридические услуги"),
        ("accounting", "Ведение бухгалтерии, отчётность"),
        ("flowers", "доставка цветов"),
        ("cars", "Автосервис и шиномонтаж"),
        ("cars", "Car wash"),
        ("beauty", "Hair & nails"),
        ("law", "Law firm"),
        ("food", "Café by the sea"),
    ],
)
def test_words_tell_the_trade(trade: str, sells: str) -> None:
    assert trade in trades_of(sells)


@pytest.mark.parametrize(
    ("trade", "sells"),
    [
        ("cars", "авторские торты, детские карнавальные костюмы"),
        ("cars", "Career advice, cards and carpets"),
        ("law", "lawn mowing"),
        ("pets", "hot dogs, velvet"),
        ("beauty", "nice brownies"),
        ("accounting", "детская аудитория"),
    ],
)
def test_a_word_that_only_begins_like_one_of_a_trade_tells_nothing(trade: str, sells: str) -> None:
    assert trade not in trades_of(sells)


def test_each_professional_day_names_its_trades_or_is_of_interest_to_all() -> None:
    trades = load_yaml(knowledge_file("occasions.yaml"))["trades"]
    for entry in load_yaml(knowledge_file("occasions.yaml"))["days"]:
        named, wide = "for" in entry, entry.get("wide") is True
        assert named + wide == (entry["kind"] == "professional"), entry["id"]
        assert set(entry.get("for", ())) <= set(trades), entry["id"]
    for trade, words in trades.items():
        assert any(re.search("[а-яё]", word) for word in words), trade
        assert any(re.search("[a-z]", word) for word in words), trade
        assert all(word == word.lower() == word.strip() for word in words), trade
        assert all(trade in trades_of(word.removesuffix("$")) for word in words), trade
