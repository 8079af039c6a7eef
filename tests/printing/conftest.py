"""Pages are set without a screen unless there is one; the tests share Qt's application."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtWidgets import QApplication

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _app(qapp: QApplication) -> None:
    """Printing makes an application of its own only where there is none."""
