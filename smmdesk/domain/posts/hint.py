"""One thing about a month of posts that is worth a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

_OF_A_KIND = 2

HintParam = str | int | date | tuple[str, ...]


class HintSeverity(IntEnum):
    """How much a hint matters; none ever stands in the way. The worst has the lowest number."""

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
    """Among hints of one severity the heavier comes first."""


def ranked(hints: list[Hint]) -> tuple[Hint, ...]:
    """Return *hints*, worst first. Of one kind two keep their place, each further pair counts for a grade less:
    twenty runs of offers must not hide that a network is silent.
    """
    seen: dict[str, int] = {}
    keyed = []
    for hint in sorted(hints, key=lambda each: (each.severity, -each.weight, each.days[:1], each.post_ids)):
        nth = seen[hint.code] = seen.get(hint.code, -1) + 1
        keyed.append(((hint.severity + nth // _OF_A_KIND, nth, -hint.weight), hint))
    keyed.sort(key=lambda pair: pair[0])
    return tuple(hint for _, hint in keyed)
