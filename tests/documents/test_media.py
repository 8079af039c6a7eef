"""Pictures and videos of posts: what is read of good ones, and the sentence for bad ones."""

from __future__ import annotations

import hashlib
import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from smmdesk.documents.media import inspect_media
from smmdesk.documents.video_boxes import read_clip
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Media, MediaKind
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import error_text


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content) + 8, kind) + content


def long_box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4sQ", 1, kind, len(content) + 16) + content


def movie_header(scale: int = 1000, length: int = 12_500, version: int = 0) -> bytes:
    if version == 1:
        return box(b"mvhd", struct.pack(">B3xQQIQ", 1, 0, 0, scale, length) + bytes(80))
    return box(b"mvhd", struct.pack(">B3xIIII", 0, 0, 0, scale, length) + bytes(80))


def track(width: int, height: int, turned: bool = False, version: int = 0) -> bytes:
    matrix = (
        [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000]
        if turned
        else [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0]
    )
    times = bytes(32) if version == 1 else bytes(20)
    head = bytes([version, 0, 0, 7]) + times + bytes(8) + bytes(8)
    return box(
        b"trak",
        box(b"tkhd", head + struct.pack(">9i", *matrix) + struct.pack(">II", width << 16, height << 16)),
    )


def video(*tracks: bytes, brand: bytes = b"isom", header: bytes = b"", moov_last: bool = True) -> bytes:
    moov = box(b"moov", (header or movie_header()) + b"".join(tracks or (track(1920, 1080),)))
    data = box(b"mdat", bytes(5000))
    return box(b"ftyp", brand + bytes(8)) + (data + moov if moov_last else moov + data)


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def saved(kind: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "orange").save(target, kind, **options)
    return target.getvalue()


def heic(width: int = 4032, height: int = 3024) -> bytes:
    sides = box(b"ispe", bytes(4) + struct.pack(">II", 512, 512)) + box(
        b"ispe", bytes(4) + struct.pack(">II", width, height)
    )
    return box(b"ftyp", b"heic" + bytes(4) + b"mif1heic") + box(b"meta", bytes(4) + sides)


