"""Links with tags for web statistics."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.post import Utm
from smmdesk.domain.posts.utm import slug, tagged, untagged


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Мой завтрак", "moy_zavtrak"),
        ("Чёрная пятница — 2026!", "chernaya_pyatnitsa_2026"),
        ("Summer  Sale", "summer_sale"),
        ("Щи да объезд", "shchi_da_obezd"),
        ("***", ""),
    ],
)
def test_a_campaigns_name_becomes_a_tag_of_latin_letters(name: str, tag: str) -> None:
    assert slug(name) == tag


def test_a_link_gets_its_tags_and_the_network_as_source() -> None:
    utm = Utm(medium="social", campaign="moy_zavtrak")
    assert (
        tagged("https://krokus.example/menu?lang=ru#top", utm, "vk")
        == "https://krokus.example/menu?lang=ru&utm_source=vk&utm_medium=social&utm_campaign=moy_zavtrak#top"
    )


def test_a_source_of_its_own_stands_for_all_networks() -> None:
    assert tagged("https://a.example", Utm(source="flyer"), "vk") == "https://a.example?utm_source=flyer"


def test_a_link_without_tags_is_left_as_it_is() -> None:
    assert tagged("https://a.example/?q=a%20b", Utm(), "vk") == "https://a.example/?q=a%20b"
    assert tagged("", Utm(medium="social"), "vk") == ""


def test_tags_that_were_there_give_way() -> None:
    link = "https://a.example/?utm_medium=old&q=1"
    assert tagged(link, Utm(medium="new")) == "https://a.example/?q=1&utm_medium=new"


def test_a_link_that_cannot_be_taken_apart_is_returned_as_it_is() -> None:
    assert tagged("http://[broken", Utm(medium="social")) == "http://[broken"
    assert untagged("http://[broken") == ("http://[broken", Utm())


words = st.text(st.characters(categories=("L", "N")), max_size=12)


@given(st.builds(Utm, words, words, words, words, words), st.sampled_from(["", "?q=1", "?q=a%20b&r", "#top"]))
def test_tags_come_back_out_of_the_link(utm: Utm, rest: str) -> None:
    link = f"https://a.example/menu{rest}"
    bare, found = untagged(tagged(link, utm))
    assert found == utm
    assert bare == link
