"""One thing about a month of posts that is worth a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

_OF_A_KIND = 2
_ORDER = (
    *("zone_unknown", "clock_skipped", "rubric_below_add", "in_row", "silent_since", "clock_doubled"),
    *(
        "rubric_above",
        "too_close",
        "promo_above",
        "rubric_dominant",
        "own_occasion",
        "network_unused",
        "silent",
    ),
    *("same_picture_often", "same_picture", "fun_above", "rubric_below", "targets_over", "targets_under"),
    *("no_rubrics", "promo_none", "promo_below", "goal_unserved", "few_rubrics", "few_formats", "no_rubric"),
    *("format_dominant", "no_goal", "rubric_was_below", "rubric_was_above"),
)
"""Which of two kinds goes first, where neither is worse: what can be mended soonest."""

HintParam = str | int | date | tuple[str, ...]


class HintSeverity(IntEnum):
    """How much a hint matters; none ever stands in the way. The worst has the lowest number.

    SERIOUS is only what cannot come out as planned; rules of balance are conventions, and so is advice on them.
    """

    SERIOUS = 0
    ADVICE = 1
    NOTE = 2


@dataclass(frozen=True, slots=True)
class Hint:
    """A remark by its *code*: the sentence ``hint_<code>`` in the wording says it with *params*.

    In *params* networks, formats, rubrics and goals stand by their ids. *post_ids* and *days* are what it
    speaks of; of advice to add posts, *days* are where they would fit.
    """

    code: str
    params: Mapping[str, HintParam]
    severity: HintSeverity
    post_ids: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    weight: int = 0
    """Among hints of one kind the heavier comes first."""


def ranked(hints: list[Hint]) -> tuple[Hint, ...]:
    """Return *hints*, worst first. Of one kind two keep their place, each further pair counts for a grade less:
    twenty runs of offers must not hide that a network is silent.
    """
    seen: dict[str, int] = {}
    order = {code: number for number, code in enumerate(_ORDER)}
    keyed = []
    for hint in sorted(hints, key=lambda each: (-each.weight, each.days[:1], each.post_ids)):
        nth = seen[hint.code] = seen.get(hint.code, -1) + 1
        keyed.append(((hint.severity + nth // _OF_A_KIND, nth, order.get(hint.code, len(order))), hint))
    keyed.sort(key=lambda pair: pair[0])
    return tuple(hint for _, hint in keyed)
