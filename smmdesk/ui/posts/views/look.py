"""What painting needs at hand: fonts and their sizes, the paints of posts, texts already cut to a width."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPixmap, QTextLayout, QTextOption

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.colours import Paint, network_colour, paint_named, plain_paint, status_paint
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.names import Names, minute_text
from smmdesk.ui.posts.views.data import ViewData
from smmdesk.ui.shared.theme import tokens

BAR = 3
"""Pixels of the coloured edge of a post."""
RADIUS = 4
KEPT_TEXTS = 6000
CALLS = frozenset({PostStatus.TO_APPROVE, PostStatus.CHANGES_ASKED, PostStatus.MISSED, PostStatus.ON_HOLD})
"""Statuses whose icon is shown even where there is little room."""


class Cut(NamedTuple):
    """A text as it is drawn, and its width."""

    text: str
    width: int


class Look:
    """Made anew when data, theme, font or language change; it keeps what it has measured."""

    def __init__(self, font: QFont, palette: QPalette, data: ViewData, ratio: float) -> None:
        self.theme = tokens(palette)
        self.names = Names(data.setting)
        self.colour_by = data.paints.colour_by
        self.ratio = ratio
        self.base = QFont(font)
        self.small = _sized(font, -1)
        self.caption = _sized(font, -2)
        self.bold = _heavy(self.small)
        self.tiny = _heavy(self.caption)
        self.metrics = {key: QFontMetrics(f) for key, f in self._fonts().items()}
        self.line = self.metrics["small"].height()
        self.chip = self.line + 3
        self.icon = max(11, self.line - 4)
        self._rubrics = {rubric.id: rubric.colour.value for rubric in data.setting.rubrics}
        self._cut: dict[tuple[str, str, int], Cut] = {}
        self._wrapped: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self._times: dict[tuple[int, str], Cut] = {}
        self._grounds: dict[tuple[object, ...], QPixmap] = {}

    def height(self, font: str) -> int:
        """Return the height of a line in a font, by the font's name here."""
        return self.metrics[font].height()

    def ascent(self, font: str) -> int:
        """Return how far below a line's top its base lies."""
        return self.metrics[font].ascent()

    def time(self, minute: int, font: str = "bold") -> Cut:
        """Return an hour as it is written."""
        found = self._times.get((minute, font))
        if found is None:
            text = minute_text(minute)
            found = self._times[minute, font] = Cut(text, self.metrics[font].horizontalAdvance(text))
        return found

    def cut(self, text: str, font: str, width: int) -> Cut:
        """Return *text* with dots at its end where it is wider than *width*."""
        key = (text, font, width)
        found = self._cut.get(key)
        if found is None:
            if len(self._cut) > KEPT_TEXTS:
                self._cut.clear()
            metrics = self.metrics[font]
            # A long title is not measured to its end: nobody sees what lies beyond.
            start = text[: 12 + width // 2].replace("\n", " ")
            shown = metrics.elidedText(start, Qt.TextElideMode.ElideRight, max(0, width))
            found = self._cut[key] = Cut(shown, metrics.horizontalAdvance(shown))
        return found

    def wrap(self, text: str, width: int, lines: int) -> tuple[str, ...]:
        """Return *text* in the small font as at most *lines* lines; the last one is cut."""
        key = (text, width, lines)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > KEPT_TEXTS:
                self._wrapped.clear()
            found = self._wrapped[key] = self._wrap(text[: 20 + lines * width // 2], width, lines)
        return found

    def paints(self, line: PostLine) -> tuple[Paint, ...]:
        """Return the colours of a post: one for each of its networks where these are coloured, else one."""
        if self.colour_by is ColourBy.STATUS:
            return (status_paint(line.status, self.theme),)
        if self.colour_by is ColourBy.NETWORK:
            networks = line.networks
            return tuple(paint_named(network_colour(each).value, self.theme) for each in networks) or (
                plain_paint(self.theme),
            )
        return (paint_named(self._rubrics.get(line.rubric_id, ""), self.theme),)

    def is_narrow(self, width: int) -> bool:
        """Tell whether a chip of this width must do with smaller letters."""
        return width < 6 * self.line

    def shows_icon(self, line: PostLine, width: int) -> bool:
        """Tell whether a chip of this width has the icon of its status."""
        if self.colour_by is ColourBy.STATUS or width >= 9 * self.line:
            return True
        return line.status in CALLS and (not self.is_narrow(width) or line.status is PostStatus.MISSED)

    def ground(self, paints: tuple[Paint, ...], width: int, height: int, chosen: bool) -> QPixmap:
        """Return a chip without its words: drawn once for each colour and size."""
        key = (tuple(paint.ink.rgb() for paint in paints), width, height, chosen)
        found = self._grounds.get(key)
        if found is None:
            found = self._grounds[key] = self._draw_ground(paints, width, height, chosen)
        return found

    def _draw_ground(self, paints: tuple[Paint, ...], width: int, height: int, chosen: bool) -> QPixmap:
        picture = QPixmap(round(width * self.ratio), round(height * self.ratio))
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paints[0].ground)
        painter.drawRoundedRect(QRectF(0, 0, width, height), RADIUS, RADIUS)
        part = height / len(paints)
        for number, paint in enumerate(paints):
            painter.setClipRect(QRectF(0, number * part, BAR, part))
            painter.setBrush(paint.ink)
            painter.drawRoundedRect(QRectF(0, 0, 3 * RADIUS, height), RADIUS, RADIUS)
        if chosen:
            painter.setClipping(False)
            painter.setPen(QColor(self.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset in (0.5, 1.0):  # a pixel and a half, crisp on the outside
                outline = QRectF(inset, inset, width - 2 * inset, height - 2 * inset)
                painter.drawRoundedRect(outline, RADIUS, RADIUS)
        painter.end()
        return picture

    def _wrap(self, text: str, width: int, lines: int) -> tuple[str, ...]:
        layout = QTextLayout(text.replace("\n", " "), self.small)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= lines:
            row = layout.createLine()
            if not row.isValid():
                break
            row.setLineWidth(max(1, width))
            starts.append(row.textStart())
        layout.endLayout()
        shown = [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
        if len(shown) > lines:
            shown[lines - 1 :] = [self.cut(text[starts[lines - 1] :].strip(), "small", width).text]
        return tuple(shown)

    def _fonts(self) -> dict[str, QFont]:
        return {
            "base": self.base,
            "small": self.small,
            "caption": self.caption,
            "bold": self.bold,
            "tiny": self.tiny,
        }


def _sized(font: QFont, step: int) -> QFont:
    result = QFont(font)
    result.setPixelSize(max(9, font.pixelSize() + step))
    return result


def _heavy(font: QFont) -> QFont:
    result = QFont(font)
    result.setWeight(QFont.Weight.DemiBold)
    return result
