"""Files with random bytes changed give a plan or a plain sentence, never anything else."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx.document import Document
from openpyxl.workbook import Workbook

from smmdesk.documents.read import read_plan
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText
from tests.documents.making import Pdf, docx_bytes, odt_bytes

ROUNDS = 120


def word() -> bytes:
    def fill(document: Document) -> None:
        document.add_heading("План", 1)
        document.add_paragraph("12 постов", style="List Bullet")
        document.add_table(2, 2).cell(0, 0).text = "Цена"

    return docx_bytes(fill)


def sheet() -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Пост", 12, 0.5])
    page.append(["Ролик", 4])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def pdf() -> bytes:
    made = Pdf().text(60, 760, "Social media plan", size=20)
    for row in range(4):
        for column, text in enumerate(("Posts", "eight", "sixteen a month")):
            made.text(60 + 150 * column, 700 - 15 * row, text)
    return made.page().text(60, 700, "The fee is 890 pounds a month, ads are not included.").data()


def odt() -> bytes:
    return odt_bytes(
        "<text:h>План</text:h><text:list><text:list-item><text:p>12 постов</text:p></text:list-item>"
        "</text:list>"
    )


PAGE = b"<html><body><h1>Plan</h1><ul><li>12 posts</ul><table><tr><td>a<td>b</table></body></html>"
RTF = rb"{\rtf1\ansi\ansicpg1251 \'cf\'eb\'e0\'ed\par{\listtext\'b7\tab}12\par\trowd a\cell b\cell\row}"
MAIL = b"From: a@b\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nSubject: x\n\n<p>12 posts</p>"
TEXT = "План\n\n1. Посты\n- 12 в месяц\n| a | b |\n| c | d |\n".encode()
MARKDOWN = "# План\n\n- **12** постов\n\n| a | b |\n|---|---|\n| c | d |\n".encode()

SEEDS: dict[str, Callable[[], bytes]] = {
    "docx": word,
    "xlsx": sheet,
    "pdf": pdf,
    "odt": odt,
    "html": lambda: PAGE,
    "rtf": lambda: RTF,
    "eml": lambda: MAIL,
    "txt": lambda: TEXT,
    "md": lambda: MARKDOWN,
}


def changed(data: bytes, chance: random.Random) -> bytes:
    """Change some bytes, cut some out, double some."""
    result = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 40))):
        if not result:
            break
        place = chance.randrange(len(result))
        match chance.randrange(4):
            case 0:
                result[place] = chance.randrange(256)
            case 1:
                result[place] ^= 1 << chance.randrange(8)
            case 2:
                del result[place : place + chance.randrange(1, 64)]
            case _:
                result[place:place] = result[place : place + chance.randrange(1, 64)]
    return bytes(result)


def inside(data: bytes, chance: random.Random) -> bytes:
    """Change one member of a container, so that the damage gets past the checksums."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as result:
        victim = chance.choice(source.namelist())
        for name in source.namelist():
            content = source.read(name)
            result.writestr(name, changed(content, chance) if name == victim else content)
    return target.getvalue()


@pytest.mark.parametrize("kind", SEEDS)
def test_changed_files_give_a_plan_or_a_plain_sentence(kind: str) -> None:
    chance = random.Random(f"smmdesk {kind}")
    original = SEEDS[kind]()
    read = refused = 0
    named: set[str | int] = set()
    for number in range(ROUNDS):
        is_container = kind in ("docx", "xlsx", "odt")
        data = inside(original, chance) if is_container and number % 3 else changed(original, chance)
        try:
            plan = read_plan(data, f"plan.{kind}")
        except UserError as error:
            refused += 1
            named.add(error.params["name"])
        else:
            read += 1
            check(plan)
    assert read
    assert named <= {f"plan.{kind}"}
    assert refused or kind in ("txt", "md", "html", "eml", "pdf")


def check(plan: PlanText) -> None:
    assert plan.blocks
    assert plan.pages >= 1
    for block in plan.blocks:
        assert block.text == " ".join(block.text.split(" "))
        assert "\n" not in block.text
        assert not block.cells or block.text == " | ".join(block.cells)
