"""What is done to posts: each step changes what it says, nothing else, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from smmdesk.domain.changes import Change, Record, Topic
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, Post, PostKind, PostStatus, Variant
from smmdesk.domain.posts.series import Frequency, Rule
from smmdesk.domain.posts.setting import Campaign, Colour, Mark, PostChoices, Remark, Rubric
from smmdesk.services.posts.service import LARGEST_MEDIA, PostService
from smmdesk.services.vetting import VettingService
from smmdesk.storage.database import Database

from .conftest import NOON, TUESDAY

Make = Callable[..., Post]
WEEKLY = Rule(Frequency.WEEKLY, count=4)


@pytest.fixture
def apply(database: Database) -> Callable[[Change], Change]:
    """The window's undo, which goes through the one service that knows all records."""
    return VettingService(database, None, lambda: None).apply  # type: ignore[arg-type, return-value]


def everything(calendar: PostService) -> dict[str, Post]:
    return {post.id: post for post in (*calendar.full(None, None, with_tray=True), *calendar.models())}


def test_a_saved_post_comes_back_whole(calendar: PostService, make: Make) -> None:
    post = make(
        "Круассан ёлка 🎄",
        day=TUESDAY,
        minute=600,
        zone="Asia/Almaty",
        variants=(Variant("vk", "wall_post", "Своё", url="https://vk.com/wall-1_2", published_at=NOON),),
        media=(Media("a.jpg", "C:/a.jpg", MediaKind.IMAGE, "ab" * 32, True, 10, 4, 5, None, "JPEG", "торт"),),
        checklist=(CheckItem("фото", True),),
        due_on=date(2026, 11, 20),
    )
    change = calendar.save(post)
    assert change.topics == {Topic.POSTS}
    assert calendar.post(post.id) == post


def test_a_drag_changes_the_date_and_nothing_else(calendar: PostService, make: Make) -> None:
    post = make(day=TUESDAY, minute=600, status=PostStatus.DRAFT, due_on=TUESDAY)
    calendar.save(post)
    calendar.put([post.id], date(2027, 2, 28))
    assert calendar.post(post.id) == replace(post, day=date(2027, 2, 28))
    calendar.put([post.id], None)
    assert replace(calendar.post(post.id), position=0) == replace(post, day=None)  # type: ignore[type-var]
    calendar.put([post.id], TUESDAY, 75)
    assert calendar.post(post.id).minute == 75  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "act",
    [
        lambda calendar, ids: calendar.put(ids, None),
        lambda calendar, ids: calendar.shift(ids, 40),
        lambda calendar, ids: calendar.copy(ids, TUESDAY),
        lambda calendar, ids: calendar.delete(ids),
        lambda calendar, ids: calendar.set_status(ids, PostStatus.ON_HOLD),
        lambda calendar, ids: calendar.set_rubric(ids, "other"),
        lambda calendar, ids: calendar.set_campaign(ids, "other"),
        lambda calendar, ids: calendar.set_responsible(ids, " Анна "),
        lambda calendar, ids: calendar.add_network(ids, "bluesky"),
        lambda calendar, ids: calendar.remove_network(ids, "vk"),
        lambda calendar, ids: calendar.publish(ids),
        lambda calendar, ids: calendar.repeat(ids[0], WEEKLY),
        lambda calendar, ids: calendar.make_model(ids[0], PostKind.EVERGREEN, 30, 3)[1],
        lambda calendar, _ids: calendar.forget(Rubric("r", "Совет", Colour.GREEN)),
    ],
)
def test_whatever_is_done_undo_brings_back_exactly_what_was(
    calendar: PostService, make: Make, apply: Callable[[Change], Change], act: Callable[..., Change]
) -> None:
    posts = [
        make(day=TUESDAY + timedelta(days=each), rubric_id="r", variants=(Variant("vk"),))
        for each in range(3)
    ]
    calendar.keep(Rubric("r", "Совет", Colour.GREEN, 10, 30))
    calendar.save(*posts)
    before, setting = everything(calendar), calendar.setting()
    change = act(calendar, [post.id for post in posts])
    after, setting_after = everything(calendar), calendar.setting()
    assert (before, setting) != (after, setting_after)
    apply(change.inverse())
    assert (everything(calendar), calendar.setting()) == (before, setting)
    apply(change)
    assert (everything(calendar), calendar.setting()) == (after, setting_after)


def test_saving_a_post_as_it_is_changes_nothing_and_is_no_step_to_undo(
    database: Database, make: Make
) -> None:
    moments = iter([NOON, NOON + timedelta(hours=1), NOON + timedelta(hours=2)])
    calendar = PostService(database, now=lambda: next(moments))
    calendar.save(make(day=TUESDAY), make("Другой", day=TUESDAY))
    before = calendar.full(None, None)
    assert calendar.save(*before).edits == ()
    calendar.save_many([before[0], replace(before[1], title="Иначе")])
    after = calendar.full(None, None)
    assert after[0] == before[0]
    assert after[1].changed_at == NOON + timedelta(hours=2)


def test_a_copy_is_a_draft_that_was_never_out(calendar: PostService, make: Make) -> None:
    post = make(
        day=TUESDAY,
        status=PostStatus.PUBLISHED,
        variants=(Variant("vk", url="https://vk.com/1", published_at=NOON),),
        checklist=(CheckItem("фото", True),),
        source_key="row-1",
    )
    calendar.save(post)
    calendar.copy([post.id])
    (copy,) = [each for each in everything(calendar).values() if each.id != post.id]
    assert (copy.status, copy.day, copy.source_key) == (PostStatus.DRAFT, TUESDAY, "")
    assert copy.variants == (Variant("vk"),)
    assert copy.checklist == (CheckItem("фото", False),)


