"""Reading and checking a plan in the child process that can be killed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from smmdesk.domain.errors import Cancelled
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.vetting import Check
from smmdesk.services import plan_work
from smmdesk.services.hints import Hints
from smmdesk.services.views import PROGRESS_CHECKING, PROGRESS_READING, ReadPlan

T = TypeVar("T")
Progress = Callable[[str], None]
IsCancelled = Callable[[], bool]
_NAME_LENGTH = 40


class Sandbox(Protocol):
    """A child process that runs one importable function at a time (``documents/sandbox.py``)."""

    def call(
        self,
        function: Callable[..., T],
        /,
        *args: object,
        timeout: float,
        cancelled: IsCancelled | None = None,
        subject: str | None = None,
    ) -> T:
        """Return what the function returns there; *timeout* in seconds, *subject* is named in errors."""
        ...


class PlanReader:
    """Reads plans and checks them; knows nothing of the database."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    def read(self, source: Path | str, hints: Hints, progress: Progress, cancelled: IsCancelled) -> ReadPlan:
        """Return a file (Path) or pasted text (str) as a checked plan; UserError or Cancelled."""
        progress(PROGRESS_READING)
        file, text = (
            self._read_file(source, cancelled) if isinstance(source, Path) else self._paste(source, cancelled)
        )
        if cancelled():
            raise Cancelled
        progress(PROGRESS_CHECKING)
        subject = file.name if isinstance(source, Path) else None
        return ReadPlan(file, text, self.check(text, hints, cancelled, subject))

    def check(
        self,
        text: PlanText,
        hints: Hints,
        cancelled: IsCancelled | None = None,
        subject: str | None = None,
    ) -> Check:
        """Return what the recogniser finds in a text that was read before; errors name *subject*."""
        return self._sandbox.call(
            plan_work.recognise_plan,
            text,
            hints.examples,
            hints.niche,
            timeout=plan_work.CHECKING_SECONDS,
            cancelled=cancelled,
            subject=subject,
        )

    def _read_file(self, path: Path, cancelled: IsCancelled) -> tuple[PlanFile, PlanText]:
        from smmdesk.documents.files import load_file

        file = load_file(path)
        text = self._sandbox.call(
            plan_work.read_file,
            file.data,
            file.name,
            timeout=plan_work.READING_SECONDS,
            cancelled=cancelled,
            subject=file.name,
        )
        return file, text

    def _paste(self, pasted: str, cancelled: IsCancelled) -> tuple[PlanFile, PlanText]:
        data = pasted.encode("utf-8", "replace")
        clean = data.decode("utf-8")
        text = self._sandbox.call(
            plan_work.read_pasted, clean, timeout=plan_work.READING_SECONDS, cancelled=cancelled
        )
        return PlanFile(_name_of(text), data, hashlib.sha256(data).hexdigest()), text


def _name_of(text: PlanText) -> str:
    """Return a file name made of the first words: pasted text has no other."""
    first = text.blocks[0].text if text.blocks else ""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in first)
    return f"{' '.join(kept.split())[:_NAME_LENGTH].strip() or 'text'}.txt"
