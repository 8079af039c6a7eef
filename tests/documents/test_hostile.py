"""Every file that cannot be read gets one plain sentence, in both languages, that names it."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import struct
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest

from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.read import load_file, read_plan
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import error_text
from tests.documents.making import Pdf, docx_bytes, odt_bytes, with_body, with_member, zip_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else str()};" * 10}">' for n in range(10))
    + "]><x>&a9;</x>"
)
WIDE_LAUGHS = LAUGHS.replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16")
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
WORD = docx_bytes(lambda document: document.add_paragraph("Twelve posts a month."))


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(512)


def tar_bytes() -> bytes:
    import tarfile

    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("plan.txt"))
    return target.getvalue()


REFUSED = {
    "nothing": (b"", "document_empty"),
    "only blanks": (b" \r\n\t \n", "document_empty"),
    "only zeros": (bytes(4096), "document_empty"),
    "half a DOCX": (WORD[: len(WORD) // 2], "document_damaged"),
    "a DOCX without its end": (WORD[:-200], "document_damaged"),
    "a DOCX with broken XML": (
        with_member(WORD, "word/document.xml", lambda old: old[:-30]),
        "document_damaged",
    ),
    "a DOCX of another kind of XML": (
        with_member(WORD, "word/document.xml", lambda _: b"<a/>"),
        "document_damaged",
    ),
    "half a PDF": (Pdf().text(10, 10, "x").data()[:150], "document_damaged"),
    "an encrypted DOCX": (ole("EncryptedPackage"), "document_encrypted"),
    "an encrypted PDF": (Pdf().text(10, 10, "x").data(password=b"x"), "document_encrypted"),
    "an encrypted ODT": (
        with_member(odt_bytes(""), "META-INF/manifest.xml", lambda _: b"<manifest:encryption-data/>"),
        "document_encrypted",
    ),
    "a scan": (Pdf().data(), "document_scanned"),
    "an old DOC": (ole("WordDocument"), "document_old_word"),
    "an old XLS": (ole("Workbook"), "document_old_excel"),
    "an old PPT": (ole("PowerPoint Document"), "document_presentation"),
    "an Outlook message": (ole("__properties_version1.0"), "document_mail"),
    "another OLE file": (ole("Something"), "document_unknown_type"),
    "a PPTX": (
        zip_bytes({"[Content_Types].xml": "", "ppt/presentation.xml": ""}),
        "document_presentation",
    ),
    "an XLSB": (zip_bytes({"[Content_Types].xml": "", "xl/workbook.bin": ""}), "document_old_excel"),
    "an ODS": (
        zip_bytes({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "document_old_excel",
    ),
    "an EPUB": (zip_bytes({"mimetype": "application/epub+zip"}), "document_ebook"),
    "a Pages file": (zip_bytes({"Index/Document.iwa": ""}), "document_apple"),
    "a ZIP": (zip_bytes({"plan.txt": "12 posts"}), "document_archive"),
    "an empty ZIP": (zip_bytes({}), "document_archive"),
    "a RAR": (b"Rar!\x1a\x07\x01\x00" + bytes(99), "document_archive"),
    "a 7z": (b"7z\xbc\xaf\x27\x1c" + bytes(99), "document_archive"),
    "a TAR": (tar_bytes(), "document_archive"),
    "a PNG": (b"\x89PNG\r\n\x1a\n" + bytes(99), "document_image"),
    "a JPEG": (b"\xff\xd8\xff\xe0" + bytes(99), "document_image"),
    "a WEBP": (b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(99), "document_image"),
    "a HEIC": (b"\x00\x00\x00\x18ftypheic" + bytes(99), "document_image"),
    "an MP3": (b"ID3\x04" + bytes(99), "document_recording"),
    "an MP4": (b"\x00\x00\x00\x18ftypmp42" + bytes(99), "document_recording"),
    "an OGG": (b"OggS\x00" + bytes(99), "document_recording"),
    "a program": (b"MZ\x90\x00\x03" + bytes(99), "document_program"),
    "a database": (b"SQLite format 3\x00" + bytes(99), "document_unknown_type"),
    "random bytes": (bytes(range(1, 256)) * 9, "document_unknown_type"),
    "data in XML": (b'<?xml version="1.0"?><prices><p>1</p></prices>', "document_xml"),
    "laughs in DOCX": (
        with_member(WORD, "word/document.xml", lambda _: LAUGHS.encode()),
        "document_xml_unsafe",
    ),
    "laughs in UTF-16": (
        with_member(WORD, "word/document.xml", lambda _: WIDE_LAUGHS),
        "document_xml_unsafe",
    ),
    "laughs in the styles": (
        with_member(WORD, "word/styles.xml", lambda _: LAUGHS.encode()),
        "document_xml_unsafe",
    ),
    "a foreign file in ODT": (
        with_member(odt_bytes(""), "content.xml", lambda _: OUTSIDE.encode()),
        "document_xml_unsafe",
    ),
    "laughs in XLSX": (
        zip_bytes({"[Content_Types].xml": LAUGHS, "xl/workbook.xml": "<workbook/>"}),
        "document_xml_unsafe",
    ),
    "broken RTF": (rb"{\rtf1 twelve posts", "document_damaged"),
    "an ODT without text": (odt_bytes(""), "document_no_text"),
}


@pytest.mark.parametrize("kind", REFUSED)
@pytest.mark.parametrize("language", Language)
def test_it_is_refused_in_a_plain_sentence_with_its_name(kind: str, language: Language) -> None:
    data, code = REFUSED[kind]
    with pytest.raises(UserError) as caught:
        read_plan(data, "план.docx")
    assert caught.value.code == code
    sentence = error_text(caught.value, language)
    assert "план.docx" in sentence
    assert sentence.strip().endswith(".")
    assert "{" not in sentence


def bomb(name: str, size: int) -> bytes:
    """A DOCX that holds *size* zeros in a member of a few kilobytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        with archive.open(name, "w", force_zip64=True) as member:
            for _ in range(size // 2**20):
                member.write(bytes(2**20))
    return target.getvalue()


@pytest.mark.parametrize("name", ["word/document.xml", "xl/workbook.xml"])
def test_a_zip_bomb_is_refused_before_it_goes_off(name: str) -> None:
    data = bomb(name, 300 * 2**20)
    assert len(data) < 2**20
    with pytest.raises(UserError) as caught:
        read_plan(data, "plan.docx")
    assert caught.value.code == "document_bomb"


def test_a_bomb_that_lies_about_its_size_is_refused_too() -> None:
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    payload = packed.compress(bytes(80 * 2**20)) + packed.flush()
    data = bytearray(zip_bytes({"[Content_Types].xml": "", "word/document.xml": "x" * 50}))
    old = zipfile.ZipFile(io.BytesIO(data)).getinfo("word/document.xml")
    start = old.header_offset + 30 + len(old.filename)
    data[start : start + old.compress_size] = payload
    shift = len(payload) - old.compress_size
    data[old.header_offset + 18 : old.header_offset + 22] = struct.pack("<I", len(payload))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 20 : entry + 24] = struct.pack("<I", len(payload))
    end = data.rindex(b"PK\x05\x06")
    directory = struct.unpack("<I", data[end + 16 : end + 20])[0]
    data[end + 16 : end + 20] = struct.pack("<I", directory + shift)
    with pytest.raises(UserError) as caught:
        read_plan(bytes(data), "plan.docx")
    assert caught.value.code in ("document_bomb", "document_damaged")


