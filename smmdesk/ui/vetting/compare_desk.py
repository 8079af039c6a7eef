"""What the comparison does: who is compared, the sentences about it, its export."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.errors import UserError
from smmdesk.services.views import ContractorRow
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.compare_view import FEWEST, MOST, CompareView, Shown
from smmdesk.ui.vetting.exporter import COMPARISON_FORMATS, Export, Exporter
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.services import Services

if TYPE_CHECKING:
    from smmdesk.domain.comparison import Comparison

UPSETS_SHOWN = 3


class CompareDesk(QObject):
    """``told(text, Tone, with_undo)``: a sentence for the banner, such as why these cannot be compared."""

    told = Signal(str, object, bool)

    def __init__(self, view: CompareView, services: Services, tasks: Tasks, exporter: Exporter) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._tasks = tasks
        self._exporter = exporter
        self._rows: Sequence[ContractorRow] = ()
        self._knowledge: Knowledge | None = None
        self._ids: list[str] = []
        self._turn = 0
        view.chosen.connect(self._choose)
        view.export_requested.connect(self.export)

    def set_rows(self, rows: Sequence[ContractorRow], knowledge: Knowledge) -> None:
        """Take the contractors; a comparison in sight is made anew."""
        self._rows, self._knowledge = rows, knowledge
        there = {row.contractor.id for row in rows}
        self._ids = [each for each in self._ids if each in there]
        if self._view.isVisible():
            self._view.show_contractors(rows, self._ids)
            self._compare()

    def open(self, contractor_id: str) -> None:
        """Compare the contractor of the open plan with the others that have one."""
        if len(self._ids) < FEWEST:
            others = [row.contractor.id for row in self._rows if row.plans]
            wanted = sorted(others, key=lambda each: each != contractor_id)[:MOST]
            self._ids = [each for each in others if each in wanted]
        self._view.show_contractors(self._rows, self._ids)
        self._compare()

    def export(self) -> None:
        """Ask where to save the comparison."""
        ids, language = list(self._ids), current_language()
        service = self._services.comparison
        title = self.tr("Save the comparison")
        stem = self.tr("Comparison of contractors")
        self._exporter.ask(
            Export(title, stem, COMPARISON_FORMATS, lambda: service.layout(service.compare(ids), language))
        )

    def _choose(self, ids: list[str]) -> None:
        self._ids = ids
        self._compare()

    def _compare(self) -> None:
        self._turn += 1
        turn, ids, knowledge = self._turn, list(self._ids), self._knowledge
        if len(ids) < FEWEST or knowledge is None:
            self._view.show_comparison(None)
            return

        def work() -> Shown:
            comparison = self._services.comparison.compare(ids)
            return _shown(comparison, self._services, knowledge)

        self._tasks.run(
            work,
            lambda shown: self._show(turn, shown),
            lambda error: self._fail(turn, error),
            label=self.tr("Comparing…"),
            owner=self._view,
        )

    def _show(self, turn: int, shown: Shown) -> None:
        if turn == self._turn:
            self._view.show_comparison(shown)

    def _fail(self, turn: int, error: UserError) -> None:
        if turn == self._turn:
            self._view.show_comparison(None)
            self.told.emit(error_sentence(error), Tone.BAD, False)


def _shown(comparison: Comparison, services: Services, knowledge: Knowledge) -> Shown:
    from smmdesk.domain.comparison_layout import (
        note_texts,
        outcome_text,
        price_text,
        robustness_text,
        upset_text,
    )

    phrases = knowledge.phrases()
    upsets = [upset_text(each, comparison, phrases) for each in comparison.upsets[:UPSETS_SHOWN]]
    more = (
        robustness_text(comparison, phrases),
        *(f"• {text}" for text in upsets),
        price_text(comparison, phrases),
        *note_texts(comparison, phrases),
    )
    return Shown(
        outcome_text(comparison, phrases),
        Tone.GOOD if comparison.outcome.winner else Tone.CAUTION,
        more,
        tuple(each.candidate.name for each in comparison.standings),
        services.comparison.layout(comparison, phrases.language),
    )
