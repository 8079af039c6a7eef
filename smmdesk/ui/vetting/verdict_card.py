"""The card over the plan: the score, the verdict, why, and how firmly it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smmdesk.services.views import PlanView
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.labels import VERDICT_TONES, verdict_label
from smmdesk.ui.vetting import verdict_texts
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.painting import smaller

WIDE = 560
MINIMAL_WIDTH = 160
MOST_HEIGHT = 170
"""Pixels for the reasons; there they are scrolled."""


class VerdictCard(QFrame):
    """``weights_requested()``: the user wants to see or change how much each criterion counts.

    ``questions_requested()``: the letter with what there is to ask.
    """

    weights_requested = Signal()
    questions_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reasons: list[str] = []
        self._all = False
        self._count = 0
        self.setProperty("kind", "verdict")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_plan(self, view: PlanView, knowledge: Knowledge, questions: int = 0) -> None:
        """Show the verdict on a plan; *questions* is how many there are to send."""
        assessment = view.assessment
        self._count = questions
        self._say_questions()
        self._score.setText(str(assessment.scores.total))
        self._verdict.setText(verdict_label(assessment.verdict))
        self._sides.setText(verdict_texts.sides_text(view))
        self._reasons = knowledge.verdict_reasons(assessment)
        self._fragility.setText(knowledge.fragility(assessment))
        self._say_reasons()
        self._paint(VERDICT_TONES[assessment.verdict].value)
        said = (self._verdict.text(), self._score.text(), *self._reasons, self._fragility.text())
        self.setAccessibleDescription(" ".join(said))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.setAccessibleName(self.tr("Verdict"))
        self._score.setToolTip(self.tr("Score, from 0 to 100"))
        self.weights.setText(self.tr("Weights…"))
        self.weights.setToolTip(self.tr("How much each criterion counts"))
        self._say_questions()
        self._say_reasons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(self.width() >= WIDE)
        self._frame.activate()
        self._say_reasons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._score = QLabel(self)
        self._score.setProperty("kind", "figure")
        self._score.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._score.setMinimumWidth(40)
        self._verdict = QLabel(self)
        self._verdict.setProperty("kind", "heading")
        self._sides, self._why, self._fragility = (QLabel(self) for _ in range(3))
        self._why_area = QScrollArea(self, widgetResizable=True)
        self._why_area.setFrameShape(QFrame.Shape.NoFrame)
        self._why_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._why_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._why_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._why_area.setWidget(self._why)
        size = smaller(self.font()).pixelSize()
        for label in (self._sides, self._why, self._fragility):
            label.setStyleSheet(f"font-size: {size}px")
        for label in (self._verdict, self._sides, self._why, self._fragility):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sides.setProperty("kind", "muted")
        self.weights = QPushButton(icon("balance", "muted"), "", self)
        self.questions = QPushButton(self)
        self.more = QPushButton(self)
        self.more.setProperty("kind", "link")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self._verdict, self._sides, self._why_area, self._fragility):
            words.addWidget(widget)
        self._row = row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._score, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self._side = side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        side.setSpacing(4)
        side.addStretch(1)
        for button in (self.questions, self.weights, self.more):
            side.addWidget(button)
        side.addStretch(1)
        self._frame = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._frame.setContentsMargins(12, 10, 12, 10)
        self._frame.setSpacing(8)
        self._frame.addLayout(row, 1)
        self._frame.addLayout(side)

    def _connect_signals(self) -> None:
        self.questions.clicked.connect(self.questions_requested)
        self.weights.clicked.connect(self.weights_requested)
        self.more.clicked.connect(self._toggle)

    def _say_questions(self) -> None:
        self.questions.setVisible(self._count > 0)
        self.questions.setText(self.tr("%n question(s) to send", "", self._count))
        self.questions.setToolTip(self.tr("Open the questions letter"))

    def _toggle(self) -> None:
        self._all = not self._all
        self._say_reasons()

    def _say_reasons(self) -> None:
        """Show the first reason or two; the card must not push the plan out of a small window."""
        wide = self.width() >= WIDE
        count, letters = (2, 260) if wide else (1, 150)
        short = shorten(" ".join(self._reasons[:count]), letters)
        everything = " ".join(self._reasons)
        self.more.setVisible(short != everything)
        self.more.setText(self.tr("Fewer reasons") if self._all else self.tr("All reasons"))
        self._why.setText(everything if self._all else short)
        self._fit()
        QTimer.singleShot(0, self, self._fit)  # buttons that have just been shown take their room late

    def _fit(self) -> None:
        self._settle()
        room = max(self._why_area.width(), MINIMAL_WIDTH)
        height = max(self._why.heightForWidth(room), 1)
        needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._why_area.setVerticalScrollBarPolicy(needed if height > MOST_HEIGHT else off)
        self._why_area.setFixedHeight(min(height, MOST_HEIGHT))

        self._settle()
        self.setMinimumHeight(max(self._frame.totalHeightForWidth(self.width()), 0))

    def _settle(self) -> None:
        """Lay the card out now: the rows inside remember their old sizes otherwise."""
        self._frame.invalidate()
        self._frame.activate()

    def _turn(self, wide: bool) -> None:
        """Put the buttons beside the words, or under them in a narrow card."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._frame.setDirection(across if wide else down)
        self._side.setDirection(down if wide else across)

    def _paint(self, tone: str) -> None:
        for widget in (self, self._score):
            if widget.property("tone") != tone:
                widget.setProperty("tone", tone)
                _polish(widget)


def _polish(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def shorten(text: str, letters: int) -> str:
    """Return *text* cut at a word, with dots, where it is longer than so many letters."""
    return text if len(text) <= letters else f"{text[:letters].rsplit(' ', 1)[0].rstrip('.,;:')}…"
