"""A picture made small enough to be sent along. To be run in the ``Sandbox``: it is decoded here."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

SECONDS = 10.0
_SIDES = (320, 240)
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_MOST_PIXELS = 60_000_000
_LARGEST_FILE = 30 * 2**20
_QUALITY = 70


def small_picture(path: str, data: bytes | None) -> bytes:
    """Return the picture in *data*, or where that is None in the file at *path*, as a small JPEG.

    Nothing of the camera's notes (place, time, device) is left in it. What cannot be read gives nothing.
    """
    try:
        source = data if data is not None else _bytes_of(Path(path))
        return _small(source) if source else b""
    except Exception:
        # A foreign file stumbled over, or gone: a pack is none the worse for lacking a picture.
        return b""


def _bytes_of(path: Path) -> bytes:
    if not path.is_file() or path.stat().st_size > _LARGEST_FILE:
        return b""
    return path.read_bytes()


def _small(data: bytes) -> bytes:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data), formats=_FORMATS) as picture:
        if picture.width * picture.height > _MOST_PIXELS:
            return b""
        picture.draft("RGB", (2 * _SIDES[0], 2 * _SIDES[1]))
        turned = ImageOps.exif_transpose(picture)
        turned.thumbnail(_SIDES)
        result = BytesIO()
        _on_white(turned).save(result, "JPEG", quality=_QUALITY, optimize=True)
        return result.getvalue()


def _on_white(picture: Image) -> Image:
    from PIL import Image as Pictures

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    over = picture.convert("RGBA")
    ground = Pictures.new("RGBA", over.size, "white")
    return Pictures.alpha_composite(ground, over).convert("RGB")
