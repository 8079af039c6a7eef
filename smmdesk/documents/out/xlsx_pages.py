"""How sheets of a workbook look on paper, and how high their rows are."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_FOOTER_LENGTH = 200
_LINE_POINTS, _MOST_POINTS = 15.0, 405.0


def set_up(sheet: Worksheet, footer: str, landscape: bool) -> None:
    """Print on A4, as wide as the page, with footer and page numbers."""
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.8)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&8 {}&R&8 &P / &N".format(footer[:_FOOTER_LENGTH].replace("&", "&&")))
    sheet.hide_gridlines(1)


def set_height(sheet: Worksheet, row: int, texts: list[tuple[str, float]], points: float = 11) -> None:
    """Make a row as high as its wrapped texts need, given with the widths of their columns.

    Excel would find that out by itself, other programs do not.
    """
    lines = max((_lines(text, width * 11 / points) for text, width in texts), default=1)
    if lines > 1 or points > 11:
        sheet.set_row(row, min(_MOST_POINTS, lines * _LINE_POINTS * points / 11))


def _lines(text: str, width: float) -> int:
    room = max(4, int(width))
    return sum(max(1, len(textwrap.wrap(line, room))) for line in text.split("\n"))
