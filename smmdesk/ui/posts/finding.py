"""What the page offers to Ctrl+K: posts by their titles, and its commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence

from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.reading import read_titles
from smmdesk.ui.posts.services import Services
from smmdesk.ui.shared.page import FindItem

AFTER_MS = 1500


class Finding(QObject):
    """Keeps the titles at hand: read off to the side, some time after the posts have changed."""

    def __init__(
        self, services: Services, latest: Latest, go: Callable[[str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._latest = latest
        self._go = go
        self._titles: tuple[tuple[str, str], ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.read)

    def read_soon(self) -> None:
        """Read the titles when nothing more was changed for a while."""
        self._timer.start()

    def read(self) -> None:
        """Read the titles."""
        self._timer.stop()
        self._latest.read("titles", partial(read_titles, self._services.posts), self._take)

    def items(self, actions: Sequence[QAction]) -> list[FindItem]:
        """Return posts, and the commands among *actions* that can be given now."""
        kind, command = self.tr("post"), self.tr("command of the calendar")
        native = QKeySequence.SequenceFormat.NativeText
        return [
            *(FindItem(title, kind, partial(self._go, post_id), "note") for post_id, title in self._titles),
            *(
                FindItem(
                    action.text().rstrip("…"),
                    command,
                    action.trigger,
                    "keyboard",
                    action.shortcut().toString(native),
                )
                for action in actions
                if action.isEnabled()
            ),
        ]

    def _take(self, titles: tuple[tuple[str, str], ...]) -> None:
        self._titles = titles
