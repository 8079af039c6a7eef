"""Everything the recogniser knows, compiled once and used for many plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.recognition.concrete import ConcreteRule
from smmdesk.domain.recognition.facets import FacetFinder
from smmdesk.domain.recognition.flag_rules import FlagRule
from smmdesk.domain.recognition.line_model import LineModel
from smmdesk.domain.recognition.patterns import PatternSet
from smmdesk.domain.recognition.polarity import PolarityCues
from smmdesk.domain.recognition.services import ServiceCues
from smmdesk.domain.recognition.structure import Structure
from smmdesk.domain.recognition.voice import VoiceCues


@dataclass(frozen=True, slots=True)
class RecognitionKnowledge:
    """Checklist, compiled patterns, cues and the line model.

    *patterns* holds all patterns but those with ``{niche}``; *niche_patterns* holds those as
    (owner, pattern), to be compiled with the owner's words. An owner is ``id/strength``, where
    strength is strong, weak or exclude for a criterion, offer or exclude for a flag.
    """

    checklist: Checklist
    patterns: PatternSet
    niche_patterns: tuple[tuple[str, str], ...]
    structure: Structure
    polarity: PolarityCues
    facets: FacetFinder
    voice: VoiceCues
    services: ServiceCues
    model: LineModel
    concrete: Mapping[str, ConcreteRule]
    flag_rules: Mapping[str, FlagRule]
    thresholds: Mapping[str, float]
