"""What columns mean, and what people call networks, formats and statuses."""

from __future__ import annotations

from datetime import date

import pytest

from smmdesk.domain.posts.columns import HEADERS, Field
from smmdesk.domain.posts.importing import Cell, Sheet, SheetMapping, Table, TableRow
from smmdesk.domain.posts.importing_channels import Channels, format_named
from smmdesk.domain.posts.importing_columns import guess, signature_of
from smmdesk.domain.posts.importing_headers import field_named, header_index
from smmdesk.domain.posts.importing_network_cells import network_of_url
from smmdesk.domain.posts.importing_values import (
    checklist_in,
    first_words,
    hashtags_in,
    link_and_utm,
    media_in,
    status_named,
    with_hashtags,
)
from smmdesk.domain.posts.post import CheckItem, MediaKind, PostStatus, Utm
from smmdesk.domain.text import Language
from smmdesk.knowledge.networks import load_networks
from smmdesk.services.posts.import_names import channels_of

TODAY = date(2026, 11, 24)
CHANNELS = channels_of(load_networks(), ("vk", "telegram"))


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Дата выхода", "date"),
        ("Publish Date", "date"),
        ("Плановая дата публикации", "date"),
        ("Время (МСК)", "time"),
        ("Тема поста", "title"),
        ("Готовый текст", "text"),
        ("Post Copy", "text"),
        ("Соц. сети", "networks"),
        ("Platform", "networks"),
        ("Площадка размещения", "networks"),
        ("Тип контента", "format"),
        ("Content Pillar", "rubric"),
        ("Рубрика / категория", "rubric"),
        ("Status ✅", "status"),
        ("Хэштеги", "hashtags"),
        ("ТЗ дизайнеру", "visual"),
        ("Комментарий клиента", "notes"),
        ("Ответственный", "responsible"),
        ("Deadline", "due_on"),
        ("Ссылка на пост", "published"),
        ("День недели", "weekday"),
        ("ВК", "network:vk"),
        ("Instagram*", "network:instagram"),
        ("Текст для Telegram", "network:telegram"),
        ("Copy (IG)", "network:instagram"),
        ("№", ""),
        ("Охват", ""),
    ],
)
def test_a_header_tells_its_field(header: str, field: str) -> None:
    name, sure = field_named(header)
    assert name == field
    assert sure


@pytest.mark.parametrize("field", Field)
@pytest.mark.parametrize("language", Language)
def test_the_headers_of_our_own_tables_are_known(field: Field, language: Language) -> None:
    assert field_named(HEADERS[field].in_language(language))[0] == field


@pytest.mark.parametrize("header", ["", "Чудо", "Lorem ipsum", "3 марта", "x" * 500])
def test_other_headers_tell_nothing(header: str) -> None:
    assert field_named(header) == ("", 0)


def test_the_header_is_the_row_with_the_most_known_names() -> None:
    rows: list[list[Cell]] = [
        ["Контент-план"],
        ["Тема", "март"],
        ["Дата", "Тема", "Текст"],
        ["3 марта", "Хлеб", ""],
    ]
    assert header_index(rows) == 2


def test_names_that_nobody_knows_are_a_header_above_a_day() -> None:
    assert header_index([["Альфа", "Бета"], ["3 марта", "Хлеб"]]) == 0
    assert header_index([["3 марта", "Хлеб"], ["4 марта", "Пирог"]]) is None


def guessed(header: list[str], *rows: list[Cell]) -> SheetMapping:
    body = tuple(TableRow(number, tuple(cells)) for number, cells in enumerate(rows, 2))
    number = 1 if any(header) else None
    table = Table("план.csv", "csv", (Sheet("", tuple(header), body, number),))
    return guess(table, CHANNELS, {}, TODAY).sheets[0]


def test_columns_without_a_name_are_known_by_what_stands_in_them() -> None:
    long = "Печём с четырёх утра, чтобы к открытию хлеб был ещё тёплым и пах на всю улицу"
    mapping = guessed(
        ["", "", "", "", "", ""],
        ["3 марта", "10:00", "Хлеб", long, "ВК, ТГ", "готово"],
        ["4 марта", "11:00", "Пирог", long, "ВК", "в работе"],
    )
    assert [mapping.columns[column] for column in range(6)] == [
        "date",
        "time",
        "title",
        "text",
        "networks",
        "status",
    ]
    assert mapping.used


def test_a_day_column_that_holds_days_of_the_week_is_one_of_those() -> None:
    mapping = guessed(["День", "Дата", "Тема"], ["пн", "2.03", "Хлеб"], ["вт", "3.03", "Пирог"])
    assert mapping.columns == {0: "weekday", 1: "date", 2: "title"}


def test_of_two_columns_for_one_field_the_surer_counts() -> None:
    mapping = guessed(["Тема недели", "Тема", "Дата"], ["Весна", "Хлеб", "3.03"])
    assert mapping.columns == {0: "", 1: "title", 2: "date"}


