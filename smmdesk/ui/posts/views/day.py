"""One day, hour by hour. An hour is as high as its posts need; night hours appear when something is in them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.views import dates, texts
from smmdesk.ui.posts.views.bars import bars_in_row, draw_bar
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.chips import Chip, draw_row, row_height
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import Place
from smmdesk.ui.shared.language import current_language

GAP, PAD = 4, 5
USUAL_HOURS = range(8, 22)
MOST_POSTS = 1000
MOST_LANES = 4
MOST_EXTRA = 16


class DayView(CalendarView):
    """Posts dropped on an hour get that hour; those on the band above all hours lose theirs."""

    def span(self) -> tuple[date, date]:
        return self.day, self.day

    def title(self) -> str:
        return dates.long_date(self.day)

    def per_day(self) -> int:
        return MOST_POSTS

    def readable(self) -> list[tuple[QRect, str, str]]:
        names, data = self.look().names, self.data
        day = texts.day_words(self.day, data.count(self.day), self.occasions_of(self.day), data.today)
        chips = self.chips_of(self.day)
        whole = QRect(0, 0, self.viewport().width(), max(1, self.head()))
        return [
            (whole, day, texts.day_posts_words(data.some(self.day), names)),
            *((chip.rect, texts.post_words(chip.line, names), "") for chip in chips),
        ]

    def _frame(self, day: date) -> None:
        self.day = day
        self._bottom = 0

    def _turned(self, steps: int) -> date:
        return dates.plus_days(self.day, steps)

    def _height(self) -> int:
        return self._bottom

    def head(self) -> int:
        look = self.look()
        notes = look.fonts.height[Face.CAPTION] + 6 if self.notes(self.day) else 0
        lanes = min(MOST_LANES, len([each for each in self.occasions_of(self.day) if each.is_bar]))
        return notes + lanes * (look.chip + 3)

    def _lay_out(self, look: Look) -> list[Place]:
        by_hour: dict[int | None, list[PostLine]] = {}
        for line in self.data.some(self.day).lines:
            by_hour.setdefault(None if line.minute is None else line.minute // 60, []).append(line)
        hours = sorted({*USUAL_HOURS, *(hour for hour in by_hour if hour is not None)})
        top, width = self.head(), self.viewport().width()
        places = []
        for hour in (None, *hours):
            lines = by_hour.get(hour, [])
            place = Place(self.day, QRect(0, top, width, 0), None if hour is None else hour * 60)
            bottom = self._fill(place, lines, look)
            places.append(place)
            top = bottom
        self._bottom = top + PAD
        self._stretch(places)
        return places

    def _stretch(self, places: list[Place]) -> None:
        """Give what is left of the height to the hours: a target for drops that is easy to hit."""
        rest = self.viewport().height() - self._bottom
        extra = min(MOST_EXTRA, rest // len(places))
        if extra > 0:
            for number, place in enumerate(places):
                place.rect.translate(0, number * extra)
                place.rect.setHeight(place.rect.height() + extra)
                for chip in place.chips:
                    chip.rect.translate(0, number * extra)
            self._bottom += len(places) * extra

    def _fill(self, place: Place, lines: list[PostLine], look: Look) -> int:
        """Lay out the posts of an hour; return where the next one begins."""
        left, top = self._margin(look), place.rect.top() + PAD
        height = row_height(look)
        for number, line in enumerate(lines):
            rect = QRect(left, top + number * (height + GAP), place.rect.width() - left - 2 * PAD, height)
            place.chips.append(Chip(rect, line))
        needed = len(lines) * (height + GAP) - GAP + 2 * PAD if lines else look.line + 2 * PAD
        place.rect.setHeight(needed)
        return place.rect.top() + needed

    def _margin(self, look: Look) -> int:
        return (
            max(
                look.fonts.width(look.time(22 * 60), Face.SMALL),
                look.fonts.width(self._no_hour(), Face.CAPTION),
            )
            + 20
        )

    def _no_hour(self) -> str:
        return QCoreApplication.translate("CalendarViews", "no hour")

    def _paint(self, painter: QPainter, area: QRect, look: Look) -> None:
        height = max(self._bottom, self.viewport().height())
        painter.fillRect(QRect(0, 0, self.viewport().width(), height), look.colour("panel"))
        for place in self.places():
            if place.rect.intersects(area):
                self._paint_hour(painter, place, look)
                for chip in place.chips:
                    if chip.rect.intersects(area):
                        draw_row(painter, chip, look, chip.line.id in self.chosen)
                if self.dragging.target == place.key:
                    self.paint_target(painter, place.rect, look)
        self.paint_cursor(painter, look)
        painter.translate(0, self.offset())
        self._paint_head(painter, look)
        painter.translate(0, -self.offset())
        painter.setPen(look.colour("line"))
        frame = QRect(0, self.offset(), self.viewport().width() - 1, self.viewport().height() - 1)
        painter.drawRect(frame)
        self.paint_edge(painter, look)

    def _paint_hour(self, painter: QPainter, place: Place, look: Look) -> None:
        rect = place.rect
        if self.dragging.target == place.key:
            painter.fillRect(rect, look.colour("accent_ground"))
        painter.setPen(look.colour("line"))
        if place.minute is not None:
            painter.drawLine(self._margin(look), rect.top(), rect.right(), rect.top())
        painter.setPen(look.colour("muted"))
        hour = isinstance(place.minute, int)
        painter.setFont(look.fonts.of[Face.SMALL if hour else Face.CAPTION])
        text = look.time(place.minute) if isinstance(place.minute, int) else self._no_hour()
        painter.drawText(10, rect.top() + PAD + 2 + look.fonts.ascent[Face.SMALL], text)

    def _paint_head(self, painter: QPainter, look: Look) -> None:
        width, head = self.viewport().width(), self.head()
        if not head:
            return
        painter.fillRect(0, 0, width, head, look.colour("panel"))
        top = 4
        notes = self.notes(self.day)
        if notes:
            painter.setFont(look.fonts.of[Face.CAPTION])
            painter.setPen(look.colour("caution"))
            text = " · ".join(note.label(current_language()) for note in notes)
            painter.drawText(
                10, top + look.fonts.ascent[Face.CAPTION], look.fonts.cut(text, Face.CAPTION, width - 20).text
            )
            top += look.fonts.height[Face.CAPTION] + 2
        for bar in bars_in_row(self.bars(), (self.day,), MOST_LANES):
            rect = QRect(PAD, top + bar.lane * (look.chip + 3), width - 2 * PAD, look.chip)
            draw_bar(painter, rect, bar, look)
