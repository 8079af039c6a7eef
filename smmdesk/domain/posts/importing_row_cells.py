"""One row by what its columns mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smmdesk.domain.posts.importing import Cell
from smmdesk.domain.posts.importing_draft import Draft
from smmdesk.domain.posts.importing_values import text_of


@dataclass(slots=True)
class RowCells:
    """One row by what its columns mean; several columns may mean the same."""

    cells: Mapping[str, Sequence[tuple[str, Cell]]]

    def __contains__(self, name: str) -> bool:
        return name in self.cells

    def first(self, name: str) -> Cell:
        """Return the first cell that means *name* and holds something."""
        return next((cell for _, cell in self.cells.get(name, ()) if cell not in (None, "")), None)

    def text(self, name: str) -> str:
        """Return what the cells that mean *name* say, one below the other."""
        cells = self.cells.get(name)
        if not cells:
            return ""
        if len(cells) == 1:
            return text_of(cells[0][1])
        return "\n".join(filter(None, (text_of(cell) for _, cell in cells)))

    def named(self, name: str) -> list[tuple[str, str]]:
        """Return (header, text) of the cells that mean *name* and hold something."""
        pairs = ((header, text_of(cell)) for header, cell in self.cells.get(name, ()))
        return [(header, text) for header, text in pairs if text]


def add_note(draft: Draft, text: str) -> None:
    """Add a line to the notes of the post, unless they say it already."""
    before = draft.values.get("notes", "")
    if text and text not in before:
        draft.values["notes"] = f"{before}\n{text}".strip()
