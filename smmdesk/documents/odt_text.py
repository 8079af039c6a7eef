"""The text of one ODT paragraph, and what the styles say about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE, DRAW = (
    _NAMESPACE % name for name in ("office", "style", "text", "table", "drawing")
)
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_UNSEEN = frozenset(
    {f"{OFFICE}annotation", f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph", f"{TEXT}ruby-text",
     f"{TEXT}tracked-changes", f"{TEXT}note-citation"}
)  # fmt: skip
_HEADING = re.compile(r"Heading(?:_20_)?(\d)?$|Title$")
_LONGEST_CHAIN = 20
_MOST_SPACES = 100
_DEEPEST = 60


@dataclass(slots=True)
class OdtParagraph:
    """*text* with line breaks; *notes* and *boxes* hold blocks of their own; *breaks* counts page ends."""

    parts: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    breaks: int = 0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)


def paragraph_text(paragraph: Element) -> OdtParagraph:
    """Return what a ``text:p`` or ``text:h`` shows."""
    result = OdtParagraph()
    _collect(paragraph, result, 0)
    return result


def _collect(node: Element, result: OdtParagraph, depth: int) -> None:
    if node.text:
        result.parts.append(node.text.replace("\n", " "))
    for child in node:
        if child.tag not in _UNSEEN and depth < _DEEPEST:
            _child(child, result, depth)
        if child.tail:
            result.parts.append(child.tail.replace("\n", " "))


def _child(child: Element, result: OdtParagraph, depth: int) -> None:
    tag = child.tag
    if tag == f"{TEXT}s":
        count = child.get(f"{TEXT}c", "1")
        result.parts.append(" " * min(int(count) if count.isdigit() and len(count) < 6 else 1, _MOST_SPACES))
    elif tag == f"{TEXT}tab":
        result.parts.append("\t")
    elif tag == f"{TEXT}line-break":
        result.parts.append("\n")
    elif tag == f"{TEXT}soft-page-break":
        result.breaks += 1
    elif tag == f"{TEXT}note":
        result.notes.extend(child.iter(f"{TEXT}note-body"))
    elif tag == f"{DRAW}text-box":
        result.boxes.append(child)
    else:
        _collect(child, result, depth + 1)


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """Whether a style is bold, and the level of heading it makes (0 for none)."""

    bold: bool = False
    outline: int = 0


class OdtStyles:
    """The styles of a document, looked up along their ancestry."""

    def __init__(self, roots: Sequence[Element]) -> None:
        nodes = (node for root in reversed(roots) for node in root.iter(f"{STYLE}style"))
        self._nodes = {node.get(f"{STYLE}name", ""): node for node in nodes}
        self._known: dict[str, OdtStyle] = {}

    def get(self, name: str) -> OdtStyle:
        """Return the style of this name; a plain one where there is none."""
        if name not in self._known:
            self._known[name] = self._look_up(name)
        return self._known[name]

    def _look_up(self, name: str) -> OdtStyle:
        bold: bool | None = None
        outline = 0
        for _ in range(_LONGEST_CHAIN):
            match = _HEADING.match(name)
            if match and not outline:
                outline = int(match[1] or 1)
            node = self._nodes.get(name)
            if node is None:
                break
            properties = node.find(f"{STYLE}text-properties")
            weight = properties.get(f"{_FO}font-weight") if properties is not None else None
            if bold is None and weight is not None:
                bold = weight in ("bold", "600", "700", "800", "900")
            name = node.get(f"{STYLE}parent-style-name", "")
        return OdtStyle(bool(bold), outline)
