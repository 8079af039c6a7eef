"""What all writers share: clean text, even tables, and how a tone looks on white paper."""

from __future__ import annotations

import re
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

    *shares* of the width add up to 1; *numeric* tells the columns that hold numbers.
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
        whole = sum(widths) or 1
        shares = tuple(width / whole for width in widths)
        numeric = tuple(any(row[column].value is not None for row in rows) for column in range(columns))
        return cls(one_line(table.caption), header, rows, shares, numeric)


def is_wide(layout: Layout) -> bool:
    """Tell whether a table needs the page in landscape."""
    tables = (block for block in layout.blocks if isinstance(block, Table))
    return any(max([len(table.header), *map(len, table.rows)]) > COLUMNS_UPRIGHT for table in tables)


def _filled(row: tuple[Cell, ...], columns: int) -> tuple[Cell, ...]:
    cells = tuple(Cell(tidy(cell.text), cell.value, cell.tone) for cell in row)
    return cells + (Cell(""),) * (columns - len(row))


def _natural(header: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]) -> tuple[int, ...]:
    """Return widths by the longest text of each column, so that long columns get more but not all."""
    longest = [len(text) for text in header]
    for row in islice(rows, _SAMPLE):
        longest = [max(known, len(cell.text)) for known, cell in zip(longest, row, strict=True)]
    return tuple(max(_NARROWEST, min(_WIDEST, length)) for length in longest)
