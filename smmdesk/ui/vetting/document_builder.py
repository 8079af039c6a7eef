"""Writes a plan into a document in small steps, so that a plan of 300 pages never freezes the window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from smmdesk.domain.plan import BlockKind, PlanText
from smmdesk.ui.vetting.document_formats import Formats
from smmdesk.ui.vetting.positions import Positions

STEP_WEIGHT = 4000
"""Characters a step: about 5 ms of writing and laying out on a plain computer."""
CELL_WEIGHT = 300
ROWS_PER_TABLE = 12
"""Long tables are shown as several of the same widths: Qt lays a table out again with every row."""

SHORTEST_CELL, LONGEST_CELL = 5, 60


class DocumentBuilder(QObject):
    """``grown()``: more of the plan can be seen. ``built()``: all of it."""

    grown = Signal()
    built = Signal()

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._text = PlanText((), "txt")
        self._formats = Formats(document)
        self._pieces: list[list[int]] = []
        self._longest: dict[int | None, list[int]] = {}
        self._next = 0
        self._after_table = False
        self.positions = Positions(self._text)

    @property
    def done(self) -> bool:
        """Return whether the whole plan is written."""
        return self._next >= len(self._pieces)

    def start(self, text: PlanText) -> None:
        """Write another plan: the beginning at once, the rest while the window idles."""
        self._document.clear()
        self._text = text
        self._formats = Formats(self._document)
        self._pieces = _pieces(text)
        self._longest = _longest_cells(text)
        self._next = 0
        self._after_table = False
        self.positions = Positions(text)
        self._timer.start()
        self._step()

    def finish_to(self, block: int) -> None:
        """Write up to and with this block now: the user wants to see it."""
        if not self.done and self._pieces[self._next][0] <= block:
            self._write_while(lambda _: not self.done and self._pieces[self._next][0] <= block)
        if self.done:
            self._end()

    def _step(self) -> None:
        if not self.done:
            self._write_while(lambda weight: not self.done and weight < STEP_WEIGHT)
            self.grown.emit()
        if self.done:
            self._end()

    def _end(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.built.emit()

    def _write_while(self, goes_on: Callable[[int], bool]) -> None:
        """Write pieces as one edit (the document is laid out once), while *goes_on* says so."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        weight = 0
        while goes_on(weight):
            piece = self._pieces[self._next]
            self._next += 1
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if self._text.blocks[piece[0]].cells:
                self._write_table(cursor, piece)
            else:
                self._write_block(cursor, piece[0])
            weight += sum(self._weight(number) for number in piece)
        cursor.endEditBlock()

    def _weight(self, number: int) -> int:
        """Return how much work a block is, in characters; every paragraph and cell adds some."""
        block = self._text.blocks[number]
        return len(block.text) + 60 + CELL_WEIGHT * len(block.cells)

    def _write_block(self, cursor: QTextCursor, number: int) -> None:
        block = self._text.blocks[number]
        block_format, letters = self._formats.of(block)
        if self._after_table or number == 0:  # an empty paragraph stands there already
            cursor.setBlockFormat(block_format)
            cursor.setCharFormat(letters)
        else:
            cursor.insertBlock(block_format, letters)
        if block.kind is BlockKind.LIST_ITEM:
            self._formats.list_for(cursor, block.level)
        self.positions.add(number, 0, len(block.text), cursor.position())
        cursor.insertText(block.text)
        self._after_table = False

    def _write_table(self, cursor: QTextCursor, rows: list[int]) -> None:
        blocks = [self._text.blocks[number] for number in rows]
        longest = self._longest[blocks[0].table]
        widths = [100 * length / sum(longest) for length in longest]
        table = cursor.insertTable(len(rows), len(longest), self._formats.table(widths))
        for line, (number, block) in enumerate(zip(rows, blocks, strict=True)):
            start = 0
            for column, text in enumerate(block.cells):
                cell = table.cellAt(line, column).firstCursorPosition()
                cell.setBlockFormat(self._formats.cell)
                self.positions.add(number, start, start + len(text), cell.position())
                cell.insertText(text, self._formats.letters)
                start += len(text) + len(" | ")
        self._after_table = True


def _longest_cells(text: PlanText) -> dict[int | None, list[int]]:
    """Return by table how many characters the longest cell of each column holds, within reason."""
    result: dict[int | None, list[int]] = {}
    for block in text.blocks:
        longest = result.setdefault(block.table, []) if block.cells else []
        longest.extend([SHORTEST_CELL] * (len(block.cells) - len(longest)))
        for column, cell in enumerate(block.cells):
            longest[column] = max(longest[column], min(len(cell), LONGEST_CELL))
    return result


def _pieces(text: PlanText) -> list[list[int]]:
    """Return the numbers of the blocks that are written together: rows of one table, else one each."""
    pieces: list[list[int]] = []

    def table_of(number: int) -> tuple[int, int]:
        block = text.blocks[number]
        whole = " | ".join(block.cells) == block.text and block.cells
        return (0, block.table or 0) if whole else (1, number)

    for (single, _), group in groupby(range(len(text.blocks)), table_of):
        numbers = list(group)
        size = 1 if single else ROWS_PER_TABLE
        pieces.extend(numbers[at : at + size] for at in range(0, len(numbers), size))
    return pieces
