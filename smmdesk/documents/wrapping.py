"""Lines that a mail program or a page's edge has broken: which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_WIDEST = 110
_NARROWEST = 38
_SLACK = 2
_ENDINGS = frozenset(".!?…:;")
# No backtracking: a "word" may be as long as a hostile file.
_HYPHENATED = re.compile(r"(?<![^\W_])[^\W\d_]++(?:-[^\W\d_]++)+")
_HYPHENS = frozenset("-‐")
_QUOTES = "'\")»”"


def wrap_width(lines: Sequence[str]) -> int | None:
    """Return the width in characters that the lines were wrapped at; None when nothing was wrapped.

    A wrapped text shows by two things: no line is much longer than the others, and many lines go on
    in lower case where the next word would not have fitted.
    """
    widths = sorted(len(line) for line in lines if line.strip() and max(map(len, line.split())) <= 40)
    if len(widths) < 3:
        return None
    width = widths[-1] if widths[-1] <= _WIDEST else widths[int(len(widths) * 0.97) - 1]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    full = [(this, after) for this, after in pairwise(lines) if is_full(this, after, width)]
    going_on = sum(after.lstrip()[:1].islower() and not ends_sentence(this) for this, after in full)
    if going_on < 2 or going_on < 0.25 * len(full):
        return None
    return width


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence or a lead-in does; quotes and brackets may follow."""
    return text.rstrip(_QUOTES)[-1:] in _ENDINGS


def is_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line after would not have fitted on this line any more."""
    words = after.split(maxsplit=1)
    if not words or not line.strip():
        return False
    return len(line.rstrip()) + 1 + len(words[0]) > width - _SLACK


def join(first: str, second: str, known_words: frozenset[str] = frozenset()) -> str:
    """Return both lines as one; a word divided by a hyphen is put together.

    A hyphen stays where the hyphenated word also stands elsewhere (*known_words*, in lower case).
    """
    first, second = first.rstrip(), second.lstrip()
    if first[-1:] in _HYPHENS and first[-2:-1].isalpha() and second[:1].islower():
        head, tail = first.rsplit(maxsplit=1)[-1], second.split(maxsplit=1)[0]
        hyphenated = (head[:-1] + "-" + tail).strip('.,;:!?()«»"').lower()
        if hyphenated in known_words:
            return first + second
        return first[:-1] + second
    if not first or not second:
        return first or second
    return f"{first} {second}"


def hyphenated_words(text: str) -> frozenset[str]:
    """Return the words of *text* that are written with a hyphen within a line, in lower case."""
    return frozenset(word.lower() for word in _HYPHENATED.findall(text))
