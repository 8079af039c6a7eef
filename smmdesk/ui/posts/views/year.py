"""A year as twelve small months: the more posts on a day, the stronger its ground."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter

from smmdesk.ui.posts.colours import mixed
from smmdesk.ui.posts.names import month_name
from smmdesk.ui.posts.views import dates, texts
from smmdesk.ui.posts.views.base import CalendarView
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import Place, edges

STEPS = (0.0, 0.10, 0.18, 0.26, 0.26, 0.36)
"""Shares of the accent in the ground of a day with none, one, two, three, four, five and more posts."""
SPACE = 12
DOT = 3
WIDE, USUAL = 760, 460


class YearView(CalendarView):
    """A click on a month's name shows that month."""

    small_days = True
    _year: int

    def span(self) -> tuple[date, date]:
        return date(self._year, 1, 1), date(self._year, 12, 31)

    def title(self) -> str:
        return str(self._year)

    def per_day(self) -> int:
        return 0

    def rows_step(self) -> int | None:
        return 7

    def readable(self) -> list[tuple[QRect, str, str]]:
        words = [texts.posts_text(self._month_count(month)) for month in range(1, 13)]
        self.places()
        return [
            (rect, f"{month_name(month)}, {posts}", "")
            for (rect, month), posts in zip(self.titles, words, strict=True)
        ]

    def _frame(self, day: date) -> None:
        self._year = day.year
        self.titles: list[tuple[QRect, date]] = []
        self._bottom = 0

    def _turned(self, steps: int) -> date:
        return dates.plus_months(self.day, 12 * steps)

    def _height(self) -> int:
        return self._bottom

    def _month_count(self, month: int) -> int:
        first = date(self._year, month, 1)
        days = dates.days_in_month(self._year, month)
        return sum(self.data.count(first + timedelta(days=number)) for number in range(days))

    def _lay_out(self, look: Look) -> list[Place]:
        width, height = self.viewport().width(), self.viewport().height()
        across = 4 if width >= WIDE else 3 if width >= USUAL else 2
        head = 2 * look.line + 4
        down = 12 // across
        line = max(look.fonts.height[Face.CAPTION], ((height - 4 - look.line) // down - head - SPACE) // 6)
        columns = edges(0, width + SPACE, across)
        self.titles, places = [], []
        for month in range(1, 13):
            row, column = divmod(month - 1, across)
            left, right = columns[column], columns[column + 1] - SPACE
            top = 4 + row * (head + 6 * line + SPACE)
            first = date(self._year, month, 1)
            self.titles.append((QRect(left, top, right - left, look.line + 2), first))
            places += self._month_places(first, QRect(left, top + head, right - left, 6 * line), line)
        self._bottom = 4 + down * (head + 6 * line + SPACE) + look.line
        return places

    def _month_places(self, first: date, room: QRect, line: int) -> list[Place]:
        ends = edges(room.left(), room.width() - 1, 7)
        blank = (first - dates.week_of(first)).days
        places = []
        for number in range(dates.days_in_month(first.year, first.month)):
            row, column = divmod(blank + number, 7)
            rect = QRect(ends[column], room.top() + row * line, ends[column + 1] - ends[column] + 1, line + 1)
            places.append(Place(first + timedelta(days=number), rect))
        return places

    def _paint(self, painter: QPainter, area: QRect, look: Look) -> None:
        painter.fillRect(area, look.colour("ground"))
        self._grounds = [mixed(look.colour("accent"), look.colour("panel"), share) for share in STEPS]
        for rect, month in self.titles:
            if rect.adjusted(0, 0, 0, look.line + 6).intersects(area):
                self._paint_title(painter, rect, month, look)
        for place in self.places():
            if place.rect.intersects(area):
                self._paint_day(painter, place, look)
        for place in self.places():
            if place.day == self.data.today:
                self.paint_today(painter, place.rect, look)
            if self.dragging.target == place.key:
                self.paint_target(painter, place.rect, look)
        if area.bottom() >= self._bottom - look.line - 2:
            self._paint_key(painter, look)
        self.paint_edge(painter, look)

    def _paint_title(self, painter: QPainter, rect: QRect, month: date, look: Look) -> None:
        title = look.fonts.cut(month_name(month, False), Face.BOLD, rect.width())
        painter.setFont(look.fonts.of[Face.BOLD])
        painter.setPen(look.colour("text"))
        painter.drawText(rect.left() + 2, rect.top() + look.fonts.ascent[Face.BOLD], title.text)
        painter.setFont(look.fonts.of[Face.CAPTION])
        painter.setPen(look.colour("muted"))
        count = self._month_count(month.month)
        if count:
            text = look.fonts.cut(texts.posts_text(count), Face.CAPTION, rect.width() - title.width - 12)
            painter.drawText(
                rect.right() - text.width - 1, rect.top() + look.fonts.ascent[Face.BOLD], text.text
            )
        ends = edges(rect.left(), rect.width() - 1, 7)
        for column, day in enumerate(dates.week_days(dates.week_of(month))):
            box = QRect(ends[column], rect.bottom() + 2, ends[column + 1] - ends[column], look.line)
            name = dates.weekday_name(day)
            if look.fonts.fixed(name, Face.CAPTION)[1] > box.width() - 2:
                name = dates.weekday_name(day, narrow=True)
            left = box.left() + (box.width() - look.fonts.fixed(name, Face.CAPTION)[1]) // 2
            look.fonts.draw(painter, left, box.top() + look.fonts.ascent[Face.CAPTION], name, Face.CAPTION)

    def _paint_day(self, painter: QPainter, place: Place, look: Look) -> None:
        rect, day = place.rect, place.day
        count = self.data.count(day)
        painter.fillRect(rect, self._grounds[min(count, len(STEPS) - 1)])
        here = self.dragging.target == place.key or (day == self.day and self.has_cursor())
        painter.setPen(look.colour("line"))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if here:
            painter.setPen(look.colour("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        noted = bool(self.notes(day))
        painter.setPen(look.colour("text" if count else "caution" if noted else "muted"))
        room = rect.height() - look.fonts.height[Face.CAPTION]
        base = rect.top() + (2 if room >= 10 else room // 2)
        base += look.fonts.ascent[Face.CAPTION]
        look.fonts.draw(painter, rect.left() + 3, base, str(day.day), Face.CAPTION)
        if noted:
            painter.fillRect(
                QRect(rect.left() + 3, rect.bottom() - 3, rect.width() - 6, 2), look.colour("caution")
            )
        if count and rect.height() >= look.fonts.height[Face.CAPTION] + 10 and not noted:
            self._paint_dots(painter, rect, count, look)

    def _paint_dots(self, painter: QPainter, rect: QRect, count: int, look: Look) -> None:
        """Under the day: a dot for each post, a line for many."""
        widths = [DOT] * count if count < len(STEPS) - 1 else [4 * DOT + 3 * 2]
        left, accent = rect.left() + 4, look.colour("accent")
        for width in widths:
            painter.fillRect(QRect(left, rect.bottom() - 5, width, DOT), accent)
            left += width + 2

    def _paint_key(self, painter: QPainter, look: Look) -> None:
        """Say what the strength of the colour means."""
        words = ("1", "2", "3–4", QCoreApplication.translate("CalendarViews", "5 posts a day or more"))
        side, left, top = look.fonts.height[Face.CAPTION] - 4, 2, self._bottom - look.line - 2
        for ground, word in zip((*self._grounds[1:4], self._grounds[5]), words, strict=True):
            painter.fillRect(QRect(left, top + 2, side, side), ground)
            painter.setPen(look.colour("line"))
            painter.drawRect(QRect(left, top + 2, side, side))
            painter.setPen(look.colour("muted"))
            base = top + look.fonts.ascent[Face.CAPTION]
            left += side + 6 + look.fonts.draw(painter, left + side + 6, base, word, Face.CAPTION) + 14

    # --- Qt ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        month = self._month_at(event.position().toPoint())
        if month is not None and event.button() is Qt.MouseButton.LeftButton:
            self.month_chosen.emit(month)
        else:
            super().mousePressEvent(event)

    def _month_at(self, point: QPoint) -> date | None:
        inside = point + QPoint(0, self.offset())
        return next((month for rect, month in self.titles if rect.contains(inside)), None)
