"""What the terminal can do: characters, colours, width, language."""

from __future__ import annotations

import io
import os
import shutil
import sys
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from smmdesk.domain.text import Language

_WIDEST, _NARROWEST = 100, 40
_CODES = {"bold": "1", "dim": "2", "good": "32", "caution": "33", "bad": "31", "accent": "36"}


def prepare_streams() -> None:
    """Write UTF-8 to standard output and error on every system, whether they are piped or not."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def terminal_language(environment: Mapping[str, str] | None = None) -> Language:
    """Return Russian where the terminal speaks it, else English."""
    environment = os.environ if environment is None else environment
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next((name for name in names if name), None)
    if name is None and sys.platform == "win32":
        import locale

        name = locale.getlocale()[0] or ""
    return Language.RU if (name or "").lower().startswith("ru") else Language.EN


def has_display() -> bool:
    """Tell whether a window can be shown; only on Linux that is not a matter of course."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def printable(text: str) -> str:
    """Return *text* on one line without control characters: a document must not steer the terminal."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


@dataclass(frozen=True, slots=True)
class Console:
    """Paints and wraps lines; *width* in columns."""

    width: int = 88
    colours: bool = False

    @classmethod
    def of_terminal(cls) -> Console:
        """Return what standard output can show; no colours where it is piped or NO_COLOR is set."""
        columns = shutil.get_terminal_size((88, 24)).columns
        wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        colours = wanted and sys.stdout.isatty() and _ansi_works()
        return cls(max(_NARROWEST, min(_WIDEST, columns)), colours)

    def paint(self, text: str, *roles: str) -> str:
        """Return *text* in the colours of its roles: bold, dim, good, caution, bad, accent."""
        if not self.colours or not text:
            return text
        return f"\x1b[{';'.join(_CODES[role] for role in roles)}m{text}\x1b[0m"

    def wrapped(self, text: str, indent: int, first: str = "", *roles: str) -> list[str]:
        """Return *text* as lines within the width, *indent* columns in; *first* stands before the first."""
        room = max(20, self.width - indent)
        lines = textwrap.wrap(printable(text), room, break_long_words=True, break_on_hyphens=False) or [""]
        before = [first.ljust(indent), *[" " * indent] * (len(lines) - 1)]
        return [start + self.paint(line, *roles) for start, line in zip(before, lines, strict=True)]


def _ansi_works() -> bool:
    """Switch the escape codes of the Windows console on; elsewhere they always work."""
    if sys.platform != "win32":
        return True
    import ctypes

    kernel = ctypes.windll.kernel32
    handle, mode = kernel.GetStdHandle(-11), ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(handle, mode.value | 0x0004))
