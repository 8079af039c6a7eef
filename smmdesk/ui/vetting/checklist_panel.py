"""The panel at the right: the checklist, and under it the details of what is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from smmdesk.domain.vetting import Status
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.labels import status_label
from smmdesk.ui.vetting.checklist_model import ChecklistModel
from smmdesk.ui.vetting.checklist_rows import ChecklistGroup, ChecklistRow, Subject
from smmdesk.ui.vetting.checklist_view import ChecklistView
from smmdesk.ui.vetting.details_panel import DetailsPanel
from smmdesk.ui.vetting.elided_label import ElidedLabel
from smmdesk.ui.vetting.knowledge import Knowledge


class ChecklistPanel(QFrame):
    """``subject_chosen(Subject)``: by the user or by :meth:`choose`."""

    subject_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: PlanView | None = None
        self._knowledge: Knowledge | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    @property
    def subject(self) -> Subject | None:
        """Return what is chosen."""
        return self.list.current()

    @property
    def criteria(self) -> list[ChecklistRow]:
        """Return the rows of the criteria, without the red flags."""
        return [row for row in self.rows if not row.subject.is_flag]

    @property
    def rows(self) -> list[ChecklistRow]:
        """Return all rows."""
        return self._model.rows()

    def show_plan(self, view: PlanView, groups: Sequence[ChecklistGroup], knowledge: Knowledge) -> None:
        """Show what was found in a plan; what was chosen stays chosen in the same plan."""
        kept = self.subject if self._plan is not None and self._plan.plan.id == view.plan.id else None
        self._plan, self._knowledge = view, knowledge
        self._model.set_groups(groups)
        if kept is not None:
            self.list.choose(kept)
        if self.subject is None or kept is None:
            self.list.choose_first()
        self._show_details()

    def clear_plan(self) -> None:
        """Show nothing: no plan is open."""
        self._plan = None
        self._model.set_groups(())
        self.details.clear_subject()

    def choose(self, subject: Subject) -> None:
        """Choose a criterion or a red flag."""
        self.list.choose(subject)

    def retranslate(self) -> None:
        """Set the texts anew."""
        words = [status_label(status) for status in Status]
        self._title.setText(self.tr("Checklist"))
        self._keys.set_full_text(self.tr("· press 1 {0}, 2 {1}, 3 {2}").format(*words))
        self.list.setAccessibleName(self.tr("Checklist"))
        self.list.setAccessibleDescription(self._keys.full_text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def event(self, event: QEvent) -> bool:
        """N writes a note while the focus is here; elsewhere on the page it begins a new check."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_n(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_n(event):
            self.write_note()
        else:
            super().keyPressEvent(event)

    def write_note(self) -> None:
        """Put the cursor into the note of the chosen criterion."""
        if self.details.note.isVisible():
            self.details.ensureWidgetVisible(self.details.note)
            self.details.note.setFocus()

    def _create_widgets(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self._keys = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        self._keys.setProperty("kind", "section")
        self._model = ChecklistModel(self)
        self.list = ChecklistView(self._model, self)
        self.details = DetailsPanel(self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setObjectName("vetting.checklist")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 6, 6)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._title)
        head.addWidget(self._keys, 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(head)
        column.addWidget(self.splitter, 1)
        for widget, stretch in ((self.list, 5), (self.details, 4)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.indexOf(widget), stretch)
        self.splitter.setChildrenCollapsible(False)
        self.list.setMinimumHeight(120)
        self.details.setMinimumHeight(90)
        self.splitter.setSizes([420, 250])

    def _connect_signals(self) -> None:
        self.list.subject_chosen.connect(self._chosen)

    def _chosen(self, subject: Subject) -> None:
        self._show_details()
        self.subject_chosen.emit(subject)

    def _show_details(self) -> None:
        subject = self.subject
        if subject is not None and self._plan is not None and self._knowledge is not None:
            self.details.show_subject(subject, self._plan, self._knowledge)


def _is_n(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_N and event.modifiers() == Qt.KeyboardModifier.NoModifier
