"""A week as seven columns of posts by hour: a post has a moment and no length, so it needs no axis of hours."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from smmdesk.ui.posts.views import dates
from smmdesk.ui.posts.views.bars import Bar, bars_in_row, draw_bar
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.chips import card_height, draw_card
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import Place, edges, stack
from smmdesk.ui.posts.views.texts import more_text
from smmdesk.ui.shared.language import current_language

GAP, PAD = 4, 4
MOST_LANES = 3
MOST_POSTS = 200


class WeekView(CalendarView):
    """The days stay on top while the posts scroll."""

    _first: date

    def span(self) -> tuple[date, date]:
        return self._first, self._first + timedelta(days=6)

    def title(self) -> str:
        return dates.range_title(*self.span())

    def per_day(self) -> int:
        return MOST_POSTS

    def _frame(self, day: date) -> None:
        self._first = max(dates.FIRST, dates.week_of(day))
        self._bars: list[Bar] = []
        self._columns: list[int] = []
        self._bottom = 0

    def _turned(self, steps: int) -> date:
        return dates.plus_days(self.day, 7 * steps)

    def _height(self) -> int:
        return self._bottom

    def head(self) -> int:
        look = self.look()
        lanes = max((bar.lane + 1 for bar in self._bars), default=0)
        noted = any(self.notes(day) for day in dates.week_days(self._first))
        notes = look.fonts.height[Face.CAPTION] + 2 if noted else 0
        return look.fonts.height[Face.BASE] + 12 + notes + lanes * (look.chip + 2)

    def _lay_out(self, look: Look) -> list[Place]:
        days = dates.week_days(self._first)
        self._bars = bars_in_row(self.bars(), days, MOST_LANES)
        self._columns = columns = edges(0, self.viewport().width() - 1, 7)
        top = self.head() + PAD
        lines = 3 if look.is_narrow(columns[1] - columns[0]) else 2
        places = []
        for number, day in enumerate(days):
            left, width = columns[number], columns[number + 1] - columns[number] + 1
            place, some = Place(day, QRect(left, 0, width, 0)), self.data.some(day)
            room = QRect(left + PAD, top, width - 2 * PAD - 1, 1_000_000)
            stack(place, some.lines, some.count, room, card_height(look, lines), GAP)
            places.append(place)
        ends = [place.more or place.chips[-1].rect for place in places if place.chips]
        self._bottom = max((rect.bottom() + 2 * PAD for rect in ends), default=0)
        for place in places:
            place.rect.setHeight(max(self._bottom, self.viewport().height()))
        return places

    def _paint(self, painter: QPainter, area: QRect, look: Look) -> None:
        for place in self.places():
            if not place.rect.intersects(area):
                continue
            target = self.dragging.target == place.key
            painter.fillRect(place.rect, look.colour("accent_ground" if target else "panel"))
            painter.setPen(look.colour("line"))
            painter.drawRect(place.rect.adjusted(0, 0, -1, -1))
            for chip in place.chips:
                if chip.rect.intersects(area):
                    draw_card(painter, chip, look, chip.line.id in self.chosen)
            if place.more is not None:
                painter.setFont(look.fonts.of[Face.CAPTION])
                painter.setPen(look.colour("accent"))
                painter.drawText(place.more.left() + 4, place.more.top() + look.line, more_text(place.hidden))
        painter.translate(0, self.offset())
        self._paint_head(painter, look)
        painter.translate(0, -self.offset())
        for place in self.places():
            if place.rect.intersects(area):
                seen = QRect(place.rect.left(), self.offset(), place.rect.width(), self.viewport().height())
                if place.day == self.data.today:
                    self.paint_today(painter, seen, look)
                if self.dragging.target == place.key:
                    self.paint_target(painter, seen, look)
        self.paint_cursor(painter, look)
        self.paint_edge(painter, look)

    def _paint_head(self, painter: QPainter, look: Look) -> None:
        head = self.head()
        painter.fillRect(0, 0, self.viewport().width(), head, look.colour("ground"))
        for place in self.places():
            rect = QRect(place.rect.left(), 0, place.rect.width(), head)
            here = place.day == self.day and self.has_cursor()
            if here or self.dragging.target == place.key:
                painter.fillRect(rect, look.colour("accent_ground"))
            today = place.day == self.data.today
            painter.setFont(look.fonts.of[Face.BOLD if today else Face.BASE])
            painter.setPen(look.colour("accent" if today else "text"))
            name = f"{dates.weekday_name(place.day)} {place.day.day}"
            painter.drawText(rect.left() + 7, 6 + look.fonts.ascent[Face.BASE], name)
            self._paint_note(painter, rect, place, look)
        pitch = look.chip + 2
        for bar in self._bars:
            left = self._columns[bar.first] + (PAD if bar.starts else 0)
            right = self._columns[bar.last + 1] - (PAD if bar.ends else 0)
            lanes = max(each.lane + 1 for each in self._bars)
            top = head - 3 - (lanes - bar.lane) * pitch
            draw_bar(painter, QRect(left, top, right - left, look.chip), bar, look)
        painter.setPen(look.colour("line"))
        painter.drawLine(0, head - 1, self.viewport().width(), head - 1)

    def _paint_note(self, painter: QPainter, rect: QRect, place: Place, look: Look) -> None:
        notes = self.notes(place.day)
        if notes:
            painter.setFont(look.fonts.of[Face.CAPTION])
            painter.setPen(look.colour("caution"))
            text = ", ".join(note.brief(current_language()) for note in notes)
            base = 8 + look.fonts.height[Face.BASE] + look.fonts.ascent[Face.CAPTION]
            painter.drawText(
                rect.left() + 7, base, look.fonts.cut(text, Face.CAPTION, rect.width() - 12).text
            )
