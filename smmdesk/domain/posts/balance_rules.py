"""The rules of balance that hold unless the owner chose otherwise: conventions of the trade, not laws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BalanceRules:
    """Figures of ``resources/knowledge/posts.yaml``; there each has its source and confidence.

    *rubric_most* and *format_most* are percent. *in_row* is how many selling posts may follow one another.
    *least_posts*: below so many posts shares mean nothing. *formats_of* tells how many formats a network has,
    *usual_formats* which of them is meant by "", *stories* are channels ("network/format") that people expect
    beside a post; what is not in them is simply not known.
    """

    least_rubrics: int = 4
    most_rubrics: int = 8
    rubric_most: int = 40
    in_row: int = 2
    least_formats: int = 3
    format_most: int = 60
    least_posts: int = 6
    formats_of: Mapping[str, int] = field(default_factory=dict)
    usual_formats: Mapping[str, str] = field(default_factory=dict)
    stories: frozenset[str] = frozenset()
