"""A comparison as plain values for JSON; the keys are stable, new ones may join them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from smmdesk.cli.checked import CheckedPlan
from smmdesk.domain.candidates import Standing, Upset
from smmdesk.domain.comparison import Comparison
from smmdesk.domain.comparison_layout import (
    note_texts,
    outcome_text,
    price_text,
    robustness_text,
    upset_text,
)
from smmdesk.domain.offer import OfferField
from smmdesk.domain.offer_text import value_text
from smmdesk.domain.phrases import Phrases


def comparison_as_json(
    comparison: Comparison, plans: Sequence[CheckedPlan], phrases: Phrases
) -> dict[str, Any]:
    """Return the object that ``smmdesk compare --json`` prints; plans stand in it by their paths as given."""
    paths = {each.candidate.id: plan.name for each, plan in zip(comparison.standings, plans, strict=True)}
    outcome = comparison.outcome
    return {
        "plans": [
            _standing(standing, plan, phrases)
            for standing, plan in zip(comparison.standings, plans, strict=True)
        ],
        "winner": paths.get(outcome.winner or ""),
        "leader": paths.get(outcome.leader or ""),
        "margin_percent": None if outcome.margin is None else round(float(outcome.margin * 100), 2),
        "outcome": outcome.code,
        "outcome_text": outcome_text(comparison, phrases),
        "robust": comparison.robust,
        "robust_text": robustness_text(comparison, phrases),
        "upsets": [_upset(each, paths, comparison, phrases) for each in comparison.upsets],
        "price": comparison.prices.code,
        "price_text": price_text(comparison, phrases),
        "notes": list(note_texts(comparison, phrases)),
    }


def _standing(standing: Standing, plan: CheckedPlan, phrases: Phrases) -> dict[str, Any]:
    scores = standing.scores
    return {
        "file": plan.name,
        "name": standing.candidate.name,
        "sha256": plan.file.sha256,
        "language": plan.check.language.value,
        "pages": plan.text.pages,
        "criteria": {each.criterion_id: each.status.value for each in standing.candidate.findings},
        "red_flags": {each.flag_id: each.severity.value for each in standing.candidate.flags},
        "score": scores
        and {
            "smm": scores.smm,
            "strategy": scores.strategy,
            "terms": scores.terms,
            "total": scores.total,
        },
        "verdict": standing.verdict and standing.verdict.value,
        "offer": {field.value: _figure(field, plan, phrases) for field in OfferField},
    }


def _figure(field: OfferField, plan: CheckedPlan, phrases: Phrases) -> dict[str, Any] | None:
    """Return what was read from the plan, not confirmed by anybody; None where nothing was."""
    value = plan.offer and plan.offer.of(field)
    if not value:
        return None
    return {
        "text": value_text(field, value, phrases),
        "quote": value.evidence.quote if value.evidence else "",
        "place": phrases.place(value.evidence.place) if value.evidence else "",
    }


def _upset(upset: Upset, paths: dict[str, str], comparison: Comparison, phrases: Phrases) -> dict[str, Any]:
    return {
        "criterion": upset.criterion_id,
        "file": paths.get(upset.candidate_id or ""),
        "to_status": upset.to_status and upset.to_status.value,
        "to_weight": upset.to_weight,
        "winner": paths.get(upset.to_winner or ""),
        "text": upset_text(upset, comparison, phrases),
    }
