"""The decision view: at the left the figures of the plan, at the right the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QSplitter, QVBoxLayout, QWidget

from smmdesk.services.views import PlanView
from smmdesk.ui.vetting.answer_card import AnswerCard
from smmdesk.ui.vetting.copy_table import CopyTable
from smmdesk.ui.vetting.figure_editor import FigureEditor
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.offer_model import NAME, STATE, VALUE, WORDS, OfferModel

if TYPE_CHECKING:
    from smmdesk.services.offers import OfferView
    from smmdesk.ui.vetting.loading import Deciding

NAME_WIDTH, VALUE_WIDTH, STATE_WIDTH = 132, 190, 138
WIDE = 540


class OfferCard(QFrame):
    """``confirmed(OfferField, Confirmed | None)``: the owner's word about one figure."""

    confirmed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: OfferView | None = None
        self._knowledge: Knowledge | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_field())
        self.table.resized.connect(self._fit)
        self.editor.confirmed.connect(self.confirmed)
        self.retranslate()

    def show_offer(self, offer: OfferView, knowledge: Knowledge) -> None:
        """Show the figures of a plan; the chosen one stays chosen."""
        self._offer, self._knowledge = offer, knowledge
        self.model.show(offer, knowledge.phrases())
        if not self.table.currentIndex().isValid():
            self.table.choose_row(0)
        self.table.resizeRowsToContents()
        self._show_field()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._title.setText(self.tr("Price and quantities"))
        self._about.setText(
            self.tr("Read from the plan. Confirm or correct each: only confirmed figures are compared.")
        )
        self.table.setAccessibleName(self.tr("Figures of the plan"))
        self.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._title, self._about = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._about.setProperty("kind", "muted")
        self._about.setWordWrap(True)
        self.model = OfferModel(self)
        self.table = CopyTable(self)
        self.table.setModel(self.model)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor = FigureEditor(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        for widget in (self._title, self._about):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.editor)

    def _fit(self) -> None:
        """Share the width; where there is little, the words stand only under the table."""
        room = self.table.viewport().width()
        self.table.setColumnHidden(WORDS, room < WIDE)
        rest = room - NAME_WIDTH - STATE_WIDTH
        value = rest if room < WIDE else min(VALUE_WIDTH, rest // 2)
        widths = {NAME: NAME_WIDTH, VALUE: value, STATE: STATE_WIDTH, WORDS: rest - value}
        for column, width in widths.items():
            self.table.setColumnWidth(column, width)
        self.table.resizeRowsToContents()

    def _show_field(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and self._offer is not None and self._knowledge is not None:
            field = self.model.field_at(index.row())
            self.editor.show_field(field, self._offer, self._knowledge.phrases())


class DecisionView(QWidget):
    """Shows what was loaded; what the owner says goes out as the signals of the two cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = OfferCard(self)
        self.answer = AnswerCard(self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("vetting.decision")
        self.splitter.addWidget(self.offer)
        self.splitter.addWidget(self.answer)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([690, 380])
        self.offer.setMinimumWidth(440)
        self.answer.setMinimumWidth(250)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def show_deciding(self, deciding: Deciding, view: PlanView, knowledge: Knowledge) -> None:
        """Show the figures and the decisions about an open plan's contractor."""
        self.offer.show_offer(deciding.offer, knowledge)
        self.answer.show_decisions(deciding.decisions, view)
