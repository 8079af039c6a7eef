"""The networks: what each takes, how it counts a text, what is wrong with a post for it."""

from smmdesk.domain.networks.folding import Folded, folded
from smmdesk.domain.networks.measuring import Length, Part, measure
from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.networks.problem import Problem, Severity
from smmdesk.domain.networks.problems import problems, variant_problems
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
    "Folded",
    "Format",
    "FormatKind",
    "Length",
    "Limit",
    "Network",
    "Networks",
    "Part",
    "Problem",
    "Severity",
    "Shape",
    "Source",
    "Types",
    "Unit",
    "folded",
    "measure",
    "problems",
    "variant_problems",
]
