"""The tabs over the text: the main text, and one for each variant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabBar, QWidget

from smmdesk.ui.posts.editor.post_edits import Channel
from smmdesk.ui.shared.icons import icon


class VariantTabs(QTabBar):
    """``chosen(channel | None)``: None is the main text."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channels: list[Channel | None] = []
        self.setObjectName("variants")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.currentChanged.connect(self._changed)

    @property
    def channel(self) -> Channel | None:
        """Return the channel of the tab that is shown; None for the main text."""
        number = self.currentIndex()
        return self._channels[number] if 0 <= number < len(self._channels) else None

    def show_tabs(self, tabs: list[tuple[Channel | None, str]]) -> None:
        """Show (channel, name) in order; the chosen one stays chosen where it is still there."""
        chosen = self.channel
        self.blockSignals(True)
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        for number, (_, name) in enumerate(tabs):
            if number < self.count():
                self.setTabText(number, name)
            else:
                self.addTab(name)
            self.setAccessibleTabName(number, name)
        self._channels = [channel for channel, _ in tabs]
        self.setCurrentIndex(self._channels.index(chosen) if chosen in self._channels else 0)
        self.blockSignals(False)
        self.updateGeometry()  # Qt forgets to, where tabs were added before the bar was first shown
        if self.channel != chosen:
            self.chosen.emit(self.channel)

    def choose(self, channel: Channel | None) -> None:
        """Show the tab of a channel, where there is one."""
        if channel in self._channels:
            self.setCurrentIndex(self._channels.index(channel))

    def show_state(self, channel: Channel | None, tone: str, words: str) -> None:
        """Mark a tab whose text is too long or otherwise wrong; *words* say so to those who cannot see it."""
        if channel not in self._channels:
            return
        number = self._channels.index(channel)
        name = {"bad": "cross", "caution": "warning"}.get(tone)
        self.setTabIcon(
            number, icon(name, tone) if name else icon("check", "muted") if tone == "done" else QIcon()
        )
        self.setTabToolTip(number, words)
        self.setAccessibleTabName(number, ", ".join(part for part in (self.tabText(number), words) if part))

    def _changed(self, number: int) -> None:
        if number >= 0:
            self.chosen.emit(self.channel)
