"""Where days and their posts lie on a view, in pixels from the upper left corner of all that it shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPoint, QRect

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.shaping import KEEP, Keep
from smmdesk.ui.posts.views.chips import Chip


@dataclass(slots=True)
class Place:
    """A day, or an hour of it, on which posts can be dropped. *minute* KEEP: a drop changes the day alone.

    *more* is where "+3 more" stands, for *hidden* posts. *small* says that there is no room for any post.
    """

    day: date
    rect: QRect
    minute: int | Keep | None = KEEP
    chips: list[Chip] = field(default_factory=list)
    more: QRect | None = None
    hidden: int = 0

    @property
    def key(self) -> tuple[date, int | Keep | None]:
        """What tells it from other places, however often they are laid out anew."""
        return self.day, self.minute


def place_at(places: Iterable[Place], point: QPoint) -> Place | None:
    """Return the place at a point, or None beside all of them."""
    return next((place for place in places if place.rect.contains(point)), None)


def chip_at(place: Place, point: QPoint) -> Chip | None:
    """Return the post at a point of a place, or None."""
    return next((chip for chip in place.chips if chip.rect.contains(point)), None)


def stack(place: Place, lines: Sequence[PostLine], count: int, room: QRect, height: int, gap: int) -> None:
    """Lay as many *lines* as fit one below the other into *room*; tell how many of *count* are hidden."""
    fits = max(0, (room.height() + gap) // (height + gap))
    shown = count if count <= fits else max(0, fits - 1)
    shown = min(shown, len(lines))
    place.hidden = count - shown
    for number in range(shown):
        top = room.top() + number * (height + gap)
        place.chips.append(Chip(QRect(room.left(), top, room.width(), height), lines[number]))
    if place.hidden:
        top = room.top() + shown * (height + gap)
        place.more = QRect(room.left(), top, room.width(), height) if fits else None


def edges(first: int, length: int, parts: int) -> list[int]:
    """Return the ends of *parts* nearly equal parts of a length, from *first* on."""
    return [first + round(number * length / parts) for number in range(parts + 1)]
