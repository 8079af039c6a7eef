"""Which column of a price table is the one that the plan proposes to this client."""

from __future__ import annotations

import re
from collections.abc import Mapping

from smmdesk.domain.figures import folded
from smmdesk.domain.plan import BlockKind, PlanText

_MARKED = re.compile(
    r"[★*✓✔]|recommend|best fit|your (?:plan|package|choice)|рекоменду|советуем|ваш\b|выбран"
)
_PROPOSED = re.compile(
    r"we (?:recommend|suggest|propose)|\bi (?:recommend|suggest|propose)|recommended|you (?:asked for|chose|picked)"
    r"|best fit|prices? for you|\bour recommendation|рекоменду|предлага(?:ем|ю)|советуем|советую"
    r"|вы (?:просили|выбрали|хотели)|вам подойд[её]т|вам подходит|выбран"
)
_FEWEST_COLUMNS = 3
_SHORTEST_NAME = 2


def chosen_columns(plan: PlanText) -> Mapping[int, int]:
    """Return for each table (by its number in the plan) the column proposed to the client, where one is."""
    headers: dict[int, tuple[str, ...]] = {}
    prose = []
    for block in plan.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            prose.append(block.text)
        elif block.table is not None:
            headers.setdefault(block.table, tuple(map(folded, block.cells)))
    wide = {table: cells for table, cells in headers.items() if len(cells) >= _FEWEST_COLUMNS}
    if not wide:
        return {}
    proposals = [text for text in map(folded, prose) if _PROPOSED.search(text)]
    found = {table: _chosen(cells, proposals) for table, cells in wide.items()}
    return {table: column for table, column in found.items() if column is not None}


def _chosen(header: tuple[str, ...], proposals: list[str]) -> int | None:
    marked = [number for number, cell in enumerate(header) if number and _MARKED.search(cell)]
    if len(marked) == 1:
        return marked[0]
    names = [re.sub(r"\(.*?\)|[★*]", "", cell).strip(" «»\"'“”") for cell in header]
    for text in proposals:
        said = [_PROPOSED.search(text), *(re.search(rf"\b{re.escape(each)}\b", text) for each in names)]
        cue, *places = [each.start() if each else None for each in said]
        after = [
            (place, number)
            for number, place in enumerate(places)
            if number and place is not None and place >= (cue or 0) and len(names[number]) >= _SHORTEST_NAME
        ]
        if after:
            return min(after)[1]
    return None
