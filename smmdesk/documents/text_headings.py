"""Which lines of a plain text are headings, told from their neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from smmdesk.documents import heading_signs as signs
from smmdesk.documents.text_units import Unit


def find_headings(units: list[Unit]) -> None:
    """Set the heading level of every unit of a document that is a heading and not known as one."""
    _mark_numbered(units)
    _mark_bold(units)
    plain = [unit for unit in units if unit.plain]
    shouting = sum(signs.is_capitals(unit.text) for unit in plain) > 0.6 * len(plain) and len(plain) > 3
    for number, unit in enumerate(units):
        if not unit.heading and not unit.cells:
            before = units[number - 1] if number else None
            after = units[number + 1] if number + 1 < len(units) else None
            if before is None and after is not None and not unit.marker:
                unit.heading = int(signs.is_document_title(unit.text))
            unit.heading = unit.heading or _level(unit, before, after, shouting)


def _level(unit: Unit, before: Unit | None, after: Unit | None, shouting: bool) -> int:
    if unit.marker is not None and not (unit.marker.kind == "emoji" and _stands_alone(unit, before, after)):
        return 0
    if signs.is_slide_mark(unit.text):
        return 1
    if before is not None and signs.is_slide_mark(before.text) and len(unit.text) <= 70:
        return 2 if after is not None and not after.gap else 0
    if not shouting and signs.is_capitals(unit.text):
        return 1
    if after is None:
        return 0
    if signs.is_section(unit.text) and (after.gap or not signs.is_section(after.text)):
        return 1
    if signs.is_lead_in(unit.text) and (
        _is_structured(after) or ((unit.gap or unit.marker) and not after.gap)
    ):
        return 2
    return 2 if _is_title_of(unit, after) else 0


def _stands_alone(unit: Unit, before: Unit | None, after: Unit | None) -> bool:
    """An emoji that the neighbours do not share decorates a title; in a row of them it is a bullet."""
    if signs.is_capitals(unit.text.rstrip("\ufe0f ☀-➿")):
        return True
    neighbours = [other for other in (before, after) if other is not None and not other.heading]
    emoji = [other for other in neighbours if other.marker is not None and other.marker.kind == "emoji"]
    return not emoji and after is not None and not after.gap and unit.gap


def _is_structured(unit: Unit) -> bool:
    return unit.marker is not None or bool(unit.cells)


def _is_title_of(unit: Unit, after: Unit) -> bool:
    if not unit.gap or not signs.is_short_title(unit.text):
        return False
    if unit.text[:1].islower() and after.gap:
        return False
    if _is_structured(after):
        return True
    if after.gap:
        return len(after.text) > 1.5 * len(unit.text) and unit.text[:1].isupper() and len(after.text) >= 40
    return len(after.text) >= max(20, 0.8 * len(unit.text)) or signs.is_capitals(after.text)


def _mark_bold(units: Sequence[Unit]) -> None:
    """A short bold line is a heading, unless most of the document is bold."""
    bold = [unit for unit in units if unit.bold and not unit.heading and not unit.cells]
    loud = sum(len(unit.text) for unit in bold) > 0.4 * sum(len(unit.text) for unit in units)
    for unit in bold:
        marked = unit.marker is not None and not unit.marker.number
        if not loud and not marked and len(unit.text) <= 100 and unit.text[-1] not in ".,;":
            unit.heading = 3


def _mark_numbered(units: list[Unit]) -> None:
    """Tell numbered headings from numbered lists.

    In a list one number follows the other; under most of the numbers of a row of headings something
    stands before the next one. Whole rows are judged, so that an empty section stays a heading.
    """
    after = {id(unit): later for unit, later in zip_longest(units, units[1:]) if unit is not None}
    for series in _series(units):
        short = [unit for unit in series if _is_numbered_title(unit.text)]
        opening = [unit for unit in short if _opens(unit, after[id(unit)])]
        if 2 * len(opening) > len(series):
            for unit in short:
                assert unit.marker is not None
                unit.heading = unit.marker.depth


def _is_numbered_title(text: str) -> bool:
    if len(text) > 80 or len(text.split()) > 11 or text[-1] in ";,":
        return False
    return not text.endswith(".") or len(text.split()) <= 4


def _opens(unit: Unit, after: Unit | None) -> bool:
    if after is None:
        return False
    if after.marker is None or after.marker.kind != "number":
        return True
    assert unit.marker is not None
    begins_anew = after.marker.number == (1,) and unit.marker.number != (1,)
    return after.marker.depth > unit.marker.depth or begins_anew


def _series(units: Sequence[Unit]) -> list[list[Unit]]:
    """Return the rows of numbers that count on: 1, 2, 3 …; 2.1, 2.2 …"""
    found: list[list[Unit]] = []
    running: dict[tuple[int, ...], list[Unit]] = {}
    for unit in units:
        if unit.marker is None or not unit.marker.number:
            continue
        number = unit.marker.number
        parent = number[:-1]
        row = running.get(parent)
        last = row[-1].marker.number[-1] if row and row[-1].marker else None
        # Some number every item with 1.
        if row is None or last is None or number[-1] not in (last, last + 1):
            row = running[parent] = []
            found.append(row)
        row.append(unit)
    return found
