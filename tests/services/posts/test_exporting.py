"""Posts of a real workspace as files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Media, MediaKind, Post, PostKind, PostStatus
from smmdesk.domain.posts.series import Frequency, Rule
from smmdesk.domain.posts.setting import Colour, PostChoices, Rubric
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.services.posts.exporting import ExportService, LeftOut, Written
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

TODAY = date(2026, 11, 24)
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
Make = Callable[..., Post]


class SandboxHere:
    def call(self, function: Callable[..., Any], *args: object, **_options: object) -> Any:
        return function(*args)


@pytest.fixture
def exports(calendar: PostService) -> ExportService:
    return ExportService(calendar, lambda export: export.title.encode(), SandboxHere(), lambda: TODAY)


@pytest.fixture
def december(calendar: PostService, make: Make) -> None:
    """Three posts in December, one in January, two ideas without a day, a template."""
    calendar.keep(Rubric("r1", "Советы", Colour.GREEN), PostChoices(zone="Europe/Moscow"))
    calendar.save(
        make("Первый", day=date(2026, 12, 1), minute=600, rubric_id="r1"),
        make("Второй", day=date(2026, 12, 2)),
        make("Третий", day=date(2026, 12, 31), status=PostStatus.APPROVED),
        make("Январь", day=date(2027, 1, 1)),
        make("Идея"),
        make("Ещё идея"),
        make("Шаблон", kind=PostKind.TEMPLATE),
    )


def titles_in(target: Path) -> list[str]:
    rows = csv.reader(io.StringIO(target.read_text("utf-8-sig"), newline=""))
    return [row[2] for row in rows][1:]


@pytest.mark.usefixtures("december")
def test_a_table_holds_the_period_and_the_ideas(exports: ExportService, tmp_path: Path) -> None:
    target = tmp_path / "plan.csv"
    written = exports.write(target, FIRST, LAST)
    assert titles_in(target) == ["Первый", "Второй", "Третий", "Идея", "Ещё идея"]
    assert written == Written(target, 3, 2, (LeftOut("posts_out_left_models", 1),))
    assert written.sentences(Language.EN) == (
        "5 posts are in it.",
        "1 template or evergreen was left out: it is not a post of the calendar.",
    )


@pytest.mark.usefixtures("december")
def test_without_a_period_everything_is_written(exports: ExportService, tmp_path: Path) -> None:
    exports.write(tmp_path / "plan.csv", None, None)
    assert "Январь" in titles_in(tmp_path / "plan.csv")


@pytest.mark.usefixtures("december")
def test_only_what_is_wanted_is_written(exports: ExportService, tmp_path: Path) -> None:
    wanted = PostFilter(statuses=frozenset({PostStatus.APPROVED}))
    exports.write(tmp_path / "plan.csv", None, None, wanted)
    assert titles_in(tmp_path / "plan.csv") == ["Третий"]


@pytest.mark.usefixtures("december")
def test_a_calendar_file_tells_which_ideas_it_has_no_place_for(
    exports: ExportService, tmp_path: Path
) -> None:
    written = exports.write(tmp_path / "plan.ICS", FIRST, LAST, language=Language.RU)
    events = Calendar.from_ical((tmp_path / "plan.ICS").read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["Первый", "Второй", "Третий"]
    assert (written.dated, written.undated) == (3, 0)
    assert written.sentences(Language.RU)[1].startswith("Не вошли 2 идеи без даты")


def test_a_series_is_one_event(
    exports: ExportService, calendar: PostService, make: Make, tmp_path: Path
) -> None:
    post = make("Совет", day=date(2026, 12, 1), minute=600)
    calendar.save(post)
    calendar.repeat(post.id, Rule(Frequency.WEEKLY, count=4))
    exports.write(tmp_path / "plan.ics", None, None)
    (event,) = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    assert b"UNTIL=20261222" in event["RRULE"].to_ical()


@pytest.mark.usefixtures("december")
def test_a_workbook_names_the_business(exports: ExportService, tmp_path: Path) -> None:
    exports.write(tmp_path / "plan.xlsx", FIRST, LAST, language=Language.RU, business="Крокус")
    book = load_workbook(tmp_path / "plan.xlsx")
    assert book.properties.title == "Контент-план: Крокус"
    assert book.sheetnames == ["Посты", "Рубрики", "Кампании"]


def test_a_web_page_shows_small_pictures(
    exports: ExportService, calendar: PostService, make: Make, tmp_path: Path
) -> None:
    Image.new("RGB", (2_000, 1_000), "red").save(tmp_path / "a.png")
    there = Media("a.png", str(tmp_path / "a.png"), MediaKind.IMAGE, "1" * 64, alt="Хлеб")
    gone = Media("b.png", str(tmp_path / "b.png"), MediaKind.IMAGE, "2" * 64)
    calendar.save(make("С фото", day=FIRST, media=(there, gone)))
    exports.write(tmp_path / "plan.html", FIRST, LAST)
    page = LexborHTMLParser((tmp_path / "plan.html").read_text("utf-8"))
    (image,) = page.css("img")
    assert image.attributes["alt"] == "Хлеб"
    assert str(image.attributes["src"]).startswith("data:image/jpeg;base64,")


@pytest.mark.usefixtures("december")
def test_a_pdf_is_made_by_whoever_can(exports: ExportService, tmp_path: Path) -> None:
    exports.write(tmp_path / "plan.pdf", FIRST, LAST)
    assert (tmp_path / "plan.pdf").read_bytes() == b"Content plan"


@pytest.mark.parametrize(("country", "first"), [("US", 6), ("RU", 0), ("", 0)])
def test_weeks_begin_as_in_the_country_of_the_business(
    exports: ExportService, database: Database, country: str, first: int
) -> None:
    with database.unit_of_work() as unit:
        unit.save(Profile(country=country))
        unit.commit()
    assert exports.collect(None, None).week_begins == first


def test_an_empty_calendar_is_written_too(exports: ExportService, tmp_path: Path) -> None:
    for suffix in (".xlsx", ".csv", ".ics", ".html"):
        written = exports.write(tmp_path / f"plan{suffix}", None, None)
        assert (written.dated, written.undated, written.left_out) == (0, 0, ())
        assert (tmp_path / f"plan{suffix}").stat().st_size > 100


@pytest.mark.parametrize(
    ("name", "code"),
    [("plan.docx", "out_unknown_format"), ("plan", "out_unknown_format"), ("no/plan.csv", "out_no_folder")],
)
def test_what_cannot_be_written_is_told_before_any_work(
    exports: ExportService, tmp_path: Path, name: str, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        exports.write(tmp_path / name, None, None)
    assert caught.value.code == code
    assert list(tmp_path.glob("*.part")) == []


def test_a_file_that_was_there_stays_whole_when_writing_fails(calendar: PostService, tmp_path: Path) -> None:
    def no_paper(_: PostsExport) -> bytes:
        raise MemoryError

    target = tmp_path / "plan.pdf"
    target.write_bytes(b"before")
    with pytest.raises(MemoryError):
        ExportService(calendar, no_paper).write(target, None, None)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.glob("*plan*")] == ["plan.pdf"]
