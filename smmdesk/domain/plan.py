"""The text of a contractor's plan: pieces in order, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a piece of text is in the document's structure."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece stands in its file; numbers count from 1, what does not apply is None."""

    page: int | None = None
    paragraph: int | None = None
    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table row.

    *text* has no line breaks; for a table row it is the cells joined with `` | ``.
    *level* is the heading's level (1 = top) or the list item's nesting (0 = outermost).
    *table* numbers the tables of the document from 1, so that rows of one table are known.
    """

    kind: BlockKind
    text: str
    place: Place
    level: int = 0
    cells: tuple[str, ...] = ()
    table: int | None = None


@dataclass(frozen=True, slots=True)
class PlanText:
    """A plan as it was read.

    *format* is what the content proved to be: pdf, docx, xlsx, odt, html, rtf, md or txt.
    *pages* counts pages where the format has them (sheets for xlsx), else 1.
    """

    blocks: tuple[Block, ...]
    format: str
    pages: int = 1


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file as it came in: its name without folders, its bytes, and their SHA-256 in hex."""

    name: str
    data: bytes
    sha256: str
