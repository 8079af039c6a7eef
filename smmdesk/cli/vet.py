"""``smmdesk vet``: checks plans, prints a report for people or JSON for programs, writes documents."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.cli.arguments import VetRequest
from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.console import Console, printable, terminal_language
from smmdesk.cli.json_report import as_json
from smmdesk.cli.outcome import BAD_INPUT, DONE, OUR_FAULT, complain
from smmdesk.cli.text_report import TextReport
from smmdesk.documents.sandbox import Sandbox, SandboxError
from smmdesk.domain.assessment import assess, judge
from smmdesk.domain.checklist import Checklist
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.wording import say
from smmdesk.services.hints import Hints
from smmdesk.services.plan_reader import PlanReader
from smmdesk.services.views import ReadPlan

if TYPE_CHECKING:
    from smmdesk.cli.exports import Export


class Vetting:
    """Checks one file after the other; what cannot be read is told on standard error and remembered."""

    def __init__(self, names: Sequence[str], language: Language, reader: PlanReader) -> None:
        self._names = names
        self._language = language
        self._reader = reader
        self.code = DONE
        self.done: list[CheckedPlan] = []

    def plans(self) -> Iterator[CheckedPlan]:
        """Yield every plan that could be read, in the order they were named, and keep it in *done*."""
        for name in self._names:
            try:
                read = self._reader.read(Path(name), Hints(), lambda _: None, lambda: False)
                self.done.append(checked(name, read, load_checklist()))
                yield self.done[-1]
            except UserError as error:
                self.complain(error)
            except SandboxError as fault:
                self.complain(UserError("cli_our_fault", name=Path(name).name), OUR_FAULT)
                log_fault(fault)

    def complain(self, error: UserError, code: int = BAD_INPUT) -> None:
        """Tell what went wrong, and remember it for the exit code."""
        self.code = max(self.code, code)
        complain(error, self._language)


def vet(request: VetRequest, sandbox: Sandbox) -> int:
    """Check the plans, print what was found, write what was asked for; return the exit code."""
    names = expanded(request.plans)
    exports = _exports(request, names)
    vetting = Vetting(names, request.language or terminal_language(), PlanReader(sandbox))
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


def log_fault(fault: SandboxError) -> None:
    """Keep the traceback of a bug of ours in the log, where it is free of secrets."""
    import logging

    from smmdesk.logs import start_logging, stop_logging
    from smmdesk.paths import log_folder

    if start_logging(log_folder()) is not None:
        logging.getLogger(__name__).error("A plan could not be checked\n%s", fault)
    stop_logging()


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


def checked(name: str, read: ReadPlan, checklist: Checklist) -> CheckedPlan:
    """Return a plan judged with the checklist's own weights."""
    findings = judge(read.check, checklist, ())
    weights = {criterion.id: criterion.weight for criterion in checklist.criteria}
    assessment = assess(findings, read.check.flags, weights)
    return CheckedPlan(name, read.file, read.text, read.check, findings, assessment, checklist)


def expanded(names: Sequence[str]) -> list[str]:
    """Return the names; on Windows, whose shell leaves that to the program, with ``*`` filled in."""
    result: list[str] = []
    for name in names:
        found = sorted(glob(name)) if sys.platform == "win32" and "*" in name else []
        result += found or [name]
    return result
