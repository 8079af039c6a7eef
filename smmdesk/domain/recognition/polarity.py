"""Whether a line offers what it names, or denies it, warns of it, asks about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum


class Polarity(StrEnum):
    """How a line stands to the thing it names."""

    OFFERED = "offered"
    DENIED = "denied"
    WARNED = "warned"
    ASKED = "asked"


class PolarityCues:
    """The small words of ``structure.yaml``'s ``polarity``, compiled; all work on folded text."""

    def __init__(self, cues: Mapping[str, str], questions: str) -> None:
        """*cues* maps pseudo, wide, narrow, post, reach, but, rather, double, warning and fight to expressions."""
        compiled = {name: re.compile(re.sub(r"\|\s+", "|", cue.strip())) for name, cue in cues.items()}
        self._pseudo = compiled["pseudo"]
        self._wide = compiled["wide"]
        self._narrow = compiled["narrow"]
        self._post = compiled["post"]
        self._reach = compiled["reach"]
        self._but = compiled["but"]
        self._double = compiled["double"]
        self._rather = compiled["rather"]
        self._warning = compiled["warning"]
        self._fight = compiled["fight"]
        self._question = re.compile(questions)

    def of(self, folded: str, start: int, end: int) -> Polarity:
        """Return how the line *folded* stands to what it names in characters *start* to *end*."""
        if self._question.search(folded):
            return Polarity.ASKED
        if self._warning.search(folded):
            return Polarity.WARNED
        if self._denied(self._pseudo.sub(lambda m: "_" * len(m.group()), folded), start, end):
            return Polarity.DENIED
        return Polarity.OFFERED

    def offers_rather(self, folded: str) -> bool:
        """Tell whether the line turns from what is not done to what is ("I'm happy to …", "зато …")."""
        return bool(self._rather.search(folded))

    def cancels(self, folded: str) -> bool:
        """Tell whether the line says no twice over ("nothing is published without your consent")."""
        return bool(self._double.search(folded))

    def fights(self, folded: str, start: int) -> bool:
        """Tell whether the contractor works against the thing named at *start* (screens bots, hides spam)."""
        return bool(self._fight.search(folded[max(0, start - 60) : start + 12]))

    def _denied(self, text: str, start: int, end: int) -> bool:
        double = self._double.search(text)
        if double and double.start() <= end and double.end() >= start - 40:
            return False
        return self._denied_before(text, start) or self._denied_after(text, start, end)

    def _denied_before(self, text: str, start: int) -> bool:
        left = text[:start]
        for match in self._but.finditer(left):
            left = " " * match.end() + left[match.end() :]
        if any(self._wide.finditer(left)):
            return True
        near = left.rsplit(",", 1)[-1] if not self._narrow.match(left.strip()) else left
        return any(len(near) - m.end() < 40 for m in self._narrow.finditer(near))

    def _denied_after(self, text: str, start: int, end: int) -> bool:
        inside = self._wide.search(text, start, end) or self._narrow.search(text, start, end)
        if inside and start < inside.start():
            return True
        for match in self._post.finditer(text, start):
            between = text[end : match.start()] if match.start() > end else ""
            if self._but.search(between):
                continue
            if "," not in between or self._reach.search(match.group()):
                return True
        return False
