"""PySide6 6.12.0 lost a reference to None at every call that returns None, and aborted on Python 3.11."""

from __future__ import annotations

import subprocess
import sys

LOOP = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
print("still here")
"""


def test_calls_that_return_none_do_not_wear_none_out() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOP], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "still here"), done.stderr[-2000:]
