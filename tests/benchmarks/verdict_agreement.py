"""How often the verdict agrees with a person's, given that person's findings and flags.

Run: ``uv run python tests/benchmarks/verdict_agreement.py [--plans FOLDER…]``. Judges every gold file with
the default weights and prints a table; nothing is recognised, so only the scores and the rules are measured.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import yaml

from smmdesk.domain.assessment import assess, judge
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Assessment, Check, CriterionFinding, FlagFinding, Status, Verdict
from smmdesk.knowledge.checklist import load_checklist

HERE = Path(__file__).resolve().parent
WANTED = {"trust": Verdict.TRUST, "negotiate": Verdict.ASK_FIRST, "avoid": Verdict.DO_NOT_TRUST}


def assess_gold(gold: dict[str, Any]) -> Assessment:
    """Return the assessment of a gold file's findings and flags with the default weights."""
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
    judged = judge(Check(Language(gold["lang"]), findings, flags), checklist, ())
    return assess(judged, flags, {criterion.id: criterion.weight for criterion in checklist.criteria})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=Path, nargs="*", default=[HERE / "plans"])
    agreed = judged = 0
    print(f"{'plan':30} {'smm':>4} {'strat':>5} {'terms':>5} {'total':>5}  {'wanted':13} {'given':13} by")
    for path in sorted(path for folder in parser.parse_args().plans for path in folder.glob("*.gold.yaml")):
        gold = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        if "verdict" not in gold:
            continue
        result = assess_gold(gold)
        wanted = WANTED[gold["verdict"]["value"]]
        judged += 1
        agreed += wanted is result.verdict
        scores = result.scores
        reasons = [
            reason.code for reason in result.reasons if not reason.code.startswith(("absent_", "coverage"))
        ]
        mark = "" if wanted is result.verdict else "   <-- differs"
        name = path.name.removesuffix(".gold.yaml")
        sides = f"{scores.smm!s:>4} {scores.strategy!s:>5} {scores.terms!s:>5} {scores.total:>5}"
        print(f"{name:30} {sides}  {wanted:13} {result.verdict:13} {', '.join(reasons)}{mark}")
    print(f"{agreed} of {judged} agree")


if __name__ == "__main__":
    main()
