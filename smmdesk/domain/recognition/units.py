"""Cutting a plan into units (sentences, list items, table rows) that know what they stand under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from smmdesk.domain.plan import Block, BlockKind, PlanText
from smmdesk.domain.recognition.dialogue import client_blocks
from smmdesk.domain.recognition.structure import Section, Structure, tier_names
from smmdesk.domain.recognition.tokens import Token, fold, tokenise

_SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+(?=[«\"“(\[]?[A-ZА-ЯЁ0-9#•–—-])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:т|д|п|др|тыс|млн|руб|мес|г|ул|стр|им|e\.g|i\.e|etc|vs|no|approx|min|incl|Mr|Mrs|Ms|Dr|St)|^\W*\d{1,3}|\b\w)\.$",
    re.IGNORECASE,
)


CELL_SEPARATOR = " | "

LONGEST_LEAD = 160
"""Characters; a longer line that ends with a colon is a sentence of its own."""

LONGEST_LABEL = 4
"""Words; a paragraph's first sentence up to this long is its heading ("Reports. On the 5th we ...")."""


class Mark(StrEnum):
    """What a table row's cells say about its label for this client."""

    NONE = "none"
    YES = "yes"
    NO = "no"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of one block that says one thing.

    *heading* is the nearest heading or lead line above ("" if none), *headings* all above it,
    *group* numbers the stretches under one nearest heading, so that neighbours are known.
    *tokens* and *folded* leave out what a table says to other clients (the tiers not proposed).
    """

    block: int
    start: int
    end: int
    text: str
    folded: str
    tokens: tuple[Token, ...]
    kind: BlockKind
    heading: str
    headings: tuple[str, ...]
    section: Section
    group: int
    mark: Mark = Mark.NONE


def cut(plan: PlanText, structure: Structure) -> list[Unit]:
    """Return the units of *plan* in order; headings are units too (of kind HEADING)."""
    return _Cutter(plan, structure).run()


class _Cutter:
    """Walks the blocks once and keeps the headings that are open."""

    def __init__(self, plan: PlanText, structure: Structure) -> None:
        self._plan = plan
        self._structure = structure
        self._open: list[tuple[int, str, Section]] = []
        self._lead: tuple[str, Section] | None = None
        self._group = 0
        self._units: list[Unit] = []
        self._columns: dict[int, int | None] = {}
        self._header: dict[int, Sequence[str]] = {}
        self._answers = False
        self._client = client_blocks(plan.blocks)
        self._tiers = self._tiers_not_proposed()

    def run(self) -> list[Unit]:
        for number, block in enumerate(self._plan.blocks):
            if block.kind is BlockKind.HEADING:
                self._heading(number, block)
            elif block.kind is BlockKind.TABLE_ROW:
                self._row(number, block)
            else:
                self._prose(number, block)
        return self._units

    # --- kinds of blocks ------------------------------------------------------------------------

    def _heading(self, number: int, block: Block) -> None:
        level = block.level or 1
        self._open = [entry for entry in self._open if entry[0] < level]
        above = self._open[-1][2] if self._open else Section.OFFER
        self._open.append((level, block.text, self._structure.section_of(block.text, above)))
        self._close_lead()
        self._add(number, block, 0, len(block.text), heading_unit=True)

    def _prose(self, number: int, block: Block) -> None:
        text = block.text.rstrip()
        if self._lead and block.kind is BlockKind.PARAGRAPH and not self._answers:
            self._close_lead()
        if text.endswith(":") and len(text) < LONGEST_LEAD:
            self._open_lead(number, block)
            return
        if text.endswith("?") and len(text) < LONGEST_LEAD:
            self._open_lead(number, block)
            self._answers = True
            return
        spans = sentences(block.text)
        label = ""
        for start, end in spans:
            self._add(number, block, start, end, label=label)
            if not label and len(spans) > 1 and start == spans[0][0]:
                first = block.text[start:end]
                label = first if len(first.split()) <= LONGEST_LABEL else ""

    def _open_lead(self, number: int, block: Block) -> None:
        """A line that ends with a colon or a question mark stands over the lines after it."""
        self._close_lead()
        self._add(number, block, 0, len(block.text))
        above = self._open[-1][2] if self._open else Section.OFFER
        self._lead = (block.text, self._structure.section_of(block.text, above))

    def _close_lead(self) -> None:
        self._lead = None
        self._answers = False
        self._group += 1

    def _row(self, number: int, block: Block) -> None:
        table = block.table or 0
        if table not in self._columns:
            self._header[table] = block.cells
            self._columns[table] = self._structure.chosen_column(block.cells, self._plan)
            self._group += 1
        column = self._columns[table]
        self._add(
            number,
            block,
            0,
            len(block.text),
            mark=self._structure.mark_of(block.cells, column),
            said=_for_client(block, column),
        )

    def _add(
        self,
        number: int,
        block: Block,
        start: int,
        end: int,
        *,
        heading_unit: bool = False,
        mark: str = Mark.NONE,
        label: str = "",
        said: str | None = None,
    ) -> None:
        text = block.text[start:end]
        said = said or text
        if block.kind is not BlockKind.TABLE_ROW and self._is_of_another_tier(fold(text)):
            mark = Mark.NO
        tokens = tokenise(said)
        if not tokens:
            return
        opened = self._open[:-1] if heading_unit else self._open
        headings = [entry[1] for entry in opened]
        section = self._open[-1][2] if self._open else Section.OFFER
        if self._lead and not heading_unit:
            headings.append(self._lead[0])
            section = self._lead[1]
        if number in self._client:
            section = Section.CLIENT_SAYS
        if label:
            headings.append(label)
        heading = headings[-1] if headings else ""
        self._units.append(
            Unit(
                number,
                start,
                end,
                text,
                fold(said),
                tuple(tokens),
                block.kind,
                heading,
                tuple(headings),
                section,
                self._group,
                Mark(mark),
            )
        )

    def _tiers_not_proposed(self) -> tuple[str, tuple[str, ...]] | None:
        """Return the name of the proposed tier of the first price table, and the names of the others."""
        rows = [block.cells for block in self._plan.blocks if block.kind is BlockKind.TABLE_ROW]
        column = self._structure.chosen_column(rows[0], self._plan) if rows else None
        if column is None:
            return None
        names = tier_names(rows[0])
        others = tuple(
            name for number, name in enumerate(names) if number not in (0, column) and len(name) > 2
        )
        return names[column], others

    def _is_of_another_tier(self, folded: str) -> bool:
        """Tell whether a line speaks of a tier not proposed; one that names both compares them."""
        if self._tiers is None:
            return False
        proposed, others = self._tiers
        return proposed not in folded and any(
            other in folded and re.search(rf"\b{re.escape(other)}\b", folded) for other in others
        )


def _for_client(block: Block, column: int | None) -> str:
    """Return the row's text with the cells of the other tiers blanked out, character for character."""
    if column is None:
        return block.text
    said = []
    for number, cell in enumerate(block.cells):
        said.append(cell if number in (0, column) else " " * len(cell))
    joined = CELL_SEPARATOR.join(said)
    return joined if len(joined) == len(block.text) else block.text


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of *text*; abbreviations do not end one."""
    spans = []
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[start : match.start()]):
            continue
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return [(a, b) for a, b in spans if text[a:b].strip()]
