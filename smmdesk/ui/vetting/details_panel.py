"""Under the checklist: everything about the chosen criterion or red flag, and the owner's word on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from smmdesk.domain.vetting import JudgedFinding
from smmdesk.services.views import FlagView, PlanView
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.checklist_rows import Subject
from smmdesk.ui.vetting.details_text import criterion_sections, flag_sections, judged_by
from smmdesk.ui.vetting.flag_answer import FlagAnswer
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.note_field import NoteField
from smmdesk.ui.vetting.section_view import SectionView
from smmdesk.ui.vetting.status_switch import StatusSwitch


class DetailsPanel(QScrollArea):
    """``status_pressed(Status | None)``: None takes the owner's word back. ``noted(Subject, str)``."""

    status_pressed = Signal(object)
    noted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject: Subject | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_subject(self, subject: Subject, view: PlanView, knowledge: Knowledge) -> None:
        """Show all about a criterion or a red flag of a plan."""
        other = subject != self._subject
        if other:
            self.note.keep()
        self._subject = subject
        self._body.setVisible(True)
        for widget in (self.switch, self._judged, self.note, self._note_title):
            widget.setVisible(not subject.is_flag)
        self.flag_answer.setVisible(subject.is_flag)
        if subject.is_flag:
            self._show_flag(next(f for f in view.flags if f.finding.flag_id == subject.id), knowledge, other)
        else:
            self._show_criterion(
                next(f for f in view.findings if f.criterion_id == subject.id), view, knowledge
            )
        if other:
            self.verticalScrollBar().setValue(0)

    def clear_subject(self) -> None:
        """Show nothing."""
        self.note.keep()
        self._subject = None
        self._body.setVisible(False)

    def retranslate(self) -> None:
        """Set the texts anew; what is about the plan comes with :meth:`show_subject`."""
        self.setAccessibleName(self.tr("Details"))
        self.take_back.setText(self.tr("Take back"))
        self.take_back.setToolTip(self.tr("Back to what the program found (0)"))
        self._note_title.setText(self.tr("Your note (N)"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._body = QWidget(self)
        self.setWidget(self._body)
        self._name = QLabel(self)
        self._name.setWordWrap(True)
        self._name.setProperty("kind", "heading")
        self.switch = StatusSwitch(self)
        self._judged = QWidget(self)
        self._by = QLabel(self._judged)
        self._by.setProperty("kind", "caption")
        self._by.setWordWrap(True)
        self.take_back = QPushButton(icon("undo", "accent"), "", self._judged)
        self.take_back.setProperty("kind", "link")
        self.sections = SectionView(self)
        self.flag_answer = FlagAnswer(self)
        self._note_title = QLabel(self)
        self._note_title.setProperty("kind", "section")
        self.note = NoteField(self)
        self._note_title.setBuddy(self.note)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._judged)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._by, 1)
        row.addWidget(self.take_back)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(2, 8, 8, 12)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addSpacing(2)
        for widget in (self.switch, self._judged, self.sections, self.flag_answer):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._note_title)
        column.addWidget(self.note)
        column.addStretch(1)
        self._body.setVisible(False)

    def _connect_signals(self) -> None:
        self.switch.pressed.connect(self.status_pressed)
        self.take_back.clicked.connect(lambda: self.status_pressed.emit(None))
        self.note.noted.connect(self._noted)

    def _show_criterion(self, judged: JudgedFinding, view: PlanView, knowledge: Knowledge) -> None:
        criterion = knowledge.checklist.criterion(judged.criterion_id)
        self._name.setText(knowledge.name(judged.criterion_id))
        self.switch.set_status(judged.status)
        self._by.setText(judged_by(judged))
        self.take_back.setVisible(judged.overruled)
        self.sections.show_sections(criterion_sections(judged, criterion, view.text, knowledge))
        self.note.set_note(judged.override.note if judged.override else "")

    def _show_flag(self, flag: FlagView, knowledge: Knowledge, other: bool) -> None:
        self._name.setText(knowledge.flag_name(flag.finding.flag_id))
        self.sections.show_sections(flag_sections(flag, knowledge.checklist.flag(flag.finding.flag_id)))
        self.flag_answer.show_dismissal(flag.dismissal, other)

    def _noted(self, note: str) -> None:
        if self._subject is not None and not self._subject.is_flag:
            self.noted.emit(self._subject, note)
