"""What the calendar's views read. Every method runs on the database's thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.lines import Order, PostFact, PostFilter, PostLine, Some
from smmdesk.domain.posts.moments import moment_of
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import ImportMapping, PostsSetting, Remark
from smmdesk.services.moments import utc_now

if TYPE_CHECKING:
    from smmdesk.storage.database import Database
    from smmdesk.storage.posts import PostRepository

ALL = PostFilter()
_LAST = datetime.max.replace(tzinfo=UTC) - timedelta(minutes=1)
MOST_OPEN = 2000
"""Posts looked at when those late or due are sought."""


class PostReader:
    """Posts, and what they stand on, for those who only look."""

    def __init__(self, database: Database, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._now = now

    def days(self, first: date, last: date, per_day: int, wanted: PostFilter = ALL) -> dict[date, Some]:
        """Return, for each day of a period that has posts, their number and the first *per_day* of them."""
        with self._reading() as posts:
            return posts.days(first, last, per_day, wanted)

    def counts(self, first: date, last: date, wanted: PostFilter = ALL) -> dict[date, int]:
        """Return the number of posts of each day that has some."""
        with self._reading() as posts:
            return posts.counts(first, last, wanted)

    def rubric_counts(self, first: date, last: date, wanted: PostFilter = ALL) -> dict[tuple[date, str], int]:
        """Return the number of posts by day and rubric id."""
        with self._reading() as posts:
            return posts.rubric_counts(first, last, wanted)

    def lines(self, first: date, last: date, wanted: PostFilter = ALL, most: int = 5000) -> Some:
        """Return the posts of a period by day and hour, *most* at most, and their number."""
        with self._reading() as posts:
            return posts.lines(first, last, wanted, most)

    def tray(self, wanted: PostFilter = ALL, most: int = 500) -> Some:
        """Return the posts without a day."""
        with self._reading() as posts:
            return posts.tray(wanted, most)

    def board(self, wanted: PostFilter = ALL, per_status: int = 200) -> dict[PostStatus, Some]:
        """Return posts by status."""
        with self._reading() as posts:
            return posts.board(wanted, per_status)

    def page(self, wanted: PostFilter, order: Order, descending: bool, offset: int, limit: int) -> Some:
        """Return a stretch of the list of all posts, and how many there are in all."""
        with self._reading() as posts:
            return posts.page(wanted, order, descending, offset, limit)

    def search(self, text: str, most: int = 50) -> tuple[PostLine, ...]:
        """Return posts with words that begin as those of *text* do, the nearest to today first; of a series one."""
        with self._reading() as posts:
            return posts.search(text, most, self._now().astimezone().date())

    def post(self, post_id: str) -> Post | None:
        """Return the post (or model) with this id, or None."""
        with self._reading() as posts:
            return posts.get(post_id)

    def posts(self, ids: Sequence[str]) -> tuple[Post, ...]:
        """Return the posts with these ids, in their order; those that are gone are left out."""
        with self._reading() as posts:
            return posts.many(ids)

    def full(
        self, first: date | None, last: date | None, wanted: PostFilter = ALL, with_tray: bool = False
    ) -> tuple[Post, ...]:
        """Return whole posts of a period by day (None: without an end), with those of the tray at the end."""
        with self._reading() as posts:
            return posts.full(first, last, wanted, with_tray)

    def facts(self, first: date, last: date) -> tuple[PostFact, ...]:
        """Return what balance is computed from."""
        with self._reading() as posts:
            return posts.facts(first, last)

    def models(self) -> tuple[Post, ...]:
        """Return templates and evergreens."""
        with self._reading() as posts:
            return posts.models()

    def setting(self) -> PostsSetting:
        """Return rubrics, campaigns, occasions and choices."""
        with self._reading() as posts:
            return posts.setting()

    def remarks(self, post_id: str) -> tuple[Remark, ...]:
        """Return what reviewers said about a post, oldest first."""
        with self._reading() as posts:
            return posts.remarks_on([post_id])

    def series(self, series_id: str) -> Series | None:
        """Return the rule a series follows, or None."""
        with self._reading() as posts:
            return posts.series(series_id)

    def occurrences(self, series_id: str) -> tuple[Post, ...]:
        """Return the posts of a series by day."""
        with self._reading() as posts:
            return posts.of_series(series_id)

    def mapping(self, signature: str) -> ImportMapping | None:
        """Return the remembered meaning of a table's columns, or None."""
        with self._reading() as posts:
            return posts.mapping(signature)

    def import_keys(self, keys: Collection[str]) -> dict[str, Post]:
        """Return what came in before, by its source key."""
        with self._reading() as posts:
            return posts.with_source(keys)

    def media_bytes(self, sha256: str) -> bytes | None:
        """Return a file that is kept in the workspace, or None."""
        with self._reading() as posts:
            return posts.media(sha256)

    def is_empty(self) -> bool:
        """Tell whether there is neither a post nor a rubric yet."""
        with self._reading() as posts:
            return not posts.any() and not posts.setting().rubrics

    def overdue(self, now: datetime, since: date = date.min) -> tuple[PostLine, ...]:
        """Return posts still to go out whose moment (without an hour: whose day) has passed, latest first."""
        with self._reading() as posts:
            zone = posts.setting().choices.zone
            lines = posts.open_between(since, _near(now, 1), MOST_OPEN)
            return tuple(line for line in lines if _ends(line, zone) <= now)

    def due(self, after: datetime, until: datetime) -> tuple[PostLine, ...]:
        """Return posts still to go out whose hour lies after one moment and not after another."""
        with self._reading() as posts:
            zone = posts.setting().choices.zone
            lines = posts.open_between(_near(after, -1), _near(until, 1), MOST_OPEN)
            timed = [line for line in lines if line.minute is not None]
            return tuple(line for line in timed if after < _ends(line, zone) <= until)

    # --- internals ---

    @contextmanager
    def _reading(self) -> Iterator[PostRepository]:
        with self._database.reading() as unit:
            yield unit.posts


def _ends(line: PostLine, zone: str) -> datetime:
    """Return when a post is late: at its hour, or when its day is over."""
    assert line.day is not None
    minute, more = (24 * 60 - 1, 1) if line.minute is None else (line.minute, 0)
    try:
        moment = moment_of(line.day, minute, line.zone or zone)
    except UserError:  # a zone that this machine does not know, or no longer
        moment = moment_of(line.day, minute, "")
    return min(moment.utc, _LAST) + timedelta(minutes=more)


def _near(moment: datetime, days: int) -> date:
    """Return the day of a moment, moved by a number of days as far as the calendar goes."""
    ordinal = moment.astimezone(UTC).toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
