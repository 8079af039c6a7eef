"""The text of one DOCX paragraph as a reader sees it, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from smmdesk.documents.docx_styles import W, switched_on

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DELETED = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}instrText", f"{W}delText", f"{W}rt", f"{W}rPr"}
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}
_DEEPEST = 60


@dataclass(slots=True)
class ParagraphText:
    """*text* with line breaks; *notes* are the ids of foot- and endnotes, *boxes* the text boxes on it.

    Pages that Word ended when it last laid the text out, and those that the writer ended, are counted
    apart: before the first letter, and after it.
    """

    parts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    rendered_breaks: list[int] = field(default_factory=lambda: [0, 0])
    hard_breaks: list[int] = field(default_factory=lambda: [0, 0])
    bold_characters: int = 0
    plain_characters: int = 0

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.bold_characters > 0 and self.plain_characters == 0

    def page_breaks(self, rendered: bool) -> tuple[int, int]:
        """Return how many pages end before its text, and how many inside or after it."""
        before, inside = self.rendered_breaks if rendered else self.hard_breaks
        return before, inside

    def count_break(self, rendered: bool) -> None:
        """A page ends here."""
        breaks = self.rendered_breaks if rendered else self.hard_breaks
        breaks[1 if self.bold_characters or self.plain_characters else 0] += 1


def paragraph_text(paragraph: Element, style_bold: bool = False) -> ParagraphText:
    """Return what a ``w:p`` shows: insertions in, deletions, hidden text and field codes out."""
    result = ParagraphText()
    _collect(paragraph, result, style_bold, 0)
    return result


def _collect(node: Element, result: ParagraphText, style_bold: bool, depth: int) -> None:
    if depth > _DEEPEST:
        return
    for child in node:
        tag = child.tag
        if tag == f"{W}r":
            _run(child, result, style_bold, depth)
        elif tag not in _DELETED:
            _other(child, tag, result, style_bold, depth)


def _run(run: Element, result: ParagraphText, style_bold: bool, depth: int) -> None:
    properties = run.find(f"{W}rPr")
    bold = style_bold
    if properties is not None:
        if switched_on(properties, "vanish"):
            return
        own = switched_on(properties, "b")
        bold = style_bold if own is None else own
    for child in run:
        tag = child.tag
        if tag == f"{W}t":
            text = child.text or ""
            result.parts.append(text)
            if text.strip():
                if bold:
                    result.bold_characters += len(text)
                else:
                    result.plain_characters += len(text)
        elif tag not in _DELETED:
            _other(child, tag, result, style_bold, depth)


def _other(child: Element, tag: str, result: ParagraphText, style_bold: bool, depth: int) -> None:
    if tag in _SIGNS:
        result.parts.append(_SIGNS[tag])
    elif tag == f"{W}br":
        if child.get(f"{W}type") == "page":
            result.count_break(rendered=False)
        result.parts.append("\n")
    elif tag == f"{W}lastRenderedPageBreak":
        result.count_break(rendered=True)
    elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
        result.notes.append((tag.removeprefix(W).removesuffix("Reference"), child.get(f"{W}id", "")))
    elif tag == f"{W}txbxContent":
        result.boxes.append(child)
    elif tag == f"{_MC}AlternateContent":
        _collect(chosen_alternative(child), result, style_bold, depth + 1)
    elif tag == f"{W}sym":
        result.parts.append("•" if not result.text.strip() else " ")
    elif tag == f"{_MATH}t":
        result.parts.append(child.text or "")
    else:
        _collect(child, result, style_bold, depth + 1)


def chosen_alternative(node: Element) -> Element:
    """Return the modern or the old form of a drawing, never both: they hold the same text."""
    choice, fallback = node.find(f"{_MC}Choice"), node.find(f"{_MC}Fallback")
    if choice is not None and (fallback is None or choice.find(f".//{W}t") is not None):
        return choice
    return fallback if fallback is not None else node
