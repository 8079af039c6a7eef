"""Tables to drafts: row by row, with the headings between the rows and the years carried on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import Field, plain
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.exporting_reading import read_row
from smmdesk.domain.posts.exporting_rows import Row, data_of
from smmdesk.domain.posts.exporting_table import row_from
from smmdesk.domain.posts.importing import (
    ICS_COLUMNS,
    NO_FIELD,
    Cell,
    Extra,
    Reason,
    Sheet,
    SheetMapping,
    Table,
    TableMapping,
    TableRow,
)
from smmdesk.domain.posts.importing_cells import Around, read_cells
from smmdesk.domain.posts.importing_dates import DayWords, month_named_in, read_day, year_named_in
from smmdesk.domain.posts.importing_draft import Draft
from smmdesk.domain.posts.importing_headers import is_own
from smmdesk.domain.posts.importing_own import repaired
from smmdesk.domain.posts.importing_row_cells import RowCells
from smmdesk.domain.posts.importing_rules import rule_of
from smmdesk.domain.posts.importing_state import origin_of
from smmdesk.domain.posts.importing_values import text_of
from smmdesk.domain.posts.importing_years import DaySettler

_TOTALS = ("итого", "всего", "total", "totals")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the rows of one table. *names* and *now* are for rows that this program wrote."""

    table: Table
    around: Around
    names: ExportNames
    now: datetime

    def drafts(self, mapping: TableMapping) -> Iterator[Draft]:
        """Yield a draft for each row of the sheets in use."""
        around = replace(self.around, serials_begin=self.table.serials_begin)
        for number, (sheet, of_sheet) in enumerate(zip(self.table.sheets, mapping.sheets, strict=True)):
            if of_sheet.used:
                yield from _SheetReader(number, sheet, of_sheet, self, around).drafts()


class _SheetReader:
    def __init__(
        self, number: int, sheet: Sheet, mapping: SheetMapping, reader: Reader, around: Around
    ) -> None:
        self._number = number
        self._sheet = sheet
        self._mapping = mapping
        self._reader = reader
        self._around = around
        self._origin = origin_of(reader.table.name)
        self._is_ics = reader.table.format == "ics"
        self._own = is_own(sheet.header) or self._is_ics
        self._days = _settler(sheet, reader.table.name, mapping, around.today)
        self._used = [column for column, name in sorted(mapping.columns.items()) if name != NO_FIELD]

    def drafts(self) -> Iterator[Draft]:
        self._look_ahead()
        for row in self._sheet.rows:
            draft = Draft(self._number, row.number, notes=list(row.remarks), origin=self._origin)
            if row.broken is not None:
                draft.reason = row.broken
            elif not (self._own and self._read_own(row, draft)):
                self._read(row, draft)
            yield draft

    def _look_ahead(self) -> None:
        """The first row may leave out the year that a later one states."""
        column = self._mapping.column_of(Field.DATE)
        if column is None or self._days.year is not None:
            return
        for row in self._sheet.rows:
            read = read_day(row.cells[column], self._around.serials_begin) if row.broken is None else None
            if isinstance(read, DayWords) and read.year is not None and read.first is not None:
                self._days.year = read.year
                if not _all_dated(self._sheet.rows, column, self._around.serials_begin):
                    self._days.near = self._probed(read)
                return

    def _probed(self, read: DayWords) -> date | None:
        probe = DaySettler(self._around.today, self._days.day_first)
        return probe.settle(read).day

    def _read_own(self, row: TableRow, draft: Draft) -> bool:
        """Read a row of our own; False where it is none (somebody added it by hand)."""
        cells = _own_cells(self._sheet, row, self._is_ics)
        if data_of(cells.get(Field.DATA)) is None:
            return False
        cells, notes = repaired(cells, self._days, self._around, self._reader.names)
        try:
            read = read_row(cells, self._reader.names, self._reader.now)
        except UserError as error:
            draft.reason = Reason(error.code, error.params)
            return True
        draft.own, draft.own_series = read.post, read.series
        draft.own_rubric, draft.own_campaign = read.rubric, read.campaign
        draft.title = read.post.title
        draft.values["day"] = read.post.day
        draft.notes += notes
        draft.rubric = text_of(cells.get(Field.RUBRIC))
        draft.campaign = text_of(cells.get(Field.CAMPAIGN))
        for bad in read.bad:
            if bad.field not in (Field.RUBRIC, Field.CAMPAIGN):
                params: dict[str, str | int] = {"field": bad.field.value, "text": bad.text[:60]}
                draft.notes.append(Reason("posts_in_note_cell", params))
        return True

    def _read(self, row: TableRow, draft: Draft) -> None:
        filled = [column for column, cell in enumerate(row.cells) if cell not in (None, "")]
        if self._is_heading(row, filled, draft):
            return
        cells = self._by_field(row)
        read_cells(cells, draft, self._days, self._around)
        if self._is_ics:
            _read_event(cells, draft)
        if not draft.title:
            if draft.reason is None:
                draft.reason = Reason("posts_in_no_words", {})
            draft.to_tray = False

    def _by_field(self, row: TableRow) -> RowCells:
        found: dict[str, list[tuple[str, Cell]]] = {}
        for column in self._used:
            cell = row.cells[column]
            # A calendar has a column for everything; what an event does not say is not said.
            if self._is_ics and cell is None and self._mapping.columns[column] not in _EVERY_EVENT:
                continue
            found.setdefault(self._mapping.columns[column], []).append((self._sheet.header[column], cell))
        return RowCells(found)

    def _is_heading(self, row: TableRow, filled: Sequence[int], draft: Draft) -> bool:
        """Whether the row is no post: a month, a week, a sum; the days below a month belong to it."""
        if not filled:
            draft.reason = Reason("posts_in_no_words", {})
            return True
        text = text_of(row.cells[filled[0]])
        if re.split(r"[\s:.,]", plain(text), maxsplit=1)[0] in _TOTALS and len(text) < 40:
            draft.reason = Reason("posts_in_total", {"text": text[:40]})
            return True
        if len(filled) > 1 or len(self._used) < 2 or len(text) > 80:
            return False
        month = month_named_in(text)
        is_month = month is not None and len(text.split()) <= 3 and not _names_day(text)
        is_first = filled[0] == min(self._used) and self._mapping.columns.get(filled[0]) not in _WORDS
        if is_month and month is not None:
            self._days.heading(*month)
        if is_month or (is_first and not _names_day(text)):
            draft.reason = Reason("posts_in_heading", {"text": text[:40]})
            return True
        return False


