"""The preview of what fills an upright screen: stories, clips, reels, shorts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPainterPath,
)

from smmdesk.ui.posts.colours import network_colour, paint_named
from smmdesk.ui.posts.editor.preview_media import draw_picture, draw_play
from smmdesk.ui.posts.editor.preview_model import PreviewModel
from smmdesk.ui.posts.editor.preview_text import draw_document, text_document
from smmdesk.ui.shared.theme import DARK, LIGHT, Tokens

PAD = 14.0
WIDEST = 300.0


def tall_height(width: float) -> float:
    """Return the height of an upright screen that wide (9 : 16)."""
    return min(width, WIDEST) * 16 / 9


def draw_tall(painter: QPainter, model: PreviewModel, width: float, theme: Tokens, unfolded: bool) -> None:
    """Draw the screen with its corner at 0, 0, in the middle of a wider place."""
    wide = min(width, WIDEST)
    box = QRectF((width - wide) / 2, 0, wide, tall_height(width))
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(box, 14, 14)
    painter.setClipPath(shape)
    _draw_ground(painter, model, box, theme)
    _draw_head(painter, model, box)
    _draw_text(painter, model, box, unfolded)
    painter.restore()


def _font(pixels: int, bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _draw_ground(painter: QPainter, model: PreviewModel, box: QRectF, theme: Tokens) -> None:
    deep = QColor(DARK.ground)
    colour = paint_named(network_colour(model.network_id).value, LIGHT).ink
    gradient = QLinearGradient(box.topLeft(), box.bottomRight())
    gradient.setColorAt(0, colour.darker(115))
    gradient.setColorAt(1, deep)
    painter.fillRect(box, gradient)
    first = model.pictures[0] if model.pictures else None
    if first is not None and first.image is not None:
        draw_picture(painter, first, box, theme, _font(12, True))
    elif first is not None and first.is_video:
        draw_play(painter, box, "", _font(12, True))
    veil = QLinearGradient(box.topLeft(), box.bottomLeft())
    for place, alpha in ((0.0, 150), (0.2, 0), (0.55, 0), (1.0, 215)):
        shade = QColor(DARK.ground)
        shade.setAlpha(alpha)
        veil.setColorAt(place, shade)
    painter.fillRect(box, veil)


def _draw_head(painter: QPainter, model: PreviewModel, box: QRectF) -> None:
    white = QColor(LIGHT.panel)
    bar = QRectF(box.x() + PAD, box.y() + 10, box.width() - 2 * PAD, 2.5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(white)
    painter.drawRoundedRect(bar, 1.2, 1.2)
    disc = QRectF(box.x() + PAD, box.y() + 22, 28, 28)
    painter.setBrush(paint_named(network_colour(model.network_id).value, LIGHT).ink)
    painter.drawEllipse(disc)
    painter.setPen(white)
    painter.setFont(_font(13, True))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, model.author[:1].upper())
    room = box.width() - 2 * PAD - 36
    for text, font, dy in ((model.author, _font(13, True), 20.0), (model.where, _font(11), 36.0)):
        painter.setFont(font)
        words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRectF(disc.right() + 8, box.y() + dy, room, 16), Qt.AlignmentFlag.AlignVCenter, words
        )


def _draw_text(painter: QPainter, model: PreviewModel, box: QRectF, unfolded: bool) -> None:
    shown = model.shown(unfolded) or model.empty
    if not shown:
        return
    more = model.more if model.hidden and not unfolded else ""
    inner = box.width() - 2 * PAD
    document = text_document(shown, more, _font(14), DARK, inner)
    room = min(document.size().height(), box.height() * (0.7 if unfolded else 0.4))
    at = QPointF(box.x() + PAD, box.bottom() - PAD - room)
    draw_document(painter, document, at, QColor(LIGHT.panel), room)
