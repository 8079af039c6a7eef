"""Reading a file that is to be attached: what it is, and its bytes where the workspace is to keep them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Media, MediaKind

if TYPE_CHECKING:
    from pathlib import Path

    from smmdesk.services.posts.service import PostService

LARGEST = 25 * 2**20
"""Bytes of a file that the workspace keeps (PostService refuses larger ones)."""


class Added(NamedTuple):
    """A file to attach. *data* None: it is only referred to."""

    media: Media
    data: bytes | None = None
    too_big: bool = False


def add_file(path: Path, keep: bool) -> Added:
    """Look at a file; UserError where it is gone, damaged or not what its name says. Runs on the pool."""
    from smmdesk.documents.media import inspect_media

    media = inspect_media(path)
    if not keep:
        return Added(media)
    if media.size is not None and media.size > LARGEST:
        return Added(media, too_big=True)
    try:
        return Added(media, path.read_bytes())
    except OSError as error:
        raise UserError("media_unreadable", name=path.name) from error


def add_files(paths: Sequence[Path], keep: bool) -> list[Added | UserError]:
    """Look at files one after the other; what is wrong with one keeps no other out. Runs on the pool."""
    found: list[Added | UserError] = []
    for path in paths:
        try:
            found.append(add_file(path, keep))
        except UserError as error:
            found.append(error)
    return found


def kept_media(service: PostService, files: Sequence[Added]) -> list[Media]:
    """Return what is attached to a post, after the workspace has taken its copies. Runs on the database worker."""
    return [
        each.media
        if each.data is None
        else replace(each.media, sha256=service.add_media(each.media.name, each.data), kept=True)
        for each in files
    ]


def add_image(image: QImage, name: str) -> Added:
    """Return a picture without a file as PNG, to be kept by the workspace. Runs on the pool."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    png = bytes(data.data())
    media = Media(
        f"{name}.png",
        "",
        MediaKind.IMAGE,
        size=len(png),
        width=image.width(),
        height=image.height(),
        format="PNG",
    )
    return Added(media, png)
