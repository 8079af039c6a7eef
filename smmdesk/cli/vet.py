"""``smmdesk vet``: checks plans and prints a report for people, or JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from smmdesk.cli.arguments import VetRequest
from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.console import Console, terminal_language
from smmdesk.cli.json_report import as_json
from smmdesk.cli.outcome import BAD_INPUT, DONE, OUR_FAULT, complain
from smmdesk.cli.text_report import TextReport
from smmdesk.documents.sandbox import Sandbox, SandboxError
from smmdesk.domain.assessment import assess, judge
from smmdesk.domain.checklist import Checklist
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.hints import Hints
from smmdesk.services.plan_reader import PlanReader
from smmdesk.services.views import ReadPlan


class Vetting:
    """Checks one file after the other; what cannot be read is told on standard error and remembered."""

    def __init__(self, request: VetRequest, reader: PlanReader) -> None:
        self._request = request
        self._reader = reader
        self.code = DONE

    def plans(self) -> Iterator[CheckedPlan]:
        """Yield every plan that could be read, in the order they were named."""
        for name in _expanded(self._request.plans):
            try:
                read = self._reader.read(Path(name), Hints(), lambda _: None, lambda: False)
                yield checked(name, read, load_checklist())
            except UserError as error:
                self.code = max(self.code, BAD_INPUT)
                complain(error, self._language)
            except SandboxError as fault:
                self.code = max(self.code, OUR_FAULT)
                complain(UserError("cli_our_fault", name=Path(name).name), self._language)
                log_fault(fault)

    @property
    def _language(self) -> Language:
        return self._request.language or terminal_language()


def vet(request: VetRequest, sandbox: Sandbox) -> int:
    """Check the plans and print what was found; return the exit code."""
    vetting = Vetting(request, PlanReader(sandbox))
    if request.json:
        print_json(vetting.plans(), request)
    else:
        print_reports(vetting.plans(), request)
    sys.stdout.flush()
    return vetting.code


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


def _expanded(names: tuple[str, ...]) -> Iterator[str]:
    """Yield the names; on Windows, whose shell leaves that to the program, with ``*`` filled in."""
    for name in names:
        found = sorted(glob(name)) if sys.platform == "win32" and "*" in name else []
        yield from found or [name]
