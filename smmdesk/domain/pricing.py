"""Which price is lower, where that can honestly be said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from smmdesk.domain.money import Amount
from smmdesk.domain.offer import Offer


@dataclass(frozen=True, slots=True)
class PriceComparison:
    """A code of ``wording/comparison.yaml`` that says what can be said about the prices.

    *cheapest* is the candidate whose price is lower than every other confirmed one. *left_out* have no
    confirmed price.
    """

    code: str
    cheapest: str | None = None
    left_out: tuple[str, ...] = ()


def compare_prices(offers: Sequence[tuple[str, Offer | None]]) -> PriceComparison:
    """Return the cheapest of the candidates (by id), or why there is none.

    Only prices that the owner confirmed are compared, and only in one currency and by the month (a week,
    a quarter and a year are reckoned into months). Nothing is converted between currencies, as a rate of
    today says nothing about a contract of a year.
    """
    stated = {each: _confirmed(offer) for each, offer in offers}
    known = {each: amount for each, amount in stated.items() if amount is not None}
    left_out = tuple(each for each in stated if each not in known)
    if len(known) < 2:
        return PriceComparison("price_too_few_confirmed", left_out=left_out)
    if not all(amount.currency for amount in known.values()):
        return PriceComparison("price_currency_missing", left_out=left_out)
    if len({amount.currency for amount in known.values()}) > 1:
        return PriceComparison("price_currencies_differ", left_out=left_out)
    monthly = {each: amount.a_month() for each, amount in known.items()}
    by_month = {each: amount for each, amount in monthly.items() if amount is not None}
    if len(by_month) < len(monthly):
        return PriceComparison("price_periods_differ", left_out=left_out)
    cheapest = _cheapest(by_month)
    code = "price_cheapest" if cheapest else "price_overlap"
    return PriceComparison(code, cheapest, left_out)


def _confirmed(offer: Offer | None) -> Amount | None:
    price = offer.price if offer else None
    return price.amount if price and price.by_owner else None


def _cheapest(amounts: dict[str, Amount]) -> str | None:
    """Return who is cheaper than all others whatever the final sum; "from 590" may become any sum above."""
    for each, amount in amounts.items():
        others = [other for name, other in amounts.items() if name != each]
        if not amount.open_ended and all(amount.high < other.low for other in others):
            return each
    return None
