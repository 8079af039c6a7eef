"""Posts in and out, and the quick questions that the calendar's views ask (architecture: rows never leave)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from smmdesk.domain.changes import Record
from smmdesk.domain.posts.lines import Order, PostFact, PostFilter, PostLine, Some
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import (
    Campaign,
    ImportMapping,
    LimitOverride,
    OwnOccasion,
    PostChoices,
    PostsSetting,
    Remark,
    Rubric,
)
from smmdesk.storage import codec, tables
from smmdesk.storage.post_filter import Where, where_of
from smmdesk.storage.post_rows import FACT_COLUMNS, LINE_COLUMNS, fact_from, ids_json, line_from, row_of
from smmdesk.storage.records import shape_of

R = TypeVar("R", bound=Record)

_BATCH = 2000
# Posts of one hour stand in the order they were made: *number* tells it.
_PLACED = "kind = 'post' AND day BETWEEN ? AND ?"
_ORDERS = {
    Order.DAY: "day IS NULL, day {0}, minute {0}, number",
    Order.TITLE: "title_key {0}, day, minute, number",
    Order.STATUS: "{status} {0}, day, minute, number",
    Order.RUBRIC: "(SELECT position FROM rubrics WHERE rubrics.id = rubric_id) {0}, rubric_id, day, minute, number",
    Order.CAMPAIGN: "(SELECT name FROM campaigns WHERE campaigns.id = campaign_id) {0}, campaign_id, day, minute,"
    " number",
    Order.RESPONSIBLE: "responsible {0}, day, minute, number",
}
_LIFE = " ".join(f"WHEN '{status.value}' THEN {number}" for number, status in enumerate(PostStatus))


class PostRepository:
    """The posts of a workspace, inside one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # --- whole posts ----------------------------------------------------------------------------

    def save_all(self, posts: Sequence[Post]) -> None:
        """Insert or replace many posts at once."""
        for start in range(0, len(posts), _BATCH):
            rows = [row_of(post) for post in posts[start : start + _BATCH]]
            statement = insert(tables.posts)
            anew = {name: statement.excluded[name] for name in rows[0] if name != "id"}
            self._connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=anew), rows)

    def delete_all(self, ids: Iterable[str]) -> None:
        """Delete many posts at once; ids that are not there are nothing to it."""
        self._run("DELETE FROM posts WHERE id IN (SELECT value FROM json_each(?))", ids_json(ids))

    def get(self, post_id: str) -> Post | None:
        """Return the post with this id, of whatever kind, or None."""
        return next(iter(self.many([post_id])), None)

    def many(self, ids: Iterable[str]) -> tuple[Post, ...]:
        """Return the posts with these ids, in their order; those that are gone are left out."""
        wanted = list(ids)
        found = {
            post.id: post for post in self._bodies("id IN (SELECT value FROM json_each(?))", ids_json(wanted))
        }
        return tuple(found[post_id] for post_id in wanted if post_id in found)

    def models(self) -> tuple[Post, ...]:
        """Return templates and evergreens by title."""
        return self._bodies("kind IN ('template', 'evergreen') ORDER BY kind DESC, title_key, id")

    def made_from(self, model_ids: Collection[str]) -> tuple[Post, ...]:
        """Return the posts that were made from one of these models."""
        sql = "kind = 'post' AND json_extract(body, '$.origin_id') IN (SELECT value FROM json_each(?))"
        return self._bodies(sql, ids_json(model_ids)) if model_ids else ()

    def of_series(self, series_id: str) -> tuple[Post, ...]:
        """Return the posts of a series by their day."""
        return self._bodies("series_id = ? AND series_id <> '' ORDER BY day, minute, number", series_id)

    def with_source(self, keys: Iterable[str]) -> dict[str, Post]:
        """Return what was imported under these keys."""
        sql = "source_key IN (SELECT value FROM json_each(?)) AND source_key <> ''"
        return {post.source_key: post for post in self._bodies(sql, ids_json(keys))}

    def with_value(self, column: str, value: str) -> tuple[Post, ...]:
        """Return all posts, models too, whose rubric_id or campaign_id is *value*."""
        assert column in ("rubric_id", "campaign_id")
        return self._bodies(f"{column} = ?", value)

    def full(
        self, first: date | None, last: date | None, wanted: PostFilter, undated: bool = False
    ) -> tuple[Post, ...]:
        """Return whole posts of a period (None: without an end) by day; with those of the tray at the end."""
        where = where_of(wanted)
        low = 0 if first is None else first.toordinal()
        high = date.max.toordinal() if last is None else last.toordinal()
        placed = f"(day BETWEEN ? AND ?{' OR day IS NULL' if undated else ''})"
        sql = f"kind = 'post' AND {placed}{where.sql} ORDER BY day IS NULL, day, minute, position, number"
        return self._bodies(sql, low, high, *where.values)

    # --- lines for the views --------------------------------------------------------------------

    def days(self, first: date, last: date, per_day: int, wanted: PostFilter) -> dict[date, Some]:
        """Return, for each day that has posts, their number and the first of them by hour."""
        where = where_of(wanted)
        if (
            wanted.text.strip()
        ):  # asked once, not once a day: a short word may begin a hundred thousand others
            return self._days_at_once(first, last, per_day, where)
        counts = self.counts(first, last, wanted)
        return {day: Some(count, self._first_of(day, per_day, where)) for day, count in counts.items()}

    def counts(self, first: date, last: date, wanted: PostFilter) -> dict[date, int]:
        """Return the number of posts of each day that has some."""
        where = where_of(wanted)
        sql = f"SELECT day, count(*) FROM posts WHERE {_PLACED}{where.sql} GROUP BY day"
        rows = self._run(sql, first.toordinal(), last.toordinal(), *where.values)
        return {date.fromordinal(day): count for day, count in rows}

    def rubric_counts(self, first: date, last: date, wanted: PostFilter) -> dict[tuple[date, str], int]:
        """Return the number of posts by day and rubric."""
        where = where_of(wanted)
        sql = f"SELECT day, rubric_id, count(*) FROM posts WHERE {_PLACED}{where.sql} GROUP BY day, rubric_id"
        rows = self._run(sql, first.toordinal(), last.toordinal(), *where.values)
        return {(date.fromordinal(day), rubric): count for day, rubric, count in rows}

    def lines(self, first: date, last: date, wanted: PostFilter, most: int) -> Some:
        """Return the posts of a period by day and hour, *most* at most, and their number."""
        where = where_of(wanted)
        bounds = (first.toordinal(), last.toordinal(), *where.values)
        sql = f"{_PLACED}{where.sql}"
        (count,) = self._run(f"SELECT count(*) FROM posts WHERE {sql}", *bounds)[0]
        return Some(count, self._lines(f"{sql} ORDER BY day, minute, number LIMIT ?", *bounds, most))

    def tray(self, wanted: PostFilter, most: int) -> Some:
        """Return the posts without a day, in the tray's order."""
        where = where_of(wanted)
        sql = f"kind = 'post' AND day IS NULL{where.sql}"
        (count,) = self._run(f"SELECT count(*) FROM posts WHERE {sql}", *where.values)[0]
        return Some(count, self._lines(f"{sql} ORDER BY position, number LIMIT ?", *where.values, most))

    def board(self, wanted: PostFilter, per_status: int) -> dict[PostStatus, Some]:
        """Return, for each status that has posts, their number and the first of them by day."""
        where = where_of(wanted)
        sql = f"SELECT status, count(*) FROM posts WHERE kind = 'post'{where.sql} GROUP BY status"
        found = {}
        for status, count in self._run(sql, *where.values):
            of_status = f"kind = 'post' AND status = ?{where.sql} ORDER BY day, minute, number LIMIT ?"
            lines = self._lines(of_status, status, *where.values, per_status)
            found[PostStatus(status)] = Some(count, lines)
        return found

    def page(self, wanted: PostFilter, order: Order, descending: bool, offset: int, limit: int) -> Some:
        """Return a stretch of all posts in an order, and how many there are in all."""
        where = where_of(wanted)
        (count,) = self._run(f"SELECT count(*) FROM posts WHERE kind = 'post'{where.sql}", *where.values)[0]
        by = _ORDERS[order].format("DESC" if descending else "ASC", status=f"CASE status {_LIFE} END")
        sql = f"kind = 'post'{where.sql} ORDER BY {by} LIMIT ? OFFSET ?"
        return Some(count, self._lines(sql, *where.values, limit, offset))

    def search(self, text: str, most: int, near: date) -> tuple[PostLine, ...]:
        """Return posts in which each word begins some word, of a series one: those whose day is nearest to *near*
        first, at the end those without a day; among the first thousand.
        """
        where = where_of(PostFilter(text=text), most=1000)
        if not where.sql:
            return ()
        nearest = "day IS NULL, abs(day - ?), day DESC, minute, number"
        # "+": the few that were found are looked up; no index of all posts is gone through for them.
        sql = f"SELECT number, series_id FROM posts WHERE +kind = 'post'{where.sql} ORDER BY {nearest}"
        first_of: dict[str | int, int] = {}
        for number, series_id in self._run(sql, *where.values, near.toordinal()):
            first_of.setdefault(series_id or number, number)
        numbers = list(first_of.values())[:most]
        sql = f"number IN (SELECT value FROM json_each(?)) ORDER BY {nearest}"
        return self._lines(sql, ids_json(numbers), near.toordinal())

    def open_between(self, first: date, last: date, most: int) -> tuple[PostLine, ...]:
        """Return posts still to go out whose day lies in a period, latest first."""
        names = ", ".join(f"'{status.value}'" for status in PostStatus if status.is_open)
        sql = f"{_PLACED} AND status IN ({names}) ORDER BY day DESC, minute DESC LIMIT ?"
        return self._lines(sql, first.toordinal(), last.toordinal(), most)

    def facts(self, first: date, last: date) -> tuple[PostFact, ...]:
        """Return what balance is computed from, by day and hour."""
        sql = f"SELECT {FACT_COLUMNS} FROM posts WHERE {_PLACED} ORDER BY day, minute, number"
        return tuple(fact_from(tuple(row)) for row in self._run(sql, first.toordinal(), last.toordinal()))

    def people(self) -> tuple[str, ...]:
        """Return the names of those responsible for some post (each found by one step in the index)."""
        sql = """WITH RECURSIVE person(name) AS (
            SELECT min(responsible) FROM posts WHERE responsible > ''
            UNION ALL SELECT (SELECT min(responsible) FROM posts WHERE responsible > name)
            FROM person WHERE name IS NOT NULL LIMIT 200)
            SELECT name FROM person WHERE name IS NOT NULL"""
        return tuple(name for (name,) in self._run(sql))

    def last_position(self) -> int:
        """Return the greatest position in the tray."""
        sql = "SELECT max(position) FROM posts WHERE kind = 'post' AND day IS NULL"
        return int(self._run(sql)[0][0] or 0)

    def any(self) -> bool:
        """Tell whether there is a post at all."""
        return bool(self._run("SELECT 1 FROM posts LIMIT 1"))

    # --- what belongs to posts ------------------------------------------------------------------

    def series(self, series_id: str) -> Series | None:
        """Return the series with this id, or None."""
        statement = select(tables.series).where(tables.series.c.id == series_id)
        row = self._connection.execute(statement).first()
        found: Series | None = None if row is None else shape_of(Series).from_row(row)
        return found

    def remarks_on(self, ids: Iterable[str]) -> tuple[Remark, ...]:
        """Return the reviewers' remarks on these posts, oldest first."""
        table, shape = tables.remarks, shape_of(Remark)
        wanted = select(func.json_each(ids_json(ids)).table_valued("value").c.value)
        statement = select(table).where(table.c.post_id.in_(wanted))
        rows = self._connection.execute(statement.order_by(table.c.written_at, table.c.id))
        return tuple(shape.from_row(row) for row in rows)

    def setting(self) -> PostsSetting:
        """Return rubrics, campaigns, occasions and choices, all that views need besides the posts."""
        choices = self._all_of(PostChoices, tables.post_choices.c.key)
        profile = self._run("SELECT country, trim(sells || ' ' || name) FROM profile LIMIT 1")
        return PostsSetting(
            self._all_of(Rubric, tables.rubrics.c.position, tables.rubrics.c.name),
            self._all_of(Campaign, tables.campaigns.c.starts_on, tables.campaigns.c.id),
            self._all_of(OwnOccasion, tables.own_occasions.c.month, tables.own_occasions.c.day),
            self._all_of(LimitOverride, tables.limit_overrides.c.network, tables.limit_overrides.c.format),
            choices[0] if choices else PostChoices(),
            self.people(),
            *(profile[0] if profile else ()),
        )

    def mapping(self, signature: str) -> ImportMapping | None:
        """Return the remembered meaning of a table's columns, or None."""
        table = tables.import_mappings
        row = self._connection.execute(select(table).where(table.c.signature == signature)).first()
        found: ImportMapping | None = None if row is None else shape_of(ImportMapping).from_row(row)
        return found

    def add_media(self, sha256: str, name: str, data: bytes) -> None:
        """Keep a file's bytes once."""
        row = {"sha256": sha256, "name": name, "data": data}
        self._connection.execute(insert(tables.media_files).values(row).on_conflict_do_nothing())

    def media(self, sha256: str) -> bytes | None:
        """Return the bytes kept under this hash, or None."""
        rows = self._run("SELECT data FROM media_files WHERE sha256 = ?", sha256)
        return bytes(rows[0][0]) if rows else None

    def sweep_media(self) -> int:
        """Delete kept files that no post has any more; return how many."""
        kept = {sha256 for (sha256,) in self._run("SELECT sha256 FROM media_files")}
        if not kept:
            return 0
        for (pictures,) in self._run("SELECT pictures FROM posts WHERE pictures <> ''"):
            kept.difference_update(pictures.split())
        self._run("DELETE FROM media_files WHERE sha256 IN (SELECT value FROM json_each(?))", ids_json(kept))
        return len(kept)

    # --- internals ------------------------------------------------------------------------------

    def _all_of(self, kind: type[R], *order: Any) -> tuple[R, ...]:
        shape = shape_of(kind)
        rows = self._connection.execute(select(shape.table).order_by(*order))
        return tuple(shape.from_row(row) for row in rows)

    def _first_of(self, day: date, most: int, where: Where) -> tuple[PostLine, ...]:
        sql = f"kind = 'post' AND day = ?{where.sql} ORDER BY minute, number LIMIT ?"
        return self._lines(sql, day.toordinal(), *where.values, most)

    def _days_at_once(self, first: date, last: date, most: int, where: Where) -> dict[date, Some]:
        numbered = f"""SELECT {LINE_COLUMNS}, count(*) OVER (PARTITION BY day) AS count,
            row_number() OVER (PARTITION BY day ORDER BY minute, number) AS place
            FROM posts WHERE {_PLACED}{where.sql}"""
        sql = f"SELECT * FROM ({numbered}) WHERE place <= ? ORDER BY day, place"
        found: dict[date, tuple[int, list[PostLine]]] = {}
        for *cells, count, _ in self._run(sql, first.toordinal(), last.toordinal(), *where.values, most):
            line = line_from(tuple(cells))
            if line.day is not None:
                found.setdefault(line.day, (count, []))[1].append(line)
        return {day: Some(count, tuple(lines)) for day, (count, lines) in found.items()}

    def _lines(self, sql: str, *values: Any) -> tuple[PostLine, ...]:
        rows = self._run(f"SELECT {LINE_COLUMNS} FROM posts WHERE {sql}", *values)
        return tuple([line_from(tuple(row)) for row in rows])

    def _bodies(self, sql: str, *values: Any) -> tuple[Post, ...]:
        rows = self._run(f"SELECT body FROM posts WHERE {sql}", *values)
        return tuple(codec.from_json(Post, body) for (body,) in rows)

    def _run(self, sql: str, *values: Any) -> Sequence[Any]:
        result = self._connection.exec_driver_sql(sql, values)
        return result.fetchall() if result.returns_rows else ()
