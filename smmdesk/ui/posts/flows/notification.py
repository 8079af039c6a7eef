"""A notification of the system, or where it has none, a sentence in the window and a call for attention."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

SHOWN_MS = 15_000


class Notifications(QObject):
    """Notifies through the system's tray, whose icon is there only once there was something to tell.

    *say* shows a sentence with an action in the window: the way for systems without a tray.
    """

    def __init__(
        self,
        window: QWidget,
        come_to_front: Callable[[], object],
        say: Callable[[str, Callable[[], object]], object],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._come_to_front = come_to_front
        self._say = say
        self._icon: QSystemTrayIcon | None = None
        self._clicked: Callable[[], object] | None = None

    def __call__(self, title: str, text: str, clicked: Callable[[], object]) -> None:
        """Show a notification; *clicked* is called when the user takes it up."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._clicked = clicked
            self._tray().showMessage(title, text, self._window.windowIcon(), SHOWN_MS)
        else:
            self._say(f"{title}. {text}" if text else title, clicked)
            QApplication.alert(self._window)

    def _tray(self) -> QSystemTrayIcon:
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.setToolTip("SMM Desk")
            self._icon.messageClicked.connect(self._take_up)
            self._icon.activated.connect(self._take_up)
        self._icon.show()
        return self._icon

    def _take_up(self) -> None:
        self._come_to_front()
        if self._clicked is not None:
            clicked, self._clicked = self._clicked, None
            clicked()
