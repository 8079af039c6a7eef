"""``smmdesk vet``: checks plans, prints a report for people or JSON for programs, writes documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.cli.arguments import VetRequest
from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.checking import Vetting, expanded
from smmdesk.cli.console import Console, printable, terminal_language
from smmdesk.cli.json_report import as_json
from smmdesk.cli.text_report import TextReport
from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import say

if TYPE_CHECKING:
    from smmdesk.cli.exports import Export


def vet(request: VetRequest, sandbox: Sandbox) -> int:
    """Check the plans, print what was found, write what was asked for; return the exit code."""
    names = expanded(request.plans)
    exports = _exports(request, names)
    vetting = Vetting(names, request.language or terminal_language(), sandbox, figures=bool(exports))
    if request.json:
        print_json(vetting.plans(), request)
    else:
        print_reports(vetting.plans(), request)
    sys.stdout.flush()
    for export in exports if vetting.done else ():
        try:
            export.write(vetting.done, request.language)
            if not request.json:
                tell_saved(export.target, request.language)
        except UserError as error:
            vetting.complain(error)
    return vetting.code


def _exports(request: VetRequest, names: Sequence[str]) -> list[Export]:
    """Return the documents to write; UserError where they cannot be, before any work is done."""
    if request.report is None and request.questions is None:
        return []
    from smmdesk.cli.exports import Export, letters, report, require_targets
    from smmdesk.printing.save import LETTER_FORMATS, REPORT_FORMATS

    wished = ((request.report, REPORT_FORMATS, report), (request.questions, LETTER_FORMATS, letters))
    named = [(name, formats, layout) for name, formats, layout in wished if name is not None]
    require_targets([(name, formats) for name, formats, _ in named], names)
    return [Export(Path(name), layout) for name, _, layout in named]


def tell_saved(target: Path, language: Language | None) -> None:
    """Print where a document is."""
    print()
    print(printable(say("cli_saved", language or terminal_language(), path=str(target))), flush=True)


def print_json(plans: Iterable[CheckedPlan], request: VetRequest) -> None:
    """Print one array with an object per plan."""
    objects = [as_json(plan, request.language or plan.check.language) for plan in plans]
    print(json.dumps(objects, ensure_ascii=False, indent=2))


def print_reports(plans: Iterable[CheckedPlan], request: VetRequest) -> None:
    """Print the reports one by one, each as soon as it is there."""
    console = Console.of_terminal()
    for number, plan in enumerate(plans):
        if number:
            print()
        report = TextReport(plan, console, request.language or plan.check.language)
        print("\n".join(report.lines()), flush=True)
