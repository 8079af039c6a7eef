"""Page breaks where readers expect them: Qt leaves headings alone and cuts the rows of a table in two."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextTable, QTextTableCell

_ALWAYS_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
_MOST_ROWS = 400
"""Rows of longer tables may be cut: each break lays the whole table out anew."""
_FEW_LINES = 4
"""Paragraphs up to this long are not cut either."""
_TOUCH = 2.0
"""Dots: what ends where a page ends does not reach the next one, in spite of rounding."""


def break_well(document: QTextDocument, scale: float) -> None:
    """Move headings to the page of their text, and rows that would be cut to the next page as a whole.

    The document must have its page size; *scale* turns its dots into those of formats. What belongs to
    a heading is the first line after it, and for the caption of a table its first row under the header.
    """
    block = document.begin()
    while block.isValid():
        if _settle(document, block, scale):  # else Qt moves the tables that follow without new page breaks
            document.markContentsDirty(block.position(), document.characterCount() - block.position())
        block = block.next()
    document.markContentsDirty(0, document.characterCount())  # else the end is not painted


def _settle(document: QTextDocument, block: QTextBlock, scale: float) -> bool:
    """Move the block, or the table that begins with it, as is fit; return whether anything moved."""
    table = QTextCursor(block).currentTable()
    if table is not None:
        begins = block == table.cellAt(0, 0).firstCursorPosition().block()
        return begins and table.rows() <= _MOST_ROWS and _keep_rows(document, table, scale)
    if _level(block) and _is_parted(document, block):
        first = _first_of_run(block)
        if first.previous().isValid():  # nothing stands before the document's title
            _break_before(first)
            return True
    if block.lineCount() <= _FEW_LINES and _is_cut(document, block):
        _break_before(block)
        return True
    return False


def _is_parted(document: QTextDocument, heading: QTextBlock) -> bool:
    """Tell whether what belongs to the heading ends on another page than it stands on."""
    follower = heading.next()
    table = QTextCursor(follower).currentTable() if follower.isValid() else None
    top = _top(document, heading)
    if table is not None and table.rows() > 1:
        bottom = _row_bottom(document, table, 1)
        if bottom - _row_top(document, table, 1) > document.pageSize().height() / 2:
            bottom = _row_top(document, table, 1)  # a row that high is cut anyway
        return _page(document, top) < _page(document, bottom)
    return follower.isValid() and _page(document, top) < _page(document, _top(document, follower))


def _is_cut(document: QTextDocument, block: QTextBlock) -> bool:
    return _page(document, _top(document, block)) != _page(document, _bottom(document, block))


def _keep_rows(document: QTextDocument, table: QTextTable, scale: float) -> bool:
    """Stretch the row before one that would be cut, until no line of the latter fits on the page.

    Return whether that was needed. (Page breaks inside a table make Qt skip pages.)
    """
    moved = False
    page = document.pageSize().height()
    header = _row_bottom(document, table, 0) - _row_top(document, table, 0)
    for row in range(2, table.rows()):
        top, bottom = _row_top(document, table, row), _row_bottom(document, table, row)
        cut = _page(document, top) != _page(document, bottom)
        if cut and bottom - top + header < page:
            line = table.cellAt(row, 0).firstCursorPosition().block().layout().lineAt(0).height()
            room = page - top % page - line / 2
            before = max(_cells(table, row - 1), key=lambda cell: _cell_bottom(document, cell))
            form = before.format().toTableCellFormat()
            form.setBottomPadding(table.format().toTableFormat().cellPadding() + room * scale)
            before.setFormat(form)
            moved = True
    return moved


def _cells(table: QTextTable, row: int) -> list[QTextTableCell]:
    return [table.cellAt(row, column) for column in range(table.columns())]


def _row_top(document: QTextDocument, table: QTextTable, row: int) -> float:
    return min(_top(document, cell.firstCursorPosition().block()) for cell in _cells(table, row))


def _row_bottom(document: QTextDocument, table: QTextTable, row: int) -> float:
    return max(_cell_bottom(document, cell) for cell in _cells(table, row))


def _cell_bottom(document: QTextDocument, cell: QTextTableCell) -> float:
    return _bottom(document, cell.lastCursorPosition().block())


def _bottom(document: QTextDocument, block: QTextBlock) -> float:
    return document.documentLayout().blockBoundingRect(block).bottom() - _TOUCH


def _top(document: QTextDocument, block: QTextBlock) -> float:
    """Return where the block's first line begins."""
    rectangle = document.documentLayout().blockBoundingRect(block)
    first = block.layout().lineAt(0)
    return rectangle.top() + (first.y() if first.isValid() else 0.0) + _TOUCH


def _page(document: QTextDocument, height: float) -> int:
    """Return the page, from 0, on which a height lies."""
    return int(height // document.pageSize().height())


def _level(block: QTextBlock) -> int:
    return block.blockFormat().headingLevel()


def _first_of_run(block: QTextBlock) -> QTextBlock:
    """Return the first of the headings that stand directly one under the other."""
    while block.previous().isValid() and _level(block.previous()):
        block = block.previous()
    return block


def _break_before(block: QTextBlock) -> None:
    form = block.blockFormat()
    form.setPageBreakPolicy(_ALWAYS_BEFORE)
    QTextCursor(block).setBlockFormat(form)
