"""The figures of an offer: what the plan suggests, and what the owner confirms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.offer import Confirmed, Offer, OfferField, Suggestion, suggested_offer
from smmdesk.domain.offer_reading import suggest_offer
from smmdesk.domain.vetting import Check, Plan
from smmdesk.services.edits import Edits
from smmdesk.services.moments import utc_now
from smmdesk.services.plan_views import plan_of
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PlanView

if TYPE_CHECKING:
    from smmdesk.storage.database import Database

_REMEMBERED = 8
"""Plans; more are not compared at once."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """The figures of one plan. In *offer* the owner's word stands where there is one, else the best
    suggestion, which is not confirmed; *suggestions* holds all of them, best first for each field.
    """

    plan: Plan
    offer: Offer
    suggestions: tuple[Suggestion, ...]

    def suggestions_for(self, field: OfferField) -> tuple[Suggestion, ...]:
        """Return the suggestions for one figure, best first."""
        return tuple(each for each in self.suggestions if each.field is field)


class OfferService:
    """Runs on the database's thread. A mutation returns the change it made."""

    def __init__(
        self, database: Database, vetting: VettingService, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._vetting = vetting
        self._now = now
        self._read: dict[str, tuple[Check, tuple[Suggestion, ...]]] = {}

    def view(self, plan_id: str) -> OfferView:
        """Return the figures of a plan; UserError where it is gone."""
        return self.of(self._vetting.open_plan(plan_id))

    def of(self, view: PlanView) -> OfferView:
        """Return the figures of a plan that is open."""
        suggestions = self._suggestions(view)
        with self._database.unit_of_work() as unit:
            kept = unit.offer(view.plan.id) or Offer(view.plan.id, self._now())
        return OfferView(view.plan, suggested_offer(suggestions, kept), suggestions)

    def _suggestions(self, view: PlanView) -> tuple[Suggestion, ...]:
        """Return what the plan suggests; a long one takes a third of a second, so the last are remembered."""
        check, suggestions = self._read.pop(view.plan.id, (None, ()))
        if check != view.check:
            suggestions = suggest_offer(view.text, view.check)
        self._read[view.plan.id] = (view.check, suggestions)
        if len(self._read) > _REMEMBERED:
            del self._read[next(iter(self._read))]
        return suggestions

    def confirm(self, plan_id: str, field: OfferField, value: Confirmed | None) -> Change:
        """Keep the owner's word about one figure; None takes it back, so that the suggestion shows again.

        A value without amount and names says that the plan does not state it.
        """
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            plan_of(unit, plan_id)
            before = unit.offer(plan_id) or Offer(plan_id, self._now())
            confirmed = None if value is None else replace(value, by_owner=True)
            after = before.with_field(field, confirmed)
            if after.says_nothing:
                edits.delete(after)
            elif after != before:
                edits.save(replace(after, changed_at=self._now()))
            return edits.commit()

    def confirm_suggestion(self, plan_id: str, suggestion: Suggestion) -> Change:
        """Keep a suggestion as the owner's word, with the words of the plan."""
        value = Confirmed(True, suggestion.amount, suggestion.names, suggestion.evidence)
        return self.confirm(plan_id, suggestion.field, value)
