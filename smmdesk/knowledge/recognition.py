"""Loading what the recogniser knows from ``resources/knowledge/recognition``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from smmdesk.domain.recognition.concrete import ConcreteRule
from smmdesk.domain.recognition.facets import FacetFinder
from smmdesk.domain.recognition.flag_rules import FlagRule
from smmdesk.domain.recognition.knowledge import RecognitionKnowledge
from smmdesk.domain.recognition.line_model import LineModel
from smmdesk.domain.recognition.patterns import PatternSet
from smmdesk.domain.recognition.polarity import PolarityCues
from smmdesk.domain.recognition.services import ServiceCues
from smmdesk.domain.recognition.structure import Structure
from smmdesk.domain.recognition.voice import VoiceCues
from smmdesk.paths import resource_path


@lru_cache(maxsize=4)
def load_recognition(model_file: Path | None = None) -> RecognitionKnowledge:
    """Return the recogniser's knowledge, compiled; *model_file* stands in for the shipped line model."""
    from smmdesk.knowledge.checklist import load_checklist

    structure = _yaml("structure.yaml")
    model_file = model_file or resource_path("knowledge", "recognition", "line_model.json")
    model = json.loads(model_file.read_text("utf-8"))
    patterns = list(load_patterns())
    return RecognitionKnowledge(
        checklist=load_checklist(),
        patterns=PatternSet((owner, text) for owner, text in patterns if "{niche}" not in text),
        niche_patterns=tuple((owner, text) for owner, text in patterns if "{niche}" in text),
        structure=Structure(structure["sections"], structure["cells"], structure["choice"]),
        polarity=load_cues(),
        services=ServiceCues(structure["services"]),
        voice=VoiceCues(structure["voice"]),
        facets=FacetFinder(_yaml("facets.yaml")),
        model=LineModel(
            labels=tuple(model["labels"]),
            bias=tuple(model["bias"]),
            weights={feature: tuple((n, w) for n, w in pairs) for feature, pairs in model["weights"].items()},
        ),
        concrete={name: ConcreteRule.read(entry) for name, entry in _yaml("concrete.yaml").items()},
        flag_rules={name: FlagRule.read(entry) for name, entry in _yaml("flag_rules.yaml").items()},
        thresholds=_yaml("thresholds.yaml"),
    )


def load_cues() -> PolarityCues:
    """Return the small words that tell an offer from a denial, a warning or a question."""
    structure = _yaml("structure.yaml")
    return PolarityCues(structure["polarity"], structure["questions"])


def load_patterns() -> Iterator[tuple[str, str]]:
    """Yield every pattern of the criteria and of the red flags as (owner, pattern)."""
    for name in ("criteria.yaml", "flags.yaml"):
        for label, languages in _yaml(name).items():
            for strengths in languages.values():
                for strength, patterns in strengths.items():
                    for pattern in patterns:
                        yield f"{label}/{strength}", pattern


def _yaml(name: str) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = resource_path("knowledge", "recognition", name).read_text("utf-8")
    return yaml.load(text, loader)
