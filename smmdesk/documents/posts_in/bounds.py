"""How much of a contractor's table is read at most; what is larger is refused with one sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds for one table. A year of ten posts a day in each of ten networks is 36,500 rows.

    *repetitions* holds for one event, *repeating_seconds* for the rules of a whole file; *quote_lines* are the
    lines of a file that one quoted cell may go over, *broken_quotes* how many such cells are passed over.
    """

    text_bytes: int = 40 * 2**20
    sheets: int = 60
    rows: int = 50_000
    columns: int = 200
    cells: int = 1_500_000
    cell_characters: int = 200_000
    merged: int = 20_000
    merged_cells: int = 400_000
    quote_lines: int = 2_000
    broken_quotes: int = 200
    events: int = 20_000
    event_lines: int = 5_000
    nesting: int = 8
    repetitions: int = 400
    all_repetitions: int = 20_000
    repeating_seconds: float = 15.0


BOUNDS = Bounds()
