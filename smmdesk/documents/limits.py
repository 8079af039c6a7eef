"""How much of a foreign file is read at most; whatever is larger is refused, not cut off."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one document; sizes in bytes.

    They stand far above any plan (the longest of the real ones holds 400 kB of text) and far below
    what would make an ordinary computer swap. *characters* is what can be checked in less than a minute:
    more is refused at once, not after the wait.
    """

    file_bytes: int = 60 * 2**20
    text_bytes: int = 12 * 2**20
    zip_members: int = 5_000
    zip_member_bytes: int = 64 * 2**20
    zip_total_bytes: int = 160 * 2**20
    zip_ratio: int = 200
    zip_ratio_from: int = 4 * 2**20
    sheets: int = 60
    sheet_rows: int = 20_000
    sheet_columns: int = 200
    sheet_cells: int = 400_000
    pdf_pages: int = 600
    pdf_page_characters: int = 60_000
    blocks: int = 40_000
    characters: int = 1_500_000
    nesting: int = 200
    child_memory: int = 1_536 * 2**20


LIMITS = Limits()
