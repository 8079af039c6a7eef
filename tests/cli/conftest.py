"""A terminal in which commands run in this process, with a recogniser that is easy to foresee."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smmdesk.__main__ import main
from smmdesk.domain.plan import PlanText
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, CriterionFinding, Evidence, FlagFinding, Reason, Status
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services import plan_work


class SandboxHere:
    """Runs everything in this process."""

    def call(self, function: Callable[..., Any], *args: object, **_options: object) -> Any:
        return function(*args)

    def warm(self, function: Callable[..., Any], *args: object) -> None:
        """There is nothing to start."""

    def close(self) -> None:
        """There is nothing to end."""


def recognise_by_prefix(text: PlanText, *_hints: object) -> Check:
    """Find lines such as ``concrete dig_kpi: …``, ``candidate dig_market: …`` and ``flag kpi_later: …``."""
    checklist = load_checklist()
    lines: dict[tuple[str, str], list[Evidence]] = {}
    for number, block in enumerate(text.blocks):
        kind, _, rest = block.text.partition(" ")
        owner, _, quote = rest.partition(": ")
        reason = (Reason("has_count", "12"),) if kind == "concrete" else ()
        lines.setdefault((kind, owner), []).append(
            Evidence(number, 0, len(block.text), quote, block.place, reason)
        )

    def finding(criterion_id: str) -> CriterionFinding:
        for status in (Status.CONCRETE, Status.MENTIONED):
            if evidence := lines.get((status.value, criterion_id)):
                missing = (Reason("no_deadline"),) if status is Status.MENTIONED else ()
                return CriterionFinding(criterion_id, status, tuple(evidence), missing=missing)
        candidates = tuple(lines.get(("candidate", criterion_id), ()))
        return CriterionFinding(criterion_id, Status.ABSENT, (), candidates, (Reason("nothing_found"),))

    flags = tuple(
        FlagFinding(owner, checklist.flag(owner).severity, tuple(evidence))
        for (kind, owner), evidence in lines.items()
        if kind == "flag"
    )
    russian = any(letter in "".join(block.text for block in text.blocks) for letter in "аеиоу")
    language = Language.RU if russian else Language.EN
    return Check(language, tuple(finding(criterion.id) for criterion in checklist.criteria), flags)


@pytest.fixture
def smmdesk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Run a command line; returns (exit code, standard output, standard error)."""
    monkeypatch.setattr("smmdesk.documents.sandbox.Sandbox", SandboxHere)
    monkeypatch.setattr(plan_work, "recognise_plan", recognise_by_prefix)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("SMMDESK_HOME", str(tmp_path / "home"))
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with a bit of everything."""
    lines = [
        "concrete smm_publishing: 12 posts a month, every Tuesday and Friday",
        "concrete smm_publishing: 4 reels a month",
        "concrete smm_publishing: 8 stories a week",
        "mentioned dig_kpi: we work for results",
        "candidate dig_market: we look around the neighbourhood",
        "flag kpi_later: figures will be agreed in the course of work",
        "flag contractor_owns_accounts: ads run from our own account",
    ]
    file = tmp_path / "offer.txt"
    file.write_text("\n\n".join(lines), "utf-8")
    return file
