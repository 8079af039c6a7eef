"""The web page of posts: whole, safe, readable without scripts, by ear and in every light."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from smmdesk.documents.posts_out.html import CHIPS, as_html
from smmdesk.documents.posts_out.html_style import STYLE
from smmdesk.documents.posts_out.ink import INKS
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_months import months_of
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, Post, PostStatus, Variant
from smmdesk.domain.posts.setting import Colour
from smmdesk.domain.text import Language
from tests.domain.posts.post_strategies import names_in, posts

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def one(number: int = 1, **fields: object) -> Post:
    fields = {"day": date(2026, 11, 12), "minute": 600, "status": PostStatus.DRAFT} | fields
    return Post(f"p{number}", str(fields.pop("title", f"Пост {number}")), NOW, NOW, **fields)  # type: ignore[arg-type]


def export_of(
    *found: Post, language: Language = Language.RU, first: date | None = FIRST, last: date | None = LAST
) -> PostsExport:
    return PostsExport("Пекарня «Крокус»", names_in(language), found, TODAY, first, last)


def page_of(export: PostsExport) -> LexborHTMLParser:
    return LexborHTMLParser(as_html(export).decode())


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(found=st.lists(posts(), max_size=3, unique_by=lambda post: post.id))
def test_whatever_stands_in_posts_is_never_markup(found: list[Post]) -> None:
    page = page_of(export_of(*found, first=None, last=None))
    assert not page.css("script, iframe, object, link, b > b, base, form")
    assert not [node for node in page.css("*") if any(name.startswith("on") for name in node.attributes)]
    assert len(page.css("article")) == len(found)
    for link in page.css("a"):
        assert re.match(r"#|https?://", str(link.attributes["href"]))


def test_markup_in_texts_is_shown_as_it_was_typed() -> None:
    title = "<img src=x onerror=alert(1)> \"'&amp;"
    page = page_of(replace(export_of(one(title=title, text=title, link="javascript:alert(1)")), title=title))
    assert page.css_first("article h4").text() == f"10:00 {title}"
    assert page.css_first("h1").text() == title
    assert not page.css("img")
    assert "javascript:" not in "".join(str(link.attributes["href"]) for link in page.css("a"))


def test_nothing_is_loaded_from_elsewhere() -> None:
    text = as_html(export_of(one(link="https://example.com/"))).decode()
    assert "default-src 'none'" in text
    assert not re.search(r"(?:src|@import|url\()\s*[=(]?\s*[\"']?https?:", text)


def test_a_day_with_forty_posts_shows_some_counts_the_rest_and_leads_to_the_list() -> None:
    page = page_of(export_of(*(one(number, minute=number) for number in range(40))))
    assert len(page.css("td .chip")) == CHIPS
    more = page.css_first("a.more.screen")
    assert more.text() == f"+{40 - CHIPS}"
    assert more.attributes["aria-label"] == "ещё 32 поста, в списке"
    assert page.css_first(str(more.attributes["href"])).tag == "h3"
    assert len(page.css("article")) == 40


def test_every_link_within_the_page_leads_somewhere_and_ids_are_not_doubled() -> None:
    page = page_of(
        export_of(
            *(one(number, day=FIRST + timedelta(days=number)) for number in range(20)), one(99, day=None)
        )
    )
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    targets = {
        str(link.attributes["href"])[1:]
        for link in page.css("a")
        if str(link.attributes["href"]).startswith("#")
    }
    assert targets <= set(ids)
    labels = {node.attributes["aria-labelledby"] for node in page.css("[aria-labelledby]")}
    assert labels <= set(ids)


@pytest.mark.parametrize("language", Language)
def test_the_page_can_be_read_by_ear(language: Language) -> None:
    page = page_of(export_of(one(rubric_id="r1"), language=language))
    assert page.css_first("html").attributes["lang"] == language.value
    assert len(page.css("h1")) == 1
    assert len(page.css("th[scope=col]")) == 7
    status = page.css_first(".chip i")
    assert status.attributes["aria-label"] == ("Draft" if language is Language.EN else "Черновик")
    assert page.css_first("time[datetime='2026-11-12']").attributes["aria-label"] in (
        "Thu, 12 November 2026",
        "чт, 12 ноября 2026 г.",
    )


def test_all_that_is_known_of_a_post_stands_in_the_list() -> None:
    post = one(
        text="Первая\nВторая",
        variants=(Variant("vk"), Variant("telegram", text="Свой", title="Имя", url="https://t.me/x/1")),
        checklist=(CheckItem("Фото", True),),
        responsible="Анна",
        notes="Заметка",
        media=(Media("a.jpg", "/home/anna/a.jpg", MediaKind.IMAGE, "5" * 64, alt="Хлеб"),),
        zone="Asia/Tokyo",
    )
    page = page_of(replace(export_of(post, one(2, title="", minute=700)), pictures={"5" * 64: b"\xff\xd8"}))
    said = " ".join(page.css_first("article").text(separator=" ").split())
    for part in (
        "10:00 Asia/Tokyo Пост 1",
        "Первая Вторая",
        "Имя Свой",
        "☑ Фото",
        "Анна",
        "Заметка",
        "a.jpg",
    ):
        assert part in said
    assert "/home/anna" not in page.html
    assert page.css_first("dd a").attributes["href"] == "https://t.me/x/1"
    assert page.css_first("img").attributes == {"src": "data:image/jpeg;base64,/9g=", "alt": "Хлеб"}
    assert "Пост без заголовка" in page.css("article")[1].text()


def test_an_empty_month_is_still_a_month() -> None:
    page = page_of(export_of())
    assert page.css_first("h2").text() == "Ноябрь 2026"
    assert len(page.css("td:not(.other)")) == 30
    assert "Постов нет" in page.body.text()  # type: ignore[union-attr]


def test_months_are_those_asked_for_else_those_with_posts() -> None:
    far = one(2, day=date(2029, 5, 1))
    assert [(each.year, each.month) for each in months_of(export_of(one(), last=date(2027, 1, 1)))] == [
        (2026, 11),
        (2026, 12),
        (2027, 1),
    ]
    without = export_of(one(), far, first=None, last=None)
    assert [(each.year, each.month) for each in months_of(without)] == [(2026, 11), (2029, 5)]
    assert "Месяцы без постов пропущены." in as_html(without).decode()
    century = export_of(one(), first=date(2000, 1, 1), last=date(2099, 12, 31))
    assert [(each.year, each.month) for each in months_of(century)] == [(2026, 11)]
    assert len(months_of(replace(century, posts=()))) == 24


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_month_there_are_can_be_shown(day: date) -> None:
    assert len(page_of(export_of(one(day=day), first=None, last=None)).css("td .chip")) == 1


def test_weeks_can_begin_on_sunday() -> None:
    page = page_of(replace(export_of(one(), language=Language.EN), week_begins=6))
    assert [head.text() for head in page.css("th")][:2] == ["Sun", "Mon"]
    cells = page.css("tr")[1].css("td")
    assert cells[0].text(strip=True).startswith("1")


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one_colour: str, other: str) -> float:
    low, high = sorted((luminance(one_colour), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", Colour)
def test_inks_can_be_read_on_their_grounds_and_on_the_page(colour: Colour) -> None:
    ink, ground, dark_ink, dark_ground = INKS[colour]
    for first, second in ((ink, ground), (ink, "ffffff"), ("1d2630", ground), (dark_ink, dark_ground)):
        assert contrast(first, second) >= 4.5
    assert contrast("e7eaee", dark_ground) >= 4.5
    assert contrast(dark_ink, "1f2227") >= 4.5


def test_paper_is_light_whatever_the_screen_is() -> None:
    printed = STYLE.split("@media print")[1]
    assert "color-scheme:light" in printed
    assert "--text:#1d2630" in printed
