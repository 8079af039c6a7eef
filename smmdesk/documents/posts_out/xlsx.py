"""Posts as a workbook: a sheet to sort, filter and fill in, and sheets with rubrics and campaigns."""

from __future__ import annotations

import io
from datetime import date, time
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import LINE
from smmdesk.documents.out.xlsx_cells import Formats, SheetNames
from smmdesk.documents.out.xlsx_pages import set_height, set_up
from smmdesk.documents.posts_out.ink import INKS
from smmdesk.documents.posts_out.xlsx_setting import write_campaigns, write_rubrics
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Tone
from smmdesk.domain.posts.columns import (
    CAMPAIGNS_SHEET,
    POSTS_SHEET,
    RUBRICS_SHEET,
    STATUSES,
    CellValue,
    Field,
    guarded,
)
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_table import PostTable, table_of
from smmdesk.domain.text import Language

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MOST_ROWS = 1_000_000
_ROOM_BELOW = 500
"""Rows under the posts in which new ones can be written with the same choices."""
_WIDTHS = {Field.TITLE: 34, Field.TEXT: 60, Field.NETWORKS: 22, Field.NETWORK_TEXTS: 44, Field.NOTES: 34}
_WIDTHS |= {Field.DATE: 12, Field.TIME: 8, Field.STATUS: 17, Field.RUBRIC: 16, Field.CHECKLIST: 28}
_WIDTHS |= {Field.MEDIA: 24, Field.LINK: 30, Field.PUBLISHED: 36, Field.REPEATS: 28, Field.RESPONSIBLE: 18}
_USUAL_WIDTH = 15
_MOST_LINES = 14
_ALWAYS = {
    Field.DATE,
    Field.TIME,
    Field.TITLE,
    Field.TEXT,
    Field.NETWORKS,
    Field.STATUS,
    Field.RUBRIC,
    Field.RESPONSIBLE,
}
_ALWAYS |= {Field.CAMPAIGN, Field.LINK, Field.MEDIA, Field.NOTES, Field.DUE_ON, Field.NETWORK_TEXTS}
_UNSEEN = {Field.ID, Field.DATA}
_ON_PAPER = Field.CAMPAIGN
_FIRST_DAY = date(1901, 1, 1)
"""Before it spreadsheets disagree about the days: those are written as text."""
_DAY_FORMATS = {Language.EN: "d mmm yyyy", Language.RU: "dd.mm.yyyy"}


def as_xlsx(export: PostsExport) -> bytes:
    """Return the workbook; UserError for more posts than a sheet has rows."""
    from xlsxwriter.workbook import Workbook

    language = export.names.language
    if len(export.posts) > _MOST_ROWS:
        raise UserError("out_too_long", name=export.title)
    result = io.BytesIO()
    workbook = Workbook(result, OPTIONS)
    workbook.set_properties({"title": _property(export.title), "author": "", "comments": ""})
    names = SheetNames()
    posts = workbook.add_worksheet(names.new(POSTS_SHEET.in_language(language)))
    rubrics = names.new(RUBRICS_SHEET.in_language(language))
    formats = Formats(workbook)
    _Posts(posts, export, formats, rubrics).write()
    write_rubrics(workbook.add_worksheet(rubrics), export, formats)
    write_campaigns(workbook.add_worksheet(names.new(CAMPAIGNS_SHEET.in_language(language))), export, formats)
    workbook.close()
    return result.getvalue()


def _width(field: Field) -> float:
    return float(_WIDTHS.get(field, _USUAL_WIDTH))


def _property(text: str) -> str:
    return "".join(each for each in text if each.isprintable())[:255]


