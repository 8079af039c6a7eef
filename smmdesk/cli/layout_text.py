"""A layout in the terminal: tables side by side where they fit, colours where there are any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from textwrap import wrap

from smmdesk.cli.console import Console, printable
from smmdesk.documents.out.paper import Grid, with_sign
from smmdesk.domain.layout import Bullets, Cell, Heading, Layout, Paragraph, Tone

_ROLES = {
    Tone.GOOD: ("good",),
    Tone.CAUTION: ("caution",),
    Tone.BAD: ("bad",),
    Tone.MUTED: ("dim",),
    Tone.STRONG: ("bold",),
}
_FIRST = 36
_NARROWEST, _WIDEST = 10, 18
_MOST_LINES = 2


def layout_lines(layout: Layout, console: Console, names: Sequence[str]) -> Iterator[str]:
    """Yield the document line by line, none wider than the terminal.

    A table whose columns bear the *names* of the compared is set side by side under the letters A, B, C.
    """
    yield from console.wrapped(layout.title, 0, "", "bold")
    for letter, name in zip(ascii_uppercase, names, strict=False):
        yield from console.wrapped(name, 4, f" {letter}")
    for block in layout.blocks:
        if isinstance(block, Heading):
            yield ""
            yield from console.wrapped(block.text, 0, "", "bold")
        elif isinstance(block, Paragraph):
            yield from console.wrapped(with_sign(block.text, block.tone), 2, "", *_ROLES.get(block.tone, ()))
        elif isinstance(block, Bullets):
            for number, item in enumerate(block.items, block.start):
                yield from console.wrapped(item, 6, f"  {number}." if block.numbered else "  •")
        else:
            yield from _table(Grid.of(block), console, names)
    yield ""
    yield from console.wrapped(layout.footer, 0, "", "dim")


def _table(grid: Grid, console: Console, names: Sequence[str]) -> Iterator[str]:
    lettered = list(grid.header[1:]) == list(names)
    columns = list(ascii_uppercase[: len(names)]) if lettered else list(grid.header[1:])
    width = min(_WIDEST, (console.width - _FIRST) // max(1, len(columns)))
    beside = lettered and width >= _NARROWEST and any(_fits(row, width) for row in grid.rows)
    if beside:
        heads = "".join(letter.ljust(width) for letter in columns).rstrip()
        yield " " * (console.width - width * len(columns)) + console.paint(heads, "dim")
    for row in grid.rows:
        if beside and _fits(row, width):
            yield from _beside(row, width, console)
        else:
            yield from _stacked(row, columns, console)


def _fits(row: tuple[Cell, ...], width: int) -> bool:
    return all(len(_wrapped(cell, width)) <= _MOST_LINES for cell in row[1:])


def _wrapped(cell: Cell, width: int) -> list[str]:
    return wrap(_shown(cell), width - 1) or [""]


def _shown(cell: Cell) -> str:
    return printable(with_sign(cell.text, cell.tone))


def _beside(row: tuple[Cell, ...], width: int, console: Console) -> Iterator[str]:
    first = console.width - width * (len(row) - 1)
    columns = [wrap(printable(row[0].text), first - 3), *(_wrapped(cell, width) for cell in row[1:])]
    for number in range(max(map(len, columns))):
        pieces = [column[number] if number < len(column) else "" for column in columns]
        line = f"  {pieces[0]}".ljust(first)
        for cell, piece in zip(row[1:], pieces[1:], strict=True):
            line += console.paint(piece, *_ROLES.get(cell.tone, ())) + " " * (width - len(piece))
        yield line.rstrip()


def _stacked(row: tuple[Cell, ...], columns: Sequence[str], console: Console) -> Iterator[str]:
    """One under the other: the first cell, then the others with their columns' names."""
    yield from console.wrapped(row[0].text, 2, "")
    for name, cell in zip(columns, row[1:], strict=True):
        if cell.text:
            text = f"{printable(name)}: {_shown(cell)}"
            yield from console.wrapped(text, 4, "", *_ROLES.get(cell.tone, ()))