def test_a_container_of_very_many_members_is_refused() -> None:
    members = {f"word/media/{number}": b"" for number in range(40)}
    data = zip_bytes({"[Content_Types].xml": "", "word/document.xml": "<a/>", **members})
    with pytest.raises(UserError) as caught:
        read_plan(data, "plan.docx", Limits(zip_members=20))
    assert caught.value.code == "document_bomb"


@pytest.mark.parametrize("limits", [Limits(blocks=3), Limits(characters=30), Limits(text_bytes=20)])
def test_a_text_beyond_the_limits_is_refused(limits: Limits) -> None:
    with pytest.raises(UserError) as caught:
        read_plan("\n".join(f"Пост номер {number}." for number in range(9)).encode(), "plan.txt", limits)
    assert caught.value.code == "document_too_long"


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.docx"])
@pytest.mark.parametrize("language", Language)
def test_a_text_that_could_not_be_checked_within_a_minute_is_refused_early(
    name: str, language: Language
) -> None:
    lines = ["Двенадцать постов в месяц, по вторникам и пятницам, с отчётом."] * 26_000
    data = "\n".join(lines).encode()
    if name == "plan.docx":
        data = with_body(WORD, "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines))
    started = time.perf_counter()
    with pytest.raises(UserError) as caught:
        read_plan(data, name)
    assert time.perf_counter() - started < 10
    assert caught.value.code == "document_too_long"
    assert name in error_text(caught.value, language)


def test_a_pdf_of_very_many_pages_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        read_plan(Pdf().page().page().data(), "plan.pdf", Limits(pdf_pages=2))
    assert caught.value.code == "document_too_long"


def test_tables_and_boxes_nested_without_end_do_not_exhaust_the_stack() -> None:
    nested = "<w:tbl><w:tr><w:tc>" * 3_000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 3_000
    data = with_body(WORD, nested)
    assert read_plan(data, "plan.docx").blocks[-1].text == "Twelve posts a month."


def test_an_extension_is_never_believed(tmp_path: Path) -> None:
    plan = load_file(_write(tmp_path / "plan.pdf", WORD))
    assert read_plan(plan.data, plan.name).format == "docx"
    assert read_plan("BM ведёт две соцсети.\n".encode(), "plan.bmp").format == "txt"


def test_a_file_keeps_its_name_its_bytes_and_their_hash(tmp_path: Path) -> None:
    file = load_file(_write(tmp_path / "план.txt", b"12 posts"))
    assert (file.name, file.data) == ("план.txt", b"12 posts")
    assert file.sha256 == hashlib.sha256(b"12 posts").hexdigest()


def test_a_missing_file_a_folder_and_an_empty_file_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.docx").touch()
    expected = {"no.txt": "missing", "folder": "is_folder", "empty.docx": "empty"}
    for name, kind in expected.items():
        with pytest.raises(UserError) as caught:
            load_file(tmp_path / name)
        assert (caught.value.code, caught.value.params["name"]) == (f"document_{kind}", name)


def test_a_file_of_half_a_gigabyte_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.pdf"
    with path.open("wb") as target:
        target.truncate(500 * 2**20)
    with pytest.raises(UserError) as caught:
        load_file(path)
    assert caught.value.code == "document_too_big"
    assert caught.value.params == {"name": "huge.pdf", "limit": LIMITS.file_bytes // 2**20}


def test_a_file_without_the_right_to_read_it_says_so(ordinary_users_folder: Path) -> None:
    path = _write(ordinary_users_folder / "plan.txt", b"12 posts")
    path.chmod(0)
    with pytest.raises(UserError) as caught:
        load_file(path)
    assert caught.value.code == "document_unreadable"


def test_a_file_that_the_system_does_not_hand_out_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(tmp_path / "plan.txt", b"12 posts")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError) as caught:
        load_file(path)
    assert caught.value.code == "document_unreadable"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev")
@pytest.mark.parametrize("device", ["/dev/tty", "/dev/null", "/dev/zero"])
def test_a_device_is_refused_and_not_read(device: str) -> None:
    with pytest.raises(UserError) as caught:
        load_file(Path(device))
    assert (caught.value.code, caught.value.params["name"]) == ("document_unreadable", Path(device).name)


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.EN, "There is no file “no.txt”"), (Language.RU, "Файла «no.txt» здесь нет")],
)
def test_a_name_that_never_was_is_not_said_to_have_gone(
    tmp_path: Path, language: Language, words: str
) -> None:
    with pytest.raises(UserError) as caught:
        load_file(tmp_path / "no.txt")
    said = error_text(caught.value, language)
    assert said.startswith(words)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.txt")
    with pytest.raises(UserError) as caught:
        load_file(tmp_path / "plan.txt")
    assert caught.value.code == "document_unreadable"


def test_a_path_that_the_system_rejects_is_no_crash() -> None:
    with pytest.raises(UserError):
        load_file(Path("a\x00b.txt"))


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "а" * 300_000,
        "а-" * 150_000,
        "[" * 300_000,
        "\n" * 300_000 + "конец",
        "|" * 300_000,
        "> " * 100_000,
        "*" * 200_000 + "x",
        "1." * 100_000,
        "12:30 " * 50_000 + ": x",
        "a | b\n\n" * 20_000,
        "<" * 200_000,
    ],
    ids=lambda text: f"{text[:6]!r} again and again",
)
def test_texts_made_to_be_slow_are_done_in_seconds(text: str) -> None:
    started = time.perf_counter()
    for name in ("plan.txt", "plan.md", "plan.html", "plan.rtf"):
        data = {"plan.rtf": rf"{{\rtf1 {text[:40_000]}}}", "plan.html": f"<html><body>{text}"}.get(name, text)
        with contextlib.suppress(UserError):
            read_plan(data.encode(), name)
    assert time.perf_counter() - started < 20
