"""Files that are no answers to a review pack, or broken or hostile ones: each ends in one sentence."""

from __future__ import annotations

import base64
import json
import random
import re
import time
import zipfile
import zlib
from io import BytesIO

import pytest
from openpyxl import load_workbook

from smmdesk.documents.posts_review.html import as_html
from smmdesk.documents.posts_review.pictures import small_picture
from smmdesk.documents.posts_review.reading import LARGEST_FILE, read_answers
from smmdesk.documents.posts_review.xlsx import as_xlsx
from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review_base import unpacked_base
from tests.documents.posts_review.packs_kit import (
    BOTH,
    Writer,
    a_pack,
    code_of,
    code_or_none,
    with_answers,
    written,
)


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
