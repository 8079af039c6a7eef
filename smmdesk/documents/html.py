"""HTML to pieces: saved web pages, letters, what office programs export."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from smmdesk.documents.collector import Collector
from smmdesk.documents.encoding import decode
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.table_shape import SpanningCell, cell_text, is_layout, place_cells
from smmdesk.domain.plan import PlanText

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset({
    "script", "style", "head", "noscript", "template", "svg", "math", "iframe", "object", "embed",
    "canvas", "audio", "video", "select", "option", "button", "input", "textarea", "datalist", "map",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address",
    "blockquote", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "form", "fieldset",
    "legend", "center", "caption", "tr", "td", "th", "thead", "tbody", "tfoot", "body", "html",
})  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BOLD = frozenset({"b", "strong"})
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])", re.IGNORECASE
)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
# Names that web pages use; others are guessed from the bytes.
_CHARSETS = {
    "windows-1251": "cp1251", "cp1251": "cp1251", "koi8-r": "koi8-r", "windows-1252": "cp1252",
    "iso-8859-1": "cp1252", "iso-8859-5": "iso-8859-5", "ibm866": "cp866", "cp866": "cp866",
    "x-mac-cyrillic": "mac-cyrillic", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
}  # fmt: skip


def read_html(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of an HTML page; scripts, styles and what is hidden are not read."""
    return read_html_text(_decoded(data), limits)


def read_html_text(text: str, limits: Limits = LIMITS, heading: str = "") -> PlanText:
    """Return the pieces of HTML that is text already; *heading* is put before them."""
    from selectolax.lexbor import LexborHTMLParser

    flow = Flow(Collector(limits))
    flow.heading(heading)
    root = LexborHTMLParser(text.replace("\x00", "")).root
    reader = _Reader(flow, limits.nesting)
    if root is not None:
        reader.walk(root, 0)
        reader.flush()
    return flow.finish("html")


def _decoded(data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    charset = _CHARSETS.get(named[1].decode("ascii").lower()) if named else None
    if charset is None or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return decode(data)
    return data.decode(charset, errors="replace")


class _Reader:
    """Walks through the page and gathers text until a block ends."""

    def __init__(self, flow: Flow, deepest: int) -> None:
        self._flow = flow
        self._deepest = deepest
        self._parts: list[str] = []
        self._lists = 0
        self._item = False
        self._heading = 0
        self._bold = 0
        self._characters = [0, 0]
        self._preformatted = 0

    def walk(self, parent: LexborNode, depth: int) -> None:
        if depth > self._deepest:
            self._parts.append(parent.text(deep=True, separator=" "))
            return
        for node in _children(parent):
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
            elif not tag.startswith("-") and tag not in _UNSEEN and not _is_hidden(node):
                self._element(node, tag, depth + 1)

    def flush(self) -> None:
        """End the block that is open."""
        text = "".join(self._parts).strip()
        bold = self._characters[1] > 0 and self._characters[0] == 0
        self._parts.clear()
        self._characters = [0, 0]
        if not text:
            return
        if self._heading:
            self._flow.heading(text, self._heading)
        elif self._item:
            self._item = False
            self._flow.item(text, max(0, self._lists - 1))
        else:
            self._flow.paragraph(text, bold)

    def _text(self, text: str) -> None:
        if not self._preformatted:
            text = _SPACES.sub(" ", text)
        self._parts.append(text)
        if text.strip():
            self._characters[1 if self._bold else 0] += len(text)

    def _element(self, node: LexborNode, tag: str, depth: int) -> None:
        if tag == "br":
            self._parts.append("\n")
        elif tag in _HEADINGS:
            self.flush()
            self._heading = _HEADINGS[tag]
            self.walk(node, depth)
            self.flush()
            self._heading = 0
        elif tag in ("ul", "ol", "menu", "dir"):
            self._list(node, depth)
        elif tag == "li":
            self.flush()
            self._item = True
            self.walk(node, depth)
            self.flush()
            self._item = False
        elif tag == "table":
            self.flush()
            self._table(node, depth)
        elif tag in _BLOCKS or tag in ("pre", "hr"):
            self._block(node, tag, depth)
        else:
            self._bold += tag in _BOLD
            self.walk(node, depth)
            self._bold -= tag in _BOLD

    def _list(self, node: LexborNode, depth: int) -> None:
        self.flush()
        self._lists += 1
        self.walk(node, depth)
        self.flush()
        self._lists -= 1

    def _block(self, node: LexborNode, tag: str, depth: int) -> None:
        self.flush()
        self._preformatted += tag == "pre"
        self.walk(node, depth)
        self.flush()
        self._preformatted -= tag == "pre"

    def _table(self, table: LexborNode, depth: int) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        nested = any(cell.css_first("table") is not None for row in rows for cell in row)
        lengths = [[len(cell.css("p, li, h1, h2, h3, h4")) for cell in row] for row in rows]
        if is_layout(lengths, nested):
            for row in rows:
                for cell in row:
                    self._block(cell, "td", depth)
            return
        number = self._flow.table()
        for cells in place_cells([[self._cell(cell, depth) for cell in row] for row in rows]):
            self._flow.row(cells, number)

    def _cell(self, cell: LexborNode, depth: int) -> SpanningCell:
        lines = Flow(Collector())
        reader = _Reader(lines, self._deepest)
        reader.walk(cell, depth)
        reader.flush()
        return SpanningCell(cell_text(lines.texts()), _span(cell, "colspan"), _span(cell, "rowspan"))


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    return "hidden" in attributes or bool(_HIDING.search(attributes.get("style") or ""))


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for node in _children(table):
        if node.tag == "tr" and not _is_hidden(node):
            yield node
        elif node.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(node)


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    return (node for node in _children(row) if node.tag in ("td", "th") and not _is_hidden(node))


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return max(1, int(value)) if value.isdigit() and len(value) < 4 else 1
