"""Plans that are drawn rather than listed, as lists: a page of a wall calendar, a column for each format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from smmdesk.domain.posts.columns import Field, plain
from smmdesk.domain.posts.importing import Cell, Extra, Sheet, TableRow
from smmdesk.domain.posts.importing_dates import (
    DayWords,
    month_named_in,
    read_day,
    year_named_in,
)
from smmdesk.domain.posts.importing_headers import field_named, is_own, weekdays_across
from smmdesk.domain.posts.importing_values import text_of
from smmdesk.domain.posts.importing_words import FORMATS, MARKS, NO_MARKS
from smmdesk.domain.posts.importing_years import DaySettler

_LONGEST_TOPIC = 120
_LONGEST_DAY = 16
_WEEK = timedelta(days=7)
_POSTS = frozenset(
    {"пост", "посты", "post", "posts", "лента", "в ленту", "пост в ленту", "feed", "feed post"}
)
_OTHERS = frozenset(
    word for kind, words in FORMATS.items() if kind not in ("feed", "article") for word in words
) - {"видео", "video", "галерея", "альбом", "gallery", "album", "слайды", "slides", "тикток", "карточки"}


def unfolded(sheet: Sheet, file_name: str, today: date) -> Sheet:
    """Return the sheet with a row for each post, if it was drawn; any other sheet as it is."""
    if not any(sheet.header) or is_own(sheet.header):
        return sheet
    weekdays = weekdays_across(sheet.header)
    if weekdays:
        return _Wall(sheet, weekdays, file_name, today).listed()
    formats = _formats_across(sheet.header)
    return _by_format(sheet, formats) if formats else sheet


def _formats_across(header: Sequence[str]) -> list[int]:
    """Return the columns of single formats; none where they do not stand beside a day."""
    names = [plain(name).strip(" :.*") for name in header]
    columns = [column for column, name in enumerate(names) if name in _POSTS or name in _OTHERS]
    fields = {field_named(name)[0] for column, name in enumerate(header) if column not in columns}
    if len(columns) < 2 or not any(names[column] in _OTHERS for column in columns):
        return []
    return columns if Field.DATE in fields and Extra.FORMAT not in fields else []


def _by_format(sheet: Sheet, formats: Sequence[int]) -> Sheet:
    others = [column for column in range(sheet.width) if column not in formats]
    has_topic = any(field_named(sheet.header[column])[0] == Field.TITLE for column in others)
    names = ("Формат", "Тема", "Текст") if _is_russian(sheet.header) else ("Format", "Topic", "Text")
    hashtags = {
        at for at, column in enumerate(others) if field_named(sheet.header[column])[0] == Extra.HASHTAGS
    }
    rows: list[TableRow] = []
    for row in sheet.rows:
        kept = tuple(row.cells[column] for column in others) if row.broken is None else ()
        filled = [column for column in formats if row.broken is None and _says(row.cells[column])]
        if not filled:
            rows.append(replace(row, cells=(*kept, None, None, None)) if kept else row)
        for column in filled:
            said = _said(row.cells[column], has_topic)
            if column != filled[0]:  # one set of hashtags is meant for one post
                kept = tuple(None if at in hashtags else cell for at, cell in enumerate(kept))
            rows.append(replace(row, cells=(*kept, sheet.header[column], *said)))
    return _tidy(sheet, (*(sheet.header[column] for column in others), *names), rows)


def _says(cell: Cell) -> bool:
    return cell not in (None, False) and plain(text_of(cell)) not in NO_MARKS


def _said(cell: Cell, has_topic: bool) -> tuple[Cell, Cell]:
    """Return a cell as topic and text."""
    text = text_of(cell)
    if cell is True or plain(text) in MARKS:
        return None, None
    if has_topic or "\n" in text or len(text) > _LONGEST_TOPIC:
        return None, text
    return text, None


def _tidy(sheet: Sheet, header: tuple[str, ...], rows: Sequence[TableRow]) -> Sheet:
    """Return the sheet without columns that hold nothing."""
    used = [
        column
        for column in range(len(header))
        if any(row.cells[column : column + 1] not in ((), (None,)) for row in rows)
    ]
    made = (
        row if row.broken else replace(row, cells=tuple(row.cells[column] for column in used)) for row in rows
    )
    return replace(sheet, header=tuple(header[column] for column in used), rows=tuple(made))


def _is_russian(names: Sequence[str]) -> bool:
    return any("а" <= letter <= "я" for name in names for letter in name.casefold())


@dataclass(slots=True)
class _Month:
    """A stretch of the sheet that belongs to one month, with the bare numbers that stand under weekdays there."""

    month: int | None
    year: int | None
    numbers: list[tuple[int, int]] = field(default_factory=list)


class _Wall:
    """A wall calendar: a column for each day of the week, the days above what is planned or beside the week."""

    def __init__(self, sheet: Sheet, weekdays: dict[int, int], file_name: str, today: date) -> None:
        self._sheet = sheet
        self._weekdays = weekdays
        self._today = today
        self._sides = [column for column in range(sheet.width) if column not in weekdays]
        names = (sheet.name, sheet.title, file_name)
        months = [found for found in map(month_named_in, names) if found is not None]
        years = [found for found in map(year_named_in, names) if found is not None]
        month, year = next(iter(months), (None, None))
        self._now = _Month(month, year or next(iter(years), None))
        self._settler = DaySettler(today, True, self._now.year, self._now.month)
        self._days: dict[int, date | None] = {}

    def listed(self) -> Sheet:
        """Return the calendar as a list."""
        months = self._months()
        rows: list[TableRow] = []
        for row, month in zip(self._sheet.rows, months, strict=True):
            rows += [row] if row.broken is not None else self._row(row, month)
        names = [self._sheet.header[column] for column in self._sides]
        words = ("Дата", "Тема", "Текст") if _is_russian(self._sheet.header) else ("Date", "Topic", "Text")
        return _tidy(self._sheet, (words[0], *names, *words[1:]), rows)

    def _months(self) -> list[_Month]:
        """Return the month of each row. Where no year is named it is the one whose weekdays fit best."""
        found: list[_Month] = []
        for row in self._sheet.rows:
            heading = self._heading(row)
            if heading is not None:
                self._now = _Month(heading[0], heading[1] or self._now.year)
            found.append(self._now)
            for column, weekday in self._weekdays.items():
                words = _day_in(row.cells[column])[0] if row.broken is None else None
                if words is not None and words.second is None and words.first is not None:
                    self._now.numbers.append((words.first, weekday))
        for month in {id(each): each for each in found}.values():
            self._settle_year(month)
        return found

    def _heading(self, row: TableRow) -> tuple[int, int | None] | None:
        filled = [cell for cell in row.cells if cell not in (None, "")]
        text = text_of(filled[0]) if len(filled) == 1 and row.broken is None else ""
        return month_named_in(text) if text and len(text.split()) <= 3 else None

    def _settle_year(self, month: _Month) -> None:
        if month.month is None or month.year is not None or not month.numbers:
            return
        near = self._today + timedelta(days=60)
        fits = Counter[int]()
        for year in range(near.year - 1, near.year + 3):
            fits[year] = sum(_is_on(year, month.month, day, weekday) for day, weekday in month.numbers)
        month.year = max(
            fits, key=lambda year: (fits[year], -abs((date(year, month.month or 1, 15) - near).days))
        )

    def _row(self, row: TableRow, month: _Month) -> Iterator[TableRow]:
        if self._heading(row) is not None:
            self._days = {}
            return
        cells = {column: row.cells[column] for column in self._weekdays if _says(row.cells[column])}
        if not cells:
            return
        if not self._week(row):
            cells = self._without_days(cells, month)
        side = [row.cells[column] for column in self._sides]
        for column, cell in cells.items():
            day = self._days.get(column)
            yield replace(row, cells=(day or self._sheet.header[column], *side, *_said(cell, False)))

    def _week(self, row: TableRow) -> bool:
        """Take over which week it is from a cell beside it, if one tells."""
        for column in self._sides:
            words = read_day(row.cells[column]) if row.cells[column] is not None else None
            if isinstance(words, DayWords) and words.first is not None:
                first = self._settler.settle(replace(words, weekday=min(self._weekdays.values()))).day
                if first is not None:
                    monday = first - timedelta(days=first.weekday())
                    self._days = {at: monday + timedelta(days=day) for at, day in self._weekdays.items()}
                    return True
        return False

    def _without_days(self, cells: Mapping[int, Cell], month: _Month) -> dict[int, Cell]:
        """Take over the days that stand in a row, alone or above what is planned, and return what is planned."""
        read = {column: _day_in(cell) for column, cell in cells.items()}
        told = {column: words for column, (words, _) in read.items() if words is not None}
        above = any(said is not None for column, (_, said) in read.items() if column in told)
        # "8 марта" below its own day is a holiday rather than a day.
        is_topic = len(told) == 1 and bool(self._days) and all(words.second for words in told.values())
        if not told or is_topic or not (above or len(told) == len(cells)):
            return dict(cells)
        self._days = {column: self._settled(words, column, month) for column, words in told.items()}
        return {column: said for column, (_, said) in read.items() if said is not None}

    def _settled(self, words: DayWords, column: int, month: _Month) -> date | None:
        weekday = self._weekdays[column]
        if words.second is not None:
            return self._settler.settle(replace(words, weekday=weekday)).day
        if month.month is None or month.year is None or words.first is None:
            return None
        here = date(month.year, month.month, 15)
        around = (here, here - _WEEK * 4, here + _WEEK * 4)
        fitting = (_made(each.year, each.month, words.first, weekday) for each in around)
        return next((day for day in fitting if day is not None), None)


def _day_of(cell: Cell) -> DayWords | None:
    """Return the day that is all a cell holds."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and (not 1 <= cell <= 31 or cell % 1):
        return None
    if isinstance(cell, str) and len(cell) > _LONGEST_DAY:
        return None
    if not isinstance(cell, str | int | float | date | datetime) or isinstance(cell, bool):
        return None
    words = read_day(cell)
    if not isinstance(words, DayWords) or words.first is None or words.rest or words.is_range:
        return None
    return words


def _day_in(cell: Cell) -> tuple[DayWords | None, Cell]:
    """Return the day that a cell holds, alone or in its first line, and what else it says."""
    words = _day_of(cell)
    if words is not None:
        return words, None
    if isinstance(cell, str) and "\n" in cell:
        first, rest = cell.split("\n", 1)
        words = _day_of(first)
        if words is not None and rest.strip():
            return words, rest.strip()
    return None, cell


def _is_on(year: int, month: int, day: int, weekday: int) -> bool:
    return _made(year, month, day, weekday) is not None


def _made(year: int, month: int, day: int, weekday: int) -> date | None:
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if made.weekday() == weekday else None
