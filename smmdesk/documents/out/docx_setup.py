"""The Word document before anything stands in it: page, language, styles, lists, footer, properties."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from smmdesk.documents.out.paper import LINE, MUTED, TEXT, is_wide, one_line
from smmdesk.domain.layout import Layout
from smmdesk.domain.text import Language

if TYPE_CHECKING:
    from docx.document import Document

LISTS = {False: "List Bullet", True: "List Number"}
LOCALES = {Language.EN: "en-GB", Language.RU: "ru-RU"}
_FONT = "Calibri"
_STYLES = (  # name, points, bold, colour, points before, points after
    ("Normal", 10.5, None, TEXT, 0, 6),
    ("Title", 20, True, TEXT, 0, 10),
    ("Heading 1", 14, True, TEXT, 16, 6),
    ("Heading 2", 12, True, TEXT, 12, 4),
    *((f"Heading {level}", 10.5, True, TEXT, 10, 4) for level in range(3, 7)),
    ("Caption", 10.5, True, TEXT, 8, 4),
    ("Quote", 10.5, None, MUTED, 0, 6),
    ("List Bullet", 10.5, None, TEXT, 0, 3),
    ("List Number", 10.5, None, TEXT, 0, 3),
    ("Footer", 7.5, None, MUTED, 0, 0),
)
_SIDE_MM, _TOP_MM = 20, 18


def new_document(layout: Layout) -> Document:
    """Return an empty A4 document in the layout's language, with its footer and page numbers."""
    import docx

    document = docx.Document()
    _set_page(document, is_wide(layout))
    for style in _STYLES:
        _set_style(document, *style)
    _set_language(document, LOCALES[layout.language])
    _set_mode(document)
    _set_quote_line(document)
    _set_footer(document, one_line(layout.footer))
    _set_properties(document, layout)
    return document


def add_list(document: Document, numbered: bool, start: int) -> int:
    """Return the id of a new list: each one counts on its own, from *start*."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    numbering = document.part.numbering_part.element
    ids = [int(each.get(qn("w:abstractNumId"))) for each in numbering.findall(qn("w:abstractNum"))]
    new = max(ids, default=0) + 1
    kind, text = ("decimal", "%1.") if numbered else ("bullet", "•")
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{new}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )
    numbering.insert(len(ids), abstract)  # the schema wants all of these before the first w:num
    return int(numbering.add_num(new).numId)


def _set_page(document: Document, wide: bool) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Mm(_SIDE_MM)
    section.top_margin = section.bottom_margin = Mm(_TOP_MM)
    section.footer_distance = Mm(9)


def _set_style(
    document: Document, name: str, size: float, bold: bool | None, colour: str, before: int, after: int
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style: Any = document.styles[name]
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = RGBColor.from_string(colour.upper())
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), _FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.1
    for border in style.element.pPr.findall(qn("w:pBdr")):  # the template's rule under the title
        style.element.pPr.remove(border)


def _set_language(document: Document, locale: str) -> None:
    from docx.oxml.ns import qn

    for each in document.styles.element.iter(qn("w:lang")):
        for kind in ("val", "eastAsia"):
            each.set(qn(f"w:{kind}"), locale)


def _set_mode(document: Document) -> None:
    """Say that this is a document of Word 2013 or later, or Word announces a compatibility mode."""
    from docx.oxml.ns import qn

    for each in document.settings.element.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")


def _set_quote_line(document: Document) -> None:
    from docx.shared import Mm

    style: Any = document.styles["Quote"]
    style.paragraph_format.left_indent = Mm(6)
    _insert(
        style.element.pPr,
        f'<w:left w:val="single" w:sz="12" w:space="8" w:color="{LINE}"/>',
    )


def _insert(properties: Any, border: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    element = parse_xml(f"<w:pBdr {nsdecls('w')}>{border}</w:pBdr>")
    properties.insert_element_before(element, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _set_footer(document: Document, text: str) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    section = document.sections[0]
    paragraph = section.footer.paragraphs[0]
    paragraph.style = document.styles["Footer"]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    stops: Any = paragraph.paragraph_format.tab_stops
    for stop in list(paragraph.style.paragraph_format.tab_stops if paragraph.style else ()):
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(room, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{text}\t")
    between = f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> / </w:t></w:r>'
    for piece in (_field("PAGE"), between, _field("NUMPAGES")):
        paragraph._p.append(parse_xml(piece))


def _field(name: str) -> str:
    from docx.oxml.ns import nsdecls

    return f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _set_properties(document: Document, layout: Layout) -> None:
    properties = document.core_properties
    now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    properties.title = one_line(layout.title)[:255]
    properties.language = LOCALES[layout.language]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = now
    properties.revision = 1
