"""The slim banner above a page: what was done, with Undo, or what went wrong, with what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from smmdesk.ui.shared.icons import icon, pixmap
from smmdesk.ui.shared.theme import Tone

SHOWN_MS = 12_000
_ICONS = {Tone.INFO: "info", Tone.GOOD: "check", Tone.CAUTION: "warning", Tone.BAD: "warning"}
_Question: TypeAlias = "tuple[str, Tone, tuple[str, Callable[[], object]] | None]"


class Banner(QFrame):
    """Shows one sentence at a time, in place. ``undo_requested()``: the user pressed Undo.

    ``shown(bool)``: it appeared or went away. *is_passing*: what it says goes away by itself.
    """

    undo_requested = Signal()
    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._action: Callable[[], object] | None = None
        self.is_passing = False
        self._standing: _Question | None = None
        self._later: _Question | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()
        self.hide()

    def say(
        self,
        text: str,
        tone: Tone = Tone.INFO,
        undo: bool = False,
        action: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show *text*, with an Undo button or one other action; good news goes away by itself."""
        passing = tone in (Tone.INFO, Tone.GOOD) and action is None
        if not passing:
            self._later = None
        elif self._standing is not None and not self.isHidden():
            self._later = self._standing
        self._standing = (text, tone, action) if action is not None else None
        self._tone = tone
        self._action = action[1] if action else None
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._undo.setVisible(undo)
        self._button.setVisible(action is not None)
        self._button.setText(action[0] if action else "")
        self._paint_tone()
        self.is_passing = passing
        self.show()
        self.shown.emit(True)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if self.is_passing:
            self._timer.start()
        else:
            self._timer.stop()

    @property
    def text(self) -> str:
        """Return the sentence shown, empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def dismiss(self) -> None:
        """Take the banner away; a question that passing news had covered comes back."""
        self._timer.stop()
        self._standing = None
        self.hide()
        self.shown.emit(False)
        if self._later is not None:
            (text, tone, action), self._later = self._later, None
            self.say(text, tone, action=action)

    def forget_undo(self) -> None:
        """Take away news that offered Undo: what would be taken back now is something else."""
        if not self.isHidden() and not self._undo.isHidden():
            self.dismiss()

    def clear(self) -> None:
        """Take everything away: what was said is of something that is no longer there."""
        self._later = None
        self.dismiss()

    def retranslate(self) -> None:
        """Set the texts of the buttons anew."""
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolTip(self.tr("Undo (Ctrl+Z)"))
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self.setAccessibleName(self.tr("Message"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._icon.setPixmap(pixmap(_ICONS[self._tone], self._role(), 18, self.devicePixelRatioF()))

    def _create_widgets(self) -> None:
        self._icon = QLabel(self)
        self._text = QLabel(self, wordWrap=True, openExternalLinks=False)
        self._undo = QPushButton(self)
        self._button = QPushButton(self)
        self._close = QToolButton(self, autoRaise=True)
        self._close.setIcon(icon("close", "muted"))
        self.setProperty("kind", "banner")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._button)
        row.addWidget(self._close)

    def _connect_signals(self) -> None:
        self._timer.timeout.connect(self.dismiss)
        self._close.clicked.connect(self.dismiss)
        self._undo.clicked.connect(self._undo_clicked)
        self._button.clicked.connect(self._action_clicked)

    def _undo_clicked(self) -> None:
        self.dismiss()
        self.undo_requested.emit()

    def _action_clicked(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()

    def _role(self) -> str:
        return "accent" if self._tone is Tone.INFO else self._tone.value

    def _paint_tone(self) -> None:
        self.setProperty("tone", self._tone.value)
        self._icon.setPixmap(pixmap(_ICONS[self._tone], self._role(), 18, self.devicePixelRatioF()))
        self.style().unpolish(self)
        self.style().polish(self)
