"""Plan against fact taken together: totals, breakdowns, and what a delivered post cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery_counting import Counter
from smmdesk.domain.posts.delivery_reading import KINDS, Subject, Thing
from smmdesk.domain.posts.delivery_records import Breakdown, By, Cost, Deal, DeliveryRow, Total
from smmdesk.domain.posts.delivery_span import months, periods_in
from smmdesk.domain.posts.post import Post


def totals(rows: Sequence[DeliveryRow]) -> tuple[Total, ...]:
    """Return the countable promises of each kind of thing together."""
    found = []
    for thing in Thing:
        mine = [row for row in rows if row.why_not is None and row.subject.things[:1] == (thing,)]
        if mine:
            found.append(
                Total(
                    thing,
                    sum(row.promised.low for row in mine),
                    sum(row.count.planned for row in mine),
                    sum(row.count.published for row in mine),
                    sum(len(row.count.unticked) for row in mine),
                    sum(len(row.count.late) for row in mine),
                    any(row.promised.pro_rata for row in mine),
                    not all(row.promise.confirmed for row in mine),
                )
            )
    return tuple(found)


def breakdown(rows: Sequence[DeliveryRow], posts: Sequence[Post], counter: Counter) -> Iterator[Breakdown]:
    """Yield the posts by network, rubric, kind of format and month, with what promises say of just that."""
    counted = [row for row in rows if row.why_not is None]
    yield from _by_network(counted, posts, counter)
    yield from _by_rubric(counted, posts, counter)
    for kind in FormatKind:
        own = [
            row for row in counted if [KINDS[thing] for thing in row.subject.things] == [frozenset({kind})]
        ]
        count = counter.count([post for post in posts if post.variants], Subject(), frozenset({kind}))
        if count.planned or own:
            yield Breakdown(By.FORMAT, kind.value, count, _promised(own))
    for number, (first, last) in enumerate(months(counter.ground.first, counter.ground.last)):
        of_month = [post for post in posts if post.day is not None and first <= post.day <= last]
        lows = [row.by_month[number].promised.low for row in counted]
        yield Breakdown(
            By.MONTH, first.isoformat(), counter.count(of_month, Subject()), sum(lows) if lows else None
        )


def _by_network(rows: Sequence[DeliveryRow], posts: Sequence[Post], counter: Counter) -> Iterator[Breakdown]:
    used = [network for post in posts for network in post.networks]
    for network in dict.fromkeys([*used, *(each for row in rows for each in row.subject.networks)]):
        own = [row for row in rows if row.subject.networks == (network,)]
        yield Breakdown(
            By.NETWORK, network, counter.count(posts, Subject(networks=(network,))), _promised(own)
        )


def _by_rubric(rows: Sequence[DeliveryRow], posts: Sequence[Post], counter: Counter) -> Iterator[Breakdown]:
    used = [post.rubric_id for post in posts]
    for rubric in dict.fromkeys([*used, *(each for row in rows for each in row.subject.rubrics)]):
        own = [row for row in rows if rubric and row.subject.rubrics == (rubric,)]
        of_rubric = [post for post in posts if post.rubric_id == rubric]
        yield Breakdown(By.RUBRIC, rubric, counter.count(of_rubric, Subject()), _promised(own))


def _promised(rows: Sequence[DeliveryRow]) -> float | None:
    return sum(row.promised.low for row in rows) if rows else None


def cost_of(deal: Deal, rows: Sequence[DeliveryRow], posts: Sequence[Post], counter: Counter) -> Cost:
    """Return what a delivered post of a contractor cost so far."""
    ground = counter.ground
    ids = {promise.id for promise in deal.promises}
    own = [row for row in rows if row.promise.id in ids and row.why_not is None]
    mine = [post for post in posts if any(counter.takes(post, row.subject) for row in own)]
    published = counter.count(mine, Subject()).published
    monthly = deal.price.a_month() if deal.price and deal.price.currency else None
    times = periods_in(Per.MONTH, ground.first, min(ground.last, ground.today))
    if monthly is None or not published or times <= 0:
        return Cost(deal.contractor_id, deal.name, deal.price, published, None)
    low, high = (round(end * times / published, 2) for end in (monthly.low, monthly.high))
    each = Amount(low, high, monthly.currency, Per.PIECE, monthly.open_ended)
    return Cost(deal.contractor_id, deal.name, deal.price, published, each)
