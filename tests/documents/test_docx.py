from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from smmdesk.documents.read import read_plan
from smmdesk.domain.plan import PlanText
from tests.documents.making import docx_bytes, outline, with_body, with_member

FOOTNOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Without print.</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(data: bytes) -> PlanText:
    return read_plan(data, "plan.docx")


def test_headings_lists_and_paragraphs_come_in_document_order() -> None:
    def fill(document: Document) -> None:
        document.add_heading("План продвижения", 0)
        document.add_paragraph("Период: июнь — август.")
        document.add_heading("Исследование", 1)
        document.add_paragraph("Сравним 7 кофеен.", style="List Bullet")
        document.add_paragraph("Меню и цены.", style="List Bullet 2")
        document.add_heading("Деньги", 2)
        document.add_paragraph("58 000 ₽ в месяц.")

    plan = read(docx_bytes(fill))
    assert (plan.format, plan.pages) == ("docx", 1)
    assert outline(plan) == [
        ("h", "План продвижения"),
        ("p", "Период: июнь — август."),
        ("h", "Исследование"),
        ("li", "Сравним 7 кофеен."),
        ("li", "Меню и цены."),
        ("h", "Деньги"),
        ("p", "58 000 ₽ в месяц."),
    ]
    assert [block.level for block in plan.blocks if block.text == "Деньги"] == [2]
    assert [block.place.paragraph for block in plan.blocks] == list(range(1, 8))


def test_levels_of_a_list_come_from_its_numbering() -> None:
    def fill(document: Document) -> None:
        for text, level in (("Посты", 0), ("тексты", 1), ("фото", 1), ("Отчёт", 0)):
            paragraph = document.add_paragraph(text, style="List Bullet")
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = level

    assert outline(read(docx_bytes(fill))) == [
        ("li", "Посты"),
        ("li1", "тексты"),
        ("li1", "фото"),
        ("li", "Отчёт"),
    ]


def test_numbered_paragraphs_that_open_text_are_headings() -> None:
    def fill(document: Document) -> None:
        for title in ("Анализ", "Контент", "Отчёт"):
            document.add_paragraph(title, style="List Number")
            document.add_paragraph(f"{title}: расскажем, что и когда сделаем для вас в этом месяце.")

    assert [kind for kind, _ in outline(read(docx_bytes(fill)))] == ["h", "p"] * 3


def test_table_rows_keep_their_cells_and_merged_cells_come_once() -> None:
    def fill(document: Document) -> None:
        table = document.add_table(3, 3)
        for row, texts in zip(
            table.rows, (("Что", "Старт", "Макс"), ("Посты", "8", "16"), ("Бюджет", "", "")), strict=True
        ):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(2, 1).merge(table.cell(2, 2)).text = "платите сами"
        table.cell(0, 0).merge(table.cell(1, 0))

    plan = read(docx_bytes(fill))
    assert [block.cells for block in plan.blocks] == [
        ("Что; Посты", "Старт", "Макс"),
        ("", "8", "16"),
        ("Бюджет", "платите сами"),
    ]
    assert {block.table for block in plan.blocks} == {1}


def test_several_paragraphs_in_a_cell_are_parted() -> None:
    def fill(document: Document) -> None:
        cell = document.add_table(1, 2).cell(0, 1)
        cell.text = "12 постов"
        cell.add_paragraph("4 ролика.")
        cell.add_paragraph("отчёт")

    assert read(docx_bytes(fill)).blocks[0].cells == ("", "12 постов; 4 ролика. отчёт")


def test_a_table_inside_a_table_is_read_as_a_table_of_its_own() -> None:
    def fill(document: Document) -> None:
        outer = document.add_table(1, 2)
        outer.cell(0, 0).text = "Слева текст, который поясняет цены справа."
        inner = outer.cell(0, 1).add_table(2, 2)
        for cell, text in zip(
            (c for row in inner.rows for c in row.cells), ("Пост", "800", "Фото", "900"), strict=True
        ):
            cell.text = text

    assert outline(read(docx_bytes(fill))) == [
        ("p", "Слева текст, который поясняет цены справа."),
        ("tr", "Пост | 800"),
        ("tr", "Фото | 900"),
    ]


def test_headers_and_footers_are_read_once_and_page_numbers_never() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Текст плана.")
        document.sections[0].header.paragraphs[0].text = "Студия «Второй этаж»"
        document.sections[0].footer.paragraphs[0].text = "7"
        document.add_section().header.is_linked_to_previous = False
        document.sections[1].header.paragraphs[0].text = "Студия «Второй этаж»"

    assert [text for _, text in outline(read(docx_bytes(fill)))] == ["Студия «Второй этаж»", "Текст плана."]


