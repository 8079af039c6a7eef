"""A text as the network shows it at first: the beginning, and what a click unfolds."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.networks.records import Confidence, Fold
from smmdesk.domain.networks.units import excess_of_graphemes
from smmdesk.domain.text import BilingualText


@dataclass(frozen=True, slots=True)
class Folded:
    """*label* None: all of it is seen, or where the network folds is not known."""

    visible: str
    hidden: str = ""
    label: BilingualText | None = None
    confidence: Confidence | None = None


def folded(text: str, fold: Fold | None) -> Folded:
    """Return the text cut where *fold* says, never inside a character that is made of several."""
    if fold is None or len(text) <= fold.characters:
        return Folded(text)
    at = excess_of_graphemes(text, fold.characters)
    if at >= len(text):
        return Folded(text)
    return Folded(text[:at], text[at:], fold.label, fold.confidence)
