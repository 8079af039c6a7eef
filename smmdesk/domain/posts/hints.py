"""Hints on a period of posts: what a look at the balance, the order and the hours brings up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.hint import Hint, ranked
from smmdesk.domain.posts.hint_clock import clock_hints
from smmdesk.domain.posts.hint_ground import Ground
from smmdesk.domain.posts.hint_order import order_hints
from smmdesk.domain.posts.hint_shares import share_hints
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.setting import PostsSetting


def hints(
    facts: Iterable[PostFact],
    setting: PostsSetting,
    rules: BalanceRules,
    today: date,
    first: date,
    last: date,
) -> tuple[Hint, ...]:
    """Return the hints on the posts from *first* to *last*, worst first.

    *facts* should reach back before *first*, to know pictures and silence, and a day beyond *last*. Of days
    gone by only shares are told: nothing else could be changed.
    """
    ground = Ground.of(facts, setting, rules, today, first, last)
    if not ground.within:
        return ()
    return ranked([*share_hints(ground), *order_hints(ground), *clock_hints(ground)])
