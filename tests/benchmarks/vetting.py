"""How fast a plan is checked, each time against merely extracting its text with the same library.

    python tests/benchmarks/vetting.py [--rounds N]

Checks a DOCX of 92,000 characters and a PDF of 57 pages: reading and recognising, after the first, in one
process. Also the recogniser alone on 92,000 characters in Russian and English (aim 300 ms on a quiet
machine), and loading its knowledge. Prints processor time, which neighbours disturb least, and ratios.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
sys.path.insert(0, str(HERE))

import reading  # noqa: E402

from smmdesk.documents.read import read_plan  # noqa: E402
from smmdesk.domain.recognition.engine import recognise  # noqa: E402
from smmdesk.knowledge.recognition import load_recognition  # noqa: E402

CHARACTERS = 92_000


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median processor time of *work* in seconds."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return median(times)


def long_plan(language: str) -> str:
    """Return 92,000 characters of our own plans in one language, one after the other."""
    texts = [path.read_text("utf-8") for path in sorted((HERE / "plans").glob(f"{language}_*.txt"))]
    return ("\n\n".join(texts) * 3)[:CHARACTERS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    started = time.process_time()
    knowledge = load_recognition()
    print(f"loading the recogniser: {time.process_time() - started:.2f} s, once")
    for language in ("en", "ru"):
        plan = read_plan(long_plan(language).encode(), "plan.txt")
        recognise(plan, knowledge)
        spent = seconds(partial(recognise, plan, knowledge), rounds)
        print(f"recognising {CHARACTERS:,} characters, {language}: {spent * 1000:.0f} ms")
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        plans = (
            ("plan.docx", reading.make_docx(chance), reading.python_docx_alone),
            ("plan.pdf", reading.make_pdf(chance, Path(folder)), reading.pdfium_alone),
        )
    for name, data, floor in plans:
        bare, ours, ratio, _ = reading.compared(
            partial(floor, data), lambda d=data, n=name: recognise(read_plan(d, n), knowledge), rounds
        )
        print(f"{name}: checked in {ours:.0f} ms, text alone {bare:.0f} ms, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
