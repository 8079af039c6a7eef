"""The parts of a DOCX container: document, styles, numbering, notes, headers and footers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from smmdesk.documents.docx_styles import Numbering, Style, Styles, W
from smmdesk.documents.limits import Limits
from smmdesk.documents.zips import DocumentZip, parse_xml
from smmdesk.domain.errors import UserError

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = W[1:-1].encode()
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class DocxParts:
    """Opens a DOCX container; a part that is missing or broken is passed over, the document is not."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._zip = DocumentZip(data, limits)
        self._main = self._main_part()
        xml = self._zip.read(self._main).replace(_STRICT, _TRANSITIONAL)
        self.has_rendered_breaks = b"lastRenderedPageBreak" in xml
        self.has_hard_breaks = re.search(rb"<\w+:br [^>]*type=[\"']page", xml) is not None
        root = parse_xml(xml)
        body = root.find(f"{W}body")
        if body is None:
            raise UserError("document_damaged")
        self.body = body
        self._related = self._relations()
        self._styles = Styles(self._optional("styles"))
        self.numbering = Numbering(self._optional("numbering"))
        self._notes: dict[str, dict[str, Element]] = {}
        self._style_cache: dict[str, Style] = {}

    def style_of(self, properties: Element | None) -> Style:
        """Return the style that a paragraph's properties name, or the default one."""
        node = properties.find(f"{W}pStyle") if properties is not None else None
        style_id = node.get(f"{W}val", "") if node is not None else self._styles.default
        if style_id not in self._style_cache:
            self._style_cache[style_id] = self._styles.get(style_id)
        return self._style_cache[style_id]

    def margins(self, kind: str) -> Iterator[Element]:
        """Yield the headers or the footers ("header", "footer") in the order of the sections."""
        for name, target in self._related:
            if name == kind:
                root = self._part(target)
                if root is not None:
                    yield root

    def note(self, kind: str, note_id: str) -> Element | None:
        """Return a footnote or an endnote by its id."""
        if kind not in self._notes:
            root = self._optional(f"{kind}s")
            nodes = root.iter(W + kind) if root is not None else ()
            self._notes[kind] = {node.get(f"{W}id", ""): node for node in nodes}
        return self._notes[kind].get(note_id)

    def _main_part(self) -> str:
        if "word/document.xml" in self._zip:
            return "word/document.xml"
        return next(name for name in self._zip.names() if re.fullmatch(r"word/document\d*\.xml", name))

    def _relations(self) -> list[tuple[str, str]]:
        folder, name = posixpath.split(self._main)
        try:
            root = self._zip.xml(f"{folder}/_rels/{name}.rels")
        except UserError as error:
            if error.code != "document_damaged":
                raise
            return []
        relations = []
        for node in root.iter(_RELATION):
            target = node.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            relations.append((node.get("Type", "").rsplit("/", 1)[-1], path))
        return relations

    def _optional(self, kind: str) -> Element | None:
        target = next((target for name, target in self._related if name == kind), f"word/{kind}.xml")
        return self._part(target)

    def _part(self, name: str) -> Element | None:
        if name not in self._zip:
            return None
        try:
            return parse_xml(self._zip.read(name).replace(_STRICT, _TRANSITIONAL))
        except UserError as error:
            if error.code != "document_damaged":
                raise
            return None
