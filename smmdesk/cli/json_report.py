"""A checked plan as plain values for JSON; the keys are stable, new ones may join them."""

from __future__ import annotations

from typing import Any

from smmdesk.cli.checked import CheckedPlan
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Evidence, JudgedFinding, Reason
from smmdesk.knowledge.verdict_text import place_text, reason_text, verdict_reason_text


def as_json(plan: CheckedPlan, language: Language) -> dict[str, Any]:
    """Return the object that ``smmdesk vet --json`` prints for one plan; words are in *language*."""
    scores = plan.assessment.scores
    return {
        "file": plan.name,
        "sha256": plan.file.sha256,
        "language": plan.check.language.value,
        "pages": plan.text.pages,
        "criteria": [_criterion(finding, language) for finding in plan.findings],
        "red_flags": [
            {
                "id": flag.flag_id,
                "severity": flag.severity.value,
                "evidence": [_evidence(one, one.why, language) for one in flag.evidence],
            }
            for flag in plan.check.flags
        ],
        "score": {
            "smm": scores.smm,
            "strategy": scores.strategy,
            "terms": scores.terms,
            "total": scores.total,
        },
        "verdict": plan.assessment.verdict.value,
        "reasons": [
            verdict_reason_text(reason, plan.checklist, language) for reason in plan.assessment.reasons
        ],
    }


def _criterion(finding: JudgedFinding, language: Language) -> dict[str, Any]:
    found = finding.found
    return {
        "id": finding.criterion_id,
        "side": finding.side.value,
        "status": finding.status.value,
        "evidence": [_evidence(one, (*one.why, *found.missing), language) for one in found.evidence],
        "candidates": [_quote(one, language) for one in found.candidates],
        "missing": [reason_text(reason, language) for reason in found.missing],
    }


def _evidence(evidence: Evidence, why: tuple[Reason, ...], language: Language) -> dict[str, str]:
    reasons = "; ".join(dict.fromkeys(reason_text(reason, language) for reason in why))
    return {**_quote(evidence, language), "why": reasons}


def _quote(evidence: Evidence, language: Language) -> dict[str, str]:
    return {"quote": evidence.quote, "place": place_text(evidence.place, language)}
