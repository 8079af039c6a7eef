"""Six months as strips of marks, one mark a post, and below them the rubrics by week."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from smmdesk.ui.posts.names import month_name
from smmdesk.ui.posts.views import dates, texts
from smmdesk.ui.posts.views.bars import BAR_LANES, bars_in_row
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.heat_map import HeatMap
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.marks import MARK, draw_key, draw_mark
from smmdesk.ui.posts.views.places import Place, edges, stack

MONTHS = 6
GAP = 2
LEAST, HIGHEST = 46, 92


class HalfYearView(CalendarView):
    """Each month is a strip of days. Up and Down go by months."""

    small_days = True
    _start: date | None = None
    _heat: HeatMap | None = None

    def span(self) -> tuple[date, date]:
        return self._first(), dates.plus_months(self._first(), MONTHS) - timedelta(days=1)

    def title(self) -> str:
        first, last = self.span()
        if first.year == last.year:
            return f"{month_name(first, False)} – {month_name(last)}"
        return f"{month_name(first)} – {month_name(last)}"

    def per_day(self) -> int:
        look = self.look()
        heat = self._heat or self.heat  # that of the page before is as high
        return max(2, (self._strip(look, heat) - self._number_line(look) - 6) // (MARK + GAP))

    def rows_step(self) -> int | None:
        return 0

    def readable(self) -> list[tuple[QRect, str, str]]:
        found = []
        for number, month in enumerate(self._months()):
            posts = texts.posts_text(self._month_count(month))
            rect = QRect(
                0, number * self._strip(self.look()), self.viewport().width(), self._strip(self.look())
            )
            found.append((rect, f"{month_name(month)}, {posts}", ""))
        return found + self.heat.readable()

    def tip(self, point: QPoint) -> tuple[str, QRect]:
        text, rect = super().tip(point)
        return (text, rect) if text else (self.heat.tip(point + QPoint(0, self.offset())), QRect())

    def _frame(self, day: date) -> None:
        if self._start is None or not self._start <= day < dates.plus_months(self._start, MONTHS):
            self._start = day.replace(day=1)
        self._counted = False
        self._bottom = 0

    def _turned(self, steps: int) -> date:
        return dates.plus_months(self._first(), MONTHS * steps)

    def _wheel_step(self, steps: int) -> None:
        self._start = dates.plus_months(self._first(), steps)
        first, last = self.span()
        self.go_to(min(max(self.day, first), last))

    def _prepare(self) -> None:
        self._counted = False

    @property
    def heat(self) -> HeatMap:
        """The rubrics by week, counted when first asked for."""
        if self._heat is None or not self._counted:
            self._heat, self._counted = HeatMap(self.data, *self.span()), True
        return self._heat

    def _first(self) -> date:
        return self._start or self.day.replace(day=1)

    def _months(self) -> list[date]:
        return [dates.plus_months(self._first(), number) for number in range(MONTHS)]

    def _month_count(self, month: date) -> int:
        days = dates.days_in_month(month.year, month.month)
        return sum(self.data.count(month + timedelta(days=number)) for number in range(days))

    def _height(self) -> int:
        return self._bottom

    def _heat_top(self, look: Look) -> int:
        return MONTHS * self._strip(look) + look.fonts.height[Face.CAPTION] + 12

    def _strip(self, look: Look, heat: HeatMap | None = None) -> int:
        rest = (
            self.viewport().height() - (heat or self.heat).height(look) - look.fonts.height[Face.CAPTION] - 14
        )
        return min(HIGHEST, max(LEAST, rest // MONTHS))

    def _number_line(self, look: Look) -> int:
        return look.fonts.height[Face.CAPTION] + 2

    def _margin(self, look: Look) -> int:
        names = [month_name(month, False) for month in self._months()]
        widest = max(look.fonts.width(name, Face.BOLD) for name in names) + 14
        return max(widest, min(self.heat.names_width(look), self.viewport().width() // 7))

    def _lay_out(self, look: Look) -> list[Place]:
        strip, left = self._strip(look), self._margin(look)
        columns = edges(left, self.viewport().width() - 1 - left, 31)
        places = []
        for row, month in enumerate(self._months()):
            for number in range(dates.days_in_month(month.year, month.month)):
                width = columns[number + 1] - columns[number] + 1
                rect = QRect(columns[number], row * strip, width, strip + 1)
                places.append(self._fill(Place(month + timedelta(days=number), rect), look))
        self._columns = columns
        self._bottom = self._heat_top(look) + self.heat.height(look)
        self.heat.lay_out(left, self._heat_top(look), self.viewport().width(), look)
        return places

    def _fill(self, place: Place, look: Look) -> Place:
        some, rect = self.data.some(place.day), place.rect
        if some.count:
            top = rect.top() + self._number_line(look) + 4
            room = QRect(rect.left() + 3, top, rect.width() - 6, rect.bottom() - 2 - top)
            stack(place, some.lines, some.count, room, MARK, GAP)
            if place.hidden and place.more is not None:
                if place.chips:  # the number needs the height of two marks
                    place.hidden += 1
                    place.chips.pop()
                height = look.fonts.height[Face.CAPTION] - 2
                place.more = QRect(rect.left(), rect.bottom() - height - 1, rect.width(), height)
        return place

    def _paint(self, painter: QPainter, area: QRect, look: Look) -> None:
        painter.fillRect(area, look.colour("ground"))
        seen = [place for place in self.places() if place.rect.intersects(area)]
        for place in seen:
            self._paint_day(painter, place, look)
        if area.left() < self._margin(look):
            self._paint_months(painter, look)
        self._paint_bars(painter, look)
        for place in seen:
            for chip in place.chips:
                draw_mark(painter, chip, look, chip.line.id in self.chosen)
        for place in seen:
            if place.day == self.data.today:
                self.paint_today(painter, place.rect, look)
            if self.dragging.target == place.key:
                self.paint_target(painter, place.rect, look)
        self.paint_cursor(painter, look)
        if area.bottom() > MONTHS * self._strip(look):
            draw_key(painter, self._margin(look), MONTHS * self._strip(look) + 6, look)
            self.heat.paint(painter, look)
        self.paint_edge(painter, look)

    def _paint_day(self, painter: QPainter, place: Place, look: Look) -> None:
        rect, day = place.rect, place.day
        here = self.dragging.target == place.key or (day == self.day and self.has_cursor())
        role = "accent_ground" if here else "ground" if dates.is_weekend(day) else "panel"
        painter.fillRect(rect, look.colour(role))
        painter.setPen(look.colour("line"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        noted = bool(self.notes(day))
        wide = look.fonts.fixed("30", Face.CAPTION)[1] <= rect.width() - 3
        if wide or day.day % 5 == 0 or day.day == 1:
            painter.setPen(look.colour("caution" if noted else "muted"))
            self._centred(painter, rect, rect.top() + 2, str(day.day), look)
        if noted:
            painter.fillRect(
                QRect(rect.left() + 3, rect.top() + 2, rect.width() - 6, 2), look.colour("caution")
            )
        if place.more is not None:
            painter.setPen(look.colour("accent"))
            self._centred(painter, rect, place.more.top() - 1, str(self.data.count(day)), look)

    def _centred(self, painter: QPainter, rect: QRect, top: int, text: str, look: Look) -> None:
        width = look.fonts.fixed(text, Face.CAPTION)[1]
        left = rect.left() + (rect.width() - width) // 2
        look.fonts.draw(painter, left, top + look.fonts.ascent[Face.CAPTION], text, Face.CAPTION)

    def _paint_months(self, painter: QPainter, look: Look) -> None:
        strip, width = self._strip(look), self._margin(look) - 8
        for row, month in enumerate(self._months()):
            name = look.fonts.cut(month_name(month, False), Face.BOLD, width).text
            painter.setFont(look.fonts.of[Face.BOLD])
            painter.setPen(look.colour("text"))
            painter.drawText(2, row * strip + 4 + look.fonts.ascent[Face.BOLD], name)
            count = self._month_count(month)
            if count and strip > look.line + look.fonts.height[Face.CAPTION] + 6:
                painter.setFont(look.fonts.of[Face.CAPTION])
                painter.setPen(look.colour("muted"))
                below = row * strip + 5 + look.line + look.fonts.ascent[Face.CAPTION]
                painter.drawText(2, below, look.fonts.cut(texts.posts_text(count), Face.CAPTION, width).text)

    def _paint_bars(self, painter: QPainter, look: Look) -> None:
        """Campaigns and contests: a thin line under the numbers of their days."""
        for row, month in enumerate(self._months()):
            count = dates.days_in_month(month.year, month.month)
            days = [month + timedelta(days=number) for number in range(count)]
            top = row * self._strip(look) + self._number_line(look)
            for bar in bars_in_row(self.bars(), days, BAR_LANES):
                left, right = self._columns[bar.first] + 2, self._columns[bar.last + 1] - 2
                painter.fillRect(QRect(left, top + bar.lane * 2, right - left, 2), bar.ink(look))
