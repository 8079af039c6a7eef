"""A month as a grid of weeks; the wheel rolls it on by weeks."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from smmdesk.domain.posts.occasions import Occasion
from smmdesk.ui.posts.names import month_name
from smmdesk.ui.posts.views import dates
from smmdesk.ui.posts.views.bars import Bar, bars_in_row, draw_bar, lanes_on
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.chips import draw_line
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import Place, edges, stack
from smmdesk.ui.posts.views.texts import more_text, posts_text
from smmdesk.ui.shared.language import current_language

GAP, PAD = 3, 5
MOST_LANES = 3


class MonthView(CalendarView):
    """Whole weeks; days of the months before and after are greyed."""

    _first: date
    _rows: int
    _month: date

    def span(self) -> tuple[date, date]:
        return self._first, self._first + timedelta(days=7 * self._rows - 1)

    def title(self) -> str:
        return month_name(self._month)

    def per_day(self) -> int:
        look = self.look()
        highest = -(-(self.viewport().height() - self._week_head(look)) // self._rows) + 1
        return max(2, (highest - self._day_head(look) - PAD + GAP) // (look.chip + GAP))

    def rows_step(self) -> int | None:
        return 7

    def roll(self, weeks: int) -> None:
        """Go on by weeks: the month is that of the middle day."""
        first = dates.week_of(dates.plus_days(self._first, 7 * weeks))
        self._first = max(first, dates.week_of(dates.FIRST))
        middle = self._first + timedelta(days=7 * self._rows // 2)
        if (middle.year, middle.month) != (self._month.year, self._month.month):
            self._month = middle.replace(day=1)
        self.day, self.index = min(max(self.day, self._first), self.span()[1]), None
        self.content_changed()
        self.ask()
        self.moved_to.emit(self._month)

    def _frame(self, day: date) -> None:
        self._month = day.replace(day=1)
        self._first = dates.week_of(self._month)
        days = dates.days_in_month(day.year, day.month) + (self._month - self._first).days
        self._rows = max(5, -(-days // 7))

    def _turned(self, steps: int) -> date:
        at = (
            self.day
            if (self.day.year, self.day.month) == (self._month.year, self._month.month)
            else self._month
        )
        return dates.plus_months(at, steps)

    def _wheel_step(self, steps: int) -> None:
        self.roll(steps)

    def head(self) -> int:
        return self._week_head(self.look())

    def _week_head(self, look: Look) -> int:
        return look.line + 8

    def _day_head(self, look: Look) -> int:
        return look.fonts.height[Face.BASE] + 7

    def _lay_out(self, look: Look) -> list[Place]:
        width, height = self.viewport().width(), self.viewport().height()
        head = self._week_head(look)
        columns, rows = edges(0, width - 1, 7), edges(head, height - 1 - head, self._rows)
        self._bars: list[tuple[QRect, Bar]] = []
        everything = self.bars()
        places = []
        for row in range(self._rows):
            days = [self._first + timedelta(days=7 * row + column) for column in range(7)]
            rects = [
                QRect(columns[c], rows[row], columns[c + 1] - columns[c] + 1, rows[row + 1] - rows[row] + 1)
                for c in range(7)
            ]
            bars = self._row_bars(everything, days, rects, look)
            for column, (day, rect) in enumerate(zip(days, rects, strict=True)):
                places.append(self._fill(Place(day, rect), lanes_on(bars, column), look))
        return places

    def _row_bars(
        self, occasions: list[Occasion], days: list[date], rects: list[QRect], look: Look
    ) -> list[Bar]:
        pitch = look.chip + GAP
        room = rects[0].height() - self._day_head(look) - PAD
        bars = bars_in_row(occasions, days, min(MOST_LANES, max(0, room // pitch - 1)))
        for bar in bars:
            top = rects[0].top() + self._day_head(look) + bar.lane * pitch
            left = rects[bar.first].left() + (PAD if bar.starts else 1)
            right = rects[bar.last].right() - (PAD if bar.ends else 0)
            self._bars.append((QRect(left, top, right - left, look.chip), bar))
        return bars

    def _fill(self, place: Place, lanes: int, look: Look) -> Place:
        some = self.data.some(place.day)
        if not some.count:
            return place
        rect = place.rect
        top = rect.top() + self._day_head(look) + lanes * (look.chip + GAP)
        room = QRect(rect.left() + PAD, top, rect.width() - 2 * PAD - 1, rect.bottom() - PAD + 1 - top)
        stack(place, some.lines, some.count, room, look.chip, GAP)
        if place.hidden and place.more is None:  # no room for a single line: beside the day's number
            half = rect.width() // 2
            place.more = QRect(rect.left() + half, rect.top() + 2, half - PAD, self._day_head(look) - 4)
        return place

    def _paint(self, painter: QPainter, area: QRect, look: Look) -> None:
        if area.top() < self._week_head(look):
            self._paint_week_head(painter, look)
        seen = [place for place in self.places() if place.rect.intersects(area)]
        for place in seen:
            self._paint_ground(painter, place, look)
        for rect, bar in self._bars:
            if rect.intersects(area):
                draw_bar(painter, rect, bar, look)
        for place in seen:
            for chip in place.chips:
                draw_line(painter, chip, look, chip.line.id in self.chosen)
            self._paint_more(painter, place, look)
        for place in seen:
            if place.day == self.data.today:
                self.paint_today(painter, place.rect, look)
            if self.dragging.target == place.key:
                self.paint_target(painter, place.rect, look)
        self.paint_cursor(painter, look)
        self.paint_edge(painter, look)

    def _paint_week_head(self, painter: QPainter, look: Look) -> None:
        painter.setFont(look.fonts.of[Face.SMALL])
        painter.setPen(look.colour("muted"))
        for place in self.places()[:7]:
            name = look.fonts.cut(dates.weekday_name(place.day), Face.SMALL, place.rect.width() - 8)
            painter.drawText(place.rect.left() + 6, 3 + look.fonts.ascent[Face.SMALL], name.text)

    def _paint_ground(self, painter: QPainter, place: Place, look: Look) -> None:
        rect, day = place.rect, place.day
        ours = day.month == self._month.month
        target = self.dragging.target == place.key
        painter.fillRect(rect, look.colour("accent_ground" if target else "panel" if ours else "ground"))
        painter.setPen(look.colour("line"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if day == self.day and self.has_cursor():
            head = QRect(rect.left() + 1, rect.top() + 1, rect.width() - 2, self._day_head(look) - 3)
            painter.fillRect(head, look.colour("accent_ground"))
        today = day == self.data.today
        painter.setPen(look.colour("accent" if today else "muted" if ours else "disabled"))
        number = str(day.day) if day.day > 1 else dates.day_and_month(day, short=True)
        base = rect.top() + 5 + look.fonts.ascent[Face.SMALL]
        face = Face.BOLD if today else Face.SMALL
        taken = look.fonts.draw(painter, rect.left() + 6, base, number, face) + 12
        if place.more is not None and place.more.top() < rect.top() + self._day_head(look) - 4:
            return
        self._paint_note(painter, place, taken, base, look)

    def _paint_note(self, painter: QPainter, place: Place, taken: int, base: int, look: Look) -> None:
        notes = self.notes(place.day)
        if notes:
            painter.setFont(look.fonts.of[Face.CAPTION])
            ours = place.day.month == self._month.month
            painter.setPen(look.colour("caution" if ours else "muted"))
            text = ", ".join(note.brief(current_language()) for note in notes)
            note = look.fonts.cut(text, Face.CAPTION, place.rect.width() - taken - 6)
            painter.drawText(place.rect.right() - 5 - note.width, base, note.text)

    def _paint_more(self, painter: QPainter, place: Place, look: Look) -> None:
        if place.more is not None:
            words = more_text(place.hidden) if place.chips else posts_text(place.hidden)
            text = look.fonts.cut(words, Face.CAPTION, place.more.width() - 6).text
            painter.setPen(look.colour("accent"))
            top = place.more.top() + (place.more.height() - look.fonts.height[Face.CAPTION]) // 2
            base = top + look.fonts.ascent[Face.CAPTION]
            look.fonts.draw(painter, place.more.left() + 4, base, text, Face.CAPTION)
