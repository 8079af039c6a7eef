"""A plan's lines as figures are read from them: sentences and table cells with what they stand under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from smmdesk.domain.figures import folded
from smmdesk.domain.offer_tiers import chosen_columns
from smmdesk.domain.plan import Block, BlockKind, PlanText
from smmdesk.domain.vetting import Evidence

CELL_SEPARATOR = " | "
_LONGEST_LEAD = 120
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[^\sа-яёa-z])")
_NO_END = re.compile(
    r"(?:\b(?:т|р|тыс|руб|мес|млн|д|др|пр|г|стр|approx|min|max|incl|ca|no|vs)|\b\w)\.$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One sentence, or one table row: folded *text* at *start* of block *number*, and the *heading* above.

    *header* holds the folded cells of the table's first row (empty outside tables). Where the plan proposes
    one column of a price table to the client, both text and header have that one and the first only.
    """

    number: int
    start: int
    text: str
    heading: str
    block: Block
    header: tuple[str, ...] = ()

    def evidence(self) -> Evidence:
        """Return the line as it stands in the plan."""
        end = len(self.block.text) if self.header else self.start + len(self.text)
        return Evidence(self.number, self.start, end, self.block.text[self.start : end], self.block.place)

    def cell_at(self, position: int) -> int:
        """Return the number of the table cell that the character at *position* is in."""
        return self.text.count(CELL_SEPARATOR, 0, position)


def offer_lines(plan: PlanText) -> Iterator[OfferLine]:
    """Yield the lines of a plan in order."""
    heading, lead = "", ""
    chosen = chosen_columns(plan)
    header: dict[int | None, tuple[str, ...]] = {}
    for number, block in enumerate(plan.blocks):
        if block.kind is BlockKind.HEADING:
            heading, lead = folded(block.text), ""
        elif (
            block.kind is BlockKind.PARAGRAPH and block.text.endswith(":") and len(block.text) < _LONGEST_LEAD
        ):
            lead = folded(block.text)
        if block.kind is BlockKind.TABLE_ROW:
            cells = header.setdefault(block.table, tuple(map(folded, block.cells)))
            column = None if block.table is None else chosen.get(block.table)
            yield _row(OfferLine(number, 0, folded(block.text), heading, block, cells), column)
            continue
        for start, end in _sentences(block.text):
            above = f"{heading} {lead}" if lead else heading
            yield OfferLine(number, start, folded(block.text[start:end]), above, block)


def _row(line: OfferLine, chosen: int | None) -> OfferLine:
    if chosen is None or chosen >= min(len(line.block.cells), len(line.header)):
        return line
    cells = [folded(line.block.cells[each]) for each in (0, chosen)]
    return replace(line, text=CELL_SEPARATOR.join(cells), header=(line.header[0], line.header[chosen]))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if _NO_END.search(text, max(start, match.start() - 8), match.start()):
            continue
        yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)