def test_a_signature_holds_for_the_same_header_in_another_case() -> None:
    one, other = (Sheet("", header, ()) for header in (("Дата", "Тёма"), ("ДАТА", "тема ")))
    assert signature_of(one) == signature_of(other)
    assert signature_of(Sheet("", ("Дата", "Текст"), ())) != signature_of(one)
    assert signature_of(Sheet("", ("", ""), ())) == ""


@pytest.mark.parametrize(
    ("text", "networks"),
    [
        ("ВК, ТГ", ["vk", "telegram"]),
        ("вк/тг", ["vk", "telegram"]),
        ("ВК ТГ", ["vk", "telegram"]),
        ("ВК+ОК", ["vk", "odnoklassniki"]),
        ("ВКонтакте и Одноклассники", ["vk", "odnoklassniki"]),
        ("Instagram* (запрещена в РФ)", ["instagram"]),
        ("Insta*", ["instagram"]),
        ("Reels", ["instagram"]),
        ("YouTube Shorts", ["youtube"]),
        ("Яндекс Дзен", ["dzen"]),
        ("X", ["x"]),
        ("все", ["vk", "telegram"]),
        ("Telegram-канал\nMAX", ["telegram", "max"]),
    ],
)
def test_networks_are_known_by_what_people_call_them(text: str, networks: list[str]) -> None:
    found, unknown = CHANNELS.networks_in(text)
    assert [read.network for read in found] == networks
    assert not unknown


def test_what_is_no_network_is_left_over() -> None:
    found, unknown = CHANNELS.networks_in("ВК, хабр")
    assert [read.network for read in found] == ["vk"]
    assert unknown == ["хабр"]


@pytest.mark.parametrize(
    ("network", "text", "form"),
    [
        ("vk", "клип", "clip"),
        ("vk", "пост", ""),
        ("vk", "Фото-карусель", None),
        ("instagram", "рилс", "reel"),
        ("instagram", "Карусель (5 карточек)", "carousel"),
        ("instagram", "сторис", "story"),
        ("telegram", "опрос", "poll"),
        ("youtube", "Shorts", "shorts"),
        ("telegram", "прямой эфир", "live"),
    ],
)
def test_formats_are_those_of_their_network(network: str, text: str, form: str | None) -> None:
    read = format_named(text)
    assert read is not None
    assert CHANNELS.format_id(network, *read) == form


def test_networks_named_by_the_owner_are_those_of_all() -> None:
    assert Channels(CHANNELS.formats, CHANNELS.names).networks_in("все") == ([], ["все"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("На согласовании!", PostStatus.TO_APPROVE),
        ("✅ Готово", PostStatus.APPROVED),
        ("опубликовано 3.03", PostStatus.PUBLISHED),
        ("In progress", PostStatus.DRAFT),
        ("не готово", PostStatus.DRAFT),
        ("Отменён", PostStatus.ON_HOLD),
        ("правки", PostStatus.CHANGES_ASKED),
        ("непонятно", None),
    ],
)
def test_statuses_are_known_by_their_words(text: str, status: PostStatus | None) -> None:
    assert status_named(text) is status


def test_tags_of_a_link_are_taken_apart() -> None:
    url = "https://a.ru/b?utm_source=vk&x=1&utm_medium=post&utm_campaign=%D0%BB%D0%B5%D1%82%D0%BE#c"
    assert link_and_utm(url) == ("https://a.ru/b?x=1#c", Utm("vk", "post", "лето"))
    assert link_and_utm("https://a.ru/?a=1&a=2") == ("https://a.ru/?a=1&a=2", Utm())
    assert link_and_utm("http://[utm_") == ("http://[utm_", Utm())


def test_hashtags_are_added_once() -> None:
    assert hashtags_in("хлеб, #утро") == ["#утро"]
    assert hashtags_in("хлеб утро") == ["#хлеб", "#утро"]
    assert with_hashtags("Печём #хлеб", ["#Хлеб", "#утро"]) == "Печём #хлеб\n\n#утро"


def test_files_and_lists_are_read_by_line() -> None:
    files = media_in("хлеб.jpg, ролик.mp4\nhttps://disk.ru/%D1%84.png?x=1\nфото с производства, крупно")
    assert [(each.name, each.kind) for each in files] == [
        ("хлеб.jpg", MediaKind.IMAGE),
        ("ролик.mp4", MediaKind.VIDEO),
        ("ф.png", MediaKind.IMAGE),
        ("фото с производства, крупно", MediaKind.OTHER),
    ]
    assert checklist_in("[x] Фото\n- Текст\n☑ Хештеги") == (
        CheckItem("Фото", True),
        CheckItem("Текст"),
        CheckItem("Хештеги", True),
    )


def test_first_words_make_a_title() -> None:
    assert first_words("\n Печём хлеб. И пироги.\nЕщё") == "Печём хлеб"
    assert first_words("слово " * 40).endswith("…")
    assert len(first_words("слово " * 40)) <= 81


@pytest.mark.parametrize(
    ("url", "network"),
    [
        ("https://vk.com/wall-1_2", "vk"),
        ("t.me/s/x", "telegram"),
        ("https://m.youtube.com/x", "youtube"),
        ("https://a.ru", ""),
    ],
)
def test_the_address_of_a_post_tells_its_network(url: str, network: str) -> None:
    assert network_of_url(url) == network
