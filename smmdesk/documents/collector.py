"""Gathers the pieces of a document in order, numbers them, and stops at the limits."""

from __future__ import annotations

from collections.abc import Iterable

from smmdesk.documents.clean import clean
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import Block, BlockKind, Place, PlanText


class Collector:
    """What a reader fills: headings, paragraphs, list items and table rows in document order.

    Empty pieces are passed over. *page* and *sheet* may be set between pieces; paragraphs are
    counted within the page where there are pages, else through the document.
    Raises UserError ``document_too_long`` beyond the limits.
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self.blocks: list[Block] = []
        self._limits = limits
        self._page: int | None = None
        self._paragraph = 0
        self._characters = 0
        self._tables = 0

    @property
    def page(self) -> int | None:
        """The page that the next pieces stand on."""
        return self._page

    @page.setter
    def page(self, number: int) -> None:
        if number != self._page:
            self._page, self._paragraph = number, 0

    def heading(self, text: str, level: int = 1, sheet: str | None = None, cell: str | None = None) -> None:
        """Add a heading; *level* 1 is the top. *sheet* and *cell* are its place in a spreadsheet.

        Here and below *text* is expected as ``clean`` returns it.
        """
        self._add(BlockKind.HEADING, text, _place(sheet, cell), max(1, min(level, 9)))

    def paragraph(self, text: str, sheet: str | None = None, cell: str | None = None) -> None:
        """Add a paragraph."""
        self._add(BlockKind.PARAGRAPH, text, _place(sheet, cell))

    def item(self, text: str, level: int = 0, sheet: str | None = None, cell: str | None = None) -> None:
        """Add a list item whose marker is already gone; *level* 0 is the outermost."""
        self._add(BlockKind.LIST_ITEM, text, _place(sheet, cell), max(0, min(level, 9)))

    @property
    def limits(self) -> Limits:
        """The bounds it keeps."""
        return self._limits

    def table(self) -> int:
        """Begin a table; return its number for the rows."""
        self._tables += 1
        return self._tables

    def row(
        self, cells: Iterable[str], table: int, sheet: str | None = None, cell: str | None = None
    ) -> None:
        """Add a table row; empty cells at its end are dropped, an empty row is passed over."""
        cleaned = [clean(text) for text in cells]
        while cleaned and not cleaned[-1]:
            cleaned.pop()
        self._add(BlockKind.TABLE_ROW, " | ".join(cleaned), _place(sheet, cell), 0, tuple(cleaned), table)

    def finish(self, format_: str, pages: int = 1) -> PlanText:
        """Return the plan; UserError ``document_no_text`` when nothing at all was found."""
        if not self.blocks:
            raise UserError("document_no_text")
        return PlanText(tuple(self.blocks), format_, max(1, pages))

    def _add(
        self,
        kind: BlockKind,
        text: str,
        place: Place | None,
        level: int = 0,
        cells: tuple[str, ...] = (),
        table: int | None = None,
    ) -> None:
        if not text:
            return
        self._paragraph += 1
        self._characters += len(text)
        if len(self.blocks) >= self._limits.blocks or self._characters > self._limits.characters:
            raise UserError("document_too_long")
        place = place or Place(self._page, self._paragraph)
        self.blocks.append(Block(kind, text, place, level, cells, table))


def _place(sheet: str | None, cell: str | None) -> Place | None:
    return Place(sheet=sheet, cell=cell) if sheet is not None else None
