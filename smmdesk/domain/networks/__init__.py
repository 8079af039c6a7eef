"""The networks: what each takes, how it counts a text, what is wrong with a post for it."""

from smmdesk.domain.networks.measuring import Length, Part, measure
from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.networks.records import (
    LIMIT_UNITS,
    Attached,
    Confidence,
    Fold,
    Format,
    FormatKind,
    Limit,
    Network,
    Shape,
    Source,
    Types,
    Unit,
)

__all__ = [
    "LIMIT_UNITS",
    "Attached",
    "Confidence",
    "Fold",
    "Format",
    "FormatKind",
    "Length",
    "Limit",
    "Network",
    "Networks",
    "Part",
    "Shape",
    "Source",
    "Types",
    "Unit",
    "measure",
]
