"""What the calendar's views ask: the right posts, by day, by network, by words."""

from __future__ import annotations

import itertools
import random
import shutil
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.posts.lines import Order, PostFilter, line_of
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, Post, PostKind, PostStatus, Variant
from smmdesk.storage.database import Database
from smmdesk.storage.post_rows import match_of
from smmdesk.storage.posts import PostRepository

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
ALL = PostFilter()
NEAR = date(2026, 11, 24)
Make = Callable[..., Post]


@pytest.fixture
def posts(tmp_path: Path) -> Iterator[PostRepository]:
    database = Database.create(tmp_path / "calendar.smmdesk")
    with database.unit_of_work() as unit:
        yield unit.posts
    database.close()


def fresh(title: str = "Хлеб", number: Iterator[int] = itertools.count(1), **fields: object) -> Post:  # noqa: B008
    return Post(f"{next(number):06}", title, NOON, NOON, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ЁЛКА", True),
        ("елка", True),
        ("ёлк", True),
        ("Elka", False),
        ("пекарня елка", True),
        ("пекарня роза", False),
        (unicodedata.normalize("NFD", "ёлка й"), True),
        ("йогурт", True),
        ("иогурт", False),
        ("лка", False),
        ("100%", True),
        ('"quoted" OR x', False),
        ("NEAR(", False),
        ("🎄", True),
        ("🎅", False),
        ("%", True),
        ("   ", False),
        ("straße", True),
        ("STRASSE", True),
    ],
)
def test_words_are_found_by_their_beginning_whatever_the_case_and_with_e_for_yo(
    posts: PostRepository, typed: str, found: bool
) -> None:
    posts.save_all(
        [fresh(unicodedata.normalize("NFD", "Ёлка в пекарне"), text="Пекарня. Йогурт 100 % 🎄 Straße")]
    )
    assert bool(posts.search(typed, 10, NEAR)) is found


@pytest.mark.parametrize(
    "typed", ["замок", "за́мок", "ЗА́МОК", "istanbul", "İstanbul", "İST", "хі", "מים", "מַיִם"]
)
def test_stresses_and_points_over_letters_neither_hide_a_word_nor_are_needed(
    posts: PostRepository, typed: str
) -> None:
    posts.save_all([fresh("Старый за́мок"), fresh("İstanbul"), fresh("хі́т"), fresh("מַיִם")])
    assert len(posts.search(typed, 10, NEAR)) == 1


def test_half_a_character_in_the_search_finds_nothing_and_breaks_nothing(posts: PostRepository) -> None:
    posts.save_all([fresh("Хлеб")])
    for typed in ("\ud83c", "хлеб \ud83c", "\udf82"):
        assert (
            posts.search(typed, 10, NEAR) == posts.page(PostFilter(text=typed), Order.DAY, False, 0, 9).lines
        )
    half = PostFilter(frozenset({"\ud83c"}), frozenset({"\ud83c"}), people=frozenset({"\ud83c"}))
    assert posts.tray(half, 10).count == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "уникум"},
        {"text": "уникум"},
        {"notes": "уникум"},
        {"responsible": "Уникум"},
        {"link": "https://example.org/уникум"},
        {"variants": (Variant("vk", text="уникум"),)},
        {"checklist": (CheckItem("уникум"),)},
        {"media": (Media("уникум.jpg", "", MediaKind.IMAGE),)},
        {"media": (Media("a.jpg", "", MediaKind.IMAGE, alt="уникум"),)},
    ],
)
def test_everything_that_is_written_in_a_post_can_be_found(
    posts: PostRepository, fields: dict[str, object]
) -> None:
    posts.save_all([fresh(**fields), fresh()])  # type: ignore[arg-type]
    assert len(posts.search("уникум", 10, NEAR)) == 1


def test_the_index_of_words_follows_changes_and_deletions(posts: PostRepository) -> None:
    post = fresh("старое слово")
    posts.save_all([post])
    posts.save_all([Post(post.id, "новое", NOON, NOON)])
    assert posts.search("старое", 10, NEAR) == ()
    assert len(posts.search("новое", 10, NEAR)) == 1
    posts.delete_all([post.id])
    assert posts.search("новое", 10, NEAR) == ()


@given(st.text(max_size=60))
def test_no_input_is_an_error_to_the_index(text: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(words)")
        if match := match_of(text):
            connection.execute("SELECT * FROM found WHERE found MATCH ?", (match,)).fetchall()


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (PostFilter(networks=frozenset({"vk"})), {"вк", "оба"}),
        (PostFilter(networks=frozenset({"telegram", ""})), {"оба", "нигде"}),
        (PostFilter(networks=frozenset({"v"})), set()),
        (PostFilter(rubrics=frozenset({"r"})), {"вк"}),
        (PostFilter(rubrics=frozenset({""})), {"оба", "нигде"}),
        (PostFilter(statuses=frozenset({PostStatus.APPROVED})), {"оба"}),
        (PostFilter(campaigns=frozenset({"c"})), {"нигде"}),
        (PostFilter(people=frozenset({"Анна", "Борис"})), {"вк", "оба"}),
        (PostFilter(text="ОБ"), {"оба"}),
        (PostFilter(text="об", rubrics=frozenset({"r"})), set()),
    ],
)
def test_a_filter_means_the_same_in_every_view(
    posts: PostRepository, wanted: PostFilter, titles: set[str]
) -> None:
    day = date(2026, 11, 5)
    posts.save_all(
        [
            fresh("вк", day=day, variants=(Variant("vk", "wall_post"),), rubric_id="r", responsible="Анна"),
            fresh("оба", day=day, variants=(Variant("vk"), Variant("telegram")), status=PostStatus.APPROVED,
                  responsible="Борис"),
            fresh("нигде", day=day, campaign_id="c"),
        ]
    )  # fmt: skip
    assert {line.title for line in posts.lines(FIRST, LAST, wanted, 10).lines} == titles
    assert {line.title for line in posts.page(wanted, Order.DAY, False, 0, 10).lines} == titles
    assert {line.title for some in posts.board(wanted, 10).values() for line in some.lines} == titles
    assert {
        line.title for some in posts.days(FIRST, LAST, 10, wanted).values() for line in some.lines
    } == titles
    assert sum(posts.counts(FIRST, LAST, wanted).values()) == len(titles)
    assert sum(posts.rubric_counts(FIRST, LAST, wanted).values()) == len(titles)
    assert {post.title for post in posts.full(FIRST, LAST, wanted)} == titles


