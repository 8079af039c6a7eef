"""Lines of plain text as units: marked, indented, set apart by blank lines; wrapped ones joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smmdesk.documents.clean import clean
from smmdesk.documents.heading_signs import is_capitals, is_short_title, unframed
from smmdesk.documents.markers import Marker, split_marker
from smmdesk.documents.text_tables import Tables, is_rule
from smmdesk.documents.wrapping import hyphenated_words, is_full, join, wrap_width

_UNDERLINE = re.compile(r"([=\-~_*─═━])\1{2,}$")
_QUOTED = re.compile(r"(?:>\s?)+")


@dataclass(slots=True)
class Unit:
    """One line, or several joined.

    *gap* says that a blank line or a rule stands before it; *heading* is its level, 0 for none;
    *raw* is its last line as it stood; *bold* that all of it is bold. *level* is the nesting of a
    list item where the format tells it, *page* the page it stands on.
    """

    text: str
    raw: str
    indent: int = 0
    gap: bool = False
    marker: Marker | None = None
    heading: int = 0
    cells: tuple[str, ...] = ()
    table: int = 0
    bold: bool = False
    level: int | None = None
    page: int | None = None

    @property
    def plain(self) -> bool:
        """Whether nothing is known about it yet."""
        return not (self.marker or self.heading or self.cells)


def make_units(lines: Sequence[str], tables: Tables) -> list[Unit]:
    """Return the units of *lines*; blank lines and rules become gaps, underlines make headings."""
    rows = {line: (first, cells) for first, table in tables.items() for line, cells in table}
    lines = _without_quotes(lines)
    units: list[Unit] = []
    gap = False
    for number, line in enumerate(lines):
        text = line.strip()
        if number in rows:
            first, cells = rows[number]
            units.append(Unit(text, line, gap=gap, cells=cells, table=first + 1))
        elif not text or is_rule(text) or _UNDERLINE.match(text):
            if text and not gap and units and _is_underline(text, units[-1]):
                units[-1].heading = 1 if text[0] in "=═" else 2
                units[-1].marker = None
            gap = True
            continue
        else:
            unit = unit_of(line, gap)
            if not unit.text:
                continue
            units.append(unit)
        gap = False
    return units


def unit_of_text(text: str, bold: bool = False) -> Unit:
    """Return the unit that a paragraph without line breaks and outer spaces makes."""
    framed = unframed(text)
    if framed:
        return Unit(framed, text, gap=True, heading=2)
    marker, rest = split_marker(text)
    return Unit(rest, text, 0, True, marker, bold=bold)


def unit_of(line: str, gap: bool = False) -> Unit:
    """Return the unit that one line makes by itself."""
    text = line.strip()
    expanded = line.expandtabs(4)
    indent = len(expanded) - len(expanded.lstrip())
    framed = unframed(text)
    if framed:
        return Unit(clean(framed), line, indent, gap, heading=2)
    marker, rest = split_marker(text)
    return Unit(clean(rest), line, indent, gap, marker)


def _is_underline(rule: str, above: Unit) -> bool:
    if above.cells or above.heading or not _UNDERLINE.match(rule) or len(above.text) > 90:
        return False
    same_length = 0.5 * len(above.text) <= len(rule) <= 1.6 * len(above.text) + 2
    return same_length and (is_capitals(above.text) or is_short_title(above.text, 90))


def _without_quotes(lines: Sequence[str]) -> list[str]:
    """Take the ``>`` of a quoted mail off; lines that begin with ``>`` as a bullet keep it."""
    quoted = [number for number, line in enumerate(lines) if line.startswith(">")]
    texts = [_QUOTED.sub("", lines[number]) for number in quoted]
    if len(quoted) < 3 or wrap_width(texts) is None:
        return list(lines)
    result = list(lines)
    for number, text in zip(quoted, texts, strict=True):
        result[number] = text
    return result


def merge_wrapped(
    units: list[Unit], lines: Sequence[str], width: int | None = None, loose: bool = False
) -> list[Unit]:
    """Join the lines that an editor's edge has broken, and those hung under a list item.

    *width* is where they were wrapped, if it is known already. *loose* says that each line is a
    paragraph by itself; then nothing is joined.
    """
    if loose:
        for unit in units:
            unit.gap = True
        return units
    width = width or wrap_width([unit.raw for unit in units if not unit.cells])
    known = hyphenated_words("\n".join(lines)) if width else frozenset()
    merged: list[Unit] = []
    for unit in units:
        last = merged[-1] if merged else None
        if last is not None and not unit.gap and unit.plain and _goes_on(last, unit, width):
            last.text = join(last.text, unit.text, known)
            last.raw = unit.raw
        else:
            merged.append(unit)
    return merged


def _goes_on(last: Unit, unit: Unit, width: int | None) -> bool:
    if last.cells or last.heading:
        return False
    if last.marker and unit.indent >= last.indent + 2:
        return True
    if width is None or (is_capitals(last.text) and not is_capitals(unit.text)):
        return False
    return is_full(last.raw, unit.text, width)
