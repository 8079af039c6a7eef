"""A month of posts on one page: what fits into a day is shown, the rest counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from smmdesk.documents.out.paper import ACCENT, LINE, MUTED, SHADE, TEXT, one_line
from smmdesk.documents.posts_out.ink import INKS
from smmdesk.domain.posts.columns import STATUSES
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_months import Month
from smmdesk.domain.posts.exporting_page import SIGNS, colour_of, hour_of, month_in_words, title_of
from smmdesk.domain.posts.post import Post
from smmdesk.printing.sheet import Sheet

_TITLE_POINTS, _HEAD_POINTS, _CHIP_POINTS = 16.0, 8.0, 7.0
_HEAD_MM, _WEEKDAYS_MM, _KEY_MM = 11.0, 5.0, 9.0
_PAD_MM, _GAP_MM, _BAR_MM = 0.9, 0.6, 0.9
_MOST_LINES = 2


class MonthSheet:
    """Paints one month after the other on pages of one size."""

    def __init__(self, painter: QPainter, sheet: Sheet, page: QRectF, export: PostsExport) -> None:
        self._painter = painter
        self._sheet = sheet
        self._page = page
        self._export = export
        self._names = export.names
        self._mm = sheet.paper_mm(1)
        self._chip, self._bold = self._font(_CHIP_POINTS), self._font(_CHIP_POINTS, bold=True)
        self._line = QFontMetricsF(self._bold, painter.device()).height()

    def paint(self, month: Month) -> None:
        """Paint the month on the page that is open."""
        self._heading(month)
        top = (_HEAD_MM + _WEEKDAYS_MM) * self._mm
        height = (self._page.height() - top - _KEY_MM * self._mm) / len(month.weeks)
        width = self._page.width() / 7
        for row, week in enumerate(month.weeks):
            for column, day in enumerate(week):
                self._day(QRectF(column * width, top + row * height, width, height), month, day)
        self._key()

    def _font(self, points: float, bold: bool = False) -> QFont:
        font = QFont(self._sheet.font)
        font.setPointSizeF(points)
        font.setBold(bold)
        return font

    def _write(self, area: QRectF, text: str, font: QFont, colour: str, right: bool = False) -> None:
        """Write one line, shortened where it is too long."""
        self._painter.setFont(font)
        self._painter.setPen(QColor(f"#{colour}"))
        shown = QFontMetricsF(font, self._painter.device()).elidedText(
            text, Qt.TextElideMode.ElideRight, area.width()
        )
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _heading(self, month: Month) -> None:
        area = QRectF(0, 0, self._page.width(), (_HEAD_MM - 2) * self._mm)
        name = month_in_words(month.year, month.month, self._names)
        self._write(area, name, self._font(_TITLE_POINTS, bold=True), TEXT)
        area.setLeft(self._page.width() / 2)
        self._write(area, one_line(self._export.title), self._font(_HEAD_POINTS), MUTED, right=True)
        width = self._page.width() / 7
        for column in range(7):
            weekday = self._names.say(f"posts_out_weekday_{(self._export.week_begins + column) % 7}")
            place = QRectF(
                column * width + _PAD_MM * self._mm, _HEAD_MM * self._mm, width, _WEEKDAYS_MM * self._mm
            )
            self._write(place, weekday, self._font(_HEAD_POINTS), MUTED)

    def _day(self, cell: QRectF, month: Month, day: date | None) -> None:
        inside = day is not None and month.holds(day)
        self._painter.setPen(QColor(f"#{LINE}"))
        self._painter.setBrush(QColor("#ffffff" if inside else f"#{SHADE}"))
        self._painter.drawRect(cell)
        if day is None or not inside:
            return
        room = cell.adjusted(*(sign * _PAD_MM * self._mm for sign in (1, 1, -1, -1)))
        is_today = day == self._export.today
        number = QRectF(room.left(), room.top(), room.width(), self._line * 1.15)
        self._write(
            number, str(day.day), self._bold if is_today else self._chip, ACCENT if is_today else MUTED
        )
        room.setTop(number.bottom())
        self._posts(room, self._export.by_day.get(day, ()))

    def _posts(self, room: QRectF, posts: Sequence[Post]) -> None:
        """Write the posts on two lines each where all fit so, else on one; what is left over is counted."""
        for lines in range(_MOST_LINES, 0, -1):
            texts = [self._layout(post, room.width(), lines) for post in posts]
            heights = [self._height(text) for text in texts]
            if sum(heights) <= room.height():
                break
        top = room.top()
        for number, (post, text, height) in enumerate(zip(posts, texts, heights, strict=True)):
            left = len(posts) - number
            after = self._line if left > 1 else 0.0
            if top + height + after > room.bottom() and sum(heights[number:]) > room.bottom() - top:
                place = QRectF(room.left(), top, room.width(), self._line)
                self._write(place, self._names.say("posts_out_more", count=left), self._bold, MUTED)
                return
            self._post(QRectF(room.left(), top, room.width(), height - _GAP_MM * self._mm), post, text)
            top += height

    def _height(self, text: Sequence[QTextLayout]) -> float:
        return len(text) * self._line + 2 * _GAP_MM * self._mm

    def _layout(self, post: Post, width: float, most: int) -> list[QTextLayout]:
        """Return the lines of a post, each laid out by itself; the last one is cut where there is more."""
        indent = self._hour_width(post)
        room = width - (_BAR_MM + 2 * _PAD_MM) * self._mm
        metrics = QFontMetricsF(self._chip, self._painter.device())
        rest, lines = title_of(post, self._names), []
        for number in range(most):
            space = room - indent if number == 0 else room
            whole = number == most - 1
            shown = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, space) if whole else rest
            line = QTextLayout(shown, self._chip, self._painter.device())
            line.setTextOption(_wrapping())
            line.beginLayout()
            first = line.createLine()
            first.setLineWidth(max(space, 1.0))
            line.endLayout()
            lines.append(line)
            rest = "" if whole else rest[first.textStart() + first.textLength() :]
            if not rest:
                break
        return lines

    def _hour_width(self, post: Post) -> float:
        return QFontMetricsF(self._bold, self._painter.device()).horizontalAdvance(self._before(post) + " ")

    def _before(self, post: Post) -> str:
        return " ".join(filter(None, (SIGNS[post.status], hour_of(post, self._names))))

    def _post(self, area: QRectF, post: Post, lines: Sequence[QTextLayout]) -> None:
        colour = colour_of(post, self._names)
        ink, ground = (INKS[colour][0], INKS[colour][1]) if colour else (MUTED, SHADE)
        self._painter.fillRect(area, QColor(f"#{ground}"))
        self._painter.fillRect(
            QRectF(area.topLeft(), area.bottomLeft() + QPointF(_BAR_MM * self._mm, 0)), QColor(f"#{ink}")
        )
        left, top = area.left() + (_BAR_MM + _PAD_MM) * self._mm, area.top() + _GAP_MM * self._mm / 2
        width = self._hour_width(post)
        self._write(QRectF(left, top, width, self._line), self._before(post), self._bold, ink)
        self._painter.setPen(QColor(f"#{TEXT}"))
        for number, line in enumerate(lines):
            line.draw(self._painter, QPointF(left + (width if number == 0 else 0), top + number * self._line))

    def _key(self) -> None:
        """Say what the colours and the signs mean, as far as they are used."""
        rubrics, statuses = (
            {getattr(post, name) for post in self._export.posts} for name in ("rubric_id", "status")
        )
        top = self._page.height() - (_KEY_MM - 1.5) * self._mm
        colours = [
            (rubric.name, INKS[rubric.colour][0]) for rubric in self._names.rubrics if rubric.id in rubrics
        ]
        self._key_line(top, [(one_line(name)[:40], "", f"#{ink}") for name, ink in colours])
        signs = [
            (STATUSES[each].in_language(self._names.language), SIGNS[each], "")
            for each in SIGNS
            if each in statuses
        ]
        self._key_line(top + self._line * 1.2, signs)

    def _key_line(self, top: float, entries: Sequence[tuple[str, str, str]]) -> None:
        """Write entries (word, sign or colour) side by side, as many as there is room for."""
        metrics = QFontMetricsF(self._chip, self._painter.device())
        left, swatch, height = 0.0, 2.2 * self._mm, self._line
        for word, sign, colour in entries:
            width = metrics.horizontalAdvance(word)
            if left + swatch + width > self._page.width():
                return
            if colour:
                place = QRectF(left, top + (height - swatch) / 2, swatch, swatch)
                self._painter.fillRect(place, QColor(colour))
            else:
                self._write(QRectF(left, top, 2 * swatch, height), sign, self._chip, TEXT)
            self._write(QRectF(left + swatch + self._mm, top, width * 1.05, height), word, self._chip, TEXT)
            left += swatch + width + 5 * self._mm


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
