"""A layout as PDF on A4: real text that can be searched, page numbers, table headers on every page."""

from __future__ import annotations

import sys

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from smmdesk.documents.out.paper import LINE, MUTED, TEXT, is_wide, one_line
from smmdesk.domain.layout import Layout
from smmdesk.printing.breaks import break_well
from smmdesk.printing.sheet import Sheet
from smmdesk.printing.text_document import fill

_DOTS_PER_INCH = 1200
_SIDE_MM, _TOP_MM, _BOTTOM_MM = 18.0, 16.0, 22.0
_FOOTER_POINTS = 7.0
_FOOTER_LINES = 4
_HAIR = 4.0

_application: list[QGuiApplication] = []
"""Keeps the application that was made here alive as long as the process."""


def as_pdf(layout: Layout) -> bytes:
    """Return the document as a PDF file; works without a screen, in any thread once Qt runs."""
    need_qt()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = new_writer(buffer, layout.title)
    writer.setPageLayout(page_layout(is_wide(layout)))
    sheet = new_sheet()
    document = laid_out(layout, writer, sheet)
    painter = QPainter(writer)
    pages = document.pageCount()
    paint_pages(document, painter, sheet, one_line(layout.footer), range(1, pages + 1), pages)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def need_qt() -> None:
    """Start Qt where it does not run yet; on Windows its own platform has the fonts, elsewhere any has."""
    if QGuiApplication.instance() is None:
        platform = [] if sys.platform == "win32" else ["-platform", "offscreen"]
        _application.append(QGuiApplication(["smmdesk", *platform]))


def new_sheet() -> Sheet:
    """Return the measures of the paper that :func:`new_writer` writes on."""
    screen = QGuiApplication.primaryScreen()
    return Sheet(round(screen.logicalDotsPerInch()) if screen else 96, _DOTS_PER_INCH)


def new_writer(buffer: QBuffer, title: str) -> QPdfWriter:
    """Return what writes a PDF file into the buffer."""
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(one_line(title))
    writer.setCreator("SMM Desk")
    return writer


def page_layout(wide: bool) -> QPageLayout:
    """Return A4 with the margins of a document, *wide* in landscape."""
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_SIDE_MM, _TOP_MM, _SIDE_MM, _BOTTOM_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, orientation, margins, QPageLayout.Unit.Millimeter)


def laid_out(layout: Layout, writer: QPdfWriter, sheet: Sheet) -> QTextDocument:
    """Return the layout on pages of the size that the writer has now."""
    page = QRectF(writer.pageLayout().paintRectPixels(_DOTS_PER_INCH))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    fill(document, layout, sheet)
    document.setPageSize(QSizeF(page.width(), page.height()))
    break_well(document, sheet.mm(1) / sheet.paper_mm(1))
    return document


def paint_pages(
    document: QTextDocument, painter: QPainter, sheet: Sheet, footer: str, numbers: range, last: int
) -> None:
    """Paint page after page; *numbers* stand on them, of *last* in all.

    (Of a paragraph that goes on, Qt writes the last line once more, unseen.)
    """
    size = document.pageSize()
    writer = painter.device()
    assert isinstance(writer, QPdfWriter)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(f"#{TEXT}"))
    for page, number in enumerate(numbers):
        if page:
            writer.newPage()
        area = QRectF(0, page * size.height(), size.width(), size.height())
        painter.save()
        painter.translate(0, -area.top())
        painter.setClipRect(area)
        context.clip = area.adjusted(0, _HAIR, 0, -_HAIR)  # else lines that touch it are written unseen
        document.documentLayout().draw(painter, context)
        painter.restore()
        paint_footer(painter, sheet, size, footer, f"{number} / {last}")


def paint_footer(painter: QPainter, sheet: Sheet, size: QSizeF, footer: str, number: str) -> None:
    """Paint the line below the text: what the document is about at the left, the page at the right."""
    font = QFont(sheet.font)
    font.setPointSizeF(_FOOTER_POINTS)
    painter.setFont(font)
    metrics = QFontMetricsF(font, painter.device())
    top = size.height() + sheet.paper_mm(5)
    painter.setPen(QColor(f"#{LINE}"))
    painter.drawLine(0, round(top), round(size.width()), round(top))
    painter.setPen(QColor(f"#{MUTED}"))
    room = size.width() - metrics.horizontalAdvance(number) - sheet.paper_mm(6)
    lines = QRectF(0, top + sheet.paper_mm(1.5), size.width(), _FOOTER_LINES * metrics.height())
    painter.drawText(lines, Qt.AlignmentFlag.AlignRight, number)
    lines.setWidth(room)
    left = QTextOption(Qt.AlignmentFlag.AlignLeft)
    left.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    painter.drawText(lines, footer, left)
