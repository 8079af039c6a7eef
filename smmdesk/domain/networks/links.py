"""Finding links in a text by the rules that X publishes (twitter-text 3), with or without https:// before them.

One pass: the text is looked through for runs of letters with a dot in them, and each run is judged label by label
from its end, so that no text however made takes more time than its length is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smmdesk.domain.networks.domains import LATIN, RUNS, Run, is_valid_domain, latin_domains

_LONGEST_LINK, _LONGEST_SLUG = 4096, 40
_USUAL_PROTOCOL = len("https://")
_BEFORE_NO_LINK = re.compile("[A-Za-z0-9@＠$#＃\ufffe\ufeff\uffff]")
_BEFORE_NO_BARE_LINK = frozenset("-_./")
# A dot and what a top-level domain can begin with: most runs, as an abbreviation or a number, end here.
_MAY_END = re.compile(r"\.(?:[xX][nN]--|[a-zA-Z]{2,24}(?![a-zA-Z0-9@+-])|[^\x00-\x7f]|[vV]er)")
_PORT = re.compile(":[0-9]+")
_QUERY = r"a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|"
_SHORT_LINK = re.compile(rf"(?i:https?://t\.co/([a-z0-9]+)(?:\?[{_QUERY}]*[a-z0-9\-_&=#/])?)")

Span = tuple[int, int]


class Grammar:
    """What a network takes for a link: what stands before the domain, and what may follow it."""

    def __init__(
        self,
        protocols: str,
        path: str,
        no_path_end: str,
        query: str,
        no_query_end: str,
        *,
        brackets_end: bool,
    ) -> None:
        """*path* and *query* are sets of characters as a pattern has them; the others, which they cannot end with.

        *brackets_end* says that a path may end with something in brackets, whatever stands before that.
        """
        self.protocol = re.compile(f"(?:{protocols})://", re.IGNORECASE)
        brackets = rf"\((?:[{path}]++\)|[{path}]*+\([{path}]++\)[{path}]*+\))"
        self._path = re.compile(rf"/(?:[{path}]++|{brackets})*+")
        self._parts = re.compile(rf"[{path}]++|{brackets}")
        self._query = re.compile(rf"\?[{query}]*+")
        self._no_path_end = no_path_end
        self._no_query_end = no_query_end
        self._brackets_end = brackets_end

    def rest(self, text: str, at: int) -> tuple[int, bool]:
        """Return where a link ends whose domain ends at *at*, and whether a path belongs to it."""
        if found := _PORT.match(text, at):
            at = found.end()
        path = self._path.match(text, at)
        if path:
            at += self._path_length(path.group())
        if found := self._query.match(text, at):
            at += len(found.group().rstrip(self._no_query_end))
        return at, path is not None

    def _path_length(self, path: str) -> int:
        if self._brackets_end or "(" not in path:
            return max(1, len(path.rstrip(self._no_path_end)))
        end, open_ended = 1, True  # brackets belong to it where they follow at once on what can be its end
        for part in self._parts.finditer(path, 1):
            if path[part.start()] == "(":
                end = part.end() if open_ended else end
                continue
            kept = len(part.group().rstrip(self._no_path_end))
            end = part.start() + kept if kept else end
            open_ended = part.start() + kept == part.end()
        return end


X_LINKS = Grammar(
    "https?",
    rf"a-zA-Z\u0400-\u04ff0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{LATIN}",
    "!*';:,.$%[]\u2013~@|&",
    _QUERY,
    "!?*'@();:+$%[].,~|",
    brackets_end=False,
)


def links(text: str, grammar: Grammar = X_LINKS, bare: bool = True) -> Iterator[Span]:
    """Yield where each link starts and ends; *bare* ones, without https://, only where they are wanted."""
    if "." not in text:
        return
    taken = 0  # how far the last find reaches: the sign before the next one must lie after it
    for found in RUNS.finditer(text):
        start, end = max(found.start(), taken), found.end()
        if end - start < 3 or _MAY_END.search(text, start + 1, end) is None:
            continue
        run, number = Run(text, start, end), 0
        while number < len(run) - 1:
            begin = _begin(text, run, number, taken, grammar)
            if begin is None:
                number += 1
                continue
            at, domain, last = begin
            domain_end = run.domain_end(last)
            before = text[at - 1] if at else ""
            taken, has_path = grammar.rest(text, domain_end)
            number = last + 1
            if taken - at > _LONGEST_LINK - (domain - at or _USUAL_PROTOCOL):
                continue
            if not is_valid_domain(text[domain:domain_end]):
                continue
            if domain > at:
                yield from _with_protocol(text, at, taken)
            elif bare and before not in _BEFORE_NO_BARE_LINK:
                yield from _bare(text, domain, domain_end, taken if has_path else 0)


def _begin(text: str, run: Run, number: int, taken: int, grammar: Grammar) -> tuple[int, int, int] | None:
    """Return where a find begins in a label, where its domain does, and which label ends it; None for nowhere."""
    if number == 0 and run.reach[0] >= 0 and text.endswith("://", 0, run.starts[0]):
        start = run.starts[0]
        for at in range(start - 9, start - 5):
            if at >= taken and grammar.protocol.fullmatch(text, at, start) and _may_begin(text, at, taken):
                return at, start, run.reach[0]
    within = run.from_within(number, taken + 1 if taken else 0)
    if within is None:
        return None
    lowest, last = within
    for at in range(lowest, run.ends[number]):
        if text[at] in "-_" or not _may_begin(text, at, taken):
            continue
        # X's pattern takes the first letter of a text for what stands before the link, if it can.
        second = at == 0 and run.ends[0] > 1 and text[1] not in "-_" and _may_begin(text, 1, taken)
        return at + second, at + second, last
    return None


def _may_begin(text: str, at: int, taken: int) -> bool:
    if text[at] > "\uffff" and at >= taken:
        return True  # X looks at UTF-16: its first half stands before the link, its second half begins it
    return at == 0 or (at > taken and _BEFORE_NO_LINK.match(text, at - 1) is None)


def _with_protocol(text: str, start: int, end: int) -> Iterator[Span]:
    if found := _SHORT_LINK.match(text, start, end):
        if len(found.group(1)) > _LONGEST_SLUG:
            return
        end = found.end()
    yield start, end


def _bare(text: str, start: int, end: int, rest_end: int) -> Iterator[Span]:
    """Yield the domains in Latin letters; the last has the path and the query, where there is a path."""
    spans = [(start + first, start + last) for first, last in latin_domains(text[start:end])]
    if spans and rest_end:
        first, last = spans[-1]
        spans[-1] = first, last + rest_end - end
    yield from spans
