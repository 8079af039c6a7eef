"""Rubrics by week over half a year: the more posts, the stronger the colour; the number stands in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from smmdesk.ui.posts.colours import mixed, paint_named
from smmdesk.ui.posts.views import dates, texts
from smmdesk.ui.posts.views.data import ViewData
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import edges

WEAKEST, STRONGEST = 0.10, 0.36
"""Shares of a rubric's ink in the ground of a week with few, and with most posts: text stays readable on both."""


class HeatRow(NamedTuple):
    """One rubric: its id, name and colour, and its posts by the first day of the week."""

    id: str
    name: str
    colour: str
    weeks: Counter[date]


class HeatMap:
    """Made for one data; laid out for one width."""

    def __init__(self, data: ViewData, first: date, last: date) -> None:
        start = dates.week_of(first)
        self.weeks = [start + timedelta(weeks=number) for number in range((last - start).days // 7 + 1)]
        self.rows = _rows(data, first, last)
        self._most = max((max(row.weeks.values(), default=0) for row in self.rows), default=0)
        self._columns: list[int] = []
        self._top = 0
        self._line = 1

    def height(self, look: Look) -> int:
        """Return its height, in pixels."""
        return (
            look.line + look.fonts.height[Face.CAPTION] + 8 + len(self.rows) * (look.line + 2) + 6
            if self.rows
            else 0
        )

    def names_width(self, look: Look) -> int:
        """Return how wide the names of the rubrics are with their squares."""
        return (
            max((look.fonts.width(row.name, Face.CAPTION) for row in self.rows), default=0) + look.line + 12
        )

    def lay_out(self, left: int, top: int, width: int, look: Look) -> None:
        """Put it under the strips."""
        self._columns = edges(left, width - 1 - left, len(self.weeks))
        self._top = top + look.line + look.fonts.height[Face.CAPTION] + 8
        self._line = look.line + 2

    def paint(self, painter: QPainter, look: Look) -> None:
        """Paint all of it."""
        if not self.rows:
            return
        heading = QCoreApplication.translate("CalendarViews", "Posts a week by rubric")
        painter.setFont(look.fonts.of[Face.BOLD])
        painter.setPen(look.colour("text"))
        painter.drawText(
            2,
            self._top - 8 - look.fonts.height[Face.CAPTION] - look.line + look.fonts.ascent[Face.BOLD],
            heading,
        )
        painter.setFont(look.fonts.of[Face.CAPTION])
        painter.setPen(look.colour("muted"))
        self._paint_months(painter, look)
        for number, row in enumerate(self.rows):
            self._paint_row(painter, row, self._top + number * self._line, look)

    def tip(self, point: QPoint) -> str:
        """Return what is told of the week at a point, or nothing."""
        number = (point.y() - self._top) // self._line
        if point.y() < self._top or number >= len(self.rows) or not self._columns:
            return ""
        row = self.rows[number]
        for column, week in enumerate(self.weeks):
            if self._columns[column] <= point.x() < self._columns[column + 1]:
                return f"{row.name}<br>{_week_words(week, row.weeks[week])}"
        return row.name

    def readable(self) -> list[tuple[QRect, str, str]]:
        """Return each rubric in words, for a screen reader."""
        width = self._columns[-1] if self._columns else 1
        found = []
        for number, row in enumerate(self.rows):
            rect = QRect(0, self._top + number * self._line, width, self._line)
            about = "; ".join(_week_words(week, row.weeks[week]) for week in self.weeks if row.weeks[week])
            found.append((rect, f"{row.name}, {texts.posts_text(row.weeks.total())}", about))
        return found

    def _paint_months(self, painter: QPainter, look: Look) -> None:
        base = self._top - 4 - look.fonts.height[Face.CAPTION] + look.fonts.ascent[Face.CAPTION]
        free = 0
        for column, week in enumerate(self.weeks):
            inside = next((day for day in dates.week_days(week) if day.day == 1), None)
            if inside is not None and self._columns[column] >= free:
                name = dates.short_month(inside)
                painter.drawText(self._columns[column] + 2, base, name)
                free = self._columns[column] + look.fonts.width(name, Face.CAPTION) + 6

    def _paint_row(self, painter: QPainter, row: HeatRow, top: int, look: Look) -> None:
        paint = paint_named(row.colour, look.theme)
        side = look.line - 6
        painter.fillRect(QRect(2, top + 3, side, side), paint.ink)
        painter.setFont(look.fonts.of[Face.CAPTION])
        painter.setPen(look.colour("text"))
        name = look.fonts.cut(row.name, Face.CAPTION, self._columns[0] - side - 12).text
        painter.drawText(side + 7, top + look.fonts.ascent[Face.CAPTION] + 1, name)
        for column, week in enumerate(self.weeks):
            count = row.weeks[week]
            width = self._columns[column + 1] - self._columns[column] - 1
            rect = QRect(self._columns[column], top, width, self._line - 1)
            ground = look.colour("panel")
            if count:
                share = WEAKEST + (STRONGEST - WEAKEST) * count / self._most
                ground = mixed(paint.ink, ground, share)
            painter.fillRect(rect, ground)
            if count:
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(count))


def _rows(data: ViewData, first: date, last: date) -> list[HeatRow]:
    weeks: defaultdict[str, Counter[date]] = defaultdict(Counter)
    starts: dict[date, date] = {}
    for (day, rubric), count in data.rubric_counts.items():
        if first <= day <= last:
            week = starts.get(day) or starts.setdefault(day, dates.week_of(day))
            weeks[rubric][week] += count
    known = [rubric for rubric in data.setting.rubrics if not rubric.closed or rubric.id in weeks]
    rows = [HeatRow(each.id, each.name, each.colour.value, weeks.get(each.id, Counter())) for each in known]
    others = sum(
        (found for id_, found in weeks.items() if id_ not in {row.id for row in rows}), Counter[date]()
    )
    if others:
        rows.append(HeatRow("", QCoreApplication.translate("CalendarViews", "no rubric"), "", others))
    return rows


def _week_words(week: date, count: int) -> str:
    return f"{dates.range_title(week, week + timedelta(days=6))}: {texts.posts_text(count)}"
