"""What goes wrong with a file is told with its name, whichever step it happens in."""

from __future__ import annotations

from pathlib import Path

from smmdesk.services.hints import Hints
from smmdesk.services.plan_reader import PlanReader
from tests.services.conftest import PlainSandbox


def _never() -> bool:
    return False


def test_reading_and_checking_a_file_both_name_it(tmp_path: Path) -> None:
    path, sandbox = tmp_path / "offer.txt", PlainSandbox()
    path.write_text("12 posts a month", encoding="utf-8")
    PlanReader(sandbox).read(path, Hints(), lambda _: None, _never)
    assert sandbox.subjects == ["offer.txt", "offer.txt"]


def test_pasted_text_has_no_name_to_tell() -> None:
    sandbox = PlainSandbox()
    PlanReader(sandbox).read("12 posts a month", Hints(), lambda _: None, _never)
    assert sandbox.subjects == [None, None]
