"""Review packs as files: what they hold, what comes back from them, and what hostile ones do (nothing)."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from smmdesk.documents.posts_review.html import as_html
from smmdesk.documents.posts_review.pictures import small_picture
from smmdesk.documents.posts_review.reading import LARGEST_FILE, read_answers
from smmdesk.documents.posts_review.words import period_text
from smmdesk.documents.posts_review.xlsx import as_xlsx
from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review import Pack, PackPost, Picture, same_text, tidy_text
from smmdesk.domain.posts.review_base import packed_base, seal_of, unpacked_base
from smmdesk.domain.posts.setting import Mark
from smmdesk.domain.text import Language
from smmdesk.services.posts.review_making import pack_words

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
EVIL = "</textarea></script><script>alert(1)</script><!-- & \" ' \u2028 ]]>"
FEW = settings(max_examples=20, deadline=None)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        EVIL,
        "=1+1",
        "+7 900",
        "@канал",
        "-скидка",
        "'апостроф",
        "_x0041_",
        "\n\nс пустой строки",
        "a\r\nb",
        "\t",
    ]
)
Writer = Callable[[Pack, Mapping[str, str]], bytes]
BOTH = pytest.mark.parametrize("write", [as_html, as_xlsx], ids=["html", "xlsx"])


def a_pack(*texts: dict[str, str], language: Language = Language.RU, **fields: object) -> Pack:
    posts = tuple(
        PackPost(
            f"id-{number}", date(2026, 12, 1), None, {key: tidy_text(text) for key, text in each.items()}
        )
        for number, each in enumerate(texts or ({"title": "Хлеб", "text": "Ржаной"},))
    )
    channels = {"telegram/": "Telegram"}
    return Pack(
        "pack", NOON, date(2026, 12, 1), date(2026, 12, 31), language, posts, channels=channels, **fields
    )  # type: ignore[arg-type]


def written(write: Writer, pack: Pack) -> bytes:
    return write(pack, pack_words(pack.language))


def with_answers(page: bytes, plain: object) -> bytes:
    text = json.dumps(plain).replace("<", "\\u003c")
    return re.sub(r'(id="smmdesk-answers">)\{\}', lambda found: found[1] + text, page.decode()).encode()


def code_of(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_answers(data, "ответ.html")
    assert caught.value.params == {"name": "ответ.html"}
    return caught.value.code


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


def code_or_none(data: bytes) -> str | None:
    try:
        read_answers(data, "ответ.html")
    except UserError as error:
        return error.code
    return None


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


# --- files that are no answers ---


def page_with_base(base: str) -> bytes:
    page = written(as_html, a_pack()).decode()
    return re.sub(r'(id="smmdesk-base">)[^<]*', lambda found: found[1] + base, page).encode()


def base_of(plain: object) -> str:
    return base64.b64encode(zlib.compress(json.dumps(plain).encode())).decode()


def plain_base(**changes: object) -> dict[str, object]:
    post = {"id": "a", "day": "2026-12-01", "minute": 5, "texts": {"text": "т"}}
    whole = {"format": "smmdesk-review", "version": 1, "pack": "p", "language": "ru", "posts": [post]}
    return whole | changes


def test_a_plain_base_is_read() -> None:
    assert unpacked_base(base_of(plain_base())).pack_id == "p"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "!!!",
        base64.b64encode(b"no zlib").decode(),
        base64.b64encode(zlib.compress(b"{" * 1000)).decode(),
        base64.b64encode(zlib.compress(b"[" * 200_000)).decode(),
        base64.b64encode(zlib.compress(b"1" * 10_000)).decode(),
        base64.b64encode(zlib.compress(b" " * (70 * 2**20))).decode(),
        base64.b64encode(zlib.compress(b"{}")[:-3]).decode(),
        base_of([]),
        base_of({}),
        base_of(plain_base(format="other")),
        base_of(plain_base(language="fr")),
        base_of(plain_base(posts={})),
        base_of(plain_base(posts=[{"id": "a"}])),
        base_of(plain_base(posts=[None])),
        base_of(plain_base(pack="")),
        base_of(plain_base(pack=5)),
        base_of(plain_base(posts=[{"id": "a", "day": "2026-02-30", "minute": None, "texts": {}}])),
        base_of(plain_base(posts=[{"id": "a", "day": None, "minute": 5000, "texts": {}}])),
        base_of(plain_base(posts=[{"id": "a", "day": None, "minute": None, "texts": {"text": 5}}])),
        base_of(
            plain_base(posts=[{"id": "a", "day": None, "minute": None, "texts": {"text": "x" * 300_000}}])
        ),
        base_of(
            plain_base(posts=[{"id": str(n), "day": None, "minute": None, "texts": {}} for n in range(2000)])
        ),
    ],
)
def test_a_base_that_is_none_is_refused(base: str) -> None:
    assert code_of(page_with_base(base)) == "review_broken"


def test_a_newer_program_s_files_are_named_as_such() -> None:
    assert code_of(page_with_base(base_of(plain_base(version=2)))) == "review_newer"
    assert code_of(with_answers(written(as_html, a_pack()), {"version": 2, "posts": {}})) == "review_newer"


@pytest.mark.parametrize(
    "plain",
    [
        [],
        "x",
        {"posts": {}},
        {"version": "x"},
        {"version": 1, "posts": []},
        {"version": 1, "posts": {"id-0": 5}},
        {"version": 1, "posts": {"id-0": {"mark": "delete"}}},
        {"version": 1, "posts": {"id-0": {"comment": 5}}},
        {"version": 1, "posts": {"id-0": {"texts": []}}},
        {"version": 1, "posts": {"id-0": {"texts": {"text": None}}}},
        {"version": 1, "posts": {"": {}}},
        {"version": 1, "by": {}, "posts": {}},
        {"version": 1, "saved_at": "вчера", "posts": {}},
        {"version": 1, "posts": {str(number): {} for number in range(5000)}},
        {"version": 1, "posts": {"id-0": {"texts": {"text": "x" * 500_000}}}},
    ],
)
def test_answers_that_are_none_are_refused(plain: object) -> None:
    data = with_answers(written(as_html, a_pack()), plain)
    assert code_of(data) == "review_broken"


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 ...", "review_not_answer"),
        (b"\x00\x01\x02" * 500, "review_not_answer"),
        (b"<html><body>hello</body></html>", "review_not_answer"),
        ("Одобряю всё, кроме среды".encode("cp1251"), "review_not_answer"),
        (b"PK\x03\x04", "review_broken"),
        (b"<script " * 100_000, "review_not_answer"),
        (b'<script id="smmdesk-base">' * 50_000, "review_not_answer"),
        (b"0" * (LARGEST_FILE + 1), "review_too_big"),
    ],
    ids=["pdf", "bytes", "page", "text", "zip", "scripts", "bases", "huge"],
)
def test_other_files_are_refused_at_once(data: bytes, code: str) -> None:
    started = time.perf_counter()
    assert code_of(data) == code
    assert time.perf_counter() - started < 5


@BOTH
def test_half_a_file_is_refused(write: Writer) -> None:
    assert code_of(half(written(write, a_pack({"title": "т", "text": "о" * 5000})))) in (
        "review_broken",
        "review_not_answer",
    )


def test_a_workbook_that_is_no_pack_is_refused() -> None:
    from openpyxl import Workbook

    result = BytesIO()
    Workbook().save(result)
    assert code_of(result.getvalue()) == "review_not_answer"


def test_a_workbook_that_lost_its_hidden_sheet_is_refused() -> None:
    book = load_workbook(BytesIO(written(as_xlsx, a_pack())))
    del book["base"]
    result = BytesIO()
    book.save(result)
    assert code_of(result.getvalue()) == "review_not_answer"


@pytest.mark.parametrize("member", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
def test_entities_and_bombs_in_a_workbook_are_refused(member: str) -> None:
    for content in (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', b"<x>" + b" " * (100 * 2**20) + b"</x>"):
        source, result = zipfile.ZipFile(BytesIO(written(as_xlsx, a_pack()))), BytesIO()
        with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                target.writestr(name, content if name == member else source.read(name))
        assert code_of(result.getvalue()) == "review_broken"


@BOTH
def test_damaged_files_end_in_a_sentence(write: Writer) -> None:
    whole, chooser = written(write, a_pack({"title": "т", "text": "о" * 300})), random.Random(3)
    codes: set[str | None] = set()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chooser.randrange(1, 12)):
            data[chooser.randrange(len(data))] = chooser.randrange(256)
        codes.add(code_or_none(bytes(data)))
    assert codes - {None}
    assert all(code is None or code.startswith("review_") for code in codes)


def test_answers_come_out_of_the_child_process() -> None:
    sandbox = Sandbox()
    try:
        for write in (as_html, as_xlsx):
            data = written(write, a_pack())
            assert sandbox.call(read_answers, data, "x", timeout=30) == read_answers(data, "x")
        with pytest.raises(UserError) as caught:
            sandbox.call(read_answers, b"%PDF", "x", timeout=30)
        assert caught.value.code == "review_not_answer"
    finally:
        sandbox.close()


@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0broken", b"<svg onload='alert(1)'/>"])
def test_what_is_no_picture_gives_nothing(data: bytes) -> None:
    assert small_picture("", data) == b""
    assert small_picture("/nowhere/at/all.png", None) == b""


@pytest.mark.parametrize(
    ("mode", "form"), [("RGBA", "PNG"), ("P", "GIF"), ("L", "JPEG"), ("CMYK", "JPEG"), ("RGB", "WEBP")]
)
def test_pictures_of_every_kind_become_small(mode: str, form: str) -> None:
    from PIL import Image

    source = BytesIO()
    Image.new(mode, (1200, 900)).save(source, form)
    small = small_picture("", source.getvalue())
    with Image.open(BytesIO(small)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (320, 240))
