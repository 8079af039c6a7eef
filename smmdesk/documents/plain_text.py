"""Plain text to pieces: the structure that people draw with dashes, capitals and blank lines."""

from __future__ import annotations

from smmdesk.documents import text_tables
from smmdesk.documents.chat import without_stamps
from smmdesk.documents.clean import clean_lines
from smmdesk.documents.collector import Collector
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.text_headings import find_headings
from smmdesk.documents.text_units import Unit, make_units, merge_wrapped
from smmdesk.domain.plan import PlanText


def read_text(text: str, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of a plain text; form feeds begin new pages."""
    collector = Collector(limits)
    pages = [page for page in clean_lines(text).split("\f") if page.strip()]
    for number, page in enumerate(pages, 1):
        if len(pages) > 1:
            collector.page = number
        add_lines(page.splitlines(), collector, whole=number == 1)
    return collector.finish("txt", len(pages))


def add_lines(lines: list[str], collector: Collector, whole: bool = True, width: int | None = None) -> None:
    """Find the structure of *lines* and add it to the collector.

    *whole* says that the lines are a whole document, whose first line may be its title; *width* is
    where its lines were wrapped, if that is known.
    """
    lines = without_stamps(lines)
    units = merge_wrapped(make_units(lines, text_tables.find_tables(lines)), lines, width)
    find_headings(units, whole)
    levels = _Levels()
    tables: dict[int, int] = {}
    for unit in units:
        if unit.heading:
            collector.heading(unit.text, unit.heading)
        elif unit.cells:
            if unit.table not in tables:
                tables[unit.table] = collector.table()
            collector.row(unit.cells, tables[unit.table])
        elif unit.marker:
            collector.item(unit.text, levels.of(unit))
            continue
        else:
            collector.paragraph(unit.text)
        levels.reset()


class _Levels:
    """How deep a list item is nested, by its indent and by its kind of marker."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def reset(self) -> None:
        self._open.clear()

    def of(self, unit: Unit) -> int:
        marker = unit.marker
        assert marker is not None
        if marker.depth > 1:
            self._open = [(unit.indent, "number")]
            return marker.depth - 1
        sign = marker.kind if marker.kind in ("number", "letter") else "bullet"
        while self._open and self._open[-1][0] > unit.indent:
            self._open.pop()
        if (unit.indent, sign) in self._open:
            del self._open[self._open.index((unit.indent, sign)) + 1 :]
        else:
            self._open.append((unit.indent, sign))
        return len(self._open) - 1