def look(folder: Path, name: str, data: bytes) -> Media:
    path = folder / name
    path.write_bytes(data)
    return inspect_media(path)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_picture_tells_its_kind_and_size(tmp_path: Path, kind: str) -> None:
    data = saved(kind)
    media = look(tmp_path, "хлеб.dat", data)
    assert (media.kind, media.format, media.width, media.height) == (MediaKind.IMAGE, kind, 60, 40)
    assert (media.size, media.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert (media.name, media.path, media.seconds, media.kept) == (
        "хлеб.dat",
        str(tmp_path / "хлеб.dat"),
        None,
        False,
    )


@pytest.mark.parametrize("options", [{"lossless": True}, {"quality": 50}])
def test_both_ways_to_write_webp_are_read(tmp_path: Path, options: dict[str, object]) -> None:
    media = look(tmp_path, "a.webp", saved("WEBP", (321, 123), **options))
    assert (media.width, media.height) == (321, 123)


def test_a_webp_with_transparency_is_read(tmp_path: Path) -> None:
    target = BytesIO()
    Image.new("RGBA", (70, 50), (1, 2, 3, 4)).save(target, "WEBP")
    media = look(tmp_path, "a.webp", target.getvalue())
    assert (media.width, media.height) == (70, 50)


def test_a_photo_taken_upright_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    media = look(tmp_path, "a.jpg", saved("JPEG", (60, 40), exif=exif))
    assert (media.width, media.height) == (40, 60)


def test_the_same_bytes_have_the_same_sum_whatever_their_name(tmp_path: Path) -> None:
    assert look(tmp_path, "a.jpg", saved("JPEG")).sha256 == look(tmp_path, "b.png", saved("JPEG")).sha256


@pytest.mark.parametrize("name", ["photo.heic", "photo.jpg"])
def test_a_heic_is_known_for_one_whatever_its_name(tmp_path: Path, name: str) -> None:
    media = look(tmp_path, name, heic())
    assert (media.kind, media.format, media.width, media.height) == (MediaKind.IMAGE, "HEIC", 4032, 3024)


@pytest.mark.parametrize("moov_last", [True, False])
@pytest.mark.parametrize(("brand", "kind"), [(b"isom", "MP4"), (b"mp42", "MP4"), (b"qt  ", "MOV")])
def test_a_video_tells_its_length_and_size(tmp_path: Path, brand: bytes, kind: str, moov_last: bool) -> None:
    media = look(tmp_path, "a.mp4", video(brand=brand, moov_last=moov_last))
    assert (media.kind, media.format, media.seconds, media.width, media.height) == (
        MediaKind.VIDEO,
        kind,
        12.5,
        1920,
        1080,
    )


def test_a_video_held_upright_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    media = look(tmp_path, "a.mp4", video(track(1920, 1080, turned=True)))
    assert (media.width, media.height) == (1080, 1920)


def test_a_track_of_sound_before_that_of_pictures_is_passed_over(tmp_path: Path) -> None:
    media = look(tmp_path, "a.mp4", video(track(0, 0), track(720, 1280)))
    assert (media.width, media.height) == (720, 1280)


def test_large_boxes_and_new_headers_are_read(tmp_path: Path) -> None:
    moov = long_box(b"moov", movie_header(90_000, 90_000 * 200, 1) + track(640, 480, version=1))
    data = box(b"ftyp", b"isom" + bytes(8)) + long_box(b"mdat", bytes(100)) + moov
    media = look(tmp_path, "a.mp4", data)
    assert (media.seconds, media.width, media.height) == (200.0, 640, 480)


def test_a_video_of_500_mb_is_read_without_being_loaded(tmp_path: Path) -> None:
    path = tmp_path / "big.mp4"
    with path.open("wb") as target:
        target.write(box(b"ftyp", b"isom" + bytes(8)) + struct.pack(">I4sQ", 1, b"mdat", 500 * 2**20 + 16))
        target.seek(500 * 2**20, os.SEEK_CUR)
        target.write(box(b"moov", movie_header() + track(1920, 1080)))
    import tracemalloc

    tracemalloc.start()
    media = inspect_media(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (media.seconds, media.width) == (12.5, 1920)
    assert media.size == path.stat().st_size > 500 * 2**20
    assert peak < 8 * 2**20


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x1aE\xdf\xa3" + bytes(100), "WEBM"),
        (b"RIFF\0\0\0\0AVI " + bytes(100), "AVI"),
        (box(b"ftyp", b"isom" + bytes(8)) + box(b"mdat", bytes(50)), "MP4"),
        (box(b"ftyp", b"isom" + bytes(8)) + b"\0\0\0\x04moov" + bytes(50), "MP4"),
        (box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", movie_header(0, 1)), "MP4"),
        (box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", movie_header(1, 2**32 - 1)), "MP4"),
        (box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", b"\0\0\0\x10mvhd" + bytes(8)), "MP4"),
    ],
)
def test_a_video_that_tells_nothing_is_one_whose_length_is_not_known(
    tmp_path: Path, data: bytes, kind: str
) -> None:
    media = look(tmp_path, "a.mp4", data)
    assert (media.kind, media.format, media.seconds, media.width) == (MediaKind.VIDEO, kind, None, None)


def test_boxes_without_end_are_not_followed_for_ever() -> None:
    data = box(b"free", b"") * 200_000
    assert read_clip(BytesIO(data), len(data)).seconds is None


BAD = {
    "media_empty": b"",
    "media_unknown": b"Just words, named like a picture.",
    "media_damaged": saved("JPEG")[:40],
    "media_bomb": png(60_000, 60_000),
    "media_sound": box(b"ftyp", b"M4A " + bytes(8)) + bytes(50),
}


@pytest.mark.parametrize("code", BAD)
def test_a_bad_file_gets_one_plain_sentence(tmp_path: Path, code: str) -> None:
    with pytest.raises(UserError) as raised:
        look(tmp_path, "хлеб.jpg", BAD[code])
    assert raised.value.code == code
    for language in Language:
        assert "хлеб.jpg" in error_text(raised.value, language)


def test_a_large_picture_of_webp_is_refused_too(tmp_path: Path) -> None:
    head = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + (16_000).to_bytes(3, "little") * 2
    with pytest.raises(UserError, match="media_bomb"):
        look(tmp_path, "a.webp", head)


def test_a_file_that_has_gone_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "gone.jpg", "media_missing"), (tmp_path, "media_is_folder")):
        with pytest.raises(UserError) as raised:
            inspect_media(path)
        assert raised.value.code == code


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are POSIX's")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(UserError, match="media_unreadable"):
        inspect_media(tmp_path / "pipe.jpg")


def test_reading_a_long_file_can_be_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(video())
    with pytest.raises(UserError, match="media_cancelled"):
        inspect_media(tmp_path / "a.mp4", lambda: True)


SEEDS = [
    saved("JPEG"),
    saved("PNG"),
    saved("GIF"),
    saved("TIFF"),
    saved("BMP"),
    saved("WEBP"),
    heic(),
    video(),
]


@given(
    seed=st.sampled_from(SEEDS),
    changes=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=12),
    cut=st.integers(1, 6000),
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_spoilt_file_does_more_than_be_refused(
    tmp_path: Path, seed: bytes, changes: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(seed[:cut])
    for at, value in changes:
        data[at % len(data)] = value
    code, media = "", None
    try:
        media = look(tmp_path, "a.jpg", bytes(data))
    except UserError as error:
        code = error.code
    if media is None:
        assert code.startswith("media_")
    else:
        assert media.size == len(data)
        assert media.seconds is None or media.seconds > 0
