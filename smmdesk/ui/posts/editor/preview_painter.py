"""Paints a preview: a card as a network would show it, in a quiet form that suits all of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextDocument,
)

from smmdesk.ui.posts.colours import network_colour, paint_named
from smmdesk.ui.posts.editor.preview_media import draw_media, media_height
from smmdesk.ui.posts.editor.preview_model import PreviewModel
from smmdesk.ui.posts.editor.preview_tall import draw_tall, tall_height
from smmdesk.ui.posts.editor.preview_text import draw_document, height_of_lines, text_document
from smmdesk.ui.shared.theme import DARK, LIGHT, Tokens

PAD, AVATAR, GAP = 14.0, 36.0, 10.0
LINK_ROW = 44.0
WHOLE_ROW = 26.0
MOST_A_LINE = 150
"""More characters than any line of a preview holds."""


def font_of(pixels: int, bold: bool = False) -> QFont:
    """Return the interface's font in a size of its own: a preview does not grow with the window."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


class Preview:
    """A model laid out for a width, ready to be painted. *height* is in pixels.

    A text of more than *most_lines* is cut there while it is not *unfolded* (None: it is not); *is_cut* then.
    """

    def __init__(
        self,
        model: PreviewModel,
        width: float,
        dark: bool,
        unfolded: bool = False,
        most_lines: int | None = None,
    ) -> None:
        self.model = model
        self.most_lines = most_lines
        self.is_cut = False
        self.width = width
        self.theme: Tokens = DARK if dark else LIGHT
        self.unfolded = unfolded
        self._title: QTextDocument | None = None
        self._text: QTextDocument | None = None
        if model.shape == "tall":
            self.height = tall_height(width)
        else:
            self.height = self._lay_out()

    def draw(self, painter: QPainter) -> None:
        """Paint the card with its corner at 0, 0."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self.model.shape == "tall":
            draw_tall(painter, self.model, self.width, self.theme, self.unfolded)
            return
        card = QRectF(0.5, 0.5, self.width - 1, self.height - 1)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.setBrush(self.theme.colour("panel"))
        painter.drawRoundedRect(card, 12, 12)
        painter.save()
        inside = QPainterPath()
        inside.addRoundedRect(card, 12, 12)
        painter.setClipPath(inside)
        for part, top in self._parts:
            part(painter, top)
        painter.restore()

    # --- internals -----------------------------------------------------------------------------

    def _lay_out(self) -> float:
        model, inner, y = self.model, self.width - 2 * PAD, PAD
        self._parts = [(self._draw_head, y)]
        y += AVATAR + GAP
        media_first = model.shape in ("wide", "article") and model.pictures
        if media_first:
            y = self._put_media(y)
        if model.title and model.shape in ("wide", "article"):
            size = 20 if model.shape == "article" else 16
            self._title = text_document(model.title, "", font_of(size, True), self.theme, inner)
            self._parts.append((self._draw_title, y))
            y += self._title.size().height() + 6
        if model.shown(self.unfolded) or model.empty:
            y = self._put_text(y, inner)
        if (model.pictures and not media_first) or (model.file_missing and not model.pictures):
            y = self._put_media(y)
        if model.link:
            self._parts.append((self._draw_link, y))
            y += LINK_ROW + GAP
        return y + PAD - GAP

    def _put_text(self, y: float, inner: float) -> float:
        model, most = self.model, None if self.unfolded else self.most_lines
        shown = model.shown(self.unfolded) or model.empty
        more = model.more if model.hidden and not self.unfolded else ""
        if most is not None and len(shown) > most * MOST_A_LINE:
            shown, more = (
                shown[: most * MOST_A_LINE],
                "",
            )  # there is more than fits, however narrow its letters
        self._text = text_document(shown, more, font_of(14), self.theme, inner)
        self._text_height = self._text.size().height()
        if most is not None:
            room = height_of_lines(self._text, most)
            self.is_cut = room < self._text_height
            self._text_height = room
        self._parts.append((self._draw_text, y))
        y += self._text_height
        if self.is_cut:
            self._parts.append((self._draw_whole, y))
            y += WHOLE_ROW
        return y + GAP

    def _put_media(self, y: float) -> float:
        self._parts.append((self._draw_media, y))
        return y + media_height(self.model, self.width) + GAP

    def _draw_head(self, painter: QPainter, y: float) -> None:
        model, theme = self.model, self.theme
        draw_avatar(painter, model, QRectF(PAD, y, AVATAR, AVATAR), theme)
        left, room = PAD + AVATAR + 10, self.width - 2 * PAD - AVATAR - 10
        for text, font, colour, dy in (
            (model.author, font_of(14, True), theme.text, 0.0),
            (" · ".join(part for part in (model.where, model.when) if part), font_of(12), theme.muted, 19.0),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                QRectF(left, y + dy, room, 18),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                words,
            )

    def _draw_title(self, painter: QPainter, y: float) -> None:
        if self._title is not None:
            height = self._title.size().height()
            draw_document(painter, self._title, QPointF(PAD, y), self.theme.colour("text"), height)

    def _draw_text(self, painter: QPainter, y: float) -> None:
        if self._text is not None:
            empty = not self.model.shown(self.unfolded)
            colour = self.theme.colour("muted" if empty else "text")
            draw_document(painter, self._text, QPointF(PAD, y), colour, self._text_height)

    def _draw_whole(self, painter: QPainter, y: float) -> None:
        painter.setFont(font_of(14))
        painter.setPen(self.theme.colour("accent"))
        words = QCoreApplication.translate("Previews", "Show the whole text")
        box = QRectF(PAD, y, self.width - 2 * PAD, WHOLE_ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_media(self, painter: QPainter, y: float) -> None:
        height = media_height(self.model, self.width)
        draw_media(painter, self.model, QRectF(0, y, self.width, height), self.theme, font_of(12, True))

    def _draw_link(self, painter: QPainter, y: float) -> None:
        box = QRectF(PAD, y, self.width - 2 * PAD, LINK_ROW)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.setBrush(self.theme.colour("ground"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(font_of(13))
        painter.setPen(self.theme.colour("accent"))
        room = box.adjusted(12, 0, -12, 0)
        words = QFontMetricsF(painter.font()).elidedText(
            self.model.link, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


def draw_avatar(painter: QPainter, model: PreviewModel, box: QRectF, theme: Tokens) -> None:
    """Draw a disc in the network's colour with the first letter of the author."""
    paint = paint_named(network_colour(model.network_id).value, theme) if model.network_id else None
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint.ink if paint else theme.colour("muted"))
    painter.drawEllipse(box)
    painter.setFont(font_of(round(box.height() * 0.45), True))
    painter.setPen(theme.colour("panel"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, model.author[:1].upper())


def picture_of(model: PreviewModel, dark: bool, unfolded: bool, width: int = 480, margin: int = 24) -> QImage:
    """Return the preview as a picture at twice the pixels, to be sent for approval."""
    preview = Preview(model, 300 if model.shape == "tall" else width, dark, unfolded)
    size = QRectF(0, 0, preview.width + 2 * margin, preview.height + 2 * margin).toAlignedRect().size()
    image = QImage(size * 2, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(preview.theme.colour("ground"))
    painter = QPainter(image)
    painter.translate(QPointF(margin, margin))
    preview.draw(painter)
    painter.end()
    return image
