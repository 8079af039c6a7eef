"""What a text weighs on X: cases of our own, after the published rules (twitter-text, version 3)."""

from __future__ import annotations

import pytest

from smmdesk.domain.networks.links import links
from smmdesk.domain.networks.weighted import weighted

LINK = 23
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Fresh bread", 11),
        ("Свежий хлеб", 11),
        ("«Хлеб» — ёлка", 13),
        ("№ 5", 4),
        ("100 ₽", 6),
        ("5 €…•", 8),
        ("“quoted” – it’s", 15),
        ("\u2010\u201f\u2032\u2037", 4),
        ("\u2009\u200d", 2),
        ("\u200e", 2),
        ("新しいパン", 10),
        ("빵집", 4),
        ("\u10ff\u1100", 3),
        ("\U00010000", 2),
        ("cafe\u0301", 4),
        ("и\u0306", 1),
        ("\u1112\u1161\u11ab", 2),
        ("a\u0301\u0328x", 3),
        ("line\nbreak\t.", 12),
    ],
)
def test_letters_weigh_one_and_rarer_signs_two_after_composing(text: str, weight: int) -> None:
    assert weighted(text) == weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("\U0001f600", 2),
        (FAMILY, 2),
        ("\U0001f44d\U0001f3fd", 2),
        ("\u2764\ufe0f", 2),
        ("\u263a", 2),
        ("\U0001f1f7\U0001f1fa", 2),
        ("\U0001f1f7\U0001f1fa\U0001f1e9\U0001f1ea", 4),
        ("1\ufe0f\u20e3", 2),
        ("#\u20e3", 2),
        ("\u00a9", 1),
        ("\u00a9\ufe0f", 2),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2),
        ("\U0001f3f3\ufe0f\u200d\U0001f308", 2),
        ("\U0001f469\u200d\u2695\ufe0f\U0001f469\u200d\u2695\ufe0f", 4),
        ("хлеб\U0001f950хлеб", 10),
        ("1 2 3", 5),
        ("\U0001f950\U0001f3fd", 4),
        ("\u263a\ufe0e", 4),
        ("\U0001f9d1\U0001f3fd\u200d\U0001f373", 2),
    ],
)
def test_an_emoji_weighs_two_with_all_that_is_joined_to_it(text: str, weight: int) -> None:
    assert weighted(text) == weight


@pytest.mark.parametrize(
    "text",
    [
        "http://bakery.example.com",
        "https://bakery.example.com/menu?day=1&x=%20#top",
        "HTTPS://Bakery.Example.COM",
        "bakery.com",
        "www.bakery.co.uk/menu",
        "t.co",
        "https://t.co/AbC123",
        "http://хлеб.рф",
        "http://хлеб.москва/меню",
        "http://xn--90ahkico2a6b9d.xn--p1ai",
        "bakery.com/хлеб",
        "bakery.com/wiki/Bread_(food)",
        "bakery.com:8080/x",
        "http://bakery.com?q=1",
        "a.b.c.bakery.shop",
        "http://under_score.bakery.com",
        "http://日本語.jp",
    ],
)
def test_a_link_weighs_23_however_long_it_is(text: str) -> None:
    assert list(links(text)) == [(0, len(text))]
    assert weighted(text) == LINK
    assert weighted(f"Меню: {text} вот") == 6 + LINK + 4


@pytest.mark.parametrize(
    "text",
    [
        "bakery.notatld",
        "хлеб.рф",
        "file.txt",
        "1.5",
        "т.е.",
        "Пришли.Увидели",
        "bakery.com@mail",
        "@bakery.com",
        "#bakery.com",
        "$bakery.com",
        "baker@bakery.com",
        "-bakery.com",
        "_bakery.com",
        "..bakery.com",
        "http://-bakery.com",
        "http://bakery-.com",
        "http://under_score.com",
        "http:/bakery",
        "bakery.com-x",
        "http://" + "x" * 64 + ".com",
    ],
)
def test_what_only_looks_like_a_link_is_counted_letter_by_letter(text: str) -> None:
    assert list(links(text)) == []
    assert weighted(text) == len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See bakery.com.", ["bakery.com"]),
        ("See bakery.com, then shop.ru!", ["bakery.com", "shop.ru"]),
        ("(http://bakery.com/menu)", ["http://bakery.com/menu"]),
        ("http://bakery.com/a(b)c.", ["http://bakery.com/a(b)c"]),
        ("http://bakery.com/a.(b)", ["http://bakery.com/a"]),
        ("http://bakery.com/?", ["http://bakery.com/"]),
        ("http://a.com/http://b.com", ["http://a.com/http://b.com"]),
        ("xhttp://bakery.com", []),
        ("http://bakery.comです", ["http://bakery.com"]),
        ("привет bakery.com привет", ["bakery.com"]),
        ("приветbakery.com", ["bakery.com"]),
        ("https://t.co/abc/def", ["https://t.co/abc"]),
        ("https://t.co/" + "a" * 41, []),
        ("\u202abakery.com\u202c", ["bakery.com"]),
        ("http://bakery.com\u3000x", ["http://bakery.com"]),
    ],
)
def test_a_link_ends_where_the_rules_end_it(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in links(text)] == found


def test_a_link_longer_than_any_address_may_be_is_none() -> None:
    fits = "http://a.com/" + "x" * (4096 - 13 - 7)
    assert weighted(fits) == LINK
    assert weighted(fits + "x") == len(fits) + 1


def test_a_link_and_an_emoji_weigh_the_same_in_a_decomposed_text() -> None:
    assert weighted("и\u0306 http://bakery.com \U0001f600") == 1 + 1 + LINK + 1 + 2