_WORDS = frozenset({Field.TITLE.value, Field.TEXT.value})
_EVERY_EVENT = frozenset({Field.DATE.value, Field.TIME.value, Field.TITLE.value, Field.TEXT.value})


def _names_day(text: str) -> bool:
    read = read_day(text)
    return isinstance(read, DayWords) and read.first is not None


def _settler(sheet: Sheet, file_name: str, mapping: SheetMapping, today: date) -> DaySettler:
    """Begin with what the sheet's name, its title or the file's name tell of month and year."""
    told: Sequence[tuple[int, int | None] | None] = [
        month_named_in(text) for text in (sheet.name, sheet.title, file_name)
    ]
    month = next((found[0] for found in told if found is not None), None)
    years = [year_named_in(text) for text in (sheet.name, sheet.title, file_name)]
    year = next((found for found in years if found is not None), None)
    return DaySettler(today, mapping.day_first, year, month)


def _all_dated(rows: Sequence[TableRow], column: int, serials_begin: date) -> bool:
    reads = (read_day(row.cells[column], serials_begin) for row in rows if row.broken is None)
    return all(read.year is not None for read in reads if isinstance(read, DayWords) and read.first)


def _own_cells(sheet: Sheet, row: TableRow, is_ics: bool) -> Row:
    if is_ics:
        known = {field.value: field for field in Field}
        pairs: Mapping[Field, Any] = {
            known[name]: cell for name, cell in zip(ICS_COLUMNS, row.cells, strict=False) if name in known
        }
        return dict(pairs)
    return row_from(sheet.header, [_as_cell(cell) for cell in row.cells])


def _as_cell(cell: Cell) -> Any:
    """Spreadsheets may hand back a number where a text was, and a day with an hour of midnight."""
    if isinstance(cell, datetime):
        return cell.date() if (cell.hour, cell.minute) == (0, 0) else cell
    return text_of(cell) if isinstance(cell, float | bool) else cell


def _read_event(row: RowCells, draft: Draft) -> None:
    """Take over by what an event repeats and is known again."""
    draft.uid = row.text(Extra.UID)
    day = row.first(Extra.SERIES_DAY)
    draft.series_day = day if isinstance(day, date) else None
    rule = row.text(Field.REPEATS)
    if rule and draft.day is not None:
        draft.rule = rule_of(rule, draft.day)
    draft.excluded = frozenset(date.fromisoformat(each) for each in row.text(Extra.EXCLUDED).split())
