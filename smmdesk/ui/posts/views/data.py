"""What a painted view is given to show, and how it looks right after a drop, before the data is read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.domain.posts.occasions import Occasion
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.posts.shaping import Keep
from smmdesk.ui.posts.dimensions import ColourBy

NO_POSTS = Some(0, ())


@dataclass(frozen=True, slots=True)
class Paints:
    """What the colours of the posts tell."""

    colour_by: ColourBy = ColourBy.RUBRIC


@dataclass(frozen=True, slots=True)
class ViewData:
    """The posts of a span and what stands around them.

    *days* has only days with posts; *counts* may tell the number of posts where the lines are not wanted
    (year). *rubric_counts* fill the heat map of half a year. *occasions* are days and whatever lasts longer;
    *bars* are more of the latter. *today* is the day that is outlined (None: none).
    """

    days: Mapping[date, Some] = field(default_factory=dict)
    counts: Mapping[date, int] = field(default_factory=dict)
    rubric_counts: Mapping[tuple[date, str], int] = field(default_factory=dict)
    occasions: Sequence[Occasion] = ()
    bars: Sequence[Occasion] = ()
    setting: PostsSetting = field(default_factory=PostsSetting)
    paints: Paints = field(default_factory=Paints)
    today: date | None = None

    def some(self, day: date) -> Some:
        """Return the posts of a day, as far as they were asked for."""
        return self.days.get(day, NO_POSTS)

    def count(self, day: date) -> int:
        """Return the number of posts of a day."""
        some = self.days.get(day)
        return self.counts.get(day, 0) if some is None else some.count


def moved(
    data: ViewData, lines: Sequence[PostLine], day: date | None, minute: int | Keep | None, copy: bool
) -> ViewData:
    """Return the data with *lines* put (or copied) on another day, as the database will soon say it."""
    days, counts = dict(data.days), Counter(data.counts)
    shown = bool(data.days) or not data.counts  # else the view shows numbers alone
    for line in lines:
        if line.day is not None and not copy:
            days[line.day] = _without(days.get(line.day, NO_POSTS), line.id)
            counts[line.day] -= 1
        if day is not None:
            days[day] = _with(days.get(day, NO_POSTS), _at(line, day, minute, copy))
            counts[day] += 1
    return replace(data, days=days if shown else data.days, counts=counts if data.counts else data.counts)


def _at(line: PostLine, day: date, minute: int | Keep | None, copy: bool) -> PostLine:
    at = line.minute if isinstance(minute, Keep) else minute
    if not copy:
        return replace(line, day=day, minute=at)
    return replace(line, id=f"copy of {line.id}", day=day, minute=at, status=PostStatus.DRAFT, series_id="")


def _without(some: Some, post_id: str) -> Some:
    left = tuple(line for line in some.lines if line.id != post_id)
    return Some(some.count - 1 if len(left) < len(some.lines) else some.count, left)


def _with(some: Some, line: PostLine) -> Some:
    if any(line.id == there.id for there in some.lines):
        return some
    return Some(some.count + 1, tuple(sorted([*some.lines, line], key=_order)))


def _order(line: PostLine) -> tuple[int, str]:
    return (-1 if line.minute is None else line.minute, line.id)
