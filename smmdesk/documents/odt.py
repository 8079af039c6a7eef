"""ODT (also the flat kind) to pieces, with lists, tables, notes, text boxes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from smmdesk.documents.collector import Collector
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.odt_text import OFFICE, STYLE, TABLE, TEXT, OdtStyles, paragraph_text
from smmdesk.documents.table_shape import cell_text, is_layout
from smmdesk.documents.zips import DocumentZip, parse_xml
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
# A table of contents only says again which headings there are.
_UNSEEN = frozenset(
    {f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{OFFICE}forms", f"{TEXT}sequence-decls",
     f"{OFFICE}annotation", f"{TEXT}alphabetical-index", f"{TABLE}table-columns", f"{TABLE}table-column"}
)  # fmt: skip
_MOST_REPEATED = 50


def read_odt(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of an ODT file; tracked deletions are not read."""
    archive = DocumentZip(data, limits)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UserError("document_encrypted")
    content = archive.xml("content.xml")
    styles = archive.xml("styles.xml") if "styles.xml" in archive else None
    return _read([content] if styles is None else [content, styles], limits)


def read_flat_odt(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of an ODF document that is one XML file."""
    return _read([parse_xml(data)], limits)


def _read(roots: list[Element], limits: Limits) -> PlanText:
    body = roots[0].find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise UserError("document_damaged")
    reader = _Reader(Flow(Collector(limits)), OdtStyles(roots), limits.nesting)
    reader.margins(roots[-1], "header")
    reader.blocks(body, 0)
    reader.margins(roots[-1], "footer")
    return reader.finish()


class _Reader:
    """Walks through the document once and tells the flow what it meets."""

    def __init__(self, flow: Flow, styles: OdtStyles, deepest: int) -> None:
        self._flow = flow
        self._styles = styles
        self._deepest = deepest
        self._pages = 1

    def finish(self) -> PlanText:
        """Return the plan."""
        return self._flow.finish("odt", self._pages)

    def margins(self, root: Element, kind: str) -> None:
        """Headers and footers say the same on every page: each is read once."""
        seen: set[str] = set()
        for node in root.iter(f"{STYLE}{kind}"):
            text = self._text_of(node)
            if text not in seen and any(map(str.isalpha, text)):
                seen.add(text)
                self.blocks(node, 1)

    def blocks(self, parent: Element, depth: int, level: int = -1) -> None:
        """Read what stands under *parent*; *level* is that of the list item around it, -1 outside."""
        if depth > self._deepest:
            return
        pending = level >= 0
        for node in parent:
            if node.tag in _PARAGRAPHS:
                self._paragraph(node, level if pending else -1, depth)
                pending = False
            elif node.tag == f"{TEXT}list":
                for item in node:
                    self.blocks(item, depth + 1, level + 1)
            elif node.tag == f"{TABLE}table":
                self._table(node, depth + 1)
            elif node.tag == f"{TEXT}soft-page-break":
                self._turn_page(1)
            elif node.tag not in _UNSEEN:
                self.blocks(node, depth + 1, level)

    def _paragraph(self, node: Element, level: int, depth: int) -> None:
        content = paragraph_text(node)
        style = self._styles.get(node.get(f"{TEXT}style-name", ""))
        outline = style.outline
        if node.tag == f"{TEXT}h":
            value = node.get(f"{TEXT}outline-level", "1")
            outline = int(value) if value.isdigit() and len(value) < 3 else 1
        if outline:
            self._flow.heading(content.text, outline)
        elif level >= 0:
            self._flow.item(content.text, level, bold=style.bold)
        else:
            self._flow.paragraph(content.text, style.bold or self._is_bold(node))
        self._turn_page(content.breaks)
        for part in (*content.boxes, *content.notes):
            self.blocks(part, depth + 1)

    def _is_bold(self, node: Element) -> bool:
        """Whether the paragraph consists of bold spans alone."""
        spans = [span for span in node if (span.text or "").strip()]
        bare = (node.text or "").strip() or any((span.tail or "").strip() for span in node)
        if not spans or bare or any(span.tag != f"{TEXT}span" for span in spans):
            return False
        return all(self._styles.get(span.get(f"{TEXT}style-name", "")).bold for span in spans)

    def _turn_page(self, count: int) -> None:
        if count:
            if self._flow.page is None:
                self._flow.begin_pages()
            self._pages += count
            self._flow.page = self._pages

    def _table(self, table: Element, depth: int) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        nested = any(cell.find(f".//{TABLE}table") is not None for row in rows for cell in row)
        lengths = [[sum(node.tag in _PARAGRAPHS for node in cell.iter()) for cell in row] for row in rows]
        if is_layout(lengths, nested):
            for row in rows:
                for cell in row:
                    self.blocks(cell, depth)
            return
        number = self._flow.table()
        for row in rows:
            self._flow.row(list(self._row(row)), number)

    def _row(self, row: list[Element]) -> Iterator[str]:
        for cell in row:
            text = self._text_of(cell)
            repeated = cell.get(f"{TABLE}number-columns-repeated", "1")
            count = int(repeated) if repeated.isdigit() and len(repeated) < 6 else 1
            yield from [text] * min(count, 1 if text else _MOST_REPEATED)

    def _text_of(self, parent: Element) -> str:
        return cell_text([paragraph_text(node).text for node in parent.iter() if node.tag in _PARAGRAPHS])


def _rows(table: Element) -> Iterator[Element]:
    for node in table:
        if node.tag == f"{TABLE}table-row":
            yield node
        elif node.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(node)


def _cells(row: Element) -> Iterator[Element]:
    """Yield the cells; those that a merged cell covers stay, empty as they are, to keep the columns."""
    wanted = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
    return (node for node in row if node.tag in wanted)