def test_footnotes_stand_behind_their_paragraph() -> None:
    data = docx_bytes(lambda document: document.add_paragraph("After."))
    data = with_member(data, "word/footnotes.xml", lambda _: FOOTNOTES.encode())
    data = with_body(data, '<w:p><w:r><w:t>Fee 890.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>')
    assert outline(read(data)) == [("p", "Fee 890."), ("p", "Without print."), ("p", "After.")]


def test_a_text_box_is_read_once_though_the_file_holds_it_twice() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent "
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    data = with_body(docx_bytes(lambda document: document.add_paragraph("After.")), xml)
    assert outline(read(data)) == [("p", "Before."), ("p", "In the box."), ("p", "After.")]


def test_tracked_deletions_hidden_text_and_field_codes_are_not_read() -> None:
    xml = (
        "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>always </w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
        '<w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>'
        "<w:hyperlink><w:r><w:t>report.</w:t></w:r></w:hyperlink></w:p>"
    )
    data = with_body(docx_bytes(lambda document: document.add_paragraph("End.")), xml)
    assert outline(read(data)) == [("p", "We always report."), ("p", "End.")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    xml = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Twelve posts </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>a month.</w:t></w:r></w:p>"
    )
    assert outline(read(with_body(docx_bytes(lambda _: None), xml))) == [("p", "Twelve posts a month.")]


def test_contents_in_controls_and_wrappers_are_read_and_the_table_of_contents_is_not() -> None:
    xml = (
        '<w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>'
        "<w:r><w:t>Analytics 5</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )

    def fill(document: Document) -> None:
        style = document.styles.add_style("toc 1", 1)
        style._element.set(qn("w:styleId"), "TOC1")

    assert outline(read(with_body(docx_bytes(fill), xml))) == [("p", "In a control.")]


def test_line_breaks_part_list_items_typed_into_one_paragraph() -> None:
    def fill(document: Document) -> None:
        run = document.add_paragraph().add_run("Что делаем:")
        for text in ("- посты", "- сторис"):
            run.add_break()
            run.add_text(text)

    assert outline(read(docx_bytes(fill))) == [("h", "Что делаем:"), ("li", "посты"), ("li", "сторис")]


def test_short_bold_paragraphs_are_headings_and_bold_words_are_not() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph().add_run("Стоимость работ").bold = True
        paragraph = document.add_paragraph()
        paragraph.add_run("Цена.").bold = True
        paragraph.add_run(" Сорок тысяч в месяц, платить можно половинами.")

    assert [kind for kind, _ in outline(read(docx_bytes(fill)))] == ["h", "p"]


def test_pages_are_counted_where_word_marked_them() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Первая.")
        mark = document.add_paragraph("Вторая.").runs[0]
        mark._r.insert(0, OxmlElement("w:lastRenderedPageBreak"))
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("Всё ещё вторая по мнению Word.")

    plan = read(docx_bytes(fill))
    assert plan.pages == 2
    assert [block.place.page for block in plan.blocks] == [1, 2, 2]


def test_hard_page_breaks_count_where_word_marked_nothing() -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("Первая.").add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("Вторая.")

    plan = read(docx_bytes(fill))
    assert plan.pages == 2
    assert [block.place.page for block in plan.blocks] == [1, 2]


def test_files_of_the_strict_kind_are_read() -> None:
    data = docx_bytes(lambda document: document.add_heading("Deliverables", 1))
    for part in ("word/document.xml", "word/styles.xml"):
        data = with_member(data, part, lambda old: old.replace(TRANSITIONAL, STRICT))
    assert outline(read(data)) == [("h", "Deliverables")]


def test_a_broken_part_that_is_not_the_text_does_not_matter() -> None:
    data = docx_bytes(lambda document: document.add_paragraph("Twelve posts."))
    data = with_member(data, "word/styles.xml", lambda old: old[: len(old) // 2])
    broken_link = (
        b'<Relationship Id="rId99" Target="NULL" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    data = with_member(
        data, "word/_rels/document.xml.rels", lambda old: old.replace(b"</Relationships>", broken_link)
    )
    assert outline(read(data)) == [("p", "Twelve posts.")]
    with pytest.raises(KeyError):
        docx.Document(io.BytesIO(data))