class _Posts:
    """Writes the sheet of posts."""

    def __init__(self, sheet: Worksheet, export: PostsExport, formats: Formats, rubrics: str) -> None:
        self._sheet = sheet
        self._export = export
        self._formats = formats
        self._rubrics = rubrics
        self._table: PostTable = table_of(export, with_setting=False)
        self._columns = [field for field, _ in self._table.columns]
        self._inks = {rubric.name: INKS[rubric.colour] for rubric in export.names.rubrics}

    def write(self) -> None:
        set_up(self._sheet, self._export.title, landscape=True)
        self._head()
        for number, row in enumerate(self._table.rows, 1):
            self._row(number, row)
        last = max(1, len(self._table.rows))
        self._sheet.autofilter(0, 0, last, len(self._columns) - 1)
        self._sheet.freeze_panes(1, self._columns.index(Field.TITLE) + 1)
        self._sheet.repeat_rows(0)
        self._sheet.print_area(0, 0, last, self._columns.index(_ON_PAPER))
        self._offer(last + _ROOM_BELOW)

    def _head(self) -> None:
        for number, (field, name) in enumerate(zip(self._columns, self._table.header, strict=True)):
            hidden = field in _UNSEEN or (field not in _ALWAYS and self._is_idle(number))
            self._sheet.set_column(number, number, _width(field), None, {"hidden": hidden})
            self._sheet.write_string(0, number, name, self._formats.header(False))

    def _is_idle(self, number: int) -> bool:
        """Whether the column says nothing, or the same as it would when left empty."""
        if self._columns[number] is Field.KIND:
            return all(post.kind.value == "post" for post in self._export.posts)
        return self._table.is_empty(number)

    def _row(self, number: int, row: tuple[CellValue, ...]) -> None:
        shown = []
        for column, cell in enumerate(row):
            self._cell(number, column, cell)
            if isinstance(cell, str) and self._columns[column] not in _UNSEEN:
                start = "\n".join(cell.split("\n")[:_MOST_LINES])[:2000]
                shown.append((f"{start}\n" if "\n" in start else start, _width(self._columns[column])))
        set_height(self._sheet, number, shown)

    def _cell(self, number: int, column: int, cell: CellValue) -> None:
        field = self._columns[column]
        if isinstance(cell, date) and cell >= _FIRST_DAY:
            shape = self._formats.cell(Tone.PLAIN, _DAY_FORMATS[self._export.names.language])
            self._sheet.write_datetime(number, column, cell, shape)
        elif isinstance(cell, time):
            self._sheet.write_datetime(number, column, cell, self._formats.cell(Tone.PLAIN, "hh:mm"))
        elif cell is None:
            self._sheet.write_blank(number, column, None, self._formats.cell(Tone.PLAIN))
        else:
            self._text(number, column, cell.isoformat() if isinstance(cell, date) else str(cell), field)

    def _text(self, number: int, column: int, text: str, field: Field) -> None:
        """Write a text; one that begins like a formula stays a text when somebody edits the cell."""
        more: dict[str, object] = {"quote_prefix": True} if text[:1] in ("+", "-") else {}
        if field is Field.RUBRIC and text in self._inks:
            ink, ground, *_ = self._inks[text]
            more |= {"font_color": f"#{ink}", "bg_color": f"#{ground}"}
        shape = self._formats.of(Tone.PLAIN, "", border=1, border_color=f"#{LINE}", **more)
        self._sheet.write_string(number, column, guarded(text, typed=True), shape)

    def _offer(self, last: int) -> None:
        """Offer statuses and rubrics to choose from; other words are allowed."""
        statuses = [name.in_language(self._export.names.language) for name in STATUSES.values()]
        free: dict[str, object] = {"validate": "list", "show_error": False}
        column = self._columns.index(Field.STATUS)
        self._sheet.data_validation(1, column, last, column, {**free, "source": statuses})
        if count := len(self._export.names.rubrics):
            column = self._columns.index(Field.RUBRIC)
            source = f"='{self._rubrics}'!$A$2:$A${count + 1}"
            self._sheet.data_validation(1, column, last, column, {**free, "source": source})
