"""The text of a preview: links, hashtags and mentions in the accent colour, and "more" where it is folded."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from smmdesk.ui.posts.editor.text_field import units_before
from smmdesk.ui.shared.theme import Tokens

MARKED = re.compile(r"https?://\S+|(?<![\w&])[#@][\w.]+", re.UNICODE)


def text_document(text: str, more: str, font: QFont, theme: Tokens, width: float) -> QTextDocument:
    """Return *text* laid out for *width* pixels."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(f"{text}… {more}" if more else text)
    accent = QTextCharFormat()
    accent.setForeground(QColor(theme.accent))
    for found in MARKED.finditer(text):
        _format(document, units_before(text, found.start()), units_before(text, found.end()), accent)
    if more:
        muted = QTextCharFormat()
        muted.setForeground(QColor(theme.muted))
        start = units_before(text, len(text)) + 2
        _format(document, start, start + len(more), muted)
    document.setTextWidth(width)
    return document


def height_of_lines(document: QTextDocument, most: int) -> float:
    """Return how high the first *most* lines of a document are; all of it where it has no more of them."""
    layout, left, block = document.documentLayout(), most, document.begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        lines = block.layout().lineCount()
        if lines > left:
            return box.top() + (block.layout().lineAt(left).y() if left else 0.0)
        left -= lines
        block = block.next()
    return document.size().height()


def _format(document: QTextDocument, start: int, end: int, how: QTextCharFormat) -> None:
    cursor = QTextCursor(document)
    last = document.characterCount() - 1
    cursor.setPosition(min(start, last))
    cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(how)


def draw_document(
    painter: QPainter, document: QTextDocument, at: QPointF, colour: QColor, room: float
) -> None:
    """Draw the document at a point, no more than *room* pixels of it downwards."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, colour)
    painter.save()
    painter.translate(at)
    painter.setClipRect(QRectF(0, 0, document.textWidth(), room))
    document.documentLayout().draw(painter, context)
    painter.restore()
