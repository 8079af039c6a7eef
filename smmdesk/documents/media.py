"""What a picture or video of a post is, from its beginning alone: kind, size in pixels, length, SHA-256."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from smmdesk.documents.picture_headers import heif_sides, webp_sides
from smmdesk.documents.video_boxes import read_clip
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Media, MediaKind

if TYPE_CHECKING:
    from PIL import Image

LARGEST = 8 * 2**30
"""Bytes; a network that takes longer videos takes them from its own editor."""
MOST_PIXELS = 178_000_000
"""Width × height above which a picture is taken for one made to do harm; Pillow refuses those as well."""

_CHUNK = 2**20
_HEAD = 64
_HEIF_HEAD = 256 * 2**10
_HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_PICTURE_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "TIFF")
_OTHER_VIDEO = (
    (b"\x1aE\xdf\xa3", 0, "WEBM"),
    (b"AVI ", 8, "AVI"),
    (b"FLV\x01", 0, "FLV"),
    (b"\0\0\x01\xba", 0, "MPEG"),
)
_LYING = (5, 6, 7, 8)
"""EXIF orientations of a picture that is to be shown turned on its side."""


def inspect_media(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Media:
    """Return what the file is, told by its content and not its name; nothing is decoded.

    UserError where it has gone, cannot be read, is empty, damaged or no picture or video, or *cancelled* turns
    true (a large video takes its time to be read through for its SHA-256).
    """
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UserError("media_is_folder", name=name)
        if not stat.S_ISREG(status.st_mode):
            raise UserError("media_unreadable", name=name)
        with path.open("rb") as source:
            size = source.seek(0, 2)
            _require_size(size, name)
            media = _recognised(source, size, Media(name, str(path), MediaKind.OTHER, size=size))
            return replace(media, sha256=_sha256(source, name, cancelled))
    except FileNotFoundError as error:
        raise UserError("media_missing", name=name) from error
    except (OSError, ValueError) as error:
        raise UserError("media_unreadable", name=name) from error


def _require_size(size: int, name: str) -> None:
    if size == 0:
        raise UserError("media_empty", name=name)
    if size > LARGEST:
        raise UserError("media_too_big", name=name, limit=LARGEST // 2**30)


def _recognised(source: IO[bytes], size: int, media: Media) -> Media:
    source.seek(0)
    head = source.read(_HEAD)
    if head[4:8] == b"ftyp":
        return _of_boxes(source, size, head, media)
    if head.startswith(_PICTURES):
        return _picture(source, media)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _sized(replace(media, format="WEBP"), webp_sides(head))
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free", b"skip"):  # QuickTime before it had a brand
        return _video(source, size, "MOV", media)
    kind = next((kind for sign, at, kind in _OTHER_VIDEO if head.startswith(sign, at)), None)
    if kind is None:
        raise UserError("media_unknown", name=media.name)
    if kind == "WEBM" and media.name.lower().endswith(".mkv"):
        kind = "MKV"
    return replace(media, kind=MediaKind.VIDEO, format=kind)


def _of_boxes(source: IO[bytes], size: int, head: bytes, media: Media) -> Media:
    brand = head[8:12]
    if brand in _HEIC_BRANDS or brand in (b"avif", b"avis"):
        # Whatever its name says: most networks and browsers show nothing where such a picture should be.
        source.seek(0)
        kind = "AVIF" if brand.startswith(b"avi") or b"avif" in head else "HEIC"
        return _sized(replace(media, format=kind), heif_sides(source.read(_HEIF_HEAD)))
    if brand in (b"M4A ", b"M4B "):
        raise UserError("media_sound", name=media.name)
    return _video(source, size, "MOV" if brand == b"qt  " else "MP4", media)


def _video(source: IO[bytes], size: int, kind: str, media: Media) -> Media:
    clip = read_clip(source, size)
    return replace(
        media,
        kind=MediaKind.VIDEO,
        format=kind,
        seconds=clip.seconds,
        width=clip.width,
        height=clip.height,
    )


def _picture(source: IO[bytes], media: Media) -> Media:
    """Read a picture's header; its pixels stay where they are."""
    from PIL import Image

    source.seek(0)
    try:
        with Image.open(source, formats=_PICTURE_FORMATS) as image:
            sides, kind = image.size, image.format or ""
            # Of a PNG the notes of a camera may stand behind the pixels: those are not looked for.
            turned = kind in ("JPEG", "MPO") and _orientation(image) in _LYING
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError("media_bomb", name=media.name) from error
    except Exception as error:  # a reader stumbles over a broken header in any way it likes
        raise UserError("media_damaged", name=media.name) from error
    media = replace(media, format="JPEG" if kind == "MPO" else kind)
    return _sized(media, (sides[1], sides[0]) if turned else sides)


def _sized(media: Media, sides: tuple[int, int] | None) -> Media:
    if sides is None:
        return replace(media, kind=MediaKind.IMAGE)
    width, height = sides
    if width * height > MOST_PIXELS:
        raise UserError("media_bomb", name=media.name)
    return replace(media, kind=MediaKind.IMAGE, width=width, height=height)


def _orientation(image: Image.Image) -> object:
    try:
        return image.getexif().get(0x0112)
    except Exception:  # notes of a camera can be broken in any way; the picture is not
        return None


def _sha256(source: IO[bytes], name: str, cancelled: Callable[[], bool]) -> str:
    digest = hashlib.sha256()
    source.seek(0)
    while chunk := source.read(_CHUNK):
        if cancelled():
            raise UserError("media_cancelled", name=name)
        digest.update(chunk)
    return digest.hexdigest()
