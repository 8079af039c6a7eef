"""The card in the middle: which file and page, what the highlights mean, and the plan's text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QVBoxLayout, QWidget

from smmdesk.domain.plan import PlanText
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.labels import place_label
from smmdesk.ui.vetting.checklist_rows import Subject
from smmdesk.ui.vetting.document_view import DocumentView
from smmdesk.ui.vetting.elided_label import ElidedLabel
from smmdesk.ui.vetting.find_bar import FindBar
from smmdesk.ui.vetting.highlights import Role, highlights_of
from smmdesk.ui.vetting.legend import Legend

TITLE_WIDTH = 220


class DocumentCard(QFrame):
    """``mark_requested()``: the user wants the selected words to count as evidence."""

    mark_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PlanView | None = None
        self._text: PlanText | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_plan(self, view: PlanView, names: dict[Subject, str]) -> None:
        """Show the plan; the text stays where it is if only what was found in it has changed."""
        self._view = view
        if view.text is not self._text and view.text != self._text:
            self._text = view.text
            self.document.show_text(view.text)
            if self.find_bar.isVisible():
                self.find_bar.close_bar()
        highlights = highlights_of(view)
        self.document.set_highlights(highlights, names)
        self._legend.set_roles({Role.CONCRETE, Role.VAGUE} | {each.role for each in highlights})
        self._fit_head()
        self._say_place()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.document.setAccessibleName(self.tr("Text of the plan"))
        self.document.setAccessibleDescription(
            self.tr("Select words and press M to mark them as evidence for a criterion.")
        )
        self._say_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _create_widgets(self) -> None:
        self._title = ElidedLabel(self)
        self._title.setProperty("kind", "heading")
        self._legend = Legend(self)
        self.document = DocumentView(self)
        self.find_bar = FindBar(self.document, self)

    def _lay_out(self) -> None:
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(12, 12, 12, 4)
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self._legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(8, 0, 4, 0)
        inner.addWidget(self.find_bar)
        inner.addWidget(self.document, 1)
        column.addLayout(inner, 1)

    def _connect_signals(self) -> None:
        self.document.scrolled.connect(self._say_place)
        self.document.builder.built.connect(self._say_place)
        self.find_bar.closed.connect(self.document.setFocus)
        self.document.customContextMenuRequested.connect(self._open_menu)

    def _fit_head(self) -> None:
        """Put the legend under the title where there is no room beside it."""
        narrow = self.width() < self._legend.sizeHint().width() + TITLE_WIDTH
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)

    def _say_place(self) -> None:
        """Write the file's name and the page that is seen."""
        if self._view is None:
            return
        plan = self._view.plan
        number = self.document.top_block()
        place = self._view.text.blocks[number].place if number is not None else None
        if place is not None and place.page is not None and plan.pages > 1:
            where = self.tr("page {0} of {1}").format(place.page, plan.pages)
        else:
            where = place_label(place) if place is not None and place.sheet is not None else ""
        self._title.set_full_text(" · ".join(part for part in (plan.file_name, where) if part))

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        mark = QAction(icon("marker", "muted"), self.tr("Mark as evidence for…\tM"), menu)
        mark.setEnabled(bool(self.document.selected_marks()))
        mark.triggered.connect(self.mark_requested)
        copy = QAction(icon("copy", "muted"), self.tr("Copy\tCtrl+C"), menu)
        copy.setEnabled(self.document.textCursor().hasSelection())
        copy.triggered.connect(self.document.copy)
        find = QAction(icon("search", "muted"), self.tr("Find in this plan…\tCtrl+F"), menu)
        find.triggered.connect(self.find_bar.open)
        everything = QAction(self.tr("Select all\tCtrl+A"), menu)
        everything.triggered.connect(self.document.selectAll)
        for action in (mark, copy, everything, find):
            menu.addAction(action)
        menu.popup(self.document.viewport().mapToGlobal(point))
