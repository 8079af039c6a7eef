"""Plan against fact in sentences."""

from __future__ import annotations

from smmdesk.domain.posts.delivery_reading import Thing
from smmdesk.domain.posts.delivery_records import Cost, Count, Delivery, DeliveryRow, whole
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import say


def delivery_lines(delivery: Delivery, language: Language) -> tuple[str, ...]:
    """Return what a side panel says: a line for each kind of thing promised, and how many wait to be ticked off.

    Where nothing countable was promised, one line of what is planned.
    """
    lines = []
    for total in delivery.totals:
        code = "delivery_counted_about" if total.pro_rata else "delivery_counted"
        line = say(
            code,
            language,
            things=thing_name(total.thing, language),
            planned=total.planned,
            promised=whole(total.promised),
            published=total.published,
        )
        parts = [line, *_behind(total.unticked, total.late, language)]
        if total.unconfirmed:
            parts.append(say("delivery_some_unconfirmed", language))
        lines.append(" · ".join(parts))
    if not delivery.totals:
        count = delivery.count
        line = say("delivery_unpromised", language, planned=count.planned, published=count.published)
        lines.append(" · ".join([line, *_behind(len(count.unticked), len(count.late), language)]))
    if delivery.to_tick_off:
        lines.append(say("delivery_tick_off", language, number=len(delivery.to_tick_off)))
    return tuple(lines)


def _behind(unticked: int, late: int, language: Language) -> list[str]:
    """Return how many posts were not ticked off and how many went out late, where there are any."""
    counts = (("delivery_part_unticked", unticked), ("delivery_part_late", late))
    return [say(code, language, number=number) for code, number in counts if number]


def late_sentence(count: Count, language: Language) -> str:
    """Return how many posts went out later than their day, nothing where none did."""
    return say("delivery_late", language, number=len(count.late)) if count.late else ""


def row_sentences(row: DeliveryRow, language: Language) -> tuple[str, ...]:
    """Return what there is to say of one promise: why it is not counted, or what lacks, what is late, how reckoned."""
    if row.why_not is not None:
        said = [say(f"delivery_not_{row.why_not.value}", language)]
    else:
        thing = (row.subject.things or (Thing.POST,))[0].value
        counts = (
            (f"delivery_short_{thing}", row.short),
            (f"delivery_behind_{thing}", row.short_so_far),
            ("delivery_unticked", len(row.count.unticked)),
            ("delivery_late", len(row.count.late)),
        )
        said = [say(code, language, number=number) for code, number in counts if number]
        if row.from_words:
            said.append(_from_words(row, language))
        if row.promised.pro_rata:
            said.append(say("delivery_pro_rata", language))
    if not row.promise.confirmed:
        unconfirmed = say("delivery_unconfirmed", language)
        said.append(f"{unconfirmed[0].upper()}{unconfirmed[1:]}.")
    return tuple(said)


def _from_words(row: DeliveryRow, language: Language) -> str:
    quantity = row.promise.quantity
    if quantity is None or quantity.low % 1 or quantity.high % 1:  # "every other day" is half a post a day
        return say("delivery_from_words_alone", language)
    low, high = int(quantity.low), int(quantity.high)
    amount = str(low) if low == high else f"{low}–{high}"
    per = say(f"delivery_per_{quantity.per.value}", language)
    return say("delivery_from_words", language, amount=amount, per=per)


def cost_sentence(cost: Cost, language: Language) -> str:
    """Return how the cost of a delivered post was reckoned, or what is lacking to know it.

    What is lacking begins small: a contractor's name stands before it.
    """
    if cost.each is None:
        code = "delivery_no_cost_no_post" if cost.has_price else "delivery_no_cost_no_price"
        return say(code, language)
    return say("delivery_cost_how", language, number=cost.published)


def thing_name(thing: Thing, language: Language) -> str:
    """Return what a thing is called, "Posts"."""
    return say(f"delivery_thing_{thing.value}", language)
