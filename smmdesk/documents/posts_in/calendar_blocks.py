"""A calendar file cut into its events, so that one that is broken does not take the others with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from smmdesk.documents.encoding import decode
from smmdesk.documents.posts_in.bounds import Bounds
from smmdesk.domain.errors import UserError

_FOLDED = re.compile(r"\n[ \t]")
_TAKEN = ("VEVENT", "VTIMEZONE")


@dataclass(slots=True)
class Block:
    """The lines of one event or time zone, begin and end included. *whole* False: its end is missing."""

    name: str
    lines: list[str] = field(default_factory=list)
    whole: bool = True

    @property
    def text(self) -> str:
        """The block as iCalendar wants it."""
        return "\r\n".join(self.lines) + "\r\n"


@dataclass(slots=True)
class Blocks:
    """What a calendar file consists of. *zone* is what it calls its own time zone."""

    events: list[Block]
    zones: list[Block]
    zone: str = ""


def blocks_of(data: bytes, bounds: Bounds) -> Blocks:
    """Return the events and time zones; UserError where it is no calendar, or nested or long beyond reason."""
    if len(data) > bounds.text_bytes:
        raise UserError("document_too_big", limit=bounds.text_bytes // 2**20)
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    lines = _FOLDED.sub("", text).split("\n")
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in lines[:50]):
        raise UserError("posts_in_no_calendar")
    return _Cutter(bounds).cut(lines)


class _Cutter:
    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._found = Blocks([], [])
        self._block: Block | None = None
        self._inside: list[str] = []

    def cut(self, lines: list[str]) -> Blocks:
        for line in lines:
            word, _, name = line.partition(":")
            word, name = word.strip().upper(), name.strip().upper()
            if word == "BEGIN":
                self._begin(name, line)
            elif word == "END":
                self._end(name, line)
            elif self._block is not None:
                self._line(line)
            elif word == "X-WR-TIMEZONE":
                self._found.zone = line.partition(":")[2].strip()[:100]
        if self._block is not None:
            self._give_up()
        return self._found

    def _begin(self, name: str, line: str) -> None:
        if name == "VEVENT" and self._block is not None:
            self._give_up()  # an event does not hold another: the end of the first is missing
        if self._block is None:
            if name in _TAKEN:
                self._block = Block(name, [line.strip()])
                self._inside = [name]
            return
        self._inside.append(name)
        if len(self._inside) > self._bounds.nesting:
            raise UserError("posts_in_nested")
        if self._block.name != "VEVENT":
            self._block.lines.append(line.strip())

    def _end(self, name: str, line: str) -> None:
        if self._block is None or name not in self._inside:
            return
        while self._inside.pop() != name:
            pass
        if self._block.name != "VEVENT" or not self._inside:
            self._block.lines.append(line.strip())
        if not self._inside:
            self._keep()

    def _line(self, line: str) -> None:
        assert self._block is not None
        # Alarms and whatever else is within an event say nothing about the post.
        if self._block.name == "VEVENT" and len(self._inside) > 1:
            return
        if line.strip():
            self._block.lines.append(line)
        if len(self._block.lines) > self._bounds.event_lines:
            raise UserError("posts_in_nested")

    def _give_up(self) -> None:
        assert self._block is not None
        self._block.whole = False
        self._keep()

    def _keep(self) -> None:
        assert self._block is not None
        kept = self._found.events if self._block.name == "VEVENT" else self._found.zones
        kept.append(self._block)
        self._block = None
        self._inside = []
        if len(kept) > self._bounds.events:
            raise UserError("posts_in_too_many_events", events=self._bounds.events)
