"""PDF as Qt writes it, read back by pypdfium2."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from pathlib import Path

import pypdfium2
import pytest

from smmdesk.documents.out.paper import is_wide
from smmdesk.domain.layout import Cell, Heading, Layout, Paragraph, Table
from smmdesk.domain.text import Language
from smmdesk.printing.pdf import as_pdf
from tests.documents.out.layouts import LONG_WORD, SHA, WORDS, hostile, long_document, sample

HEADER = "Столбец"


def pages_of(data: bytes) -> list[str]:
    """Return the text of each page with single spaces."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def table_of(rows: int, words: int = 12) -> Table:
    """Return a table of numbered rows; each has a short first cell and a long second one."""
    cells = tuple(
        (Cell(f"строка{row:03}а"), Cell(f"{'слово ' * words}конец{row:03}я")) for row in range(rows)
    )
    return Table("Таблица", (HEADER, "Слова"), cells, (1, 2))


@pytest.mark.parametrize("language", list(Language))
def test_every_word_can_be_found_by_search(language: Language) -> None:
    words = WORDS[language]
    (page,) = pages_of(as_pdf(sample(language)))
    for text in ("title", "verdict", "why", "quote", "caption", "row", "found"):
        assert str(words[text]) in page
    assert f"3. {words['ask']} 3" in page
    assert SHA in page
    assert "1 / 1" in page


@pytest.mark.parametrize("language", list(Language))
def test_each_found_word_stands_where_search_marks_it(language: Language) -> None:
    document = pypdfium2.PdfDocument(as_pdf(sample(language)))
    text = document[0].get_textpage()
    found = text.search(str(WORDS[language]["quote"])).get_next()
    assert found is not None
    left, bottom, right, top = text.get_charbox(found[0])
    assert 0 < left < right < 595
    assert 0 < bottom < top < 842
    document.close()


def test_the_page_is_a4_upright_or_on_its_side_for_many_columns() -> None:
    wide = Layout("wide", Language.EN, (Table("six", tuple("abcdef"), ()),))
    assert is_wide(wide)
    for layout, (width, height) in ((sample(Language.EN), (595, 842)), (wide, (842, 595))):
        document = pypdfium2.PdfDocument(as_pdf(layout))
        assert document[0].get_size() == pytest.approx((width, height), abs=1)
        document.close()


def test_a_long_footer_is_wrapped_not_cut() -> None:
    footer = f"Файл {'оченьдлинноеимя' * 10}план.pdf · SHA-256 {SHA} · 24 ноября 2026 г."
    (page,) = pages_of(as_pdf(Layout("x", Language.RU, (Paragraph("Текст."),), footer)))
    bare = re.sub(r"[^\w.·]", "", page.replace("1 / 1", ""))
    assert re.sub(r"[^\w.·]", "", footer) in bare


def test_the_title_is_in_the_properties_and_nobody_is_named() -> None:
    document = pypdfium2.PdfDocument(as_pdf(sample(Language.RU)))
    properties = document.get_metadata_dict()
    document.close()
    assert properties["Title"] == WORDS[Language.RU]["title"]
    assert properties["Author"] == ""


@pytest.mark.parametrize("rows", [40, 90])
@pytest.mark.parametrize("words", [3, 25, 60])
def test_a_table_has_its_header_on_every_page_and_no_row_is_cut(rows: int, words: int) -> None:
    layout = Layout(
        "Таблица", Language.RU, (Paragraph("Перед ней."), table_of(rows, words), Paragraph("Все."))
    )
    pages = pages_of(as_pdf(layout))
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        if "строка" in page:
            assert page.count(HEADER) == 1
    begins = [re.findall(r"строка(\d+)а", page) for page in pages]
    ends = [re.findall(r"конец(\d+)я", page) for page in pages]
    assert begins == ends
    assert [row for page in begins for row in page] == [f"{row:03}" for row in range(rows)]
    assert "Все." in pages[-1]


def test_a_row_higher_than_a_page_is_written_all_the_same() -> None:
    layout = Layout("x", Language.RU, (table_of(3, 1500), Paragraph("После.")))
    pages = pages_of(as_pdf(layout))
    text = " ".join(pages)
    assert "строка000а" in pages[0]
    assert text.count("слово") >= 4500
    assert [end in text for end in ("конец000я", "конец001я", "конец002я", "После.")] == [True] * 4


@pytest.mark.parametrize("filler", range(36, 60))
def test_a_heading_is_never_the_last_line_of_a_page(filler: int) -> None:
    blocks = (
        *(Paragraph(f"Строка {number}.") for number in range(filler)),
        Heading("Раздел"),
        Heading("Подраздел", 2),
        table_of(2),
        Heading("Конец"),
        Paragraph("Последнее."),
    )
    pages = pages_of(as_pdf(Layout("Заголовки", Language.RU, blocks)))
    place = {text: next(n for n, page in enumerate(pages) if text in page) for text in
             ("Раздел", "Подраздел", "Таблица", "строка000а", "Конец", "Последнее.")}  # fmt: skip
    assert len({place[text] for text in ("Раздел", "Подраздел", "Таблица", "строка000а")}) == 1
    assert place["Конец"] == place["Последнее."]


def test_hostile_texts_are_only_printed() -> None:
    data = as_pdf(hostile())
    text = " ".join(pages_of(data))
    assert "<script>alert(1)</script>" in text
    assert "=HYPERLINK" in text
    assert LONG_WORD[:20] in text
    assert not re.search(rb"/(JavaScript|JS|URI|Launch|OpenAction|EmbeddedFile)\b", data)


def test_a_document_as_long_as_a_plan_of_300_pages_is_whole() -> None:
    pages = pages_of(as_pdf(long_document(1500)))
    text = " ".join(pages)
    assert len(pages) > 100
    assert [number for number in range(1500) if text.count(f"Начало{number}.") != 1] == []
    assert "ячейка1490-11" in text
    assert f"{len(pages)} / {len(pages)}" in pages[-1]


def test_pages_can_be_set_in_another_thread_than_the_windows() -> None:
    results: list[bytes] = []
    workers = [threading.Thread(target=lambda: results.append(as_pdf(sample(Language.RU)))) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [str(WORDS[Language.RU]["title"]) in pages_of(data)[0] for data in results] == [True, True]


def test_without_a_screen_and_without_an_application_it_makes_its_own(tmp_path: Path) -> None:
    program = (
        "import os, sys\n"
        "for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'QT_QPA_PLATFORM'): os.environ.pop(name, None)\n"
        "from pathlib import Path\n"
        "from smmdesk.domain.layout import Layout, Paragraph\n"
        "from smmdesk.domain.text import Language\n"
        "from smmdesk.printing.save import save\n"
        "layout = Layout('Без экрана', Language.RU, (Paragraph('Печатает.'),))\n"
        "save(layout, Path(sys.argv[1]) / 'a.html')\n"
        "assert 'PySide6' not in sys.modules\n"
        "save(layout, Path(sys.argv[1]) / 'a.PDF')\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Печатает." in pages_of((tmp_path / "a.PDF").read_bytes())[0]
