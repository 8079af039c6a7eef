"""Rows of our own tables in which somebody wrote by hand: days, hours, statuses and networks as people write them."""

from __future__ import annotations

from datetime import date, time

from smmdesk.domain.posts.columns import Field, status_of
from smmdesk.domain.posts.exporting_cells import channels_named
from smmdesk.domain.posts.exporting_names import ExportNames, UnknownNameError
from smmdesk.domain.posts.exporting_rows import Row, data_of, mark_of
from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.importing_cells import Around
from smmdesk.domain.posts.importing_dates import DayWords, read_day
from smmdesk.domain.posts.importing_statuses import OWNERS
from smmdesk.domain.posts.importing_times import read_time
from smmdesk.domain.posts.importing_values import status_named
from smmdesk.domain.posts.importing_years import DaySettler
from smmdesk.domain.posts.post import PostStatus


def repaired(cells: Row, days: DaySettler, around: Around, names: ExportNames) -> tuple[Row, list[Reason]]:
    """Return the cells with those in our own form that were written in another, and what is to be said of it."""
    row = dict(cells)
    notes: list[Reason] = []
    kept = data_of(cells.get(Field.DATA))
    exact = kept.exact if kept is not None else {}
    # A cell that says what it said when it was written is read by DATA, to the letter.
    changed = {
        field: cell for field, cell in row.items() if exact.get(field.value, ("",))[0] != mark_of(cell)
    }
    for field in (Field.DATE, Field.DUE_ON):
        cell = changed.get(field)
        if cell is not None and not isinstance(cell, date) and not _is_iso(cell):
            row[field] = _day(cell, days, around, notes)
    cell = changed.get(Field.TIME)
    if cell is not None and not isinstance(cell, time):
        minute = read_time(cell)
        if isinstance(minute, Reason):
            notes.append(minute)
        row[Field.TIME] = time(*divmod(minute, 60)) if isinstance(minute, int) else None
    cell = changed.get(Field.STATUS)
    if isinstance(cell, str) and status_of(cell) is None and (status := status_named(cell)) is not None:
        if status in OWNERS:
            notes.append(Reason("posts_in_note_yours_to_approve", {"text": cell.strip()[:40]}))
            status = PostStatus.TO_APPROVE
        row[Field.STATUS] = status.value
    cell = changed.get(Field.NETWORKS)
    if isinstance(cell, str):
        row[Field.NETWORKS] = _networks(cell, around, names)
    return row, notes


def _is_iso(cell: object) -> bool:
    try:
        date.fromisoformat(str(cell).strip())
    except ValueError:
        return False
    return True


def _day(cell: object, days: DaySettler, around: Around, notes: list[Reason]) -> date | None:
    read = read_day(cell if isinstance(cell, str | int | float) else str(cell), around.serials_begin)
    if isinstance(read, DayWords):
        settled = days.settle(read)
        notes += settled.notes
        if settled.reason is not None:
            notes.append(settled.reason)
        return settled.day
    if read is not None:
        notes.append(read)
    return None


def _networks(cell: str, around: Around, names: ExportNames) -> str:
    """Return the networks by their ids where they were written as people do, else the cell as it is."""
    try:
        channels_named(cell, names)
    except UnknownNameError:
        reads, unknown = around.channels.networks_in(cell)
        if unknown or not all(read.network for read in reads):
            return cell
        formats = ((read, around.channels.format_id(read.network, read.kind, read.word)) for read in reads)
        return "\n".join(f"{read.network}: {form}" if form else read.network for read, form in formats)
    return cell
