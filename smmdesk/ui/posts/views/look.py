"""What painting needs at hand: fonts, colours, the grounds and icons of posts, each drawn once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPixmap

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.colours import Paint, network_colour, paint_named, status_icon, status_paint
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.names import Names, minute_text
from smmdesk.ui.posts.views.data import ViewData
from smmdesk.ui.posts.views.fonts import Face, Fonts
from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import tokens

BAR = 3
"""Pixels of the coloured edge of a post."""
RADIUS = 4
CALLS = frozenset({PostStatus.TO_APPROVE, PostStatus.CHANGES_ASKED, PostStatus.MISSED, PostStatus.ON_HOLD})
"""Statuses whose icon is shown even where there is little room."""


class Look:
    """Made anew when the setting, theme, font or language change."""

    def __init__(self, font: QFont, palette: QPalette, data: ViewData, ratio: float) -> None:
        self.theme = tokens(palette)
        self.names = Names(data.setting)
        self.colour_by = data.paints.colour_by
        self.ratio = ratio
        self.fonts = Fonts(font)
        self.line = self.fonts.height[Face.SMALL]
        self.chip = self.line + 3
        self.icon = max(11, self.line - 4)
        self.pictures: dict[tuple[str, bool, bool, int], QPixmap] = {}
        self._colours: dict[str, QColor] = {}
        self._rubrics = {rubric.id: (rubric.colour.value,) for rubric in data.setting.rubrics}
        self._times: dict[int, str] = {}
        self._icons: dict[PostStatus, QPixmap] = {}
        self._grounds: dict[tuple[tuple[str, ...], int, int, bool], QPixmap] = {}

    def colour(self, role: str) -> QColor:
        """Return a colour of the theme by its role."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = self.theme.colour(role)
        return found

    def words(self, line: PostLine) -> QColor:
        """Return the colour of a post's words: what is published or on hold steps back."""
        back = line.status in (PostStatus.PUBLISHED, PostStatus.ON_HOLD)
        return self.colour("muted" if back else "text")

    def time(self, minute: int) -> str:
        """Return an hour as it is written."""
        found = self._times.get(minute)
        if found is None:
            found = self._times[minute] = minute_text(minute)
        return found

    def shades(self, line: PostLine) -> tuple[str, ...]:
        """Return names of a post's colours: one for each of its networks where these are coloured, else one."""
        if self.colour_by is ColourBy.STATUS:
            return (line.status.value,)
        if self.colour_by is ColourBy.NETWORK:
            return tuple(network_colour(each).value for each in line.networks) or ("",)
        return self._rubrics.get(line.rubric_id, ("",))

    def paint(self, shade: str) -> Paint:
        """Return a colour by a name from :meth:`shades`."""
        if self.colour_by is ColourBy.STATUS:
            return status_paint(PostStatus(shade), self.theme)
        return paint_named(shade, self.theme)

    def is_narrow(self, width: int) -> bool:
        """Tell whether a chip of this width must do with smaller letters."""
        return width < 6 * self.line

    def shows_icon(self, line: PostLine, width: int) -> bool:
        """Tell whether a chip of this width has the icon of its status."""
        if self.colour_by is ColourBy.STATUS or width >= 9 * self.line:
            return True
        return line.status in CALLS and (not self.is_narrow(width) or line.status is PostStatus.MISSED)

    def status_icon(self, status: PostStatus) -> QPixmap:
        """Return the icon of a status, *icon* pixels square."""
        found = self._icons.get(status)
        if found is None:
            role = "bad" if status is PostStatus.MISSED else "muted"
            found = self._icons[status] = pixmap(status_icon(status), role, self.icon, self.ratio)
        return found

    def ground(self, line: PostLine, width: int, height: int, chosen: bool) -> QPixmap:
        """Return a chip without its words: drawn once for each colour and size."""
        key = (self.shades(line), width, height, chosen)
        found = self._grounds.get(key)
        if found is None:
            found = self._grounds[key] = self._draw_ground(*key)
        return found

    def _draw_ground(self, shades: tuple[str, ...], width: int, height: int, chosen: bool) -> QPixmap:
        paints = [self.paint(shade) for shade in shades]
        picture = QPixmap(max(1, round(width * self.ratio)), max(1, round(height * self.ratio)))
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
            painter.setPen(self.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset in (0.5, 1.0):  # a pixel and a half, crisp on the outside
                outline = QRectF(inset, inset, width - 2 * inset, height - 2 * inset)
                painter.drawRoundedRect(outline, RADIUS, RADIUS)
        painter.end()
        return picture
