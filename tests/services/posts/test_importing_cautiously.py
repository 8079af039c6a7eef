"""What a contractor's plan may not do by itself: approve, publish, make up rubrics, show a brief to readers."""

from __future__ import annotations

from datetime import date

import pytest

from smmdesk.domain.posts.importing import DryRun
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour, Rubric
from smmdesk.domain.text import Language
from smmdesk.knowledge.import_text import reason_text
from tests.services.posts.import_desk import Desk, desk, notes, outcomes

__all__ = ["desk"]

DISK = "https://disk.yandex.ru/i/abc"
DOC = "https://docs.google.com/document/d/1/edit"


def said(run: DryRun) -> list[str]:
    return [reason_text(question, Language.EN) for question in run.questions]


@pytest.mark.parametrize(
    "header", ["Ссылка на ТЗ", "ТЗ", "Бриф", "Материалы", "Референс", "Ссылка", "Link", "Brief", "Ссылки"]
)
@pytest.mark.parametrize("link", [DISK, DOC])
def test_a_link_to_a_brief_stands_in_the_notes_and_nowhere_else(desk: Desk, header: str, link: str) -> None:
    run = desk.bring(f"Дата;Тема;{header}\n3.12.2026;Хлеб;{link}\n4.12.2026;Пирог;{link}\n")
    for post in desk.posts():
        assert (post.link, post.media, post.variants) == ("", (), ())
        assert post.notes == f"{header}: {link}"
    assert [question.code for question in run.questions] == ["posts_in_links_to_notes"]
    assert header in said(run)[0]


def test_the_link_of_a_post_stays_one(desk: Desk) -> None:
    desk.bring(
        "Дата;Тема;Ссылка;Материалы\n"
        "3.12.2026;Хлеб;https://hleb.ru/a;хлеб.jpg\n"
        "4.12.2026;Опрос;https://docs.google.com/forms/d/1;хлеб2.jpg\n"
    )
    first, second = desk.posts()
    assert (first.link, second.link) == ("https://hleb.ru/a", "https://docs.google.com/forms/d/1")
    assert [each.name for each in first.media] == ["хлеб.jpg"]


def test_a_working_file_is_no_place_where_a_post_went_out(desk: Desk) -> None:
    run = desk.bring(f"Дата;Тема;ВК;Ссылка на пост\n3.12.2026;Хлеб;{DISK};\n4.12.2026;Пирог;+;{DOC}\n")
    assert [notes(row) for row in run.rows] == [["posts_in_note_working_link"]] * 2
    for post, link in zip(desk.posts(), (DISK, DOC), strict=True):
        assert [(each.network, each.url) for each in post.variants] == [("vk", "")]
        assert post.status is not PostStatus.PUBLISHED
        assert link in post.notes


@pytest.mark.parametrize(
    ("word", "note"),
    [
        ("готово", "posts_in_note_yours_to_approve"),
        ("Согласовано", "posts_in_note_yours_to_approve"),
        ("Утверждён", "posts_in_note_yours_to_approve"),
        ("ready", "posts_in_note_yours_to_approve"),
        ("Approved", "posts_in_note_yours_to_approve"),
        ("scheduled", "posts_in_note_yours_to_approve"),
        ("опубликовано", "posts_in_note_not_proven"),
    ],
)
def test_a_contractor_approves_nothing(desk: Desk, word: str, note: str) -> None:
    run = desk.bring(f"Дата;Тема;Статус\n3.12.2026;Хлеб;{word}\n")
    assert [post.status for post in desk.posts()] == [PostStatus.TO_APPROVE]
    assert notes(run.rows[0]) == [note]


def test_a_post_with_its_address_may_be_published(desk: Desk) -> None:
    run = desk.bring(
        "Дата;Тема;Статус;Ссылка на пост\n"
        "3.11.2026;Хлеб;опубликовано;https://vk.com/wall-1_2\n"
        "4.11.2026;Пирог;опубликовано;\n"
    )
    assert [post.status for post in desk.posts()] == [PostStatus.PUBLISHED] * 2
    assert [notes(row) for row in run.rows] == [[], ["posts_in_note_look_it_up"]]


def test_what_the_owner_approved_stays_approved(desk: Desk) -> None:
    plan = "Дата;Тема;Статус\n3.12.2026;Хлеб;черновик\n"
    desk.bring(plan)
    desk.edit("Хлеб", status=PostStatus.APPROVED)
    desk.later()
    assert outcomes(desk.bring(plan.replace("черновик", "готово"))) == ["same"]
    assert outcomes(desk.bring(plan.replace("черновик", "утверждено"))) == ["same"]
    assert [post.status for post in desk.posts()] == [PostStatus.APPROVED]


def test_a_rubric_in_another_form_is_the_one_that_is_there(desk: Desk) -> None:
    desk.calendar.keep(
        Rubric("r1", "Советы", Colour.GREEN),
        Rubric("r2", "За кулисами", Colour.SLATE),
        Rubric("r3", "Товарищи", Colour.SLATE),
    )
    run = desk.bring(
        "Дата;Тема;Рубрика\n3.12.2026;А;Совет\n4.12.2026;Б;Закулисье 🎬\n5.12.2026;В;СОВЕТЫ!\n6.12.2026;Г;Товар\n"
    )
    assert [rubric.name for rubric in run.rubrics] == ["Товар"]
    assert said(run) == [
        "“Совет” is taken as your rubric “Советы”.",
        "“Закулисье 🎬” is taken as your rubric “За кулисами”.",
    ]
    assert [post.rubric_id for post in desk.posts()][:3] == ["r1", "r2", "r1"]


def test_two_forms_in_one_plan_make_one_rubric(desk: Desk) -> None:
    run = desk.bring("Дата;Тема;Рубрика\n3.12.2026;А;Отзыв\n4.12.2026;Б;Отзывы\n5.12.2026;В;отзывы\n")
    assert [rubric.name for rubric in run.rubrics] == ["Отзыв"]
    assert len({post.rubric_id for post in desk.posts()}) == 1
    assert [question.code for question in run.questions] == ["posts_in_rubrics_joined"]


def test_a_rubric_of_a_row_that_stays_out_is_not_announced(desk: Desk) -> None:
    table, mapping = desk.read("Дата;Тема;Рубрика\n31.02.2027;А;Праздник\n4.12.2026;Б;Совет\n")
    run = desk.imports.preview(table, mapping)
    assert [rubric.name for rubric in run.rubrics] == ["Совет"]
    desk.imports.carry_out(table, mapping, run, [run.rows[0]])
    assert [rubric.name for rubric in desk.calendar.setting().rubrics] == ["Праздник"]
    (post,) = desk.posts()
    assert (post.title, post.day, bool(post.rubric_id)) == ("А", None, True)


def test_a_day_in_a_sentence_has_one_full_stop(desk: Desk) -> None:
    run = desk.preview("Дата;Тема\n12-14 марта 2027;Хлеб\n")
    (note,) = run.rows[0].notes
    assert reason_text(note, Language.RU).count("г.") == 1
    assert ".." not in reason_text(note, Language.RU)
    assert run.rows[0].posts[0].day == date(2027, 3, 12)
