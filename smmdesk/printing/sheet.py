"""Measures on paper, and the fonts and formats of what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from smmdesk.documents.out.paper import COLOURS, GROUNDS, LINE, TEXT
from smmdesk.domain.layout import Tone

BASE_POINTS, TABLE_POINTS = 10.0, 8.5
_MM_PER_INCH = 25.4
_HANGING = 6.0
_HEADINGS = {0: (18.0, 0, 4), 1: (13.0, 6, 2), 2: (11.0, 4, 1.5)}
"""Level (0 is the title): points, millimetres before and after."""


class Sheet:
    """Turns millimetres into dots, and tones into Qt's formats.

    Qt takes most distances of a format in dots of the screen and turns them into the paper's itself, but
    some in dots of the paper: *mm* is for the former, *paper_mm* for the latter and for painting.
    """

    def __init__(self, screen_dots_per_inch: float, paper_dots_per_inch: float) -> None:
        self._screen = screen_dots_per_inch / _MM_PER_INCH
        self._paper = paper_dots_per_inch / _MM_PER_INCH
        self.font = QFont()
        self.font.setStyleHint(QFont.StyleHint.SansSerif)
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.font.setPointSizeF(BASE_POINTS)

    def mm(self, millimetres: float) -> float:
        """Return millimetres in dots of the screen."""
        return millimetres * self._screen

    def paper_mm(self, millimetres: float) -> float:
        """Return millimetres in dots of the paper."""
        return millimetres * self._paper

    def heading(self, level: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return the formats of a heading; level 0 is the title."""
        points, before, after = _HEADINGS.get(level, (BASE_POINTS, 3, 1))
        block = self.block(before, after)
        block.setHeadingLevel(level + 1)
        text = self.text(Tone.STRONG, points)
        return block, text

    def block(self, before: float = 0, after: float = 2, left: float = 0) -> QTextBlockFormat:
        """Return a paragraph's format; distances in millimetres."""
        block = QTextBlockFormat()
        block.setTopMargin(self.mm(before))
        block.setBottomMargin(self.mm(after))
        block.setLeftMargin(self.paper_mm(left))
        block.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block

    def item(self) -> QTextBlockFormat:
        """Return the format of a list's item, whose mark hangs before it and ends with a tab."""
        block = self.block(after=1.2, left=_HANGING)
        block.setTextIndent(-self.paper_mm(_HANGING))
        block.setTabPositions([QTextOption.Tab(self.mm(_HANGING), QTextOption.TabType.LeftTab)])
        return block

    def gap(self) -> QTextBlockFormat:
        """Return the format of an empty paragraph that Qt needs between two frames, as low as it gets."""
        block = QTextBlockFormat()
        block.setLineHeight(0.1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return block

    def text(self, tone: Tone = Tone.PLAIN, points: float = BASE_POINTS) -> QTextCharFormat:
        """Return the format of a text of this tone."""
        text = QTextCharFormat()
        text.setFontPointSize(points)
        text.setForeground(QColor(f"#{COLOURS.get(tone, TEXT)}"))
        if tone in (Tone.STRONG, Tone.GOOD, Tone.CAUTION, Tone.BAD):
            text.setFontWeight(QFont.Weight.Bold)
        if tone is Tone.QUOTE:
            text.setFontItalic(True)
        return text

    def frame(self, tone: Tone) -> QTextFrameFormat:
        """Return the format of a box on the ground of its tone."""
        frame = QTextFrameFormat()
        frame.setBackground(_brush(GROUNDS[tone]))
        frame.setPadding(self.mm(2))
        frame.setTopMargin(self.mm(2.5))
        frame.setBottomMargin(self.mm(2.5))
        return frame

    def table(self, shares: Sequence[float]) -> QTextTableFormat:
        """Return the format of a table as wide as the page, with its header row on every page."""
        table = QTextTableFormat()
        table.setHeaderRowCount(1)
        table.setCellPadding(self.mm(1.2))
        table.setCellSpacing(0)
        table.setBorder(0)
        table.setBorderCollapse(True)
        table.setBottomMargin(self.mm(3))
        percent = QTextLength.Type.PercentageLength
        table.setWidth(QTextLength(percent, 100))
        table.setColumnWidthConstraints([QTextLength(percent, share * 100) for share in shares])
        return table

    def cell(self, ground: str = "") -> QTextTableCellFormat:
        """Return the format of a table's cell: a thin line under it, on a *ground* (hex) where given."""
        cell = QTextTableCellFormat()
        if ground:
            cell.setBackground(_brush(ground))
        cell.setBottomBorder(self.mm(0.25))
        cell.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        cell.setBottomBorderBrush(_brush(LINE))
        return cell


def _brush(colour: str) -> QBrush:
    return QBrush(QColor(f"#{colour}"))
