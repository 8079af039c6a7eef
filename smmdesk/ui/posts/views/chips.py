"""A post as a chip: in one line (month), as a small card (week), as a row (day)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.colours import status_icon
from smmdesk.ui.posts.names import status_name
from smmdesk.ui.posts.views.look import BAR, Look
from smmdesk.ui.shared.icons import pixmap
from smmdesk.ui.shared.theme import Tokens

PAD = 6
"""Pixels between the coloured edge and the words."""


@dataclass(slots=True)
class Chip:
    """A post and where it is drawn."""

    rect: QRect
    line: PostLine


def draw_line(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw hour and title in one line, as far as they go; the icon of the status at the end."""
    rect, line = chip.rect, chip.line
    _draw_ground(painter, chip, look, chosen)
    left, right = rect.left() + BAR + PAD - 1, rect.right() - 3
    if look.shows_icon(line, rect.width()):
        _draw_icon(painter, line.status, look, QPoint(right - look.icon + 1, rect.top()), rect.height())
        right -= look.icon + 2
    narrow = look.is_narrow(rect.width())
    words, hours = ("caption", "tiny") if narrow else ("small", "bold")
    base = rect.top() + (rect.height() - look.height(words)) // 2 + look.ascent(words)
    painter.setPen(_words(line, look.theme))
    if line.minute is not None and not (narrow and look.shows_icon(line, rect.width())):
        hour = look.time(line.minute, hours)
        painter.setFont(look.tiny if narrow else look.bold)
        painter.drawText(left, base, hour.text)
        left += hour.width + (3 if narrow else 4)
    title = look.cut(look.names.title(line), words, right - left)
    painter.setFont(look.caption if narrow else look.small)
    painter.drawText(left, base, title.text)


def card_height(look: Look, lines: int) -> int:
    """Return how high a card with so many lines of title is."""
    return look.line * (lines + 1) + 8


def draw_card(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw the hour, the icon of the status, and the title below them in as many lines as there is room for."""
    rect, line = chip.rect, chip.line
    _draw_ground(painter, chip, look, chosen)
    left, width = rect.left() + BAR + PAD - 1, rect.width() - BAR - PAD - 3
    _draw_icon(painter, line.status, look, QPoint(rect.right() - look.icon - 3, rect.top() + 4), look.line)
    base = rect.top() + 4 + look.ascent("small")
    painter.setFont(look.bold)
    painter.setPen(_words(line, look.theme))
    painter.drawText(left, base, look.time(line.minute).text if line.minute is not None else "—")
    painter.setFont(look.small)
    lines = (rect.height() - 8) // look.line - 1
    for number, text in enumerate(look.wrap(look.names.title(line), width, max(1, lines)), 1):
        painter.drawText(left, base + number * look.line, text)


def row_height(look: Look) -> int:
    """Return how high a row of the day is."""
    return look.height("base") + look.height("caption") + 9


def draw_row(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    """Draw hour, title and status; below them rubric, networks and who is responsible."""
    rect, line, theme = chip.rect, chip.line, look.theme
    _draw_ground(painter, chip, look, chosen)
    left, right = rect.left() + BAR + PAD + 1, rect.right() - 8
    word = look.cut(status_name(line.status), "caption", max(0, rect.width() // 3))
    middle = rect.top() + (rect.height() - look.height("caption")) // 2
    painter.setFont(look.caption)
    painter.setPen(theme.colour("bad" if line.status is PostStatus.MISSED else "muted"))
    painter.drawText(right - word.width, middle + look.ascent("caption"), word.text)
    right -= word.width + look.icon + 6
    _draw_icon(painter, line.status, look, QPoint(right, rect.top()), rect.height())
    if line.minute is not None:
        painter.setFont(look.bold)
        painter.setPen(_words(line, theme))
        hour = look.time(line.minute)
        painter.drawText(left, rect.top() + 4 + look.ascent("base"), hour.text)
        left += max(hour.width, look.time(0).width) + 10
    title = look.cut(look.names.title(line), "base", right - left - 8)
    painter.setFont(look.base)
    painter.setPen(_words(line, theme))
    painter.drawText(left, rect.top() + 4 + look.ascent("base"), title.text)
    about = " · ".join(part for part in (look.names.about(line), line.responsible) if part)
    painter.setFont(look.caption)
    painter.setPen(theme.colour("muted"))
    below = rect.top() + 4 + look.height("base") + look.ascent("caption")
    painter.drawText(left, below, look.cut(about, "caption", right - left - 8).text)


def _draw_ground(painter: QPainter, chip: Chip, look: Look, chosen: bool) -> None:
    rect = chip.rect
    painter.drawPixmap(
        rect.topLeft(), look.ground(look.paints(chip.line), rect.width(), rect.height(), chosen)
    )


def _draw_icon(painter: QPainter, status: PostStatus, look: Look, corner: QPoint, height: int) -> None:
    role = "bad" if status is PostStatus.MISSED else "muted"
    image = pixmap(status_icon(status), role, look.icon, look.ratio)
    top = corner.y() + (height - look.icon) / 2
    painter.drawPixmap(
        QRectF(QPointF(corner.x(), top), QRectF(0, 0, look.icon, look.icon).size()),
        image,
        QRectF(image.rect()),
    )


def _words(line: PostLine, theme: Tokens) -> QColor:
    """What is published or on hold steps back."""
    return theme.colour("muted" if line.status in (PostStatus.PUBLISHED, PostStatus.ON_HOLD) else "text")
