"""A layout as plain text for an e-mail: wrapped, and readable in any font."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from functools import singledispatch

from smmdesk.documents.out.paper import Grid, one_line, tidy, with_sign
from smmdesk.domain.layout import Block, Bullets, Cell, Heading, Layout, Paragraph, Table, Tone

WIDTH = 72
"""Columns of a line; a single word that is longer, such as a link, stays whole."""


def as_text(layout: Layout) -> str:
    """Return the document as lines that end in ``\\n``, at most 72 columns wide."""
    parts = [_title(one_line(layout.title), "=")]
    for block in layout.blocks:
        part = "\n".join(_lines(block))
        if part:
            parts.append(part)
    if layout.footer.strip():
        parts.append("\n".join(["—" * 12, *_wrapped(layout.footer)]))
    return "\n\n".join(part for part in parts if part) + "\n"


def as_text_bytes(layout: Layout) -> bytes:
    """Return the text as a file that every editor takes for what it is, old ones on Windows too."""
    return as_text(layout).replace("\n", "\r\n").encode("utf-8-sig")


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    raise TypeError(block)


@_lines.register
def _heading(block: Heading) -> Iterator[str]:
    text = one_line(block.text)
    if text:
        yield _title(text, "-") if block.level < 2 else "\n".join(_wrapped(text))


@_lines.register
def _paragraph(block: Paragraph) -> Iterator[str]:
    mark = "> " if block.tone is Tone.QUOTE else ""
    yield from _wrapped(with_sign(tidy(block.text), block.tone), mark, mark)


@_lines.register
def _bullets(block: Bullets) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}. " if block.numbered else "- "
        yield from _wrapped(item, mark, " " * len(mark)) or [mark.rstrip()]


@_lines.register
def _table(block: Table) -> Iterator[str]:
    """Write each row under its first cell, as "header: value": columns fall apart in a mail."""
    grid = Grid.of(block)
    yield from _wrapped(grid.caption)
    for row in grid.rows:
        yield ""
        yield from _wrapped(_shown(row[0])) if row else ()
        for name, cell in zip(grid.header[1:], row[1:], strict=True):
            if text := _shown(cell):
                yield from _wrapped(f"{one_line(name)}: {text}" if name else text, "  ", "    ")


def _shown(cell: Cell) -> str:
    return with_sign(one_line(cell.text), cell.tone)


def _title(text: str, line: str) -> str:
    wrapped = _wrapped(text)
    return "\n".join([*wrapped, line * max(map(len, wrapped))]) if wrapped else ""


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    lines: list[str] = []
    for line in tidy(text).split("\n"):
        start = rest if lines else first
        lines += textwrap.wrap(
            line, WIDTH, initial_indent=start, subsequent_indent=rest, break_long_words=False,
            break_on_hyphens=False,
        ) or [start.rstrip()]  # fmt: skip
    return lines if "".join(lines).strip() else []
