"""A document to be taken along, before it is DOCX, PDF, HTML, text or a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smmdesk.domain.text import Language


class Tone(StrEnum):
    """How a text is meant; writers show it in words or shape too, never in colour alone."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    QUOTE = "quote"
    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands under the document's title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of running text."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; *numbered* where the order or a reference to an item matters.

    *start* is the number of the first item: a list may go on counting from one above it.
    """

    items: tuple[str, ...]
    numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its text, and its number where a spreadsheet should be able to reckon with it."""

    text: str
    value: float | None = None
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; *caption* says what it shows, *widths* are relative."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()


Block = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole document: title, language, blocks in order, and the footer of each page."""

    title: str
    language: Language
    blocks: tuple[Block, ...]
    footer: str = ""
