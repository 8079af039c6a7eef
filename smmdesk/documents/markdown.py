"""Markdown to pieces; also what chat assistants and note apps put on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from smmdesk.documents.clean import clean_lines
from smmdesk.documents.collector import Collector
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.wrapping import wrap_width
from smmdesk.domain.plan import PlanText

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADING = re.compile(r"^ {0,3}#{1,6}\s+\S", re.MULTILINE)
_SIGNS = (
    re.compile(r"(?<!\w)\*\*[^\s*][^*\n]*\*\*"),
    re.compile(r"(?<!\w)__[^\s_][^_\n]*__"),
    re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?:|mailto:|#|/)[^)\s]*\)"),
    re.compile(r"^[ \t]*\|?[ \t]*:?-{3,}+:?[ \t]*\|", re.MULTILINE),
    re.compile(r"^```", re.MULTILINE),
)
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def looks_like_markdown(text: str) -> bool:
    """Whether a text without a telling name uses Markdown's signs."""
    headings = len(_HEADING.findall(text))
    signs = sum(len(sign.findall(text)) for sign in _SIGNS)
    return headings >= 2 or (headings >= 1 and signs >= 1) or signs >= 2


def read_markdown(text: str, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of a Markdown text: headings, lists, tables, paragraphs."""
    from markdown_it import MarkdownIt

    source = clean_lines(text)
    flow = Flow(Collector(limits))
    reader = _Reader(flow, wrap_width(source.splitlines()))
    reader.read(MarkdownIt("commonmark").enable("table").parse(source))
    return flow.finish("md")


class _Reader:
    """Walks through the flat list of tokens and keeps what is open around them."""

    def __init__(self, flow: Flow, width: int | None) -> None:
        self._flow = flow
        self._width = width
        self._heading = 0
        self._depth = 0
        self._item_open = False
        self._table = 0
        self._cells: list[str] | None = None

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "inline":
                self._inline(token)
            elif token.type in ("fence", "code_block"):
                self._flow.lines(token.content.splitlines())
            elif token.type == "html_block":
                self._text(_TAG.sub("", _BREAK.sub("\n", token.content)), bold=False)
            else:
                self._boundary(token)

    def _boundary(self, token: Token) -> None:
        kind = token.type
        if kind == "heading_open":
            self._heading = int(token.tag[1:])
        elif kind == "heading_close":
            self._heading = 0
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self._depth += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._depth -= 1
        elif kind == "list_item_open":
            self._item_open = True
        elif kind == "table_open":
            self._table = self._flow.table()
        elif kind == "tr_open":
            self._cells = []
        elif kind == "tr_close":
            self._flow.row(self._cells or (), self._table)
            self._cells = None

    def _inline(self, token: Token) -> None:
        children = token.children or []
        text = _plain(children)
        if self._cells is not None:
            self._cells.append("; ".join(text.splitlines()))
        elif self._heading:
            self._flow.heading(text, self._heading)
        else:
            self._text(text, _is_bold(children))

    def _text(self, text: str, bold: bool) -> None:
        if self._depth and self._item_open:
            self._item_open = False
            self._flow.item(" ".join(text.splitlines()), self._depth - 1)
        elif "\n" in text:
            self._flow.lines(text.splitlines(), self._width)
        else:
            self._flow.paragraph(text, bold)


def _plain(children: Sequence[Token]) -> str:
    parts = []
    for child in children:
        if child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and _BREAK.match(child.content)
        ):
            parts.append("\n")
        elif child.type == "image":
            parts.append(_plain(child.children or []))
        elif child.type in ("text", "code_inline"):
            parts.append(child.content)
    return "".join(parts)


def _is_bold(children: Sequence[Token]) -> bool:
    """Whether all of the text is bold: people who do not know ``#`` write headings so."""
    depth = 0
    for child in children:
        depth += {"strong_open": 1, "strong_close": -1}.get(child.type, 0)
        if depth == 0 and child.type in ("text", "code_inline") and child.content.strip(" :"):
            return False
    return any(child.type == "strong_open" for child in children)
