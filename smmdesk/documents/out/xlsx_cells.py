"""Cells of a workbook: texts that a spreadsheet never runs, numbers with their words, formats, names."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import COLOURS, LINE, SHADE, SIGNS, TEXT
from smmdesk.domain.layout import Tone

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

_RUN_BY_SPREADSHEETS = tuple("=+-@\t\r\n＝＋－＠")
_NUMBER = re.compile(r"[+-]?\d[\d \u00a0\u202f.,]*\s?%?\Z")
_DIGITS = re.compile(r"[+\-−]?\d(?:[\d \u00a0\u202f.,]*\d)?")
_MOST_LETTERS = 32_767
_WORDS_OF_A_NUMBER = 60
_SHEET_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_FONT = {
    "font_name": "Calibri",
    "font_size": 11,
    "font_color": f"#{TEXT}",
    "valign": "top",
    "text_wrap": True,
}


def safe_text(text: str) -> str:
    """Return *text* so that no spreadsheet takes it for a formula, however it is saved or pasted later.

    What could be run gets an apostrophe before it; a text that is nothing but a number stays.
    """
    if text.startswith(_RUN_BY_SPREADSHEETS) and not _NUMBER.match(text):
        text = f"'{text}"
    return text if len(text) <= _MOST_LETTERS else text[: _MOST_LETTERS - 1] + "…"


def is_number(value: float | None) -> bool:
    """Tell whether a cell can hold the value as a number."""
    return value is not None and math.isfinite(value)


def number_format(text: str, value: float, sign: str = "") -> str:
    """Return the format that shows *value* as *text* does ("from 45 000 ₽"), with a sign before it.

    A text with several numbers in it, or with another one than *value*, is left out.
    """
    before, after = "", ""
    found = list(_DIGITS.finditer(text))
    if len(found) == 1 and _same(found[0].group(), value):
        before, after = text[: found[0].start()], text[found[0].end() :]
        if len(before) + len(after) > _WORDS_OF_A_NUMBER or "\n" in before + after:
            before, after = "", ""
    figures = "#,##0" if float(value).is_integer() else "#,##0.##"
    return _literal(f"{sign} {before}" if sign else before) + figures + _literal(after)


def _same(digits: str, value: float) -> bool:
    """Tell whether the digits mean the value, whatever separates thousands and decimals."""
    bare = re.sub(r"[^\d]", "", digits)
    shown = f"{abs(value):.4f}".rstrip("0").rstrip(".").replace(".", "")
    return bare.rstrip("0") == shown.rstrip("0")


def _literal(words: str) -> str:
    return '"{}"'.format(words.replace('"', "”").replace("\\", "/")) if words else ""


class Formats:
    """The workbook's formats, made when first used."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[object, ...], Format] = {}

    def of(self, tone: Tone = Tone.PLAIN, number: str = "", **more: object) -> Format:
        """Return the format of a tone, for a number in the format *number*, with XlsxWriter's *more*."""
        key = (tone, number, *sorted(more.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(self._properties(tone, number) | more)
        return self._made[key]

    def header(self, numeric: bool) -> Format:
        """Return the format of a cell in a table's header row."""
        align = "right" if numeric else "left"
        return self.of(
            bold=True,
            bg_color=f"#{SHADE}",
            border=1,
            border_color=f"#{LINE}",
            align=align,
            indent=int(numeric),
        )

    def caption(self) -> Format:
        """Return the format of the line that opens a table under another one."""
        return self.of(
            bold=True, bg_color=f"#{SHADE}", top=1, bottom=1, border_color=f"#{LINE}", text_wrap=False
        )

    def cell(self, tone: Tone, number: str = "") -> Format:
        """Return the format of a table's cell."""
        return self.of(tone, number, border=1, border_color=f"#{LINE}")

    @staticmethod
    def _properties(tone: Tone, number: str) -> dict[str, object]:
        properties: dict[str, object] = dict(_FONT)
        if tone in COLOURS:
            properties["font_color"] = f"#{COLOURS[tone]}"
        if tone is Tone.STRONG or tone in SIGNS:
            properties["bold"] = True
        if tone is Tone.QUOTE:
            properties["italic"] = True
        if number:
            properties["num_format"] = number
            properties |= {"align": "right", "indent": 1}
        return properties


class SheetNames:
    """Makes names that Excel takes: short, without its special signs, and each only once."""

    def __init__(self) -> None:
        self._taken = {"history"}  # Excel keeps that name for itself

    def new(self, wish: str) -> str:
        """Return a name as near to the wish as possible."""
        cleaned = " ".join(_NOT_IN_NAMES.sub(" ", wish).split()).strip("' ")
        base = cleaned[:_SHEET_NAME].strip("' ") or "1"
        name, number = base, 1
        while name.casefold() in self._taken:
            number += 1
            ending = f" {number}"
            name = base[: _SHEET_NAME - len(ending)].rstrip() + ending
        self._taken.add(name.casefold())
        return name
