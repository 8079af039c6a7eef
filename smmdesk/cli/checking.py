"""Checking the files that a command names, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.outcome import BAD_INPUT, DONE, OUR_FAULT, complain
from smmdesk.documents.sandbox import Sandbox, SandboxError
from smmdesk.domain.assessment import assess, judge
from smmdesk.domain.checklist import Checklist
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.hints import Hints
from smmdesk.services.plan_reader import PlanReader
from smmdesk.services.plan_work import CHECKING_SECONDS
from smmdesk.services.views import ReadPlan

if TYPE_CHECKING:
    from smmdesk.domain.offer import Offer


class Vetting:
    """Checks one file after the other; what cannot be read is told on standard error and remembered."""

    def __init__(self, names: Sequence[str], language: Language, sandbox: Sandbox, figures: bool) -> None:
        """Prepare to check the files; *figures* reads what they offer in figures as well."""
        self._names = names
        self._language = language
        self._sandbox = sandbox
        self._figures = figures
        self.code = DONE
        self.done: list[CheckedPlan] = []

    def plans(self) -> Iterator[CheckedPlan]:
        """Yield every plan that could be read, in the order they were named, and keep it in *done*."""
        reader = PlanReader(self._sandbox)
        for name in self._names:
            try:
                read = reader.read(Path(name), Hints(), lambda _: None, lambda: False)
                plan = checked(name, read, load_checklist())
                self.done.append(replace(plan, offer=self._offer(plan)) if self._figures else plan)
                yield self.done[-1]
            except UserError as error:
                self.complain(error)
            except SandboxError as fault:
                self.complain(UserError("cli_our_fault", name=Path(name).name), OUR_FAULT)
                log_fault(fault)

    def _offer(self, plan: CheckedPlan) -> Offer | None:
        """Return the figures that the plan offers; None where reading them takes too long."""
        from smmdesk.domain.offer import Offer, suggested_offer
        from smmdesk.domain.offer_reading import suggest_offer

        try:
            found = self._sandbox.call(suggest_offer, plan.text, plan.check, timeout=CHECKING_SECONDS)
        except UserError:
            return None
        return suggested_offer(found, Offer(plan.file.sha256, datetime.now(UTC)))

    def complain(self, error: UserError, code: int = BAD_INPUT) -> None:
        """Tell what went wrong, and remember it for the exit code."""
        self.code = max(self.code, code)
        complain(error, self._language)


def log_fault(fault: SandboxError) -> None:
    """Keep the traceback of a bug of ours in the log, where it is free of secrets."""
    import logging

    from smmdesk.logs import start_logging, stop_logging
    from smmdesk.paths import log_folder

    if start_logging(log_folder()) is not None:
        logging.getLogger(__name__).error("A plan could not be checked\n%s", fault)
    stop_logging()


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
