"""A plain page in the middle of the window: what is the matter, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import Tone

CARD_WIDTH = 520


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of the page; the first is the primary one."""

    text: str
    act: Callable[[], object]


class NoticePage(QWidget):
    """A card with a heading, a few sentences and the choices, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._create_widgets()
        self._lay_out()

    def show_notice(self, title: str, text: str, choices: Sequence[Choice], tone: Tone = Tone.INFO) -> None:
        """Show the notice; the first choice takes the focus."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        role = "accent" if tone is Tone.INFO else tone.value
        name = "info" if tone is Tone.INFO else "warning"
        self._icon.setPixmap(pixmap(name, role, 28, self.devicePixelRatioF()))
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(choice, first=number == 0) for number, choice in enumerate(choices)]
        if self._buttons:
            self._buttons[0].setFocus()

    def _create_widgets(self) -> None:
        self._card = QFrame(self)
        self._card.setProperty("kind", "card")
        self._card.setFixedWidth(CARD_WIDTH)
        self._icon = QLabel(self._card)
        self._title = QLabel(self._card)
        self._title.setWordWrap(True)
        self._title.setProperty("kind", "heading")
        self._text = QLabel(self._card)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(8)
        for widget in (self._icon, self._title, self._text):
            self._column.addWidget(widget)
        self._column.addSpacing(8)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(2)

    def _button(self, choice: Choice, first: bool) -> QPushButton:
        button = QPushButton(choice.text, self._card)
        if first:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda _checked=False: choice.act())
        self._column.addWidget(button)
        return button
