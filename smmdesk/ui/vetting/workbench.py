"""An open workspace: contractors at the left, and of the chosen plan its evidence, decision or contract."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from smmdesk.ui.vetting.checklist_panel import ChecklistPanel
from smmdesk.ui.vetting.checklist_rows import Subject, build_groups
from smmdesk.ui.vetting.contractors_panel import ContractorsPanel
from smmdesk.ui.vetting.decision_view import DecisionView
from smmdesk.ui.vetting.details_text import QuoteLine
from smmdesk.ui.vetting.difference_card import DifferenceCard
from smmdesk.ui.vetting.document_card import DocumentCard
from smmdesk.ui.vetting.highlights import highlights_of
from smmdesk.ui.vetting.ledger_view import LedgerView
from smmdesk.ui.vetting.letter_view import LetterView
from smmdesk.ui.vetting.loading import Loaded
from smmdesk.ui.vetting.verdict_card import VerdictCard

CONTRACTORS_WIDTH, REST_WIDTH = 230, 1080
DOCUMENT_WIDTH, CHECKLIST_WIDTH = 690, 380
LOW = 580
"""Pixels of height under which verdict, changes and text do not fit under each other."""

T = TypeVar("T")
Pair: TypeAlias = "tuple[T, T]"


class Workbench(QWidget):
    """Shows what was loaded, and keeps document and checklist in step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: Loaded | None = None
        self._follow = True
        self._letter_wanted = False
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the contractors, and the open plan if there is one."""
        self._loaded = loaded
        view = loaded.view
        self._follow = False  # a reload must not scroll the document
        self.contractors.show_rows(loaded.rows, view.plan.id if view else "")
        if view is None:
            self.checklist.clear_plan()
            self._middle.setCurrentWidget(self._nothing)
            self._area.setCurrentWidget(self.splitter)
        else:
            groups = build_groups(view, loaded.knowledge)
            names = {row.subject: f"{row.name}: {row.pill}" for group in groups for row in group.rows}
            self.verdict.show_plan(view, loaded.knowledge, loaded.questions)
            self.difference.show_versions(loaded.versions, loaded.knowledge)
            self.document.show_plan(view, names)
            self.checklist.show_plan(view, groups, loaded.knowledge)
            self.document.document.set_chosen(self.checklist.subject)
            self._middle.setCurrentWidget(self.letter if self._letter_wanted else self._plan)
            self._show_deal(loaded)
        self._follow = True

    @property
    def shows_letter(self) -> bool:
        """Return whether the letter stands where the plan's text was."""
        return self._letter_wanted

    def show_letter(self, wanted: bool) -> None:
        """Show the letter instead of the plan's text, or the text again."""
        self._letter_wanted = wanted
        if self._loaded is not None and self._loaded.view is not None:
            self._middle.setCurrentWidget(self.letter if wanted else self._plan)

    def show_quote(self, line: QuoteLine) -> None:
        """Show a quote in the document."""
        self.document.document.show_place(line.block, line.start, line.end)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._nothing.setText(self.tr("No plan is open. Drop one at the left, or press “Check a plan…”."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- internals -----------------------------------------------------------------------------

    def _make_room(self) -> None:
        """In a low window the list of changes stands in the place of the plan's text while it is open."""
        alone = self.difference.is_open and self.height() < LOW
        self.document.setVisible(not alone)
        self.difference.set_alone(alone)

    def _show_deal(self, loaded: Loaded) -> None:
        """Show the view that was loaded: the decision, the contract, else the evidence."""
        view = loaded.view
        if view is not None and loaded.deciding is not None:
            self.decision.show_deciding(loaded.deciding, view, loaded.knowledge)
            self._area.setCurrentWidget(self.decision)
        elif loaded.ledger is not None:
            self.ledger.show_ledger(loaded.ledger)
            self._area.setCurrentWidget(self.ledger)
        else:
            self._area.setCurrentWidget(self.splitter)

    def _create_widgets(self) -> None:
        self.contractors = ContractorsPanel(self)
        self.verdict = VerdictCard(self)
        self.difference = DifferenceCard(self)
        self.document = DocumentCard(self)
        self.letter = LetterView(self)
        self.decision = DecisionView(self)
        self.ledger = LedgerView(self)
        self.checklist = ChecklistPanel(self)
        self._nothing = QLabel(self)
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._plan = QWidget(self)
        self._middle = QStackedWidget(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("vetting.evidence")  # sizes are remembered by this name
        self._sides = QSplitter(Qt.Orientation.Horizontal, self)
        self._sides.setObjectName("vetting.contractors")
        self._area = QStackedWidget(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.verdict)
        column.addWidget(self.difference)
        column.addWidget(self.document, 1)
        for widget in (self._nothing, self._plan, self.letter):
            self._middle.addWidget(widget)
        for widget in (self.splitter, self.decision, self.ledger):
            self._area.addWidget(widget)
        self._split(self.splitter, (self._middle, self.checklist), (DOCUMENT_WIDTH, CHECKLIST_WIDTH), (6, 3))
        sizes = (CONTRACTORS_WIDTH, REST_WIDTH)
        self._split(self._sides, (self.contractors, self._area), sizes, (0, 1))
        self.contractors.setMinimumWidth(200)
        self._middle.setMinimumWidth(340)
        self.checklist.setMinimumWidth(290)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._sides)

    def _split(
        self, splitter: QSplitter, panels: Pair[QWidget], sizes: Pair[int], stretches: Pair[int]
    ) -> None:
        for panel, stretch in zip(panels, stretches, strict=True):
            splitter.addWidget(panel)
            splitter.setStretchFactor(splitter.indexOf(panel), stretch)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes(list(sizes))

    def _connect_signals(self) -> None:
        self.document.document.highlight_clicked.connect(self._highlight_clicked)
        self.difference.toggled.connect(self._make_room)
        self.checklist.subject_chosen.connect(self._subject_chosen)
        self.checklist.list.opened.connect(self._show_evidence)
        self.checklist.details.sections.quote_pressed.connect(self.show_quote)

    def _highlight_clicked(self, subject: Subject) -> None:
        self._follow = False  # the reader is looking at the right place already
        self.checklist.choose(subject)
        self._follow = True

    def _subject_chosen(self, subject: Subject) -> None:
        self.document.document.set_chosen(subject)
        if self._follow:
            self._show_evidence(subject)

    def _show_evidence(self, subject: Subject) -> None:
        view = self._loaded.view if self._loaded else None
        if view is None:
            return
        own = [each for each in highlights_of(view) if each.subject == subject]
        if own:
            first = min(own, key=lambda each: (each.role.value != "own", own.index(each)))
            self.document.document.show_place(first.block, first.start, first.end)
