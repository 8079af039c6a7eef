"""How often the verdict agrees with a person's: given that person's findings, and end to end.

Run: ``uv run python tests/benchmarks/verdict_agreement.py [--plans FOLDER…]``. Judges every plan that has a
gold verdict twice with the default weights and prints a table: once from the gold findings and flags, which
measures only the scores and the rules, and once from what the recogniser finds in the text.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from smmdesk.documents.read import read_plan
from smmdesk.domain.assessment import assess, judge
from smmdesk.domain.recognition.engine import recognise
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Assessment, Check, CriterionFinding, FlagFinding, Status, Verdict
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.recognition import load_recognition

HERE = Path(__file__).resolve().parent
WANTED = {"trust": Verdict.TRUST, "negotiate": Verdict.ASK_FIRST, "avoid": Verdict.DO_NOT_TRUST}


def assess_check(check: Check) -> Assessment:
    """Return the assessment of a check with the default weights."""
    checklist = load_checklist()
    weights = {criterion.id: criterion.weight for criterion in checklist.criteria}
    return assess(judge(check, checklist, ()), check.flags, weights)


def gold_check(gold: dict[str, Any]) -> Check:
    """Return what a person found in the plan."""
    checklist = load_checklist()
    levels = gold["criteria"]
    findings = tuple(
        CriterionFinding(criterion.id, Status(levels.get(criterion.id, {"level": "absent"})["level"]))
        for criterion in checklist.criteria
    )
    flags = tuple(
        FlagFinding(entry["id"], checklist.flag(entry["id"]).severity, ())
        for entry in gold.get("red_flags") or []
    )
    return Check(Language(gold["lang"]), findings, flags)


def found_check(path: Path) -> Check:
    """Return what the recogniser finds in the plan of a gold file."""
    text = path.with_name(path.name.replace(".gold.yaml", ".txt"))
    return recognise(read_plan(text.read_bytes(), text.name), load_recognition())


def row(wanted: Verdict, result: Assessment) -> str:
    """Return scores, verdict and the reasons that decided it."""
    codes = [each.code for each in result.reasons if not each.code.startswith(("absent_", "coverage"))]
    scores = result.scores
    sides = f"{scores.smm!s:>4} {scores.strategy!s:>5} {scores.terms!s:>5} {scores.total:>5}"
    mark = "" if wanted is result.verdict else "   <-- differs"
    return f"{sides}  {wanted:13} {result.verdict:13} {', '.join(codes)}{mark}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=Path, nargs="*", default=[HERE / "plans"])
    paths = sorted(path for folder in parser.parse_args().plans for path in folder.glob("*.gold.yaml"))
    golds = {path: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in paths}
    golds = {path: gold for path, gold in golds.items() if "verdict" in gold}
    summary = []
    for title in ("gold findings", "end to end"):
        print(f"{title:30} {'smm':>4} {'strat':>5} {'terms':>5} {'total':>5}  {'wanted':13} {'given':13} by")
        agreed = 0
        for path, gold in golds.items():
            check = gold_check(gold) if title == "gold findings" else found_check(path)
            wanted, result = WANTED[gold["verdict"]["value"]], assess_check(check)
            agreed += wanted is result.verdict
            print(f"{path.name.removesuffix('.gold.yaml'):30} {row(wanted, result)}")
        print()
        summary.append(f"{title}: {agreed} of {len(golds)} agree")
    print("\n".join(summary))


if __name__ == "__main__":
    main()
