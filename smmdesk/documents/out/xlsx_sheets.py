"""The two kinds of sheets: running words, and a table with a header that stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import COLUMNS_UPRIGHT, SIGNS, Grid, one_line, tidy, with_sign
from smmdesk.documents.out.xlsx_cells import Formats, is_number, number_format, safe_text
from smmdesk.domain.layout import Block, Bullets, Cell, Heading, Layout, Paragraph, Table, Tone

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_A4 = 9
_WORDS_WIDTH, _TABLE_WIDTH = 95, 130
_NARROWEST, _WIDEST = 9, 60
_FOOTER_LENGTH = 200


def write_words(sheet: Worksheet, layout: Layout, formats: Formats, tables: dict[int, str]) -> None:
    """Write title, headings, paragraphs and lists; a table is a link to its sheet (*tables* by block)."""
    _set_up(sheet, one_line(layout.footer), landscape=False)
    sheet.set_column(0, 0, _WORDS_WIDTH)
    _put(sheet, 0, one_line(layout.title), formats.of(Tone.STRONG, font_size=16))
    row = 2
    for number, block in enumerate(layout.blocks):
        if isinstance(block, Table):
            if name := tables.get(number):
                _link(sheet, row, name, one_line(block.caption) or name, formats)
                row += 1
            continue
        for text, form in _texts(block, formats):
            _put(sheet, row, text, form)
            row += 1
    if layout.footer.strip():
        _put(sheet, row + 1, tidy(layout.footer), formats.of(Tone.MUTED, font_size=9))


def write_table(sheet: Worksheet, grid: Grid, formats: Formats, footer: str) -> None:
    """Write a table from A1 on: header frozen, repeated on paper and with filters, columns wide enough."""
    _set_up(sheet, footer, landscape=len(grid.header) > COLUMNS_UPRIGHT)
    for column, (name, share) in enumerate(zip(grid.header, grid.shares, strict=True)):
        sheet.set_column(column, column, max(_NARROWEST, min(_WIDEST, share * _TABLE_WIDTH)))
        sheet.write_string(0, column, safe_text(name), formats.header(grid.numeric[column]))
    for number, row in enumerate(grid.rows, 1):
        for column, cell in enumerate(row):
            _put_cell(sheet, number, column, cell, formats)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, max(1, len(grid.rows)), len(grid.header) - 1)


def _put_cell(sheet: Worksheet, row: int, column: int, cell: Cell, formats: Formats) -> None:
    first = column == 0
    if cell.value is not None and is_number(cell.value):
        shape = number_format(cell.text, cell.value, SIGNS.get(cell.tone, ""))
        sheet.write_number(row, column, cell.value, formats.cell(cell.tone, shape, first))
    elif cell.text:
        text = with_sign(safe_text(cell.text), cell.tone)
        sheet.write_string(row, column, text, formats.cell(cell.tone, first=first))
    else:
        sheet.write_blank(row, column, None, formats.cell(cell.tone, first=first))


def _texts(block: Block, formats: Formats) -> list[tuple[str, Format]]:
    if isinstance(block, Heading):
        return [(one_line(block.text), formats.of(Tone.STRONG, font_size=13 if block.level < 2 else 11))]
    if isinstance(block, Paragraph):
        return [(with_sign(safe_text(tidy(block.text)), block.tone), formats.of(block.tone))]
    assert isinstance(block, Bullets)
    marks = [f"{number}. " if block.numbered else "• " for number in range(1, len(block.items) + 1)]
    plain = formats.of(indent=1)
    return [(mark + tidy(item), plain) for mark, item in zip(marks, block.items, strict=True)]


def _put(sheet: Worksheet, row: int, text: str, form: Format) -> None:
    if text:
        sheet.write_string(row, 0, safe_text(text), form)


def _link(sheet: Worksheet, row: int, name: str, text: str, formats: Formats) -> None:
    target = "internal:'{}'!A1".format(name.replace("'", "''"))
    form = formats.of(underline=1, font_color="#2457d6")
    sheet.write_url(row, 0, target, form, string=safe_text(f"→ {text}")[:255])


def _set_up(sheet: Worksheet, footer: str, landscape: bool) -> None:
    sheet.set_paper(_A4)
    if landscape:
        sheet.set_landscape()
    sheet.set_margins(left=0.6, right=0.6, top=0.6, bottom=0.8)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L{}&R&P / &N".format(footer[:_FOOTER_LENGTH].replace("&", "&&")))
    sheet.hide_gridlines(1)
