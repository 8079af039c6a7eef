"""Review packs as files: what they hold, and what comes back from them."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from smmdesk.documents.posts_review.html import as_html
from smmdesk.documents.posts_review.reading import read_answers
from smmdesk.documents.posts_review.words import period_text
from smmdesk.documents.posts_review.xlsx import as_xlsx
from smmdesk.domain.posts.review import Pack, PackPost, Picture, same_text, tidy_text
from smmdesk.domain.posts.review_base import packed_base, seal_of
from smmdesk.domain.posts.setting import Mark
from smmdesk.domain.text import Language
from smmdesk.services.posts.review_making import pack_words
from tests.documents.posts_review.packs_kit import (
    BOTH,
    EVIL,
    FEW,
    NOON,
    TEXTS,
    Writer,
    a_pack,
    with_answers,
    written,
)


@BOTH
@FEW
@given(st.lists(st.fixed_dictionaries({"title": TEXTS, "text": TEXTS}, optional={"text:telegram/": TEXTS}), min_size=1,
                max_size=4))  # fmt: skip
def test_a_pack_carries_its_base_and_texts_unharmed(write: Writer, texts: list[dict[str, str]]) -> None:
    pack = a_pack(*texts)
    answers = read_answers(written(write, pack), "x")
    assert answers.pack_id == "pack"
    assert answers.sha256 == seal_of(packed_base(pack))
    assert [post.texts for post in answers.posts] == [post.texts for post in pack.posts]
    for answer, post in zip(answers.answers, pack.posts, strict=False):
        assert (answer.mark, answer.comment) == (Mark.NONE, "")
        assert all(same_text(answer.texts[key], text) for key, text in post.texts.items())


@FEW
@given(TEXTS, TEXTS, st.sampled_from(Mark))
def test_answers_in_a_page_are_read_as_written(comment: str, text: str, mark: Mark) -> None:
    said = {"mark": mark.value, "comment": comment, "texts": {"text": text}}
    plain = {"version": 1, "by": " Анна\n", "saved_at": "2026-11-24T11:00:00.000Z", "posts": {"id-0": said}}
    answers = read_answers(with_answers(written(as_html, a_pack()), plain), "x")
    (answer,) = answers.answers
    assert (answers.by, answers.saved_at) == ("Анна", datetime(2026, 11, 24, 11, tzinfo=UTC))
    assert (answer.mark, answer.comment) == (mark, tidy_text(comment).strip())
    assert answer.texts == {"text": text}


@BOTH
@pytest.mark.parametrize("language", list(Language))
def test_a_pack_speaks_its_language(write: Writer, language: Language) -> None:
    pack = a_pack(language=language, business="Колос", zone="Europe/Moscow")
    data = written(write, pack)
    if write is as_xlsx:
        sheet = load_workbook(BytesIO(data)).worksheets[0]
        data = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value).encode()
    words = pack_words(language)
    for name in ("your_name", "mark", "comment", "field_text"):
        assert words[name] in data.decode("utf-8")
    assert "Europe/Moscow" in data.decode("utf-8")
    assert "{" not in re.sub(r"(?s)<style>.*?</style>|<script.*?</script>", "", data.decode("utf-8"))


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 12, 1), date(2026, 12, 31), "1–31 декабря 2026"),
        (date(2026, 12, 1), date(2026, 12, 1), "1 декабря 2026"),
        (date(2026, 11, 30), date(2026, 12, 1), "30 ноября – 1 декабря 2026"),
        (date(2026, 12, 1), date(2027, 1, 31), "1 декабря 2026 – 31 января 2027"),
    ],
)
def test_a_period_is_said_as_people_say_it(first: date, last: date, text: str) -> None:
    pack = Pack("p", NOON, first, last, Language.RU, ())
    assert period_text(pack, pack_words(Language.RU)) == text


def test_a_page_lets_nothing_load_and_only_its_own_script_run() -> None:
    evil = Picture(EVIL, EVIL, b"\xff\xd8")
    post = PackPost(
        '"><script>', date(2026, 12, 1), 5, {"title": EVIL, "text": EVIL}, (EVIL,), EVIL, EVIL, (evil,)
    )
    pack = Pack(EVIL, NOON, date(2026, 12, 1), date(2026, 12, 2), Language.EN, (post,), EVIL, EVIL)
    page = written(as_html, pack).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src 'none'; img-src data:;")
    scripts = re.findall(r"(?s)<script>(.*?)</script>", page)
    styles = re.findall(r"(?s)<style>(.*?)</style>", page)
    for content, name in ((scripts, "script-src"), (styles, "style-src")):
        assert len(content) == 1
        digest = base64.b64encode(hashlib.sha256(content[0].encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert "alert(1)" not in "".join(scripts)
    assert "<script>alert" not in page
    assert not re.findall(r'(?:src|href)="(?!data:image/jpeg;base64,|#posts)', page)
    assert page.count("<textarea") == page.count("</textarea>") == 3


def test_a_workbook_is_locked_but_for_what_is_to_be_written() -> None:
    data = written(
        as_xlsx, a_pack({"title": "=1+1", "text": "т", "text:telegram/": "своё"}, {"title": "", "text": "б"})
    )
    book = load_workbook(BytesIO(data))
    sheet, base = book.worksheets
    assert (sheet.sheet_state, base.sheet_state) == ("visible", "veryHidden")
    assert sheet.protection.sheet
    assert base.protection.sheet
    keys = {cell.value: cell.column_letter for cell in sheet[5]}
    free = {key for key, letter in keys.items() if not sheet[f"{letter}7"].protection.locked}
    assert free == {"mark", "comment", "title", "text", "text:telegram/"}
    assert sheet[f"{keys['text:telegram/']}8"].protection.locked
    assert sheet.column_dimensions[keys["id"]].hidden
    assert sheet.row_dimensions[5].hidden
    assert sheet[f"{keys['title']}7"].data_type == "s"
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == '"Одобряю,Нужны правки,Отложить"'
    assert str(rule.sqref) == f"{keys['mark']}7:{keys['mark']}8"


def test_a_text_too_long_for_a_cell_is_told_and_comes_back_as_it_was() -> None:
    pack = a_pack({"title": "т", "text": "о" * 40_000})
    data = written(as_xlsx, pack)
    assert "не помещается" in "".join(
        str(cell.value) for cell in load_workbook(BytesIO(data)).worksheets[0][7]
    )
    (answer,) = read_answers(data, "x").answers
    assert "text" not in answer.texts


def edited(change: Callable[[object], None], data: bytes | None = None) -> bytes:
    book = load_workbook(BytesIO(data or written(as_xlsx, a_pack())))
    change(book.worksheets[0])
    result = BytesIO()
    book.save(result)
    return result.getvalue()


@pytest.mark.parametrize(
    ("cell", "mark", "comment"),
    [("Одобряю", Mark.APPROVE, ""), (" approve ", Mark.APPROVE, ""), ("✓ одобряю!", Mark.APPROVE, ""),
     ("Put on hold", Mark.HOLD, ""), ("НУЖНЫ ПРАВКИ", Mark.CHANGES, ""), ("не знаю", Mark.NONE, "не знаю"),
     (5, Mark.NONE, "5"), (None, Mark.NONE, "")],
)  # fmt: skip
def test_a_mark_is_read_in_both_languages_and_other_words_are_a_comment(
    cell: object, mark: Mark, comment: str
) -> None:
    def change(sheet: object) -> None:
        sheet["G7"] = cell  # type: ignore[index]

    (answer,) = read_answers(edited(change), "x").answers
    assert (answer.mark, answer.comment) == (mark, comment)


def test_a_formula_in_place_of_a_text_is_told_and_the_rest_is_read() -> None:
    def change(sheet: object) -> None:
        sheet["J7"] = '=HYPERLINK("http://evil.example","x")'  # type: ignore[index]
        sheet["I7"] = "Новое"  # type: ignore[index]

    (answer,) = read_answers(edited(change), "x").answers
    assert answer.unread == ("text",)
    assert answer.texts == {"title": "Новое"}


def test_a_row_that_was_copied_does_not_speak_twice() -> None:
    def change(sheet: object) -> None:
        for column in "ABCDEFGHIJ":
            sheet[f"{column}8"] = sheet[f"{column}7"].value  # type: ignore[index]
        sheet["H8"] = "позже"  # type: ignore[index]
        sheet["H9"] = "без номера"  # type: ignore[index]

    (answer,) = read_answers(edited(change), "x").answers
    assert answer.comment == "позже"
