"""Plan against fact: the contract ledger beside the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from smmdesk.domain.decision import Answer
from smmdesk.domain.money import Amount
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery import delivery
from smmdesk.domain.posts.delivery_counting import Ground, KindOf
from smmdesk.domain.posts.delivery_records import Deal, Delivery
from smmdesk.services.moments import utc_now
from smmdesk.services.posts.service import PostService

if TYPE_CHECKING:
    from smmdesk.storage.database import Database
    from smmdesk.storage.unit_of_work import UnitOfWork


class DeliveryService:
    """Runs on the database's thread, and changes nothing: posts are ticked off by :meth:`PostService.publish`."""

    def __init__(self, database: Database, posts: PostService, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._posts = posts
        self._now = now

    def look(self, first: date, last: date, contractor_id: str | None = None) -> Delivery:
        """Return plan against fact from *first* to *last*, for one contractor or for all who work for the owner.

        Those are the ones she decided for, and those she has not decided about though she confirmed a promise
        of theirs; whom she turned down, or waits with, owes nothing.
        """
        with self._database.reading() as unit:
            deals = tuple(_deals(unit, contractor_id))
        setting = self._posts.setting()
        ground = Ground(first, last, self._now(), setting.choices.zone, _kinds(), setting.rubrics)
        return delivery(deals, self._posts.full(first, last), ground)


def _deals(unit: UnitOfWork, contractor_id: str | None) -> Iterator[Deal]:
    for contractor in unit.contractors():
        if contractor_id not in (None, contractor.id):
            continue
        promises = unit.promises(contractor.id)
        decisions = unit.decisions(contractor.id)
        works = decisions[0].answer is Answer.YES if decisions else any(each.confirmed for each in promises)
        if works or contractor_id is not None:
            yield Deal(contractor.id, contractor.name, promises, _price(unit, contractor.id))


def _price(unit: UnitOfWork, contractor_id: str) -> Amount | None:
    """Return the price that the owner confirmed in the contractor's newest plan that has one."""
    for plan in unit.plans(contractor_id):
        offer = unit.offer(plan.id)
        price = offer.price if offer else None
        if price is not None and price.by_owner and price.amount is not None:
            return price.amount
    return None


def _kinds() -> KindOf:
    """Return what tells the kind of a format. An unknown network's is taken for an ordinary post."""
    from smmdesk.knowledge.networks import load_networks

    networks = load_networks()

    def kind_of(network: str, format_id: str) -> FormatKind:
        try:
            return networks.format(network, format_id).kind
        except KeyError:
            return FormatKind.FEED

    return kind_of