@pytest.mark.parametrize("wanted", [ALL, PostFilter(text="хлеб")])
def test_a_day_gives_its_first_posts_and_their_number(posts: PostRepository, wanted: PostFilter) -> None:
    chance = random.Random(5)
    made = [
        fresh(
            day=FIRST + timedelta(days=chance.randrange(-3, 33)), minute=chance.choice([None, 0, 600, 1439])
        )
        for _ in range(200)
    ]
    posts.save_all(made)
    found = posts.days(FIRST, LAST, 3, wanted)
    for day in {post.day for post in made if FIRST <= post.day <= LAST}:  # type: ignore[operator]
        of_day = sorted(
            (post for post in made if post.day == day),
            key=lambda post: (-1 if post.minute is None else post.minute, post.id),
        )
        assert day is not None
        assert found[day].count == len(of_day)
        assert found[day].lines == tuple(line_of(post) for post in of_day[:3])
    assert min(found) >= FIRST
    assert max(found) <= LAST


def test_the_list_is_complete_in_every_order_and_each_way(posts: PostRepository) -> None:
    posts.save_all([fresh(title, day=day, rubric_id=rubric) for title, day, rubric in
                    itertools.product("бёеЖa", (None, FIRST, LAST), ("", "r"))])  # fmt: skip
    for order, descending in itertools.product(Order, (False, True)):
        pages = [posts.page(ALL, order, descending, offset, 7) for offset in range(0, 35, 7)]
        ids = [line.id for page in pages for line in page.lines]
        assert len(set(ids)) == len(ids) == pages[0].count == 30
    by_title = [line.title for line in posts.page(ALL, Order.TITLE, False, 0, 30).lines]
    assert by_title == sorted(by_title, key=lambda title: title.casefold().replace("ё", "е"))
    undated_last = [line.day is None for line in posts.page(ALL, Order.DAY, False, 0, 30).lines]
    assert undated_last == sorted(undated_last)


def test_models_are_shown_nowhere_and_people_are_named_once(posts: PostRepository) -> None:
    posts.save_all([fresh(kind=PostKind.TEMPLATE), fresh(responsible="Яна"), fresh(responsible="Анна"),
                    fresh(responsible="Яна")])  # fmt: skip
    assert posts.page(ALL, Order.DAY, False, 0, 10).count == 3
    assert posts.people() == ("Анна", "Яна")
    assert PostFilter().is_empty


def test_the_store_of_today_is_copied_by_a_backup_with_its_words(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "a.smmdesk")
    with database.unit_of_work() as unit:
        unit.posts.save_all([fresh("ёлка")])
        unit.commit()
    database.back_up_to(tmp_path / "b.smmdesk")
    database.close()
    copy = Database.open(Path(shutil.copyfile(tmp_path / "b.smmdesk", tmp_path / "c.smmdesk")))
    with copy.unit_of_work() as unit:
        assert len(unit.posts.search("елка", 5, NEAR)) == 1
    copy.close()


def test_posts_of_one_hour_stand_in_the_order_they_were_made_in_every_view(posts: PostRepository) -> None:
    ids = ["z", "m", "a", "q"]
    made = [Post(post_id, f"Хлеб {number}", NOON, NOON, day=FIRST) for number, post_id in enumerate(ids)]
    for post in made:
        posts.save_all([post])
    posts.save_all([made[1]])  # changed, not made anew
    assert [line.id for line in posts.days(FIRST, LAST, 9, ALL)[FIRST].lines] == ids
    assert [line.id for line in posts.days(FIRST, LAST, 9, PostFilter(text="хлеб"))[FIRST].lines] == ids
    assert [line.id for line in posts.lines(FIRST, LAST, ALL, 9).lines] == ids
    assert [post.id for post in posts.full(FIRST, LAST, ALL)] == ids
    assert [fact.id for fact in posts.facts(FIRST, LAST)] == ids
    assert [line.id for line in posts.board(ALL, 9)[made[0].status].lines] == ids
    for order in Order:
        for descending in (False, True) if order is not Order.TITLE else (False,):
            assert [line.id for line in posts.page(ALL, order, descending, 0, 9).lines] == ids


def test_a_search_begins_with_what_is_nearest_and_shows_a_series_once(posts: PostRepository) -> None:
    days = {"far": 900, "old": -30, "soon": 3, "past": -3, "week 1": -8, "week 2": -1, "week 3": 6}
    found = [
        Post(
            name, "Хлеб", NOON, NOON, day=NEAR + timedelta(days=days), series_id="s" if "week" in name else ""
        )
        for name, days in days.items()
    ]
    posts.save_all([*found, Post("idea", "Хлеб", NOON, NOON)])
    assert [line.id for line in posts.search("хле", 9, NEAR)] == [
        "week 2",
        "soon",
        "past",
        "old",
        "far",
        "idea",
    ]
    assert [line.id for line in posts.search("хле", 2, NEAR)] == ["week 2", "soon"]
