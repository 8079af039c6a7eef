"""A layout as a Word document with real headings, lists and table headers, on A4."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from smmdesk.documents.out.docx_setup import LISTS, add_list, new_document
from smmdesk.documents.out.docx_table import table_xml
from smmdesk.documents.out.paper import COLOURS, GROUNDS, Grid, one_line, tidy, with_sign
from smmdesk.domain.layout import Block, Bullets, Heading, Layout, Paragraph, Table, Tone

if TYPE_CHECKING:
    from docx.document import Document


def as_docx(layout: Layout) -> bytes:
    """Return the document as a DOCX file without an author or any other personal data."""
    document = new_document(layout)
    title = document.add_heading(one_line(layout.title), 0)
    title.paragraph_format.keep_with_next = True
    for block in layout.blocks:
        _add(block, document)
    result = io.BytesIO()
    document.save(result)
    return result.getvalue()


def _add(block: Block, document: Document) -> None:
    if isinstance(block, Heading):
        document.add_heading(one_line(block.text), max(1, min(6, block.level)))
    elif isinstance(block, Paragraph):
        _paragraph(block, document)
    elif isinstance(block, Bullets):
        _bullets(block, document)
    else:
        _table(block, document)


def _paragraph(block: Paragraph, document: Document) -> None:
    style = "Quote" if block.tone is Tone.QUOTE else None
    paragraph = document.add_paragraph(style=style)
    run = paragraph.add_run(with_sign(tidy(block.text), block.tone))
    if block.tone in (Tone.STRONG, *GROUNDS):
        run.bold = True
    if colour := COLOURS.get(block.tone):
        from docx.shared import RGBColor

        run.font.color.rgb = RGBColor.from_string(colour.upper())
    if ground := GROUNDS.get(block.tone):
        _shade(paragraph, ground, COLOURS[block.tone])


def _bullets(block: Bullets, document: Document) -> None:
    number = add_list(document, block.numbered, block.start)
    for item in block.items:
        paragraph = document.add_paragraph(style=LISTS[block.numbered])
        paragraph.add_run(tidy(item))
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number


def _table(block: Table, document: Document) -> None:
    grid = Grid.of(block)
    if not grid.header:
        return
    if grid.caption:
        document.add_paragraph(grid.caption, style="Caption").paragraph_format.keep_with_next = True
    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    document.element.body.insert_element_before(table_xml(grid, room), "w:sectPr")
    document.add_paragraph().paragraph_format.space_after = 0


def _shade(paragraph: object, ground: str, line: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    properties = paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]
    border = f'<w:left w:val="single" w:sz="24" w:space="6" w:color="{line}"/>'
    for xml in (
        f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>",
        f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{ground}"/>',
        f'<w:spacing {nsdecls("w")} w:before="60" w:after="120"/>',
        f'<w:ind {nsdecls("w")} w:left="160"/>',
    ):
        properties.append(parse_xml(xml))
