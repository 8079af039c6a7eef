"""The marks of half a year, one a post: filled when ready or out, hollow in work, crossed when missed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.views.chips import Chip
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look

MARK = 6
"""The height of a mark, in pixels."""
READY = frozenset({PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHED})


def draw_mark(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw the mark of a post."""
    rect, status = chip.rect, chip.line.status
    ready, missed = status in READY, status is PostStatus.MISSED
    key = (look.shades(chip.line)[0], ready, missed, rect.width())
    picture = look.pictures.get(key)
    if picture is None:
        paint = look.paint(key[0])
        fill = paint.ink if ready else paint.ground
        picture = look.pictures[key] = _mark(paint.ink, fill, missed, rect.width(), look)
    painter.drawPixmap(rect.topLeft(), picture)
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accent"), 1.5))
        painter.drawRoundedRect(QRectF(rect).adjusted(-1.5, -1.5, 1.5, 1.5), 3, 3)


def draw_key(painter: QPainter, left: int, top: int, look: Look) -> None:
    """Say what filled, hollow and crossed marks mean."""
    words = (
        (True, False, QCoreApplication.translate("CalendarViews", "ready or published")),
        (False, False, QCoreApplication.translate("CalendarViews", "in work")),
        (False, True, QCoreApplication.translate("CalendarViews", "missed")),
    )
    muted, panel = look.colour("muted"), look.colour("panel")
    middle = top + (look.fonts.height[Face.CAPTION] - MARK) // 2
    for ready, missed, word in words:
        painter.drawPixmap(left, middle, _mark(muted, muted if ready else panel, missed, 12, look))
        painter.setPen(muted)
        base = top + look.fonts.ascent[Face.CAPTION]
        left += 17 + look.fonts.draw(painter, left + 17, base, word, Face.CAPTION) + 16


def _mark(ink: QColor, fill: QColor, missed: bool, width: int, look: Look) -> QPixmap:
    picture = QPixmap(max(1, round(width * look.ratio)), max(1, round(MARK * look.ratio)))
    picture.setDevicePixelRatio(look.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRectF(0.5, 0.5, width - 1, MARK - 1)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 2, 2)
    if missed:
        painter.setPen(QPen(look.colour("bad"), 1.5))
        painter.drawLine(rect.bottomLeft(), rect.topRight())
    painter.end()
    return picture