def test_ticking_off_says_when_it_was_to_be_but_never_a_time_to_come(
    calendar: PostService, make: Make
) -> None:
    calendar.keep(PostChoices(zone="Europe/Moscow"))
    past = make(day=date(2026, 11, 20), minute=600, variants=(Variant("vk"),))
    future = make(day=date(2026, 12, 20), minute=600, variants=(Variant("vk"),))
    calendar.save(past, future)
    calendar.publish([past.id, future.id])
    out = [calendar.post(each.id).variants[0].published_at for each in (past, future)]  # type: ignore[union-attr]
    assert out == [datetime(2026, 11, 20, 7, tzinfo=UTC), NOON]


def test_a_deleted_post_takes_its_remarks_along_and_undo_brings_both(
    calendar: PostService, make: Make, apply: Callable[[Change], Change]
) -> None:
    post = make()
    remark = Remark("m", post.id, "Ольга", Mark.CHANGES, "Короче", NOON)
    calendar.save(post)
    calendar.keep(remark)
    change = calendar.delete([post.id])
    assert calendar.remarks(post.id) == ()
    apply(change.inverse())
    assert calendar.remarks(post.id) == (remark,)


def test_a_thousand_deleted_posts_leave_no_remark_behind(
    calendar: PostService, make: Make, apply: Callable[[Change], Change], database: Database
) -> None:
    posts = [make() for _ in range(1001)]
    remarks = [Remark(f"m-{post.id}", post.id, "Ольга", Mark.HOLD, "Позже", NOON) for post in posts]
    calendar.save(*posts)
    calendar.keep(*remarks)
    ids = [post.id for post in posts]
    change = calendar.delete(ids)
    with database.unit_of_work() as unit:
        assert unit.posts.remarks_on(ids) == ()
    apply(change.inverse())
    with database.unit_of_work() as unit:
        assert {remark.id for remark in unit.posts.remarks_on(ids)} == {remark.id for remark in remarks}


def test_posts_in_a_zone_that_the_machine_does_not_know_are_ticked_off_with_the_others(
    calendar: PostService, make: Make
) -> None:
    strange = make(day=date(2026, 11, 20), minute=600, zone="Mars/Base", variants=(Variant("vk"),))
    calendar.save(strange, make(day=date(2026, 11, 20), variants=(Variant("vk"),)))
    calendar.publish(["post-1", "post-2"])
    assert {post.status for post in calendar.full(None, None)} == {PostStatus.PUBLISHED}


@pytest.mark.parametrize(
    "record",
    [
        Rubric("r", "Совет \ud83c", Colour.GREEN),
        Campaign("c", "Ёлка \ud83c", Colour.GREEN, TUESDAY, TUESDAY),
        Remark("m", "post-1", "Ольга", Mark.HOLD, "Позже \ud83c", NOON),
        PostChoices(networks=("vk \ud83c",)),
    ],
)
def test_half_a_character_costs_no_name_and_no_remark(calendar: PostService, record: Record) -> None:
    change = calendar.keep(record)
    (kept,) = (edit.after for edit in change.edits)
    assert "\ufffd" in repr(kept)
    assert calendar.keep(record).edits == ()


def test_new_ideas_go_to_the_end_of_the_tray(calendar: PostService, make: Make) -> None:
    first, second = make("первая"), make("вторая")
    calendar.save(first)
    calendar.save(second)
    calendar.save(replace(calendar.post(first.id), text="дописано"))  # type: ignore[type-var]
    assert [line.title for line in calendar.tray().lines] == ["первая", "вторая"]


def test_half_a_character_from_a_broken_paste_costs_only_itself(calendar: PostService, make: Make) -> None:
    calendar.save(make("торт \ud83c и чай", text="x" * 10 + "\udf82"))
    (post,) = everything(calendar).values()
    assert post.title == "торт \ufffd и чай"
    assert post.text == "x" * 10 + "\ufffd"


def test_media_are_kept_once_and_swept_when_no_post_has_them(
    calendar: PostService, make: Make, database: Database
) -> None:
    kept = calendar.add_media("a.jpg", b"picture")
    calendar.add_media("b.jpg", b"picture")
    lost = calendar.add_media("c.jpg", b"another")
    calendar.save(make(media=(Media("a.jpg", "", MediaKind.IMAGE, kept, True),)))
    with database.unit_of_work() as unit:
        assert unit.sweep()
        unit.commit()
    assert calendar.media_bytes(kept) == b"picture"
    assert calendar.media_bytes(lost) is None
    with pytest.raises(UserError, match="post_media_too_big"):
        calendar.add_media("film.mp4", bytes(LARGEST_MEDIA + 1))


def test_late_is_what_is_still_to_go_out_and_whose_hour_or_day_is_over(
    calendar: PostService, make: Make
) -> None:
    calendar.keep(PostChoices(zone="Asia/Vladivostok"))  # ten hours ahead: there it is 22:00 of the same day
    calendar.save(
        make("утром", day=TUESDAY, minute=10 * 60),
        make("в 22:01", day=TUESDAY, minute=22 * 60 + 1),
        make("сегодня", day=TUESDAY),
        make("вчера", day=TUESDAY - timedelta(days=1)),
        make("вышел", day=date(2026, 1, 1), status=PostStatus.PUBLISHED),
        make("неведомый пояс", day=date(2026, 1, 1), zone="Mars/Olympus"),
    )
    assert {line.title for line in calendar.overdue(NOON)} == {"утром", "вчера", "неведомый пояс"}
    soon = calendar.due(NOON, NOON + timedelta(minutes=15))
    assert [line.title for line in soon] == ["в 22:01"]
