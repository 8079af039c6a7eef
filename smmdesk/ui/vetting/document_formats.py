"""How headings, paragraphs, list items and table cells of a plan look."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from smmdesk.domain.plan import Block, BlockKind
from smmdesk.ui.shared.theme import tokens

LINE_HEIGHT = 150.0
HEADING_STEPS = {1: 5, 2: 3, 3: 1}


class Formats:
    """The formats for one document, made from its font and the colours of the theme."""

    def __init__(self, document: QTextDocument) -> None:
        self._base = document.defaultFont()
        self.letters = QTextCharFormat()
        self.cell = _block_format(0, 0, 125.0)

    def of(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return the formats of a block and of its letters."""
        if block.kind is BlockKind.HEADING:
            step = HEADING_STEPS.get(max(1, block.level), 0)
            letters = QTextCharFormat()
            letters.setProperty(QTextFormat.Property.FontPixelSize.value, self._base.pixelSize() + step)
            letters.setFontWeight(QFont.Weight.DemiBold)
            return _block_format(10 + 2 * step, 6, 125.0), letters
        if block.kind is BlockKind.LIST_ITEM:
            return _block_format(0, 4, LINE_HEIGHT), self.letters
        return _block_format(0, 8, LINE_HEIGHT), self.letters

    def list_for(self, cursor: QTextCursor, level: int) -> None:
        """Put the cursor's block into a list of this level, the one before it where it fits."""
        before = cursor.block().previous().textList()
        if before is not None and before.format().indent() == level + 1:
            before.add(cursor.block())
            return
        style = QTextListFormat()
        style.setStyle(QTextListFormat.Style.ListDisc if level % 2 == 0 else QTextListFormat.Style.ListCircle)
        style.setIndent(level + 1)
        cursor.createList(style)

    def table(self, widths: list[float]) -> QTextTableFormat:
        """Return the format of a table whose columns have these widths in per cent."""
        style = QTextTableFormat()
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
        )
        style.setBorder(1)
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setBorderCollapse(True)
        style.setBorderBrush(tokens().colour("line"))
        style.setCellPadding(5)
        style.setCellSpacing(0)
        return style


def recolour_tables(document: QTextDocument) -> None:
    """Draw the lines of all tables in the colours of the theme that is on now."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            style = frame.format().toTableFormat()
            style.setBorderBrush(tokens().colour("line"))
            frame.setFormat(style)


def _block_format(top: float, bottom: float, line_height: float) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setTopMargin(top)
    style.setBottomMargin(bottom)
    style.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return style
