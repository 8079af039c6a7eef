"""What is exported and brought in again is what it was: into an empty workspace, and into its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from smmdesk.domain.posts.importing import Outcome
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, Post, PostKind, PostStatus, Utm, Variant
from smmdesk.domain.posts.series import Frequency, Rule
from smmdesk.domain.posts.setting import Campaign, Colour, PostChoices, Rubric
from smmdesk.domain.text import Language
from smmdesk.services.posts.exporting import ExportService
from smmdesk.services.posts.importing import ImportService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
from tests.domain.posts.post_strategies import posts as any_posts

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TABLES = [".xlsx", ".csv"]
RUBRICS = (
    Rubric("r1", "Советы", Colour.GREEN, 15, 25, position=1),
    Rubric("r2", "-Акция;", Colour.RUST, promo=True),
)
CAMPAIGN = Campaign("c1", "Ёлка", Colour.TEAL, date(2026, 12, 1), date(2027, 1, 7), "Заметка")


class SandboxHere:
    def call(self, function: Callable[..., Any], *args: object, **_options: object) -> Any:
        return function(*args)


@contextmanager
def opened(empty: Path, folder: Path, name: str) -> Iterator[PostService]:
    path = folder / f"{name}.smmdesk"
    path.write_bytes(empty.read_bytes())
    database = Database.open(path)
    try:
        yield PostService(database, now=lambda: NOON)
    finally:
        database.close()


def exported(calendar: PostService, target: Path, language: Language) -> Path:
    ExportService(calendar, today=NOON.date).write(target, None, None, language=language)
    return target


def brought_in(calendar: PostService, source: Path) -> list[Outcome]:
    """Import the file as the owner would who changes nothing, and return what became of each row."""
    service = ImportService(calendar, SandboxHere(), now=lambda: NOON)
    table = service.read(source, lambda _: None, lambda: False)
    mapping = service.mapping(table)
    run = service.preview(table, mapping)
    assert not run.questions
    service.carry_out(table, mapping, run)
    return [row.outcome for row in run.rows]


def content(calendar: PostService) -> dict[str, Post]:
    found = calendar.full(None, None, with_tray=True)
    return {post.id: replace(post, source_key="", source_state="") for post in found}


def a_post(number: int, **fields: object) -> Post:
    return Post(f"{number:032x}", str(fields.pop("title", f"Пост {number}")), NOON, NOON, **fields)  # type: ignore[arg-type]


RICH = a_post(
    1,
    title="-20% на торты = только до пятницы",
    status=PostStatus.CHANGES_ASKED,
    day=date(2026, 12, 4),
    minute=9 * 60 + 30,
    zone="Asia/Yekaterinburg",
    text="Первая строка\n\n=вторая; с, знаками «» 👩‍👩‍👧‍👦\n- пункт",
    rubric_id="r2",
    campaign_id="c1",
    goal="reach",
    variants=(
        Variant("vk"),
        Variant("telegram", "", "Свой текст\n[не сеть]", "Свой заголовок"),
        Variant("vk", "story", url="https://vk.com/wall-1_2", published_at=NOON - timedelta(days=1)),
    ),
    media=(
        Media(
            "торт.jpg",
            "C:\\Notes\\торт.jpg",
            MediaKind.IMAGE,
            "a" * 64,
            True,
            1000,
            800,
            600,
            None,
            "JPEG",
            "Торт",
        ),
    ),
    link="https://example.com/?a=1&b=2",
    utm=Utm("vk", "social", "ёлка", "c", "t"),
    responsible="Анна",
    due_on=date(2026, 12, 1),
    notes="Заметка\nв две строки",
    checklist=(CheckItem("Фото", True), CheckItem("Текст")),
    origin_id="другой",
    position=3,
)
OTHERS = (
    a_post(2, day=date(2026, 12, 5), rubric_id="r1", status=PostStatus.PUBLISHED),
    a_post(3, title="Идея без даты", position=1),
    a_post(4, title="", text="Без заголовка", day=date(2026, 12, 6), minute=0),
    a_post(
        5,
        day=date(2026, 12, 6),
        minute=23 * 60 + 59,
        kind=PostKind.POST,
        media=(Media("x.mp4", "/x.mp4", MediaKind.VIDEO),),
    ),
)


def filled(calendar: PostService) -> None:
    calendar.keep(*RUBRICS, CAMPAIGN, PostChoices(zone="Europe/Moscow"))
    calendar.save_many((RICH, *OTHERS))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("suffix", [*TABLES, ".ics"])
def test_an_empty_workspace_gets_what_was_exported(
    empty_calendar: Path, tmp_path: Path, suffix: str, language: Language
) -> None:
    with opened(empty_calendar, tmp_path, "here") as here, opened(empty_calendar, tmp_path, "there") as there:
        filled(here)
        there.keep(PostChoices(zone="Europe/Moscow"))
        outcomes = brought_in(there, exported(here, tmp_path / f"plan{suffix}", language))
        there_now, here_now = content(there), content(here)
        if suffix == ".ics":  # it has no place for ideas without a day
            here_now = {key: post for key, post in here_now.items() if post.day}
        assert set(outcomes) == {Outcome.ADD}
        assert there_now == here_now
        assert {each.id: each for each in there.setting().rubrics} == {each.id: each for each in RUBRICS}
        assert there.setting().campaigns == (CAMPAIGN,)


@pytest.mark.parametrize("suffix", [*TABLES, ".ics"])
def test_what_comes_back_unchanged_changes_nothing(empty_calendar: Path, tmp_path: Path, suffix: str) -> None:
    with opened(empty_calendar, tmp_path, "here") as here:
        filled(here)
        before = content(here)
        outcomes = brought_in(here, exported(here, tmp_path / f"plan{suffix}", Language.RU))
        assert set(outcomes) == {Outcome.SAME}
        assert content(here) == before


@pytest.mark.parametrize("suffix", [*TABLES, ".ics"])
def test_a_series_comes_back_as_the_same_series(empty_calendar: Path, tmp_path: Path, suffix: str) -> None:
    with opened(empty_calendar, tmp_path, "here") as here, opened(empty_calendar, tmp_path, "there") as there:
        post = a_post(9, title="Совет", day=date(2026, 12, 1), minute=600, text="Текст")
        here.save(post)
        here.repeat(post.id, Rule(Frequency.WEEKLY, 1, (1, 4), date(2026, 12, 31)))
        found = here.full(None, None)
        here.put([found[2].id], date(2026, 12, 9))
        here.save(replace(found[3], title="Другой"))
        here.delete([found[4].id])
        outcomes = brought_in(there, exported(here, tmp_path / f"plan{suffix}", Language.EN))
        assert set(outcomes) == {Outcome.ADD}
        assert content(there) == content(here)
        series_id = found[0].series_id
        assert there.series(series_id) == here.series(series_id)


@pytest.mark.parametrize("suffix", TABLES)
def test_a_change_of_one_cell_changes_that_alone(empty_calendar: Path, tmp_path: Path, suffix: str) -> None:
    with opened(empty_calendar, tmp_path, "here") as here, opened(empty_calendar, tmp_path, "there") as there:
        filled(here)
        source = exported(here, tmp_path / f"plan{suffix}", Language.RU)
        brought_in(there, source)
        there.keep(PostChoices(zone="Europe/Moscow"))
        there.save(replace(RICH, responsible="Борис"))
        outcomes = brought_in(here, exported(there, tmp_path / f"back{suffix}", Language.EN))
        assert sorted(outcomes) == sorted([Outcome.CHANGE, *[Outcome.SAME] * len(OTHERS)])
        changed = content(here)[RICH.id]
        assert replace(changed, changed_at=NOON) == replace(RICH, responsible="Борис")


def as_kept(post: Post) -> Post:
    """Return a post as the calendar could hold it: with an id, known places, and a zone that exists."""
    known = {"r1", "r2", ""}
    return replace(
        post,
        kind=PostKind.POST,
        zone=post.zone if post.zone != "Nowhere/City" else "",
        rubric_id=post.rubric_id if post.rubric_id in known else "",
        campaign_id=post.campaign_id if post.campaign_id == "c1" else "",
        series_id="",
        series_day=None,
        source_key="",
        source_state="",
    )


@pytest.mark.parametrize("suffix", [*TABLES, ".ics"])
@settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(found=st.lists(any_posts().map(as_kept), max_size=4, unique_by=lambda post: post.id))
def test_any_posts_come_back(empty_calendar: Path, suffix: str, found: list[Post]) -> None:
    chosen = [post for post in found if post.day or suffix != ".ics"]
    assume(chosen)  # a file without a post is told to be empty
    with (
        TemporaryDirectory() as name,
        opened(empty_calendar, Path(name), "here") as here,
        opened(empty_calendar, Path(name), "there") as there,
    ):
        here.keep(*RUBRICS, CAMPAIGN)
        here.save_many(chosen)
        before = content(here)
        outcomes = brought_in(there, exported(here, Path(name) / f"plan{suffix}", Language.RU))
        assert set(outcomes) <= {Outcome.ADD}
        assert content(there) == before
