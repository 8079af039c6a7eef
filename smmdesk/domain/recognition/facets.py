"""Checkable details in a line: numbers of things, periods, deadlines, sums, targets, names and so on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

_NUMBER = (
    r"(?:\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a dozen|once|twice"
    r"|од(?:ин|на|но|ну|ного|ной)|дв[аеу]|двух|двумя|три|трех|четыре|четырех|пят[ьи]|шест[ьи]|сем[ьи]"
    r"|восемь|восьми|девят[ьи]|десят[ьи]|одиннадцат[ьи]|двенадцат[ьи]|пятнадцат[ьи]|шестнадцать|двадцат[ьи]"
    r"|тридцат[ьи]|сорок|пятьдесят|сто|полтор[аы]|пар[уа]|дюжин[аы])"
)
_N = re.compile(r"(?<![A-Za-z\\])N(?![A-Za-z])")


class Facet(StrEnum):
    """A kind of checkable detail; a hedge is its opposite."""

    COUNT = "count"
    PERIOD = "period"
    DEADLINE = "deadline"
    MONEY = "money"
    PERCENT = "percent"
    TARGET = "target"
    METRIC = "metric"
    OUTCOME = "outcome"
    NETWORK = "network"
    METHOD = "method"
    DOCUMENT = "document"
    PERSON = "person"
    NAME = "name"
    LINK = "link"
    HEDGE = "hedge"
    HOURS = "hours"
    PERIOD_DAY = "period_day"
    SOURCE = "source"
    CALL = "call"
    NUMBER = "number"
    CHANGE = "change"


class FacetFinder:
    """The expressions of ``facets.yaml``, compiled; finds facets in a line."""

    def __init__(self, expressions: Mapping[str, str]) -> None:
        """*expressions* maps a facet's name to a regular expression in which N stands for a number."""
        self._patterns = {facet: compile_cue(expressions[facet]) for facet in Facet}

    def find(self, facet: Facet, text: str, folded: str) -> tuple[str, ...]:
        """Return the different words that show *facet* in a line; names need the unfolded *text*."""
        return different_words(self._patterns[facet], text if facet is Facet.NAME else folded)


def compile_cue(expression: str) -> re.Pattern[str]:
    """Return *expression* compiled: N stands for a number, white space after ``|`` does not count."""
    return re.compile(_N.sub(lambda _: _NUMBER, re.sub(r"\|\s+", "|", expression.strip())))


def different_words(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """Return the different matches of *pattern* in *text*, in order, each drawn out to whole words."""
    found: dict[str, None] = {}
    for match in pattern.finditer(text):
        start, end = match.span()
        while start and text[start].isalnum() and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            end += 1
        found[text[start:end].strip(' ,.;:|«»"“”()')] = None
    return tuple(found)
