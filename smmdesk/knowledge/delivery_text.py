"""Plan against fact in sentences."""

from __future__ import annotations

from smmdesk.domain.posts.delivery_reading import Thing
from smmdesk.domain.posts.delivery_records import Cost, Delivery, DeliveryRow, whole
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
            late=total.late,
        )
        lines.append(f"{line} · {say('delivery_some_unconfirmed', language)}" if total.unconfirmed else line)
    if not delivery.totals:
        count = delivery.count
        lines.append(
            say(
                "delivery_unpromised",
                language,
                planned=count.planned,
                published=count.published,
                late=len(count.late),
            )
        )
    if delivery.to_tick_off:
        lines.append(say("delivery_tick_off", language, number=len(delivery.to_tick_off)))
    return tuple(lines)


def row_sentences(row: DeliveryRow, language: Language) -> tuple[str, ...]:
    """Return what there is to say of one promise: why it is not counted, or what lacks, what is late, how reckoned."""
    if row.why_not is not None:
        said = [say(f"delivery_not_{row.why_not.value}", language)]
    else:
        thing = (row.subject.things or (Thing.POST,))[0].value
        counts = (
            (f"delivery_short_{thing}", row.short),
            (f"delivery_behind_{thing}", row.short_so_far),
            ("delivery_late", len(row.count.late)),
        )
        said = [say(code, language, number=number) for code, number in counts if number]
        if row.promised.pro_rata:
            said.append(say("delivery_pro_rata", language))
    if not row.promise.confirmed:
        unconfirmed = say("delivery_unconfirmed", language)
        said.append(f"{unconfirmed[0].upper()}{unconfirmed[1:]}.")
    return tuple(said)


def cost_sentence(cost: Cost, language: Language) -> str:
    """Return how the cost of a delivered post was reckoned, or that there is no data for it."""
    if cost.each is None:
        return say("delivery_no_cost", language)
    return say("delivery_cost_how", language, number=cost.published)


def thing_name(thing: Thing, language: Language) -> str:
    """Return what a thing is called, "Posts"."""
    return say(f"delivery_thing_{thing.value}", language)
