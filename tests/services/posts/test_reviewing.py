"""Review packs on a real calendar: sent, answered in the file itself, merged."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.changes import Topic
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Media, MediaKind, Post, PostStatus, Variant
from smmdesk.domain.posts.review_merge import STATUS, Returned, RowState, TextState
from smmdesk.domain.posts.setting import Colour, Mark, Rubric
from smmdesk.domain.text import Language
from smmdesk.services.posts.reviewing import ReviewService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
LATER = "2026-11-24T11:00:00.000Z"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    shared = Sandbox()
    yield shared
    shared.close()


@pytest.fixture
def reviews(database: Database, calendar: PostService, sandbox: Sandbox) -> ReviewService:
    return ReviewService(database, calendar, sandbox, now=lambda: NOON)


@pytest.fixture
def posts(calendar: PostService, make: Callable[..., Post]) -> tuple[Post, ...]:
    calendar.keep(Rubric("r1", "Советы", Colour.BLUE))
    telegram = Variant("telegram", text="В Telegram: хлеб")
    made = (
        make("Хлеб", text="Ржаной хлеб.\nКаждый день.", day=FIRST, minute=600, rubric_id="r1",
             variants=(Variant("vk"), telegram)),
        make("Булка", text="=1+1 @булка", day=FIRST + timedelta(days=1)),
        make("Торт", text="Торт на заказ </script><b>&amp;", day=LAST, status=PostStatus.TO_APPROVE),
    )  # fmt: skip
    calendar.save(*made)
    return calendar.posts([post.id for post in made])


def answered(path: Path, by: str, answers: dict[str, Any], saved_at: str = LATER) -> Path:
    """Write answers into a pack, as its page or a person at the workbook would."""
    target = path.with_name(f"answer-{by}{path.suffix}")
    page = path.suffix == ".html"
    target.write_bytes(_in_page(path, by, answers, saved_at) if page else _in_workbook(path, by, answers))
    return target


def _in_page(path: Path, by: str, answers: dict[str, Any], saved_at: str) -> bytes:
    said = {"format": "smmdesk-answers", "version": 1, "by": by, "saved_at": saved_at, "posts": answers}
    page = path.read_text("utf-8")
    text = json.dumps(said).replace("<", "\\u003c")
    return re.sub(r'(id="smmdesk-answers">)\{\}', lambda found: found[1] + text, page).encode()


def _in_workbook(path: Path, by: str, answers: dict[str, Any]) -> bytes:
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(4, 3).value = by
    keys = {cell.value: cell.column for cell in sheet[5]}
    words = {"approve": "Одобряю", "changes": "Нужны правки", "hold": "Отложить", "none": None}
    for row in range(7, sheet.max_row + 1):
        answer = answers.get(str(sheet.cell(row, 1).value))
        if answer:
            sheet.cell(row, keys["mark"]).value = words[answer.get("mark", "none")]
            sheet.cell(row, keys["comment"]).value = answer.get("comment")
            for key, text in answer.get("texts", {}).items():
                sheet.cell(row, keys[key]).value = text
    result = BytesIO()
    book.save(result)
    return result.getvalue()


def read(reviews: ReviewService, path: Path) -> Returned:
    return reviews.read(path, lambda _: None, lambda: False)


@pytest.fixture(params=[".html", ".xlsx"])
def pack(
    request: pytest.FixtureRequest, reviews: ReviewService, posts: tuple[Post, ...], tmp_path: Path
) -> Path:
    path = tmp_path / f"pack{request.param}"
    sent = reviews.pack(path, FIRST, LAST, language=Language.RU)
    assert (sent.count, sent.first, sent.last) == (len(posts), FIRST, LAST)
    return path


def test_a_pack_that_comes_back_unanswered_asks_for_nothing(reviews: ReviewService, pack: Path) -> None:
    returned = read(reviews, pack)
    assert all(row.state is RowState.NOTHING for row in returned.rows)
    assert not returned.suggested()
    assert not reviews.merge(returned).edits


def test_marks_comments_and_texts_are_taken_in_one_step(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], pack: Path
) -> None:
    bread, bun, cake = posts
    answers = {
        bread.id: {
            "mark": "approve",
            "comment": "Хорошо!",
            "texts": {"text:telegram/": "В Telegram: свежий хлеб", "title": "Хлеб"},
        },
        bun.id: {"mark": "changes", "comment": "Короче"},
        cake.id: {"mark": "hold"},
    }
    returned = read(reviews, answered(pack, "Анна", answers))
    assert returned.by == "Анна"
    change = reviews.merge(returned)
    assert change.topics == {Topic.POSTS, Topic.REMARKS}
    after = calendar.posts([bread.id, bun.id, cake.id])
    assert [post.status for post in after] == [
        PostStatus.APPROVED,
        PostStatus.CHANGES_ASKED,
        PostStatus.ON_HOLD,
    ]
    assert after[0].variants == (Variant("vk"), Variant("telegram", text="В Telegram: свежий хлеб"))
    assert (after[0].text, after[1].text, after[2].text) == (bread.text, bun.text, cake.text)
    (remark,) = calendar.remarks(bread.id)
    assert (remark.by, remark.mark, remark.comment, remark.done) == ("Анна", Mark.APPROVE, "Хорошо!", False)


def test_a_file_merged_twice_says_nothing_twice(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], pack: Path
) -> None:
    answers = {posts[0].id: {"mark": "approve", "comment": "Да", "texts": {"text": "Новый хлеб"}}}
    path = answered(pack, "Анна", answers)
    reviews.merge(read(reviews, path))
    calendar.set_status([posts[0].id], PostStatus.DRAFT)
    (remark,) = calendar.remarks(posts[0].id)
    calendar.keep(replace(remark, done=True))
    again = read(reviews, path)
    row = next(row for row in again.rows if row.post_id == posts[0].id)
    assert row.state is RowState.MERGED
    assert not reviews.merge(again).edits
    assert calendar.remarks(posts[0].id) == (replace(remark, done=True),)


def test_what_both_sides_changed_is_shown_and_not_overwritten(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], pack: Path
) -> None:
    bread = posts[0]
    calendar.save(replace(bread, text="Ржаной хлеб.\nКаждое утро.", title="Хлеб дня"))
    answers = {bread.id: {"mark": "approve", "texts": {"text": "Ржаной хлеб.\nВсегда."}}}
    returned = read(reviews, answered(pack, "Анна", answers))
    (row,) = [row for row in returned.rows if row.post_id == bread.id]
    states = {text.key: text.state for text in row.texts}
    assert row.state is RowState.CONFLICT
    assert states["text"] is TextState.CONFLICT
    assert states["title"] is TextState.KEPT
    assert row.other_text
    reviews.merge(returned)
    after = calendar.post(bread.id)
    assert after is not None
    assert (after.text, after.title, after.status) == (
        "Ржаной хлеб.\nКаждое утро.",
        "Хлеб дня",
        PostStatus.DRAFT,
    )
    reviews.merge(returned, {(bread.id, "text"), (bread.id, STATUS)})
    after = calendar.post(bread.id)
    assert after is not None
    assert (after.text, after.title) == ("Ржаной хлеб.\nВсегда.", "Хлеб дня")


def test_a_published_post_stays_published(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], pack: Path
) -> None:
    calendar.publish([posts[0].id], NOON)
    reviews.merge(read(reviews, answered(pack, "Анна", {posts[0].id: {"mark": "hold", "comment": "Стоп"}})))
    after = calendar.post(posts[0].id)
    assert after is not None
    assert after.status is PostStatus.PUBLISHED
    assert [remark.comment for remark in calendar.remarks(posts[0].id)] == ["Стоп"]


def test_a_post_that_was_deleted_here_stays_deleted(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], pack: Path
) -> None:
    calendar.delete([posts[1].id])
    returned = read(
        reviews, answered(pack, "Анна", {posts[1].id: {"mark": "approve", "texts": {"text": "x"}}})
    )
    assert [row.title for row in returned.rows_in(RowState.GONE)] == ["Булка"]
    assert not reviews.merge(returned, {(posts[1].id, "text"), (posts[1].id, STATUS)}).edits
    assert calendar.post(posts[1].id) is None


def test_a_post_that_was_never_sent_is_not_touched(
    reviews: ReviewService, calendar: PostService, make: Callable[..., Post], tmp_path: Path
) -> None:
    calendar.save(make(day=FIRST))
    other = make("Чужой", day=FIRST + timedelta(days=60))
    calendar.save(other)
    reviews.pack(tmp_path / "pack.html", FIRST, LAST)
    path = answered(tmp_path / "pack.html", "x", {other.id: {"mark": "approve", "texts": {"title": "y"}}})
    returned = read(reviews, path)
    assert [row.state for row in returned.rows] == [RowState.UNKNOWN]
    assert not reviews.merge(returned, {(other.id, "title"), (other.id, STATUS)}).edits


def test_the_later_answer_of_a_reviewer_replaces_the_earlier_one(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], tmp_path: Path
) -> None:
    path = tmp_path / "pack.html"
    reviews.pack(path, FIRST, LAST)
    early = answered(path, "Анна", {posts[0].id: {"comment": "Первое"}}, "2026-11-24T09:00:00.000Z").rename(
        tmp_path / "early.html"
    )
    late = answered(path, "анна ", {posts[0].id: {"comment": "Второе"}}, "2026-11-24T10:00:00.000Z")
    reviews.merge(read(reviews, early))
    reviews.merge(read(reviews, late))
    returned = read(reviews, early)
    assert [row.state for row in returned.rows] == [RowState.OLDER]
    reviews.merge(returned)
    assert [remark.comment for remark in calendar.remarks(posts[0].id)] == ["Второе"]
    reviews.merge(read(reviews, answered(path, "Пётр", {posts[0].id: {"comment": "Третье"}})))
    assert len(calendar.remarks(posts[0].id)) == 2


def test_an_answer_to_a_pack_of_another_workspace_is_refused(
    pack: Path, sandbox: Sandbox, tmp_path: Path
) -> None:
    other = Database.create(tmp_path / "other.smmdesk")
    try:
        elsewhere = ReviewService(other, PostService(other), sandbox)
        with pytest.raises(UserError) as caught:
            read(elsewhere, pack)
    finally:
        other.close()
    assert (caught.value.code, caught.value.params) == ("review_foreign", {"name": pack.name})


@pytest.mark.usefixtures("posts")
def test_a_base_that_was_tampered_with_is_refused(
    reviews: ReviewService, database: Database, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.html", tmp_path / "other.html"
    sent = reviews.pack(one, FIRST, LAST)
    reviews.pack(other, FIRST, LAST)
    with database.unit_of_work() as unit:
        unit.save(replace(sent, sha256="0" * 64))
        unit.commit()
    with pytest.raises(UserError) as caught:
        read(reviews, one)
    assert caught.value.code == "review_altered"
    assert read(reviews, other).rows == ()


def test_nothing_is_taken_where_a_post_was_changed_meanwhile(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], pack: Path
) -> None:
    answers = {posts[0].id: {"texts": {"text": "Новое"}}, posts[1].id: {"mark": "approve"}}
    returned = read(reviews, answered(pack, "Анна", answers))
    calendar.save(replace(posts[0], text="Только что"))
    with pytest.raises(UserError) as caught:
        reviews.merge(returned)
    assert (caught.value.code, caught.value.params) == ("review_changed_meanwhile", {"name": "Хлеб"})
    assert [post.status for post in calendar.posts([posts[1].id])] == [PostStatus.DRAFT]


def test_a_merge_can_be_taken_back(
    reviews: ReviewService, calendar: PostService, database: Database, posts: tuple[Post, ...], pack: Path
) -> None:
    answers = {posts[0].id: {"mark": "approve", "comment": "Да", "texts": {"text": "Новое"}}}
    change = reviews.merge(read(reviews, answered(pack, "Анна", answers)))
    with database.unit_of_work() as unit:
        for edit in change.inverse().edits:
            if edit.after is None:
                assert edit.before is not None
                unit.delete(edit.before)
            else:
                unit.save(edit.after)
        unit.commit()
    assert calendar.posts([posts[0].id]) == posts[:1]
    assert calendar.remarks(posts[0].id) == ()


@pytest.mark.usefixtures("posts")
@pytest.mark.parametrize("suffix", [".pdf", "", ".htm"])
def test_a_pack_is_written_in_two_formats_only(reviews: ReviewService, tmp_path: Path, suffix: str) -> None:
    with pytest.raises(UserError) as caught:
        reviews.pack(tmp_path / f"pack{suffix}", FIRST, LAST)
    assert caught.value.code == "out_unknown_format"


@pytest.mark.usefixtures("posts")
def test_there_is_no_pack_without_posts(reviews: ReviewService, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        reviews.pack(tmp_path / "pack.html", date(2020, 1, 1), date(2020, 1, 31))
    assert caught.value.code == "review_nothing"
    assert not list(tmp_path.glob("pack*"))


def test_what_went_out_is_sent_only_where_it_is_asked_for(
    reviews: ReviewService, calendar: PostService, posts: tuple[Post, ...], tmp_path: Path
) -> None:
    calendar.publish([posts[0].id], NOON)
    assert reviews.pack(tmp_path / "a.html", FIRST, LAST).count == 2
    wanted = PostFilter(statuses=frozenset({PostStatus.PUBLISHED}))
    assert reviews.pack(tmp_path / "b.html", FIRST, LAST, wanted).count == 1


def test_pictures_are_sent_small_and_without_the_cameras_notes(
    reviews: ReviewService, calendar: PostService, make: Callable[..., Post], tmp_path: Path
) -> None:
    from PIL import Image

    source = tmp_path / "фото.jpg"
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    Image.new("RGB", (3000, 2000), "#b5793a").save(source, "JPEG", exif=exif)
    media = (
        Media("фото.jpg", str(source), MediaKind.IMAGE, "a" * 64),
        Media("нет.png", str(tmp_path / "gone.png"), MediaKind.IMAGE, "b" * 64),
    )
    calendar.save(make(day=FIRST, media=media))
    reviews.pack(tmp_path / "pack.html", FIRST, LAST)
    page = (tmp_path / "pack.html").read_text("utf-8")
    assert page.count("data:image/jpeg;base64,") == 1
    assert "нет.png" in page
    assert b"SecretCamera" in source.read_bytes()
    assert "SecretCamera" not in page
    assert len(page) < 100_000


@pytest.mark.usefixtures("posts")
def test_a_pack_that_cannot_be_written_is_not_remembered(
    reviews: ReviewService, database: Database, tmp_path: Path
) -> None:
    target = tmp_path / "folder.html"
    target.mkdir()
    with pytest.raises(UserError) as caught:
        reviews.pack(target, FIRST, LAST)
    assert caught.value.code == "out_is_folder"
    assert database.commits == 2  # the posts and their rubric, nothing else
