"""What lasts several days, as bars over the days of a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from smmdesk.domain.posts.occasions import Occasion, OccasionKind
from smmdesk.domain.posts.setting import Colour
from smmdesk.ui.posts.colours import paint_named
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.shared.language import current_language

BAR_LANES = 2
"""Thin lines that fit under the numbers of half a year."""


@dataclass(slots=True)
class Bar:
    """A part of an occasion within one row: columns *first* to *last*, in a *lane* from above."""

    occasion: Occasion
    first: int
    last: int
    lane: int
    starts: bool
    ends: bool

    def ink(self, look: Look) -> QColor:
        """Return its strong colour."""
        return paint_named((self.occasion.colour or Colour.BLUE).value, look.theme).ink


def bars_in_row(occasions: Iterable[Occasion], days: Sequence[date], most: int) -> list[Bar]:
    """Return the bars that are seen on these days, in at most *most* lanes; the longest come first."""
    first, last = days[0], days[-1]
    seen = [each for each in occasions if each.first <= last and each.last >= first]
    free: list[int] = []  # by lane, the first column that is free
    found = []
    for each in sorted(seen, key=lambda each: (max(each.first, first), -each.last.toordinal())):
        start, end = (max(each.first, first) - first).days, (min(each.last, last) - first).days
        lane = next((number for number, column in enumerate(free) if column <= start), len(free))
        if lane >= most:
            continue
        free[lane : lane + 1] = [end + 1]
        found.append(Bar(each, start, end, lane, each.first >= first, each.last <= last))
    return found


def lanes_on(bars: Iterable[Bar], column: int) -> int:
    """Return how many lanes the bars take above the posts of a day."""
    return max((bar.lane + 1 for bar in bars if bar.first <= column <= bar.last), default=0)


def draw_bar(painter: QPainter, rect: QRect, bar: Bar, look: Look) -> None:
    """Draw a bar with its name; an end that goes on in another row is cut straight."""
    colour = bar.occasion.colour or Colour.BLUE
    paint = paint_named(colour.value, look.theme)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint.ground)
    painter.setClipRect(rect)
    painter.drawRoundedRect(QRectF(rect).adjusted(0 if bar.starts else -6, 0, 0 if bar.ends else 6, 0), 4, 4)
    painter.setPen(paint.ink)
    painter.setFont(look.fonts.of[Face.CAPTION])
    name = bar.occasion.label(current_language())
    text = f"★ {name}" if bar.occasion.kind is OccasionKind.CONTEST else name
    base = (
        rect.top() + (rect.height() - look.fonts.height[Face.CAPTION]) // 2 + look.fonts.ascent[Face.CAPTION]
    )
    painter.drawText(rect.left() + 6, base, look.fonts.cut(text, Face.CAPTION, rect.width() - 12).text)
    painter.restore()
