"""How well the recogniser does on plans with gold labels.

Run: ``uv run python tests/benchmarks/recognition_quality.py [--plans FOLDER…] [--model FILE] [--misses]``.
Prints, per language and in all, precision and recall of covered (mentioned or concrete), F1 of concrete,
and precision and recall of red flags; with ``--misses`` every miss and false find with its quote.
``--turn-about`` trains three models, each without a third of the plans, and measures each on that third.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import yaml

from smmdesk.documents.read import read_plan
from smmdesk.domain.recognition.engine import recognise
from smmdesk.domain.vetting import Check, Status
from smmdesk.knowledge.recognition import load_recognition

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Tally:
    """Counts of right and wrong for one language."""

    def __init__(self) -> None:
        self.n: Counter[str] = Counter()

    def add(self, kind: str, found: bool, gold: bool) -> None:
        if found or gold:
            self.n[f"{kind} {'hit' if found and gold else 'false' if found else 'miss'}"] += 1

    def precision(self, kind: str) -> float:
        return self.n[f"{kind} hit"] / max(1, self.n[f"{kind} hit"] + self.n[f"{kind} false"])

    def recall(self, kind: str) -> float:
        return self.n[f"{kind} hit"] / max(1, self.n[f"{kind} hit"] + self.n[f"{kind} miss"])

    def f1(self, kind: str) -> float:
        p, r = self.precision(kind), self.recall(kind)
        return 2 * p * r / (p + r) if p + r else 0.0

    def line(self) -> str:
        parts = [
            f"{kind}: P {self.precision(kind):.2f} R {self.recall(kind):.2f} F1 {self.f1(kind):.2f}"
            for kind in ("covered", "concrete", "flags")
        ]
        return " | ".join(parts) + f" | denied flags raised {self.n['denied flags']}"


def measure(
    path: Path, check: Check, gold: dict[str, Any], tallies: list[Tally], misses: dict[str, list[str]]
) -> None:
    for finding in check.findings:
        entry = gold["criteria"].get(finding.criterion_id, {"level": "absent"})
        level = entry["level"]
        evidence = finding.evidence[0].quote if finding.evidence else ""
        for tally in tallies:
            tally.add("covered", finding.status is not Status.ABSENT, level != "absent")
            tally.add("concrete", finding.status is Status.CONCRETE, level == "concrete")
        if finding.status != level:
            misses[finding.criterion_id].append(
                f"{path.stem}: gold {level}, found {finding.status.value}"
                f" | gold: {entry.get('evidence', '')} | found: {evidence}"
                + (f" | {[r.code for r in finding.missing]}" if finding.missing else "")
            )
    raised = {flag.flag_id: flag.evidence[0].quote for flag in check.flags}
    wanted = {entry["id"]: str(entry["evidence"]) for entry in gold.get("red_flags") or []}
    denied = {entry["id"] for entry in gold.get("look_alikes") or []}
    for flag in {*raised, *wanted}:
        for tally in tallies:
            tally.add("flags", flag in raised, flag in wanted)
            if flag in raised and flag not in wanted and flag in denied:
                tally.n["denied flags"] += 1
        if (flag in raised) != (flag in wanted):
            kind = "FALSE" if flag in raised else "MISSED"
            misses[flag].append(f"{path.stem}: {kind} | {raised.get(flag) or wanted.get(flag)}")


def plans(folders: list[Path]) -> list[Path]:
    return sorted(
        p for folder in folders for p in folder.glob("*.txt") if p.with_name(p.stem + ".gold.yaml").exists()
    )


def run(
    paths: list[Path], model: Path | None, tallies: dict[str, Tally], misses: dict[str, list[str]]
) -> None:
    knowledge = load_recognition(model)
    for path in paths:
        gold = yaml.load(path.with_name(path.stem + ".gold.yaml").read_text("utf-8"), yaml.CSafeLoader)
        check = recognise(
            read_plan(path.read_bytes(), path.name),
            knowledge,
            (),
            " ".join(map(str, gold.get("niche_terms") or [])).replace("*", ""),
        )
        measure(path, check, gold, [tallies[gold["lang"]], tallies["all"]], misses)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=Path, nargs="*", default=[HERE / "plans"])
    parser.add_argument("--model", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--turn-about", action="store_true")
    arguments = parser.parse_args()
    tallies: dict[str, Tally] = defaultdict(Tally)
    misses: dict[str, list[str]] = defaultdict(list)
    started = time.perf_counter()
    paths = plans(arguments.plans)
    if arguments.turn_about:
        with tempfile.TemporaryDirectory() as folder:
            for fold in range(3):
                out = Path(folder) / f"{fold}.json"
                trainer = [sys.executable, str(ROOT / "tools" / "train_line_model.py"), "--fold", str(fold)]
                subprocess.run(
                    [*trainer, "--out", str(out), "--plans", *map(str, arguments.plans)], check=True
                )
                run(paths[fold::3], out, tallies, misses)
    else:
        run(paths, arguments.model, tallies, misses)
    for language in sorted(tallies):
        print(f"{language}: {tallies[language].line()}")
    print(f"{len(paths)} plans, {time.perf_counter() - started:.1f} s with loading")
    if arguments.misses:
        for label in sorted(misses):
            print(f"\n== {label}")
            print("\n".join(f"  {miss}" for miss in misses[label]))


if __name__ == "__main__":
    main()
