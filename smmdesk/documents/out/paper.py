"""What all writers share: clean text, even tables, and how a tone looks on white paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from smmdesk.documents.clean import clean_lines
from smmdesk.domain.layout import Cell, Layout, Table, Tone

TEXT, MUTED, LINE, SHADE, ACCENT = "1d2630", "5b6672", "c3cad2", "f1f3f6", "2457d6"
"""Colours of printed documents (hex, without #): the light theme's, muted a little darker for paper."""

COLOURS = {Tone.MUTED: MUTED, Tone.GOOD: "1a7f4b", Tone.CAUTION: "8a5800", Tone.BAD: "b3261e"}
GROUNDS = {Tone.GOOD: "e3f4ea", Tone.CAUTION: "fdf1d8", Tone.BAD: "fbe5e3"}
SIGNS = {Tone.GOOD: "✓", Tone.CAUTION: "!", Tone.BAD: "✗"}

COLUMNS_UPRIGHT = 5
"""A table with more columns than these lies on its side."""

_NEVER_IN_XML = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_SAMPLE = 300
_NARROWEST, _WIDEST = 6, 40
_LETTERS_UPRIGHT, _LETTERS_WIDE = 88, 140
"""Letters of a table's type that stand side by side on A4."""
_LONGEST_WORD = 14


def tidy(text: str) -> str:
    """Return *text* without control characters and other invisible signs; ``\\n`` alone breaks lines."""
    cleaned = _NEVER_IN_XML.sub("", clean_lines(text)).replace("\t", " ")
    return "\n".join(line.rstrip() for line in cleaned.splitlines()).strip()


def one_line(text: str) -> str:
    """Return *text* tidy and without line breaks."""
    return " ".join(tidy(text).split())


def with_sign(text: str, tone: Tone) -> str:
    """Return *text* with the sign of its tone before it, unless it stands there already."""
    sign = SIGNS.get(tone, "")
    return text if not sign or not text or text.startswith(sign) else f"{sign} {text}"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with as many cells in each row as in the header.

    *shares* of the width add up to 1; *numeric* tells the columns that hold more numbers than words.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    numeric: tuple[bool, ...]

    @classmethod
    def of(cls, table: Table) -> Grid:
        """Return the table with its texts tidy and its gaps filled with empty cells."""
        columns = max([len(table.header), *map(len, table.rows)])
        header = tuple(map(tidy, table.header)) + ("",) * (columns - len(table.header))
        rows = tuple(_filled(row, columns) for row in table.rows)
        widths = table.widths[:columns] if len(table.widths) >= columns else _natural(header, rows)
        shares = _shares(widths, _longest_words(header, rows))
        numeric = tuple(_is_numeric([row[column] for row in rows]) for column in range(columns))
        return cls(one_line(table.caption), header, rows, shares, numeric)


def is_wide(layout: Layout) -> bool:
    """Tell whether a table needs the page in landscape."""
    tables = (block for block in layout.blocks if isinstance(block, Table))
    return any(max([len(table.header), *map(len, table.rows)]) > COLUMNS_UPRIGHT for table in tables)


def _is_numeric(cells: Sequence[Cell]) -> bool:
    numbers = sum(cell.value is not None for cell in cells)
    return numbers > sum(cell.value is None and bool(cell.text) for cell in cells)


def _filled(row: tuple[Cell, ...], columns: int) -> tuple[Cell, ...]:
    cells = tuple(Cell(tidy(cell.text), cell.value, cell.tone) for cell in row)
    return cells + (Cell(""),) * (columns - len(row))


def _longest_words(header: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]) -> list[int]:
    """Return the length of the longest word of each column, with room for padding and a sign."""
    texts = [[name] for name in header]
    for row in islice(rows, _SAMPLE):
        for column, cell in zip(texts, row, strict=True):
            column.append(cell.text)
    words = ([len(word) for text in column for word in text.split()] for column in texts)
    return [min(_LONGEST_WORD, max(lengths, default=0)) + 3 for lengths in words]


def _shares(widths: Sequence[int], words: Sequence[int]) -> tuple[float, ...]:
    """Return the widths as parts of 1, none so narrow that ordinary words break in it where that can be."""
    room = _LETTERS_WIDE if len(widths) > COLUMNS_UPRIGHT else _LETTERS_UPRIGHT
    whole = sum(widths) or 1
    wished = [width / whole for width in widths]
    least = [min(word / room, 1 / len(widths)) for word in words]
    spare = [max(0.0, wish - floor) for wish, floor in zip(wished, least, strict=True)]
    left, wanted = 1 - sum(least), sum(spare) or 1
    return tuple(floor + left * more / wanted for floor, more in zip(least, spare, strict=True))


def _natural(header: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]) -> tuple[int, ...]:
    """Return widths by the longest text of each column, so that long columns get more but not all."""
    longest = [len(text) for text in header]
    for row in islice(rows, _SAMPLE):
        longest = [max(known, len(cell.text)) for known, cell in zip(longest, row, strict=True)]
    return tuple(max(_NARROWEST, min(_WIDEST, length)) for length in longest)
