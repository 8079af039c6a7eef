"""What the columns of a table mean: told by their names, and where those say nothing by what stands in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from smmdesk.domain.posts.columns import Field, field_of, plain
from smmdesk.domain.posts.importing import (
    ICS_COLUMNS,
    NETWORK_PREFIX,
    NO_FIELD,
    SHARED,
    Cell,
    Extra,
    Sheet,
    SheetMapping,
    Table,
    TableMapping,
    known_field,
)
from smmdesk.domain.posts.importing_channels import Channels, format_named
from smmdesk.domain.posts.importing_dates import DayWords, read_day
from smmdesk.domain.posts.importing_headers import field_named, is_own
from smmdesk.domain.posts.importing_times import read_time
from smmdesk.domain.posts.importing_values import is_file_name, is_working_link, links_in, status_named
from smmdesk.domain.posts.importing_words import FORMATS
from smmdesk.domain.posts.importing_years import order_of
from smmdesk.domain.posts.setting import ImportMapping

_SAMPLE = 200
_MOST_OF = 0.6
_LONG = 60
_FORMAT_WORDS = frozenset(word for words in FORMATS.values() for word in words)
_MATERIALS = frozenset({"материалы", "исходники", "materials", "source files"})


def signature_of(sheet: Sheet) -> str:
    """Return what a table's header is remembered by; "" where it has none."""
    words = "|".join(plain(name) for name in sheet.header)
    return hashlib.sha256(words.encode()).hexdigest()[:32] if words.strip("|") else ""


def guess(
    table: Table,
    channels: Channels,
    remembered: Mapping[str, ImportMapping],
    today: date,
) -> TableMapping:
    """Return what the columns of each sheet seem to mean; what was chosen for such a header before goes first."""
    if table.format == "ics":
        return TableMapping((SheetMapping(dict(enumerate(ICS_COLUMNS))),))
    networks = frozenset(channels.formats)
    mappings = []
    for sheet in table.sheets:
        known = remembered.get(signature_of(sheet))
        guessed = _guess_sheet(sheet, table, channels, today)
        mappings.append(_recalled(guessed, known, networks) if known is not None else guessed)
    return TableMapping(tuple(mappings))


def _recalled(guessed: SheetMapping, known: ImportMapping, networks: frozenset[str]) -> SheetMapping:
    chosen = {
        int(column): name
        for column, name in known.columns.items()
        if column.isdigit() and int(column) in guessed.columns and known_field(name, networks)
    }
    columns = {**guessed.columns, **chosen}
    # Only what the owner was asked about is her answer; elsewhere the dates speak for themselves.
    day_first = known.day_first if guessed.asks else guessed.day_first
    return SheetMapping(columns, _is_plan(columns, True), day_first, False, remembered=True)


def _guess_sheet(sheet: Sheet, table: Table, channels: Channels, today: date) -> SheetMapping:
    samples = [_sample(sheet, column) for column in range(sheet.width)]
    columns = _by_names(sheet, samples)
    _by_values(columns, sheet, samples, channels, table.serials_begin)
    days = [column for column, name in columns.items() if name == Field.DATE]
    words = _day_words(sheet, days[0], table.serials_begin) if days else []
    _working_links(columns, sheet, samples)
    order = order_of(words, _is_russian(sheet, samples), today)
    return SheetMapping(
        columns, _is_plan(columns, sheet.header_number is not None), order.day_first, not order.sure
    )


def _is_plan(columns: Mapping[int, str], has_header: bool) -> bool:
    """Whether posts can be made of such rows: something is said in them, and they are a table rather than a letter."""
    names = set(columns.values())
    says = bool({Field.TITLE.value, Field.TEXT.value} & names) or _has_networks(columns)
    return says and (has_header or Field.DATE in names or Field.NETWORKS in names)


def _sample(sheet: Sheet, column: int) -> list[Cell]:
    found: list[Cell] = []
    for row in sheet.rows:
        if column < len(row.cells) and row.cells[column] not in (None, ""):
            found.append(row.cells[column])
            if len(found) == _SAMPLE:
                break
    return found


