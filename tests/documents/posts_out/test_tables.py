"""Workbooks and CSV files of posts, read back by other libraries."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, time
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from smmdesk.documents.posts_out.csv_table import as_csv
from smmdesk.documents.posts_out.xlsx import as_xlsx
from smmdesk.domain.posts.columns import CellValue, Field, header
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_reading import read_row
from smmdesk.domain.posts.exporting_table import pieces, row_from
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.text import Language
from tests.domain.posts.post_strategies import CAMPAIGNS, RUBRICS, names_in, posts

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)


def export_of(language: Language, *found: Post) -> PostsExport:
    return PostsExport("Пекарня «Крокус»", names_in(language), found, TODAY)


def of_workbook(data: bytes) -> list[list[CellValue]]:
    book = load_workbook(io.BytesIO(data))
    assert not [
        cell for sheet in book for row in sheet for cell in row if cell.data_type == "f" or cell.hyperlink
    ]
    rows = book.worksheets[0].iter_rows(values_only=True)
    return [[cell.date() if isinstance(cell, datetime) else cell for cell in row] for row in rows]  # type: ignore[misc]


def of_csv(data: bytes, language: Language) -> list[list[CellValue]]:
    separator = ";" if language is Language.RU else ","
    return [
        list(row)
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator)
    ]


@pytest.mark.parametrize("language", Language)
@settings(deadline=None, max_examples=60)
@given(found=st.lists(posts(), max_size=3, unique_by=lambda post: post.id))
def test_posts_come_back_from_csv(language: Language, found: list[Post]) -> None:
    head, *rows = of_csv(as_csv(export_of(language, *found)), language)
    names = names_in(language)
    read = [read_row(row_from(list(map(str, head)), row), names, NOW).post for row in rows]
    assert sorted(read, key=lambda post: post.id) == sorted(found, key=lambda post: post.id)


@pytest.mark.parametrize("language", Language)
@settings(deadline=None, max_examples=60)
@given(found=st.lists(posts(), max_size=3, unique_by=lambda post: post.id))
def test_posts_come_back_from_a_workbook(language: Language, found: list[Post]) -> None:
    head, *rows = of_workbook(as_xlsx(export_of(language, *found)))
    names = names_in(language)
    read = [read_row(row_from(list(map(str, head)), row), names, NOW).post for row in rows]
    assert sorted(read, key=lambda post: post.id) == sorted(found, key=lambda post: post.id)


def one(**fields: object) -> Post:
    fields = {"day": date(2026, 11, 3), "minute": 600, "status": PostStatus.DRAFT} | fields
    return Post("p1", str(fields.pop("title", "Хлеб")), NOW, NOW, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", Language)
def test_a_workbook_is_made_to_work_in(language: Language) -> None:
    book = load_workbook(io.BytesIO(as_xlsx(export_of(language, one(rubric_id="r1")))))
    sheet = book.worksheets[0]
    day, hour = sheet["A2"], sheet["B2"]
    assert (day.value, day.is_date, hour.value) == (datetime(2026, 11, 3), True, time(10))
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet["D2"].alignment.wrap_text
    hidden = {letter for letter, column in sheet.column_dimensions.items() if column.hidden}
    assert hidden
    assert not hidden & {"A", "B", "C", "D", "E"}
    choices = {str(each.sqref): each.formula1 for each in sheet.data_validations.dataValidation}
    assert any("Draft" in formula or "Черновик" in formula for formula in choices.values())
    assert [each.title for each in book.worksheets[1:]] == (
        ["Rubrics", "Campaigns"] if language is Language.EN else ["Рубрики", "Кампании"]
    )


def test_rubrics_and_campaigns_keep_their_colours_and_targets() -> None:
    book = load_workbook(io.BytesIO(as_xlsx(export_of(Language.EN))))
    rubrics, campaigns = (list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book.worksheets[1:])
    assert rubrics[0][:4] == ("Советы", "Green", 15, 25)
    assert [row[-1] for row in rubrics] == [rubric.id for rubric in RUBRICS]
    assert campaigns[0][0] == "'=Ёлка"
    assert campaigns[0][2].date() == CAMPAIGNS[0].starts_on  # type: ignore[union-attr]


def test_a_text_with_a_minus_is_neither_a_formula_nor_gets_an_apostrophe_in_a_workbook() -> None:
    data = as_xlsx(export_of(Language.RU, one(title="-20% на торты")))
    assert of_workbook(data)[1][2] == "-20% на торты"
    with ZipFile(io.BytesIO(data)) as parts:
        assert b"quotePrefix" in parts.read("xl/styles.xml")


def test_csv_is_what_excel_expects_in_each_language() -> None:
    english, russian = (as_csv(export_of(language, one(title="=1+1"))) for language in Language)
    assert english.startswith(b"\xef\xbb\xbfDate,Time,Title,")
    assert russian.decode("utf-8-sig").startswith("Дата;Время;Заголовок;")
    assert "\r\n2026-11-03,10:00,'=1+1," in english.decode()


def test_undated_ideas_come_last_in_their_order() -> None:
    found = [Post(f"p{n}", f"t{n}", NOW, NOW, day=TODAY if n == 2 else None, position=-n) for n in range(4)]
    rows = of_csv(as_csv(export_of(Language.EN, *found)), Language.EN)
    assert [row[2] for row in rows[1:]] == ["t2", "t3", "t1", "t0"]


def test_a_long_text_goes_on_in_the_next_columns() -> None:
    text = "слово " * 8_000 + "конец"
    head, row = of_workbook(as_xlsx(export_of(Language.RU, one(text=text))))
    assert [name for name in head if str(name).startswith("Текст (")] == [
        "Текст (2)",
        "Текст (3)",
        "Текст (4)",
    ]
    assert row_from(list(map(str, head)), row)[Field.TEXT] == text


@given(st.text(st.sampled_from("a \n😀"), max_size=40).map(lambda text: text * 3_000))
def test_pieces_fit_a_cell_and_make_the_text_again(text: str) -> None:
    found = pieces(text)
    assert "".join(found) == text
    assert all(len(piece.encode("utf-16-le")) <= 2 * 32_767 for piece in found)


def test_of_two_columns_for_one_field_the_first_counts() -> None:
    names = [header(Field.TITLE, Language.EN), header(Field.TITLE, Language.RU), "Likes"]
    assert row_from(names, ["a", "b", "5"]) == {Field.TITLE: "a"}
