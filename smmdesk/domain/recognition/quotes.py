"""Turning a unit into the evidence that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from smmdesk.domain.plan import Block
from smmdesk.domain.recognition.units import Unit
from smmdesk.domain.vetting import Evidence, Reason


def quote(unit: Unit, blocks: Sequence[Block], why: tuple[Reason, ...]) -> Evidence:
    """Return the whole unit as evidence, in the words of the plan."""
    block = blocks[unit.block]
    return Evidence(unit.block, unit.start, unit.end, block.text[unit.start : unit.end], block.place, why)
