"""Names of rubrics that are forms of one another, and those that only look so."""

from __future__ import annotations

import pytest

from smmdesk.domain.posts.importing_names import name_words, same_words


def same(one: str, other: str) -> bool:
    return same_words(name_words(one), name_words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Совет", "Советы"),
        ("Закулисье", "За кулисами"),
        ("Tip", "Tips"),
        ("Story", "Stories"),
        ("Отзыв", "ОТЗЫВЫ!"),
        ("🍞 Рецепт", "Рецепты:"),
        ("Ёлка", "елки"),
        ("Вопрос-ответ", "Вопросы и ответы"),
        ("Behind the scenes", "Behind-the-Scenes 🎬"),
        ("Акция", "Акции"),
        ("Новость", "Новости"),
        ("Мероприятие", "Мероприятия"),
        ("Подарок", "Подарки"),
        ("Розыгрыш", "Розыгрыши"),
        ("Развлекательный", "Развлекательное"),
        ("Полезный совет", "Полезные советы"),
        ("Customer's review", "Customers reviews"),
        ("Лайфхак", "лайф-хаки"),
    ],
)
def test_forms_of_one_name_are_the_same(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Товар", "Товарищи"),
        ("Новое", "Новости"),
        ("New", "News"),
        ("Опрос", "Опросник"),
        ("Отзывы", "Отзывы врачей"),
        ("Product", "Production"),
        ("Топ 5", "Топ 10"),
        ("Банк", "Банка"),
        ("Акт", "Акция"),
        ("Совет", "Свет"),
        ("Дом", "Дома и люди"),
        ("", "Совет"),
        ("🍞", "Совет"),
        ("Sale", "Sal"),
    ],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert not same(one, other)
    assert not same(other, one)
