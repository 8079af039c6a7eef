"""``smmdesk compare``: two to six plans side by side, printed, as JSON, or as a document."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from smmdesk.cli.arguments import CompareRequest
from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.checking import Vetting, expanded
from smmdesk.cli.compare_json import comparison_as_json
from smmdesk.cli.console import Console, terminal_language
from smmdesk.cli.exports import language_for, phrases_for, require_targets, source_of
from smmdesk.cli.layout_text import layout_lines
from smmdesk.cli.vet import tell_saved
from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.candidates import Candidate
from smmdesk.domain.comparison import FEWEST, MOST, Comparison
from smmdesk.domain.comparison import compare as compare_candidates
from smmdesk.domain.comparison_layout import comparison_layout
from smmdesk.domain.errors import UserError
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.printing.save import COMPARISON_FORMATS, save


def compare(request: CompareRequest, sandbox: Sandbox) -> int:
    """Check the plans, compare them, and print or write the result; return the exit code.

    UserError where they cannot be compared at all.
    """
    names = expanded(request.plans)
    if len(names) > MOST:
        raise UserError("compare_too_many", count=len(names))
    if request.out is not None:
        require_targets([(request.out, COMPARISON_FORMATS)], names)
    vetting = Vetting(names, request.language or terminal_language(), sandbox, figures=True)
    plans = list(vetting.plans())
    try:
        if len(plans) < FEWEST:
            raise UserError("cli_too_few_read")
        comparison = compare_plans(plans)
        _give(request, plans, comparison)
    except UserError as error:
        vetting.complain(error)
    return vetting.code


def compare_plans(plans: Sequence[CheckedPlan]) -> Comparison:
    """Return the plans compared by the checklist's own weights; UserError where two are one file."""
    checklist = load_checklist()
    names = _distinct_names(plans)
    candidates = [
        Candidate(
            str(number),
            name,
            source=source_of(plan),
            language=plan.check.language,
            findings=plan.findings,
            flags=plan.check.flags,
            offer=plan.offer,
        )
        for number, (plan, name) in enumerate(zip(plans, names, strict=True))
    ]
    return compare_candidates(candidates, {each.id: each.weight for each in checklist.criteria}, checklist)


def _distinct_names(plans: Sequence[CheckedPlan]) -> list[str]:
    """Return the files' names; with their folders where two bear the same name."""
    counted = Counter(plan.file.name for plan in plans)
    return [plan.file.name if counted[plan.file.name] == 1 else plan.name for plan in plans]


def _give(request: CompareRequest, plans: Sequence[CheckedPlan], comparison: Comparison) -> None:
    phrases = phrases_for(plans, request.language)
    layout = comparison_layout(comparison, phrases, date.today())
    if request.out is not None:
        save(layout, Path(request.out))
    if request.json:
        print(json.dumps(comparison_as_json(comparison, plans, phrases), ensure_ascii=False, indent=2))
    elif request.out is None:
        names = [each.candidate.name for each in comparison.standings]
        print("\n".join(layout_lines(layout, Console.of_terminal(), names)))
    else:
        tell_saved(Path(request.out), language_for(plans, request.language))
    sys.stdout.flush()
