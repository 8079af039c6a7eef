"""Posts as PDF: a sheet for each month in landscape, then all posts in full; every word can be searched."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_list import footer_of, list_layouts
from smmdesk.domain.posts.exporting_months import months_of
from smmdesk.printing.month_sheet import MonthSheet
from smmdesk.printing.pdf import (
    laid_out,
    need_qt,
    new_sheet,
    new_writer,
    page_layout,
    paint_footer,
    paint_pages,
)

_SIDE_MM, _TOP_MM, _BOTTOM_MM = 12.0, 10.0, 16.0


def posts_as_pdf(export: PostsExport) -> bytes:
    """Return the file; works without a screen, in any thread once Qt runs."""
    need_qt()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = new_writer(buffer, export.title)
    sheet = new_sheet()
    writer.setPageLayout(page_layout(wide=False))
    documents = [laid_out(layout, writer, sheet) for layout in list_layouts(export)]
    months, footer = months_of(export), footer_of(export)
    pages = len(months) + sum(document.pageCount() for document in documents)
    writer.setPageLayout(_month_page())
    area = QRectF(writer.pageLayout().paintRectPixels(writer.resolution()))
    painter = QPainter(writer)
    page = MonthSheet(painter, sheet, QRectF(0, 0, area.width(), area.height()), export)
    for number, month in enumerate(months, 1):
        if number > 1:
            writer.newPage()
        page.paint(month)
        paint_footer(painter, sheet, QSizeF(area.width(), area.height()), footer, f"{number} / {pages}")
    writer.setPageLayout(page_layout(wide=False))
    number = len(months) + 1
    for document in documents:
        writer.newPage()
        numbers = range(number, number + document.pageCount())
        paint_pages(document, painter, sheet, footer, numbers, pages)
        number = numbers.stop
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _month_page() -> QPageLayout:
    margins = QMarginsF(_SIDE_MM, _TOP_MM, _SIDE_MM, _BOTTOM_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
