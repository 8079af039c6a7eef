"""The figures of an offer in words."""

from __future__ import annotations

from collections.abc import Iterator

from smmdesk.domain.layout import Cell, Tone
from smmdesk.domain.money import Amount
from smmdesk.domain.offer import Confirmed, Offer, OfferField
from smmdesk.domain.phrases import Phrases

_COUNTED = {OfferField.MINIMUM_MONTHS: "months_counted", OfferField.NOTICE_DAYS: "days_counted"}


def value_text(field: OfferField, value: Confirmed, phrases: Phrases) -> str:
    """Return one figure as words ("from £590 a month", "30 days"), without whether it was confirmed."""
    if value.names:
        return ", ".join(value.names)
    if value.amount is None:
        return phrases.say("offer_not_stated")
    if field in _COUNTED:
        return _counted(_COUNTED[field], value.amount, phrases)
    return phrases.amount(value.amount)


def offer_cell(field: OfferField, offer: Offer | None, phrases: Phrases) -> Cell:
    """Return one figure as a table's cell: what is not confirmed says so, what is missing is missing."""
    value = offer.of(field) if offer else None
    if value is None:
        return Cell(phrases.say("no_data"), tone=Tone.MUTED)
    text = value_text(field, value, phrases)
    if not value.by_owner:
        return Cell(phrases.say("offer_unconfirmed", value=text), tone=Tone.CAUTION)
    exact = value.amount.low if value.amount and value.amount.low == value.amount.high else None
    return Cell(text, exact)


def offer_rows(offer: Offer, phrases: Phrases) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each figure: its name, its value, and the words of the plan."""
    for field in OfferField:
        value = offer.of(field)
        quote = phrases.evidence(value.evidence) if value and value.evidence else ""
        yield (
            Cell(phrases.say(f"offer_{field.value}")),
            offer_cell(field, offer, phrases),
            Cell(quote, tone=Tone.QUOTE),
        )


def _counted(code: str, amount: Amount, phrases: Phrases) -> str:
    if amount.open_ended:
        return phrases.say(f"{code}_from", count=round(amount.low))
    text = phrases.say(code, count=round(amount.high))
    return text if amount.low == amount.high else f"{phrases.number(amount.low)}–{text}"
