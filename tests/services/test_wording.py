"""Whatever code storage and the services raise has its sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import smmdesk
from smmdesk.domain.text import Language
from smmdesk.knowledge.wording import load_wording
from smmdesk.services import views
from smmdesk.storage import errors

_SOURCES = [
    source
    for layer in ("storage", "services")
    for source in (Path(smmdesk.__file__).parent / layer).rglob("*.py")
]
_RAISED = re.compile(r'UserError\(\s*"(\w+)"')
PARAMS: dict[str, str | int] = {
    "name": "bakery.smmdesk",
    "version": 2,
    "contractor": "Anna",
    "megabytes": 25,
    "formats": ".pdf, .xlsx",
    "number": 3,
    "count": 3,
    "most": 1500,
}


def _codes() -> set[str]:
    raised = {code for source in _SOURCES for code in _RAISED.findall(source.read_text(encoding="utf-8"))}
    mapped = {code for _, code in errors._CODES} | set(errors._DISK_CODES.values())
    return raised | mapped | {views.PROGRESS_READING, views.PROGRESS_CHECKING, "workspace_view_only"}


@pytest.mark.parametrize("language", list(Language))
def test_every_code_has_a_full_sentence(language: Language) -> None:
    codes = _codes()
    assert len(codes) > 20
    for code in codes:
        sentence = load_wording().say(code, language, **PARAMS)
        assert sentence[-1] in ".…", code
        assert "{" not in sentence
