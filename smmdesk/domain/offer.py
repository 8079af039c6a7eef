"""What a plan offers in figures: price, ad budget, quantities, terms; suggested, then confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from smmdesk.domain.money import Amount
from smmdesk.domain.vetting import Evidence


class OfferField(StrEnum):
    """One figure of an offer; the values are the names of the fields of :class:`Offer`."""

    PRICE = "price"
    AD_BUDGET = "ad_budget"
    POSTS = "posts"
    STORIES = "stories"
    VIDEOS = "videos"
    NETWORKS = "networks"
    MINIMUM_MONTHS = "minimum_months"
    NOTICE_DAYS = "notice_days"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A figure read from the plan with the words it was read from; *names* instead for networks."""

    field: OfferField
    evidence: Evidence
    amount: Amount | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Confirmed:
    """One figure of an offer; only one that *by_owner* confirmed is compared.

    Without amount and names it means that the plan does not say it.
    """

    by_owner: bool
    amount: Amount | None = None
    names: tuple[str, ...] = ()
    evidence: Evidence | None = None

    @property
    def stated(self) -> bool:
        """Whether there is anything to compare."""
        return self.amount is not None or bool(self.names)


@dataclass(frozen=True, slots=True)
class Offer:
    """The figures of one plan; None where nobody has said anything about one yet."""

    plan_id: str
    changed_at: datetime
    price: Confirmed | None = None
    ad_budget: Confirmed | None = None
    posts: Confirmed | None = None
    stories: Confirmed | None = None
    videos: Confirmed | None = None
    networks: Confirmed | None = None
    minimum_months: Confirmed | None = None
    notice_days: Confirmed | None = None

    @property
    def key(self) -> str:
        """There is one offer of a plan."""
        return self.plan_id

    def of(self, field: OfferField) -> Confirmed | None:
        """Return one figure."""
        found: Confirmed | None = getattr(self, field.value)
        return found

    def with_field(self, field: OfferField, value: Confirmed | None) -> Offer:
        """Return the offer with another value of one figure."""
        changes: dict[str, Any] = {field.value: value}
        return replace(self, **changes)

    @property
    def says_nothing(self) -> bool:
        """Whether no figure is there at all."""
        return all(self.of(field) is None for field in OfferField)


def suggested_offer(suggestions: Iterable[Suggestion], offer: Offer) -> Offer:
    """Return the owner's *offer* with the best suggestion where the owner has not said anything.

    *suggestions* are best first for each field, as :func:`offer_reading.suggest_offer` gives them.
    """
    for each in suggestions:
        if offer.of(each.field) is None:
            suggested = Confirmed(False, each.amount, each.names, each.evidence)
            offer = offer.with_field(each.field, suggested)
    return offer
