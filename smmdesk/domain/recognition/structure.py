"""What headings, lead lines and table marks say about the lines under them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from smmdesk.domain.plan import BlockKind, PlanText
from smmdesk.domain.recognition.tokens import fold


class Section(StrEnum):
    """What the lines under a heading are."""

    OFFER = "offer"
    SOCIAL = "social"
    EXCLUDED = "excluded"
    PRINCIPLES = "principles"
    OTHER_SERVICE = "other_service"
    COMPANY = "company"
    CLIENT = "client"
    CLIENT_SAYS = "client_says"
    GLOSSARY = "glossary"


INHERITED = frozenset({Section.EXCLUDED, Section.OTHER_SERVICE, Section.GLOSSARY, Section.SOCIAL})
"""Sections that go on under sub-headings which say nothing else."""


class Structure:
    """The cues of ``recognition/structure.yaml``, compiled.

    *sections* gives regular expressions per Section for headings; *no_marks*, *yes_marks* and
    *extra* are regular expressions for table cells; *choice* finds the tier chosen for the client.
    """

    def __init__(self, sections: Mapping[str, Sequence[str]], cells: Mapping[str, str], choice: str) -> None:
        self._social = _any(sections["social"])
        self._sections = [
            (Section(name), _any(patterns)) for name, patterns in sections.items() if name != "social"
        ]
        self._no = re.compile(cells["no"])
        self._extra = re.compile(cells["extra"])
        self._priced = re.compile(cells["priced"])
        self._yes = re.compile(cells["yes"])
        self._choice = re.compile(choice)

    def section_of(self, heading: str, above: Section) -> Section:
        """Return what stands under *heading*; one that says nothing keeps what stands *above*."""
        folded = fold(heading)
        if self._social.search(folded) and not self._sections[0][1].search(folded):
            return Section.SOCIAL
        for section, pattern in self._sections:
            if pattern.search(folded):
                return section
        return above if above in INHERITED else Section.OFFER

    def chosen_column(self, header: Sequence[str], plan: PlanText) -> int | None:
        """Return the number of the column (tier) that the plan proposes to this client, if it says so."""
        names = [(number, name) for number, name in enumerate(tier_names(header)) if number and len(name) > 1]
        marked = [number for number, cell in enumerate(header) if number and self._choice.search(fold(cell))]
        if len(marked) == 1 and len(header) > 2:
            return marked[0]
        for block in plan.blocks:
            if block.kind is BlockKind.TABLE_ROW:
                continue
            folded = fold(block.text)
            found = self._choice.search(folded)
            if found:
                rest = folded[found.start() :]
                places = [(rest.find(name), number) for number, name in names if name in rest]
                if places:
                    return min(places)[1]
        return None

    def mark_of(self, cells: Sequence[str], column: int | None) -> str:
        """Return "yes", "no", "extra" or "none": whether a row is included for the client, or for more money.

        Without a chosen column a row is excluded only where all its cells say no.
        """
        values = [fold(cell).strip() for cell in cells[1:]]
        if column is not None and column < len(cells):
            values = [fold(cells[column]).strip()]
        values = [value for value in values if value] or ([""] if column is not None else [])
        if not values:
            return "none"
        if all(value == "" or self._no.search(value) or self._extra.search(value) for value in values):
            return "no"
        if all(self._priced.search(value) for value in values):
            return "extra"
        return "yes" if any(self._yes.search(value) for value in values) else "none"


def tier_names(header: Sequence[str]) -> list[str]:
    """Return the cells of a price table's first row as they may stand in prose."""
    return [re.sub(r"\(.*?\)|[★*]", "", fold(cell)).strip(" «»\"'“”") for cell in header]


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
