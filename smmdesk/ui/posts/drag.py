"""Posts as they are dragged between the calendar's views, the tray, the list and the board."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDropEvent

POSTS_MIME = "application/x-smmdesk-posts"
"""The ids of posts, one a line."""


def mime_of(ids: Sequence[str], text: str = "") -> QMimeData:
    """Return what is dragged: posts for our own views, and their titles for whatever else takes text."""
    data = QMimeData()
    data.setData(POSTS_MIME, QByteArray("\n".join(ids).encode("utf-8")))
    if text:
        data.setText(text)
    return data


def ids_in(data: QMimeData) -> tuple[str, ...]:
    """Return the ids of the posts that are dragged; none for anything else."""
    if not data.hasFormat(POSTS_MIME):
        return ()
    text = bytes(data.data(POSTS_MIME).data()).decode("utf-8", "replace")
    return tuple(line for line in text.splitlines() if line)


def wants_copy(event: QDropEvent) -> bool:
    """Tell whether Ctrl is held: a copy is wanted, and the posts stay where they are."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
