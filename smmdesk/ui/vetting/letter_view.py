"""The questions letter, to be edited, copied and saved; beside it the checklist stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.text import Language
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.language import NAMES
from smmdesk.ui.vetting.kept_text import KeptText

if TYPE_CHECKING:
    from smmdesk.services.letters import LetterView as Letter


class LetterView(QFrame):
    """``noted(str)``: the owner's wording; ``language_chosen(Language)``; the rest are buttons."""

    noted = Signal(str)
    language_chosen = Signal(object)
    copy_requested = Signal()
    save_requested = Signal()
    reset_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter: Letter | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    @property
    def text(self) -> str:
        """Return the letter as it stands in the field."""
        return self.body.toPlainText().strip()

    def show_letter(self, letter: Letter) -> None:
        """Show a letter; what is being typed into the same one stays."""
        shown = self._letter
        if shown is None or (shown.plan.id, shown.language) != (letter.plan.id, letter.language):
            self.body.keep()
            self.body.clearFocus()
        self._letter = letter
        self.body.set_note(letter.text)
        self._languages[letter.language].setChecked(True)
        self._say()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Questions letter"))
        self.body.setAccessibleName(self.tr("Text of the letter"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the letter, to paste it into a message"))
        self.save.setText(self.tr("Save as…"))
        self.save.setToolTip(self.tr("Save the letter for Word, as PDF or as plain text"))
        self.reset.setText(self.tr("Write it anew"))
        self.back.setText(self.tr("Back to the plan"))
        for language, button in self._languages.items():
            button.setText(NAMES[language])
            button.setToolTip(self.tr("Language of the letter"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        buttons = (self.copy, self.save, self.back, self.reset)
        needed = sum(each.sizeHint().width() for each in buttons) + 60
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(across if self.width() >= needed else down)

    def _create_widgets(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self._about = QLabel(self)
        self._about.setProperty("kind", "muted")
        self._about.setWordWrap(True)
        self.body = KeptText(self)
        self._languages = {language: QPushButton(self) for language in (Language.RU, Language.EN)}
        group = QButtonGroup(self)
        for place, button in zip(("first", "last"), self._languages.values(), strict=True):
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setCheckable(True)
            group.addButton(button)
        self.copy = QPushButton(icon("copy", "muted"), "", self)
        self.save = QPushButton(icon("export", "muted"), "", self)
        self.reset = QPushButton(icon("refresh", "accent"), "", self)
        self.back = QPushButton(icon("undo", "accent"), "", self)
        for button in (self.reset, self.back):
            button.setProperty("kind", "link")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title, 1)
        for button in self._languages.values():
            head.addWidget(button)
        self._foot = foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.setSpacing(6)
        for pair in ((self.copy, self.save), (self.back, self.reset)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            foot.addLayout(row)
        foot.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._about)
        column.addWidget(self.body, 1)
        column.addLayout(foot)

    def _connect_signals(self) -> None:
        self.body.noted.connect(self.noted)
        for language, button in self._languages.items():
            button.clicked.connect(
                lambda _checked=False, language=language: self.language_chosen.emit(language)
            )
        self.copy.clicked.connect(self.copy_requested)
        self.save.clicked.connect(self.save_requested)
        self.reset.clicked.connect(self.reset_requested)
        self.back.clicked.connect(self.closed)

    def _say(self) -> None:
        letter = self._letter
        if letter is None:
            return
        self.reset.setEnabled(letter.edited)
        anew = self.tr("Drop your wording, and take the program's with today's questions")
        self.reset.setToolTip(anew if letter.edited else self.tr("It is the program's own text already"))
        who = self.tr("To {0}, about {1}.").format(letter.contractor.name, letter.plan.file_name)
        if letter.edited:
            state = self.tr("Your own wording; it is kept with the plan.")
        else:
            state = self.tr("%n question(s); change what you like.", "", len(letter.questions))
        self._about.setText(f"{who} {state}")
