"""The program's log: rotating, free of secrets, and with a trace of hard crashes."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import sys
from pathlib import Path
from typing import TextIO

from smmdesk.redaction import redacted

LOG_NAME = "smmdesk.log"
CRASH_NAME = "crash.log"
_MAX_BYTES = 512 * 1024
_KEPT = 4
_FORMAT = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"
_open_crash_file: TextIO | None = None


class RedactingFormatter(logging.Formatter):
    """Formats a record with its traceback, then hides whatever is secret in all of it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line (or lines) for *record* without secrets."""
        return redacted(super().format(record))


def start_logging(folder: Path, level: int = logging.INFO) -> Path | None:
    """Log to *folder* from now on, and return the log's path; None where the folder cannot be written.

    Hard crashes (a segmentation fault in a library) leave their stack in ``crash.log`` beside it. Without
    a writable folder the program runs all the same, and warnings go to standard error where there is one.
    """
    root = logging.getLogger()
    root.setLevel(level)
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells each of its steps
    path = folder / LOG_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=_MAX_BYTES, backupCount=_KEPT, encoding="utf-8"
        )
        _trace_hard_crashes(folder / CRASH_NAME)
    except OSError:
        if sys.stderr is None:  # a windowed program on Windows
            return None
        handler = logging.StreamHandler(sys.stderr)
        handler.setLevel(logging.WARNING)
        _add(root, handler)
        return None
    _add(root, handler)
    return path


def stop_logging() -> None:
    """Close what :func:`start_logging` opened."""
    global _open_crash_file
    root = logging.getLogger()
    for handler in [h for h in root.handlers if isinstance(h.formatter, RedactingFormatter)]:
        root.removeHandler(handler)
        handler.close()
    if _open_crash_file is not None:
        faulthandler.disable()
        _open_crash_file.close()
        _open_crash_file = None


def _add(root: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(RedactingFormatter(_FORMAT))
    root.addHandler(handler)


def _trace_hard_crashes(path: Path) -> None:
    """Keep the file open for the process's life: the handler writes to its bare descriptor."""
    global _open_crash_file
    too_long = path.exists() and path.stat().st_size > _MAX_BYTES
    _open_crash_file = path.open("w" if too_long else "a", encoding="utf-8")
    faulthandler.enable(_open_crash_file)
