"""Pictures of a post's files, read and scaled off the window's thread, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from smmdesk.domain.posts.post import Media, MediaKind

if TYPE_CHECKING:
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

EDGE = 1080
MOST = 60
"""Pictures kept in memory."""


class Look(NamedTuple):
    """A file as it is now: its picture, and a code for what is wrong ("", missing, unreadable, changed)."""

    image: QImage | None
    problem: str = ""


class Thumbs(QObject):
    """``ready(Media)``: the picture of a file was read, or it turned out that it cannot be."""

    ready = Signal(object)

    def __init__(self, service: PostService, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._tasks = tasks
        self._looks: dict[tuple[str, str, bool], Look] = {}
        self._waiting: set[tuple[str, str, bool]] = set()

    def look(self, media: Media) -> Look | None:
        """Return what is known of a file; None while it is being read."""
        key = _key(media)
        if key in self._looks:
            return self._looks[key]
        if key not in self._waiting:
            self._waiting.add(key)
            self._read(media)
        return None

    def look_again(self) -> None:
        """Read those files anew with which something was wrong: they may be back."""
        self._looks = {key: look for key, look in self._looks.items() if not look.problem}

    def forget(self, media: Media | None = None) -> None:
        """Read a file (or all of them) anew when asked for the next time: it may be back, or gone."""
        if media is None:
            self._looks.clear()
        else:
            self._looks.pop(_key(media), None)

    def _read(self, media: Media) -> None:
        if media.kept and media.sha256:
            service, sha256 = self._service, media.sha256
            self._tasks.run(
                lambda: service.media_bytes(sha256), lambda data: self._decode(media, data), owner=self
            )
        else:
            self._decode(media, None)

    def _decode(self, media: Media, data: bytes | None) -> None:
        self._tasks.run(
            lambda: look_at(media, data), lambda look: self._take(media, look), pool=True, owner=self
        )

    def _take(self, media: Media, look: Look) -> None:
        key = _key(media)
        self._waiting.discard(key)
        if len(self._looks) >= MOST:
            self._looks.pop(next(iter(self._looks)))
        self._looks[key] = look
        self.ready.emit(media)


def _key(media: Media) -> tuple[str, str, bool]:
    return media.path, media.sha256, media.kept


def look_at(media: Media, data: bytes | None) -> Look:
    """Return the picture of a file, from its bytes where they are kept, else from its place on the disk."""
    if data is None:
        problem = _problem(media)
        if problem == "missing":
            return Look(None, problem)
    else:
        problem = ""
    if media.kind is not MediaKind.IMAGE:
        return Look(None, problem)
    image = scaled(data if data is not None else media.path)
    return Look(image, problem if image is not None else "unreadable")


def _problem(media: Media) -> str:
    if not media.path:
        return "missing"
    try:
        size = Path(media.path).stat().st_size
    except (OSError, ValueError):
        return "missing"
    return "changed" if media.size is not None and size != media.size else ""


def scaled(source: bytes | str, edge: int = EDGE) -> QImage | None:
    """Return a picture no larger than *edge* pixels each way; None where it cannot be read."""
    if isinstance(source, bytes):
        buffer = QBuffer()
        buffer.setData(QByteArray(source))
        reader = QImageReader(buffer)
    else:
        reader = QImageReader(source)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > edge:
        reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
