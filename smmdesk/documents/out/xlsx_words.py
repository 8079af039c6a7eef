"""The sheet with the running words: title, headings, paragraphs, lists, and links to the tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import ACCENT, one_line, tidy, with_sign
from smmdesk.documents.out.xlsx_cells import Formats, safe_text
from smmdesk.documents.out.xlsx_pages import set_height, set_up
from smmdesk.domain.layout import Block, Bullets, Heading, Layout, Paragraph, Table, Tone

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTH = 84
_TITLE, _HEADING, _TEXT, _SMALL = 16, 13, 11, 9


def write_words(
    sheet: Worksheet, layout: Layout, formats: Formats, links: Mapping[int, tuple[str, str]]
) -> None:
    """Write all that is not a table; *links* holds place and name of each table, by its block's number."""
    set_up(sheet, one_line(layout.footer), landscape=False)
    sheet.set_column(0, 0, _WIDTH)
    words = _Words(sheet, formats)
    words.put(one_line(layout.title), Tone.STRONG, _TITLE)
    for number, block in enumerate(layout.blocks):
        if number in links:
            words.link(*links[number])
        elif not isinstance(block, Table):
            words.add(block)
    if layout.footer.strip():
        words.skip()
        words.put(tidy(layout.footer), Tone.MUTED, _SMALL)


class _Words:
    """Writes line after line into the first column."""

    def __init__(self, sheet: Worksheet, formats: Formats) -> None:
        self._sheet = sheet
        self._formats = formats
        self._row = 0

    def skip(self) -> None:
        self._row += 1

    def put(self, text: str, tone: Tone = Tone.PLAIN, points: int = _TEXT, indent: int = 0) -> None:
        if not text:
            return
        form = self._formats.of(tone, font_size=points, indent=indent)
        shown = with_sign(safe_text(text), tone)
        self._sheet.write_string(self._row, 0, shown, form)
        set_height(self._sheet, self._row, [(shown, _WIDTH - 2 * indent)], points)
        self._row += 1

    def link(self, place: str, name: str) -> None:
        form = self._formats.of(underline=1, font_color=f"#{ACCENT}")
        self._sheet.write_url(self._row, 0, place, form, string=safe_text(f"→ {name}")[:255])
        self._row += 1

    def add(self, block: Block) -> None:
        if isinstance(block, Heading):
            self.skip()
            self.put(one_line(block.text), Tone.STRONG, _HEADING if block.level < 2 else _TEXT)
        elif isinstance(block, Paragraph):
            self.put(tidy(block.text), block.tone)
        elif isinstance(block, Bullets):
            for number, item in enumerate(block.items, block.start):
                mark = f"{number}." if block.numbered else "•"
                self.put(f"{mark} {tidy(item)}", indent=1)
