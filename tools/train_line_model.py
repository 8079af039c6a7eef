"""Train the line model on the banks of labelled lines and on plans with gold labels.

Run: ``uv run --group train python tools/train_line_model.py`` (scikit-learn is needed only here).
It writes ``resources/knowledge/recognition/line_model.json``. With ``--fold K`` every third plan,
beginning with the K-th, is left out (for measuring on plans the model has not seen) and the result
goes to ``--out``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from smmdesk.documents.read import read_plan
from smmdesk.domain.recognition.lines import find_hits, line_features
from smmdesk.domain.recognition.patterns import PatternSet
from smmdesk.domain.recognition.polarity import Polarity, PolarityCues
from smmdesk.domain.recognition.structure import Structure
from smmdesk.domain.recognition.tokens import fold, tokenise
from smmdesk.domain.recognition.units import cut
from smmdesk.knowledge.recognition import load_patterns

ROOT = Path(__file__).resolve().parent.parent
RECOGNITION = ROOT / "resources" / "knowledge" / "recognition"
SMALLEST_WEIGHT = 0.2


@dataclass
class Sample:
    """A line with its features; labels in *positive* are on, those in *unknown* are left out, the rest off."""

    features: list[str]
    positive: set[str]
    unknown: set[str] = field(default_factory=set)
    weight: float = 1.0


def load_yaml(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


class Reader:
    """Makes samples of bank lines and of plans, the way the recogniser will see them."""

    def __init__(self) -> None:
        structure = load_yaml(RECOGNITION / "structure.yaml")
        self.structure = Structure(structure["sections"], structure["cells"], structure["choice"])
        self.polarity = PolarityCues(structure["polarity"], structure["questions"])
        rules = load_yaml(RECOGNITION / "flag_rules.yaml")
        # These flags are spoken with a "no", so the model itself must tell an offer from a denial.
        self.negative = {flag for flag, rule in rules.items() if rule.get("negative")}
        self.patterns = PatternSet((owner, text) for owner, text in load_patterns() if "{niche}" not in text)

    def bank(self, path: Path) -> Iterator[Sample]:
        for entry in load_yaml(path):
            text = str(entry["t"])
            tokens = tokenise(text)
            features = line_features(tokens, find_hits(tokens, [self.patterns]))
            positive = {*entry.get("c", ()), *entry.get("f", ())}
            denied = set(entry.get("n", ())) - self.negative
            # A denial speaks of the thing; the polarity cues, not the model, tell that it is denied.
            # Only where they miss it must the model learn the wording as an ordinary negative.
            if denied and self.polarity.of(fold(text), 0, 0) is not Polarity.OFFERED:
                yield Sample(features, positive, denied)
            else:
                unknown = denied if denied and self.sees_denial(text) else set()
                yield Sample(features, positive, unknown)

    def sees_denial(self, text: str) -> bool:
        folded = fold(text)
        return self.polarity.of(folded, len(folded) // 2, len(folded)) is not Polarity.OFFERED

    def plan(self, path: Path) -> Iterator[Sample]:
        gold = load_yaml(path.with_name(path.stem + ".gold.yaml"))
        plan = read_plan(path.read_bytes(), path.name)
        quotes: dict[str, list[str]] = {}
        for criterion, entry in gold["criteria"].items():
            quotes[criterion] = [str(entry[key]) for key in ("evidence", "negated_by") if entry.get(key)]
        for entry in gold.get("red_flags") or []:
            quotes.setdefault(entry["id"], []).append(str(entry["evidence"]))
        absent = {c for c, entry in gold["criteria"].items() if entry["level"] == "absent"}
        for unit in cut(plan, self.structure):
            tokens = unit.tokens
            positive = {
                label for label, several in quotes.items() if any(overlap(q, unit.text) for q in several)
            }
            unknown = {label for label in quotes if label not in absent} - positive
            yield Sample(line_features(tokens, find_hits(tokens, [self.patterns])), positive, unknown, 1.0)


def overlap(quote: str, text: str) -> bool:
    """Tell whether a unit holds the quote, or enough of it."""
    a, b = [t.text for t in tokenise(quote)], [t.text for t in tokenise(text)]
    if not a or not b:
        return False
    common = sum((Counter(a) & Counter(b)).values())
    return common >= 0.8 * min(len(a), len(b)) and common >= min(3, len(a))


def labels() -> list[str]:
    return [*load_yaml(RECOGNITION / "criteria.yaml"), *load_yaml(RECOGNITION / "flags.yaml")]


def train(samples: list[Sample], names: list[str], strength: float) -> dict[str, Any]:
    counts = Counter(feature for sample in samples for feature in sample.features)
    vocabulary = {f: n for n, f in enumerate(sorted(f for f, c in counts.items() if c > 1 or " " not in f))}
    rows, columns = [], []
    for number, sample in enumerate(samples):
        for feature in sample.features:
            if feature in vocabulary:
                rows.append(number)
                columns.append(vocabulary[feature])
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(samples), len(vocabulary)))
    spelled = list(vocabulary)
    weights: dict[str, list[tuple[int, float]]] = {}
    bias = []
    for number, label in enumerate(names):
        known = np.array([label not in sample.unknown for sample in samples])
        target = np.array([int(label in sample.positive) for sample in samples])[known]
        importance = np.array([sample.weight for sample in samples])[known]
        model = LogisticRegression(C=strength, solver="liblinear", class_weight=None, max_iter=300)
        if target.sum() < 1 or target.all():
            bias.append(-9.0)
            continue
        importance = importance * np.where(target == 1, 2.0, 1.0)
        model.fit(matrix[known], target, sample_weight=importance)
        bias.append(round(float(model.intercept_[0]), 3))
        for column in np.nonzero(np.abs(model.coef_[0]) >= SMALLEST_WEIGHT)[0]:
            weights.setdefault(spelled[column], []).append((number, round(float(model.coef_[0][column]), 2)))
    return {"labels": names, "bias": bias, "weights": weights}


def plans(folders: list[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.glob("*.txt"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=Path, nargs="*", default=[ROOT / "tests" / "benchmarks" / "plans"])
    parser.add_argument("--fold", type=int)
    parser.add_argument("--strength", type=float, default=1.0)
    parser.add_argument("--out", type=Path, default=RECOGNITION / "line_model.json")
    arguments = parser.parse_args()
    reader = Reader()
    samples = [sample for path in sorted(RECOGNITION.glob("bank_*.yaml")) for sample in reader.bank(path)]
    for number, path in enumerate(plans(arguments.plans)):
        if arguments.fold is None or number % 3 != arguments.fold:
            samples.extend(reader.plan(path))
    names = labels()
    model = train(samples, names, arguments.strength)
    arguments.out.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")), "utf-8")
    print(
        f"{len(samples)} lines, {len(model['weights'])} features, {arguments.out.stat().st_size // 1024} KiB"
    )


if __name__ == "__main__":
    main()
