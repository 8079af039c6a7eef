"""The pictures of a preview: one alone, two side by side, a grid with "+3" for more."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPolygonF

from smmdesk.ui.posts.editor.preview_model import Picture, PreviewModel
from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import DARK, LIGHT, Tokens

TALLEST, FLATTEST = 1.25, 0.5625
GAP = 2.0


def media_height(model: PreviewModel, width: float) -> float:
    """Return how high the block of pictures is."""
    if not model.pictures:
        return 96.0
    first = model.pictures[0].image
    if model.shape == "wide" or first is None or first.isNull():
        return width * FLATTEST
    if len(model.pictures) == 1:
        return width * max(FLATTEST, min(TALLEST, first.height() / first.width()))
    return width * (0.5 if len(model.pictures) == 2 else 0.75)


def draw_media(painter: QPainter, model: PreviewModel, box: QRectF, theme: Tokens, font: QFont) -> None:
    """Draw the pictures into *box*."""
    if not model.pictures:
        painter.fillRect(box, theme.colour("ground"))
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, model.file_missing)
        return
    cells = _cells(len(model.pictures), box)
    for picture, cell in zip(model.pictures, cells, strict=False):
        draw_picture(painter, picture, cell, theme, font)
    rest = len(model.pictures) - len(cells)
    if rest > 0:
        shade(painter, cells[-1], 150)
        painter.setFont(font)
        painter.setPen(QColor(LIGHT.panel))
        painter.drawText(cells[-1], Qt.AlignmentFlag.AlignCenter, f"+{rest}")


def draw_picture(painter: QPainter, picture: Picture, cell: QRectF, theme: Tokens, font: QFont) -> None:
    """Draw one picture so that it fills *cell*; what sticks out is cut off evenly."""
    image = picture.image
    if image is None or image.isNull():
        painter.fillRect(cell, theme.colour("accent_ground"))
        if not picture.is_video:
            mark = pixmap("image", "muted", 28, painter.device().devicePixelRatioF())
            painter.drawPixmap(cell.center() - QPointF(14, 14), mark)
    else:
        scale = max(cell.width() / image.width(), cell.height() / image.height())
        width, height = cell.width() / scale, cell.height() / scale
        source = QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
        painter.drawImage(cell, image, source)
    if picture.is_video:
        draw_play(painter, cell, picture.length, font)


def shade(painter: QPainter, box: QRectF, strength: int) -> None:
    """Darken a box, so that white words can be read on any picture."""
    veil = QColor(DARK.ground)
    veil.setAlpha(strength)
    painter.fillRect(box, veil)


def draw_play(painter: QPainter, cell: QRectF, length: str, font: QFont) -> None:
    """Draw the sign of a video, and how long it is."""
    veil = QColor(DARK.ground)
    veil.setAlpha(170)
    centre, radius = cell.center(), min(26.0, cell.height() / 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(QColor(LIGHT.panel))
    edge = radius * 0.45
    painter.drawPolygon(
        QPolygonF([centre + QPointF(x * edge, y * edge) for x, y in ((-0.7, -1), (-0.7, 1), (1.0, 0))])
    )
    if length:
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(length) + 14
        tag = QRectF(cell.right() - width - 8, cell.bottom() - 28, width, 20)
        path = QPainterPath()
        path.addRoundedRect(tag, 6, 6)
        painter.fillPath(path, veil)
        painter.setPen(QColor(LIGHT.panel))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, length)


def _cells(count: int, box: QRectF) -> list[QRectF]:
    x, y, width, height = box.x(), box.y(), box.width(), box.height()
    half, tall = (width - GAP) / 2, (height - GAP) / 2
    if count == 1:
        return [box]
    if count == 2:
        return [QRectF(x, y, half, height), QRectF(x + half + GAP, y, half, height)]
    right = [QRectF(x + half + GAP, y + n * (tall + GAP), half, tall) for n in range(2)]
    if count == 3:
        return [QRectF(x, y, half, height), *right]
    left = [QRectF(x, y + n * (tall + GAP), half, tall) for n in range(2)]
    return [left[0], right[0], left[1], right[1]]
