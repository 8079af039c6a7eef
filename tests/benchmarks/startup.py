"""Start to first painted window, against an empty PySide6 window; and memory.

Both run as fresh processes, turn about, so that the machine's moods hit both alike. Run it with

    python tests/benchmarks/startup.py [ROUNDS]

Goals (design/speed.md): at most 1.3 times the empty window when warm, at most 75 MiB at first paint.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

GOAL_RATIO = 1.3
GOAL_MIB = 75.0
ROOT = Path(__file__).resolve().parents[2]

COMMON = """
import json, sys, time
began = float(sys.argv[1])
def mib():
    try:
        text = open("/proc/self/status", encoding="ascii").read()
    except OSError:
        return 0.0
    return int(text.split("VmRSS:")[1].split()[0]) / 1024
"""

FLOOR = (
    COMMON
    + """
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Empty(QMainWindow):
    done = False
    def event(self, event):
        result = super().event(event)
        if event.type() == QEvent.Type.Paint and not self.done:
            self.done = True
            cpu = time.process_time() * 1000
            print(json.dumps({"ms": (time.time() - began) * 1000, "cpu": cpu, "mib": mib()}), flush=True)
            QTimer.singleShot(0, app.quit)
        return result
app = QApplication([])
window = Empty()
window.resize(1360, 850)
window.show()
app.exec()
"""
)

OURS = (
    COMMON
    + """
import smmdesk.__main__ as entry
from smmdesk import bootstrap
start, go_on = bootstrap.Program.start, bootstrap.Program._go_on
result = {}
def watched_start(program, *args):
    def painted():
        result.update(ms=(time.time() - began) * 1000, cpu=time.process_time() * 1000, mib=mib())
        result["early"] = sorted({"sqlalchemy", "alembic", "yaml", "docx", "openpyxl"} & set(sys.modules))
    program.window.painted.connect(painted)
    return start(program, *args)
def watched_go_on(program, *args):
    from PySide6.QtCore import QTimer
    def opened(*_):
        result["ready_ms"] = (time.time() - began) * 1000
        QTimer.singleShot(1500, idle)
    def idle():
        print(json.dumps({**result, "idle_mib": mib()}), flush=True)
        program.window.close()
    go_on(program, *args)
    program.control.opened.connect(opened)
bootstrap.Program.start, bootstrap.Program._go_on = watched_start, watched_go_on
sys.exit(entry.main([]))
"""
)


def run_once(script: str, home: str) -> dict[str, Any]:
    """Start a process and return what it measured of itself."""
    env = {**os.environ, "SMMDESK_HOME": home, "PYTHONPATH": str(ROOT)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and "DISPLAY" not in env:
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", script, repr(time.time())]
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise SystemExit(f"The start failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def main(rounds: int = 15) -> int:
    """Measure, print a table, and return 0 where the goals are met."""
    floors, ours = [], []
    with tempfile.TemporaryDirectory() as home:
        run_once(FLOOR, home)
        run_once(OURS, home)  # fills the disk's cache, and makes the workspace
        for _ in range(rounds):
            floors.append(run_once(FLOOR, home))
            ours.append(run_once(OURS, home))
    floor, own = median(run["ms"] for run in floors), median(run["ms"] for run in ours)
    paint, idle = median(run["mib"] for run in ours), median(run["idle_mib"] for run in ours)
    print(f"empty window   {floor:6.0f} ms  {median(run['mib'] for run in floors):5.1f} MiB")
    print(f"first paint    {own:6.0f} ms  {paint:5.1f} MiB   ratio {own / floor:.2f} (goal {GOAL_RATIO})")
    print(f"workspace open {median(run['ready_ms'] for run in ours):6.0f} ms")
    print(f"idle                       {idle:5.1f} MiB")
    floor_cpu, own_cpu = median(run["cpu"] for run in floors), median(run["cpu"] for run in ours)
    print(f"processor time {floor_cpu:6.0f} ms -> {own_cpu:.0f} ms      ratio {own_cpu / floor_cpu:.2f}")
    early = ours[-1]["early"]
    print(f"imported before the paint, and should not be: {early or 'nothing'}")
    return 0 if own / floor <= GOAL_RATIO and paint <= GOAL_MIB and not early else 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 15))
