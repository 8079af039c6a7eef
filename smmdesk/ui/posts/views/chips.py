"""A post as a chip: in one line (month), as a small card (week), as a row (day)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.names import status_name
from smmdesk.ui.posts.views.fonts import Face
from smmdesk.ui.posts.views.look import BAR, Look

PAD = 6
"""Pixels between the coloured edge and the words."""


@dataclass(slots=True)
class Chip:
    """A post and where it is drawn."""

    rect: QRect
    line: PostLine


def draw_line(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw hour and title in one line, as far as they go; the icon of the status at the end."""
    rect, line, fonts = chip.rect, chip.line, look.fonts
    x, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
    painter.drawPixmap(x, top, look.ground(line, width, height, chosen))
    left, right = x + BAR + PAD - 1, x + width - 4
    icon, narrow = look.shows_icon(line, width), look.is_narrow(width)
    if icon:
        painter.drawPixmap(
            right - look.icon + 1, top + (height - look.icon) // 2, look.status_icon(line.status)
        )
        right -= look.icon + 2
    face = Face.CAPTION if narrow else Face.SMALL
    base = top + (height - fonts.height[face]) // 2 + fonts.ascent[face]
    painter.setPen(look.words(line))
    if line.minute is not None and not (narrow and icon):
        heavy = Face.TINY if narrow else Face.BOLD
        left += fonts.draw(painter, left, base, look.time(line.minute), heavy) + (3 if narrow else 4)
    painter.setFont(fonts.of[face])
    painter.drawText(left, base, fonts.cut(look.names.title(line), face, right - left).text)


def card_height(look: Look, lines: int) -> int:
    """Return how high a card with so many lines of title is."""
    return look.line * (lines + 1) + 8


def draw_card(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw the hour, the icon of the status, and the title below them in as many lines as there is room for."""
    rect, line, fonts = chip.rect, chip.line, look.fonts
    painter.drawPixmap(rect.topLeft(), look.ground(line, rect.width(), rect.height(), chosen))
    left, width = rect.left() + BAR + PAD - 1, rect.width() - BAR - PAD - 3
    top = rect.top() + 4
    icon = look.status_icon(line.status)
    painter.drawPixmap(rect.right() - look.icon - 3, top + (look.line - look.icon) // 2, icon)
    base = top + fonts.ascent[Face.SMALL]
    painter.setPen(look.words(line))
    hour = look.time(line.minute) if line.minute is not None else "—"
    fonts.draw(painter, left, base, hour, Face.BOLD)
    painter.setFont(fonts.of[Face.SMALL])
    lines = max(1, (rect.height() - 8) // look.line - 1)
    for number, text in enumerate(fonts.wrap(look.names.title(line), width, lines), 1):
        painter.drawText(left, base + number * look.line, text)


def row_height(look: Look) -> int:
    """Return how high a row of the day is."""
    return look.fonts.height[Face.BASE] + look.fonts.height[Face.CAPTION] + 9


def draw_row(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw hour, title and status; below them rubric, networks and who is responsible."""
    rect, line, fonts = chip.rect, chip.line, look.fonts
    painter.drawPixmap(rect.topLeft(), look.ground(line, rect.width(), rect.height(), chosen))
    left, right = rect.left() + BAR + PAD + 1, _draw_status(painter, chip, look) - 8
    base = rect.top() + 4 + fonts.ascent[Face.BASE]
    painter.setPen(look.words(line))
    if line.minute is not None:
        width = fonts.draw(painter, left, base, look.time(line.minute), Face.BOLD)
        left += max(width, fonts.fixed(look.time(0), Face.BOLD)[1]) + 10
    painter.setFont(fonts.of[Face.BASE])
    painter.drawText(left, base, fonts.cut(look.names.title(line), Face.BASE, right - left).text)
    about = " · ".join(part for part in (look.names.about(line), line.responsible) if part)
    painter.setFont(fonts.of[Face.CAPTION])
    painter.setPen(look.colour("muted"))
    below = rect.top() + 4 + fonts.height[Face.BASE] + fonts.ascent[Face.CAPTION]
    painter.drawText(left, below, fonts.cut(about, Face.CAPTION, right - left).text)


def _draw_status(painter: QPainter, chip: Chip, look: Look) -> int:
    """Draw icon and word of the status at the right end; return where they begin."""
    rect, status, fonts = chip.rect, chip.line.status, look.fonts
    word = fonts.cut(status_name(status), Face.CAPTION, max(0, rect.width() // 3))
    left = rect.right() - 8 - word.width
    base = rect.top() + (rect.height() - fonts.height[Face.CAPTION]) // 2 + fonts.ascent[Face.CAPTION]
    painter.setPen(look.colour("bad" if status is PostStatus.MISSED else "muted"))
    fonts.draw(painter, left, base, word.text, Face.CAPTION)
    left -= look.icon + 6
    painter.drawPixmap(left, rect.top() + (rect.height() - look.icon) // 2, look.status_icon(status))
    return left
