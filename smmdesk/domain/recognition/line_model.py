"""A linear model of what a line is about, trained on the banks of labelled lines.

It knows wordings that no pattern foresaw, and can still say which words led it: each feature is a
word stem or a pair of neighbours, and its weight for a label adds to the label's log-odds.
``tools/train_line_model.py`` makes the weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from smmdesk.domain.recognition.tokens import Token, stem


@dataclass(frozen=True, slots=True)
class LineModel:
    """*labels* are criterion and flag ids; *weights* maps a feature to pairs of label number and weight."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, Sequence[tuple[int, float]]]

    def log_odds(self, features: Iterable[str]) -> list[float]:
        """Return the log-odds of each label for a line with these features."""
        totals = list(self.bias)
        weights = self.weights
        for feature in features:
            for label, weight in weights.get(feature, ()):
                totals[label] += weight
        return totals

    def pull(self, feature: str, label: int) -> float:
        """Return what *feature* adds to the log-odds of label number *label*."""
        return next((weight for number, weight in self.weights.get(feature, ()) if number == label), 0.0)


def probability(log_odds: float) -> float:
    """Return the probability that belongs to *log_odds*."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def word_features(tokens: Sequence[Token]) -> list[str]:
    """Return the features of a line's words: stems, and pairs of neighbouring stems; repeats count once."""
    stems = [stem(token.text) for token in tokens]
    found = dict.fromkeys(stems)
    found.update(dict.fromkeys(f"{a} {b}" for a, b in pairwise(stems)))
    return list(found)
