"""What an import speaks in: a table that was read, what its columns mean, and what would become of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import Campaign, Rubric

Cell = str | int | float | bool | date | datetime | time | None
"""A cell as the file holds it: a spreadsheet knows days and numbers, a CSV file only texts."""

SERIALS_BEGIN = date(1899, 12, 30)
"""The day before the days that spreadsheets count (with the 29 February 1900 that never was)."""

NO_FIELD = ""
"""What a column means that is not taken over."""

NETWORK_PREFIX = "network:"
"""A column of one network: "network:vk" holds a sign, a format, a link or a text of its own."""


class Extra(StrEnum):
    """What a column can mean besides the fields of our own tables."""

    FORMAT = "format"
    HASHTAGS = "hashtags"
    WEEKDAY = "weekday"
    VISUAL = "visual"
    UID = "uid"
    SERIES_DAY = "series_day"
    EXCLUDED = "excluded"
    CATEGORIES = "categories"


SHARED: frozenset[str] = frozenset(
    {Field.TEXT, Field.NOTES, Field.MEDIA, Field.LINK, Field.PUBLISHED, Field.CHECKLIST, Field.DATA}
    | {Extra.HASHTAGS, Extra.VISUAL}
)
"""What several columns may add to; of anything else one column counts."""

ICS_COLUMNS: tuple[str, ...] = (*(field.value for field in Field), *(extra.value for extra in Extra))
"""The columns of a calendar file: every field there is."""


def known_field(name: str, networks: frozenset[str] = frozenset()) -> bool:
    """Whether a column can mean this: a field, an extra, nothing, or one of *networks*."""
    if name.startswith(NETWORK_PREFIX):
        return name.removeprefix(NETWORK_PREFIX) in networks
    return name == NO_FIELD or name in set(Field) or name in set(Extra)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is so: the code of a sentence in wording/posts_import.yaml, and what fills it in."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table. *number* is the one that the owner sees beside it (in ICS: the event's).

    *broken* says why nothing of the row can be taken; *remarks* what of it could not be read.
    """

    number: int
    cells: tuple[Cell, ...]
    broken: Reason | None = None
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook, a table of a document, or the whole of another file.

    *header* holds the columns' names ("" where a column has none); *title* is what stands above the header.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    header_number: int | None = None
    title: str = ""

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.header)


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read. *format* is xlsx, csv, docx or ics; *serials_begin* is day 0 of plain numbers."""

    name: str
    format: str
    sheets: tuple[Sheet, ...]
    serials_begin: date = SERIALS_BEGIN
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What the columns of a sheet mean: number of the column to field. *used* False: the sheet is left out.

    *day_first* tells how 03.04 is read; *asks* is set where nothing in the sheet says it, so that the owner must.
    *remembered*: it was chosen for such a table before.
    """

    columns: Mapping[int, str]
    used: bool = True
    day_first: bool = True
    asks: bool = False
    remembered: bool = False

    def column_of(self, name: str) -> int | None:
        """Return the first column that means *name*."""
        return next((column for column in sorted(self.columns) if self.columns[column] == name), None)

    def with_column(self, column: int, name: str) -> SheetMapping:
        """Return the mapping with another meaning of one column; another column of that meaning loses it."""
        alone = name != NO_FIELD and name not in SHARED
        kept = {each: NO_FIELD if alone and known == name else known for each, known in self.columns.items()}
        return replace(self, columns={**kept, column: name}, used=True)

    def left_out(self) -> SheetMapping:
        """Return the mapping of a sheet that is not imported."""
        return replace(self, used=False, asks=False)

    def with_day_first(self, day_first: bool) -> SheetMapping:
        """Return the mapping as the owner settled it."""
        return replace(self, day_first=day_first, asks=False)


@dataclass(frozen=True, slots=True)
class TableMapping:
    """The mappings of all sheets, in their order."""

    sheets: tuple[SheetMapping, ...]

    def with_sheet(self, number: int, mapping: SheetMapping) -> TableMapping:
        """Return the mappings with another one of one sheet."""
        return TableMapping((*self.sheets[:number], mapping, *self.sheets[number + 1 :]))


class Outcome(StrEnum):
    """What would become of a row."""

    ADD = "add"
    CHANGE = "change"
    SAME = "same"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, as values of the post; *kept* holds the fields that stay the owner's."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What would become of one row: *posts* is more than one where it repeats.

    *before* are the posts as they are in the calendar. *reason* says why the row is left out; *notes* what the owner
    should know besides. *chosen* tells whether it is carried out when nothing else is chosen; *can_choose* whether
    it may be. *uses* are ids of new rubrics and campaigns, *series* is the rule that has to be kept with the posts,
    *told* are the fields of new posts that the row says something of.
    """

    sheet: int
    number: int
    outcome: Outcome
    title: str
    posts: tuple[Post, ...] = ()
    before: tuple[Post, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    reason: Reason | None = None
    notes: tuple[Reason, ...] = ()
    chosen: bool = False
    can_choose: bool = False
    uses: frozenset[str] = frozenset()
    series: Series | None = None
    told: tuple[str, ...] = ()

    @property
    def post(self) -> Post | None:
        """The post as it would be; the first where there are several."""
        return self.posts[0] if self.posts else None


@dataclass(frozen=True, slots=True)
class DryRun:
    """All that an import would do. *rubrics* and *campaigns* are the new ones of the rows that come in by themselves;
    *spare* are those of rows that only come in when somebody chooses them. *questions* are what the owner should
    answer or know before (which of day and month stands first)."""

    rows: tuple[RowOutcome, ...]
    rubrics: tuple[Rubric, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    questions: tuple[Reason, ...] = ()
    spare: tuple[Rubric | Campaign, ...] = ()

    @property
    def counts(self) -> dict[Outcome, int]:
        """Return how many rows there are of each outcome."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in Outcome}

    def of(self, outcome: Outcome) -> tuple[RowOutcome, ...]:
        """Return the rows with this outcome."""
        return tuple(row for row in self.rows if row.outcome is outcome)
