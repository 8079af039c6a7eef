"""The report of a bug of ours: everything needed to mend it, and nothing that is private."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from importlib import metadata
from types import TracebackType

from smmdesk import __version__
from smmdesk.redaction import redacted

_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "alembic", "python-docx", "pypdfium2", "openpyxl")
_MAX_FRAMES = 40


def crash_report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, doing: str = ""
) -> str:
    """Return a report to copy and send: versions and the stack, with secrets and names of people hidden.

    *doing* says in a few words what the program was at. Values of variables are never part of it.
    """
    stack = "".join(traceback.format_exception(kind, error, trace, limit=-_MAX_FRAMES))
    lines = [
        f"SMM Desk {__version__}, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        f"{platform.platform()}, Python {platform.python_version()}{', frozen' if _frozen() else ''}",
        ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES),
    ]
    if doing:
        lines.append(f"While: {doing}")
    return redacted("\n".join([*lines, "", stack.strip(), ""]))


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?"
