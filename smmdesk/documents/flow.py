"""Where all readers come together: they say what they know, the rest is guessed from the neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smmdesk.documents.clean import clean
from smmdesk.documents.collector import Collector
from smmdesk.documents.markers import Marker, strip_marker
from smmdesk.documents.text_headings import find_headings
from smmdesk.documents.text_tables import find_tables
from smmdesk.documents.text_units import Unit, make_units, merge_wrapped, unit_of_text
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

# A wrapped paragraph of so many lines is no plan any more.
_LINES_A_PIECE = 20
_BULLET = Marker("bullet")


class Flow:
    """A document in the making.

    Readers add headings, list items and table rows that the format marks as such, and paragraphs
    about which nothing is known; those may turn out to be typed lists or headings. *page* is set
    by the reader as it goes. Nothing is handed to the collector before ``finish``.
    """

    def __init__(self, collector: Collector) -> None:
        self.page: int | None = None
        self._collector = collector
        self._units: list[Unit] = []

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading; a number or bullet typed before it is taken off."""
        text = strip_marker(clean(text))
        if text:
            self._add(Unit(text, text, gap=True, heading=max(1, level)))

    def item(self, text: str, level: int = 0, marker: Marker = _BULLET, bold: bool = False) -> None:
        """Add a list item; a marker typed inside it is taken off."""
        text = strip_marker(clean(text))
        if text:
            self._add(Unit(text, text, gap=True, marker=marker, level=level, bold=bold))

    def paragraph(self, text: str, bold: bool = False) -> None:
        """Add text of unknown kind; line breaks inside it may part list items from each other."""
        if "\n" in text.strip():
            self.lines(text.strip().splitlines())
            return
        self.clean_paragraph(clean(text), bold)

    def clean_paragraph(self, text: str, bold: bool = False) -> None:
        """Add text of unknown kind that is as ``clean`` returns it."""
        if text:
            self._add(unit_of_text(text, bold))

    def lines(self, lines: Sequence[str], width: int | None = None, loose: bool = False) -> None:
        """Add lines of plain text; *width* is where they were wrapped, *loose* that each is a paragraph."""
        if len(lines) > _LINES_A_PIECE * self._collector.limits.blocks:
            raise UserError("document_too_long")
        units = merge_wrapped(make_units(lines, find_tables(lines)), lines, width, loose)
        known: dict[int, int] = {}
        for unit in units:
            if unit.cells:
                if unit.table not in known:
                    known[unit.table] = self.table()
                unit.table = known[unit.table]
            self._add(unit)

    def table(self) -> int:
        """Begin a table; return its number for the rows."""
        return self._collector.table()

    def row(self, cells: Iterable[str], table: int) -> None:
        """Add a table row."""
        cells = tuple(cells)
        if any(cells):
            self._add(Unit("", "", gap=True, cells=cells, table=table))

    def begin_pages(self) -> None:
        """Say that the document has pages after all: what was added so far stands on the first."""
        self.page = 1
        for unit in self._units:
            unit.page = 1

    def join_last(self, text: str) -> None:
        """Go on with the last paragraph: it was broken by the edge of a page."""
        if self._units:
            self._units[-1].text += " " + clean(text)

    @property
    def last(self) -> Unit | None:
        """What was added last."""
        return self._units[-1] if self._units else None

    def texts(self) -> list[str]:
        """Return the texts of what was added, without any structure."""
        return [" | ".join(unit.cells) if unit.cells else unit.text for unit in self._units]

    def finish(self, format_: str, pages: int = 1) -> PlanText:
        """Find the headings, hand everything to the collector and return the plan."""
        find_headings(self._units)
        levels = _Levels()
        for unit in self._units:
            if unit.page is not None:
                self._collector.page = unit.page
            self._emit(unit, levels)
        return self._collector.finish(format_, pages)

    def _add(self, unit: Unit) -> None:
        if len(self._units) >= self._collector.limits.blocks:
            raise UserError("document_too_long")
        unit.page = self.page
        self._units.append(unit)

    def _emit(self, unit: Unit, levels: _Levels) -> None:
        if unit.marker and not unit.heading:
            self._collector.item(unit.text, levels.of(unit))
            return
        levels.reset()
        if unit.heading:
            self._collector.heading(unit.text, unit.heading)
        elif unit.cells:
            self._collector.row(unit.cells, unit.table)
        else:
            self._collector.paragraph(unit.text)


class _Levels:
    """How deep a list item is nested: as the format says, else by its indent and kind of marker."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    def reset(self) -> None:
        self._open.clear()

    def of(self, unit: Unit) -> int:
        marker = unit.marker
        assert marker is not None
        if unit.level is not None:
            return unit.level
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
