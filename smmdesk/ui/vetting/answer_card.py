"""Yes, no or wait, with the reason; and what was decided before, as it stood then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.decision import Answer, Decision
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.decision_texts import (
    ANSWER_ICONS,
    ANSWER_TONES,
    about_text,
    answer_label,
    known_text,
    since_texts,
)

if TYPE_CHECKING:
    from smmdesk.services.deciding import DecisionsView

LINES = 4


class AnswerCard(QFrame):
    """``decided(Answer, str)``: with this reason. ``taken_back(Decision)``."""

    decided = Signal(object, str)
    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions: DecisionsView | None = None
        self._plan: PlanView | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_decisions(self, decisions: DecisionsView, plan: PlanView) -> None:
        """Show what was decided about the contractor of an open plan."""
        other = self._plan is None or self._plan.contractor.id != plan.contractor.id
        self._decisions, self._plan = decisions, plan
        if other:
            self.clear()
        self._say()

    def clear(self) -> None:
        """Forget what was chosen and typed."""
        self._group.setExclusive(False)
        for button in self.answers.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self.reason.clear()
        self._show_state()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Your decision"))
        for answer, button in self.answers.items():
            button.setText(answer_label(answer))
            button.setAccessibleName(self.tr("Answer: {0}").format(answer_label(answer)))
        self._why.setText(self.tr("Why"))
        self.reason.setPlaceholderText(self.tr("In a few words: you will want to know it later"))
        self.reason.setAccessibleName(self.tr("Reason for the decision"))
        self.decide.setText(self.tr("Keep this decision"))
        self._error.setText(self.tr("Write the reason in a few words."))
        self._past.setText(self.tr("WHAT YOU DECIDED"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self._about, self._why, self._error, self._past = (QLabel(self) for _ in range(4))
        self._about.setWordWrap(True)
        self._about.setProperty("kind", "muted")
        self._error.setProperty("kind", "error")
        self._error.hide()
        self._past.setProperty("kind", "section")
        self.answers = {answer: QPushButton(self) for answer in Answer}
        self._group = QButtonGroup(self)
        for place, (answer, button) in zip(("first", "middle", "last"), self.answers.items(), strict=True):
            button.setProperty("kind", "segment")
            button.setProperty("place", place)
            button.setCheckable(True)
            button.setIcon(icon(ANSWER_ICONS[answer], ANSWER_TONES[answer].value))
            self._group.addButton(button)
        self.reason = QPlainTextEdit(self)
        self.reason.setProperty("kind", "field")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 16)
        self._why.setBuddy(self.reason)
        self.decide = QPushButton(self)
        self.decide.setProperty("kind", "primary")
        self._list = QWidget(self)
        self._entries = QVBoxLayout(self._list)

    def _lay_out(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(0)
        for button in self.answers.values():
            answers.addWidget(button, 1)
        self._entries.setContentsMargins(0, 0, 6, 0)
        self._entries.setSpacing(10)
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(answers)
        for widget in (self._why, self.reason, self._error):
            column.addWidget(widget)
        column.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self._past)
        column.addWidget(area, 1)

    def _connect_signals(self) -> None:
        self._group.buttonClicked.connect(self._show_state)
        self.reason.textChanged.connect(self._error.hide)
        self.decide.clicked.connect(self._decide)

    def _answer(self) -> Answer | None:
        return next((answer for answer, button in self.answers.items() if button.isChecked()), None)

    def _decide(self) -> None:
        answer, reason = self._answer(), self.reason.toPlainText().strip()
        if answer is None:
            return
        if not reason:
            self._error.show()
            self.reason.setFocus()
            return
        self.decided.emit(answer, reason)

    def _show_state(self) -> None:
        chosen = self._answer() is not None
        self.decide.setEnabled(chosen)
        tip = self.tr("Kept with today's date, score and weights")
        self.decide.setToolTip(tip if chosen else self.tr("First choose yes, no or wait"))

    def _say(self) -> None:
        self._show_state()
        while (item := self._entries.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._decisions is None or self._plan is None:
            return
        self._about.setText(about_text(self._plan))
        decisions = self._decisions.decisions
        self._past.setVisible(bool(decisions))
        for number, each in enumerate(decisions):
            since = since_texts(self._decisions) if number == 0 else []
            self._entries.addWidget(self._entry(each, since))
        self._entries.addStretch(1)

    def _entry(self, decision: Decision, since: list[str]) -> QWidget:
        entry = QWidget(self._list)
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        chip = QLabel(answer_label(decision.answer), entry)
        chip.setProperty("kind", "chip")
        chip.setProperty("tone", ANSWER_TONES[decision.answer].value)
        head.addWidget(chip)
        head.addStretch(1)
        back = QPushButton(icon("undo", "accent"), self.tr("Take back"), entry)
        back.setProperty("kind", "link")
        back.setToolTip(self.tr("As if it had not been decided; Undo brings it back"))
        back.clicked.connect(lambda: self.taken_back.emit(decision))
        head.addWidget(back)
        column.addLayout(head)
        for text, kind in ((decision.reason, ""), (known_text(decision), "muted"), *((t, "") for t in since)):
            label = QLabel(text, entry)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if kind:
                label.setProperty("kind", kind)
            if text in since:
                label.setProperty("tone", "caution")
            column.addWidget(label)
        return entry
