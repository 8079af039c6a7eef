"""The Word document, read back as the XML that it is, and by our own reader."""

from __future__ import annotations

import io
import zipfile
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from smmdesk.documents.out.docx import as_docx
from smmdesk.documents.read import read_plan
from smmdesk.domain.plan import BlockKind
from smmdesk.domain.text import Language
from tests.documents.out.layouts import EMOJI, LONG_WORD, MARKUP, SHA, WORDS, hostile, long_document, sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return fromstring(archive.read(name))


def text_of(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of the paragraphs outside tables."""
    body = part(data, "word/document.xml").find(f"{W}body")
    assert body is not None
    found = []
    for each in body.findall(f"{W}p"):
        style = each.find(f"{W}pPr/{W}pStyle")
        found.append((style.get(f"{W}val", "") if style is not None else "", text_of(each)))
    return found


@pytest.mark.parametrize("language", list(Language))
def test_headings_quotes_and_captions_have_words_own_styles(language: Language) -> None:
    words = WORDS[language]
    found = paragraphs(as_docx(sample(language)))
    assert found[0] == ("Title", words["title"])
    assert ("", f"! {words['verdict']}") in found
    assert ("Heading1", words["why"]) in found
    assert ("Heading2", f"{words['why']} 2") in found
    assert ("Quote", words["quote"]) in found
    assert ("Caption", words["caption"]) in found
    assert ("ListNumber", f"{words['ask']} 1") in found
    assert ("ListBullet", f"{words['ask']} 4") in found


@pytest.mark.parametrize("language", list(Language))
def test_a_table_has_a_repeated_header_row_whole_rows_and_a_spoken_caption(language: Language) -> None:
    words = WORDS[language]
    table = part(as_docx(sample(language)), "word/document.xml").find(f".//{W}tbl")
    assert table is not None
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert [text_of(cell) for cell in rows[0].findall(f"{W}tc")] == list(words["header"])
    cells = [text_of(cell) for cell in rows[1].findall(f"{W}tc")]
    assert cells == [words["row"], f"✓ {words['found']}", words["quote"], words["price"]]
    caption = table.find(f"{W}tblPr/{W}tblCaption")
    assert caption is not None
    assert caption.get(f"{W}val") == words["caption"]


@pytest.mark.parametrize(("language", "locale"), [(Language.EN, "en-GB"), (Language.RU, "ru-RU")])
def test_language_page_and_footer_are_set(language: Language, locale: str) -> None:
    data = as_docx(sample(language))
    spoken = {each.get(f"{W}val") for each in part(data, "word/styles.xml").iter(f"{W}lang")}
    assert spoken == {locale}
    size = part(data, "word/document.xml").find(f".//{W}pgSz")
    assert size is not None
    millimetres = [round(int(size.get(f"{W}{side}", "0")) / 1440 * 25.4) for side in "wh"]
    assert millimetres == [210, 297]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        footer = next(name for name in archive.namelist() if name.startswith("word/footer"))
    assert SHA in text_of(part(data, footer))
    fields = [each.get(f"{W}instr") for each in part(data, footer).iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_table_with_many_columns_lies_on_its_side() -> None:
    from smmdesk.domain.layout import Layout, Table

    wide = Layout("wide", Language.EN, (Table("six", tuple("abcdef"), ()),))
    size = part(as_docx(wide), "word/document.xml").find(f".//{W}pgSz")
    assert size is not None
    assert int(size.get(f"{W}w", "0")) > int(size.get(f"{W}h", "0"))


def test_each_list_counts_on_its_own_or_goes_on() -> None:
    data = as_docx(sample(Language.EN))
    numbering = part(data, "word/numbering.xml")
    starts = {
        each.get(f"{W}abstractNumId"): each.find(f"{W}lvl/{W}start").get(f"{W}val")  # type: ignore[union-attr]
        for each in numbering.findall(f"{W}abstractNum")
    }
    abstract = {
        each.get(f"{W}numId"): each.find(f"{W}abstractNumId").get(f"{W}val")  # type: ignore[union-attr]
        for each in numbering.findall(f"{W}num")
    }
    used = [each.get(f"{W}val") for each in part(data, "word/document.xml").iter(f"{W}numId")]
    assert [starts[abstract[number]] for number in used] == ["1", "1", "3", "1"]
    assert len(set(used)) == 3


def test_nobody_is_named_in_the_properties() -> None:
    data = as_docx(sample(Language.RU))
    core = part(data, "docProps/core.xml")
    values = {each.tag.rsplit("}", 1)[1]: each.text or "" for each in core}
    assert values["title"] == WORDS[Language.RU]["title"]
    assert values["language"] == "ru-RU"
    for name in ("creator", "lastModifiedBy", "description", "keywords"):
        assert values.get(name, "") == ""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python-docx" not in everything


def test_hostile_texts_stay_texts() -> None:
    data = as_docx(hostile())
    document = part(data, "word/document.xml")
    text = text_of(document)
    for harmless in (MARKUP, EMOJI, LONG_WORD, "=HYPERLINK"):
        assert harmless in text
    assert "abc[31mdgnpef" in text
    assert not {"\x00", "\x07", "\x1b", "\u202e", "\ufffe"} & set(text)
    assert document.find(f".//{W}hyperlink") is None


def test_our_own_reader_finds_headings_and_table_again() -> None:
    words = WORDS[Language.RU]
    plan = read_plan(as_docx(sample(Language.RU)), "report.docx")
    headings = {block.text: block.level for block in plan.blocks if block.kind is BlockKind.HEADING}
    assert headings[str(words["why"])] == 1
    assert headings[f"{words['why']} 2"] == 2
    rows = [block.cells for block in plan.blocks if block.kind is BlockKind.TABLE_ROW]
    assert rows[0] == words["header"]
    assert len(rows) == 4


def test_a_document_as_long_as_a_plan_of_300_pages_is_whole() -> None:
    text = text_of(part(as_docx(long_document(1500)), "word/document.xml"))
    assert all(f"Начало{number}." in text for number in range(1500))
    assert "ячейка1490-11" in text
