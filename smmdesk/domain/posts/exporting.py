"""Posts to be taken along: what every writer – workbook, calendar, web page, paper – is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.post import Post

EXPORT_FORMATS = (".xlsx", ".csv", ".ics", ".html", ".pdf")


@dataclass(frozen=True)
class PostsExport:
    """Posts with the names of what they speak of. *title* is the calendar's; *first* and *last* are the days
    that were asked for, where any were.

    *pictures* are small JPEG previews by the SHA-256 of the file. *week_begins* is a weekday (Monday is 0).
    """

    title: str
    names: ExportNames
    posts: tuple[Post, ...]
    today: date
    first: date | None = None
    last: date | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    week_begins: int = 0

    @cached_property
    def dated(self) -> tuple[Post, ...]:
        """The posts that have a day, in order of time; those without an hour come first."""
        return tuple(sorted((post for post in self.posts if post.day), key=_moment))

    @cached_property
    def undated(self) -> tuple[Post, ...]:
        """The posts of the tray in its order."""
        waiting = (post for post in self.posts if post.day is None)
        return tuple(sorted(waiting, key=lambda post: (post.position, post.created_at, post.id)))

    @cached_property
    def by_day(self) -> Mapping[date, tuple[Post, ...]]:
        """The dated posts of each day that has any."""
        days: dict[date, list[Post]] = {}
        for post in self.dated:
            if post.day is not None:
                days.setdefault(post.day, []).append(post)
        return {day: tuple(posts) for day, posts in days.items()}

    @property
    def span(self) -> tuple[date, date]:
        """The days that month sheets must show: those asked for, else from the first post to the last."""
        days = list(self.by_day)
        return self.first or (days[0] if days else self.today), self.last or (
            days[-1] if days else self.today
        )


def _moment(post: Post) -> tuple[date, int, str, str]:
    return post.day or date.max, -1 if post.minute is None else post.minute, post.title, post.id
