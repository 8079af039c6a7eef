"""Tables drawn in plain text: with bars, with tabs, with semicolons, or with wide gaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_BARS = str.maketrans({"│": "|", "┃": "|", "║": "|", "¦": "|", "❘": "|", "｜": "|"})
_RULE = re.compile(r"[\s|+\-=:─━═┼╪╬├┤┌┐└┘┬┴╔╗╚╝╠╣╦╩╟╢]{3,}$")
_GAP = re.compile(r" {3,}|\t+")
_ESCAPED_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line, and how the line was cut into them."""

    cells: tuple[str, ...]
    framed: bool


Rows = list[tuple[int, tuple[str, ...]]]
Tables = dict[int, Rows]
_Cut = Callable[[str], Row | None]


def find_tables(lines: Sequence[str]) -> Tables:
    """Return the tables by the number of their first line: (line number, cells) for every row.

    Rules between rows belong to a table but give no row.
    """
    tables: Tables = {}
    taken: set[int] = set()
    for cut in (_bar_row, _tab_row, _semicolon_row, _gap_row):
        position = 0
        while position < len(lines):
            rows, end = _table_at(lines, position, cut, taken)
            if rows:
                tables[position] = rows
                taken.update(range(position, end))
            position = max(end, position + 1)
    return tables


def is_rule(line: str) -> bool:
    """Whether the line only draws a border or a separation."""
    return bool(_RULE.match(line.translate(_BARS))) and len(set(line.strip()) - {" "}) <= 5


def _table_at(lines: Sequence[str], start: int, cut: _Cut, taken: set[int]) -> tuple[Rows, int]:
    """Return the rows of the table that begins at *start*, and the line after it; no rows if none does."""
    rows: Rows = []
    framed = False
    widest = 0
    position = start
    while position < len(lines) and position not in taken:
        line = lines[position]
        row = cut(line)
        if row is None or (rows and not _same_table(widest, row)):
            if rows and is_rule(line) and "|" in line.translate(_BARS) + "|" * ("+" in line):
                position += 1
                continue
            break
        framed = framed or row.framed
        widest = max(widest, len(row.cells))
        rows.append((position, row.cells))
        position += 1
    least = 1 if framed else 3 if cut in (_semicolon_row, _gap_row) else 2
    return (rows, position) if len(rows) >= least else ([], start)


def _same_table(widest: int, row: Row) -> bool:
    """A row may lack its last cells, or have one more than the rows above (headings are often fewer)."""
    return row.framed or abs(len(row.cells) - widest) <= 1


def _bar_row(line: str) -> Row | None:
    text = line.translate(_BARS).strip()
    if "|" not in text or is_rule(text) or "||" in text:
        return None
    framed = text.startswith("|") and text.endswith("|") and text.count("|") >= 3
    if not framed and " | " not in text and not (text.count("|") >= 2):
        return None
    inner = text.removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    cells = tuple(cell.strip().replace("\\|", "|") for cell in _ESCAPED_BAR.split(inner))
    return Row(cells, framed) if len(cells) >= 2 else None


def _tab_row(line: str) -> Row | None:
    text = line.strip("\r\n ")
    if "\t" not in text.strip("\t"):
        return None
    cells = tuple(cell.strip() for cell in text.rstrip("\t").split("\t"))
    # A tab after a bullet or a number is a list, not a table.
    if len(cells) == 2 and re.fullmatch(r"[\W\d]{0,3}[a-zа-я\d]?[.)]?\W?", cells[0]):
        return None
    return Row(cells, False) if sum(map(bool, cells)) >= 2 else None


def _semicolon_row(line: str) -> Row | None:
    text = line.strip()
    if text.count(";") < 2 or text.endswith(".") or len(text) > 400:
        return None
    cells = tuple(cell.strip().strip('"') for cell in text.split(";"))
    return Row(cells, False)


def _gap_row(line: str) -> Row | None:
    text = line.strip()
    cells = tuple(cell.strip() for cell in _GAP.split(text))
    if len(cells) < 2 or len(text) > 300 or max(map(len, cells)) > 60:
        return None
    return Row(cells, False)
