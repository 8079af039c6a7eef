"""A post as a row, and the row as the post again."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.posts import columns
from smmdesk.domain.posts.columns import (
    HEADERS,
    Field,
    field_of,
    guarded,
    header,
    kind_of,
    plain,
    status_of,
    unguarded,
)
from smmdesk.domain.posts.exporting_reading import BadCell, read_row
from smmdesk.domain.posts.exporting_rows import row_of, settled
from smmdesk.domain.posts.exporting_table import row_from
from smmdesk.domain.posts.post import CheckItem, Post, PostKind, PostStatus, Variant
from smmdesk.domain.text import Language
from tests.domain.posts.post_strategies import RUBRICS, SERIES, TEXTS, names_in, posts

SAMPLES = 200
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
POST = Post(
    "p1",
    "Как мы печём",
    NOW,
    NOW,
    status=PostStatus.APPROVED,
    day=date(2026, 11, 3),
    minute=9 * 60 + 5,
    text="Встаём в четыре.\nПечём до шести.",
    rubric_id="r2",
    variants=(
        Variant("vk"),
        Variant("vk", "story", "Коротко", "Своё"),
        Variant("telegram", url="https://t.me/x/1"),
    ),
    checklist=(CheckItem("Фото"), CheckItem("Текст", True)),
    series_id="s1",
)


@pytest.mark.parametrize("language", Language)
@settings(deadline=None)
@given(post=posts())
def test_a_row_gives_the_post_back(language: Language, post: Post) -> None:
    names = names_in(language)
    row = row_of(post, names, with_setting=True)
    read = read_row({field: settled(cell) for field, cell in row.items()}, names, NOW)
    assert read.post == post
    assert not read.bad
    assert read.series == SERIES.get(post.series_id)


@given(post=posts())
def test_a_row_in_one_language_is_read_by_a_program_in_the_other(post: Post) -> None:
    row = row_of(post, names_in(Language.RU))
    assert read_row(row, names_in(Language.EN), NOW).post == post


def test_posts_here_differ_from_an_empty_one_in_every_field() -> None:
    """A field that is new in the record must come along, and be tried."""
    plain = Post("", "", NOW, NOW)
    untried = {each.name for each in fields(Post)}

    @settings(database=None, max_examples=SAMPLES, deadline=None)
    @given(post=posts())
    def look(post: Post) -> None:
        untried.difference_update(
            name for name in list(untried) if getattr(post, name) != getattr(plain, name)
        )

    look()
    assert not untried


def test_people_read_plain_words_in_the_cells() -> None:
    row = row_of(POST, names_in(Language.RU))
    assert row[Field.DATE] == date(2026, 11, 3)
    assert row[Field.TIME] == time(9, 5)
    assert row[Field.STATUS] == "Согласован"
    assert row[Field.NETWORKS] == "ВКонтакте\nВКонтакте: История\nТелеграм"
    assert row[Field.NETWORK_TEXTS] == "[ВКонтакте: История]\nЗаголовок: Своё\nКоротко"
    assert row[Field.CHECKLIST] == "☐ Фото\n☑ Текст"
    assert row[Field.PUBLISHED] == "Телеграм — https://t.me/x/1"
    assert row[Field.REPEATS] == "каждые 2 недели: вт, пт, по 1 марта 2027 г."


def test_what_people_change_in_a_cell_counts() -> None:
    names = names_in(Language.RU)
    row = row_of(POST, names) | {
        Field.NETWORKS: "VK, Telegram: Poll",
        Field.NETWORK_TEXTS: "[vk]\nНовый текст",
        Field.STATUS: "draft",
        Field.RUBRIC: "СОВЕТЫ",
        Field.CHECKLIST: "[x] Фото\n[ ] Ещё\nБез знака",
        Field.TIME: "18:30",
        Field.REPEATS: None,
    }
    post = read_row(row, names, NOW).post
    assert post.variants == (
        Variant("vk", text="Новый текст"),
        Variant("telegram", "poll"),
        replace(POST.variants[2]),
    )
    assert (post.status, post.rubric_id, post.minute) == (PostStatus.DRAFT, "r1", 18 * 60 + 30)
    assert post.checklist == (CheckItem("Фото", True), CheckItem("Ещё"), CheckItem("Без знака"))
    assert post.series_id == ""


def test_a_cell_that_makes_no_sense_is_told_and_the_rest_is_read() -> None:
    row = row_of(POST, names_in(Language.EN)) | {Field.DATE: "30 February", Field.STATUS: "quux"}
    read = read_row(row, names_in(Language.EN), NOW)
    assert read.bad == (BadCell(Field.DATE, "30 February"), BadCell(Field.STATUS, "quux"))
    assert (read.post.day, read.post.title) == (None, POST.title)


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[]",
        '{"v":99}',
        '{"v":1,"post":[]}',
        "[" * 100000,
        '{"v":1,"exact":{"title":["e3b0c44298fc",5]}}',
        7,
        '{"v":1,"post":{"created_at":5,"position":"x","series_day":[]},"series":{"id":1},"rubric":{"id":"r"}}',
    ],
)
def test_spoilt_data_does_no_harm(data: str | int) -> None:
    read = read_row({Field.ID: "p9", Field.TITLE: "", Field.DATA: data}, names_in(Language.EN), NOW)
    assert read.post == Post("p9", "", NOW, NOW)
    assert (read.series, read.rubric, read.campaign) == (None, None, None)


def test_a_rubric_comes_along_with_its_colour() -> None:
    row = row_of(POST, names_in(Language.EN), with_setting=True)
    assert read_row(row, names_in(Language.EN), NOW).rubric == RUBRICS[1]


@pytest.mark.parametrize("typed", [True, False])
@given(text=TEXTS | st.text("'=-+@(| a", max_size=6))
def test_the_guard_against_formulas_can_be_taken_off(typed: bool, text: str) -> None:
    assert unguarded(guarded(text, typed)) == text


@pytest.mark.parametrize(
    "text", ["=1+1", "@SUM(A1)", "\t=1", "+cmd|' /C calc'!A0", "-HYPERLINK(1)", "＝1", "'=1"]
)
def test_what_a_spreadsheet_could_run_is_guarded(text: str) -> None:
    assert guarded(text) == guarded(text, typed=True) == f"'{text}"


def test_a_minus_in_a_typed_cell_stays_as_it_is() -> None:
    assert guarded("-20% на торты", typed=True) == "-20% на торты"
    assert guarded("-20% на торты") == "'-20% на торты"


@pytest.mark.parametrize("language", Language)
def test_headers_and_words_are_known_in_both_languages(language: Language) -> None:
    assert {field_of(header(field, language)) for field in Field} == {(field, 1) for field in Field}
    assert field_of(header(Field.TEXT, language, 3).upper()) == (Field.TEXT, 3)
    assert field_of("Охват (2)") is None
    assert len({name.in_language(language) for name in HEADERS.values()}) == len(Field)


def test_words_are_read_without_case_and_as_ids() -> None:
    assert status_of(" ЧЕРНОВИК ") is status_of("Draft") is status_of("draft") is PostStatus.DRAFT
    assert kind_of("Вечный пост") is PostKind.EVERGREEN
    assert status_of("nothing") is kind_of("nothing") is None


def test_headers_are_understood_once_and_not_anew_for_every_row(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [header(field, Language.RU) for field in Field]
    compared = 0

    def counting(text: str) -> str:
        nonlocal compared
        compared += 1
        return plain(text)

    monkeypatch.setattr(columns, "plain", counting)
    for _ in range(100):
        assert len(row_from(names, ["x"] * len(names))) == len(names)
    assert compared < 4 * len(names)
