"""DOCX to pieces, in document order: headings, lists, tables, notes, text boxes, headers and footers.

Read with the standard library's XML parser rather than python-docx: that stops at a broken picture
link, at a macro-enabled or a "strict" file, has no notes, text boxes or list levels, and takes
several times as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from smmdesk.documents.collector import Collector
from smmdesk.documents.docx_paragraph import chosen_alternative, paragraph_text
from smmdesk.documents.docx_parts import DocxParts
from smmdesk.documents.docx_styles import W, number_of, numbering_of, switched_on
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.table_shape import cell_text, is_layout
from smmdesk.domain.plan import PlanText

_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
# Wrappers whose contents count as if they stood there themselves.
_WRAPPERS = frozenset(
    W + name
    for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "txbxContent", "body")
)
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

# A table of contents only says again which headings there are.
_CONTENTS = ("toc ", "оглавление ", "table of figures")


def read_docx(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of a DOCX (or DOCM, DOTX) file; tracked deletions are not read."""
    parts = DocxParts(data, limits)
    reader = _Reader(parts, Flow(Collector(limits)), limits)
    return reader.read()


class _Reader:
    """Walks through the document once and tells the flow what it meets."""

    def __init__(self, parts: DocxParts, flow: Flow, limits: Limits) -> None:
        self._parts = parts
        self._flow = flow
        self._deepest = limits.nesting
        self._page = 1
        self._rendered = parts.has_rendered_breaks
        self._carried = ""

    def read(self) -> PlanText:
        paged = self._rendered or self._parts.has_hard_breaks
        if paged:
            self._flow.page = 1
        self._margins("header")
        self._blocks(self._parts.body, 0)
        self._margins("footer")
        return self._flow.finish("docx", self._page if paged else 1)

    def _margins(self, kind: str) -> None:
        """Headers and footers say the same on every page: each is read once."""
        seen: set[str] = set()
        for root in self._parts.margins(kind):
            text = _text_of(root)
            if text and text not in seen and any(letter.isalpha() for letter in text):
                seen.add(text)
                self._blocks(root, 1)

    def _blocks(self, parent: Element, depth: int) -> None:
        for node in flat_blocks(parent):
            if depth > self._deepest:
                return
            if node.tag == _PARAGRAPH:
                self._paragraph(node, depth)
            else:
                self._table(node, depth + 1)

    def _paragraph(self, node: Element, depth: int) -> None:
        properties = node.find(f"{W}pPr")
        style = self._parts.style_of(properties)
        if style.name.lower().startswith(_CONTENTS):
            return
        content = paragraph_text(node, bool(style.bold))
        text = self._carried + content.text
        self._carried = ""
        if properties is not None and _mark_deleted(properties):
            # The mark between two paragraphs was deleted with tracking on: they are one.
            self._carried = text
            return
        before, inside = content.page_breaks(self._rendered)
        self._turn_pages(before)
        self._add(text, properties, content.bold)
        self._turn_pages(inside)
        for box in content.boxes:
            self._blocks(box, depth + 1)
        for note in content.notes:
            self._note(*note)

    def _add(self, text: str, properties: Element | None, bold: bool) -> None:
        style = self._parts.style_of(properties)
        outline = number_of(properties.find(f"{W}outlineLvl")) if properties is not None else None
        outline = style.outline if outline is None else outline
        num_id, level = self._numbering(properties, style.num_id, style.num_level)
        marker = self._parts.numbering.marker(num_id, level) if num_id and text.strip() else None
        if outline is not None and outline < 9:
            self._flow.heading(text, outline + 1)
        elif marker is not None:
            self._flow.item(text, level, marker, bold)
        else:
            self._flow.paragraph(text, bold)

    def _numbering(
        self, properties: Element | None, style_id: str | None, style_level: int | None
    ) -> tuple[str | None, int]:
        num_id, level = numbering_of(properties) if properties is not None else (None, None)
        num_id = style_id if num_id is None else num_id
        level = style_level if level is None else level
        return (None if num_id == "0" else num_id), level or 0

    def _turn_pages(self, count: int) -> None:
        if count and self._flow.page is not None:
            self._page += count
            self._flow.page = self._page

    def _note(self, kind: str, note_id: str) -> None:
        note = self._parts.note(kind, note_id)
        if note is not None:
            self._flow.paragraph(_text_of(note))

    def _table(self, table: Element, depth: int) -> None:
        rows = [list(table_cells(row)) for row in table_rows(table) if not _row_deleted(row)]
        nested = table.find(f".//{W}tc//{_TABLE}") is not None
        lengths = [[sum(1 for _ in flat_blocks(cell)) for _, cell, _ in row] for row in rows]
        if is_layout(lengths, nested):
            for row in rows:
                for _, cell, goes_on in row:
                    if not goes_on:
                        self._blocks(cell, depth)
            return
        number = self._flow.table()
        for row in rows:
            self._row(row, number, depth)

    def _row(self, row: list[tuple[int, Element, bool]], number: int, depth: int) -> None:
        cells: list[str] = []
        boxes: list[Element] = []
        breaks = 0
        for span, cell, goes_on in row:
            contents = [] if goes_on else [paragraph_text(node) for node in flat_blocks(cell)]
            cells.append(cell_text([content.text for content in contents]))
            cells.extend([""] * (min(span, 100) - 1))
            boxes.extend(box for content in contents for box in content.boxes)
            breaks = max(breaks, sum(sum(content.page_breaks(self._rendered)) for content in contents))
        self._flow.row(cells, number)
        self._turn_pages(breaks)
        for box in boxes:
            self._blocks(box, depth)


def flat_blocks(parent: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables under *parent*, seeing through wrappers."""
    stack: list[Iterable[Element]] = [iter(parent)]
    while stack:
        node = next(iter(stack[-1]), None)
        if node is None:
            stack.pop()
        elif node.tag in (_PARAGRAPH, _TABLE):
            yield node
        elif node.tag in _WRAPPERS:
            stack.append(iter(node))
        elif node.tag == _ALTERNATIVE:
            stack.append(iter(chosen_alternative(node)))


def _text_of(parent: Element) -> str:
    return cell_text([paragraph_text(node).text for node in parent.iter(_PARAGRAPH)])


def table_rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, seeing through wrappers."""
    for node in table:
        if node.tag == f"{W}tr":
            yield node
        elif node.tag in _WRAPPERS:
            yield from table_rows(node)


def table_cells(row: Element) -> Iterator[tuple[int, Element, bool]]:
    """Yield (columns spanned, cell, whether it goes on from the row above)."""
    for node in row:
        if node.tag == f"{W}tc":
            properties = node.find(f"{W}tcPr")
            span = number_of(properties.find(f"{W}gridSpan")) if properties is not None else None
            merge = properties.find(f"{W}vMerge") if properties is not None else None
            yield max(1, span or 1), node, merge is not None and merge.get(f"{W}val") != "restart"
        elif node.tag in _WRAPPERS:
            yield from table_cells(node)


def _row_deleted(row: Element) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None


def _mark_deleted(properties: Element) -> bool:
    run = properties.find(f"{W}rPr")
    return run is not None and run.find(f"{W}del") is not None and switched_on(run, "del") is True
