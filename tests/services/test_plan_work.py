"""The work in the child process, with the real readers; the program itself stays light."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.errors import UserError
from smmdesk.paths import resource_path
from smmdesk.services import plan_work


@pytest.fixture(scope="module")
def child() -> Iterator[Sandbox]:
    opened = Sandbox()
    yield opened
    opened.close()


def test_a_word_file_is_read_in_the_child(child: Sandbox) -> None:
    path = resource_path("samples", "demo", "lighthouse-second-offer.docx")
    text = child.call(plan_work.read_file, path.read_bytes(), path.name, timeout=60)
    assert text.format == "docx"
    assert any(block.cells for block in text.blocks)


def test_a_pasted_plan_is_read_in_the_child(child: Sandbox) -> None:
    text = child.call(plan_work.read_pasted, "Посты\n- три в неделю", timeout=60)
    assert [block.text for block in text.blocks][-1] == "три в неделю"


def test_what_cannot_be_read_comes_back_as_a_plain_error(child: Sandbox) -> None:
    with pytest.raises(UserError) as error:
        child.call(plan_work.read_file, b"\x89PNG\r\n\x1a\n" + b"x" * 50, "plan.docx", timeout=60)
    assert error.value.params["name"] == "plan.docx"


def test_the_program_loads_neither_readers_nor_recogniser_nor_the_database_library(tmp_path: Path) -> None:
    code = (
        "import sys, smmdesk.services.vetting, smmdesk.services.workspace, smmdesk.services.demo\n"
        "heavy = {'sqlalchemy', 'alembic', 'yaml', 'docx', 'openpyxl', 'pypdfium2', 'selectolax',\n"
        "         'smmdesk.domain.recognition.engine'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert result.stdout.strip() == "[]"
