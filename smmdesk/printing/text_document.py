"""A layout as Qt's text document: paragraphs, lists and tables, in dots of the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QTextTable,
)

from smmdesk.documents.out.paper import GROUNDS, SHADE, Grid, one_line, tidy, with_sign
from smmdesk.domain.layout import Block, Bullets, Cell, Heading, Layout, Paragraph, Tone
from smmdesk.printing.sheet import TABLE_POINTS, Sheet

_LINE_BREAK = "\u2028"


def fill(document: QTextDocument, layout: Layout, sheet: Sheet) -> None:
    """Put the layout into an empty document."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(sheet.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    writer = _Writer(cursor, sheet)
    cursor.beginEditBlock()  # else Qt lays the whole table out anew for every cell
    writer.heading(one_line(layout.title), 0)
    for block in layout.blocks:
        writer.add(block)
    cursor.endEditBlock()


class _Writer:
    """Writes block after block at the end of the document."""

    def __init__(self, cursor: QTextCursor, sheet: Sheet) -> None:
        self._cursor = cursor
        self._sheet = sheet
        self._empty = True

    def add(self, block: Block) -> None:
        if isinstance(block, Heading):
            self.heading(one_line(block.text), max(1, min(5, block.level)))
        elif isinstance(block, Paragraph):
            self._paragraph(with_sign(tidy(block.text), block.tone), block.tone)
        elif isinstance(block, Bullets):
            self._bullets(block)
        else:
            self._table(Grid.of(block))

    def heading(self, text: str, level: int) -> None:
        form, letters = self._sheet.heading(level)
        self._start(form)
        self._cursor.insertText(text, letters)

    def _start(self, form: QTextBlockFormat) -> None:
        if self._empty:
            self._cursor.setBlockFormat(form)
            self._empty = False
        else:
            self._cursor.insertBlock(form)

    def _paragraph(self, text: str, tone: Tone) -> None:
        text = text.replace("\n", _LINE_BREAK)
        if tone in GROUNDS:
            self._framed(text, tone)
            return
        self._start(self._sheet.block(left=6 if tone is Tone.QUOTE else 0))
        self._cursor.insertText(text, self._sheet.text(tone))

    def _framed(self, text: str, tone: Tone) -> None:
        """Write a paragraph on a ground of its own: Qt leaves no room around a paragraph's background."""
        if self._empty:
            self._cursor.setBlockFormat(self._sheet.gap())
        self._cursor.insertFrame(self._sheet.frame(tone))
        self._cursor.setBlockFormat(self._sheet.block(after=0))
        self._cursor.insertText(text, self._sheet.text(tone))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._empty = True

    def _bullets(self, block: Bullets) -> None:
        """Write the marks as text, hanging before the items, so that they are copied with them."""
        for number, item in enumerate(block.items, block.start):
            self._start(self._sheet.item())
            mark = f"{number}." if block.numbered else "•"
            self._cursor.insertText(f"{mark}\t" + tidy(item).replace("\n", _LINE_BREAK), self._sheet.text())

    def _table(self, grid: Grid) -> None:
        if not grid.header:
            return
        if grid.caption:
            form = self._sheet.block(before=2, after=1.5)
            form.setHeadingLevel(6)
            self._start(form)
            self._cursor.insertText(grid.caption, self._sheet.text(Tone.STRONG))
        table = self._cursor.insertTable(len(grid.rows) + 1, len(grid.header), self._sheet.table(grid.shares))
        cells = _Cells(table, self._sheet)
        for column, name in enumerate(grid.header):
            cells.put(0, column, Cell(name, tone=Tone.STRONG), grid.numeric[column])
        for number, row in enumerate(grid.rows, 1):
            for column, cell in enumerate(row):
                cells.put(number, column, cell, cell.value is not None)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._empty = True


class _Cells:
    """Fills the cells of one table."""

    def __init__(self, table: QTextTable, sheet: Sheet) -> None:
        self._table = table
        self._sheet = sheet
        self._plain, self._head = sheet.cell(), sheet.cell(SHADE)

    def put(self, row: int, column: int, cell: Cell, right: bool) -> None:
        """Write one cell, at the *right* of its column or at the left; row 0 is the header."""
        place = self._table.cellAt(row, column)
        place.setFormat(self._plain if row else self._head)
        cursor = place.firstCursorPosition()
        block = self._sheet.block(after=0)
        if right:
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
        cursor.setBlockFormat(block)
        text = with_sign(cell.text, cell.tone).replace("\n", _LINE_BREAK)
        cursor.insertText(text, self._sheet.text(cell.tone, TABLE_POINTS))
