"""What the decision and contract views do: figures, answers and promises become edits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.decision import Answer, Decision
from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.domain.promise import Promise
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.decision_texts import answer_label
from smmdesk.ui.vetting.decision_view import DecisionView
from smmdesk.ui.vetting.editor import Editor
from smmdesk.ui.vetting.knowledge import Knowledge
from smmdesk.ui.vetting.ledger_view import LedgerView
from smmdesk.ui.vetting.services import Services


class Deals(QObject):
    """``told(text, Tone, with_undo)``: a hint for the banner."""

    told = Signal(str, object, bool)

    def __init__(
        self,
        decision: DecisionView,
        ledger: LedgerView,
        services: Services,
        tasks: Tasks,
        editor: Editor,
    ) -> None:
        super().__init__(decision)
        self._decision = decision
        self._ledger = ledger
        self._services = services
        self._tasks = tasks
        self._editor = editor
        self._view: PlanView | None = None
        self._knowledge: Knowledge | None = None
        self._connect_signals()

    def set_view(self, view: PlanView | None, knowledge: Knowledge) -> None:
        """Take the plan that is open."""
        self._view, self._knowledge = view, knowledge

    def _connect_signals(self) -> None:
        self._decision.offer.confirmed.connect(self._confirm)
        self._decision.answer.decided.connect(self._decide)
        self._decision.answer.taken_back.connect(self._take_back)
        self._ledger.kept.connect(self._keep)
        self._ledger.deleted.connect(self._delete)
        self._ledger.add_requested.connect(self._begin)
        self._ledger.refused.connect(lambda text: self.told.emit(text, Tone.CAUTION, False))

    def _confirm(self, field: OfferField, value: Confirmed | None) -> None:
        if self._view is None or self._knowledge is None:
            return
        plan_id = self._view.plan.id
        name = self._knowledge.phrases().say(f"offer_{field.value}")
        if value is None:
            message = self.tr("{0}: what the plan suggests shows again.").format(name)
        elif value.stated:
            message = self.tr("{0}: confirmed.").format(name)
        else:
            message = self.tr("{0}: the plan does not say it.").format(name)
        self._editor.run(
            lambda: self._services.offers.confirm(plan_id, field, value),
            self.tr("Confirm: {0}").format(name),
            message,
        )

    def _decide(self, answer: Answer, reason: str) -> None:
        view = self._view
        if view is None:
            return
        label, name = answer_label(answer), view.contractor.name
        self._decision.answer.clear()
        self._editor.run(
            lambda: self._services.decisions.decide(view.contractor.id, answer, reason, view.plan.id),
            self.tr("Decide on {0}: {1}").format(name, label),
            self.tr("Your decision on {0} is kept: {1}.").format(name, label),
        )

    def _take_back(self, decision: Decision) -> None:
        self._editor.run(
            lambda: self._services.decisions.take_back(decision),
            self.tr("Take the decision back"),
            self.tr("The decision is taken back."),
        )

    def _keep(self, promises: Sequence[Promise]) -> None:
        if len(promises) == 1:
            text = self.tr("Promise: {0}").format(promises[0].what)
            message = ""
        else:
            text = self.tr("Take the suggested promises")
            message = self.tr("%n promise(s) are in the ledger.", "", len(promises))
        self._editor.run(lambda: self._services.promises.keep(promises), text, message)

    def _delete(self, promise: Promise) -> None:
        self._editor.run(
            lambda: self._services.promises.delete(promise),
            self.tr("Remove the promise"),
            self.tr("“{0}” is out of the ledger.").format(promise.what),
        )

    def _begin(self) -> None:
        view = self._view
        if view is not None:
            self._tasks.run(
                lambda: self._services.promises.blank(view.contractor.id, view.plan.id),
                self._ledger.begin,
                owner=self._ledger,
            )
