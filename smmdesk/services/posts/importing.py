"""A contractor's content plan into the calendar: read, shown as it would become, then carried out as one step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from smmdesk.domain.changes import Change, Record
from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.posts.importing import DryRun, RowOutcome, Table, TableMapping
from smmdesk.domain.posts.importing_columns import guess, remembered_as, signature_of
from smmdesk.domain.posts.importing_merge import with_state
from smmdesk.domain.posts.importing_setting import is_setting
from smmdesk.domain.posts.importing_state import origin_of
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import ImportMapping, PostsSetting
from smmdesk.services.moments import utc_now
from smmdesk.services.plan_reader import IsCancelled, Progress, Sandbox
from smmdesk.services.posts import import_work
from smmdesk.services.posts.import_names import channels_of
from smmdesk.services.posts.import_preview import Preview

PROGRESS_READING = "reading"


class Calendar(Protocol):
    """The calendar that posts come into (``PostService``)."""

    def setting(self) -> PostsSetting:
        """Return rubrics, campaigns and choices."""
        ...

    def posts(self, ids: Sequence[str]) -> tuple[Post, ...]:
        """Return the posts with these ids that there are."""
        ...

    def full(self, first: date | None, last: date | None) -> tuple[Post, ...]:
        """Return the posts of a period."""
        ...

    def import_keys(self, keys: Collection[str]) -> dict[str, Post]:
        """Return what came in before, by source key."""
        ...

    def series(self, series_id: str) -> Series | None:
        """Return the rule of a series."""
        ...

    def mapping(self, signature: str) -> ImportMapping | None:
        """Return the remembered meaning of a table's columns."""
        ...

    def save_many(self, posts: Sequence[Post], records: Sequence[Record] = ()) -> Change:
        """Keep posts and what they stand on, as one step."""
        ...


def _all_networks() -> Networks:
    from smmdesk.knowledge.networks import load_networks

    return load_networks()


class ImportService:
    """Imports content plans. ``read`` touches no database and runs on the pool; the rest on the database's thread."""

    def __init__(
        self,
        calendar: Calendar,
        sandbox: Sandbox,
        networks: Callable[[], Networks] = _all_networks,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._calendar = calendar
        self._sandbox = sandbox
        self._networks = networks
        self._now = now

    def read(self, path: Path, progress: Progress, cancelled: IsCancelled) -> Table:
        """Return the table in a file, read in the child process; UserError or Cancelled."""
        from smmdesk.documents.files import load_file

        progress(PROGRESS_READING)
        file = load_file(path)
        return self._sandbox.call(
            import_work.read_file,
            file.data,
            file.name,
            self._today(),
            timeout=import_work.READING_SECONDS,
            cancelled=cancelled,
            subject=file.name,
        )

    def mapping(self, table: Table) -> TableMapping:
        """Return what the table's columns mean: as remembered for such a header, else as they look."""
        signatures = {signature_of(sheet) for sheet in table.sheets} - {""}
        remembered = {each: found for each in signatures if (found := self._calendar.mapping(each))}
        chosen = self._calendar.setting().choices.networks
        guessed = guess(table, channels_of(self._networks(), chosen), remembered, self._today())
        for number, sheet in enumerate(table.sheets):
            if is_setting(sheet):
                guessed = guessed.with_sheet(number, guessed.sheets[number].left_out())
        return guessed

    def preview(self, table: Table, mapping: TableMapping) -> DryRun:
        """Return, row by row, what would be added, changed, left alone or left out, and why."""
        preview = Preview(self._calendar, self._networks(), self._now(), self._today(), _new_id)
        return preview.of(table, mapping)

    def carry_out(
        self,
        table: Table,
        mapping: TableMapping,
        run: DryRun,
        rows: Collection[RowOutcome] | None = None,
    ) -> Change:
        """Bring in the chosen *rows* (None: those chosen by themselves) as one step, and remember the mapping."""
        chosen = [row for row in run.rows if row.chosen] if rows is None else list(rows)
        origin = origin_of(table.name)
        posts = {post.id: post for row in chosen for post in _with_states(row, origin)}
        return self._calendar.save_many(
            list(posts.values()), [*_needed(run, chosen), *self._remembered(table, mapping, bool(posts))]
        )

    def _remembered(self, table: Table, mapping: TableMapping, used: bool) -> Iterable[ImportMapping]:
        """Yield what is to be remembered of columns; where nothing came in (*used*), only what is new of it."""
        if table.format == "ics":
            return
        seen: set[str] = set()
        for sheet, of_sheet in zip(table.sheets, mapping.sheets, strict=True):
            record = remembered_as(sheet, of_sheet, self._now()) if of_sheet.used else None
            if record is None or record.signature in seen:
                continue
            seen.add(record.signature)
            known = self._calendar.mapping(record.signature)
            if used or known is None or replace(known, used_at=record.used_at) != record:
                yield record

    def _today(self) -> date:
        return self._now().astimezone().date()


def _with_states(row: RowOutcome, origin: str) -> Iterable[Post]:
    there = {post.id for post in row.before}
    for post in row.posts:
        yield post if post.id in there else with_state(post, row.told, origin)


def _needed(run: DryRun, chosen: Sequence[RowOutcome]) -> list[Record]:
    """Return the new rubrics, campaigns and series that the chosen rows stand on."""
    used = {record_id for row in chosen for record_id in row.uses}
    offered = (*run.rubrics, *run.campaigns, *run.spare)
    records: list[Record] = [record for record in offered if record.id in used]
    series: Mapping[str, Series] = {row.series.id: row.series for row in chosen if row.series is not None}
    return [*records, *series.values()]


def _new_id() -> str:
    return uuid4().hex
