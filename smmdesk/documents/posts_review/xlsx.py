"""A review pack as a workbook: locked where nothing is to be changed, a list of marks, texts to edit."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import LINE, MUTED, SHADE, TEXT
from smmdesk.documents.out.xlsx_cells import SheetNames, safe_text
from smmdesk.documents.out.xlsx_pages import set_height, set_up
from smmdesk.documents.posts_review.columns import (
    BASE_SHEET,
    BASE_SIGN,
    CHUNK,
    COMMENT,
    ID,
    KEYS_ROW,
    LONGEST_CELL,
    MARK,
    NAME_CELL,
    Column,
    columns_of,
)
from smmdesk.documents.posts_review.words import MARKS, Words, title_text
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review import Pack, PackPost
from smmdesk.domain.posts.review_base import packed_base
from smmdesk.domain.posts.setting import Mark

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ALLOWED = {"format_columns": True, "format_rows": True, "autofilter": True, "select_locked_cells": True}
_GROUNDS = {Mark.APPROVE: "e3f4ea", Mark.CHANGES: "fdf1d8", Mark.HOLD: "e6e9ed"}
_MOST_CHUNKS = 1000


def as_xlsx(pack: Pack, words: Words) -> bytes:
    """Return the workbook; nothing in it is a formula. UserError ``review_too_long_for_sheet``."""
    from xlsxwriter.workbook import Workbook

    base = packed_base(pack)
    if len(base) > CHUNK * _MOST_CHUNKS:
        raise UserError("review_too_long_for_sheet")
    result = io.BytesIO()
    workbook = Workbook(result, _SAFE)
    title = title_text(pack, words)
    workbook.set_properties(
        {"title": safe_text(title)[:255], "author": "", "comments": "", "created": pack.made_at}
    )
    names = SheetNames()
    names.new(BASE_SHEET)
    sheet = workbook.add_worksheet(names.new(title))
    _Review(workbook, sheet, pack, words).write()
    _write_base(workbook.add_worksheet(BASE_SHEET), base)
    sheet.activate()
    workbook.close()
    return result.getvalue()


def _write_base(sheet: Worksheet, base: str) -> None:
    sheet.write_string(0, 0, BASE_SIGN)
    for row, start in enumerate(range(0, len(base), CHUNK), 1):
        sheet.write_string(row, 0, base[start : start + CHUNK])
    sheet.protect()
    sheet.very_hidden()


class _Review:
    """Writes the sheet that people see."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, pack: Pack, words: Words) -> None:
        self._sheet = sheet
        self._pack = pack
        self._words = words
        self._columns = columns_of(pack, words)
        font = {"font_name": "Calibri", "font_size": 11, "font_color": f"#{TEXT}", "valign": "top"}
        cell = {**font, "text_wrap": True, "border": 1, "border_color": f"#{LINE}"}
        add = workbook.add_format
        self._title = add({**font, "font_size": 16, "bold": True})
        self._plain = add(font)
        self._label = add({**font, "bold": True})
        self._header = add({**cell, "bold": True, "bg_color": f"#{SHADE}"})
        self._locked = add({**cell, "bg_color": f"#{SHADE}", "font_color": f"#{TEXT}"})
        self._absent = add({**cell, "bg_color": f"#{SHADE}", "font_color": f"#{MUTED}", "italic": True})
        # As text, so that "=", "+" and "@" at the beginning stay what they are when the cell is edited.
        self._free = add({**cell, "locked": False, "num_format": "@"})
        self._quoted = add({**cell, "locked": False, "num_format": "@", "quote_prefix": True})
        self._grounds = {mark: add({"bg_color": f"#{colour}"}) for mark, colour in _GROUNDS.items()}

    def write(self) -> None:
        self._head()
        first = KEYS_ROW + 2
        for row, post in enumerate(self._pack.posts, first):
            self._post(row, post)
        self._rules(first, first + len(self._pack.posts) - 1)
        self._sheet.freeze_panes(first, 4)
        self._sheet.repeat_rows(first - 1)
        self._sheet.protect("", _ALLOWED)
        self._sheet.set_selection(*NAME_CELL, *NAME_CELL)

    def _head(self) -> None:
        sheet, words = self._sheet, self._words
        set_up(sheet, title_text(self._pack, words), landscape=True)
        sheet.write_string(0, 1, safe_text(title_text(self._pack, words)), self._title)
        sheet.set_row(0, 24)
        sheet.write_string(1, 1, words["how_xlsx"].format(mark=words["mark"]), self._plain)
        zone = words["time_zone"].format(zone=self._pack.zone) if self._pack.zone else ""
        line = " · ".join(part for part in (self._pack.business, zone) if part)
        sheet.write_string(2, 1, safe_text(line), self._plain)
        sheet.write_string(NAME_CELL[0], 1, words["your_name"], self._label)
        sheet.merge_range(*NAME_CELL, NAME_CELL[0], NAME_CELL[1] + 2, "", self._free)
        for number, column in enumerate(self._columns):
            hidden = {"hidden": True} if column.key == ID else {}
            sheet.set_column(number, number, column.width, None, hidden)
            sheet.write_string(KEYS_ROW, number, column.key, self._plain)
            sheet.write_string(KEYS_ROW + 1, number, column.name, self._header)
        sheet.set_row(KEYS_ROW, None, None, {"hidden": True})

    def _post(self, row: int, post: PackPost) -> None:
        shown = []
        for number, column in enumerate(self._columns):
            text, form = self._cell(column, post)
            if text:
                self._sheet.write_string(row, number, text, form)
            else:
                self._sheet.write_blank(row, number, None, form)
            if column.key != ID:
                shown.append((text, column.width))
        picture = next((each for each in post.pictures if each.small), None)
        set_height(self._sheet, row, shown)
        if picture:
            self._picture(row, picture.small, picture.alt or picture.name, shown)

    def _cell(self, column: Column, post: PackPost) -> tuple[str, Format]:
        if column.key in (MARK, COMMENT):
            return "", self._free
        if not column.is_text:
            return safe_text(column.shown(post)), self._locked
        text = post.texts.get(column.key)
        if text is None:
            return self._words["same_text"], self._absent
        if len(text) > LONGEST_CELL:
            return self._words["too_long"], self._absent
        return text, self._quoted if text.startswith(("=", "+", "-", "@", "'")) else self._free

    def _picture(self, row: int, data: bytes, alt: str, shown: list[tuple[str, float]]) -> None:
        column = next(number for number, each in enumerate(self._columns) if each.key == "picture")
        set_height(self._sheet, row, [*shown, ("\n" * 5, 10)])
        self._sheet.insert_image(
            row,
            column,
            "picture.jpg",
            {
                "image_data": io.BytesIO(data),
                "x_scale": 0.4,
                "y_scale": 0.4,
                "x_offset": 4,
                "y_offset": 4,
                "description": alt[:250],
                "object_position": 1,
            },
        )

    def _rules(self, first: int, last: int) -> None:
        column = next(number for number, each in enumerate(self._columns) if each.key == MARK)
        names = [self._words[f"mark_{mark.value}"] for mark in MARKS if mark is not Mark.NONE]
        self._sheet.data_validation(
            first,
            column,
            last,
            column,
            {
                "validate": "list",
                "source": names,
                "error_title": self._words["mark"][:32],
                "error_message": self._words["mark_bad"],
            },
        )
        for mark, form in self._grounds.items():
            rule = {
                "type": "cell",
                "criteria": "==",
                "value": f'"{self._words[f"mark_{mark.value}"]}"',
                "format": form,
            }
            self._sheet.conditional_format(first, column, last, column, rule)