def _by_names(sheet: Sheet, samples: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """Return the fields that the headers name; each that cannot be shared goes to the surest column."""
    named = {column: field_named(name) for column, name in enumerate(sheet.header)}
    own = is_own(sheet.header)
    for column, (name, sure) in named.items():
        if name == Field.DATE and _share(samples[column], _is_weekday) >= _MOST_OF:
            named[column] = (Extra.WEEKDAY.value, sure)
        if name in (Field.KIND, Field.TEXT) and not own and _share(samples[column], _is_format) >= _MOST_OF:
            named[column] = (Extra.FORMAT.value, sure)
    columns = dict.fromkeys(range(sheet.width), NO_FIELD)
    taken: set[str] = set()
    by_sureness = sorted(named, key=lambda column: (-named[column][1], not samples[column], column))
    for column in by_sureness:
        name, _ = named[column]
        if name == NO_FIELD or (name in taken and not _may_share(name, sheet.header[column])):
            continue
        taken.add(name)
        columns[column] = name
    return columns


def _may_share(name: str, header: str) -> bool:
    own = field_of(header)
    return name in SHARED or (own is not None and own[1] > 1)


@dataclass(frozen=True, slots=True)
class _Kind:
    field: str
    fits: Callable[[Cell], bool]


def _by_values(
    columns: dict[int, str],
    sheet: Sheet,
    samples: Sequence[Sequence[Cell]],
    channels: Channels,
    serials_begin: date,
) -> None:
    """Add what the names leave open by what stands below them."""
    kinds = (
        _Kind(Field.DATE, lambda cell: _is_day(cell, serials_begin)),
        _Kind(Field.TIME, _is_clock_time),
        _Kind(Field.NETWORKS, lambda cell: isinstance(cell, str) and _names_networks(cell, channels)),
        _Kind(
            Extra.FORMAT,
            lambda cell: isinstance(cell, str) and len(cell) < 30 and format_named(cell) is not None,
        ),
        _Kind(
            Field.STATUS,
            lambda cell: isinstance(cell, str) and len(cell) < 30 and status_named(cell) is not None,
        ),
        _Kind(
            Extra.HASHTAGS,
            lambda cell: isinstance(cell, str) and bool(re.fullmatch(r"(?:#\w+[\s,]*)+", cell)),
        ),
        _Kind(Field.LINK, lambda cell: isinstance(cell, str) and links_in(cell) == [cell.strip()]),
    )
    for kind in kinds:
        if kind.field in columns.values() or (kind.field == Field.NETWORKS and _has_networks(columns)):
            continue
        shares = {column: _share(samples[column], kind.fits) for column in _open(columns, sheet)}
        best = max(shares, key=lambda column: shares[column], default=None)
        if best is not None and shares[best] >= _MOST_OF:
            columns[best] = kind.field
    _words_by_length(columns, sheet, samples)


def _working_links(columns: dict[int, str], sheet: Sheet, samples: Sequence[Sequence[Cell]]) -> None:
    """Tell links to briefs from the post's own, and names of files from words about them."""
    for column, name in columns.items():
        texts = [cell for cell in samples[column] if isinstance(cell, str)]
        if not texts:
            continue
        working = all((links := links_in(text)) and all(map(is_working_link, links)) for text in texts)
        if working and (
            name == Field.LINK or (name == NO_FIELD and not field_named(sheet.header[column])[1])
        ):
            columns[column] = Extra.VISUAL.value
        elif plain(sheet.header[column]) in _MATERIALS and all(map(_names_file, texts)):
            columns[column] = Field.MEDIA.value


def _names_file(text: str) -> bool:
    return not links_in(text) and all(is_file_name(line) for line in text.splitlines())


def has_working_links(sheet: Sheet, column: int) -> bool:
    """Whether the column holds links to briefs, drafts and other files that people work on."""
    return any(
        is_working_link(link)
        for cell in _sample(sheet, column)
        if isinstance(cell, str)
        for link in links_in(cell)
    )


def _open(columns: Mapping[int, str], sheet: Sheet) -> list[int]:
    """Return the columns whose names say nothing: without one, or with one that is not known."""
    return [
        column
        for column, name in columns.items()
        if name == NO_FIELD and not field_named(sheet.header[column])[1]
    ]


def _words_by_length(columns: dict[int, str], sheet: Sheet, samples: Sequence[Sequence[Cell]]) -> None:
    """Take the longest words for the text, and the longest of the rest for the title.

    A column with a name of its own is taken only where the posts would else say nothing.
    """
    lengths = {column: _length(samples[column]) for column in _open(columns, sheet) if samples[column]}
    says_nothing = not {Field.TITLE, Field.TEXT} & set(columns.values())
    if Field.TEXT not in columns.values() and lengths:
        longest = max(lengths, key=lambda column: lengths[column])
        if lengths[longest] >= _LONG:
            columns[longest] = Field.TEXT.value
            del lengths[longest]
    if Field.TITLE in columns.values():
        return
    left = {
        each: length
        for each, length in lengths.items()
        if length and (says_nothing or not sheet.header[each])
    }
    if left:
        columns[max(left, key=lambda column: left[column])] = Field.TITLE.value


def _length(sample: Sequence[Cell]) -> float:
    texts = [cell for cell in sample if isinstance(cell, str) and any(letter.isalpha() for letter in cell)]
    return sum(map(len, texts)) / len(sample) if sample else 0


def _share(sample: Sequence[Cell], fits: Callable[[Cell], bool]) -> float:
    return sum(map(fits, sample)) / len(sample) if sample else 0.0


def _is_day(cell: Cell, serials_begin: date) -> bool:
    if isinstance(cell, int | float) and not 20_000 < cell < 80_000:
        return False
    read = read_day(cell, serials_begin)
    return isinstance(read, DayWords) and read.first is not None and read.second is not None


def _is_weekday(cell: Cell) -> bool:
    read = read_day(cell)
    return not isinstance(read, DayWords) and read is not None and read.code == "posts_in_only_weekday"


def _is_format(cell: Cell) -> bool:
    """Whether a cell says nothing but formats: "пост", "пост + сторис"."""
    words = re.findall(r"\w+", plain(cell)) if isinstance(cell, str) and len(cell) < _LONG else []
    return bool(words) and all(word in _FORMAT_WORDS for word in words)


def _is_clock_time(cell: Cell) -> bool:
    if isinstance(cell, datetime | date):
        return False
    if isinstance(cell, str):
        return bool(re.search(r"\d[:.\-]\d\d|\d\s*(?:ч|am|pm|утра|вечера)", cell)) and isinstance(
            read_time(cell), int
        )
    return isinstance(cell, time) or (isinstance(cell, float) and 0 < cell < 1)


def _names_networks(cell: str, channels: Channels) -> bool:
    found, unknown = channels.networks_in(cell) if len(cell) < 80 else ([], [cell])
    return any(read.network for read in found) and not unknown


def _has_networks(columns: Mapping[int, str]) -> bool:
    return any(name.startswith(NETWORK_PREFIX) for name in columns.values())


def _day_words(sheet: Sheet, column: int, serials_begin: date) -> list[DayWords]:
    read = (
        read_day(row.cells[column], serials_begin)
        for row in sheet.rows
        if column < len(row.cells) and row.broken is None
    )
    return [words for words in read if isinstance(words, DayWords)]


def _is_russian(sheet: Sheet, samples: Sequence[Sequence[Cell]]) -> bool:
    words = " ".join([*sheet.header, *(str(cell)[:200] for sample in samples for cell in sample[:20])])
    return len(re.findall("[а-яё]", words.lower())) * 3 > len(re.findall("[a-z]", words.lower()))


def remembered_as(sheet: Sheet, mapping: SheetMapping, used_at: datetime) -> ImportMapping | None:
    """Return the record by which this mapping is found again; None for a table without a header."""
    signature = signature_of(sheet)
    if not signature:
        return None
    columns = {str(column): name for column, name in mapping.columns.items()}
    return ImportMapping(signature, columns, used_at, mapping.day_first)
